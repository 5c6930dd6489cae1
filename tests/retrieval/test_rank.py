"""Features to scores, scores to an order."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrieval.rank import WEIGHTS, Features, Scored, rank

ROW = Features(words=0.2, headline=0.4, found=1.0, passage=0.5, sentence=0.6)
SHARES = st.floats(0, 1)
ROWS = st.builds(Features, words=SHARES, headline=SHARES, found=SHARES, passage=SHARES, sentence=SHARES)
CANDIDATES = st.lists(st.builds(Scored, id=st.integers(1, 50), features=ROWS))


def scored(id_: int, found: float) -> Scored:
    return Scored(id_, Features(words=0, headline=0, found=found, passage=0, sentence=0))


def test_the_score_is_the_weighted_sum() -> None:
    assert ROW.score == pytest.approx(0.5 * 0.2 + 0.3 * 0.4 + 0.3 * 1.0 + 0.45 * 0.5 + 0.45 * 0.6)


def test_a_feature_row_shows_every_weight_and_value() -> None:
    assert str(ROW) == (
        "1.015 = 0.5xwords 0.200 + 0.3xheadline 0.400 + 0.3xfound 1.000 + 0.45xpassage 0.500 "
        "+ 0.45xsentence 0.600"
    )


def test_every_feature_has_a_weight() -> None:
    assert tuple(WEIGHTS) == Features._fields


def test_the_best_come_first_and_equals_in_printed_order() -> None:
    ranked = rank([scored(9, 0.5), scored(4, 0.5), scored(7, 0.9), scored(2, 0.1)])
    assert [each.id for each in ranked] == [7, 4, 9, 2]


def test_nothing_ranks_to_nothing() -> None:
    assert rank([]) == []


@given(CANDIDATES)
def test_ranking_keeps_every_candidate_and_orders_the_scores(candidates: list[Scored]) -> None:
    ranked = rank(candidates)
    assert sorted(map(hash, ranked)) == sorted(map(hash, candidates))
    assert [each.score for each in ranked] == sorted((each.score for each in candidates), reverse=True)


@given(CANDIDATES, st.randoms())
def test_the_order_does_not_depend_on_how_candidates_came(candidates: list[Scored], random: object) -> None:
    shuffled = sorted(candidates, key=lambda each: each.features.words)
    assert [(each.score, each.id) for each in rank(shuffled)] == [
        (each.score, each.id) for each in rank(candidates)
    ]


@given(ROWS, st.sampled_from(sorted(WEIGHTS)))
def test_more_of_any_feature_never_ranks_lower(row: Features, name: str) -> None:
    values = {each: getattr(row, each) for each in WEIGHTS}
    assert Features(**values | {name: 1.0}).score >= row.score - 1e-12
