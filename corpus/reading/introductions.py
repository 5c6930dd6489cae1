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
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import islice, takewhile

from corpus import lexicon
from corpus.model import Span
from corpus.reading.spread import Elsewhere, only, weighty
from corpus.split import passage, with_plain_spaces

_WORD = r"[^\W\d_][\w'’.-]*"
_PARTICLE = r"(?:(?:al|el|bin|ibn|abu|de|da|di|del|van|von|der|den|ter|la|le)[ -])"
_CAPITAL = r"(?:[^\W\d_a-z](?:\.|[\w'’-]*[^\W\d_A-Z][\w'’-]*\.?))"
_NAME = rf"(?:{_CAPITAL} ){{1,3}}{_PARTICLE}{{0,2}}{_CAPITAL}"
_NAME_HERE = re.compile(rf"{_NAME}(?<![’']s)(?=[ ,])")
_NAME_THEN_ROLE = re.compile(rf"^(?P<name>{_NAME}), (?P<role>[^,.;:\"“]{{3,90}}),")
_DEFINITE = re.compile(r"\b[Tt]he (?=((?:[a-z][\w’'-]*[ ]?)*)(\w+)?)")
_PRONOUN = re.compile(r"^,?(?: [\w’'-]+){1,3} (?:it|they|them)\b")
_PERFECT = re.compile(r"^,? (?:has|have|had)\b")
_ADDS = re.compile(r"\b(?:also|too|again|another|such|others?|both|\w+ more)\b")
# "Ada Lund, mayor of Tarn Quay, who was there, said ...": what stands between commas is passed over, and so
# is where somebody is from ("Runa Feld of the University of Port Ansel advises ...").
_REACTION = re.compile(
    r"^(?: of(?: the)?(?: [A-Z][\w’'-]*| of)+)?(?:,? (?!ha[sd] |have )[^,]{1,120},)*,? "
    r"(?:said|says|added|told|called|condemned|welcomed|praised|advises|believes|expects|thinks|warns|doubts"
    r"|critici[sz]ed|blamed|urged|thanked|promised|denied|confirmed|described|declined|defended|rejected"
    r"|dismissed|expressed|agreed|argued|apologi[sz]ed|conceded|objected)\b"
)
_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_UNITS = "two|three|four|five|six|seven|eight|nine"
_BARE_NUMBER = re.compile(  # right behind a verb; not "at two in the morning"
    rf"^ [a-z]{{3,}}(?<!ween)(?<!from) (?:(?:{_TENS})(?:-(?:one|{_UNITS}))?"
    rf"|{_UNITS}|ten|eleven|twelve|dozens?)"
    r"(?= (?:in|on|before|after|during|within|at|by|near|and|but|last|this)\b|[,.;]|$)"
)
_DEMONSTRATIVE = re.compile(
    r"\b(?:this|these|those) (?!is\b|was\b|week|year|month|morning|evening|day|after)[a-z]{4,}"
)
_MIN_NEW_WORDS = 2
_BACKGROUND = 2  # items that share a word with the story before it stops to count
_MUCH_NEW_MATTER = 5  # words of weight; or, with a name among them, three
_NEW_MATTER_WITH_A_NAME = 3
_LONGEST_ROLE = 10  # words
_LONGEST_INTRODUCTION = 400  # characters


def begins_an_item(
    paragraph: str, *, story: Callable[[], Sequence[str]], elsewhere: Elsewhere | None = None
) -> bool:
    """True when `paragraph` opens a new item after `story` (headline and paragraphs so far).

    What is said `elsewhere` too (the bulletin's country, its war) does not tie a paragraph to a story.
    The story is put together only where the paragraph itself could open an item, which is seldom.

    >>> begins_an_item("Tarn Quay mayor Ada Lund has opened the first school on Skellan island.",
    ...                story=lambda: ["Storm Closes Corrin Airport", "Flights were cancelled on Monday."])
    True
    >>> begins_an_item("Transport Minister Ivo Brandt said the flights would resume at noon.",
    ...                story=lambda: ["Storm Closes Corrin Airport", "Flights were cancelled on Monday."])
    False
    """
    paragraph = with_plain_spaces(paragraph)
    if _introduction(paragraph[:_LONGEST_INTRODUCTION]) is None:
        return False
    sentence = passage(paragraph, Span(0, len(paragraph))).sentences[0].of(paragraph)
    introduction = _introduction(sentence)
    if introduction is None:
        return False
    rest = sentence[introduction.end :]
    if _REACTION.match(rest) or _leans_on_what_came_before(rest) or len(weighty(rest)) < _MIN_NEW_WORDS:
        return False
    told = story()
    elsewhere = elsewhere or only(told)
    return not _is_known(introduction, told, elsewhere) and _leaves(rest, told, elsewhere)


@dataclass(frozen=True, slots=True)
class _Introduction:
    """A full name with its role, up to `end` of the sentence that it opens."""

    name: str
    role: str
    end: int


def _introduction(sentence: str) -> _Introduction | None:
    """The role and the full name that open a sentence, in either order."""
    apposition = _NAME_THEN_ROLE.match(sentence)
    if apposition is not None and _has_title(apposition["role"]) and not _has_title(apposition["name"]):
        return _Introduction(apposition["name"], apposition["role"], apposition.end())
    in_small_letters = False
    for match in islice(re.finditer(r"[^ ]+ ", sentence), _LONGEST_ROLE):
        word, role = match.group().strip(" ,"), sentence[: match.end()]
        if not _can_stand_in_a_role(word, first=match.start() == 0, in_small_letters=in_small_letters):
            return None
        name = _NAME_HERE.match(sentence, match.end())
        if name is not None and _has_title(role):
            return _Introduction(name.group(), role, name.end())
        in_small_letters = word.islower() and word not in lexicon.LINKS and not role.endswith(", ")
    return None


def _can_stand_in_a_role(word: str, *, first: bool, in_small_letters: bool) -> bool:
    """Capitals, adjectives and links ("secretary of the Harbour Board") may; a verb may not.

    A capital right after small letters gives a verb away: "Lund openly admires President ...".
    """
    if re.match(_WORD, word) is None or word.lower() in lexicon.NOT_IN_A_ROLE:
        return False
    if first:
        return word.lower() not in lexicon.LINKS or word.lower() == "the"
    return word.islower() or not in_small_letters


def _is_known(introduction: _Introduction, story: Sequence[str], elsewhere: Elsewhere) -> bool:
    """The story has named this person, or those whose aide it is, or "the president" now named in full."""
    titles = [word for word in introduction.role.lower().split() if _has_title(word)]
    names = [introduction.name.split()[-1], *_names_in(introduction.role, elsewhere)]
    signs = [
        *(rf"\b{re.escape(name)}\b" for name in names),
        *(rf"\b[Tt]he {re.escape(it)}\b" for it in titles),
    ]
    known = re.compile("|".join(signs))
    return any(known.search(paragraph) for paragraph in story)


def _names_in(role: str, elsewhere: Elsewhere) -> list[str]:
    """Names that tie a role to a story: "Lund campaign spokesman".

    "Corrinian" and "Ministry" tie nothing; nor does a place ("in Corrin", "Corrin navy"), nor what
    other items speak of too.
    """
    words = re.findall(r"[^\W\d_](?:[\w-]|[’'](?!s\b))+", role)
    return [
        word
        for word, after in zip(words, [*words[1:], ""], strict=True)
        if word[0].isupper()
        and not _has_title(word)
        and not {word.lower(), after.lower()} & lexicon.INSTITUTIONS
        and not word.endswith(lexicon.DEMONYM_ENDINGS)
        and not elsewhere.is_place(word)
        and elsewhere.stories_naming(word) < _BACKGROUND
    ]


def _has_title(role: str) -> bool:
    return any(
        word.lower().strip("’'s.") in lexicon.TITLES or word.lower() in lexicon.TITLES
        for word in role.split()
    )


def _leaves(text: str, story: Sequence[str], elsewhere: Elsewhere) -> bool:
    """No word of weight ties `text` to the story: none of its headline's, none repeated, at most one other.

    Neighbours count once: "Port Ansel" is one word of weight.
    """
    told = Counter(stem for paragraph in story for stem in weighty(paragraph))
    topical = {*weighty(story[0]), *(stem for stem, count in told.items() if count > 1)}
    words = [
        stem if stem in told and elsewhere.stories_with(stem) < _BACKGROUND else None
        for stem in weighty(text)
    ]
    shared = [word for word, before in zip(words, [None, *words], strict=False) if word and not before]
    return len(shared) <= 1 and not topical.intersection(words)


def _leans_on_what_came_before(text: str) -> bool:
    """A bare definite ("the decision"), a demonstrative, a pronoun, an addition ("two more") points back.

    So does a number without its noun ("counted twenty-six in one hour").

    "The start of the talks" and "the man who ..." bring along what they mean, and do not. Nor does a
    definite that stands late after a hot-news perfect ("has posted a video of ... in the conference
    room"), the tense of a story's first sentence (McCawley 1971); the simple past goes on with one.
    """
    if _DEMONSTRATIVE.search(text) or _PRONOUN.match(text) or _ADDS.search(text) or _BARE_NUMBER.match(text):
        return True
    is_news = _PERFECT.match(text) is not None
    return any(
        not _stands_alone(match[1].split(), match[2] or "")
        for match in _DEFINITE.finditer(text)
        if not is_news or not _is_much_new_matter(text[: match.start()])
    )


def _is_much_new_matter(text: str) -> bool:
    count = len(weighty(text))
    has_name = re.search(r"(?<=[a-z,] )[^\W\d_a-z][\w’'-]+", text) is not None
    return count >= _MUCH_NEW_MATTER or (has_name and count >= _NEW_MATTER_WITH_A_NAME)


def _stands_alone(words: list[str], following: str) -> bool:
    """`words` come after a "the", in small letters; `following` is what ends their run."""
    phrase = list(takewhile(lambda word: word not in lexicon.BRINGS_ITS_OWN | lexicon.ENDS_A_PHRASE, words))
    after = words[len(phrase)] if len(phrase) < len(words) else following
    if any(word.endswith("est") or word in lexicon.ALONE_KNOWN for word in phrase):
        return True
    in_a_place = words[len(phrase) :] in (["in"], ["at"], ["on"]) and following[:1].isupper()
    return in_a_place or after in lexicon.BRINGS_ITS_OWN or after[:1].isupper()
