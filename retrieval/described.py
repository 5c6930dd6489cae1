"""A speaker as a question describes them ("the rail boss", "the mayor of Corrin") in; their statements out.

A description is no name and no printed role: who is meant is told from how a bulletin introduces whoever
speaks ("Ada Lund, chief executive of Tarn Quay Railways, said") and from the story around.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from corpus.lexicon import TITLES
from corpus.spoken import Told, statements_of
from corpus.store import Store
from retrieval.question import topic_words
from retrieval.sayings import BODIES
from retrieval.words import Words

_MOST_PASSAGES = 50
_MOST_WORDS = 7
_LEAST = 5  # letters that two words of one family share: rail and railways are told by four, with the end
_OF = re.compile(r" (?:of|for|from|in|at|on) |['’]s? |s['’] ", re.IGNORECASE)
_ANY_BODY = frozenset("guy man woman person lady fellow bloke people".split())
# who leads, by whatever word
_LEADS = frozenset("boss head chief leader director chairman chairwoman chair president executive".split())
# "the trade minister" is no other minister; "the survivor student" is a student of a story with survivors
_OF_ONE_OFFICE = BODIES | frozenset(
    "minister secretary president premier mayor governor chancellor ambassador king queen prince judge "
    "general commissioner prosecutor spokesman spokeswoman spokesperson".split()
)
_NOT_IN_CHIEF = re.compile(r"\b(?:chief|head) (?!of\b|executive\b)", re.IGNORECASE)  # a chief investigator
_DATE = re.compile(r"\b[A-Z][a-z]+ \d{1,2}\b|\b\d{1,2} [A-Z][a-z]+\b")  # of "March 29" nothing is a march
_APPOSED = re.compile(r"(?: \([A-Z]+\))?, [^,.;\n]{3,80}(?=,)")
_MOST_CHARACTERS = 160
_PRONOUN = re.compile(r"(?:the|a|an|his|her|their|our|its)\s+", re.IGNORECASE)


def described(store: Store, words: Words, who: str) -> list[Told]:
    """The statements by the one whom the bulletins introduce most like that; empty where none fits.

    The word that the description turns on has to stand where the speaker is introduced. So has all else of
    an office or a body ("the trade minister"); of other descriptions, and of a place, a story that has it
    will do.
    """
    head, rest, place = _parts(who)
    if not head or head[0].isdigit():
        return []
    terms = words.terms(" ".join([*_forms(head), *rest, *place]))
    items = sorted(set(store.items_of(words.best(terms, _MOST_PASSAGES)).values()))
    best: list[Told] = []
    most = 0.0
    for told in statements_of(store, items).values():
        for each in told:
            fit = _fit(words, each, head, rest, place)
            if fit > most:
                best, most = [], fit
            if fit and fit == most:
                best.append(each)
    return _by_one(best)


def _parts(who: str) -> tuple[str, list[str], list[str]]:
    """(the word it turns on, what describes it, what it is of): boss, rail · mayor, , Tarn Quay."""
    who = _PRONOUN.sub("", who.strip(), count=1) if _PRONOUN.match(who.strip()) else who.strip()
    first, *of = _OF.split(who, maxsplit=1)
    is_owned = bool(of) and _OF.search(who)[0].strip(" ").startswith(("'", "’", "s"))  # type: ignore[index]
    turns, about = (of[0], first) if is_owned else (first, of[0] if of else "")
    content = [word for word in topic_words(turns) if word.lower() not in _ANY_BODY]
    if not content or len(content) > _MOST_WORDS or not (content[-1].islower() or _is_office(content[-1])):
        return "", [], []
    return content[-1], content[:-1], list(topic_words(about))


def _fit(words: Words, told: Told, head: str, rest: Sequence[str], place: Sequence[str]) -> float:
    """How much of the description is met, in (0, 1]; 0 where too little is."""
    introduction = _NOT_IN_CHIEF.sub("", _introduction(told))
    # a name is no description: "krantz" is not whoever is said to know "Otto Krantz"
    common = introduction.lower() if _is_office(head) else re.sub(r"\b[A-Z]\S*", "", introduction)
    if not any(_stands(words, form, set(words.terms(common))) for form in _forms(head)):
        return 0.0
    if told.speaker_kind == "organisation" and not (head.lower() in BODIES or head.endswith("s")):
        return 0.0  # "the driver" is no drivers' association
    introduced, story = set(words.terms(introduction)), set(words.terms(_DATE.sub("", told.text)))
    is_strict = head.lower() in _OF_ONE_OFFICE or told.speaker is None
    if is_strict and not all(_stands(words, word, introduced) for word in rest):
        return 0.0
    others = [*rest, *place]
    found = [_stands(words, word, introduced) + _stands(words, word, story) for word in others]
    if not all(found):
        return 0.0
    return 1.0 if not others else sum(found) / (2 * len(others))


def _is_office(word: str) -> bool:
    return word.lower() in TITLES | BODIES


def _forms(head: str) -> Iterable[str]:
    return _LEADS if head.lower() in _LEADS else (head,)


def _stands(words: Words, word: str, there: set[str]) -> bool:
    return all(term in there or any(_is_family(term, other) for other in there) for term in words.terms(word))


def _is_family(one: str, other: str) -> bool:
    """Rail and railway, build and builder: one begins the other."""
    short, long = sorted((one, other), key=len)
    return len(short) >= _LEAST - 1 and long.startswith(short) and len(long) - len(short) <= _LEAST


def _introduction(told: Told) -> str:
    """The source as printed with what is apposed to it, and the role."""
    if told.source is None:
        return told.role or ""
    start, end = told.source.start - told.start, told.source.end - told.start
    behind = _APPOSED.match(told.text, end)
    apposed = "" if behind is None else behind[0]
    return f"{told.text[start : min(end, start + _MOST_CHARACTERS)]}{apposed} {told.role or ''}"


def _by_one(found: Sequence[Told]) -> list[Told]:
    """Those by whoever is meant, a person before a body; nobody, where several fit alike."""
    people = [each for each in found if each.speaker_kind == "person"] or list(found)
    speakers = {each.speaker or each.words(each.source) for each in people}
    return people if len(speakers) == 1 else []
