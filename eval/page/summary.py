"""What is better and what is worse than last time, and the figures that matter most."""

from __future__ import annotations

from html import escape

from eval.page.html import change, number
from eval.page.told import Told
from eval.whole.history import Change

_TILES = {
    "newsquiz_dev: nDCG@10": "quiz questions over news items, nDCG@10",
    "says_dev: nDCG@10": "“What did X say?”, nDCG@10",
    "dates_dev: nDCG@10": "“What happened on …?”, nDCG@10",
    "news held: first": "first hit right, bulletins that no rule was made on",
    "news held: reason": "silent for the right reason, the same bulletins",
    "news held: true answer": "answered where there is an answer",
    "unanswerable_dev: AUROC": "answerable told from unanswerable, AUROC",
    "conversations: follow-ups": "follow-up questions right, our own conversations",
    "highlight/unanswerable_dev: marked": "what is marked in the right passage holds the answer",
    "speech: F >=.5": "who said what, F at half of the words",
}
_MOST_NAMED = 4


def summary(told: Told) -> str:
    """What is better and what is worse than last time, and the figures that matter most."""
    tiles = "".join(_tile(told, name) for name in _TILES if name in told.changes)
    return f'<p class="verdict">{_verdict(told)}</p><div class="tiles">{tiles}</div>'


def _tile(told: Told, name: str) -> str:
    figure = f"<b>{number(told.changes[name].now)}{told.change(name)}</b>"
    return f'<div class="tile">{figure}<p>{escape(_TILES[name])}</p></div>'


def _verdict(told: Told) -> str:
    better = sorted(
        (each for each in told.changes.values() if each.is_better), key=lambda each: -(each.by or 0)
    )
    worse = sorted((each for each in told.changes.values() if each.is_worse), key=lambda each: each.by or 0)
    if not any(each.before is not None for each in told.changes.values()):
        return f"{len(told.changes)} figures; there is no run before this one to compare them with."
    if not better and not worse:
        return "No figure has changed by .005 or more since the last run."
    return " ".join(_named(word, found) for word, found in (("better", better), ("worse", worse)))


def _named(word: str, found: list[Change]) -> str:
    if not found:
        return f"Nothing is {word}."
    named = "; ".join(f"{escape(each.name)} {change(each)}" for each in found[:_MOST_NAMED])
    more = f"; and {len(found) - _MOST_NAMED} more" if len(found) > _MOST_NAMED else ""
    return f'<b class="{word}">{len(found)} {word}:</b> {named}{more}.'
