"""A source as printed in; its name, role, body and kind out. Nothing but the phrase itself is looked at."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from corpus import lexicon
from corpus.people import words as w
from corpus.people.heads import capital_head, cut, small_head
from corpus.people.names import initials
from corpus.people.phrase import Printed
from corpus.people.titles import (
    before_link,
    is_acronym,
    is_name_words,
    name_after_title,
    spoken_for,
    without_article,
)

_PARENTHESIS = re.compile(r"\s*[(\[](?P<inside>[^()\[\]]*)[)\]]?")
_ACRONYM = re.compile(r"[A-Z][A-Z0-9&.-]{1,9}s?")
_CREDIT = re.compile(r"[A-Z][\w.& ]*")
# TARN QUAY (Wire) -- | Mayor Ada Lund
_DATELINE = re.compile(
    r"^[^\W\d_a-z][^a-z()]{2,40}?(?:, [A-Z][\w. ]{1,20})?(?: ?\([^()]{2,30}\))? ?(?:--|[-–—])\s+(?=\S)"
)
_RELATIVE = re.compile(r",? (?:and )?(?:who|whom|whose|which|that|--|–|—) .*$")


def taken_apart(source: str) -> Printed:
    """`the mayor, Ada Lund,` -> name Ada Lund, role mayor. An empty source is `nothing`."""
    text = _DATELINE.sub("", " ".join(source.replace("\u200b", "").split()))
    inside = _PARENTHESIS.search(text)
    acronym = inside.group("inside") if inside and _ACRONYM.fullmatch(inside.group("inside")) else None
    credited = inside and (acronym or _CREDIT.fullmatch(inside.group("inside")))
    if credited and inside and _introduces_a_person(text[inside.end() :]):
        text, acronym = text[inside.end() :], None  # Tarn Quay (CBC) Mayor Ada Lund
    elif acronym and inside and w.WORD.match(text[inside.end() :].strip()):
        acronym = None  # the letters of something before the name: Fishing Team (TQFT) star Ada Lund
    text = _PARENTHESIS.sub("", text).strip(" ,;:.-–—\"“”'‘’") if inside else text.strip(' ,;:-–—"“”')
    if w.bare(text) in w.PRONOUNS and (not text.isupper() or text == "I"):  # WHO is no pronoun
        return Printed("pronoun", head=w.bare(text))
    if not w.WORD.search(text):
        return Printed("nothing")
    parts = [part.strip() for part in text.split(",") if part.strip()]
    if not parts:
        return Printed("nothing")
    found = _with_apposition(parts) if len(parts) > 1 else _plain(parts[0])
    if acronym and found.form == "name":
        spelt = initials(found.name or "") == acronym.lower()
        if spelt or (found.role is None and "," not in source[: source.find("(")]):
            found = replace(found, kind="organisation", role=None)
    return replace(found, acronym=acronym) if acronym else found


def _introduces_a_person(words: str) -> bool:
    return name_after_title(words.split()) is not None


def _with_apposition(parts: Sequence[str]) -> Printed:
    """`Ada Lund, the mayor of Tarn Quay` and `the company's engineer, Sela Orme`; a list is `joint`."""
    first, second = _plain(parts[0]), parts[1]
    if _is_suffix(second):
        return first
    if w.bare(parts[-1]) in ("others", "and others") or any(";" in part for part in parts):
        return Printed("joint", kind="group")
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
    last = _plain(parts[-1])
    if first.form == "name" and first.kind is None and last.form == "name" and last.role:
        return last  # Tarn Quay, Corrin, mayor Ada Lund
    named = _plain(second)
    if first.form == "descriptor" and named.form == "name":
        return _introduced(first, named)
    if first.form == "name" and named.form in ("descriptor", "group") and named.head:
        return _explained(first, named, second)
    return first


def _is_list(parts: Sequence[str]) -> bool:
    """`Ada Lund, Ivo Brandt, and Runa Feld`; not `Ada Lund, mayor of Tarn Quay, and chair of its board`."""
    last = re.match(r"(?:and|or|.+ and) (.+)", parts[-1])
    return last is not None and all(_plain(part).form == "name" for part in (parts[1], last.group(1)))


def _introduced(first: Printed, named: Printed) -> Printed:
    """`The navy's commander, Admiral | Ivo Brandt`; `the owner, Brisk Lines` is a firm."""
    if "organisation" in (first.kind, named.kind):
        return replace(named, kind="organisation", noun=first.head)
    if first.role and w.bare(first.role.split()[-1]) in w.BODIES and " " not in (named.name or ""):
        return replace(first, organisation=named.name)  # a spokesman for its owner company, Brisk
    roles = [role for role in (first.role, named.role) if role]
    organisation = first.organisation or named.organisation
    role = ", ".join(roles) or None
    if first.kind == "person" and named.role is None:  # the envoy for the valley, Ada Lund
        return replace(
            named, kind="person", role=role, organisation=organisation, head=first.head, definite=True
        )
    return replace(named, kind="person", role=role, organisation=organisation)


def _explained(first: Printed, after: Printed, words: str) -> Printed:
    if after.head in w.RELATIONS and first.kind is None:
        return first
    if after.kind == "organisation" and first.role is None:
        return replace(first, kind="organisation", head=after.head, noun=after.head)
    if after.kind != "person" or first.kind == "organisation":
        return first
    return replace(
        first,
        kind="person",
        role=first.role or without_article(_RELATIVE.sub("", words)),
        organisation=first.organisation or after.organisation,
    )


def _is_suffix(words: str) -> bool:
    return w.bare(words) in w.SUFFIXES | w.CORPORATE or (words.isupper() and len(words) <= 4)


def _plain(text: str) -> Printed:
    """A phrase without commas."""
    text = re.sub(r" (?:both|all)$", "", _RELATIVE.sub("", text))
    if joint := _joint(text):
        return joint
    tokens = text.split()
    if not tokens:
        return Printed("nothing")
    for part in (tokens, before_link(tokens)):
        place = name_after_title(part)
        if place is not None:
            return _titled(part, place)
    head, tail = cut(tokens)
    if not head:
        return Printed("nothing")
    first = w.bare(head[0]) if len(head) == 1 and not head[0].isupper() else ""
    if first in w.OTHER_PRONOUNS | w.QUANTIFIERS:  # One of the two
        return Printed("descriptor" if first == "one" else "group", head=first)
    found = small_head(tokens, head, tail) if not w.is_capital(head[-1]) else capital_head(tokens, head, tail)
    return _sent_by(found, head, tail) or found


def _sent_by(group: Printed, head: Sequence[str], tail: Sequence[str]) -> Printed | None:
    """`Engineers from the Harbour Board`, all of them, are the board; `two engineers from` it are not."""
    if group.form != "group" or len(head) > 1 or tail[:1] != ["from"] or len(tail) < 2:
        return None
    sender = _plain(" ".join(tail[1:]))
    return sender if sender.form == "name" and sender.head in w.BODIES else None


def _joint(text: str) -> Printed | None:
    """`Ada Lund and Ivo Brandt`: two who speak as one; not the Ministry of Labour and Trade."""
    if re.match(r"[Bb]oth .+ and ", text):
        return Printed("joint", kind="group")
    left, both, right = text.partition(" and ")
    if not both:
        return None
    before, after = left.split(), right.split()
    two = w.bare(before[0]) in w.ARTICLES and after[0] == "the" if before else False
    if not before or not (two or w.is_capital(before[-1])):
        return None
    bodies = any(w.bare(word) in w.BODIES | lexicon.INSTITUTIONS for word in (*before, *after))
    links = any(word in ("of", "for") for word in before)
    named = is_name_words(after) and (is_name_words(before) or name_after_title(before) is not None)
    titled = name_after_title(after) is not None or not w.is_capital(right)
    single = is_name_words(before) or w.bare(before[0]) in w.ARTICLES or name_after_title(before) is not None
    joint = (titled and single and not w.title_noun(after[-1])) or (named and not bodies and not links)
    return Printed("joint", kind="group") if joint else None


def _titled(tokens: Sequence[str], place: int) -> Printed:
    if is_acronym(tokens[place:]):
        return Printed("name", name=tokens[place], kind="organisation", head=w.bare(tokens[place]))
    name = " ".join(w.unpossessed(token) for token in tokens[place:])
    role = without_article(" ".join(tokens[:place]))
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
