"""Answered turns in; the shares that are right out: of the first questions, the first follow-ups, and all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from eval.news.asking import Outcome
from eval.news.figures import Share, is_right


@dataclass(frozen=True, slots=True)
class Figures:
    """`opening`: the turns that begin a conversation; `first`: those right behind them; `follow`: all but the
    opening ones. A turn that crashed is wrong."""

    opening: Share
    first: Share
    follow: Share
    all: Share
    wrong: tuple[Outcome, ...]


def figures(outcomes: Sequence[Outcome]) -> Figures:
    places = _places(outcomes)
    return Figures(
        opening=_share([each for each, place in zip(outcomes, places, strict=True) if place == 0]),
        first=_share([each for each, place in zip(outcomes, places, strict=True) if place == 1]),
        follow=_share([each for each, place in zip(outcomes, places, strict=True) if place > 0]),
        all=_share(outcomes),
        wrong=tuple(each for each in outcomes if not is_right(each)),
    )


def measures(found: Figures) -> dict[str, float]:
    """Those that floors stand on: the higher the better."""
    shares = {"first follow-up": found.first, "follow-ups": found.follow, "turns": found.all}
    return {name: round(share.value, 4) for name, share in shares.items() if share.value is not None}


def _places(outcomes: Sequence[Outcome]) -> list[int]:
    """How many turns of its conversation come before each."""
    seen: dict[str | None, int] = {}
    places = []
    for each in outcomes:
        places.append(seen.get(each.asked.chat, 0))
        seen[each.asked.chat] = places[-1] + 1
    return places


def _share(group: Sequence[Outcome]) -> Share:
    return Share(sum(map(is_right, group)), len(group))
