"""Whatever the text and the spans: one attribution a statement, and no crash."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from corpus.model import Attribution, Item, Kind, Role, Span, Speaker, Statement
from corpus.people import Seen, attributions, key, matches, settled
from corpus.people.printed import taken_apart
from corpus.split import passages

WORDS = st.sampled_from(
    "Ada Lund Mr. Mrs. Brandt's the The of minister Minister Harbour Board, (HWU) he She it they who and "
    "said \"we “That” . , : - U.S. al-Roth Лунд spokesman for a Corrinian 's’ of-the \n \n\n 12 É".split(" ")
)
TEXTS = st.lists(WORDS, max_size=40).map(" ".join) | st.text(max_size=60)
PLACES = st.integers(0, 80)


@st.composite
def statements(draw: st.DrawFn) -> Statement:
    def span() -> Span:
        start, length = draw(PLACES), draw(st.integers(0, 30))
        return Span(start, start + length)

    kind: Kind = draw(st.sampled_from(["direct", "mixed", "indirect", "headline"]))
    source = span() if draw(st.booleans()) else None
    return Statement(kind, (span(),), source, continues=draw(st.booleans()))


def item_of(text: str) -> Item:
    lines = [
        Span(match.start(), match.end()) for match in re.finditer(r"[^\n]+", text) if match.group().strip()
    ]
    return Item(1, text, Span(0, len(text)), None, passages(text, lines))


@given(st.lists(st.tuples(TEXTS, st.lists(statements(), max_size=5)), max_size=3))
def test_each_statement_has_an_attribution(rows: list[tuple[str, list[Statement]]]) -> None:
    found = attributions([item_of(text) for text, _ in rows], [group for _, group in rows])
    assert [len(group) for group in found] == [len(group) for _, group in rows]


@given(TEXTS)
def test_any_source_is_taken_apart(text: str) -> None:
    assert taken_apart(text).form in {"name", "descriptor", "pronoun", "group", "joint", "nothing"}


@given(st.lists(st.tuples(TEXTS, st.sampled_from(["person", "organisation", "group", None])), max_size=6))
def test_each_name_is_settled_as_one_that_was_seen(names: list[tuple[str, str | None]]) -> None:
    seen = [Seen(name, kind) for name, kind in names]  # type: ignore[arg-type]
    found = settled(seen)
    assert set(found) == {one.identity for one in seen}
    assert set(found.values()) <= {one.name for one in seen}
    assert settled(seen[::-1]) == found
    assert all(isinstance(key(one.name, one.kind), str) for one in seen)


@given(TEXTS, st.lists(TEXTS, max_size=4))
def test_any_question_is_linked_or_not(asked: str, names: list[str]) -> None:
    speakers = tuple(Speaker(name, "person", roles=(Role(name),), organisations=(name,)) for name in names)
    assert {match.speaker for match in matches(asked, speakers)} <= set(speakers)


def test_no_statements_need_no_reading() -> None:
    assert attributions([item_of("Ada Lund came."), item_of("")], [[], []]) == [(), ()]
    assert attributions([], []) == []
    assert Attribution().name is None
