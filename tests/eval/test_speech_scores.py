"""The scorer of statements: gold itself as the extractor, whole and broken in one place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from corpus.model import Item, Span, Statement
from eval.speech import load, measure, pinned
from eval.speech.figures import Rate, Score, hashed, plain
from eval.speech.model import Annotated, Statements
from eval.speech.report import explanation, table
from tests.eval.pier import NAMES, STATEMENTS, TEXT, naming, perfect, rows, telling, whole


def test_gold_is_right_in_everything(pier: Annotated) -> None:
    figures = perfect(pier)
    assert figures.speech == figures.all == {"exact": whole(3), ">=.8": whole(3), ">=.5": whole(3)}
    assert figures.kinds == {"direct": Rate(1, 1), "indirect": Rate(1, 1), "headline": Rate(1, 1)}
    assert figures.fields == {
        "source": Rate(3, 3),
        "cue": Rate(2, 2),
        "kind": Rate(3, 3),
        "addressee": Rate(1, 1),
        "medium": Rate(0, 0),
        "via": Rate(1, 1),
        "negated": Rate(0, 0),
        "parent": Rate(0, 0),
        "continues": Rate(0, 0),
    }
    assert (figures.speaker, figures.shown, figures.verbatim) == (Rate(3, 3), Rate(3, 3), Rate(3, 3))
    assert list(explanation(figures)) == []


def test_a_lost_statement_lowers_recall_alone(pier: Annotated) -> None:
    figures = measure(pier, telling(*STATEMENTS[:2]))
    assert figures.speech == dict.fromkeys(("exact", ">=.8", ">=.5"), Score(Rate(2, 2), Rate(2, 3)))
    assert figures.speech["exact"].f1 == pytest.approx(0.8)
    assert figures.kinds == {"direct": Rate(0, 1), "indirect": Rate(1, 1), "headline": Rate(1, 1)}
    assert "".join(explanation(figures)).splitlines()[1:3] == ["== missed: 1", "pier.txt item 1"]


def test_a_spurious_statement_lowers_precision_alone(pier: Annotated) -> None:
    figures = measure(pier, telling(*STATEMENTS, Statement("indirect", (Span(151, 168),))))
    assert figures.speech == dict.fromkeys(("exact", ">=.8", ">=.5"), Score(Rate(3, 4), Rate(3, 3)))


def test_a_shifted_span_is_found_at_lower_thresholds_alone(pier: Annotated) -> None:
    shifted = replace(STATEMENTS[1], contents=(Span(53, 81),))  # 5 of the 8 words
    figures = measure(pier, telling(STATEMENTS[0], shifted, STATEMENTS[2]))
    assert figures.speech == {"exact": Score(*two(3)), ">=.8": Score(*two(3)), ">=.5": whole(3)}
    assert figures.pairs[1].overlap == 5 / 8
    assert "== wrong bounds: 1" in "".join(explanation(figures))


def two(of: int) -> tuple[Rate, Rate]:
    return Rate(2, of), Rate(2, of)


def test_an_overlap_under_one_half_makes_no_pair(pier: Annotated) -> None:
    cut = replace(STATEMENTS[1], contents=(Span(53, 70),))  # 3 of the 8 words
    figures = measure(pier, telling(STATEMENTS[0], cut, STATEMENTS[2]))
    assert figures.speech[">=.5"] == Score(*two(3))
    assert [(pair.gold is None, pair.found is None) for pair in figures.pairs[1:]] == [
        (False, True),
        (False, False),
        (True, False),
    ]


def test_punctuation_and_marks_do_not_count_in_an_overlap(pier: Annotated) -> None:
    bare = replace(STATEMENTS[2], contents=(Span(93, 105),))
    figures = measure(pier, telling(*STATEMENTS[:2], bare))
    assert figures.speech["exact"] == whole(3)


def test_a_content_in_two_spans_is_one(pier: Annotated) -> None:
    parted = replace(STATEMENTS[1], contents=(Span(48, 64), Span(65, 90)))
    assert measure(pier, telling(STATEMENTS[0], parted, STATEMENTS[2])).speech["exact"] == whole(3)


@pytest.mark.parametrize(
    ("name", "wrong", "agree"),
    [
        ("source", {"source": Span(151, 160)}, Rate(2, 3)),
        ("source", {"source": None}, Rate(2, 3)),
        ("cue", {"cue": Span(161, 168)}, Rate(1, 2)),
        ("kind", {"kind": "mixed"}, Rate(2, 3)),
        ("addressee", {"addressee": None}, Rate(0, 1)),
        ("medium", {"medium": Span(151, 160)}, Rate(0, 1)),
        ("via", {"via": None}, Rate(0, 1)),
        ("negated", {"negated": True}, Rate(0, 1)),
        ("parent", {"parent": 1}, Rate(0, 1)),
        ("continues", {"continues": True}, Rate(0, 1)),
    ],
)
def test_a_wrong_field_lowers_that_field_alone(
    pier: Annotated, name: str, wrong: dict[str, object], agree: Rate
) -> None:
    figures = measure(pier, telling(*STATEMENTS[:2], replace(STATEMENTS[2], **wrong)))  # type: ignore[arg-type]
    right = perfect(pier)
    assert figures.fields == {**right.fields, name: agree}
    assert figures.speech == right.speech
    assert f"== wrong {name}: 1" in "".join(explanation(figures))


def test_a_source_agrees_where_it_shares_a_word(pier: Annotated) -> None:
    surname = replace(STATEMENTS[1], source=Span(38, 42))
    assert measure(pier, telling(STATEMENTS[0], surname, STATEMENTS[2])).sourced == Rate(3, 3)


@pytest.mark.parametrize(
    ("names", "speaker", "shown", "error"),
    [
        (("Ada Lund", "the Ada Lund’s", "Ivo Brandt"), Rate(3, 3), Rate(3, 3), None),
        (("Ada Lund", "Ada Lund", "Runa Feld"), Rate(2, 3), Rate(2, 3), "wrong name shown"),
        (("Ada Lund", "Ada Lund", None), Rate(2, 3), Rate(2, 2), "speaker not resolved"),
    ],
)
def test_a_name_is_right_of_all_speakers_and_of_those_shown(
    pier: Annotated, names: tuple[str | None, ...], speaker: Rate, shown: Rate, error: str | None
) -> None:
    figures = measure(pier, telling(*STATEMENTS), naming(*names))
    assert (figures.speaker, figures.shown) == (speaker, shown)
    assert [line for line in explanation(figures) if line.startswith("\n==")] == (
        [f"\n== {error}: 1\n"] if error else []
    )


@pytest.mark.parametrize(("name", "shown"), [("Harbour Master Ivo Brandt", 3), ("Ivo Brandt", 2), (None, 2)])
def test_where_nobody_is_named_only_the_source_as_printed_may_be_shown(
    tmp_path: Path, name: str | None, shown: int
) -> None:
    (tmp_path / "pier.txt").write_text(TEXT, "utf-8")
    (tmp_path / "gold.jsonl").write_text(rows(*STATEMENTS, names=["Ada Lund", "Ada Lund", None]), "utf-8")
    figures = measure(
        load([tmp_path / "gold.jsonl"]), telling(*STATEMENTS), naming("Ada Lund", "Ada Lund", name)
    )
    assert figures.speaker == Rate(2, 2)
    assert figures.shown == Rate(shown, 2 if name is None else 3)


def test_any_of_the_names_that_are_right_is_right(tmp_path: Path) -> None:
    (tmp_path / "pier.txt").write_text(TEXT, "utf-8")
    gold = rows(*STATEMENTS).replace('"Ivo Brandt"}', '"Ivo Brandt", "also": ["Harbour Master Brandt"]}')
    (tmp_path / "gold.jsonl").write_text(gold, "utf-8")
    names = naming("Lund", "Ada Lund", "harbour master Brandt")
    assert measure(load([tmp_path / "gold.jsonl"]), telling(*STATEMENTS), names).speaker == Rate(2, 3)


def test_a_name_may_be_held_as_a_hash(tmp_path: Path) -> None:
    (tmp_path / "pier.txt").write_text(TEXT, "utf-8")
    (tmp_path / "gold.jsonl").write_text(rows(*STATEMENTS, names=list(map(hashed, NAMES))), "utf-8")
    annotated = load([tmp_path / "gold.jsonl"])
    figures = measure(annotated, telling(*STATEMENTS), naming("Ada Lund", "Bo Lund", "Ivo Brandt"))
    assert figures.speaker == Rate(2, 3)


def test_names_are_compared_without_article_possessive_and_case() -> None:
    assert [plain(each) for each in ("the Corrin Navy", "Corrin’s Navy", "corrin NAVY")] == [
        "corrin navy"
    ] * 3


@pytest.mark.parametrize(
    "contents",
    [(Span(49, 90),), (Span(48, 89),), (Span(65, 90), Span(48, 64)), (Span(48, 500),)],
    ids=["a word cut at its start", "a word cut at its end", "out of order", "past the item"],
)
def test_what_cannot_be_shown_as_printed_is_not_verbatim(pier: Annotated, contents: tuple[Span, ...]) -> None:
    figures = measure(pier, telling(STATEMENTS[0], replace(STATEMENTS[1], contents=contents), STATEMENTS[2]))
    assert figures.verbatim == Rate(2, 3)
    assert "== not verbatim: 1" in "".join(explanation(figures))


def test_the_pairing_is_the_best_one_of_all_and_not_the_greedy_one(tmp_path: Path) -> None:
    """The best single pair (.8) would leave its rivals alone; the two others (.67 and .75) add up to more."""
    text = "one two three four five six.\n"
    at = {word: Span(text.index(word), text.index(word) + len(word)) for word in text[:-2].split()}

    def statement(first: str, last: str) -> Statement:
        return Statement("indirect", (Span(at[first].start, at[last].end),), source=at["six"])

    (tmp_path / "pier.txt").write_text(text, "utf-8")
    gold = (statement("one", "four"), statement("two", "five"))
    (tmp_path / "gold.jsonl").write_text(rows(*gold, names=[None, None]), "utf-8")
    figures = measure(
        load([tmp_path / "gold.jsonl"]), telling(statement("one", "five"), statement("three", "five"))
    )
    assert [round(pair.overlap, 2) for pair in figures.pairs] == [0.8, 0.75]


def test_of_equal_overlaps_those_pair_whose_sources_agree(tmp_path: Path) -> None:
    (tmp_path / "pier.txt").write_text(TEXT, "utf-8")
    twice = (STATEMENTS[1], replace(STATEMENTS[1], source=Span(108, 134)))
    (tmp_path / "gold.jsonl").write_text(rows(*twice, names=NAMES[1:]), "utf-8")
    assert measure(load([tmp_path / "gold.jsonl"]), telling(*twice[::-1])).sourced == Rate(2, 2)


def test_a_crash_of_the_extractor_is_not_held_back(pier: Annotated) -> None:
    def crashing(items: Sequence[Item]) -> Statements:
        raise ArithmeticError("no parse")

    with pytest.raises(ArithmeticError, match="no parse"):
        measure(pier, crashing)


def test_an_extractor_must_tell_of_every_item(pier: Annotated) -> None:
    with pytest.raises(ValueError, match="zip"):
        measure(pier, lambda items: [])


def test_the_table_says_what_each_figure_counts(pier: Annotated) -> None:
    lines = table(measure(pier, telling(*STATEMENTS[:2]))).splitlines()
    assert (
        lines[1].split() == "speech 1.000 / 0.667 / 0.800 1.000 / 0.667 / 0.800 1.000 / 0.667 / 0.800".split()
    )
    assert "recall of direct              0.000  0 of 1" in lines
    assert "medium agrees                     -  0 of 0" in lines


def test_floors_stand_on_shares_that_were_judged(pier: Annotated) -> None:
    assert pinned(measure(pier, telling(*STATEMENTS[:2]))) == {
        "F exact": 0.8,
        "F >=.8": 0.8,
        "F >=.5": 0.8,
        "recall direct": 0.0,
        "recall indirect": 1.0,
        "recall headline": 1.0,
        "source": 1.0,
        "cue": 1.0,
        "kind": 1.0,
        "speaker": 0.0,
        "verbatim": 1.0,
    }
