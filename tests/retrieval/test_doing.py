"""Who does what, or is what, in a sentence."""

from __future__ import annotations

import pytest

from corpus.model import Span
from retrieval.doing import does, is_called, is_done_to
from retrieval.verbs import forms, is_base


def at(words: str, text: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


@pytest.mark.parametrize(
    ("act", "text", "who", "expected"),
    [
        ("wired", "Greta Vane wired the relay.", "Greta Vane", True),
        ("wired", "The relay was wired by Greta Vane.", "Greta Vane", True),
        ("wired", "The relay had been wired wrongly, Greta Vane said.", "Greta Vane", False),
        ("owns", "The quay and its owner, Greta Vane, were fined.", "Greta Vane", True),
        ("owns", "Owners of boats met at the quay on Monday with Greta Vane.", "Greta Vane", False),
        ("led", "The crew was led by Greta Vane.", "Greta Vane", True),
        ("led", "Greta Vane, who chairs the crew, waved.", "Greta Vane", True),
        ("designed", "Greta Vane saw four times the design value.", "Greta Vane", False),
        ("design", "Greta Vane will design the pier.", "Greta Vane", True),
        ("won", "Greta Vane said that nobody won.", "Greta Vane", False),
        ("sent", "Greta Vane told the court that she sent seven letters.", "Greta Vane", True),
        ("negotiated", "Greta Vane spent the night on board as a negotiator.", "Greta Vane", True),
        ("painted", "Greta Vane looked at the relay.", "Greta Vane", False),
    ],
)  # fmt: skip
def test_who_does_it_stands_before_the_verb_behind_by_or_beside_the_doer(
    act: str, text: str, who: str, expected: bool
) -> None:
    assert does(act, text, Span(0, len(text)), at(who, text)) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Greta Vane was named harbour master.", True),
        ("The board named Greta Vane harbour master.", True),
        ("Greta Vane named the boat.", False),
    ],
)
def test_to_whom_it_is_done_stands_before_the_passive_or_behind_the_verb(text: str, expected: bool) -> None:
    assert is_done_to("named", text, Span(0, len(text)), at("Greta Vane", text)) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Greta Vane, the harbour master, waved.", True),
        ("The harbour's night master of the ferries, Greta Vane, waved.", True),
        ("The master of the night ferry, Greta Vane, waved.", False),
        ("Greta Vane spoke with a harbour master.", False),
        ("Greta Vane gave her keys to a master.", False),
    ],
)
def test_what_somebody_is_stands_beside_the_name(text: str, expected: bool) -> None:
    assert is_called(("harbour", "master"), text, Span(0, len(text)), at("Greta Vane", text)) is expected


def test_forms_of_a_verb_share_a_row_and_bare_words_may_be_nouns() -> None:
    assert forms("wrote") == forms("written") == forms("writes")
    assert forms("sank").isdisjoint(forms("swam"))
    assert [is_base(word) for word in ("design", "designed", "sent")] == [True, False, False]
