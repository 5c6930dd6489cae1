"""What the bot says of itself, as Telegram HTML."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from bot.render.cards import searched
from bot.render.dates import printed_date
from bot.render.telegram import plain
from retrieval.model import Coverage

COMMANDS = (
    ("ask", "Ask what the bulletins report"),
    ("start", "What is indexed, and questions to try"),
    ("help", "How to ask"),
)

HELP = """<b>Ask what the news bulletins report.</b>
Here in a private chat: write your question. In a group: /ask and the question.
An answer gives the bulletin's own words, what answers in bold, with headline, source and date.
Where the bulletins are silent, I say so, and what I searched.
/start shows what is indexed and some questions to try."""

ASK = """Write the question after the command, like this:
/ask what did the mayor say about the ferries?"""


def start(coverage: Coverage, examples: Sequence[str], *, demo: bool) -> str:
    """What can be asked here. An empty index says how to fill it; guests of a demonstration need not know."""
    lines = [
        "<b>Ask what the news bulletins report.</b>",
        "You get their exact words, under their headlines.",
    ]
    if coverage.searched.items:
        lines += [f"Indexed: {searched(coverage.searched)}.", *_freshness(coverage.updated)]
    else:
        lines.append("Nothing is indexed yet.")
    if not coverage.searched.items and not demo:
        lines += [
            "To add a bulletin, run this where the bot runs:",
            "<code>python run_bot.py index PATH</code>",
        ]
    if examples:
        lines += ["", "Try:", *(f"• {plain(question)}" for question in examples)]
    return "\n".join(lines)


def failed(reference: str) -> str:
    return f"Sorry, that failed on my side. It is logged under reference {reference}; please ask again."


def _freshness(updated: str | None) -> list[str]:
    if updated is None:
        return []
    day = datetime.fromisoformat(updated).date()
    return [f"Last changed on {printed_date(day.isoformat())} (UTC)."]
