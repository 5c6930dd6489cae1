"""The lexical index against BM25 worked out by hand."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import astuple
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from retrieval.words import Words

ROWS: tuple[tuple[int, str, str | None], ...] = (
    (2, "ferry ferry harbour", "Storm"),
    (3, "harbour wall broke", "Ferry Late"),
    (5, "bakers walked out", None),
    (7, "ferry ran late again in heavy sea", "Ferry Ferry"),
)


@pytest.fixture
def words(tmp_path: Path) -> Words:
    words = Words(tmp_path / "words")
    words.update((), ROWS)
    return words


def idf(seen: int, count: int = len(ROWS)) -> float:
    return math.log(1 + (count - seen + 0.5) / (seen + 0.5))


def bm25(*, times: int, length: int, average: float, seen: int, count: int = len(ROWS)) -> float:
    """Of one term, without the factor k1 + 1."""
    return idf(seen, count) * times / (times + 1.2 * (1 - 0.75 + 0.75 * length / average))


BODY = (3 + 3 + 3 + 7) / 4
HEADLINE = (1 + 2 + 0 + 2) / 4  # a passage without a headline counts as one of no words


def test_body_scores_are_bm25(words: Words) -> None:
    assert words.scores(["ferri", "harbour"], [2, 3, 5, 7], "body") == pytest.approx(
        {
            2: bm25(times=2, length=3, average=BODY, seen=2) + bm25(times=1, length=3, average=BODY, seen=2),
            3: bm25(times=1, length=3, average=BODY, seen=2),
            7: bm25(times=1, length=7, average=BODY, seen=2),
        },
        rel=1e-5,
    )


def test_headline_scores_are_bm25_of_the_headlines(words: Words) -> None:
    assert words.scores(["ferri", "harbour"], [2, 3, 5, 7], "headline") == pytest.approx(
        {
            3: bm25(times=1, length=2, average=HEADLINE, seen=2),
            7: bm25(times=2, length=2, average=HEADLINE, seen=2),
        },
        rel=1e-5,
    )


def test_only_the_asked_passages_are_scored(words: Words) -> None:
    assert set(words.scores(["ferri", "harbour"], [3, 99], "body")) == {3}


def test_idf_counts_bodies(words: Words) -> None:
    found = [words.idf(term) for term in ("ferri", "baker", "storm")]
    assert found == pytest.approx([idf(2), idf(1), idf(0)])
    assert words.mass(["ferri", "baker"]) == pytest.approx(idf(2) + idf(1))
    assert words.mass([]) == 0


def test_found_is_the_mass_that_stands_in_body_or_headline(words: Words) -> None:
    assert words.found(["ferri", "storm", "baker", "nowher"], [2, 3, 5, 7]) == pytest.approx(
        {2: idf(2) + idf(0), 3: idf(2), 5: idf(1), 7: idf(2)}, rel=1e-5
    )


@pytest.mark.parametrize("most", [8_000, 3], ids=["by term", "among the passages"])
def test_a_match_is_the_scores_and_what_is_found_in_the_order_asked(
    words: Words, monkeypatch: pytest.MonkeyPatch, most: int
) -> None:
    monkeypatch.setattr("retrieval.words._MOST_POSTINGS", most)
    terms, ids = ["ferri", "storm", "harbour", "nowher"], [1, 2, 3, 5, 7, 9]
    match = words.match(terms, ids, dict(zip(ids, ids, strict=True)))
    for column, expected in (
        (match.body, words.scores(terms, ids, "body")),
        (match.headline, words.scores(terms, ids, "headline")),
        (match.found, words.found(terms, ids)),
        (match.whole, words.found(terms, ids)),
    ):
        assert column.tolist() == pytest.approx([expected.get(id_, 0.0) for id_ in ids], rel=1e-6)
    assert match.found.tolist()[3] == match.body.tolist()[0] == 0


@pytest.mark.parametrize(
    ("terms", "ids"), [([], [2, 3]), (["nowher"], [2, 3]), (["ferri"], []), (["baker"], [2])]
)
def test_what_does_not_match_has_nothing_of_the_mass(words: Words, terms: list[str], ids: list[int]) -> None:
    assert [column.tolist() for column in astuple(words.match(terms, ids, dict.fromkeys(ids, 1)))] == [
        [0.0] * len(ids)
    ] * 4


@pytest.mark.parametrize("most", [8_000, 1], ids=["by term", "among the passages"])
def test_what_stands_elsewhere_in_the_text_counts_for_the_whole(
    words: Words, monkeypatch: pytest.MonkeyPatch, most: int
) -> None:
    monkeypatch.setattr("retrieval.words._MOST_POSTINGS", most)
    terms, texts = ["ferri", "storm", "harbour"], {1: 1, 2: 1, 3: 3, 5: 5, 7: 5, 9: 9}
    idf = {term: words.idf(term) for term in terms}
    match = words.match(terms, [2, 5, 9], texts)

    def held(ids: Sequence[int]) -> float:
        return sum(mass for term, mass in idf.items() if words.found([term], ids))

    assert match.found.tolist() == pytest.approx([held([2]), held([5]), held([9])])
    assert match.whole.tolist() == pytest.approx([held([1, 2]), held([5, 7]), held([9])])
    assert match.whole.tolist() != match.found.tolist()


def test_a_match_after_a_change_is_that_of_what_stands_now(words: Words) -> None:
    ids = [2, 3, 5, 7, 9]
    texts = dict(zip(ids, ids, strict=True))
    before = words.match(["ferri"], ids, texts)
    words.update([3], [(7, "bakers", None), (9, "ferry", "Ferry")])
    after = words.match(["ferri"], ids, texts)
    assert (before.found > 0).tolist() == [True, True, False, True, False]
    assert (after.found > 0).tolist() == [True, False, False, False, True]
    body = words.scores(["ferri"], ids, "body")
    assert after.body.tolist() == pytest.approx([body.get(id_, 0.0) for id_ in ids], rel=1e-6)


def test_the_idf_mass_bounds_scores_and_found(words: Words) -> None:
    terms = words.terms("ferry ferry late harbour")
    ids = [id_ for id_, *_ in ROWS]
    shares = [*words.scores(terms, ids, "body").values(), *words.found(terms, ids).values()]
    assert max(shares) <= words.mass(terms) * (1 + 1e-6)


def test_best_adds_half_the_headlines_score(words: Words) -> None:
    body = words.scores(["ferri"], [2, 3, 7], "body")
    headline = words.scores(["ferri"], [2, 3, 7], "headline")
    total = {id_: body.get(id_, 0) + headline.get(id_, 0) / 2 for id_ in (2, 3, 7)}
    assert words.best(["ferri"], 9) == sorted(total, key=lambda id_: -total[id_])
    assert words.best(["ferri"], 1) == words.best(["ferri"], 9)[:1]


def test_terms_are_lower_case_stemmed_without_accents_and_distinct(words: Words) -> None:
    assert words.terms("The FERRIES, the café — Ísafjörður's ferry") == (
        "the", "ferri", "cafe", "isafjordur", "s"
    )  # fmt: skip


def test_a_word_is_known_from_body_or_headline(words: Words) -> None:
    assert [words.is_known(term) for term in ("wall", "storm", "zorblatt")] == [True, True, False]


@pytest.mark.parametrize(
    ("body", "asked"),
    [
        ("Le café de l'île est fermé", "CAFE ile"),
        ("Паром не пришёл в Тарн-Ки", "паром"),
        ("قال رئيس البلدية إن العبّارة تأخرت", "البلدية"),
        ("港口 関閉 today", "港口"),
        ("Thumbs up 👍 from R2D2", "r2d2"),
        ("x" * 10_000, "x" * 10_000),
    ],
    ids=["accents", "cyrillic", "arabic", "han", "emoji", "one word of 10,000 letters"],
)
def test_words_of_any_script_are_found(tmp_path: Path, body: str, asked: str) -> None:
    words = Words(tmp_path / "words")
    words.update((), [(1, "something else", None), (2, body, None)])
    assert words.best(words.terms(asked), 5) == [2]


def test_query_syntax_is_only_punctuation(words: Words) -> None:
    asked = 'body:"harbour" AND (ferry~2 OR +wall -storm) [a TO z] ^9 *:* \\ / {!x}'
    terms = words.terms(asked)
    assert terms == ("bodi", "harbour", "and", "ferri", "2", "or", "wall", "storm", "a", "to", "z", "9", "x")
    assert set(words.best(terms, 5)) == {2, 3, 7}


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text())
def test_no_text_raises(words: Words, text: str) -> None:
    terms = words.terms(text)
    assert words.found(terms, [2, 3]).keys() >= words.scores(terms, [2, 3], "body").keys()
    assert set(words.best(terms, 5)) <= {2, 3, 5, 7}


def test_a_text_of_ten_thousand_characters_is_looked_up(words: Words) -> None:
    text = " ".join(f"word{number}" for number in range(1000)) + " bakers"
    terms = words.terms(text)
    assert len(terms) == 1001
    assert words.best(terms, 5) == [5]


def test_an_id_that_is_there_is_replaced(words: Words) -> None:
    words.update((), [(5, "millers stayed in", "Mill")])
    assert len(words) == 4
    assert (words.best(["baker"], 5), words.best(["miller"], 5), words.best(["mill"], 5)) == ([], [5], [5])


def test_a_deleted_passage_is_never_found_again(words: Words) -> None:
    words.update([2, 99], ())
    assert len(words) == 3
    assert sorted(words.best(["ferri", "harbour", "storm"], 5)) == [3, 7]
    assert words.scores(["ferri"], [2], "body") == words.found(["ferri"], [2]) == {}


def test_what_was_written_is_there_when_opened_again(words: Words, tmp_path: Path) -> None:
    words.update([3], [(9, "glacier gravel", None)])
    opened = Words(tmp_path / "words")
    assert (len(opened), opened.best(["glacier"], 5), opened.best(["wall"], 5)) == (4, [9], [])


def test_nothing_in_an_empty_index_raises(tmp_path: Path) -> None:
    words = Words(tmp_path / "words")
    words.update([1], ())
    assert (len(words), words.is_known("ferri"), words.idf("ferri")) == (0, False, math.log(2))
    assert (words.best(["ferri"], 5), words.best([], 5)) == ([], [])
    assert words.scores(["ferri"], [1], "body") == words.found(["ferri"], [1]) == words.found([], []) == {}


def test_no_terms_find_nothing(words: Words) -> None:
    assert (words.best([], 5), words.best(["ferri"], 0)) == ([], [])
    assert words.scores([], [2], "body") == words.found([], [2]) == words.scores(["ferri"], [], "body") == {}
