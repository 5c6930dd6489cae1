"""The text of a question, English or Russian, in; what kind of fact would answer it out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from retrieval.facts import Kind

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")


@dataclass(frozen=True, slots=True)
class Expected:
    """What kind of fact a question asks for.

    `thing`: what is counted, measured or chosen from, as far as it is named. `act`: the word after the
    auxiliary or, of "who", the verb: what the fact must have to do with.
    """

    kind: Kind
    thing: tuple[str, ...] = ()
    act: str = ""


def expects(question: str) -> Expected | None:
    """The kind of fact that answers; None where no single fact would (what happened, what did Lund say).

    >>> expects("how many sorties were flown?")
    Expected(kind='number', thing=('sorties',), act='flown')
    >>> expects("which town lost its bridge?").kind, expects("when was that?").kind, expects("what happened?")
    ('place', 'time', None)
    """
    question = " ".join(question.split())
    for pattern, kind in _FORMS:
        match = pattern.search(question)
        if match is not None:
            thing = tuple(_WORD.findall(match.groupdict().get("thing") or ""))
            kind = _kind_of(thing) if kind is None else kind
            thing, done = _without_verb(thing) if kind == "number" else (thing, "")
            is_named = kind == "person" and bool(thing)
            return Expected(kind, thing, done or ("" if is_named else _act(kind, question[match.end() :])))
    return None


def _kind_of(thing: Sequence[str]) -> Kind:
    """What a thing is that is chosen from: a "town" is a place; the last word that is known tells."""
    for word in reversed(thing):
        for kind, things in _THINGS.items():
            if word.lower() in things or word.lower().removesuffix("s") in things:
                return kind
    return "name"


def _without_verb(thing: tuple[str, ...]) -> tuple[tuple[str, ...], str]:
    """Of "how many lorries sank" the lorries, and what they did."""
    for at, word in enumerate(thing[1:], start=1):
        if word.lower() in _PAST or word.lower().endswith("ed"):
            return thing[:at], word
    return thing, ""


def _act(kind: Kind, rest: str) -> str:
    """The verb that the fact goes with: behind "who"; of other questions behind an auxiliary. What something
    is like ("how old is Lund") has none."""
    if kind in ("age", "length", "speed", "weight"):
        return ""
    if kind == "person":
        match = re.match(
            rf"(?:['’]s )?\s*(?:{_AUX} )?(?:not |first |now )?(?!the\b)(\w+)", rest, re.IGNORECASE
        )
    else:
        match = re.search(rf"\b{_AUX} (?:been |being |not )?([a-z]+)", rest, re.IGNORECASE)
    return "" if match is None or match[1].lower() in _NO_ACT else match[1]


_NO_ACT = frozenset(
    "the a an it he she they we i you there this that these those of his her its their any is are was were "
    "did does do has have had will would can could should must may might be been "
    "on in at to of for from by with about into over under after before near back out off up down".split()
)
_PAST = frozenset(
    "sank died got took left came went fell rose won lost drowned hit broke fled made gave had held met ran "
    "sent shut spoke stood struck were caught burnt flew drove".split()
)
_THINGS: dict[Kind, frozenset[str]] = {
    "place": frozenset(
        "city town village country countries province district region island port place street valley county "
        "area neighbourhood location venue hospital building square station coast bay quay".split()
    ),
    "time": frozenset("day date month time hour week weekday morning evening night deadline".split()),
    "year": frozenset(["year"]),
    "person": frozenset(
        "name minister mayor official man woman men women person people leader politician spokesman "
        "spokeswoman doctor governor president candidate captain player coach judge director general admiral "
        "author".split()
    ),
    "number": frozenset(
        "number percentage percent share proportion figure toll age speed limit temperature depth height "
        "length weight width size magnitude rate total score turnout margin deficit rise".split()
    ),
    "money": frozenset(
        "price cost fine fee amount sum budget salary wage compensation ransom rent fare".split()
    ),
    "reason": frozenset("reason cause motive".split()),
}
_MEASURES = "|".join(
    sorted({*_THINGS["number"], *_THINGS["money"], "deadline", "names?", "reasons?", "causes?"})
)
_CHOSEN = "day|date|month|year|city|town|village|country"
_AUX = r"(?:is|are|was|were|did|does|do|has|have|had|will|would|can|could|should|must|may|might|be|been)\b"
_LEAD = r"(?:(?:so|and|but|ok|okay|please|tell me|do we know|do you know|any idea|according to [^,]+),? )*"
_TO = r"(?:(?:in|on|at|to|from|by|for|with|of|since|until|about|into|under|after) )?"
_BEGIN = rf"^\W*{_LEAD}{_TO}"
_NOUNS = (
    rf"(?P<thing>(?!{_AUX})[^\W\d_][\w'’-]*(?: (?!{_AUX}|got\b|with\b|on\b|in\b|of\b)[a-z][\w'’-]*){{0,2}})"
)
_PAYING = r"(?:cost|pay|paid|spen[dt]|worth|charged?|fined?|earn|tickets?|fares?|toll|price|money)"
_FORMS: tuple[tuple[re.Pattern[str], Kind | None], ...] = tuple(
    (re.compile(pattern, re.IGNORECASE), kind)  # type: ignore[misc]
    for pattern, kind in (
        (r"\bhow (?:long ago|soon)\b|\b(?:at|by) what time\b|\bwhat time\b|\bsince when\b", "time"),
        (r"\bhow old\b", "age"),
        (r"\bhow long\b", "duration"),
        (rf"\bhow much\b(?=.*\b{_PAYING}\b)", "money"),
        (r"\bhow (?:often|many times|many of)\b", "number"),
        (rf"\bhow (?:many|much) (?:more |fewer |other |new )?{_NOUNS}", "number"),
        (r"\bhow (?:many|much|big|large|expensive|cold|hot|strong)\b", "number"),
        (r"\bhow (?:far|high|tall|deep|wide)\b", "length"),
        (r"\bhow fast\b", "speed"),
        (r"\bhow heavy\b", "weight"),
        (rf"{_BEGIN}(?:why\b(?! not\b)|how come\b)", "reason"),
        (rf"{_BEGIN}what(?:['’]s| has)? (?:caused|led to|made|prompted|triggered)\b", "reason"),
        (rf"{_BEGIN}when\b", "time"),
        (rf"{_BEGIN}where\b", "place"),
        (rf"{_BEGIN}(?:who(?! (?:is|was|are|were) [^\W\d_]+(?: [^\W\d_]+)?\W*$)|whom|whose)\b", "person"),
        (rf"{_BEGIN}which (?:of )?{_NOUNS}", None),
        (rf"{_BEGIN}what (?P<thing>(?:(?!{_AUX})\w+ ){{0,2}}(?:{_MEASURES}|{_CHOSEN}))\b", None),
        (rf"^\W*{_LEAD}(?:what(?:['’]s| is| was| are| were)? )?(?:the )?"
         rf"(?P<thing>(?:(?!{_AUX}|the )\w+ ){{0,2}}(?:{_MEASURES}))\b"
         r"(?= (?:of|for|on|at|in|to|did|stand)\b|\W*$)", None),
        (r"^\W*(?:а |и )?(?:сколько (?:стоит|стоил\w*|заплат\w*|потрат\w*|денег)|почём)\b", "money"),
        (r"^\W*(?:а |и )?(?:как долго|сколько (?:времени|дней|часов|лет|недель|месяцев))\b", "duration"),
        (r"\bсколько\b|\bскольк\w+\b", "number"),
        (r"^\W*(?:а |и )?(?:почему|зачем|отчего|из-за чего|по какой причине)\b", "reason"),
        (r"^\W*(?:а |и )?(?:с |до )?(?:когда|какого числа|в какой день|во сколько)\b", "time"),
        (r"^\W*(?:а |и )?(?:где|куда|откуда|в каком (?:городе|месте|порту))\b", "place"),
        (r"^\W*(?:а |и )?(?:кто|кого|кому|кем|у кого)\b", "person"),
    )
)  # fmt: skip
