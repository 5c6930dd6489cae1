"""The text of a question, English or Russian, in; what kind of fact would answer it out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from corpus.lexicon import TITLES
from retrieval.facts import PEOPLE, Kind

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")


Part = Literal["does", "undergoes", "is", "named", "any"]


@dataclass(frozen=True, slots=True)
class Expected:
    """What kind of fact a question asks for.

    `thing`: what is counted, measured or chosen from, as far as it is named. `act`: the word after the
    auxiliary or, of "who", the verb: what the fact must have to do with. `part`: whether what
    is asked for does it, has it done to it, is what `thing` says or, of several, is
    named beside it; "any" where the question does not tell.
    """

    kind: Kind
    thing: tuple[str, ...] = ()
    act: str = ""
    part: Part = "any"


def expects(question: str) -> Expected | None:
    """The kind of fact that answers; None where no single fact would (what happened, what did Lund say).

    >>> expects("how many sorties were flown?")
    Expected(kind='number', thing=('sorties',), act='flown', part='any')
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
            rest = question[match.end() :]
            if kind == "person" and not thing:
                return Expected(kind) if match[0].lower().endswith("whose") else _person(rest)
            if kind == "person" and thing[-1] in ("name", "names") and (named := _NAME_OF.match(rest)):
                return _named(named["thing"].split())
            if kind in ("time", "place", "year") and (passive := _passive(rest)):
                return Expected(kind, thing, passive, "undergoes")
            return Expected(kind, thing, done or ("" if kind == "person" else _act(kind, rest)))
    return None


def _kind_of(thing: Sequence[str]) -> Kind:
    """What a thing is that is chosen from: a "town" is a place; the last word that is known tells."""
    for word in reversed(thing):
        for kind, things in _THINGS.items():
            if word.lower() in things or word.lower().removesuffix("s") in things:
                return kind
    return "name"


def _without_verb(thing: tuple[str, ...]) -> tuple[tuple[str, ...], str]:
    """Of "how many lorries sank" the lorries, and what they did; of "how many killed" that alone."""
    for at, word in enumerate(thing):
        if (at or len(thing) == 1) and (word.lower() in _PAST or word.lower().endswith("ed")):
            return thing[:at], word
    return thing, ""


def _act(kind: Kind, rest: str) -> str:
    """The verb that the fact goes with: behind "who"; of other questions behind an auxiliary. What something
    is like ("how old is Lund") has none."""
    if kind in ("age", "length", "speed", "weight"):
        return ""
    if kind == "money":
        return _passive(rest)
    match = re.search(rf"\b{_AUX} (?:been |being |not )?([a-z]+)", rest, re.IGNORECASE)
    return "" if match is None or match[1].lower() in _NO_ACT else match[1]


def _person(rest: str) -> Expected:
    """What stands behind "who": a verb, as far as it is sure to be one, or what somebody is."""
    match = _IS_THE.match(rest)
    if match is not None and (thing := _role(match["thing"].split())):
        return Expected("person", thing, part="is")
    match = _DEED.match(rest)
    if match is None or match["verb"] in _NO_ACT or not match["verb"].isalpha():
        return Expected("person")
    verb, before = match["verb"], (match["aux"] or "").lower()
    is_participle = verb.endswith(("ed", "en", "ing")) or verb in _PAST
    if (before in _BEING | _HAVING and not is_participle) or verb in _LIGHT:
        return Expected("person")
    is_passive = before in _BEING and not verb.endswith("ing")
    return Expected("person", (), verb, "undergoes" if is_passive else "does")


def _passive(rest: str) -> str:
    """What was done, of "when was the bridge built"."""
    match = _PASSIVE.search(rest)
    done = "" if match is None else match["act"].lower()
    return done if done.endswith("ed") or done in _PAST else ""


def _named(thing: Sequence[str]) -> Expected:
    """Whose name is asked for: somebody's by what he is, or that of a thing, which may stand anywhere."""
    known = [word for word in thing if _is_person(word)]
    return Expected("person", tuple(known[-1:]), part="named") if known else Expected("person", ("name",))


def _is_person(word: str) -> bool:
    one = word.removesuffix("s")
    return bool({word, one} & (PEOPLE | TITLES | _PATIENTS)) or (
        one.endswith(_AGENTS) and one not in _NO_PERSONS
    )


_PATIENTS = frozenset("patient victim casualty witness hostage student resident tourist baby dead".split())
_NO_PERSONS = frozenset(
    "other another former number river water paper order matter disaster tower fever winter summer".split()
)
_AGENTS = ("er", "or", "ist", "man", "men", "woman", "women", "herd", "clerk", "pilot", "nurse", "victim")


def _role(thing: Sequence[str]) -> tuple[str, ...]:
    """Of "the neighbour elias rode with" the neighbour; empty where anybody may be meant ("the first"), or
    several, whose names may stand apart."""
    known = next((at for at, word in enumerate(thing) if word in PEOPLE or word in TITLES), len(thing) - 1)
    return () if thing[known] in _ANYBODY or thing[known].endswith("s") else tuple(thing[: known + 1])


_ANYBODY = frozenset("first last next second only one ones person people man woman men women".split())
_BEING = frozenset("is are was were been be".split())
_HAVING = frozenset("has have had".split())
_LIGHT = frozenset(  # said in many other words
    "bring brings brought come comes came take takes took taken give gives gave make makes made get gets got "
    "put puts set sets go goes went do does did done keep keeps kept hold holds held want wants "
    "lead leads led leading head heads headed heading".split()
)
_NO_MORE = (
    r"(?:of|in|at|who|that|to|for|on|with|from|behind|by|near|under|over|after|before|during|against|killed|hurt"
    r"|shot|called|named)\b"
)
_NOUN_PHRASE = rf"(?P<thing>[a-z][\w'’-]*(?: (?!{_NO_MORE})[a-z][\w'’-]*){{0,3}})"
_IS_THE = re.compile(rf"(?: else)?(?:['’]s| is| are| was| were) (?:the|his|her|its|their)\s+{_NOUN_PHRASE}")
_NAME_OF = re.compile(rf"\W*of (?:the |a |an |his |her |its |their )?{_NOUN_PHRASE}")
_PASSIVE = re.compile(
    r"^\W*(?:is|are|was|were|has|have|had)\b(?: (?!when\b|that\b|who\b|which\b|after\b|before\b|if\b)\S+)+?"
    r" (?P<act>[a-z]+)\W*$"
)
_DEED = re.compile(
    r"(?: else)?(?:['’]s)?\s+(?:(?:(?i:has|have|had|will|would|can|could|may|might|must) )?"
    r"(?P<aux>(?i:is|are|was|were|been|be|has|have|had|will|would|can|could|may|might|must))(?: being)? )?"
    r"(?:(?:not|first|now|also|then|ever|just|still|\w+ly) )*(?P<verb>[a-z]\w*)\b"
)
_NO_ACT = frozenset(
    "the a an it he she they we i you there this that these those of his her its their any is are was were "
    "did does do has have had will would can could should must may might be been "
    "on in at to of for from by with about into over under after before near back out off up down".split()
)
_PAST = frozenset(
    "sank died got took left came went fell rose won lost drowned hit broke fled made gave had held met "
    "ran sent shut spoke stood struck were caught burnt flew drove built bought sold found stolen taken "
    "chosen written seen known paid sent shot led born begun sworn thrown drawn broken driven given".split()
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
_NO_NOUN = (
    r"(?:got|with|on|in|of|at|by|from|to|for|the|a|an|get|gets|need|needs|want|wants|live|lives|work"
    r"|works|go|goes|come|comes|take|takes|use|uses|make|makes|lose|loses|win|wins|die|dies|still|so|this|last|per)\b"
)
_NOUNS = rf"(?P<thing>(?!{_AUX})[^\W\d_][\w'’-]*(?: (?!{_AUX}|{_NO_NOUN})[a-z][\w'’-]*){{0,2}})"
_PAYING = (
    r"(?:ransom|compensation|cost|pay|paid|spen[dt]|worth|charged?|fined?|earn|tickets?|fares?|toll|price"
    r"|money)"
)
_FORMS: tuple[tuple[re.Pattern[str], Kind | None], ...] = tuple(
    (re.compile(pattern, re.IGNORECASE), kind)  # type: ignore[misc]
    for pattern, kind in (
        (r"\bhow (?:long ago|soon)\b|\b(?:at|by) what time\b|\bwhat time\b|\bsince when\b", "time"),
        (r"\bhow old\b", "age"),
        (r"\bhow long\b", "duration"),
        (rf"\bhow much\b(?=.*\b{_PAYING}\b)", "money"),
        (r"\bhow many of (?:\S+ ){1,8}?(?:is|are|was|were) (?P<thing>[a-z]{3,})\b", "number"),
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
        (rf"{_BEGIN}what (?:will|would|did|does|do|has|have)\b(?!.*\b(?:say|said|tell|told|think)\b)"
         r".*\b(?:cost|pay|paid)\W*$", "money"),
        (rf"{_BEGIN}which (?:of )?{_NOUNS}", None),
        (rf"{_BEGIN}what (?P<thing>(?:(?!{_AUX})\w+ ){{0,2}}(?:{_MEASURES}|{_CHOSEN}))\b", None),
        (rf"^\W*{_LEAD}(?:what(?:['’]?s| is| was| are| were)? )?(?:the )?"
         rf"(?P<thing>(?:(?!{_AUX}|the )\w+ ){{0,2}}(?:{_MEASURES}))\b"
         r"(?= (?:of|for|on|at|in|to|did|stand|now|before|after|today)\b|[,?!.]|\W*$)", None),
        (r"^\W*(?:а |и )?(?:сколько (?:стоит|стоил\w*|заплат\w*|потрат\w*|денег)|почём)\b", "money"),
        (r"^\W*(?:а |и )?(?:как долго|сколько (?:времени|дней|часов|лет|недель|месяцев))\b", "duration"),
        (r"\bсколько\b|\bскольк\w+\b", "number"),
        (r"^\W*(?:а |и )?(?:почему|зачем|отчего|из-за чего|по какой причине)\b", "reason"),
        (r"^\W*(?:а |и )?(?:с |до )?(?:когда|какого числа|в какой день|во сколько)\b", "time"),
        (r"^\W*(?:а |и )?(?:где|куда|откуда|в каком (?:городе|месте|порту))\b", "place"),
        (r"^\W*(?:а |и )?(?:кто|кого|кому|кем|у кого)\b", "person"),
    )
)  # fmt: skip
