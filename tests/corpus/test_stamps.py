"""Stamps, days and datelines as desks print them, and the day that each stamp of a blog belongs to."""

from __future__ import annotations

import pytest

from corpus.clock.datelines import date_of, dateline
from corpus.clock.days import before, of_weekday, with_year
from corpus.clock.running import When, running
from corpus.clock.stamps import Stamp, leading_stamp, trailing_stamp, whole_stamp

TIMES: dict[str, tuple[int, int] | None] = {
    "8:45 a.m.": (8, 45),
    "8:45 a.m": (8, 45),
    "11:05.am.": (11, 5),
    "7:50 a.m..": (7, 50),
    "10 :14 a.m.": (10, 14),
    "10: 14 a.m.": (10, 14),
    "14 :02 GMT": (14, 2),
    "3.15pm": (15, 15),
    "8 a.m.": (8, 0),
    "12:01AM": (0, 1),
    "12 noon": (12, 0),
    "Midnight": (0, 0),
    "14:02": (14, 2),
    "[14:02]": (14, 2),
    "(14:02 GMT)": (14, 2),
    "1402 GMT": (14, 2),
    "1402 hrs": (14, 2),
    "14h02": (14, 2),
    "UPDATE 3:15 PM": (15, 15),
    "UPDATE (3:15 PM):": (15, 15),
    "Update, 14:02:": (14, 2),
    "3:15 PM UPDATE": (15, 15),
    "UPDATED 15:15": (15, 15),
    "Posted at 3:15pm EST": (15, 15),
    "Posted by Petra Nylund at 3:15 pm": (15, 15),
    "Last updated at 15:15 on 20 January 2016": (15, 15),
    "20 January 2016 14:02 GMT": (14, 2),
    "Wednesday 8:45 a.m.": (8, 45),
    "14:02 GMT (15:02 CET)": (14, 2),
    "8:45 a.m. EST / 13:45 GMT": (8, 45),
    "14:02 Moscow time": (14, 2),
    "**14:02**": (14, 2),
    "1402": None,
    "24:00": None,
    "14:75": None,
    "a.m.": None,
    "8-10 a.m.": None,
    "14:02 was the score": None,
    "It was 14:02": None,
    "1:14:02:33:44": None,
}


@pytest.mark.parametrize("line", TIMES)
def test_the_time_of_a_line_that_is_a_stamp(line: str) -> None:
    stamp = whole_stamp(line)
    assert (stamp and stamp.time and stamp.time[:2]) == TIMES[line]


LEADS = {
    "14:02 GMT — Ferries Stop": "Ferries Stop",
    "14:02 Ferries stop": "Ferries stop",
    "[14:02] Ferries stop": "Ferries stop",
    "14:02 | Ferries stop": "Ferries stop",
    "UPDATE 3:15 PM: Ferries stop": "Ferries stop",
    "2016-01-20 14:02 — Ferries stop": "Ferries stop",
    "8:45 a.m. “We go,” he said.": "“We go,” he said.",
    "- **14:40** Ferries stop": "Ferries stop",
    "8:45 a.m. was too early": None,
    "10:00 - 11:00 Fish market": None,
    "14:02": None,
}


@pytest.mark.parametrize("line", LEADS)
def test_what_stands_behind_the_stamp_that_opens_a_line(line: str) -> None:
    found = leading_stamp(line)
    assert (found and line[found[1] :]) == LEADS[line]


TRAILS = {
    "Ferries Stop (14:02)": "Ferries Stop",
    "Ferries stop — 14:02 GMT": "Ferries stop",
    "Ferries stop | 8:45 a.m.": "Ferries stop",
    "He came (at noon)": None,
    "He came (14.02)": None,
    "(14:02)": None,
}


@pytest.mark.parametrize("line", TRAILS)
def test_what_stands_before_the_stamp_that_closes_a_line(line: str) -> None:
    found = trailing_stamp(line)
    assert (found and line[: found[1]]) == TRAILS[line]


ZONES = {
    "14:02 GMT": "2016-01-20T14:02:00+00:00",
    "14:02 Z": "2016-01-20T14:02:00+00:00",
    "2:02 p.m. EST": "2016-01-20T14:02:00-05:00",
    "2:02 p.m. ET": "2016-01-20T14:02:00-05:00",
    "July 20, 2016, 2:02 p.m. ET": "2016-07-20T14:02:00-04:00",
    "14:02 CEST": "2016-01-20T14:02:00+02:00",
    "14:02 UTC+5:30": "2016-01-20T14:02:00+05:30",
    "14:02 GMT-3": "2016-01-20T14:02:00-03:00",
    "14:02 IST": "2016-01-20T14:02:00",
    "14:02 local time": "2016-01-20T14:02:00",
}


@pytest.mark.parametrize("line", ZONES)
def test_a_zone_gives_its_offset_on_that_day_unless_it_has_several_meanings(line: str) -> None:
    stamp = whole_stamp(line)
    assert stamp is not None
    assert running([stamp], "2016-01-20") == [When(ZONES[line])]


def _days(*stamps: str, start: str | None = "2016-01-20", zone: str | None = None) -> list[str | None]:
    found = [stamp for line in stamps if (stamp := whole_stamp(line))]
    return [when.published or when.day for when in running(found, start, zone)]


def test_past_midnight_the_day_goes_on() -> None:
    assert _days("21:30", "23:50", "00:05") == [
        "2016-01-20T21:30:00",
        "2016-01-20T23:50:00",
        "2016-01-21T00:05:00",
    ]


def test_newest_first_the_day_goes_back() -> None:
    assert _days("00:05", "23:50", "21:30") == [
        "2016-01-20T00:05:00",
        "2016-01-19T23:50:00",
        "2016-01-19T21:30:00",
    ]


def test_two_stamps_that_changed_places_are_of_one_day() -> None:
    assert _days("14:02", "13:58", "15:10") == [
        f"2016-01-20T{time}:00" for time in ("14:02", "13:58", "15:10")
    ]


def test_a_line_with_the_day_sets_it() -> None:
    assert _days("00:40", "Monday 11 January", "23:10", start="2016-01-12") == [
        "2016-01-12T00:40:00",
        "2016-01-11",
        "2016-01-11T23:10:00",
    ]


def test_without_a_known_day_a_stamp_says_nothing() -> None:
    assert _days("14:02", "Jan. 20", "13:40", start=None) == [None, "--01-20", "--01-20"]


def test_the_zone_of_all_is_that_of_stamps_which_name_none() -> None:
    assert _days("14:02", "14:02 IST", "14:02 CET", zone="GMT") == [
        "2016-01-20T14:02:00+00:00",
        "2016-01-20T14:02:00",
        "2016-01-20T14:02:00+01:00",
    ]


def test_a_day_without_a_year_takes_the_one_that_fits() -> None:
    assert (
        with_year("--12-30", "2016-01-20"),
        with_year("--01-02", "2015-12-30"),
        with_year("--01-02", None),
        before("--01-22", "2016-01-20"),
        before("--01-21", "2016-01-20"),
        before("--02-29", "2015-03-01"),
        of_weekday("Monday", "2016-01-20"),
        of_weekday("Friday", "2016-01-20"),
        of_weekday("Friday", "2016-01-20", ahead=1),
    ) == (
        "2015-12-30",
        "2016-01-02",
        "--01-02",
        "2015-01-22",
        "2016-01-21",
        "2012-02-29",
        "2016-01-18",
        "2016-01-22",
        "2016-01-15",
    )


DATELINES = {
    "GENEVA (CNA) — Talks": None,
    "Geneva (CNA) — Talks": None,
    "PORT ANSEL, Corrin (CNA) _ Talks": None,
    "DAMASCUS, Jan. 20 — Talks": "2016-01-20",
    "VESSIN, 20 January (Harbour Wire) -- Talks": "2016-01-20",
    "BRAE, Dec. 30, 2014 (CNA) - Talks": "2014-12-30",
    "Brae, Dec. 30 (CNA) - Talks": "2015-12-30",
    "SKELLAN, Monday (CNA) — Talks": "2016-01-18",
    "SKELLAN (CNA, Jan. 19) — Talks": "2016-01-19",
    "Jan 20 SKELLAN (CNA) — Talks": "2016-01-20",
    "2016-03-14: Talks": "2016-03-14",
    "Jan. 20: Talks": "2016-01-20",
    "14 March 2015 - Talks": "2015-03-14",
    "[2016-03-14] Talks": "2016-03-14",
    "UPPER MARL: Talks": None,
}
NO_DATELINES = [
    "The mayor — who sings — spoke.",
    "Lund - she had not slept - spoke.",
    "NATO - the alliance",
    "January was cold: it snowed.",
    "20 people - all of them tall",
    "Ferries To Stop: Lund",
    "GENEVA is cold.",
]


@pytest.mark.parametrize("paragraph", DATELINES)
def test_the_dateline_of_a_paragraph_and_its_day(paragraph: str) -> None:
    found = dateline(paragraph)
    when = date_of(paragraph, "2016-01-21")
    assert (found is not None and paragraph[found.end :], when and when.published) == (
        "Talks",
        DATELINES[paragraph],
    )


@pytest.mark.parametrize("paragraph", NO_DATELINES)
def test_these_open_with_none(paragraph: str) -> None:
    assert dateline(paragraph) is None


def test_a_stamp_of_one_kind_each() -> None:
    assert whole_stamp("Posted Wednesday, Jan. 20, 2016 at 3:15pm EST") == Stamp(
        time=(15, 15, 0), zone="EST", day="2016-01-20", label="posted", end=45
    )
