"""A story in; the names that its sentences print, in order, out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from corpus.model import Span
from corpus.people import words as w
from corpus.people.printed import spoken_for, taken_apart
from corpus.people.story import Story
from corpus.reading import lexicon

_CAP = r"(?:(?:al|el|El|Al)-)?[^\W\d_a-z](?:[\w’'&-]|\.(?=\w))*\.?"
_RUN = re.compile(
    rf"(?<![\w’'-]){_CAP}(?:[ \u00a0](?:(?:al|bin|ibn|de|da|di|del|della|van|von|der|den|ter|la|le|du|dos)[ \u00a0]){{0,2}}{_CAP})*"
)
_TOKEN = re.compile(r"[^ \u00a0]+")
_BEFORE = re.compile(r"([\w’'-]+)[ \u00a0,]*[\"“'‘]?$")
_IN_A_PHRASE = re.compile(
    rf"\b(?:{'|'.join(sorted(w.PREPOSITIONS))})(?: (?:the|a|an|his|her|its|their|our))?(?: [a-z-]+)? ?[\"“]?$", re.I
)
_SMALL_TITLE = re.compile(r"((?:[\w’'.-]+ ){0,4})([a-z][\w-]+),? $")
_ROLE_AFTER = re.compile(r", (?P<role>[^,.;:\"“”()]{3,90}?)(?=[,.;]|$)")
_LINKED = re.compile(r"[ \u00a0](?:of|for)(?: the)?[ \u00a0](?=[A-Z])")


@dataclass(frozen=True, slots=True)
class Mention:
    """A name where it stands. `name` has no title. `subject`: the sentence may be about him: the first name in
    it, with no preposition before and no possessive behind."""

    span: Span
    name: str
    titled: bool = False
    role: str | None = None
    head: str | None = None  # the title's noun: "minister"
    organisation: str | None = None
    body: bool = False  # an organisation's name
    place: bool = False  # "in Corrin"
    subject: bool = False
    possessive: bool = False
    opens: bool = False  # the first word of its sentence


def mentions(story: Story) -> Iterator[Mention]:
    for sentence in story.sentences:
        if not _is_title_case(sentence.of(story.text)):
            yield from _in_sentence(story.text, sentence)


def _is_title_case(sentence: str) -> bool:
    """A headline that stands in the body: its capitals tell nothing."""
    words = [word for word in sentence.split() if len(word) > 3 and word[0].isalpha()]
    return len(words) > 3 and sum(word[0].isupper() for word in words) >= 0.8 * len(words)


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
    for match in _TOKEN.finditer(run.group()):
        word, start = match.group(), run.start() + match.start()
        if w.bare(word) in w.DAYS or (not tokens and w.bare(word) in w.OPENERS and "." not in word[:-1]):
            if tokens:
                yield tokens
            tokens = []
            continue
        if not tokens and w.HYPHENED.search(word):  # Corrin-based
            continue
        tokens.append((word, start))
        if w.is_possessive(word):
            yield tokens
            tokens = []
    if tokens:
        yield tokens


def _mention(text: str, sentence: Span, tokens: list[_Token], *, free: bool) -> Mention | None:
    words = [word for word, _ in tokens]
    cut = _titles(words)
    role, head, organisation = None, None, None
    start = tokens[0][1]
    titled = bool(cut)
    if cut:
        head = w.title_noun(words[cut - 1])
        role, organisation = _role(words[:cut]), spoken_for(words[:cut])
    elif small := _small_title(text, sentence, start):
        role, head, organisation, start = small
        titled = True
    elif office := _office_before(text, sentence, start, words):
        role, head, cut = office
        titled = True
    name = [w.unpossessed(word) for word in words[cut:]]
    if name and not re.fullmatch(r"(?:[A-Z]\.)+|Jr\.|Sr\.", name[-1]):
        name[-1] = name[-1].rstrip(".")
    if not name or not name[-1]:
        return None
    end = tokens[-1][1] + len(tokens[-1][0])
    before = _BEFORE.search(text, max(sentence.start, start - 24), start)
    last = before.group(1).lower() if before else ""
    possessive = w.is_possessive(words[-1])
    body = not titled and any(w.bare(word) in w.BODIES | w.CORPORATE for word in name)
    if (
        body
        and (link := _LINKED.match(text, end, sentence.end))
        and (more := _RUN.match(text, link.end(), sentence.end))
    ):
        name, end = [*name, *text[end : more.end()].rstrip(".").split()], more.end()
    after = None if titled else _role_after(text, end, sentence.end)
    if after:
        role, head, organisation = after
    return Mention(
        Span(tokens[cut][1], end),
        " ".join(name),
        titled=titled or after is not None,
        role=role,
        head=head,
        organisation=organisation,
        body=body,
        place=not titled and last in w.PLACE_PREPOSITIONS,
        subject=free and not _IN_A_PHRASE.search(text, max(sentence.start, start - 40), start),
        possessive=possessive,
        opens=tokens[cut][1] <= sentence.start + 1,
    )


def _titles(words: Sequence[str]) -> int:
    """How many words come before the name. No title is `Democratic` or `Republican` of a body's name, and a
    title that ends the run is a surname after `Mr.`."""
    if w.bare(words[0]) in w.ADDRESSES:
        return int(len(words) > 1)
    for i in range(len(words) - 1, 0, -1):
        rest = [w.bare(word) for word in words[i:]]
        if w.title_noun(words[i - 1]):
            office = any(word in w.BODIES for word in rest) or all(word in _OF_OFFICES for word in rest)
            return 0 if office else i
    return 0


_OF_OFFICES = lexicon.INSTITUTIONS | w.TITLES | w.BODIES
_OFFICE_BEFORE = re.compile(r"((?:[A-Z][\w’'.-]* ){0,3}([A-Z][\w-]+) (?:of|for|to)(?: the)? )$")


def _office_before(text: str, sentence: Span, start: int, words: Sequence[str]) -> tuple[str, str, int] | None:
    """`Secretary of | State Ada Lund`: the run's last two words are the name."""
    found = _OFFICE_BEFORE.search(text, max(sentence.start, start - 70), start) if len(words) > 2 else None
    head = w.title_noun(found.group(2)) if found else None
    if not found or not head:
        return None
    cut = len(words) - 2 - bool(len(words) > 3 and re.fullmatch(r"[A-Z]\.", words[-2]))
    return found.group(1) + " ".join(words[:cut]), head, cut


def _role(words: Sequence[str]) -> str | None:
    return None if {w.bare(word) for word in words} <= w.ADDRESSES else " ".join(words)


def _small_title(text: str, sentence: Span, start: int) -> tuple[str, str, str | None, int] | None:
    """A title in small letters before the name: `his Skellan counterpart | Ivo Brandt`."""
    found = _SMALL_TITLE.search(text, max(sentence.start, start - 70), start)
    head = w.title_noun(found.group(2)) if found else None
    if not found or not head:
        return None
    words = found.group(1).split()
    keep: list[str] = []
    for word in reversed(words):
        if not (w.is_capital(word) or w.bare(word) in lexicon.INSTITUTIONS or w.title_noun(word)) or (
            word.lower() in w.OPENERS
        ):
            break
        keep.insert(0, word)
    role = " ".join([*keep, found.group(2)])
    return role, head, spoken_for([*keep, found.group(2)]), found.end(2) - len(role)


def _role_after(text: str, end: int, limit: int) -> tuple[str, str, str | None] | None:
    """`Ada Lund, the mayor of Tarn Quay, said`; a role and no clause."""
    found = _ROLE_AFTER.match(text, end, limit)
    if not found:
        return None
    role = found.group("role")
    tokens = role.split()
    if tokens[0].lower() in lexicon.NOT_IN_A_ROLE | {"whose", "where", "and", "or"}:
        return None
    apart = taken_apart(role)
    if apart.form != "descriptor" or apart.kind != "person" or apart.head is None or apart.role is None:
        return None
    return apart.role, apart.head, spoken_for(tokens)


def lower_words(text: str, sentences: Sequence[Span]) -> frozenset[str]:
    """Every word that the story prints in small letters: a capital that opens a sentence may be one of them."""
    found: set[str] = set()
    for sentence in sentences:
        found.update(re.findall(r"\b[a-z]{2,}\b", sentence.of(text)))
    return frozenset(found)
