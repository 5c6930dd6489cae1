"""A name as a question spells it in; whether, how and how often the bulletins print it out."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from corpus.lexicon import ENDS_A_PHRASE, INSTITUTIONS, LIGHT, TITLES
from corpus.store import Store
from retrieval.sayings import ARTICLES
from retrieval.sources import is_of_somebody
from retrieval.words import Words

_MOST_PASSAGES = 500
_MOST_WORDS = 5
_NO_NAME = re.compile(
    r"^(?:the|a|an|his|her|their|our|my|its|this|that|these|those|any|some|both|all|he|she|it|they|we|you|people"
    r"|several|many|most|few|other|no|one|two|three|four|five|six|seven|eight|nine|ten|\d+)\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
_APOSTROPHE = re.compile("['’]")
# no full stop but an initial's: "on Wednesday. Mr. Lund" is not a longer name
_CAPITALS_BEFORE = r"(?:\b[^\W\d_a-z](?:\.|[\w'’-]*) (?:al-|el-|bin |van |von |de |der ){0,2}){0,3}"
_COURTESY = frozenset(
    "mr mrs ms miss dr sir dame lady lord prof rev hon father sister brother pastor reverend".split()
)


@dataclass(frozen=True, slots=True)
class Naming:
    """A name in its fullest printed form, and the passages that print it; none: it is named nowhere."""

    name: str
    times: int
    passages: tuple[int, ...]


def naming(store: Store, words: Words, who: str) -> Naming | None:
    """How these bulletins name `who`; None where that is no name ("the results", "the French president").

    Titles do not count: "President Lund" is named wherever Lund is.
    """
    spelt = [word for word in _WORD.findall(who) if word.lower() not in TITLES | INSTITUTIONS | _COURTESY]
    if _NO_NAME.match(who) or is_of_somebody(who) or not spelt or len(spelt) > _MOST_WORDS:
        return None
    terms = words.terms(" ".join(spelt))
    if not all(words.is_known(term) for term in terms):
        return Naming(who, 0, ())
    return _named(store, words.best(terms, _MOST_PASSAGES), _printed(spelt), who)


def is_printed(store: Store, words: Words, who: str) -> bool:
    """Whether the bulletins print these words one after the other, articles aside: "the red cross"."""
    spelt = [word for word in _WORD.findall(who) if word.lower() not in ARTICLES]
    terms = words.terms(" ".join(spelt))
    if not terms or not all(map(words.is_known, terms)):
        return False
    printed = _printed(spelt)
    texts = store.texts_of(words.best(terms, _MOST_PASSAGES)).values()
    return any(printed.search(text) or printed.search(headline or "") for _, headline, text in texts)


def _printed(spelt: list[str]) -> re.Pattern[str]:
    """The name in any case, with the capitals before it: "lund" finds "Mayor Ada Lund"."""
    phrase = r"\W{1,3}".join(_APOSTROPHE.sub("['’]", re.escape(word)) for word in spelt)
    return re.compile(rf"(?P<before>{_CAPITALS_BEFORE})\b(?P<name>(?i:{phrase}))\b")


def _named(store: Store, passages: list[int], printed: re.Pattern[str], who: str) -> Naming | None:
    forms: Counter[str] = Counter()
    holders, headlines, in_small_letters = [], set[int](), False
    for id_, (item, headline, text) in store.texts_of(passages).items():
        found = list(printed.finditer(text))
        # in a headline every word may have its capital: it adds nothing to the name
        titled = [] if item in headlines else list(printed.finditer(headline or ""))
        headlines.add(item)
        named = [match for match in (*found, *titled) if match["name"][0].isupper()]
        in_small_letters |= len(named) < len(found) + len(titled)
        forms.update(_fullest(match["before"], match["name"]) for match in named if match in found)
        forms.update(match["name"] for match in named if match in titled)
        holders += [id_] * bool(named)
    if not forms:  # a lone word that stands in another form (the Lunds) may be meant
        return None if in_small_letters or " " not in who else Naming(who, 0, ())
    fullest = max(forms, key=lambda form: (" " in form, forms[form], form))
    return Naming(fullest, forms.total(), tuple(holders))


def _fullest(before: str, name: str) -> str:
    """The name with the given names before it, titles left out: "Mayor Ada " and "Lund" make Ada Lund."""
    titles = TITLES | INSTITUTIONS | LIGHT | ENDS_A_PHRASE | _COURTESY | {"though", "thanks", "even", "both"}
    kept = [word for word in before.split() if word.lower().strip(".") not in titles]
    return " ".join([*kept, name])
