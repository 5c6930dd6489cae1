"""Text in; which form it is printed in out. Apart from the readers, which load more than that needs."""

from __future__ import annotations

import re

_LINE = re.compile(r"[^\r\n]+")


def looks_like_rows(content: str) -> bool:
    """True when the first line that holds anything, or most of them, opens a JSON object."""
    if content.lstrip().startswith("{"):
        return True
    lines = [line.lstrip() for line in _LINE.findall(content)]
    rows = [line for line in lines if line.startswith("{")]
    return len(rows) > len([line for line in lines if line]) / 2
