from __future__ import annotations

import pytest

from corpus.clock.printed import date_in_name, printed_date

DATES = {
    "2016-01-20": "2016-01-20",
    "20160120": "2016-01-20",
    "2020/01/03": "2020-01-03",
    "2020/1/3": "2020-01-03",
    "2020/01/03 10:15": "2020-01-03T10:15:00",
    "2020/01/03 10:15 GMT": "2020-01-03T10:15:00+00:00",
    "2016-01-20T14:02Z": "2016-01-20T14:02:00+00:00",
    "2016-01-20T14:02:30+01:00": "2016-01-20T14:02:30+01:00",
    "2016-01-20 14:02 GMT": "2016-01-20T14:02:00+00:00",
    "2016-01-20 2:02 pm": "2016-01-20T14:02:00",
    "March 01, 2008": "2008-03-01",
    "20 January 2016": "2016-01-20",
    "20th January 2016": "2016-01-20",
    "the 5th of March 2024": "2024-03-05",
    "Jan. 20, 2016": "2016-01-20",
    "Sept. 5, 2016": "2016-09-05",
    "  Wednesday, January 20, 2016 ": "2016-01-20",
    "MARCH 5, 2024": "2024-03-05",
    "20 January 2016 14:02 GMT": "2016-01-20T14:02:00+00:00",
    "January 20, 2016, 2:02 p.m. EST": "2016-01-20T14:02:00-05:00",
    "20 January 2016 at 14.02": "2016-01-20T14:02:00",
    "Wed, 20 Jan 2016 14:02:00 +0100": "2016-01-20T14:02:00+01:00",
    "14:02 CET, 20 January 2016": "2016-01-20T14:02:00+01:00",
}
NONE = [
    *("", "nonsense", "2016", "March 2008", "January 20", "20 January", "today", "14:02"),
    *(
        "01/02/2016",
        "2016-13-45",
        "2016-13-01",
        "2016/13/01",
        "2016-31-12",
        "2016-02-30",
        "31 February 2016",
        "2020/01/033",
        "March 35, 2016",
    ),
    *(
        "May 2020 was warm, 5 degrees",
        "By 5 May 2016",
        "Two Killed March 5 2024",
        "March 5, 2024: Marrow Resigns",
    ),
    *(
        "Marrow Wins 5 2016",
        "5 March 2024 Storm",
        "December Of 2016 Coldest In 5 Years",
        "20 January 2016 " * 5,
    ),
]


@pytest.mark.parametrize("text", DATES)
def test_a_date_is_read_as_printed(text: str) -> None:
    assert printed_date(text) == DATES[text]


@pytest.mark.parametrize("text", NONE)
def test_what_is_not_wholly_a_certain_date_is_none(text: str) -> None:
    assert printed_date(text) is None


NAMES = {
    "2016-01-20.txt": "2016-01-20",
    "blog_20160120.txt": "2016-01-20",
    "2016.01.20.txt": "2016-01-20",
    "2016_01_20-blog.txt": "2016-01-20",
    "blog 2016-01-20 v2.txt": "2016-01-20",
    "20160120T1402Z.txt": "2016-01-20",
    "2016-01-20T14-02.txt": "2016-01-20",
    "2016-13-45 2016-01-20.txt": "2016-01-20",
    "inside/2016-01-20.txt": "2016-01-20",
    "2016-01-20/blog.txt": None,
    "201601201402.txt": None,
    "a20160120f.txt": None,
    "2016-01_20.txt": None,
    "2016-02-30.txt": None,
    "17760704.txt": None,
    "blog.txt": None,
}


@pytest.mark.parametrize("name", NAMES)
def test_the_date_in_a_files_name(name: str) -> None:
    assert date_in_name(name) == NAMES[name]
