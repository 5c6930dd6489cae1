"""An Answer in; the line that tells how a follow-up was understood, and the rest of the message, out."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from retrieval.model import Answer


def heard(answer: Answer) -> tuple[str, str]:
    """(line, message); of a question that stands alone the line is empty."""
    if not answer.understood.carried:
        return "", answer.message
    line, _, message = answer.message.partition("\n")
    return line, message
