"""Words that answers and every surface share."""

from __future__ import annotations


def counted(number: int, thing: str) -> str:
    """`1 item`, `2,938 items`."""
    return f"{number:,} {thing}{'' if number == 1 else 's'}"
