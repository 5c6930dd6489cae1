"""Features to scores, scores to an order."""

from __future__ import annotations

from collections.abc import Mapping
from random import Random

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrieval.rank import WEIGHTS, Features, Scored, rank

ROW = Features(words=0.2, headline=0.4, found=1.0, whole=0.5, passage=0.5, sentence=0.6)
SHARES = st.floats(0, 1)
ROWS = st.builds(Features, **dict.fromkeys(Features._fields, SHARES))
CANDIDATES = st.dictionaries(st.integers(1, 50), ROWS)


def ranked(candidates: Mapping[int, Features]) -> list[Scored]:
    return rank(list(candidates), np.array(list(candidates.values())).reshape(-1, len(WEIGHTS)))


def finding(found: float) -> Features:
    return Features(words=0, headline=0, found=found, whole=0, passage=0, sentence=0)


def test_the_score_is_the_weighted_sum() -> None:
    words = 0.4 * 0.2 + 0.3 * 0.4 + 0.15 * 1.0 + 0.15 * 0.5
    assert ROW.score == pytest.approx(words + 0.45 * 0.5 + 0.45 * 0.6)


def test_a_feature_row_shows_every_weight_and_value() -> None:
    assert str(ROW) == (
        "0.920 = 0.4xwords 0.200 + 0.3xheadline 0.400 + 0.15xfound 1.000 + 0.15xwhole 0.500 "
        "+ 0.45xpassage 0.500 + 0.45xsentence 0.600"
    )


def test_a_row_of_speech_shows_whose_it_is_too() -> None:
    row = ROW._replace(speaker=0.9, kind=0.6, medium=1.0)
    assert str(row) == (
        "3.340 = 0.4xwords 0.200 + 0.3xheadline 0.400 + 0.15xfound 1.000 + 0.15xwhole 0.500 "
        "+ 0.45xpassage 0.500 + 0.45xsentence 0.600 + 2xspeaker 0.900 + 0.2xkind 0.600 "
        "+ 0.5xact 0.000 + 0.5xaddressee 0.000 + 0.5xmedium 1.000"
    )


def test_every_feature_has_a_weight() -> None:
    assert tuple(WEIGHTS) == Features._fields


def test_the_best_come_first_and_equals_in_printed_order() -> None:
    found = {9: 0.5, 4: 0.5, 7: 0.9, 2: 0.1}
    assert [each.id for each in ranked({id_: finding(share) for id_, share in found.items()})] == [7, 4, 9, 2]


def test_nothing_ranks_to_nothing() -> None:
    assert ranked({}) == []


@given(CANDIDATES)
def test_ranking_keeps_every_candidate_and_orders_the_scores(candidates: Mapping[int, Features]) -> None:
    found = ranked(candidates)
    assert {each.id: each.features for each in found} == candidates
    assert [each.score for each in found] == sorted((each.score for each in found), reverse=True)
    assert [each.score for each in found] == pytest.approx([each.features.score for each in found])


@given(CANDIDATES, st.randoms())
def test_the_order_does_not_depend_on_how_candidates_came(
    candidates: Mapping[int, Features], random: Random
) -> None:
    shuffled = list(candidates.items())
    random.shuffle(shuffled)
    assert ranked(dict(shuffled)) == ranked(candidates)


@given(ROWS, st.sampled_from(sorted(WEIGHTS)))
def test_more_of_any_feature_never_ranks_lower(row: Features, name: str) -> None:
    values = {each: getattr(row, each) for each in WEIGHTS}
    assert Features(**values | {name: 1.0}).score >= row.score - 1e-12
