"""Does a paragraph begin a new item although no headline stands over it?

The signal is general: the paragraph opens with a person's full name and title, introduced anew,
after the subject changed. Wire copy introduces a person in full where a story begins; inside a
story the same form is common too ("Interior Minister Pavel Roth said the police acted late"), so
the paragraph must also leave the story so far: no word of weight shared with it, and nothing in
its first sentence that can only be understood from it ("the decision", "the wounded").
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache
from itertools import islice

import snowballstemmer

_TITLES = frozenset(
    "admiral adviser advisor aide ambassador analyst archbishop attorney bishop boss brigadier captain "
    "cardinal chairman chairwoman chair chancellor chief coach colonel commander commissioner congressman "
    "congresswoman coordinator correspondent councillor counsellor delegate deputy diplomat director "
    "economist editor envoy executive founder general governor head inspector journalist judge justice king "
    "lawmaker lawyer leader legislator lieutenant major manager marshal mayor mediator member minister mp "
    "negotiator officer official opposition-leader owner patriarch politician pope premier president prime- "
    "minister prince princess principal professor prosecutor queen rapporteur representative researcher "
    "scientist secretary secretary-general senator sergeant sheikh sheriff speaker spokesman spokesperson "
    "spokeswoman striker superintendent sultan surgeon vice-president vice-chairman whip warden writer "
    "author actor actress singer conductor composer goalkeeper skipper engineer historian novelist poet "
    "activist campaigner dissident warlord cleric imam rabbi priest harbourmaster harbormaster registrar "
    "treasurer auditor comptroller ombudsman magistrate botanist biologist geologist astronomer physicist "
    "chemist architect curator librarian farmer trader banker".split()
)
_WORD = r"[^\W\d_][\w'’.-]*"
_PARTICLE = r"(?:(?:al|el|bin|ibn|abu|de|da|di|del|van|von|der|den|ter|la|le)[ -])"
_CAPITAL = r"(?:[^\W\d_a-z][\w'’-]*\.?)"
_NAME = rf"(?:{_CAPITAL} ){{1,3}}{_PARTICLE}{{0,2}}{_CAPITAL}"
_NAME_HERE = re.compile(rf"{_NAME}(?=[ ,’'])")
_NAME_THEN_ROLE = re.compile(rf"^(?P<name>{_NAME}), (?P<role>[^,.;:\"“]{{3,90}}),")
_NOT_IN_A_ROLE = frozenset(
    "said says told that which who was were is are has have had will would after before but when while as "
    "by with from because if since although though meanwhile however".split()
)
_LIGHT = frozenset(
    # grammar, time and reporting: shared by any two stories
    "about above after again against ahead almost along already also although among another around away "
    "back because been before began begin being below between both called came come could days does down "
    "during each early eight either even ever every expected first five following former found four from "
    "gave give given going gone good had half have held here high hold hours however hundred including into "
    "itself just kept know known last late later least less like long made make many meanwhile member might "
    "million minutes month months more morning most much must near nearly never news next night nine none "
    "nothing number often once only other over part past people percent perhaps place placed planned quite "
    "rather really said same says seven several shall should since some soon started statement still such "
    "taken tell than that their them then there these they third this those three through time times today "
    "told took toward towards tuesday monday wednesday thursday friday saturday sunday january february "
    "march april june july august september october november december twice under until upon very want week "
    "weeks well went were what when where which while whole whom whose will with within without would year "
    "years yesterday your country announced announce reported report reporters journalists according added "
    "government state states national city town".split()
)
_ALONE_KNOWN = frozenset(
    # definite nouns that need no story before them: there is one of each
    "world country nation government president parliament public press media police army navy sea sky sun "
    "weather economy internet future past year week month day morning evening night weekend time end start "
    "beginning rest first second third fourth fifth last next same other most best largest biggest longest "
    "youngest oldest only capital coast north south east west".split()
)
_DEFINITE = re.compile(r"\b(?:the|The) ((?:[a-z][\w’'-]*[ ]?){1,4})")
_DEMONSTRATIVE = re.compile(
    r"\b(?:this|that|these|those) (?!is\b|was\b|week|year|month|morning|evening|day)[a-z]{4,}"
)
_MIN_NEW_WORDS = 4
_LONGEST_ROLE = 10  # words


def begins_an_item(paragraph: str, *, story: Sequence[str], elsewhere: Sequence[str] = ()) -> bool:
    """True when `paragraph` opens a new item after `story` (headline and paragraphs so far).

    `elsewhere` holds the bulletin's other items: what is said everywhere (its country, its war)
    does not tie a paragraph to a story.

    >>> begins_an_item("Tarn Quay mayor Ada Lund has opened the first school on Skellan island.",
    ...                story=["Storm Closes Corrin Airport", "Flights were cancelled on Monday."])
    True
    >>> begins_an_item("Transport Minister Ivo Brandt said the flights would resume at noon.",
    ...                story=["Storm Closes Corrin Airport", "Flights were cancelled on Monday."])
    False
    """
    introduction = _introduction(paragraph)
    if introduction is None:
        return False
    role, name = introduction
    before = " ".join(story)
    if re.search(rf"\b{re.escape(name.split()[-1])}\b", before):
        return False
    rest = _first_sentence(paragraph)[len(role) + len(name) :]
    return (
        _leaves(rest, story, elsewhere)
        and not _leans_on_what_came_before(rest)
        and len(_weighty(rest)) >= _MIN_NEW_WORDS
    )


def _introduction(paragraph: str) -> tuple[str, str] | None:
    """The role and the full name that open a paragraph, in either order."""
    for match in islice(re.finditer(r"[^ ]+ ", paragraph), _LONGEST_ROLE):
        role = paragraph[: match.end()]
        if not _can_stand_in_a_role(match.group()):
            break
        name = _NAME_HERE.match(paragraph, match.end())
        if name is not None and _has_title(role):
            return role, name.group()
    apposition = _NAME_THEN_ROLE.match(paragraph)
    if apposition is not None and _has_title(apposition["role"]):
        return apposition["role"], apposition["name"]
    return None


def _can_stand_in_a_role(word: str) -> bool:
    """Capitals, adjectives and links may; a verb of saying or a clause's first word ends the role."""
    return re.match(_WORD, word) is not None and word.lower().strip(" ,") not in _NOT_IN_A_ROLE


def _has_title(role: str) -> bool:
    return any(word.lower().strip("’'s.") in _TITLES or word.lower() in _TITLES for word in role.split())


def _leaves(text: str, story: Sequence[str], elsewhere: Sequence[str]) -> bool:
    """No word of weight ties `text` to the story: none of its headline's, none repeated, at most one other."""
    background = Counter(stem for item in elsewhere for stem in _weighty(item))
    words = {stem for stem in _weighty(text) if background[stem] < 2}
    told = Counter(stem for paragraph in story for stem in _weighty_list(paragraph))
    shared = words & told.keys()
    topical = _weighty(story[0]) | {stem for stem, count in told.items() if count > 1}
    return len(shared) <= 1 and not shared & topical


def _leans_on_what_came_before(text: str) -> bool:
    """A bare definite ("the decision") or a demonstrative ("that vote") points back into a story.

    "The start of the talks" and "the man who ..." bring along what they mean, and do not.
    """
    if _DEMONSTRATIVE.search(text):
        return True
    for match in _DEFINITE.finditer(text):
        words = match[1].split()
        after = text[match.end() :]
        if words[0] in _ALONE_KNOWN or _brings_its_own(words, after):
            continue
        return True
    return False


def _brings_its_own(words: list[str], after: str) -> bool:
    own = {"of", "that", "who", "which", "where", "when", "for", "to", "in", "on", "between", "at"}
    return any(word in own for word in words[1:]) or bool(re.match(r"[^\W\d_a-z]", after))


def _first_sentence(paragraph: str) -> str:
    match = re.search(r"(?<=[a-z0-9\"”)])[.!?][\"”]?(?=\s+[\"“]?[^\W\d_a-z])", paragraph)
    return paragraph[: match.end()] if match else paragraph


def _weighty(text: str) -> set[str]:
    return set(_weighty_list(text))


def _weighty_list(text: str) -> list[str]:
    words = re.findall(r"[^\W\d_]{4,}", text.lower())
    return [_stem(word) for word in words if word not in _LIGHT]


@cache
def _stem(word: str) -> str:
    return str(_stemmer().stemWord(word))


@cache
def _stemmer() -> snowballstemmer.stemmer:
    return snowballstemmer.stemmer("english")
