"""Pages of several stories that stand one after another: sections, pages of the nineties, saved channels."""

from __future__ import annotations

from tests.corpus.pages_shown import PAYS, SAIL, SHUT, Shown, a_page, shown


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
