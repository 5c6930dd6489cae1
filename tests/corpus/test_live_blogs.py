"""Live blogs as text and as Markdown: where entries begin, what heads them, when they were printed."""

from __future__ import annotations

import pytest

from corpus.model import Item
from corpus.reading.form import Printed, Understood
from corpus.reading.forms import form_of
from corpus.reading.live_blog import read_live_blog
from tests.corpus.readings import in_words

STOP = "Ferries to Skellan have stopped because of the storm, the line said."
CALM = "Mayor Ada Lund has told people to stay at home."
LATE = "Schools in Vessin will open late, the ministry announced."
ENTRIES = [(None, [STOP]), (None, [CALM]), (None, [LATE])]
HEADED = [("Ferries stop at Skellan", [STOP]), ("Mayor speaks", [CALM]), ("Schools open late", [LATE])]


def understood(text: str, file: str = "blog.txt") -> Understood:
    printed = Printed(text, file)
    return form_of(printed).read(printed)


def told(text: str, file: str = "blog.txt") -> list[tuple[str | None, list[str]]]:
    return [in_words(item) for item in understood(text, file).items]


def dates(text: str, file: str = "blog.txt") -> list[str | None]:
    return [_date(item) for item in understood(text, file).items]


def _date(item: Item) -> str | None:
    return item.published or item.earliest


LATEST = "The Latest: Storm hits coast\n\nThe Latest on the storm (all times local):\n\n"
UNHEADED = {
    "the latest": LATEST + f"8:45 p.m.\n\n{STOP}\n\n___\n\nNoon\n\n{CALM}\n\n___\n\n11:15 a.m\n\n{LATE}",
    "without blank lines": f"Storm\n8:45 p.m.\n{STOP}\n7:30 p.m.\n{CALM}\n11:05.am.\n{LATE}",
    "British figures": f"Storm live blog\n\n15.15\n\n{STOP}\n\n14.40\n\n{CALM}\n\n13.05\n\n{LATE}",
    "stamps close": f"{STOP}\n14:02\n\n{CALM}\n13:40\n\n{LATE}\n13:05",
    "a summary on top": "Storm live\n\nKey points:\n- Ferries stop\n- Schools open late\n\n"
    f"14:02 GMT\n\n{STOP}\n\n13:40 GMT\n\n{CALM}\n\n13:05 GMT\n\n{LATE}",
    "who wrote it": "Storm\n\n" + "\n\n".join(
        f"{time}\nPetra Nylund\n\n{entry}"
        for time, entry in zip(("14:02", "13:40", "13:05"), (STOP, CALM, LATE), strict=True)
    ),
}  # fmt: skip
WITH_HEADLINES = {
    "under the stamp": "Live: Storm\n\n14:02\n{}\n{}\n\n13:40\n{}\n{}\n\n13:05\n{}\n{}",
    "over the stamp": "Storm live\n{}\n14:02 GMT\n{}\n{}\n13:40 GMT\n{}\n{}\n13:05 GMT\n{}",
    "behind the stamp": "Storm\n\n14:02 GMT — {}\n\n{}\n\n[13:40] {}\n\n{}\n\n13:05 | {}\n\n{}",
    "before it": "Storm\n\n{} (14:02)\n\n{}\n\n{} — 13:40 GMT\n\n{}\n\n{} [13:05]\n\n{}",
    "posted": "Storm\n\n{}\nPosted at 3:15pm EST\n{}\n\n{}\nPosted by Ivo Sand at 2:15 pm\n{}\n\n"
    "{}\nPosted at 1 pm\n{}",
    "Markdown": "# Storm live\n\n## 14:02 {}\n\n{}\n\n## 13:40 {}\n\n{}\n\n**13:05** {}\n\n{}",
}


@pytest.mark.parametrize("make", UNHEADED)
def test_each_stamp_begins_an_entry_and_is_no_part_of_it(make: str) -> None:
    assert told(UNHEADED[make]) == ENTRIES


@pytest.mark.parametrize("make", WITH_HEADLINES)
def test_the_headline_of_an_entry_is_told_by_its_place(make: str) -> None:
    words = [part for headline, paragraphs in HEADED for part in (headline, *paragraphs)]
    assert told(WITH_HEADLINES[make].format(*words)) == HEADED


def test_a_stamp_that_opens_a_paragraph_stays_in_it() -> None:
    text = f"Storm live\n\n• 14:02 GMT – {STOP}\n• 13:40 GMT – {CALM}\n• UPDATE 1:05 PM: {LATE}"
    assert told(text) == [
        (None, [f"14:02 GMT – {STOP}"]),
        (None, [f"13:40 GMT – {CALM}"]),
        (None, [f"UPDATE 1:05 PM: {LATE}"]),
    ]


def test_the_day_comes_from_a_line_on_top_the_title_or_the_files_name() -> None:
    body = f"14:02\n\n{STOP}\n\n13:40\n\n{CALM}\n"
    found = ["2016-01-20T14:02:00", "2016-01-20T13:40:00"]
    assert [
        dates(f"Storm\n\nJanuary 20, 2016\n\n{body}"),
        dates(f"Storm, 20 January 2016\n\n{body}"),
        dates(f"Storm\n\nLast updated: 20 January 2016 18:00\n\n{body}"),
        dates(f"Storm\n\n{body}", "blog-2016-01-20.txt"),
        dates(f"Storm\n\n{body}"),
        dates(f"Storm\n\nJan. 20\n\n{body}"),
    ] == [found, found, found, found, [None, None], ["--01-20", "--01-20"]]


def test_a_line_with_another_day_between_entries_is_that_of_those_below() -> None:
    text = f"Storm\n\n12 June 2018\n\n2.15am\n\n{STOP}\n\nMonday 11 June 2018\n\n11.10pm\n\n{CALM}"
    assert dates(text) == ["2018-06-12T02:15:00", "2018-06-11T23:10:00"]


def test_the_introduction_gives_a_zone_for_all() -> None:
    text = f"Storm\n\nAll times GMT\n\n20 January 2016\n\n14:02\n\n{STOP}\n\n13:40 CET\n\n{CALM}"
    assert dates(text) == ["2016-01-20T14:02:00+00:00", "2016-01-20T13:40:00+01:00"]


STORIES = {
    "hours in a story": "Ferry Sank In Minutes, Inquiry Hears\n\nThe ferry sank within minutes.\n\n"
    "The evening went as follows:\n\n8:45 p.m. — She leaves.\n\n9:10 p.m. — Water is seen.\n\nNobody spoke.",
    "a sentence about an hour": "Ferry Sinks Off Skellan\n\nThe ferry has sunk.\n\n"
    "8:45 p.m. was when she left.\n\nAt 9:10 water was seen.",
    "published and updated": "Ferry Sinks Off Skellan\n\nPublished 14:02 GMT, 20 January 2016\n"
    "Updated 15:15 GMT, 20 January 2016\n\nThe ferry has sunk.\n\nNobody was hurt.",
    "updated below": "Ferry Sinks Off Skellan\n\nPublished: 14:02 GMT\n\nThe ferry has sunk.\n\n"
    "Updated: 15:15 GMT\n\nNobody was hurt.",
    "a byline": "Ferry sinks off Skellan in storm\n\nBy Petra Nylund and Rune Castor | Corrin Gazette\n\n"
    "20 January 2016\n\nThe ferry has sunk.\n\nNobody was hurt.\n\nShare this article",
}  # fmt: skip


@pytest.mark.parametrize("make", STORIES)
def test_a_story_with_hours_in_it_is_one_item(make: str) -> None:
    text = STORIES[make]
    assert [headline for headline, _ in told(text)] == [text.split("\n")[0]]


def test_published_goes_before_updated() -> None:
    assert dates(STORIES["published and updated"]) == ["2016-01-20T14:02:00+00:00"]


NIGHT = """Storm In Corrin: Live
{over}

00:30
The lamp is dark.

23:50
The wall holds.

22:10
Boats are back.
"""


@pytest.mark.parametrize(
    ("over", "newest"),
    [
        ("Published: 20 January 2016 at 20:00", "2016-01-21"),
        ("Published 20 January 2016 at 20:00\nUpdated 21 January 2016 at 00:40", "2016-01-21"),
        ("Updated 21 January 2016 at 00:40", "2016-01-21"),
    ],
)
def test_posts_keep_their_day_when_the_page_is_saved_after_midnight(over: str, newest: str) -> None:
    items, _ = read_live_blog(NIGHT.format(over=over), None)
    assert [item.published for item in items] == [
        f"{newest}T00:30:00", "2016-01-20T23:50:00", "2016-01-20T22:10:00",
    ]  # fmt: skip


GLASSES = "Mayor Ada Lund has told the council that she signed the plan without her glasses."
CRANE = "The town pays one half of the crane, and the port of Vessin the other half."
FEW = [
    (None, [STOP]),
    ("Lund: I never read it", [GLASSES]),
    (None, [CALM]),
    ("Who pays for the crane?", [CRANE]),
    (None, [LATE, CALM]),
    (None, [CRANE]),
]


@pytest.mark.parametrize("gap", ["\n", "\n\n"], ids=["on its text", "apart"])
def test_headlines_of_few_entries_are_told_by_the_text_under_them(gap: str) -> None:
    entries = [gap.join([headline, *body] if headline else body) for headline, body in FEW]
    text = "\n\n".join(f"{19 - at}:40 GMT\n{entry}" for at, entry in enumerate(entries))
    assert told(f"Live: harbour vote at Tarn Quay\n3 March 2031\n\n{text}") == FEW


@pytest.mark.parametrize(
    "opening",
    [
        ["The crane has gone.", "Nobody in Tarn Quay saw who took it, the harbour master said."],
        ["The mayor has said that the new crane", "is going to stand where the old one stood until May."],
        ["The clerk has read the whole of the plan aloud", "Nobody in Tarn Quay asked her to stop"],
    ],
    ids=["a short sentence", "a wrapped one", "one over a text without an end"],
)
def test_an_ordinary_first_paragraph_is_no_headline_of_few(opening: list[str]) -> None:
    text = (
        f"Storm live\n\n19:40\n{STOP}\n\n19:15\n" + "\n".join(opening) + f"\n\n18:50\n{CALM}\n\n18:20\n{LATE}"
    )
    assert told(text) == [(None, [STOP]), (None, opening), (None, [CALM]), (None, [LATE])]


def test_where_entries_print_no_full_stop_a_short_one_is_no_headline() -> None:
    first = ["Boats are back at Skellan", "All of the boats that left at noon are back, the line said."]
    second = ["The storm has turned to the north", "It is due at Port Ansel by the morning, the office said."]
    others = [f"The {place} ferry has left, with nobody aboard but the crew, as the line had said it would be"
              for place in ("Vessin", "Corrin", "Ansel")]  # fmt: skip
    entries = ["\n".join(first), others[0], "\n".join(second), *others[1:]]
    text = "Storm live\n\n" + "\n\n".join(f"{19 - at}:40\n{entry}" for at, entry in enumerate(entries))
    assert told(text) == [(None, entry.split("\n")) for entry in entries]
