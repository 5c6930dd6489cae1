from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.model import Item, Passage, Span
from corpus.reading.form import Printed
from corpus.reading.forms import form_of, json_lines
from corpus.reading.rows import read_rows
from tests.corpus.readings import in_words, read_path

GOOD = '{"id": "g", "text": "It rained."}'


def _items(*rows: object) -> list[Item]:
    items, problems = read_rows("\n".join(json.dumps(row) for row in rows), "rows.jsonl")
    assert problems == ()
    return list(items)


def test_a_row_is_one_item_whose_text_is_headline_and_body() -> None:
    row = {
        "_id": "s1",
        "title": "Eels Return",
        "text": "Eels are back. Nobody knows why.\nThey came by night.",
        "metadata": {"date": "March 5, 2024", "article": "a1", "url": "https://news.example/eels"},
    }
    text = "Eels Return\nEels are back. Nobody knows why.\nThey came by night."
    assert _items(row) == [
        Item(
            number=1,
            text=text,
            span=Span(0, len(text)),
            headline=Span(0, 11),
            passages=(
                Passage(Span(12, 44), (Span(12, 26), Span(27, 44))),
                Passage(Span(45, 64), (Span(45, 64),)),
            ),
            published="2024-03-05",
            item_id="s1",
            article="a1",
            link="https://news.example/eels",
        )
    ]


def test_other_names_of_the_fields_are_read_too() -> None:
    rows = [
        {"id": "1", "headline": "Eels Return", "text": "x", "metadata": {"dateline": "2020/01/03"}},
        {"id": "2", "title": "Eels Return", "text": "x", "metadata": {"published": "2016-01-20T14:02Z"}},
    ]
    assert [(item.item_id, in_words(item), item.published) for item in _items(*rows)] == [
        ("1", ("Eels Return", ["x"]), "2020-01-03"),
        ("2", ("Eels Return", ["x"]), "2016-01-20T14:02:00+00:00"),
    ]


def test_a_row_is_never_split() -> None:
    text = "Eels are back.\nBus Fares To Fall In Kell\nMarch 5, 2024\nBishop Jon Aske has sold his tram."
    assert [in_words(item) for item in _items({"text": text})] == [(None, text.split("\n"))]


def test_rows_of_one_article_say_so() -> None:
    rows = [{"text": "One.", "metadata": {"article": "a"}}, {"text": "Two.", "metadata": {"article": "a"}}]
    assert [item.article for item in _items(*rows)] == ["a", "a"]


def test_a_headline_without_a_body_is_its_only_passage() -> None:
    (item,) = _items({"title": " Eels Return ", "text": " \n"})
    assert (item.headline, item.span, [part.span for part in item.passages]) == (
        Span(0, 11),
        Span(0, 11),
        [Span(0, 11)],
    )


def test_white_space_around_the_body_stays_in_the_text_and_out_of_the_spans() -> None:
    (item,) = _items({"text": "\n  Eels are back. \r\n\r\n\u00a0\r\nIt rained.\r"})
    assert (item.span.of(item.text), in_words(item)) == (
        "Eels are back. \r\n\r\n\u00a0\r\nIt rained.",
        (None, ["Eels are back.", "It rained."]),
    )


def test_numbers_serve_as_ids_and_articles_and_null_is_the_same_as_absent() -> None:
    rows = [
        {"_id": 7, "text": "x", "metadata": {"article": 10**30, "date": 20160120}},
        {"_id": None, "id": "8", "title": None, "headline": "H", "text": "x", "metadata": None},
        {"text": "x", "metadata": {"date": None, "published": "2016-01-20"}},
        {"title": "H", "text": None},
    ]
    assert [(item.item_id, item.article, item.published, in_words(item)) for item in _items(*rows)] == [
        ("7", str(10**30), "2016-01-20", (None, ["x"])),
        ("8", None, None, ("H", ["x"])),
        (None, None, "2016-01-20", (None, ["x"])),
        (None, None, None, ("H", [])),
    ]


UNKNOWN = (
    "no field for the text or the headline; expected one of text, body, content, ... or title, headline, ...;"
    " found"
)
BAD = {
    "{bad": "is not a JSON row: key must be a string at column 2",
    '{"text": "x"} and more': "is not a JSON row: trailing characters at column 15",
    '{"text": "\\ud800"}': "is not a JSON row: unexpected end of hex escape at column 17",
    '{"text": "tab\there"}': "is not a JSON row: "
    "control character (\\u0000-\\u001F) found while parsing a string at column 14",
    '{"text": "x", "id": ' + "9" * 5000 + "}": "is not a JSON row: number out of range at column 4322",
    '{"x": ' * 3000: "is not a JSON row: recursion limit exceeded at column 1207",
    '["It rained."]': 'expected a JSON object, found ["It rained."]',
    '"It rained."': 'expected a JSON object, found "It rained."',
    "null": "expected a JSON object, found null",
    "{}": f"{UNKNOWN} nothing",
    '{"foo": 1, "bar": "It rained."}': f'{UNKNOWN} "foo", "bar"',
    '{"a": 1, "b": 1, "c": 1, "d": 1, "e": 1, "f": 1, "g": 1, "h": 1, "i": 1}': f"{UNKNOWN}"
    ' "a", "b", "c", "d", "e",'
    ' "f", "g", "h", ...',
    '{"title": "", "text": " \\n\\u00a0"}': 'no words in "title" or "text"',
    '{"text": 5}': "field text: expected a string, found 5",
    '{"text": "x\\u0000y"}': "field text: holds a NUL character",
    '{"text": ' + "[" + "5, " * 30 + "5]}": "field text: expected a string, found"
    " [5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, ...",
}


def test_a_value_of_another_kind_beside_the_words_costs_the_value_alone() -> None:
    beside: list[dict[str, object]] = [
        {"headline": 5},
        {"_id": True},
        {"id": 1.5},
        {"id": "\0"},
        {"metadata": "2016"},
        {"metadata": []},
        {"metadata": {"date": {}, "url": 5}},
        {"date": "soon", "link": "not an address", "source": ["a"]},
    ]
    (alone,) = _items({"text": "x"})
    assert [_items({"text": "x", **fields}) for fields in beside] == [[alone]] * len(beside)


READ = {
    '{"pubDate": "Thu, 02 Mar 2017 18:00:00 -0500", "Title": "H", "bodyText": "x"}': (
        "H",
        ["x"],
        "2017-03-02T18:00:00-05:00",
    ),
    '{"created_at": 1550129400000, "hed": "H", "story": "x"}': ("H", ["x"], "2019-02-14T07:30:00+00:00"),
    '{"timestamp": 1453298520, "title": {"rendered": "A &amp;amp; B"},'
    ' "content": {"rendered": "<p>x</p><p>y</p>"}}': (
        "A & B",
        ["x", "y"],
        "2016-01-20T14:02:00+00:00",
    ),
    '{"date": "2016-01-20", "time": "8:45 a.m.", "text": ["x", "y"]}': (
        None,
        ["x", "y"],
        "2016-01-20T08:45:00",
    ),
    '{"time": "14:02", "text": ["It ", {"type": "bold", "text": "rained"}, "."]}': (
        None,
        ["It rained."],
        "2015-05-05T14:02:00",
    ),
    '{"time": "14:02", "published_at": "2016-01-20T14:03:00Z", "text": "a < b"}': (
        None,
        ["a < b"],
        "2016-01-20T14:03:00+00:00",
    ),
    '{"updated": "2016-01-21", "published": "2016-01-20", "text": "AT&amp;T"}': (
        None,
        ["AT&T"],
        "2016-01-20",
    ),
    '{"updated": "2016-01-21", "published": "yesterday", "text": "x"}': (None, ["x"], None),
    '{"updated": "2016-01-21", "text": "x"}': (None, ["x"], "2016-01-21"),
    '{"description": "Longer than it was.", "content": "Longer… [+12 chars]"}': (
        None,
        ["Longer than it was."],
        None,
    ),
    '{"description": "Short", "content": "Longer than it was… [+12 chars]"}': (
        None,
        ["Longer than it was…"],
        None,
    ),
    '{"summary": "A summary that is long", "text": "x"}': (None, ["x"], None),
    '{"page_content": "x", "metadata": {"title": "H", "source": "Kell Post"}}': ("H", ["x"], None),
    '{"_source": {"headline": "H", "body": "x"}, "_id": "s"}': ("H", ["x"], None),
    '{"text": "&lt;p&gt;One&lt;/p&gt;&lt;p&gt;Two&lt;/p&gt;"}': (None, ["One", "Two"], None),
    '{"text": "One <i>and</i>\\nTwo"}': (None, ["One and", "Two"], None),
    '{"text": "Press the <b> key"}': (None, ["Press the <b> key"], None),
}


@pytest.mark.parametrize("row", READ)
def test_what_publishers_print_is_read(row: str) -> None:
    items, problems = read_rows(row, "rows.jsonl", day="2015-05-05")
    assert ([(*in_words(item), item.published) for item in items], problems) == ([READ[row]], ())


@pytest.mark.parametrize("row", BAD, ids=[row[:40] for row in BAD])
def test_a_bad_row_is_set_aside_in_one_line_and_the_good_ones_are_kept(row: str) -> None:
    items, problems = read_rows(f"{GOOD}\n\n{row}\n{GOOD}\n", "rows.jsonl")
    assert ([(item.number, item.item_id) for item in items], [str(problem) for problem in problems]) == (
        [(1, "g"), (2, "g")],
        [f"rows.jsonl, line 3: {BAD[row]}"],
    )


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_are_counted_with_every_line_end(end: str) -> None:
    items, problems = read_rows(end.join([GOOD, "", "{bad", GOOD]), "rows.jsonl")
    assert (len(items), [problem.line for problem in problems]) == (2, [3])


def test_line_separators_inside_a_string_end_no_row() -> None:
    items, problems = read_rows('{"text": "It\u2028rained\x85all day."}', "rows.jsonl")
    assert ([item.text for item in items], problems) == (["It\u2028rained\x85all day."], ())


@pytest.mark.parametrize(
    ("content", "rows"),
    [
        (GOOD, True),
        (f"\n \u00a0\n{GOOD}", True),
        (f'"id": "cut off"}}\n{GOOD}\n{GOOD}\n', True),
        ("{Photo: Marit Sund}", True),
        ("Eels Return\nEels are back.\n", False),
        (f"Eels Return To River\n{GOOD}\nEels are back.\n", False),
        ("", False),
    ],
)
def test_rows_are_told_by_what_opens_the_lines(content: str, rows: bool) -> None:
    assert (form_of(Printed(content, "x.txt")) is json_lines) is rows


def test_a_cut_off_first_row_loses_no_other(tmp_path: Path) -> None:
    path = tmp_path / "2016-01-20.jsonl"
    path.write_text(f'"cut off"}}\n{GOOD}\n{GOOD}\n', "utf-8")
    reading = read_path(path)
    assert reading.bulletin is not None
    assert (len(reading.bulletin.items), [str(problem) for problem in reading.problems]) == (
        2,
        [f"{path}, line 1: is not a JSON row: trailing characters at column 10"],
    )


@settings(deadline=None)
@given(
    st.lists(st.dictionaries(st.sampled_from(["_id", "title", "text", "metadata"]), st.text() | st.none()))
)
def test_every_row_is_an_item_or_a_problem(rows: list[dict[str, str | None]]) -> None:
    items, problems = read_rows("\n".join(json.dumps(row) for row in rows), "rows.jsonl")
    assert len(items) + len(problems) == len(rows)
    assert [item.number for item in items] == list(range(1, len(items) + 1))
    assert {
        item.headline.of(item.text) == item.text[: item.headline.end] for item in items if item.headline
    } <= {True}
