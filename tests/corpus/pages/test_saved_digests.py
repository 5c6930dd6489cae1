"""Pages of several stories that stand one after another: sections, pages of the nineties, saved channels."""

from __future__ import annotations

from corpus.reading.form import Printed
from corpus.reading.forms import page as pages
from tests.corpus.pages_shown import PAYS, SAIL, SHUT, Shown, a_page, shown

_SENDER = "<div class=from_name>Port Ansel Today</div>"


def test_the_name_of_a_section_over_headlines_is_no_story_and_ends_the_one_above() -> None:
    body = (
        f"<h1>The Corrin Letter</h1><p>Four stories for the tram.</p>"
        f"<h2>At Home</h2><h3>Harbour Shut</h3><p>{SHUT}</p><h3>Lund Pays</h3><p>{PAYS}</p>"
        f"<h2>Abroad</h2><h3>Ferries Wait</h3><p>{SAIL}</p><h3>Vessin Counts</h3><p>{SHUT}</p>"
        "<p>You are receiving this letter because you once asked for it. <a href=/stop>Stop</a></p>"
    )
    assert shown(a_page(body)) == [
        Shown("Harbour Shut", (SHUT,)),
        Shown("Lund Pays", (PAYS,)),
        Shown("Ferries Wait", (SAIL,)),
        Shown("Vessin Counts", (SHUT,)),
    ]


def test_a_box_made_as_the_posts_are_that_holds_but_a_date_is_no_post() -> None:
    posts = "".join(
        f"<div class=update><span>({hour}:10 GMT)</span><h2>{headline}</h2><p>{words}</p></div>"
        for hour, headline, words in ((15, "Wall Gives Way", SHUT), (14, "Lund Speaks", PAYS))
    )
    over = "<h1>Storm</h1><div class=day>Published On 20 Jan 2016</div>"
    assert shown(a_page(f"<main>{over}{posts}</main>")) == [
        Shown("Wall Gives Way", (SHUT,), "2016-01-20T15:10:00+00:00"),
        Shown("Lund Speaks", (PAYS,), "2016-01-20T14:10:00+00:00"),
    ]


def test_the_day_in_a_digests_title_is_that_of_its_stories() -> None:
    stories = f"<h2>Harbour Shut</h2><p>{SHUT}</p><h2>Lund Pays</h2><p>{PAYS}</p>"
    for title in (
        "Port digest, 20 January 2016",
        "Port digest - January 20, 2016 | Corrin",
        "2016-01-20: Digest",
    ):
        assert read_day(a_page(f"<h1>The Port</h1>{stories}", f"<title>{title}</title>")) == "2016-01-20"
        assert read_day(a_page(f"<h1>{title}</h1>{stories}")) == "2016-01-20"


def test_a_day_among_the_words_of_a_title_dates_nothing() -> None:
    stories = f"<h2>Harbour Shut</h2><p>{SHUT}</p><h2>Lund Pays</h2><p>{PAYS}</p>"
    for title in ("What 20 January 2016 left behind", "Digest, 20 January", "Since, 20 January 2016 counts"):
        assert read_day(a_page(f"<h1>{title}</h1>{stories}")) is None


def test_a_day_in_the_headline_of_the_one_story_does_not_date_it() -> None:
    page = a_page(f"<h1>The wall of Vessin, 20 January 1916</h1><p>{SHUT}</p><p>{PAYS}</p>")
    assert read_day(page) is None


def test_a_page_of_the_nineties_is_parted_at_its_bold_lines_without_the_links_to_its_top() -> None:
    up = '<br><a href="#top"><font size=1>[Back to top]</font></a>\n<hr width="50%">\n'
    stories = "".join(
        f'<p><a name="s{at}"></a><font face=Arial color="#990000"><b>{headline}</b></font><br>\n{words}{up}'
        for at, (headline, words) in enumerate(
            (
                ("HARBOR SHUT AT TARN QUAY", f"{SHUT}\n<p>\n{SAIL}"),
                ("LUND TO PAY", PAYS),
                ("NO FERRIES", SAIL),
            )
        )
    )
    foot = "<center><font size=1>&copy; 1999 Corrin Wire. Best viewed at 800x600.</font></center>"
    head = "<table><tr><td><font size=5>Corrin Wire</font><br>May 9, 1999</td></tr></table>"
    body = f"{head}<table width=600><tr><td valign=top>\n{stories}{foot}</td></tr></table>"
    assert [(one.headline, one.body) for one in shown(a_page(body))] == [
        ("HARBOR SHUT AT TARN QUAY", (SHUT, SAIL)),
        ("LUND TO PAY", (PAYS,)),
        ("NO FERRIES", (SAIL,)),
    ]


def test_a_saved_channel_tells_whole_times_in_titles_and_headlines_in_bold_first_lines() -> None:
    messages = "".join(
        f'<div class="message default" id="m{at}"><div class=body><div class="pull_right date" '
        f'title="20.01.2016 {clock}:07 UTC+03:00">{clock}</div>{sender}<div class=text>{words}</div>'
        "</div></div>"
        for at, (clock, sender, words) in enumerate(
            (
                ("14:02", _SENDER, f"<strong>Harbour shut: day two</strong><br><br>{SHUT}"),
                ("14:30", "", PAYS),
                ("15:10", _SENDER, f"<strong>Ferries wait</strong><br><br>{SAIL}"),
            )
        )
    )
    assert shown(a_page(f"<div class=history>{messages}</div>")) == [
        Shown("Harbour shut: day two", (SHUT,), "2016-01-20T14:02:07+03:00", "m0"),
        Shown(None, (PAYS,), "2016-01-20T14:30:07+03:00", "m1"),
        Shown("Ferries wait", (SAIL,), "2016-01-20T15:10:07+03:00", "m2"),
    ]


def read_day(markup: str) -> str | None:
    """The day of the whole page, which its items have where they tell none."""
    return pages.read(Printed(markup, "page.html")).published
