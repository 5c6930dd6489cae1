"""Whether a sentence speaks of a date as gone by, as still ahead, or as the day it is written on.

Read from the words round the date alone, and only where they leave no doubt: a sentence with both a past and a
future in it, or with neither, says nothing.
"""

from __future__ import annotations

import re
from typing import Literal

from corpus.clock import bounds_cues as cues
from corpus.clock.bounds_dates import Dated
from corpus.clock.bounds_sentence import Sentence, sentence_round

Way = Literal["past", "ahead", "dateline", "today"]

_NEAR = 80  # characters
_UNTIL = frozenset("until till".split())
_TOWARDS = frozenset("by before for from at between through".split())
_AT = frozenset(("", "on", "in", "of", "early", "late", "mid", "around"))
_OPENING = re.compile(
    r"[\s\"'“‘`(]*(?:(?:earlier|later|then|but|and|meanwhile|also|back),?)?\s*$", re.IGNORECASE
)
_STARTING = re.compile(r"\s*(?:starting|beginning|as of|from)\s*$", re.IGNORECASE)


def way(text: str, dated: Dated) -> Way | None:
    """None where the sentence leaves it open."""
    sentence = sentence_round(text, dated.span)
    if sentence.is_today:
        return "today"
    if sentence.is_dateline:
        return "dateline"
    if _is_no_one_day(sentence, dated):
        return None
    found = _by_link(sentence, dated)
    # What was ahead of someone quoted may lie behind the writer.
    return None if found == "ahead" and sentence.is_quoted else found


def _is_no_one_day(sentence: Sentence, dated: Dated) -> bool:
    return (
        dated.first in cues.NAMES_OF_EVENTS
        or cues.OTHER_YEAR.match(sentence.after) is not None
        or cues.NO_ONE_DAY.search(sentence.before[-_NEAR:]) is not None
        or cues.NO_ONE_DAY.search(sentence.after[:_NEAR]) is not None
    )


def _by_link(sentence: Sentence, dated: Dated) -> Way | None:
    link, before = sentence.link, sentence.before
    if _is_scheduled(sentence):
        return "ahead"
    if link == "since":
        return "past"
    if link in _UNTIL:
        return "ahead" if _will(before) or _lasts(before) else None
    if link in _TOWARDS:
        return (
            "ahead" if _will(before) or (_STARTING.match(link) and _then(sentence.after) == "ahead") else None
        )
    if link == "the":
        return (
            "past" if not dated.first.startswith("--") and cues.VIOLENCE_NEXT.match(sentence.after) else None
        )
    if link not in _AT:
        return None
    if _OPENING.match(before):
        return _then(sentence.after) if link else None
    if _STARTING.match(before):
        return "ahead" if _then(sentence.after) == "ahead" else None
    return _till_then(before)


def _is_scheduled(sentence: Sentence) -> bool:
    scheduled = cues.SCHEDULED.search(f"{_clause(sentence.before)}{sentence.link} ")
    return (
        scheduled is not None
        and not cues.UNDONE.search(sentence.before)
        and not cues.UNDONE.search(sentence.after)
    )


def _clause(before: str) -> str:
    """The last clause: what governs the date stands in it."""
    breaks = [each.end() for each in cues.CLAUSE_BREAK.finditer(before)]
    return before[breaks[-1] if breaks else 0 :]


def _finite(clause: str) -> list[re.Match[str]]:
    """The verbs of a clause in the past tense."""
    return [
        each for each in cues.PAST.finditer(clause) if not cues.NOT_FINITE.search(clause, 0, each.start())
    ]


def _will(before: str) -> bool:
    clause = _clause(before)
    signals = list(cues.AHEAD.finditer(clause))
    return bool(signals) and not _finite(clause[signals[-1].end() :])


def _lasts(before: str) -> bool:
    clause = _clause(before)
    return cues.LASTING.search(clause) is not None and not _finite(clause)


def _till_then(before: str) -> Way | None:
    """By the words before the date."""
    clause = _clause(before)
    if cues.AHEAD.search(clause):
        return "ahead" if _will(before) and not cues.VIOLENCE_END.search(clause) else None
    verbs = _finite(clause)
    if not verbs:
        return _without_past(clause)
    verb, rest = verbs[-1], clause[verbs[-1].end() :]
    if cues.NEVER_SURE.search(clause) or cues.DOUBT.search(rest):
        return None
    if cues.ABOUT_ANOTHER_DAY.match(verb[0]) and rest.strip():
        return None
    if cues.OCCASION_END.search(rest) and not cues.HOLDING.search(clause, 0, verb.end()):
        return None
    return "past"


def _without_past(clause: str) -> Way | None:
    if cues.TIMETABLED.search(clause) or cues.HEADLINE_AHEAD.search(clause):
        return "ahead"
    return "past" if cues.VIOLENCE_END.search(clause) and not cues.DOUBT.search(clause) else None


def _then(after: str) -> Way | None:
    """By the words after a date that opens its sentence."""
    clause = after.lstrip(" ,")
    stop = cues.CLAUSE_BREAK.search(clause)
    clause = clause[: stop.start()] if stop else clause
    ahead, past = cues.AHEAD.search(clause), cues.PAST.search(clause)
    if ahead and not past:
        return "ahead"
    if past and not ahead and not cues.DOUBT.search(clause, 0, past.end() + 12):
        return "past"
    return None
