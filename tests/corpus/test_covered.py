"""The days that a digest's title says it covers, and the years that they give to what stands below."""

from __future__ import annotations

from datetime import date

import pytest

from corpus.clock.covered import Covered, covered, days_covered
from corpus.reading.text import read_text
from tests.corpus.readings import in_words

WEEK = Covered(date(2016, 1, 18), date(2016, 1, 24))
TITLES = {
    "File for the week of January 18-24, 2016": WEEK,
    "18-24 January 2016": WEEK,
    "2016-01-18 to 2016-01-24": WEEK,
    "Week ending 24 January 2016": Covered(WEEK.first, WEEK.last, "2016-01-24"),
    "Week of Monday, Jan. 18, 2016": Covered(WEEK.first, WEEK.last, "2016-01-18"),
    "Digest for 29 December 2014 to 4 January 2015": Covered(date(2014, 12, 29), date(2015, 1, 4)),
    "Dec. 29 - Jan. 4, 2015": Covered(date(2014, 12, 29), date(2015, 1, 4)),
    "Skellan News, 12 August 2009": Covered(date(2009, 8, 12), date(2009, 8, 12), "2009-08-12"),
    "Lund to run in 2016": None,
    "Boats of 30 February 2016": None,
}


@pytest.mark.parametrize("title", TITLES)
def test_the_days_of_a_title(title: str) -> None:
    assert days_covered(title) == TITLES[title]


def test_a_day_has_the_year_that_puts_it_inside_or_nearest() -> None:
    over_new_year = Covered(date(2014, 12, 29), date(2015, 1, 4))
    assert [over_new_year.dated(day) for day in ("--12-30", "--01-02", "--12-20", "--01-09", "--02-29")] == [
        "2014-12-30",
        "2015-01-02",
        "2014-12-20",
        "2015-01-09",
        "2016-02-29",
    ]
    winter = covered(["Letters from Skellan, winter 2016"])
    assert winter is not None
    assert winter.dated("--01-20") == "2016-01-20"
    assert Covered(date(2015, 1, 1), date(2016, 12, 31)).dated("--01-20") == "--01-20"


@pytest.mark.parametrize("house", ["", "Quay Press Association\n"])
@pytest.mark.parametrize(
    ("title", "years"),
    [
        ("File for the week of December 28, 2014 - January 3, 2015", ("2014", "2015")),
        ("Week ending 3 January 2015", ("2014", "2015")),
        ("Digest for 2 to 8 January 2016", ("2015", "2016")),
    ],
)
def test_a_title_over_datelines_is_no_item_and_gives_their_year(
    house: str, title: str, years: tuple[str, str]
) -> None:
    stories = [
        ["SKELLAN, Dec. 30 — Ferries have stopped.", "“It blew,” Bente Sorrel said."],
        ["TARN QUAY, Jan. 2 — The wall is to be raised.", "Work begins in May."],
        ["UPPER MARL, Jan. 2 — Eels are back.", "They came by night."],
    ]
    text = f"{house}{title}\n\n" + "\n\n".join("\n".join(story) for story in stories)
    before, after = years
    assert [(item.published, *in_words(item)) for item in read_text(text)[0]] == [
        (f"{before}-12-30", None, stories[0]),
        (f"{after}-01-02", None, stories[1]),
        (f"{after}-01-02", None, stories[2]),
    ]


def test_a_headline_under_a_title_with_days_is_kept() -> None:
    text = (
        "Quay Press Association\nWeek of January 18-24, 2016\n\nHarbour Wall To Be Raised\n\n"
        "SKELLAN, Jan. 20 — The wall is to be raised.\n\nEels Return To River Ask\n\n"
        "VESSIN, Jan. 21 — Eels are back."
    )
    assert [(item.published, in_words(item)[0]) for item in read_text(text)[0]] == [
        ("2016-01-20", "Harbour Wall To Be Raised"),
        ("2016-01-21", "Eels Return To River Ask"),
    ]
