"""A hit in; the line that says whose words it holds and how out: in quotes, paraphrased, as told by NAME."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from bot.render.relative import counted
from retrieval.claims import Claim, asked_fact, claims_of
from retrieval.phrases import Phrases, phrases

if TYPE_CHECKING:
    from retrieval.model import Answer, Hit, Statement

_ARTICLE = re.compile(r"^(?:The|An?|Its|His|Her|Their) ")
_PRONOUNS = frozenset("me us him her them you it".split())


def label(hit: Hit, answer: Answer) -> str:
    """`Paraphrased, via Corrin Press`, `In quotes, to reporters · “she” = Ada Lund`, and what “today” in the
    marked words means; empty where there is nothing to say."""
    say = phrases(answer.understood.language)
    whose = "" if hit.relation == "mention" else _claimed(hit, answer, say) or _whose(hit, answer, say)
    if not whose and answer.status == "answered" and hit.text == hit.headline:
        whose = say.form("headline")
    return " · ".join([*([whose] if whose else []), *counted(hit, say)])


def _claimed(hit: Hit, answer: Answer, say: Phrases) -> str:
    """Of a fact, whose claim it is: `According to the Air Ministry · Paraphrased`, or of two
    that differ `Police: 6,000 · The unions: 15,000`; else empty."""
    expected = asked_fact(answer.question) if answer.status == "answered" else None
    if expected is None or hit.relation is not None or hit.text == hit.headline:
        return ""
    claims = claims_of(hit, answer.question, expected)
    if len(claims) > 1:
        return " · ".join(f"{_begun(each.who or say.own_words())}: {each.fact}" for each in claims)
    return _single(claims[0], say) if claims else ""


def _single(claim: Claim, say: Phrases) -> str:
    if claim.who is None:
        return say.own_words()
    who = say.according_to(_ARTICLE.sub(lambda match: match[0].lower(), claim.who))
    return who if claim.statement is None else f"{who} · {_described(claim.statement, say, with_name=False)}"


def _begun(who: str) -> str:
    return f"{who[:1].upper()}{who[1:]}"


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
