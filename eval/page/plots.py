"""Figures in; drawings as SVG for a page out. The only door to matplotlib.

Text stays text, in the page's font, and each colour is a name that the page's style resolves: one drawing
serves light and dark.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from io import StringIO
from typing import Any

from matplotlib import rc_context
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from eval.bootstrap import Difference
from eval.reliability import Reliability

# What matplotlib draws with, and what the page calls it.
_INK, _FAINT, _OURS, _OTHERS = "#010203", "#040506", "#070809", ("#0a0b0c", "#0d0e0f", "#101112", "#131415")
_NAMES = {
    _INK: "var(--ink)", _FAINT: "var(--line)", _OURS: "var(--ours)",
    **{color: f"var(--other{place})" for place, color in enumerate(_OTHERS, start=1)},
}  # fmt: skip
_STYLE: dict[Any, Any] = {  # keyed by a Literal of 400 names
    "svg.fonttype": "none", "svg.hashsalt": "report", "font.size": 10, "text.color": _INK,
    "axes.edgecolor": _FAINT, "axes.labelcolor": _INK, "xtick.color": _INK, "ytick.color": _INK,
    "axes.spines.top": False, "axes.spines.right": False, "axes.grid": True, "grid.color": _FAINT,
    "axes.axisbelow": True, "legend.frameon": False, "xtick.major.size": 0, "ytick.major.size": 0,
}  # fmt: skip
Bars = Sequence[tuple[str, dict[str, Difference]]]  # by set, by system: a mean with its interval


def bars(sets: Bars) -> str:
    """Systems side by side in each set, the last one ours, with 95 % intervals."""
    with rc_context(_STYLE):
        figure, axes = _drawing(9.6, 3.4)
        systems = list(sets[0][1])
        for place, system in enumerate(systems):
            _bars_of(axes, sets, system, place=place, count=len(systems))
        axes.set_xticks(range(len(sets)), [name.replace("_", "\n", 1) for name, _ in sets])
        axes.set_ylim(0, 1.02)
        axes.grid(visible=False, axis="x")
        axes.legend(ncols=len(systems), loc="lower left", bbox_to_anchor=(0, 1.0), borderaxespad=0.2)
        return _svg(figure, "nDCG@10 by set and system")


def _bars_of(axes: Axes, sets: Bars, system: str, *, place: int, count: int) -> None:
    width = 0.84 / count
    found = [by_system[system] for _, by_system in sets]
    color = _OURS if place == count - 1 else _OTHERS[place % len(_OTHERS)]
    middles = [at - 0.42 + width * (place + 0.5) for at in range(len(sets))]
    spread = [[each.mean - each.low for each in found], [each.high - each.mean for each in found]]
    axes.bar(middles, [each.mean for each in found], width * 0.92, color=color, label=system)
    axes.errorbar(
        middles, [each.mean for each in found], yerr=spread, fmt="none", ecolor=_INK, elinewidth=0.8
    )


def leads(sets: Bars) -> str:
    """What ours is ahead of each system by, a line a set, with 95 % intervals around a line at 0."""
    with rc_context(_STYLE):
        systems = list(sets[0][1])
        figure = Figure(figsize=(9.6, 0.9 + 0.32 * len(sets)), layout="constrained")
        figure.patch.set_alpha(0)
        panels = figure.subplots(1, len(systems), sharey=True, sharex=True, squeeze=False)[0]
        for axes, system in zip(panels, systems, strict=True):
            _lead_over(axes, [by_system[system] for _, by_system in sets], system)
        panels[0].set_yticks(range(len(sets)), [name for name, _ in sets])
        panels[0].set_ylim(len(sets) - 0.4, -0.6)
        return _svg(figure, "how far ours is ahead, by set")


def _lead_over(axes: Axes, found: Sequence[Difference], system: str) -> None:
    means = [each.mean for each in found]
    spread = [[each.mean - each.low for each in found], [each.high - each.mean for each in found]]
    axes.patch.set_alpha(0)
    axes.axvline(0, color=_INK, linewidth=1)
    axes.errorbar(means, range(len(found)), xerr=spread, fmt="o", color=_OURS, markersize=5, elinewidth=2)
    axes.set_title(f"ahead of {system}", fontsize=10, loc="left")
    axes.grid(visible=False, axis="y")


def trust(found: Reliability) -> str:
    """Confidence against the share that is right; the dots as large as their bins, on the line if honest."""
    with rc_context(_STYLE):
        figure, axes = _drawing(4.6, 3.6)
        most = max((each.count for each in found.bins), default=1)
        axes.plot([0, 1], [0, 1], color=_INK, linewidth=1, linestyle=(0, (4, 4)))
        axes.plot(
            [each.confidence for each in found.bins],
            [each.right for each in found.bins],
            color=_OURS,
            linewidth=2,
        )
        axes.scatter(
            [each.confidence for each in found.bins], [each.right for each in found.bins],
            [20 + 180 * each.count / most for each in found.bins], color=_OURS, zorder=3,
        )  # fmt: skip
        axes.set(xlim=(-0.02, 1.02), ylim=(-0.02, 1.05), xlabel="confidence", ylabel="share that is right")
        return _svg(figure, "confidence against the share that is right")


def precision(found: Reliability) -> str:
    """Of the answers at least so sure, the share that is right and the share of all that they are."""
    with rc_context(_STYLE):
        figure, axes = _drawing(4.6, 3.6)
        least = [each.at_least for each in found.levels]
        axes.plot(least, [each.precision for each in found.levels], color=_OURS, linewidth=2, label="right")
        axes.plot(
            least,
            [each.answered for each in found.levels],
            color=_OTHERS[1],
            linewidth=2,
            label="of all answers",
        )
        axes.set(xlim=(-0.02, 1.0), ylim=(-0.02, 1.05), xlabel="confidence at least", ylabel="share")
        axes.legend(loc="lower left")
        return _svg(figure, "precision by confidence")


def _drawing(width: float, height: float) -> tuple[Figure, Axes]:
    figure = Figure(figsize=(width, height), layout="constrained")
    figure.patch.set_alpha(0)
    axes = figure.add_subplot()
    axes.patch.set_alpha(0)
    return figure, axes


def _svg(figure: Figure, title: str) -> str:
    drawn = StringIO()
    figure.savefig(drawn, format="svg", metadata={"Date": None, "Creator": None, "Title": title})
    svg = drawn.getvalue()
    svg = svg[svg.index("<svg") :]
    svg = re.sub(r"<metadata>.*?</metadata>\s*", "", svg, flags=re.DOTALL)
    for color, name in _NAMES.items():
        svg = svg.replace(color, name)
    return svg.replace("<svg ", f'<svg role="img" aria-label="{title}" ', 1)
