"""Sentences about no place that is, each with its clock and every expression of time in it."""

from __future__ import annotations

import pytest

from corpus.clock.expressions import expressions

WEDNESDAY = "2016-01-20"
Told = list[tuple[str, str, str | None]]

TABLE: list[tuple[str, str | None, Told]] = [
    # whole dates
    ("The wall opened on 20 January 2015.", WEDNESDAY, [("20 January 2015", "DATE", "2015-01-20")]),
    ("It fell on March 3, 1998, in a storm.", WEDNESDAY, [("March 3, 1998", "DATE", "1998-03-03")]),
    ("Logged 2016-03-14 at Tarn Quay.", None, [("2016-03-14", "DATE", "2016-03-14")]),
    ("Logged 2016-03-14T10:35:20Z.", None, [("2016-03-14T10:35:20Z", "DATE", "2016-03-14T10:35")]),
    ("Signed 14/03/2016 in Vessin.", None, [("14/03/2016", "DATE", "2016-03-14")]),
    ("Signed 03/14/2016 in Vessin.", None, [("03/14/2016", "DATE", "2016-03-14")]),
    ("Signed 04/03/2016 in Vessin.", WEDNESDAY, [("04/03/2016", "DATE", None)]),
    ("It met on the 25th of May 2014.", WEDNESDAY, [("the 25th of May 2014", "DATE", "2014-05-25")]),
    ("On Monday, 4 April 2011, Lund won.", WEDNESDAY, [("Monday, 4 April 2011", "DATE", "2011-04-04")]),
    ("Logged 20/01/2016 10:04 by Rask.", None, [("20/01/2016 10:04", "TIME", "2016-01-20T10:04")]),
    ("Mon 25 Jan 2016 09:12: calm.", None, [("Mon 25 Jan 2016 09:12", "TIME", "2016-01-25T09:12")]),
    ("She came in the summer of '69.", None, [("the summer of '69", "DATE", "1969-SU")]),
    ("She came in '98, he in '16.", None, [("'98", "DATE", "1998"), ("'16", "DATE", "2016")]),
    ("Q3 2015 beat H1 2015.", None, [("Q3 2015", "DATE", "2015-Q3"), ("H1 2015", "DATE", "2015-H1")]),
    # days without a year
    ("Talks resume Jan. 25 in Skellan.", WEDNESDAY, [("Jan. 25", "DATE", "2016-01-25")]),
    ("Talks will resume on January 25.", WEDNESDAY, [("January 25", "DATE", "2016-01-25")]),
    ("The ferry sank 25 Dec off Corrin.", WEDNESDAY, [("25 Dec", "DATE", "2015-12-25")]),
    ("The ferry sank on Nov. 25.", WEDNESDAY, [("Nov. 25", "DATE", "2015-11-25")]),
    ("The vote is due on March 5.", WEDNESDAY, [("March 5", "DATE", "2016-03-05")]),
    ("The council will meet on the 25th.", WEDNESDAY, [("the 25th", "DATE", "2016-01-25")]),
    ("After the Dec. 7 fire, Lund left.", WEDNESDAY, [("the Dec. 7", "DATE", "2015-12-07")]),
    ("They talk Jan. 25.", "--01-20", [("Jan. 25", "DATE", "XXXX-01-25")]),
    ("They talk Jan. 25.", None, [("Jan. 25", "DATE", "XXXX-01-25")]),
    # today and its neighbours
    ("Lund resigned yesterday.", WEDNESDAY, [("yesterday", "DATE", "2016-01-19")]),
    ("Lund resigned yesterday.", "--01-20", [("yesterday", "DATE", "XXXX-01-19")]),
    ("Lund resigned yesterday.", "--03-01", [("yesterday", "DATE", None)]),
    ("Lund resigned yesterday.", None, [("yesterday", "DATE", None)]),
    ("She may return tomorrow.", WEDNESDAY, [("tomorrow", "DATE", "2016-01-21")]),
    ("It left the day before yesterday.", WEDNESDAY, [("the day before yesterday", "DATE", "2016-01-18")]),
    ("It is today's only train.", "2016-01-20T08:45:00", [("today", "DATE", "2016-01-20")]),
    # weekdays, by the verb
    ("The mayor said Friday that she knew.", WEDNESDAY, [("Friday", "DATE", "2016-01-15")]),
    ("The mayor will meet them Friday.", WEDNESDAY, [("Friday", "DATE", "2016-01-22")]),
    ("The mayor said Wednesday it was so.", WEDNESDAY, [("Wednesday", "DATE", "2016-01-20")]),
    ("The hearing is scheduled for Monday.", WEDNESDAY, [("Monday", "DATE", "2016-01-25")]),
    ("On Tuesday, the court ruled for Lund.", WEDNESDAY, [("Tuesday", "DATE", "2016-01-19")]),
    ("On Tuesday, the court will rule.", WEDNESDAY, [("Tuesday", "DATE", "2016-01-26")]),
    ("The pier burned last Wednesday.", WEDNESDAY, [("last Wednesday", "DATE", "2016-01-13")]),
    ("They sail next Friday.", WEDNESDAY, [("next Friday", "DATE", "2016-01-22")]),
    ("The mayor said Friday that she knew.", None, [("Friday", "DATE", None)]),
    (
        "TARN QUAY, Jan. 20 — Talks open Monday.",
        WEDNESDAY,
        [("Jan. 20", "DATE", "2016-01-20"), ("Monday", "DATE", "2016-01-25")],
    ),
    ("MONDAY: NO DEAL YET, SAYS LUND", WEDNESDAY, [("MONDAY", "DATE", "2016-01-18")]),
    # the parts of a day, and clocks
    ("The pier burned Tuesday night.", WEDNESDAY, [("Tuesday night", "TIME", "2016-01-19TNI")]),
    ("Rain fell this morning on Corrin.", WEDNESDAY, [("this morning", "TIME", "2016-01-20TMO")]),
    ("Rain fell last night on Corrin.", WEDNESDAY, [("last night", "TIME", "2016-01-19TNI")]),
    ("Lund will speak tonight.", WEDNESDAY, [("tonight", "TIME", "2016-01-20TNI")]),
    ("Snow fell overnight.", WEDNESDAY, [("overnight", "TIME", "2016-01-20TNI")]),
    ("At 14:02 GMT the siren sounded.", WEDNESDAY, [("14:02 GMT", "TIME", "2016-01-20T14:02")]),
    ("At 8:45 a.m. the siren sounded.", WEDNESDAY, [("8:45 a.m.", "TIME", "2016-01-20T08:45")]),
    ("The siren sounded at 3pm Tuesday.", WEDNESDAY, [("3pm Tuesday", "TIME", "2016-01-19T15:00")]),
    ("It closed at noon on Jan. 4.", WEDNESDAY, [("noon on Jan. 4", "TIME", "2016-01-04T12:00")]),
    (
        "It struck at 10:35 a.m. (0735 GMT) Friday, said Rask.",
        WEDNESDAY,
        [
            ("10:35 a.m.", "TIME", "2016-01-15T10:35"),
            ("0735 GMT", "TIME", "2016-01-15T07:35"),
            ("Friday", "DATE", "2016-01-15"),
        ],
    ),
    ("It closes at noon.", WEDNESDAY, [("noon", "TIME", "2016-01-20T12:00")]),
    ("They left before dawn.", WEDNESDAY, [("dawn", "TIME", "2016-01-20TMO")]),
    ("It was high noon in Corrin.", WEDNESDAY, []),
    (
        "It rang at 11:05.am. and again at 9:30.",
        WEDNESDAY,
        [("11:05.am.", "TIME", "2016-01-20T11:05"), ("9:30", "TIME", "2016-01-20T09:30")],
    ),
    (
        "It struck at 4 o'clock in the afternoon.",
        WEDNESDAY,
        [("4 o'clock in the afternoon", "TIME", "2016-01-20T16:00")],
    ),
    ("Trains left at 25:99 and 44 o'clock.", WEDNESDAY, []),
    (
        "The boat left Skellan Jan. 4. It sank that night.",
        WEDNESDAY,
        [("Jan. 4", "DATE", "2016-01-04"), ("that night", "TIME", "2016-01-04TNI")],
    ),
    # weeks, months, years beside the clock
    ("Talks resume next week.", WEDNESDAY, [("next week", "DATE", "2016-W04")]),
    ("Talks resume next week.", "--01-20", [("next week", "DATE", None)]),
    ("He left late last month.", WEDNESDAY, [("late last month", "DATE", "2015-12")]),
    ("It closed earlier this year.", WEDNESDAY, [("earlier this year", "DATE", "2016")]),
    ("It is due by the end of the month.", WEDNESDAY, [("the end of the month", "DATE", "2016-01")]),
    ("They will rest this weekend.", WEDNESDAY, [("this weekend", "DATE", "2016-W03-WE")]),
    ("They met over the weekend.", WEDNESDAY, [("the weekend", "DATE", "2016-W02-WE")]),
    ("Nobody knew this in the last decade.", WEDNESDAY, [("the last decade", "DATE", "200X")]),
    # months and seasons by name
    ("Prices rose in November.", WEDNESDAY, [("November", "DATE", "2015-11")]),
    ("The bridge will open in March.", WEDNESDAY, [("March", "DATE", "2016-03")]),
    ("The bridge burned in March.", WEDNESDAY, [("March", "DATE", "2015-03")]),
    ("The fair would be held in March.", WEDNESDAY, [("March", "DATE", "2016-03")]),
    ("The bridge had been due to open Friday.", WEDNESDAY, [("Friday", "DATE", "2016-01-15")]),
    ("It is promised by mid-March.", WEDNESDAY, [("mid-March", "DATE", "2016-03")]),
    ("He was mayor in May 2012.", WEDNESDAY, [("May 2012", "DATE", "2012-05")]),
    ("It has rained since September.", WEDNESDAY, [("September", "DATE", "2015-09")]),
    ("Work began at the end of September.", WEDNESDAY, [("the end of September", "DATE", "2015-09")]),
    ("It flooded last April.", WEDNESDAY, [("last April", "DATE", "2015-04")]),
    ("The fair moved last fall.", WEDNESDAY, [("last fall", "DATE", "2015-FA")]),
    ("It opened in the summer of 2003.", WEDNESDAY, [("the summer of 2003", "DATE", "2003-SU")]),
    # quarters and fiscal years
    ("Profit fell in the third quarter.", WEDNESDAY, [("the third quarter", "DATE", "2015-Q3")]),
    ("Sales for the first quarter of 2014 rose.", None, [("the first quarter of 2014", "DATE", "2014-Q1")]),
    (
        "A loss is seen in next year's second quarter.",
        WEDNESDAY,
        [("next year's second quarter", "DATE", "2017-Q2")],
    ),
    ("It broke even in fiscal 2014.", WEDNESDAY, [("fiscal 2014", "DATE", "2014")]),
    ("FY2016 looks bleak.", WEDNESDAY, [("FY2016", "DATE", "2016")]),
    (
        "Tarn Lines had a third-quarter loss; a year earlier it had a profit.",
        WEDNESDAY,
        [("third-quarter", "DATE", "2015-Q3"), ("a year earlier", "DATE", "2014-Q3")],
    ),
    (
        "In the second quarter of 2014 fares rose. In the year-earlier period they fell.",
        WEDNESDAY,
        [("the second quarter of 2014", "DATE", "2014-Q2"), ("the year-earlier period", "DATE", "2013-Q2")],
    ),
    # years and longer
    ("The mill closed in 1987.", WEDNESDAY, [("1987", "DATE", "1987")]),
    ("Corrin grew in the 1990s.", WEDNESDAY, [("the 1990s", "DATE", "199X")]),
    ("A mill of the 19th century.", WEDNESDAY, [("the 19th century", "DATE", "18XX")]),
    ("She came in nineteen ninety-seven.", WEDNESDAY, [("nineteen ninety-seven", "DATE", "1997")]),
    ("It cost $1990 and 1,987 coins.", WEDNESDAY, []),
    # counted
    ("She left a week ago.", WEDNESDAY, [("a week ago", "DATE", "2016-W02")]),
    ("She left three days ago.", WEDNESDAY, [("three days ago", "DATE", "2016-01-17")]),
    ("She left two years ago.", WEDNESDAY, [("two years ago", "DATE", "2014")]),
    ("She left two years ago.", None, [("two years ago", "DATE", None)]),
    ("She left several years ago.", None, [("several years ago", "DATE", "PAST_REF")]),
    ("They meet in two days' time.", WEDNESDAY, [("two days' time", "DATE", "2016-01-22")]),
    (
        "The fire broke out on Dec. 7, 2015. The next day it was out.",
        WEDNESDAY,
        [("Dec. 7, 2015", "DATE", "2015-12-07"), ("The next day", "DATE", "2015-12-08")],
    ),
    (
        "He arrived in 1998 and left the following year.",
        WEDNESDAY,
        [("1998", "DATE", "1998"), ("the following year", "DATE", "1999")],
    ),
    (
        "She signed on Jan. 4. That same day the mill shut.",
        WEDNESDAY,
        [("Jan. 4", "DATE", "2016-01-04"), ("That same day", "DATE", "2016-01-04")],
    ),
    ("They were seen in the weeks before.", WEDNESDAY, [("the weeks", "DATE", None)]),
    (
        "It grew in recent years and will in coming years.",
        WEDNESDAY,
        [("recent years", "DATE", "PAST_REF"), ("coming years", "DATE", "FUTURE_REF")],
    ),
    ("She was gone about a fortnight ago.", WEDNESDAY, [("about a fortnight ago", "DATE", "2016-W01")]),
    ("The year-end sale is on.", WEDNESDAY, [("The year-end", "DATE", "2016")]),
    (
        "He was ill in the year ended in March.",
        WEDNESDAY,
        [("the year", "DURATION", "P1Y"), ("March", "DATE", "2015-03")],
    ),
    # lengths and sets
    ("Nine boats came in the past 24 hours.", None, [("the past 24 hours", "DURATION", "PT24H")]),
    ("It is a two-year plan.", None, [("two-year", "DURATION", "P2Y")]),
    ("It took two and a half years.", None, [("two and a half years", "DURATION", "P2Y6M")]),
    ("It lasted at least several months.", None, [("at least several months", "DURATION", "PXM")]),
    ("Boats come every week.", None, [("every week", "SET", "P1W")]),
    ("Boats come every Monday.", None, [("every Monday", "SET", "XXXX-WXX-1")]),
    ("Boats come on Tuesday nights.", None, [("Tuesday nights", "SET", "XXXX-WXX-2TNI")]),
    ("It is printed daily.", None, [("daily", "SET", "P1D")]),
    # vague
    ("He is now in Skellan.", None, [("now", "DATE", "PRESENT_REF")]),
    ("He was recently in Skellan.", None, [("recently", "DATE", "PAST_REF")]),
    ("Nobody knows the future.", None, [("the future", "DATE", "FUTURE_REF")]),
    # no times at all
    ("Jan and May sat in the sun with Mr. March.", WEDNESDAY, []),
    ("Lund may march 25 men up the hill for a second time.", WEDNESDAY, []),
    ("The 41-year-old scored 3-1 in flat 1406.", WEDNESDAY, []),
]


@pytest.mark.parametrize(("text", "clock", "told"), TABLE, ids=[f"{row[0]} {row[1]}" for row in TABLE])
def test_a_sentence_tells_these_times(text: str, clock: str | None, told: Told) -> None:
    found = expressions(text, clock)
    assert [(each.span.of(text), each.type, each.value) for each in found] == told
