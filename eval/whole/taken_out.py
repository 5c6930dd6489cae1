"""Questions whose right items are taken out of the ranking in; whether the product notices out.

An index without them would need one index a question; the passages are taken out of each ranking instead,
before it is decided what to answer.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from eval.rankings import Put
from eval.reliability import Pairs, auroc
from retrieval.answer import confidence, respond
from retrieval.index import Index


@dataclass(frozen=True, slots=True)
class Without:
    """What is left of one answer: its confidence, and whether the product keeps silent."""

    sure: float
    is_silent: bool


def without(index: Index, put: Put, names: Mapping[int, str], gold: frozenset[str]) -> Without:
    """The reply to a question that was put, had the items in `gold` not been there."""
    if put.sought is None:  # it crashed: it would have answered, as sure as can be
        return Without(1.0, is_silent=False)
    left = tuple(each for each in put.ranked if names[each.id] not in gold)
    reply = respond(index, put.sought, left)
    return Without(confidence(reply, left), reply.reason is not None)


def measures(present: Sequence[Put], removed: Sequence[Without]) -> dict[str, float]:
    """AUROC of confidence with the right items present against taken out, and the silences of both."""
    pairs: Pairs = [*((put.sure, True) for put in present), *((each.sure, False) for each in removed)]
    count = max(len(removed), 1)
    return {
        "AUROC": auroc(pairs) or 0.0,
        "refused_removed": round(sum(each.is_silent for each in removed) / count, 4),
        "answered_present": round(sum(not put.is_silent and not put.crash for put in present) / count, 4),
    }
