"""Ours beside the rankings that it is compared with: drawn, in a table, and measure by measure."""

from __future__ import annotations

from html import escape

from eval.compare import FIRST
from eval.page import plots
from eval.page.html import folded, number, section, table
from eval.page.told import Told
from eval.systems import OURS

_AHEAD_OF = ("BM25 body and headline", "dense", "RRF")


def rankings(told: Told) -> str:
    sets = [each.comparison for each in told.whole.ranked if each.comparison.queries]
    if not sets:
        return ""
    systems = list(sets[0].systems)
    rows = [
        [
            escape(each.set), str(each.queries), number(each.systems[OURS][FIRST]),
            told.change(f"{each.set}: {FIRST}"),
            *(number(each.systems[name][FIRST]) for name in systems if name != OURS),
        ]
        for each in sets
    ]  # fmt: skip
    heads = ["set", "questions", "ours", "since last", *(name for name in systems if name != OURS)]
    return section(
        "Rankings",
        "Every system ranks the same questions over the same items. nDCG@10, with abstention off; thin lines "
        "are 95 % intervals of 2,000 resamples of the questions, paired where ours is held against another.",
        plots.bars([(each.set, dict(each.around)) for each in sets]),
        table(heads, rows, "ours"),
        plots.leads([(each.set, {name: each.ahead[name][FIRST] for name in _AHEAD_OF}) for each in sets]),
        folded("Every measure of every system", _all_measures(told)),
    )


def _all_measures(told: Told) -> str:
    rows = [
        [escape(f"{each.comparison.set} · {system}"), *(number(value, 4) for value in measures.values())]
        for each in told.whole.ranked
        for system, measures in each.comparison.systems.items()
    ]
    rows += [
        [
            escape(f"{each.comparison.set} ({name}) · {OURS}"),
            *(number(value, 4) for value in measures.values()),
        ]
        for each in told.whole.ranked
        for name, measures in each.also.items()
    ]
    return table(["set and system", *told.whole.ranked[0].comparison.systems[OURS]], rows)
