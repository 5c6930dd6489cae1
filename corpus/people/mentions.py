"""A story in; the names that its sentences print, in order, out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from corpus.model import Span
from corpus.people import words as w
from corpus.people.names import initials
from corpus.people.roles import office_before, role_after, role_of, small_title, title_words
from corpus.people.story import Story
from corpus.people.titles import is_acronym, spoken_for

_CAP = r"(?:(?:al|el|El|Al)-)?[^\W\d_a-z](?:[\w’'&-]|\.(?=\w))*\.?"
_PARTICLE = r"(?:al|bin|ibn|de|da|di|del|della|van|von|der|den|ter|la|le|du|dos)"
_RUN = re.compile(rf"(?<![\w’'-]){_CAP}(?:[ \u00a0](?:{_PARTICLE}[ \u00a0]){{0,2}}{_CAP})*")
_LETTERS = re.compile(r" \(([A-Z]{2,8})\)")
_LONGEST_RUN = 15  # words; an endless run of capitals is no name
_TOKEN = re.compile(r"[^ \u00a0]+")
_BEFORE = re.compile(r"([\w’'-]+)[ \u00a0,]*[\"“'‘]?$")
_IN_A_PHRASE = re.compile(
    rf"\b(?:{'|'.join(sorted(w.PREPOSITIONS))})"
    r"(?: (?:the|a|an|his|her|its|their|our))?(?: [a-z-]+)? ?[\"“]?$",
    re.I,
)
_LINKED = re.compile(r"[ \u00a0](?:of|for)(?: the)?[ \u00a0](?=[A-Z])")


@dataclass(frozen=True, slots=True)
class Mention:
    """A name where it stands, `name` without title.

    `subject`: the sentence may be about its bearer: the first name in it, with no preposition before.
    """

    span: Span
    name: str
    titled: bool = False
    role: str | None = None
    head: str | None = None  # the title's noun: "minister"
    organisation: str | None = None
    body: bool = False  # an organisation's name
    place: bool = False  # "in Corrin"
    subject: bool = False
    letters: str | None = None  # "HWU" behind it in parentheses
    opens: bool = False  # the first word of its sentence
    also: str | None = None  # the noun of a second title, behind the name: "Judge Ada Lund, a professor"


def mentions(story: Story) -> Iterator[Mention]:
    for sentence in story.sentences:
        if not _is_title_case(sentence.of(story.text)):
            yield from _in_sentence(story.text, sentence)


def _is_title_case(sentence: str) -> bool:
    """A headline that stands in the body: its capitals tell nothing."""
    words = [word for word in sentence.split() if len(word) > 3 and word[0].isalpha()]
    return len(words) > 4 and sum(word[0].isupper() for word in words) >= 0.9 * len(words)


def _in_sentence(text: str, sentence: Span) -> Iterator[Mention]:
    free = True
    for run in _RUN.finditer(text, sentence.start, sentence.end):
        for tokens in _segments(run):
            mention = _mention(text, sentence, tokens, free=free)
            if mention is None:
                continue
            free = free and not (mention.subject or mention.titled)
            yield mention


_Token = tuple[str, int]


def _segments(run: re.Match[str]) -> Iterator[list[_Token]]:
    """Parts of a run of capitals that may be one name each: cut behind a possessive and at a day's name."""
    tokens: list[_Token] = []
    found = [(match.group(), run.start() + match.start()) for match in _TOKEN.finditer(run.group())]
    for (word, start), (after, _) in pairwise([*found, ("", 0)]):
        if (
            w.bare(word) in w.DAYS
            or word == "The"
            or (not tokens and w.bare(word) in w.OPENERS and "." not in word[:-1])
        ):
            if tokens:
                yield tokens
            tokens = []
            continue
        if not tokens and w.HYPHENED.search(word):  # Corrin-based
            continue
        tokens.append((word, start))
        members = word.endswith(("s'", "s’")) and w.bare(after) in w.BODIES  # the Pilots' Union
        if (w.is_possessive(word) and not members) or len(tokens) == _LONGEST_RUN:
            yield tokens
            tokens = []
    if tokens:
        yield tokens


def _mention(text: str, sentence: Span, tokens: list[_Token], *, free: bool) -> Mention | None:
    words = [word for word, _ in tokens]
    loud = len(words) > 2 and all(len(word) > 2 and word.isupper() for word in words[:2])
    if loud and not words[-1].isupper():  # MUST SEE Ada Lund
        return None
    title, cut, start, titled = _title(text, sentence, words, tokens[0][1])
    name = _name(words, cut)
    if not name or not name[-1]:
        return None
    end = tokens[-1][1] + len(tokens[-1][0])
    before = _BEFORE.search(text, max(sentence.start, start - 24), start)
    last = before.group(1).lower() if before else ""
    body = not titled and _is_body(name, last)
    if body and text[max(sentence.start, start - 5) : start].endswith(" and "):
        return None  # the rest of a name: `Nets and | Ropes Advisory Board`
    if body:
        name, end = _lengthened(text, sentence, name, end)
    behind = role_after(text, end, sentence.end)
    after = None if titled else behind
    letters = _LETTERS.match(text, end, sentence.end)
    if is_acronym(name):
        titled, after, title = False, None, _UNTITLED
    role, head, organisation = after or title
    possessive = w.is_possessive(words[-1])
    return Mention(
        Span(tokens[cut][1], end),
        " ".join(name),
        titled=titled or after is not None,
        role=role,
        head=head,
        organisation=organisation,
        body=body,
        place=not titled and last in w.PLACE_PREPOSITIONS,
        subject=free
        and (not possessive or start <= sentence.start + 1)
        and not _IN_A_PHRASE.search(text, max(sentence.start, start - 40), start),
        letters=letters.group(1)
        if letters and initials(" ".join(name)) == letters.group(1).lower()
        else None,
        opens=tokens[cut][1] <= sentence.start + 1,
        also=behind[1] if behind and titled else None,
    )


_Title = tuple[str | None, str | None, str | None]  # role, head, organisation
_UNTITLED: _Title = (None, None, None)


def _title(text: str, sentence: Span, words: list[str], start: int) -> tuple[_Title, int, int, bool]:
    """The title before a name, how many of the words it takes, where it begins, and whether there is one."""
    cut = title_words(words)
    if cut:
        head = w.title_noun(words[cut - 1])
        return (role_of(words[:cut]), head, spoken_for(words[:cut])), cut, start, True
    if small := small_title(text, sentence, start):
        return small[:3], 0, small[3], True
    if office := office_before(text, sentence, start, words):
        return (office[0], office[1], None), office[2], start, True
    return _UNTITLED, 0, start, False


def _name(words: list[str], cut: int) -> list[str]:
    """The words behind the title, without a possessive or a sentence's full stop."""
    name = [*words[cut:-1], w.unpossessed(words[-1])] if cut < len(words) else []
    if name and not re.fullmatch(r"(?:[A-Z]\.)+|Jr\.|Sr\.", name[-1]):
        name[-1] = name[-1].rstrip(".")
    return name


def _is_body(name: list[str], last: str) -> bool:
    """`Harbour Board`; after "the", a paper's name: `the Corrin Herald`."""
    of_the_press = len(name) > 1 and last == "the" and w.bare(name[-1]) in w.PRESS
    return of_the_press or any(w.bare(word) in w.BODIES | w.CORPORATE for word in name)


def _lengthened(text: str, sentence: Span, name: list[str], end: int) -> tuple[list[str], int]:
    """`Ministry | of Defence`: a body's name goes on behind its link."""
    link = _LINKED.match(text, end, sentence.end)
    more = _RUN.match(text, link.end(), sentence.end) if link else None
    return (name, end) if more is None else ([*name, *text[end : more.end()].rstrip(".").split()], more.end())


def lower_words(text: str, sentences: Sequence[Span]) -> frozenset[str]:
    """Every word that the story prints in small letters.

    A capital that opens a sentence may be one of them.
    """
    found: set[str] = set()
    for sentence in sentences:
        found.update(re.findall(r"\b[a-z]{2,}\b", sentence.of(text)))
    return frozenset(found)
