from __future__ import annotations

import json
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.reading.form import Printed, Understood
from corpus.reading.forms import form_of, json_lines, json_list
from tests.corpus.readings import in_words

EELS = {"title": "Eels", "text": "They are back."}
TRAM = {"title": "Tram", "text": "It is sold."}
BOTH = [("Eels", ["They are back."]), ("Tram", ["It is sold."])]


def _read(content: object) -> Understood:
    text = content if isinstance(content, str) else json.dumps(content)
    return json_list.read(Printed(text, "kell.json"))


HELD: dict[str, object] = {
    "a list": [EELS, TRAM],
    "items": {"version": "1.1", "title": "Kell Post", "items": [EELS, TRAM]},
    "an interface's answer": {"status": "ok", "response": {"total": 2, "results": [EELS, TRAM]}},
    "a search": {"hits": {"hits": [{"_id": "1", "_source": EELS}, {"_id": "2", "_source": TRAM}]}},
    "children with data": {"data": {"children": [{"kind": "t", "data": EELS}, {"kind": "t", "data": TRAM}]}},
    "a live blog": {"@type": "LiveBlogPosting", "headline": "Live", "liveBlogUpdate": [EELS, TRAM]},
    "sections": {"sections": [{"name": "A", "items": [EELS]}, {"name": "B", "items": [TRAM]}]},
    "under their ids": {"k1": EELS, "k2": TRAM},
    "an unknown name": {"pieces": [EELS, TRAM], "comments": [{"text": "Nonsense."}] * 5},
    "one after the other": f"{json.dumps(EELS, indent=1)}\n{json.dumps(TRAM, indent=1)}\n",
}


@pytest.mark.parametrize("name", HELD)
def test_the_items_are_found_wherever_they_are_held(name: str) -> None:
    read = _read(HELD[name])
    assert ([in_words(item) for item in read.items], read.problems) == (BOTH, ())


def test_a_single_story_is_an_item_with_all_its_paragraphs() -> None:
    story = {
        "headline": "Eels",
        "body": [{"type": "paragraph", "text": "One."}, {"text": "Two."}],
        "tags": [EELS],
    }
    assert [in_words(item) for item in _read(story).items] == [("Eels", ["One.", "Two."])]


def test_clock_times_belong_to_the_day_beside_the_list() -> None:
    read = _read(
        {"name": "Kell", "date": "2016-01-20", "posts": [{"time": "14:02", "text": "x"}, {"text": "y"}]}
    )
    assert [item.published for item in read.items] == ["2016-01-20T14:02:00", None]
    assert (read.published, read.is_shared, read.source_name) == ("2016-01-20", True, "Kell")


def test_a_chats_notices_are_passed_over_and_its_marked_words_are_one_text() -> None:
    messages = [
        {"id": 1, "type": "service", "action": "pin", "text": ""},
        {"id": 2, "type": "message", "photo": "x.jpg", "text": ""},
        {"id": 3, "type": "message", "text": ["It ", {"type": "bold", "text": "rained"}, ".\n\nIt thawed."]},
    ]
    read = _read({"name": "Kell", "type": "public_channel", "messages": messages})
    assert ([(item.item_id, in_words(item)) for item in read.items], read.problems) == (
        [("3", (None, ["It rained.", "It thawed."]))],
        (),
    )


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        ({"items": [EELS, None]}, "items[1]: expected a JSON object, found null"),
        (
            [EELS, {"foo": 1}],
            "[1]: no field for the text or the headline; expected one of text, body, content, ... or title,"
            ' headline, ...; found "foo"',
        ),
        ('[{"title": "Eels", "text": "They are back."}, {bad}]', "is not JSON"),
        ('{"items": [{"title": "Eels", "text": "They are back."}, {"title": "Tr', "ends early"),
    ],
)
def test_one_bad_entry_is_set_aside_with_its_place_and_the_good_ones_are_kept(
    content: object, problem: str
) -> None:
    read = _read(content)
    assert [in_words(item) for item in read.items] == [BOTH[0]]
    assert problem in str(read.problems[0])


@pytest.mark.parametrize("bomb", ["[" * 100_000, '{"a":' * 100_000, '[{"text": "x"}, ' + '{"' * 100_000])
def test_a_bomb_gives_its_lines_at_once(bomb: str) -> None:
    began = time.monotonic()
    assert 0 < len(_read(bomb).problems) < 3
    assert time.monotonic() - began < 5


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ('[{"text": "x"}]', json_list),
        ('{\n "text": "x"\n}', json_list),
        ('{"items": [{"text": "x"}]}', json_list),
        ('{"text": "x"}\n{"text": "y"}', json_lines),
        ('["text"]\n{"text": "x"}\n{"text": "y"}', json_lines),
    ],
)
def test_lists_and_lines_are_told_apart(text: str, form: object) -> None:
    assert form_of(Printed(text, "x.txt")) is form


_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner) | st.dictionaries(st.sampled_from(["text", "title", "items", "date", "id"]), inner)
    ),
)


@settings(deadline=None)
@given(_VALUES, st.integers(0, 200))
def test_any_json_whole_or_cut_is_items_or_problems(value: object, cut: int) -> None:
    for text in (json.dumps(value), json.dumps(value)[:cut]):
        read = _read(text)
        assert [item.number for item in read.items] == list(range(1, len(read.items) + 1))
