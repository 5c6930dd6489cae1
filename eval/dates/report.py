"""Figures in; a table for people, or JSON, out."""

from __future__ import annotations

from typing import Any

from eval.dates.figures import Figures, Group
from eval.dates.values import RULE
from eval.speech.figures import Rate

_HEADS = ("gold", "found", "P", "R", "F1", "value", "X open")


def table(figures: Figures) -> str:
    """By type; F1 by overlap; the share of the found gold whose value is right."""
    title = f"{figures.texts} texts, {figures.crashed} crashed"
    lines = [title.ljust(26) + "".join(f"{head:>8}" for head in _HEADS)]
    lines += [
        name.ljust(26) + "".join(f"{cell:>8}" for cell in _cells(group))
        for name, group in figures.groups.items()
    ]
    return "\n".join([*lines, RULE]) + "\n"


def as_json(figures: Figures) -> dict[str, Any]:
    """Shares in [0, 1]; null where there was nothing to judge."""
    groups = {name: _json(group) for name, group in figures.groups.items()}
    return {"texts": figures.texts, "crashed": figures.crashed, "types": groups, "values": RULE}


def measures(figures: Figures) -> dict[str, float]:
    """Those that floors stand on."""
    group = figures.groups["DATE and TIME"]
    return {"F1": group.score.f1 or 0.0, "value": group.value.share or 0.0}


def _cells(group: Group) -> list[str]:
    score = group.score
    shares = (score.precision.share, score.recall.share, score.f1, group.value.share, group.value_open.share)
    counts = [str(score.recall.of), str(score.precision.of)]
    return counts + ["-" if share is None else f"{share:.3f}" for share in shares]


def _json(group: Group) -> dict[str, Any]:
    score = group.score
    return {
        "gold": score.recall.of,
        "found": score.precision.of,
        "precision": score.precision.share,
        "recall": score.recall.share,
        "F1": score.f1,
        "value": _rate(group.value),
        "value_open": _rate(group.value_open),
    }


def _rate(rate: Rate) -> dict[str, float | int | None]:
    return {"share": rate.share, "right": rate.right, "of": rate.of}
