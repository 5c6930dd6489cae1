"""Measures in; a table for people out."""

from __future__ import annotations

from collections.abc import Mapping

from eval.evaluate import Measured


def table(measured: Measured) -> str:
    """A line a judgement file, a column a measure."""
    rows: dict[str, Mapping[str, float]] = {measured.set: measured.metrics}
    rows.update({f"{measured.set} ({name})": metrics for name, metrics in measured.also.items()})
    names, wide = list(measured.metrics), max(map(len, rows))
    lines = ["  ".join(["set".ljust(wide), *(name.rjust(8) for name in names)])]
    lines += ["  ".join([row.ljust(wide), *(f"{rows[row][name]:8.4f}" for name in names)]) for row in rows]
    lines.append(f"{measured.queries} queries in {measured.seconds:.1f} s")
    if measured.abstention is not None:
        parts = ", ".join(f"{name} {value:.4f}" for name, value in measured.abstention.items())
        lines.append(f"abstention: {parts}")
    return "\n".join(lines) + "\n"
