"""A hit in; the line that says whose words it holds and how out: in quotes, paraphrased, as told by NAME."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from bot.render.relative import counted

if TYPE_CHECKING:
    from retrieval.model import Answer, Hit, Statement

FORMS = {
    "direct": "In quotes",
    "mixed": "Partly in quotes",
    "indirect": "Paraphrased",
    "headline": "Headline only",
}

_PRONOUNS = frozenset("me us him her them you it".split())


def label(hit: Hit, answer: Answer) -> str:
    """`Paraphrased, via Corrin Press`, `In quotes, to reporters · “she” = Ada Lund`, and what “today” in the
    marked words means; empty where there is nothing to say."""
    whose = "" if hit.relation == "mention" else _whose(hit, answer)
    return " · ".join([*([whose] if whose else []), *counted(hit)])


def _whose(hit: Hit, answer: Answer) -> str:
    """Empty where the marked words are nobody's."""
    asked = answer.understood.speakers or ()
    said = _answering(hit, asked)
    names = len(asked) != 1 or any(each.speaker not in asked for each in said if each.speaker)
    return "; ".join(dict.fromkeys(_described(each, with_name=names) for each in said))


def _answering(hit: Hit, asked: Sequence[str]) -> list[Statement]:
    """The statements that hold what is marked, without those inside other words of the same speaker; of the
    asked speakers, or who speaks for them, where they are among them."""
    marked = [
        each
        for each in hit.statements or ()
        if _holds(each, hit.highlight) and (each.parent_speaker or "") != each.speaker
    ]
    return [each for each in marked if {each.speaker, each.organisation} & set(asked)] or marked


def _holds(statement: Statement, highlight: Sequence[tuple[int, int]]) -> bool:
    return any(
        start < mark_end and mark_start < end
        for start, end in statement.contents
        for mark_start, mark_end in highlight
    )


def _described(statement: Statement, *, with_name: bool) -> str:
    who = statement.speaker or statement.source
    name = f"{who}: " if with_name and who else ""
    form = FORMS[statement.kind]
    said = f"{name}{form[0].lower() if name else form[0]}{form[1:]}{''.join(_circumstances(statement))}"
    return f"{said} · “{statement.source}” = {statement.speaker}" if _needs_saying(statement) else said


def _circumstances(statement: Statement) -> Iterator[str]:
    if statement.parent_speaker:
        yield f", as told by {statement.parent_speaker}"
    if statement.addressee and statement.addressee.lower() not in _PRONOUNS:
        yield f", to {statement.addressee}"
    if statement.medium:
        yield f", {statement.medium}"
    if statement.via:
        yield f", via {statement.via}"


def _needs_saying(statement: Statement) -> bool:
    """The printed source does not hold the speaker's last name: "she", "the mayor"."""
    if statement.speaker is None or statement.source is None:
        return False
    return statement.speaker.split()[-1].lower() not in statement.source.lower()
