"""Figures in; a table for people, or JSON, out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from eval.forms.figures import Figures, Score


def table(figures: Figures) -> str:
    """By form; F1 of items with the right boundaries, and what is right of the items found."""
    lines = [f"{'':14}  gold  read  found      F1 headline    date      id    link"]
    for form, score in (*figures.forms.items(), ("all", figures.all)):
        shares = "".join(f"{share:8.4f}" for share in _shares(score).values())
        lines.append(f"{form:14}{score.gold:6}{score.read:6}{score.found:7}  {score.f1:6.4f}{shares}")
    return "\n".join(lines) + "\n"


def as_json(figures: Figures) -> dict[str, Any]:
    """Shares in [0, 1]."""
    return {form: _json(score) for form, score in (*figures.forms.items(), ("all", figures.all))}


def explanation(figures: Figures) -> Iterator[str]:
    yield from (f"{error}\n" for error in figures.errors)


def measures(figures: Figures) -> dict[str, float]:
    """Those that floors stand on."""
    shares = _shares(figures.all)
    return {"F1": figures.all.f1, **{name: shares[name] for name in ("headline", "date")}}


def _shares(score: Score) -> dict[str, float]:
    right = {"headline": score.headlines, "date": score.dates, "id": score.ids, "link": score.links}
    return {name: score.share(count) for name, count in right.items()}


def _json(score: Score) -> dict[str, float | int]:
    return {"gold": score.gold, "read": score.read, "found": score.found, "F1": score.f1, **_shares(score)}
