"""Which sentences of a passage are marked as those that answer."""

from __future__ import annotations

from pathlib import Path

import pytest

from corpus.model import Span
from retrieval.encoder import Encoder
from retrieval.marking import Marks, Sentence, marks
from tests.retrieval.fiction import ask, indexed

IDF = {"ferry": 3.0, "crew": 2.0, "storm": 4.0}
WRECK = (
    "The ferry Anna Brisk left Tarn Quay on Monday. She struck a rock in the sound. "
    "Harbour master Jonas Weld saw it all from the tower. Nine passengers and a dog were taken off. "
    "The wreck was towed to Orrin."
)


def sentence(
    at: int, *terms: str, cosine: float = 0.1, text: str = "Words.", has_fact: bool = False
) -> Sentence:
    return Sentence(Span(10 * at, 10 * at + 9), text, frozenset(terms), cosine, has_fact)


def test_the_best_sentence_has_most_of_the_questions_words_and_the_nearest_meaning() -> None:
    by_words = [sentence(0, "ferry"), sentence(1, "storm", "crew"), sentence(2)]
    by_meaning = [sentence(0, "ferry"), sentence(1, "ferry", cosine=0.3)]
    assert marks(by_words, IDF).best == by_words[1].span
    assert marks(by_meaning, IDF).best == by_meaning[1].span


def test_of_equals_the_one_with_a_fact_of_the_kind_is_marked() -> None:
    equals = [sentence(0, "ferry"), sentence(1, "ferry", has_fact=True)]
    assert marks(equals, IDF) == Marks(equals[1].span, equals[0].span, needs_both=False)


def test_a_second_sentence_is_marked_for_words_that_the_first_leaves_out() -> None:
    told = [sentence(0, "storm", "ferry"), sentence(1, "ferry"), sentence(2, "crew")]
    assert marks(told, IDF).spans == (told[0].span, told[2].span)


def test_a_second_sentence_that_tells_nothing_new_is_not_marked() -> None:
    told = [sentence(0, "storm", "ferry"), sentence(1, "ferry"), sentence(2)]
    assert marks(told, IDF) == Marks(told[0].span, told[1].span, needs_both=False)
    assert marks(told, IDF).spans == (told[0].span,)


def test_two_that_are_nearly_as_good_are_both_marked_in_printed_order() -> None:
    told = [sentence(0, "storm", cosine=0.19), sentence(1), sentence(2, "storm", cosine=0.2)]
    assert marks(told, IDF).spans == (told[0].span, told[2].span)


def test_the_only_one_with_a_fact_is_marked_beside_the_best() -> None:
    told = [sentence(0, *IDF, cosine=0.6), sentence(1, has_fact=True)]
    assert marks(told, IDF).spans == (told[0].span, told[1].span)


def test_whom_a_pronoun_means_is_marked_with_it() -> None:
    told = [sentence(0, "ferry"), sentence(1, *IDF, text="She struck a rock."), sentence(2)]
    assert marks(told, IDF).spans == (told[0].span, told[1].span)


def test_one_sentence_is_marked_alone() -> None:
    assert marks([sentence(0)], {}) == Marks(Span(0, 9), None, needs_both=False)


@pytest.mark.parametrize(
    ("question", "marked"),
    [
        ("how many passengers were taken off?", ["Nine passengers and a dog were taken off."]),
        ("who saw the ferry strike a rock?", ["Harbour master Jonas Weld saw it all from the tower."]),
        ("when did the ferry leave Tarn Quay?", ["The ferry Anna Brisk left Tarn Quay on Monday."]),
        ("where was the wreck towed?", ["The wreck was towed to Orrin."]),
    ],
)
def test_what_a_question_expects_is_marked(
    tmp_path: Path, encoder: Encoder, question: str, marked: list[str]
) -> None:
    index = indexed(tmp_path, encoder, {"wreck.txt": f"Ferry Lost In The Sound\n\n{WRECK}\n"})
    hit = ask(index, question).hits[0]
    found = [hit.text[start - hit.start : end - hit.start] for start, end in hit.highlight]
    assert [words for words in marked if words in found] == marked
    assert len(found) <= 2
