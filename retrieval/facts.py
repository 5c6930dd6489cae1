"""The text of a passage and a kind of fact in; where facts of this kind stand in it out.

By spelling alone: a parser would have to be loaded for every question. So what is found is what could be a
fact of the kind ("at the pier" is a place), and which one answers is for others to weigh.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Literal

from corpus.lexicon import TITLES
from corpus.model import Span
from retrieval.figures import figures

Kind = Literal[
    "number", "money", "length", "speed", "weight", "age", "duration", "time", "year", "person", "place",
    "reason", "name",
]  # fmt: skip


def facts(kind: Kind, text: str) -> list[Span]:
    """Spans of `text`, in printed order, that may overlap.

    >>> facts("number", "Two trawlers turned back.")
    [Span(start=0, end=3)]
    """
    return sorted(_FINDERS[kind](text))


def _matching(pattern: re.Pattern[str]) -> Callable[[str], Iterator[Span]]:
    return lambda text: (Span(*match.span()) for match in pattern.finditer(text))


def _names(text: str) -> Iterator[Span]:
    """Runs of capitalised words; one word that begins a sentence only where it is no word of grammar."""
    for match in _CAPITALISED.finditer(text):
        words = match[0].split()
        while words and _is_grammar(words[0]):
            words.pop(0)
        if words and not _CALENDAR.fullmatch(words[0]):
            yield Span(match.end() - len(" ".join(words)), match.end())


def _is_grammar(word: str) -> bool:
    return word.lower() in _BEGINS_A_SENTENCE


def _people(text: str) -> Iterator[Span]:
    yield from _names(text)
    for match in _WORD.finditer(text):
        if match[0].lower().removesuffix("s") in TITLES or match[0].lower() in PEOPLE:
            yield Span(*match.span())


PEOPLE = frozenset(
    "man men woman women boy girl child children people residents villagers passengers crew fishermen "
    "fisherman workers worker farmers shoppers tourists students police officers officer firefighters "
    "rescuers volunteers soldiers rebels militants protesters demonstrators strikers engineers engineer "
    "couple family families brother sister father mother son daughter widow husband wife neighbour "
    "neighbours driver drivers hiker hikers climber climbers swimmer suspect suspects union ministry "
    "government council court company".split()
)
_BEGINS_A_SENTENCE = frozenset(
    "the a an this that these those his her its their our my your he she it they we i you in on at to of "
    "for from by with and but or as if when while after before since until there here some many most few "
    "all both each every no not one two three four five six seven eight nine ten meanwhile however earlier "
    "later last next about over under during amid among between despite according police "
    "nobody none neither everybody everyone somebody someone anybody anyone nothing".split()
)
_MONTHS = (
    r"jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?"
)
_DAYS = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_CALENDAR = re.compile(rf"(?:{_MONTHS}|{_DAYS})\.?", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_CAPITALISED = re.compile(
    r"[A-Z\u00c0-\u00de][\w'’-]*(?:\.(?=[A-Z]))?"
    r"(?: (?:(?:of|de|van|von|al|bin|the|for|and|del|la) ){0,2}[A-Z\u00c0-\u00de][\w'’-]*)*"
)
_AMOUNT = (
    r"(?:\d[\d,.]*|half an?|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty"
    r"|forty|fifty|sixty|ninety|hundred|few|several|some|many|couple of|dozens of)"
)
_UNIT = (
    r"(?:seconds?|minutes?|hours?|days?|nights?|weeks?|weekends?|fortnights?|months?|years?|decades?"
    r"|centur(?:y|ies))"
)
_DURATION = re.compile(
    rf"\b{_AMOUNT}(?:[- ]and[- ]a[- ]half)?(?:[- ](?:more|consecutive|full|long))?[- ]{_UNIT}\b"
    r"|\b(?:overnight|until|since|indefinitely|permanently|all (?:day|night|week|month|year)|for good)\b",
    re.IGNORECASE,
)
_TIME = re.compile(
    rf"\b(?:{_MONTHS})\b(?!\s+(?:not|be|have|also))|\b{_DAYS}s?\b|\b(?:1[5-9]|20|21)\d\d\b(?!\s+[a-z]+s\b)"
    r"|\b(?:today|yesterday|tomorrow|tonight|overnight|noon|midnight|dawn|dusk|sunrise|sunset|midday|now"
    r"|morning|afternoon|evening|night|spring|summer|autumn|winter|christmas|easter|weekend)s?\b"
    rf"|\b\d{{1,2}}(?:[:.]\d\d)? ?(?:a\.?m\b|p\.?m\b)|\b\d{{1,2}}:\d\d\b"
    r"|\b\d{1,2}\.\d\d\b(?= (?:on|and|local))"
    rf"|\b(?:{_AMOUNT}|\w+) {_UNIT} (?:ago|earlier|later|before|after|from now)\b"
    rf"|\b(?:last|next|this|past|coming|previous|following) {_UNIT}\b"
    rf"|\b(?:with)?in (?:the )?{_AMOUNT} {_UNIT}\b"
    r"|\b\d{2,4}0s\b|\bo['’]clock\b|\bcentury\b|\bas soon as\b|\bonce\b",
    re.IGNORECASE,
)
_PLACE = re.compile(
    r"\b(?:in|at|near|outside|inside|off|from|to|into|on|onto|across|around|toward|towards|along|through|behind"
    r"|beside|between|beneath|under|above|over|aboard|north of|south of|east of|west of|via) "
    r"(?:(?:the|a|an|its|his|her|their) )?(?!(?:be|have|do|which|that|this|it|them|him|us|me)\b)"
    rf"(?!(?:{_MONTHS}|{_DAYS})\b)(?:[\w'’-]+ ){{0,3}}?(?:[A-Z][\w'’-]*(?: [A-Z][\w'’-]*)*|[a-z'’-]{{3,}})",
)
_REASON = re.compile(
    r"\b(?:because|due to|owing to|thanks to|over(?! \d)|(?<!, )after|amid|following|so (?:that|as)"
    r"|in order to|as a result|result(?:ed|s|ing)? (?:of|from|in)|cause[ds]?|causing|blam\w+|reasons?|since"
    r"|for fear|fear\w*|citing|cited|led to|leading to|prompted|forced|means?|meant|for lack|lack of"
    r"|in protest|protest\w*|to (?!the\b|a\b)[a-z]{3,}|as (?:the|it|he|she|they|its|many|part)|given"
    r"|on (?:the )?grounds|attribut\w+|explain\w*|why|if|until|unless|who (?:has|have|had)|too \w+"
    r"|not enough|short(?:age)? of)\b",
    re.IGNORECASE,
)
_FREE = re.compile(r"[$€£¥₽]|\b(?:free(?: of charge)?|nothing|unpaid)\b", re.IGNORECASE)
_YEAR = re.compile(
    rf"\b(?:1[5-9]|20|21)\d\d\b(?!\s+[a-z]+s\b)|\b(?:{_AMOUNT}|\w+) (?:years|decades|centuries) ago\b"
    r"|\bcentury\b|\b(?:this|last|next) year\b",
    re.IGNORECASE,
)
# what a figure is followed by where it measures
_CURRENCY = (
    r"(?:crowns?|kron\w+|dollars?|euros?|pounds?|roubles?|rubles?|francs?|marks?|lir[ae]s?|pesos?"
    r"|dinars?|shillings?|yen|yuan|rupees?|thalers?|ducats?|florins?|guilders?|cents?|pence|pennies|zlotys?"
    r"|shekels?|riyals?|rand|percent|per cent|%)"
)
_LENGTH = (
    r"(?:metres?|meters?|kilomet\w+|centimet\w+|millimet\w+|miles?|feet|foot|inch(?:es)?|yards?|fathoms?"
    r"|km|cm|mm|m|storeys?)"
)
_SPEED = rf"(?:knots?|km/h|kph|mph|{_LENGTH} (?:an|per|a) (?:hour|second|minute))"
_WEIGHT = r"(?:kilos?|kilograms?|kg|grams?|tons?|tonnes?|pounds?|stone)"
_AGE = re.compile(
    rf"\b[\w-]+[- ]year[- ]old|\baged? (?:of )?\w+|, \d{{1,2}}\b(?=,| \(|\.)"
    r"|\b\w+ (?:years?|months?|decades?|centuries) (?:old|ago|of age)\b"
    r"|\b(?:he|she|it|who|(?-i:[A-Z])\w+) (?:is|was|turned|turns) \d{1,3}\b(?! ?\w)"
    r"|\b(?:built|cast|dat(?:ed?|es|ing)|made|erected|born|established|laid|launched|opened|completed|bought"
    rf"|(?:was|were|been|be) founded)\b[^.;]{{0,40}}(?:{_YEAR.pattern})",
    re.IGNORECASE,
)


_UNITS = re.compile(
    rf"[ -]?(?:{_CURRENCY}|{_LENGTH}|{_SPEED}|{_WEIGHT})\b|%|[ -](?:years?|days?|weeks?|hours?)\b"
)


def unit_behind(text: str, figure: Span) -> str:
    """The unit that a figure measures in; empty where it counts things."""
    match = _UNITS.match(text, figure.end)
    return "" if match is None else match[0].strip(" -")


def _measured(unit: str) -> Callable[[str], Iterator[Span]]:
    """Figures with this unit behind or, of money, its sign before them."""
    behind = (
        re.compile(rf"[ -]?(?:{unit})\b|%", re.IGNORECASE)
        if unit == _CURRENCY
        else re.compile(rf"[ -]?{unit}\b")
    )

    def found(text: str) -> Iterator[Span]:
        for span in figures(text):
            sign = text[span.start - 1 : span.start] in tuple("$€£¥₽") and unit == _CURRENCY
            if (
                sign
                or behind.match(text, span.end)
                or (unit == _CURRENCY and re.search("[mb]illion|bn", span.of(text)))
            ):
                yield span

    return found


def _money(text: str) -> Iterator[Span]:
    yield from _measured(_CURRENCY)(text)
    yield from _matching(_FREE)(text)


def _name_or_figure(text: str) -> Iterator[Span]:
    yield from _names(text)
    yield from figures(text)


_FINDERS: Mapping[Kind, Callable[[str], Iterator[Span]]] = {
    "number": figures,
    "money": _money,
    "length": _measured(_LENGTH),
    "speed": _measured(_SPEED),
    "weight": _measured(_WEIGHT),
    "age": _matching(_AGE),
    "year": _matching(_YEAR),
    "duration": _matching(_DURATION),
    "time": _matching(_TIME),
    "person": _people,
    "place": _matching(_PLACE),
    "reason": _matching(_REASON),
    "name": _name_or_figure,
}
