"""A hit in; the line that says whose words it holds and how out: in quotes, paraphrased, as told by NAME."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from bot.render.relative import counted
from retrieval.claims import asked_fact, claimant, facts_of
from retrieval.phrases import Phrases, phrases

if TYPE_CHECKING:
    from retrieval.model import Answer, Hit, Statement

_PRONOUNS = frozenset("me us him her them you it".split())


def label(hit: Hit, answer: Answer) -> str:
    """`Paraphrased, via Corrin Press`, `In quotes, to reporters · “she” = Ada Lund`, and what “today” in the
    marked words means; empty where there is nothing to say."""
    say = phrases(answer.understood.language)
    whose = "" if hit.relation == "mention" else _claimed(hit, answer, say) or _whose(hit, answer, say)
    return " · ".join([*([whose] if whose else []), *counted(hit, say)])


def _claimed(hit: Hit, answer: Answer, say: Phrases) -> str:
    """Of a fact, whose claim it is: `According to the Air Ministry · Paraphrased`; else empty."""
    expected = asked_fact(answer.question) if answer.status == "answered" else None
    if expected is None or hit.relation is not None or hit.text == hit.headline:
        return ""
    if not facts_of(hit, answer.question, expected):
        return ""
    statement = claimant(hit, answer.question, expected)
    who = None if statement is None else statement.speaker or statement.source
    if statement is None or who is None:
        return say.own_words()
    return f"{say.according_to(who)} · {_described(statement, say, with_name=False)}"


def _whose(hit: Hit, answer: Answer, say: Phrases) -> str:
    """Empty where the marked words are nobody's."""
    asked = answer.understood.speakers or ()
    said = _answering(hit, asked)
    names = len(asked) != 1 or any(each.speaker not in asked for each in said if each.speaker)
    return "; ".join(dict.fromkeys(_described(each, say, with_name=names) for each in said))


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


def _described(statement: Statement, say: Phrases, *, with_name: bool) -> str:
    who = statement.speaker or statement.source
    name = f"{who}: " if with_name and who else ""
    form = say.form(statement.kind)
    said = f"{name}{form[0].lower() if name else form[0]}{form[1:]}{''.join(_circumstances(statement, say))}"
    if statement.speaker is None or statement.source is None or not _needs_saying(statement):
        return said
    return f"{said} · {say.stands_for(statement.source, statement.speaker)}"


def _circumstances(statement: Statement, say: Phrases) -> Iterator[str]:
    if statement.parent_speaker:
        yield f", {say.told_by(statement.parent_speaker)}"
    if statement.addressee and statement.addressee.lower() not in _PRONOUNS:
        yield f", {say.said_to(statement.addressee)}"
    if statement.medium:
        yield f", {statement.medium}"
    if statement.via:
        yield f", {say.via(statement.via)}"


def _needs_saying(statement: Statement) -> bool:
    """The printed source does not hold the speaker's last name: "she", "the mayor"."""
    if statement.speaker is None or statement.source is None:
        return False
    return statement.speaker.split()[-1].lower() not in statement.source.lower()
