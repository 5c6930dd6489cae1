"""A source as printed in; its name, role, body and kind out. Nothing but the phrase itself is looked at."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Literal

from corpus.model import SpeakerKind
from corpus.people import words as w
from corpus.reading import lexicon

Form = Literal["name", "descriptor", "pronoun", "group", "joint", "nothing"]
_PARENTHESIS = re.compile(r"\s*[(\[](?P<inside>[^()\[\]]*)[)\]]?")
_ACRONYM = re.compile(r"[A-Z][A-Z0-9&.-]{1,9}s?")
_RELATIVE = re.compile(r",? (?:and )?(?:who|whom|whose|which|that|--|–|—) .*$")
_LINK = frozenset("of for and the to & on at".split())


@dataclass(frozen=True, slots=True)
class Printed:
    """A source taken apart.

    `name` is without article and title. `head` is the noun that a descriptor turns on, in small letters
    ("minister", "ministry"). `definite`: "the minister", "Corrin's ministry"; not "a minister".
    """

    form: Form
    name: str | None = None
    kind: SpeakerKind | None = None
    role: str | None = None
    organisation: str | None = None
    head: str | None = None
    definite: bool = False
    acronym: str | None = None


def taken_apart(source: str) -> Printed:
    """`the mayor, Ada Lund,` -> name Ada Lund, role mayor. An empty source is `nothing`."""
    text = " ".join(source.replace("\u200b", "").split())
    inside = _PARENTHESIS.search(text)
    acronym = inside.group("inside") if inside and _ACRONYM.fullmatch(inside.group("inside")) else None
    text = _PARENTHESIS.sub("", text).strip(" ,;:.-–—\"“”'‘’") if inside else text.strip(' ,;:-–—"“”')
    if w.bare(text) in w.PRONOUNS:
        return Printed("pronoun", head=w.bare(text))
    if not w.WORD.search(text):
        return Printed("nothing")
    parts = [part.strip() for part in text.split(",") if part.strip()]
    if not parts:
        return Printed("nothing")
    found = _with_apposition(parts) if len(parts) > 1 else _plain(parts[0])
    return replace(found, acronym=acronym) if acronym else found


def _with_apposition(parts: Sequence[str]) -> Printed:
    """`Ada Lund, the mayor of Tarn Quay` and `the company's engineer, Sela Orme`; a list is `joint`."""
    first, second = _plain(parts[0]), parts[1]
    if _is_suffix(second):
        return first
    if first.form == "name" and (
        (w.is_capital(parts[-1]) and _joint(parts[-1])) or (len(parts) > 2 and _is_list(parts))
    ):
        return Printed("joint", kind="group")
    if re.match(r"(?:who|which|whose|where|when|that|quoting|citing|speaking)\b", second):
        return (
            first
            if second.startswith("which") is False or first.kind
            else replace(first, kind="organisation")
        )
    named = _plain(second)
    if first.kind == "organisation" and w.title_noun(first.head or "") is None and named.form == "name":
        if first.form == "descriptor":
            return replace(named, kind="organisation")
    if first.form == "descriptor" and named.form == "name" and named.role is None:
        return _introduced(first, named)
    if first.form == "name" and named.form in ("descriptor", "group") and named.head:
        return _explained(first, named, second)
    return first


def _is_list(parts: Sequence[str]) -> bool:
    """`Ada Lund, Ivo Brandt, and Runa Feld`; not `Ada Lund, mayor of Tarn Quay, and chair of its board`."""
    last = re.match(r"(?:and|or) (.+)", parts[-1])
    return last is not None and all(_plain(part).form == "name" for part in (parts[1], last.group(1)))


def _introduced(first: Printed, named: Printed) -> Printed:
    if first.kind == "organisation":
        return replace(named, kind="organisation")
    return replace(named, kind="person", role=first.role, organisation=first.organisation)


def _explained(first: Printed, after: Printed, words: str) -> Printed:
    if after.kind == "organisation" and first.kind != "person":
        return replace(first, kind="organisation", head=after.head)
    if after.kind != "person" or first.kind == "organisation":
        return first
    return replace(
        first,
        kind="person",
        role=first.role or _without_article(_RELATIVE.sub("", words)),
        organisation=first.organisation or after.organisation,
    )


def _is_suffix(words: str) -> bool:
    return w.bare(words) in w.SUFFIXES | w.CORPORATE or (words.isupper() and len(words) <= 4)


def _plain(text: str) -> Printed:
    """A phrase without commas."""
    text = _RELATIVE.sub("", text)
    if joint := _joint(text):
        return joint
    tokens = text.split()
    if not tokens:
        return Printed("nothing")
    place = _name_after_title(tokens)
    if place is not None:
        return _titled(tokens, place)
    head, tail = _cut(tokens)
    if not head:
        return Printed("nothing")
    return (
        _small_head(tokens, head, tail) if not w.is_capital(head[-1]) else _capital_head(tokens, head, tail)
    )


def _joint(text: str) -> Printed | None:
    """`Ada Lund and Ivo Brandt`: two who speak as one; not the Ministry of Labour and Trade."""
    if re.match(r"[Bb]oth .+ and ", text):
        return Printed("joint", kind="group")
    left, both, right = text.partition(" and ")
    if not both:
        return None
    before, after = left.split(), right.split()
    if not before or not w.is_capital(before[-1]):
        return None
    bodies = any(w.bare(word) in w.BODIES | lexicon.INSTITUTIONS for word in (*before, *after))
    links = any(word in ("of", "for") for word in before)
    named = all(_is_name_words(side) for side in (before, after))
    titled = _name_after_title(after) is not None or not w.is_capital(right)
    single = _is_name_words(before) or w.bare(before[0]) in w.ARTICLES or _name_after_title(before) is not None
    joint = (titled and single and not w.title_noun(after[-1])) or (named and not bodies and not links)
    return Printed("joint", kind="group") if joint else None


def _is_name_words(tokens: Sequence[str]) -> bool:
    return all(w.is_capital(token) or w.bare(token) in w.PARTICLES for token in tokens)


def _name_after_title(tokens: Sequence[str]) -> int | None:
    """Where the name begins behind a title: `Foreign Minister | Ada Lund` -> 2; None without both."""
    titles = [i for i, token in enumerate(tokens[:-1]) if w.title_noun(token) and not w.is_possessive(token)]
    for i in reversed(titles):
        rest = tokens[i + 1 :]
        if _hangs_on_another(tokens[:i]):
            continue
        if w.bare(tokens[i]) in w.ADDRESSES and _is_name_words(rest):
            return i + 1
        if _is_name_words(rest) and w.is_capital(rest[0]) and not _is_of_office(rest):
            return i + 1
        if rest[0] in ("of", "for", "to") and w.is_capital(tokens[i]) and w.is_capital(tokens[0]):
            return _name_after_office(tokens, i + 2)
    return None


def _hangs_on_another(tokens: Sequence[str]) -> bool:
    """`advisers to Mr.` Lund are not Lund; `Undersecretary for Education Mr.` Lund is."""
    return any(
        token in ("of", "for", "to", "from", "in", "at", "by", "with", "on") and not w.is_capital(before)
        for before, token in pairwise(tokens)
    )


def _is_of_office(rest: Sequence[str]) -> bool:
    """`Attorney | General`, `Chief | Executive Officer`: more of the office, no name."""
    plain = [w.bare(word) for word in rest]
    office = all(word in lexicon.INSTITUTIONS | w.TITLES | w.BODIES for word in plain)
    return office or any(word in w.BODIES for word in plain)


def _name_after_office(tokens: Sequence[str], start: int) -> int | None:
    """`Minister of Education | Runa Feld`, `Secretary of State | Ada F. Lund`: the last two words at least.

    With fewer than three words behind "of" nobody is named, or it cannot be told: `Mayor of Tarn Quay`.
    """
    rest = tokens[start:]
    if len(rest) < 3 or not _is_name_words(rest[-2:]):
        return None
    begin = len(tokens) - 2
    if re.fullmatch(r"[A-Z]\.?", tokens[begin]) or w.bare(tokens[begin]) in w.PARTICLES:
        begin -= 1
    known = w.bare(tokens[begin]) in lexicon.INSTITUTIONS | w.BODIES | w.THINGS
    last = w.bare(tokens[-1]) in lexicon.INSTITUTIONS | w.BODIES | w.THINGS | {"states", "nations", "kingdom"}
    return None if known or last or begin <= start - 1 else begin


def _titled(tokens: Sequence[str], place: int) -> Printed:
    name = " ".join(w.unpossessed(token) for token in tokens[place:])
    role = _without_article(" ".join(tokens[:place]))
    return Printed(
        "name",
        name=name,
        kind="person",
        role=role if not _is_honorific(role) else None,
        organisation=spoken_for(tokens[:place]),
        head=w.title_noun(tokens[place - 1]),
        definite=True,
    )


def _is_honorific(role: str) -> bool:
    return w.bare(role) in {"mr", "mrs", "ms", "miss", "mx", "sir", "dame", "lord", "lady", "dr"}


def _without_article(text: str) -> str:
    return re.sub(r"^(?:the|a|an|his|her|its|their|our|one of the)\s+", "", text, flags=re.I)


def spoken_for(tokens: Sequence[str]) -> str | None:
    """The body in `Harbour Board spokesman` and `a spokesman for the Harbour Board`; None if none is told."""
    at = next((i for i, token in enumerate(tokens) if w.bare(token) in w.SPEAKS_FOR), None)
    if at is None:
        return None
    after = tokens[at + 1 :]
    if after and after[0] in ("for", "of", "from", "at", "with"):
        body = _capital_part(after[1:])
    else:
        body = _capital_part(tokens[:at])
    return " ".join(body) if body else None


def _capital_part(tokens: Sequence[str]) -> list[str]:
    """From the first capital on, article and adjectives in small letters left out."""
    start = next(
        (i for i, token in enumerate(tokens) if w.is_capital(token) and w.bare(token) not in w.ARTICLES), None
    )
    if start is None:
        return []
    body = [
        token
        for token in tokens[start:]
        if w.bare(token) not in ("senior", "chief", "former", "top", "deputy")
    ]
    body = body[1:] if body and w.HYPHENED.search(body[0]) else body
    return [*body[:-1], w.unpossessed(body[-1])] if body else []


def _cut(tokens: Sequence[str]) -> tuple[list[str], list[str]]:
    """The phrase up to its head noun, and what hangs on it: `officials | in Tarn Quay`."""
    for i, token in enumerate(tokens):
        if i and (token in w.CUTS or _is_participle(tokens[i - 1], token)):
            return list(tokens[:i]), list(tokens[i:])
    return list(tokens), []


def _is_participle(before: str, word: str) -> bool:
    """`residents | fleeing Corrin`; in `a monitoring group` it goes before the noun."""
    noun = before.endswith("s") or w.is_capital(before)
    return word in ("named", "known", "called") or (noun and re.fullmatch(r"[a-z]+ing", word) is not None)


def _determined(head: Sequence[str]) -> tuple[bool, bool]:
    """Definite, and indefinite: `the minister`, `Corrin's minister`; `a minister`, `two ministers`."""
    first = head[0].lower()
    indefinite = first in w.INDEFINITE | w.QUANTIFIERS or first[0].isdigit()
    return not indefinite and (first in w.ARTICLES or any(map(w.is_possessive, head[:-1]))), indefinite


def _small_head(tokens: Sequence[str], head: list[str], tail: list[str]) -> Printed:
    """The head noun is in small letters: a calling, a body, or a group."""
    noun = w.bare(head[-1])
    definite, indefinite = _determined(head)
    if w.title_noun(noun):
        return Printed(
            "descriptor",
            kind="person",
            role=_without_article(" ".join(tokens)),
            organisation=spoken_for(tokens),
            head=w.title_noun(noun),
            definite=definite and head[0].lower() not in w.POSSESSIVES,
        )
    if noun in w.BODIES and noun not in w.COLLECTIVE_GROUP:
        return _body(head, tail, noun, definite=definite, indefinite=indefinite)
    if noun in w.PLURAL or (noun.endswith("s") and not noun.endswith("ss") and noun not in w.NOT_PLURAL):
        return Printed("group", kind="group", head=noun, definite=definite)
    return Printed("descriptor", head=noun, definite=definite)


def _body(head: list[str], tail: list[str], noun: str, *, definite: bool, indefinite: bool) -> Printed:
    """`the Corrinian opposition`, `the Tide magazine` are names; `the ministry`, `a magazine` are not."""
    core = _capital_part(head[:-1])
    owned = any(map(w.is_possessive, head[:-1]))
    adjectives = sum(not w.is_capital(token) for token in core)
    named = bool(core) and not indefinite and head[0].lower() not in w.POSSESSIVES and (definite or adjectives < 2)
    name = None
    if named:
        at = head.index(
            next(token for token in head if w.is_capital(token) and w.bare(token) not in w.ARTICLES)
        )
        at += bool(w.HYPHENED.search(head[at])) and at + 1 < len(head) - 1
        name = " ".join([*head[at:-1], w.unpossessed(head[-1])])
    elif not indefinite and tail[:1] == ["of"] and tail[1:] and w.is_capital(tail[-1]):
        name = " ".join([noun, *tail])
    return Printed(
        "name" if name else "descriptor",
        name=name,
        kind="organisation",
        head=noun,
        definite=definite or owned or (not indefinite and len(head) == 1),
    )


def _capital_head(tokens: Sequence[str], head: list[str], tail: list[str]) -> Printed:
    """The phrase ends in a name, or is one: `Ada Lund`, `the Harbour Board`, `airline Corrin Air`."""
    definite, indefinite = _determined(head)
    noun = w.bare(head[-1])
    start = _name_start(head)
    whole = [*head, *tail] if _links_names(tail) and (definite or _is_body(head[start:])) else list(head)
    before = [w.bare(token) for token in head[:start]]
    name_tokens = whole[start:]
    bodies = (
        noun in w.BODIES or noun in w.CORPORATE or any(w.bare(token) in w.BODIES for token in name_tokens)
    )
    if len(name_tokens) == 1 and noun in w.BODIES:
        return Printed("descriptor", kind="organisation", head=noun, definite=not indefinite)
    if w.title_noun(noun) and _is_office(head[start:]):
        role = _without_article(" ".join(tokens))
        return Printed(
            "descriptor", kind="person", role=role, organisation=spoken_for(tokens),
            head=w.title_noun(noun), definite=not indefinite,
        )  # fmt: skip
    plural = len(name_tokens) == 1 and noun in w.PLURAL
    if plural or (noun.endswith("s") and w.title_noun(noun[:-1])):
        return Printed("group", kind="group", head=noun, definite=definite)
    name = " ".join([*name_tokens[:-1], w.unpossessed(name_tokens[-1])])
    return Printed(
        "name", name=name, kind=_kind(name_tokens, before, bodies=bodies), head=noun, definite=definite
    )


def _is_office(tokens: Sequence[str]) -> bool:
    """`Foreign Minister`, `Mayor`, `Corrin's Foreign Minister`: no first name stands before the title."""
    if len(tokens) == 1:
        return True
    before = tokens[-2]
    return (
        w.bare(before) in lexicon.INSTITUTIONS | w.TITLES | w.BODIES
        or w.is_possessive(before)
        or before.lower().endswith(lexicon.DEMONYM_ENDINGS)
    )


def _links_names(tail: Sequence[str]) -> bool:
    return bool(tail) and tail[0] in _LINK and all(word in _LINK or w.is_capital(word) for word in tail)


def _is_body(tokens: Sequence[str]) -> bool:
    return any(w.bare(token) in w.BODIES | lexicon.INSTITUTIONS for token in tokens)


def _name_start(head: Sequence[str]) -> int:
    """Behind the article, the words in small letters and `Corrin-based`."""
    start = len(head) - 1
    while start and (w.is_capital(head[start - 1]) or (head[start - 1] in _LINK - {"the"} and start > 1)):
        start -= 1
    while start < len(head) - 1 and (
        not w.is_capital(head[start]) or w.bare(head[start]) in w.ARTICLES or w.HYPHENED.search(head[start])
    ):
        start += 1
    return start


def _kind(name: Sequence[str], before: Sequence[str], *, bodies: bool) -> SpeakerKind | None:
    noun = before[-1] if before else ""
    if bodies or noun in w.BODIES or "the" in before or any(word in ("of", "for", "&") for word in name):
        return "organisation"
    if len(name) == 1:
        return "organisation" if _ACRONYM.fullmatch(name[0]) and not name[0].isalpha() else None
    places = w.bare(name[0]) in w.PLACES or w.is_possessive(name[0])
    if places or any(w.bare(word) in lexicon.INSTITUTIONS | w.THINGS for word in name[1:]):
        return "organisation"
    return "person" if len(name) <= 4 and _is_name_words(name) else None
