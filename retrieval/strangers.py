"""A question about somebody whose words are not here in; the typed silence that is due, if any, out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from corpus.lexicon import TITLES
from corpus.store import Store
from retrieval.asking import Asked
from retrieval.naming import Naming, is_printed, naming
from retrieval.phrases import Phrases
from retrieval.question import Question, topic_words
from retrieval.rank import Scored
from retrieval.said import Reply, nobody, says_nothing
from retrieval.sayings import BODIES
from retrieval.sources import is_of_somebody
from retrieval.speakers import Wanted
from retrieval.words import Words

# "what has Ada Lund done": of somebody, whoever it is
_OF_SOMEBODY = re.compile(
    r"\W*(?:what (?:has|have|did|does|is|was) (?P<did>[\w'’. -]+?) (?:done|do|doing|up to)"
    r"|(?:who|where)(?:['’]s| is| was) (?P<is>[\w'’. -]+?)(?: now)?)\W*",
    re.IGNORECASE,
)
_MOST_WORDS_OF_A_NAME = 3
_SOME = re.compile(
    r"(?:(?:any|some|both|all|several|many|most|few|other|no|one|two|three|four|five|six|seven|eight|nine|ten)\b|\d)",
    re.IGNORECASE,
)
# "any word on the ferries", "update me on": nobody
_UNNAMED = re.compile(
    r"\b(?:any|latest|update|news|info|information|details|word|me|us|all|more)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Met:
    """A question over a store: `wanted` are the speakers found for it, `is_poor`: no passage answers it."""

    store: Store
    words: Words
    question: Question
    wanted: Wanted | None
    is_poor: bool


def of_strangers(met: Met, ranked: Sequence[Scored], worth: Sequence[Scored], say: Phrases) -> Reply | None:
    """Why nothing that somebody said is shown, where one is asked for who never speaks or is named nowhere.

    None where somebody else may answer, or passages may.
    """
    asked = met.question.asked
    if asked is None:
        return _unheard_of(met, ranked, say) if met.is_poor else None
    if met.wanted is not None and met.wanted.told and not met.wanted.is_guess:
        return None
    if asked.certainty != "asks":
        return _hinted_at(met, asked, ranked, say)
    named = naming(met.store, met.words, asked.who)
    if named is not None and (met.wanted is None or named.times or not met.wanted.told):
        return says_nothing(named, ranked, say)
    if met.wanted is not None:
        return None
    is_office = can_speak(asked.who) and not is_of_somebody(asked.who)
    if (is_office or (met.is_poor and _is_long(asked.who))) and not is_printed(
        met.store, met.words, asked.who
    ):
        return _not_named(asked, ranked, say)
    return None if met.is_poor or not can_speak(asked.who) else nobody(asked.shown_who, worth, say)


def can_speak(who: str) -> bool:
    """An office, a body, or somebody of somebody's: not a report or a law."""
    return is_of_somebody(who) or any(word in TITLES | BODIES for word in who.lower().split())


def _hinted_at(met: Met, asked: Asked, ranked: Sequence[Scored], say: Phrases) -> Reply | None:
    """ "Ada Lund on the ferries": a name of two words or more, of somebody silent or printed nowhere."""
    if not _is_long(asked.who) or met.wanted is not None:
        return None
    if asked.certainty == "hints":
        is_all = not asked.topic and met.is_poor
        is_there = not is_all or is_printed(met.store, met.words, asked.who)
        return None if is_there else _not_named(asked, ranked, say)
    terms = met.words.terms(asked.who)
    if not any(map(met.words.is_known, terms)) and _UNNAMED.search(asked.who) is None:
        return None if met.is_poor else _not_named(asked, ranked, say)
    named = naming(met.store, met.words, asked.who)
    is_somebody = named is not None and named.times and _is_somebody(met.store, named)
    return says_nothing(named, ranked, say) if named is not None and is_somebody else None


def _is_somebody(store: Store, named: Naming) -> bool:
    """Printed as people are: "Ada Lund, 52", "the baker Ada Lund"; a ship or a dam has its article."""
    from corpus.people.naming import is_personal  # few questions come so far

    texts = [text for _, _, text in store.texts_of(list(named.passages)).values()]
    name = re.escape(named.name)
    return (
        is_personal(named.name)
        and not any(re.search(rf"\b(?:[Tt]he|[Aa]n?) {name}\b", text) for text in texts)
        and any(re.search(_AS_PEOPLE.format(name=name), text) for text in texts)
    )


# behind the name what one is or does, before it a title, a calling or other names
_AS_PEOPLE = (
    r"{name}(?:, (?:\d|an?\b|the\b|who\b|whose\b|h[ie][sr]\b)|['’]s (?:lawyer|wife|husband|son|daughter))"
    r"|(?:\b(?!(?:ferry|ship|boat|trawler|vessel|yacht|tug|train|plane|river|dam|hotel|club|firm|company|bank|party"
    r"|film|book|song|storm|hurricane|village|town|island|[a-z]+ly|[a-z]{{1,3}})\b)[a-z]+"
    r"|[A-Z][\w'’-]+ [A-Z][\w'’-]+(?:,| and)"
    r"|\b(?:[Aa]n?|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir) (?!ship\b|ferry\b|boat\b|river\b|village\b|town\b)"
    r"[\w'’ -]{{3,40}},) {name}"
)


def _unheard_of(met: Met, ranked: Sequence[Scored], say: Phrases) -> Reply | None:
    """ "What has Ada Lund done" where neither word stands anywhere."""
    match = _OF_SOMEBODY.fullmatch(met.question.text)
    who = "" if match is None else match["did"] or match["is"]
    terms = met.words.terms(who)
    if not 2 <= len(who.split()) <= _MOST_WORDS_OF_A_NAME or any(map(met.words.is_known, terms)):
        return None
    named = naming(met.store, met.words, who)
    return None if named is None else says_nothing(named, ranked, say)


def _not_named(asked: Asked, ranked: Sequence[Scored], say: Phrases) -> Reply:
    return says_nothing(Naming(say.quoted(asked.shown_who), 0, ()), ranked, say)


def _is_long(who: str) -> bool:
    """Of two words or more, and not so many of a kind ("several pilots")."""
    return len(topic_words(who)) > 1 and _SOME.match(who) is None
