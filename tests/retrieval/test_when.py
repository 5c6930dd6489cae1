"""What a question says about time: the days, and the question without the words for them."""

from __future__ import annotations

from datetime import date

import pytest

from retrieval.when.read import when

TODAY = date(2031, 3, 12)  # a Wednesday

# question, first day, last day, the question without it
FILTERS = [
    ("what happened on 5 March 2031?", "2031-03-05", "2031-03-05", "what happened?"),
    ("what happened on march 5, 2031", "2031-03-05", "2031-03-05", "what happened"),
    ("what happened in Vessin on 18 March 2011?", "2011-03-18", "2011-03-18", "what happened in Vessin?"),
    ("what happened on the 18th of March", "--03-18", "--03-18", "what happened"),
    ("what happened on the 18th of March 2011", "2011-03-18", "2011-03-18", "what happened"),
    ("what happened on 18.03.2011", "2011-03-18", "2011-03-18", "what happened"),
    ("what happened on 18.3.11", "2011-03-18", "2011-03-18", "what happened"),
    ("what happened on 18/03/2011", "2011-03-18", "2011-03-18", "what happened"),
    ("what happened on 03/18/2011", "2011-03-18", "2011-03-18", "what happened"),
    ("what happened on 2011-03-18", "2011-03-18", "2011-03-18", "what happened"),
    ("what happened on 2011/3/18", "2011-03-18", "2011-03-18", "what happened"),
    ("what happened on 18.03", "--03-18", "--03-18", "what happened"),
    ("what did Lund say on January 20", "--01-20", "--01-20", "what did Lund say"),
    ("what did lund say jan 20", "--01-20", "--01-20", "what did lund say"),
    ("what did lund say on jan. 20 about the toll", "--01-20", "--01-20", "what did lund say about the toll"),
    ("lund on 5 march", "--03-05", "--03-05", "lund"),
    ("5 march: what happened?", "--03-05", "--03-05", "what happened?"),
    ("march 5 news", "--03-05", "--03-05", "news"),
    ("what happened on wednesday, 5 march 2031", "2031-03-05", "2031-03-05", "what happened"),
    ("what happened on sunday 16 march 2031", "2031-03-16", "2031-03-16", "what happened"),
    ("what did Lund say in March 2016?", "2016-03-01", "2016-03-31", "what did Lund say?"),
    ("what did Lund say in march", "--03-01", "--03-31", "what did Lund say"),
    ("what happened in may", "--05-01", "--05-31", "what happened"),
    ("news from july 2031", "2031-07-01", "2031-07-31", "news"),
    ("dam news in february 2031", "2031-02-01", "2031-02-28", "dam news"),
    ("what happened in mid-March", "--03-10", "--03-20", "what happened"),
    ("what happened in early march 2031", "2031-03-01", "2031-03-10", "what happened"),
    ("what happened in late February", "--02-20", "--02-29", "what happened"),
    ("what happened at the end of february 2031", "2031-02-20", "2031-02-28", "what happened"),
    ("what happened in the first half of March 2031", "2031-03-01", "2031-03-15", "what happened"),
    ("what happened in the first week of March", "--03-01", "--03-07", "what happened"),
    ("what happened last march", "2030-03-01", "2030-03-31", "what happened"),
    ("what happened in 2016", "2016-01-01", "2016-12-31", "what happened"),
    ("what did Lund say in 2030", "2030-01-01", "2030-12-31", "what did Lund say"),
    ("what did the mayor say in spring 2030", "2030-03-01", "2030-05-31", "what did the mayor say"),
    ("what happened in Q1 2030", "2030-01-01", "2030-03-31", "what happened"),
    ("what happened today", "2031-03-12", "2031-03-12", "what happened"),
    ("today's news", "2031-03-12", "2031-03-12", "news"),
    ("what did he say yesterday", "2031-03-11", "2031-03-11", "what did he say"),
    ("what did Lund say yesterday about the ferry", "2031-03-11", "2031-03-11",
     "what did Lund say about the ferry"),
    ("yesterday evening, what happened", "2031-03-11", "2031-03-11", "what happened"),
    ("what happened the day before yesterday", "2031-03-10", "2031-03-10", "what happened"),
    ("what happened this morning", "2031-03-12", "2031-03-12", "what happened"),
    ("what did Lund say earlier today", "2031-03-12", "2031-03-12", "what did Lund say"),
    ("what happened last night in Tarn Quay", "2031-03-11", "2031-03-12", "what happened in Tarn Quay"),
    ("what happened overnight", "2031-03-11", "2031-03-12", "what happened"),
    ("what did the mayor say tonight", "2031-03-12", "2031-03-12", "what did the mayor say"),
    ("what did Lund say on Tuesday", "2031-03-11", "2031-03-11", "what did Lund say"),
    ("what did lund say monday", "2031-03-10", "2031-03-10", "what did lund say"),
    ("what happened on wednesday", "2031-03-12", "2031-03-12", "what happened"),
    ("what happened last Wednesday", "2031-03-05", "2031-03-05", "what happened"),
    ("what happened last friday", "2031-03-07", "2031-03-07", "what happened"),
    ("what did Lund say on Monday morning", "2031-03-10", "2031-03-10", "what did Lund say"),
    ("what happened in norrbeck on thursday", "2031-03-06", "2031-03-06", "what happened in norrbeck"),
    ("any news since monday", "2031-03-10", None, "any news"),
    ("news since last friday", "2031-03-07", None, "news"),
    ("what has Lund said since 5 March 2031", "2031-03-05", None, "what has Lund said"),
    ("what did Lund say after 5 march 2031", "2031-03-06", None, "what did Lund say"),
    ("what did pell say before 10 march", None, "--03-09", "what did pell say"),
    ("what happened until 5 March 2031", None, "2031-03-05", "what happened"),
    ("what had Lund said by 5 March 2031", None, "2031-03-05", "what had Lund said"),
    ("what was said up to Monday", None, "2031-03-10", "what was said"),
    ("news from 5 march 2031 onwards", "2031-03-05", None, "news"),
    ("reports on the ferry between 4 and 6 march", "--03-04", "--03-06", "reports on the ferry"),
    ("what happened between 3 March and 5 April 2031", "2031-03-03", "2031-04-05", "what happened"),
    ("what happened from 3 to 5 march 2031", "2031-03-03", "2031-03-05", "what happened"),
    ("what happened from monday to wednesday", "2031-03-10", "2031-03-12", "what happened"),
    ("what happened from friday until tuesday", "2031-03-07", "2031-03-11", "what happened"),
    ("what happened 3-5 March 2031", "2031-03-03", "2031-03-05", "what happened"),
    ("what happened March 3-5", "--03-03", "--03-05", "what happened"),
    ("what happened between january and march 2031", "2031-01-01", "2031-03-31", "what happened"),
    ("what happened between 2029 and 2030", "2029-01-01", "2030-12-31", "what happened"),
    ("what happened last week", "2031-03-03", "2031-03-09", "what happened"),
    ("last week's news", "2031-03-03", "2031-03-09", "news"),
    ("what did the finance minister say this week", "2031-03-10", "2031-03-16",
     "what did the finance minister say"),
    ("what happened in the past week", "2031-03-05", "2031-03-12", "what happened"),
    ("what happened over the weekend", "2031-03-08", "2031-03-09", "what happened"),
    ("what happened last weekend", "2031-03-08", "2031-03-09", "what happened"),
    ("what happened in the week of 3 March 2031", "2031-03-03", "2031-03-09", "what happened"),
    ("what did Lund say in the past three days", "2031-03-09", "2031-03-12", "what did Lund say"),
    ("what happened in the last 24 hours", "2031-03-11", "2031-03-12", "what happened"),
    ("what happened in the last couple of weeks", "2031-02-26", "2031-03-12", "what happened"),
    ("news over the past few days", "2031-03-06", "2031-03-12", "news"),
    ("what happened 3 days ago", "2031-03-09", "2031-03-09", "what happened"),
    ("what happened a few days ago", "2031-03-06", "2031-03-10", "what happened"),
    ("what happened two weeks ago", "2031-02-23", "2031-03-01", "what happened"),
    ("what did Lund say a week ago", "2031-03-02", "2031-03-08", "what did Lund say"),
    ("what happened last month", "2031-02-01", "2031-02-28", "what happened"),
    ("what has happened so far this month", "2031-03-01", "2031-03-31", "what has happened"),
    ("what did Lund say last year", "2030-01-01", "2030-12-31", "what did Lund say"),
    ("what happened on the 5th", "2031-03-05", "2031-03-05", "what happened"),
    ("qu'est-ce qui s'est passé le 5 mars 2031", "2031-03-05", "2031-03-05", "qu'est-ce qui s'est passé"),
    ("was geschah am 5. März 2031", "2031-03-05", "2031-03-05", "was geschah"),
    ("Что сказал Ланд 20 января?", "--01-20", "--01-20", "Что сказал Ланд?"),
    ("Что сказал Ланд 20 января 2016 года о пароме?", "2016-01-20", "2016-01-20",
     "Что сказал Ланд о пароме?"),
    ("что случилось вчера", "2031-03-11", "2031-03-11", "что случилось"),
    ("что сегодня сказала Лунд", "2031-03-12", "2031-03-12", "что сказала Лунд"),
    ("что произошло на прошлой неделе", "2031-03-03", "2031-03-09", "что произошло"),
    ("что сказал мэр в марте 2016 года", "2016-03-01", "2016-03-31", "что сказал мэр"),
    ("новости с понедельника", "2031-03-10", None, "новости"),
    ("что сказал мэр в понедельник о пароме", "2031-03-10", "2031-03-10", "что сказал мэр о пароме"),
    ("что было до 10 марта 2031", None, "2031-03-09", "что было"),
    ("что случилось с 3 по 5 марта 2031", "2031-03-03", "2031-03-05", "что случилось"),
    ("что сказал мэр за последние три дня", "2031-03-09", "2031-03-12", "что сказал мэр"),
    ("что случилось три дня назад", "2031-03-09", "2031-03-09", "что случилось"),
    ("что сказал Ланд в прошлую пятницу", "2031-03-07", "2031-03-07", "что сказал Ланд"),
    ("что произошло в 2016 году", "2016-01-01", "2016-12-31", "что произошло"),
    ("what happened on 5/3", "--03-05", "--03-05", "what happened"),
    ("what happened on 3/15", "--03-15", "--03-15", "what happened"),
    ("what happened on the 5th and 6th", "2031-03-05", "2031-03-06", "what happened"),
    ("what happened at the end of last week", "2031-03-06", "2031-03-09", "what happened"),
    ("what happened since the start of the month", "2031-03-01", None, "what happened"),
    ("what happened earlier this week", "2031-03-10", "2031-03-12", "what happened"),
    ("what happened the week before last", "2031-02-24", "2031-03-02", "what happened"),
    ("what happened in the last week", "2031-03-05", "2031-03-12", "what happened"),
    ("what happened a year ago today", "2030-03-12", "2030-03-12", "what happened"),
    ("what happened in March of last year", "2030-03-01", "2030-03-31", "what happened"),
    ("what happened in the early 2000s", "2000-01-01", "2003-12-31", "what happened"),
    ("what happened in 2029-2030", "2029-01-01", "2030-12-31", "what happened"),
    ("what happened last summer", "2030-06-01", "2030-08-31", "what happened"),
    ("what happened no later than 5 March 2031", None, "2031-03-05", "what happened"),
    ("what happened from 28 December to 3 January 2031", "2030-12-28", "2031-01-03", "what happened"),
    ("what happened between 5 March 2031 and 3 March 2031", "2031-03-03", "2031-03-05", "what happened"),
    ("what did May say in May", "--05-01", "--05-31", "what did May say"),
    ("what did April Holm say on Sunday", "2031-03-09", "2031-03-09", "what did April Holm say"),
    ("who did march on Sunday", "2031-03-09", "2031-03-09", "who did march"),
    ("March?", "--03-01", "--03-31", ""),
    ("What Did Lund Say Today", "2031-03-12", "2031-03-12", "What Did Lund Say"),
    ("news of the week", "2031-03-05", "2031-03-12", "news"),
    ("что случилось пятого марта", "--03-05", "--03-05", "что случилось"),
    ("что сказала мэр двадцать первого марта 2031", "2031-03-21", "2031-03-21", "что сказала мэр"),
    ("что случилось 5-го числа", "2031-03-05", "2031-03-05", "что случилось"),
    ("что случилось 05.03", "--03-05", "--03-05", "что случилось"),
    ("что случилось раньше 5 марта 2031", None, "2031-03-04", "что случилось"),
    ("что было сказано к 5 марта 2031", None, "2031-03-05", "что было сказано"),
    ("что случилось весной 2030 года", "2030-03-01", "2030-05-31", "что случилось"),
    ("что случилось прошлым летом", "2030-06-01", "2030-08-31", "что случилось"),
    ("что случилось в первой половине марта", "--03-01", "--03-15", "что случилось"),
    ("новости за неделю", "2031-03-05", "2031-03-12", "новости"),
    ("что случилось в последние дни", "2031-03-06", "2031-03-12", "что случилось"),
]  # fmt: skip

NOTHING = [
    "what did Lund say about the ferries",
    "what did the January 6 committee find",
    "what was said about the 2014 referendum",
    "what did Lund say about the January 6 committee",
    "did Lund rule out the talks starting on 25 January?",
    "what is in the budget 2025",
    "what did the mayor say about the March 15 attack",
    "who marched against the dam",
    "may the mayor speak",
    "how many sorties did they fly",
    "when will the ferry sail",
    "what did Mars Holm say",
    "who won the 1500 metres",
    "what did May say",
    "how many people marched",
    "what did Augusta Lund say",
    "what did Friday Okoro say",
    "which company is in the top 100",
    "how long did the second world war last",
    "what did Lund tell the Today programme",
    "what did Vessin Today report",
    "who sang “Last Friday in Vessin”",
    "что сообщило «Весин сегодня»",
    "who runs the Sunday school",
    "what did the Sun report about the toll",
    "Sun said what about the toll",
    "who landed on the Sun",
    "who sat with Lund",
    "how were sales on Black Friday",
    "what happened in the Monday Club",
    "the decision to march on the capital",
    "how many joined the protest march",
    "who will march",
    "may Lund resign",
    "what did Lund say about the 9/11 attacks",
    "who owns 7-Eleven",
    "is the harbour open 24/7",
    "in 2/3 of the towns",
    "what does Resolution 2254 demand",
    "what did Lund say about the 2015 agreement",
    "who came second",
    "the last week of talks",
    "what happens every Monday",
    "what do statements by April Holm say",
    "that 40 march on the mill",
    "what did the 31 June Movement say",
    "что говорят о Чёрной пятнице",
    "Кровавое воскресенье",
    "что сказал Ланд о марте",
    "Что сказал Мартин Лунд?",
    "Что сказала Майя?",
]
NEWEST = [
    ("latest on the ferry strike", "the ferry strike"),
    ("what is the latest news about the ferry", "what is the ferry"),
    ("who won the latest poll?", "who won poll?"),
    ("what did Lund last say", "what did Lund say"),
    ("what was Lund's last statement", "what was Lund's statement"),
    ("what has Lund said recently", "what has Lund said"),
    ("most recent figures for the toll", "figures for the toll"),
    ("последние новости о пароме", "новости о пароме"),
]
SOFT: list[tuple[str, str | None, str]] = [
    ("how many were killed in 2019", "2019-01-01", "2019-12-31"),
    ("what did Lund say about yesterday's vote", "2031-03-11", "2031-03-11"),
    ("what was the result of monday's debate", "2031-03-10", "2031-03-10"),
    ("how many died in the fire of 5 March 2031", "2031-03-05", "2031-03-05"),
    ("what will happen on 25 March 2031", "2031-03-25", "2031-03-25"),
    ("what is planned for tomorrow", "2031-03-13", "2031-03-13"),
    ("who will march on Sunday", "2031-03-16", "2031-03-16"),  # not the Sunday that is past
    ("what time on Friday will the ferry sail", "2031-03-14", "2031-03-14"),
    ("what did Lund promise by Friday", None, "2031-03-07"),
    ("Friday prayers in Vessin", "2031-03-07", "2031-03-07"),
]


@pytest.mark.parametrize(("question", "first", "last", "rest"), FILTERS)
def test_days_that_choose_are_read_and_taken_out_of_the_question(
    question: str, first: str | None, last: str | None, rest: str
) -> None:
    found = when(question, TODAY)
    assert found is not None
    assert found.days is not None
    assert (found.days.first, found.days.last, found.rest, found.how) == (first, last, rest, "filter")


@pytest.mark.parametrize("question", NOTHING)
def test_what_is_part_of_a_topic_or_no_time_at_all_is_left_alone(question: str) -> None:
    assert when(question, TODAY) is None


@pytest.mark.parametrize(("question", "rest"), NEWEST)
def test_the_newest_is_an_order_and_no_day(question: str, rest: str) -> None:
    found = when(question, TODAY)
    assert found is not None
    assert (found.rest, found.days, found.how, found.is_newest) == (rest, None, "none", True)


@pytest.mark.parametrize(("question", "first", "last"), SOFT)
def test_days_that_may_be_those_of_what_is_told_do_not_filter(
    question: str, first: str | None, last: str
) -> None:
    found = when(question, TODAY)
    assert found is not None
    assert found.days is not None
    assert (found.days.first, found.days.last, found.how) == (first, last, "soft")


@pytest.mark.parametrize(
    ("question", "day", "rest"),
    [
        ("what happened on 32 March", "--03-32", "what happened"),
        ("what happened on March 32?", "--03-32", "what happened?"),
        ("what did Lund say on 30 February 2031 about the toll", "2031-02-30",
         "what did Lund say about the toll"),
        ("what happened on February 30, 2031", "2031-02-30", "what happened"),
        ("what happened on 29 February 2031", "2031-02-29", "what happened"),
        ("what happened on the 31st of April", "--04-31", "what happened"),
        ("what happened on 2031-02-30", "2031-02-30", "what happened"),
        ("what happened on 30/02/2031", "2031-02-30", "what happened"),
        ("news since 31 June", "--06-31", "news"),
        ("что случилось 31 февраля", "--02-31", "что случилось"),
        ("что сказала Лунд 30 февраля 2031 года о пароме", "2031-02-30", "что сказала Лунд о пароме"),
    ],
)  # fmt: skip
def test_a_day_that_no_calendar_has_is_no_other_day(question: str, day: str, rest: str) -> None:
    found = when(question, TODAY)
    assert found is not None
    assert (found.no_such, found.days, found.how, found.rest) == (day, None, "none", rest)


def test_a_number_of_people_beside_a_month_is_no_day_of_it() -> None:
    found = when("in March 45 people drowned", TODAY)
    assert found is not None
    assert found.days is not None
    assert (found.no_such, found.days.first, found.rest) == (None, "--03-01", "45 people drowned")


@pytest.mark.parametrize(
    ("question", "grain"),
    [("what happened in 2029 and 2030", "year"), ("what happened between January and March 2031", "month"),
     ("what happened between 3 March and April 2031", "week")],
)  # fmt: skip
def test_years_in_a_row_are_as_wide_as_a_year(question: str, grain: str) -> None:
    found = when(question, TODAY)
    assert found is not None
    assert found.days is not None
    assert found.days.grain == grain
