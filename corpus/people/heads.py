"""A phrase without a title before a name in; what its head noun says of the speaker out."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus import lexicon
from corpus.model import SpeakerKind
from corpus.people import words as w
from corpus.people.phrase import Printed
from corpus.people.titles import capital_part, is_name_words, spoken_for, without_article

_ACRONYM = re.compile(r"[A-Z][A-Z0-9&.-]{1,9}s?")
_MEMBERS = re.compile(r"[a-z]+s['’]")
_NOUN = re.compile(r"[a-z]+(?<!est)(?<!ing)(?<!ed)(?<!ous)(?<!ive)(?<!al)(?<!ful)")
_ADJECTIVES = frozenset(
    "own main new old only other top big small whole entire so-called larger smaller bigger "
    "same first second third next former acting senior deputy retired two three other".split()
)
_LINK = frozenset("of for and the to & on at a an".split())


def cut(tokens: Sequence[str]) -> tuple[list[str], list[str]]:
    """The phrase up to its head noun, and what hangs on it: `officials | in Tarn Quay`."""
    for i, word in enumerate(tokens):
        if word == "and" and _joins_one_calling(tokens[i:]):
            continue
        if i and (word in w.CUTS or _is_participle(tokens[i - 1], word)):
            return list(tokens[:i]), list(tokens[i:])
    return list(tokens), []


def _joins_one_calling(rest: Sequence[str]) -> bool:
    """`a finance ministry | and central bank official` is one official."""
    callings = [i for i, token in enumerate(rest) if w.title_noun(token) or w.title_noun(token.rstrip("s"))]
    return bool(callings) and not any(token in w.CUTS for token in rest[1 : callings[0]])


def _is_participle(before: str, word: str) -> bool:
    """`residents | fleeing Corrin`; in `a monitoring group` it goes before the noun."""
    if w.is_possessive(before):
        return False
    noun = before.endswith("s") or w.title_noun(before) is not None
    return word in ("named", "known", "called", "released", "issued", "published") or (
        noun and re.fullmatch(r"[a-z]+ing", word) is not None
    )


def _determined(head: Sequence[str]) -> tuple[bool, bool]:
    """Definite, and indefinite: `the minister`, `Corrin's minister`; `a minister`, `two ministers`."""
    first = head[0].lower()
    indefinite = first in w.INDEFINITE | w.QUANTIFIERS or first[0].isdigit()
    return not indefinite and (first in w.ARTICLES or any(map(w.is_possessive, head[:-1]))), indefinite


def small_head(tokens: Sequence[str], head: list[str], tail: list[str]) -> Printed:
    """The head noun is in small letters: a calling, a body, or a group."""
    noun = w.bare(head[-1])
    definite, indefinite = _determined(head)
    if noun == "one":
        return Printed("descriptor", head=noun)
    if noun in w.OTHER_PRONOUNS | w.QUANTIFIERS:
        return Printed("group", kind="group", head=noun)
    if w.title_noun(noun) or (noun == "guard" and len(head) < 3):  # a border guard is a body, a guard is not
        return Printed(
            "descriptor",
            kind="person",
            role=without_article(" ".join(tokens)),
            organisation=spoken_for(tokens),
            head=w.title_noun(noun) or noun,
            definite=definite and head[0].lower() not in w.POSSESSIVES,
        )
    if noun in w.BODIES and noun not in w.COLLECTIVE_GROUP:
        return _body(head, tail, noun, definite=definite, indefinite=indefinite)
    if noun in w.PLURAL or (noun.endswith("s") and not noun.endswith("ss") and noun not in w.NOT_PLURAL):
        return Printed("group", kind="group", head=noun, definite=definite)
    return Printed("descriptor", head=noun, definite=definite)


def _body(head: list[str], tail: list[str], noun: str, *, definite: bool, indefinite: bool) -> Printed:
    """`the Corrinian opposition`, `the Tide magazine` are names; `the ministry`, `a magazine` are not."""
    if _is_of_members(head, noun):
        return Printed("name", name=" ".join(head[1:]), kind="organisation", head=noun, definite=True)
    core = capital_part(head[:-1])
    owned = any(map(w.is_possessive, head[:-1]))
    proper = all(w.is_capital(token) or _is_of_a_name(token, noun) for token in core)
    named = bool(core) and proper and not indefinite and head[0].lower() not in w.POSSESSIVES
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


def _is_of_members(head: Sequence[str], noun: str) -> bool:
    """`the millers' guild`: a body is called by those whose it is."""
    own = noun == "union" or noun not in w.GENERAL_BODIES
    return own and len(head) == 3 and head[0].lower() == "the" and bool(_MEMBERS.fullmatch(head[1]))


def named_by_its_field(head: Sequence[str]) -> str | None:
    """`the education ministry`, `the fire brigade` -> without the article; None for `the former ministry`."""
    if not 3 <= len(head) <= 4 or head[0].lower() != "the" or not head[-1].islower():
        return None
    plain = all(token.islower() and _is_of_a_name(token, head[-1]) for token in head[1:-1])
    return " ".join(head[1:]) if plain and head[-1] not in w.GENERAL_BODIES else None


def _is_of_a_name(token: str, noun: str) -> bool:
    """`water` of Skellan's water board, `health` of any body; not `largest`, nor `mining` of a company."""
    if token in lexicon.INSTITUTIONS - _ADJECTIVES | {"news"}:
        return True
    return noun not in w.GENERAL_BODIES and token not in _ADJECTIVES and bool(_NOUN.fullmatch(token))


def capital_head(tokens: Sequence[str], head: list[str], tail: list[str]) -> Printed:
    """The phrase ends in a name, or is one: `Ada Lund`, `the Harbour Board`, `airline Corrin Air`."""
    definite, indefinite = _determined(head)
    noun = w.bare(head[-1])
    start = _name_start(head)
    whole = [*head, *tail] if _links_names(tail) and (definite or _is_body(head[start:])) else list(head)
    before = [w.bare(token) for token in head[:start]]
    name_tokens = whole[start:]
    if len(head) == 2 and head[0].lower() in w.QUANTIFIERS and noun.endswith("s"):  # some Corrinians
        return Printed("group", kind="group", head=noun)
    if "The" in name_tokens[1:]:  # a caption before it
        name_tokens = name_tokens[name_tokens.index("The") + 1 :] or name_tokens
    bodies = (
        noun in w.BODIES or noun in w.CORPORATE or any(w.bare(token) in w.BODIES for token in name_tokens)
    )
    if len(name_tokens) == 1 and noun in w.BODIES:
        return Printed("descriptor", kind="organisation", head=noun, definite=not indefinite)
    if w.title_noun(noun) and _is_office(head[start:]):
        role = without_article(" ".join(tokens))
        return Printed(
            "descriptor", kind="person", role=role, organisation=spoken_for(tokens),
            head=w.title_noun(noun), definite=not indefinite,
        )  # fmt: skip
    plural = len(name_tokens) == 1 and noun in w.PLURAL
    if (plural or (noun.endswith("s") and w.title_noun(noun[:-1]))) and "&" not in head:  # Lund & Sons
        return Printed("group", kind="group", head=noun, definite=definite)
    if owned := _owned_person(name_tokens):
        return Printed("name", name=" ".join(map(w.unpossessed, owned)), kind="person", head=noun)
    if start and before[-1] in w.INDEFINITE:
        return Printed("descriptor", head=noun)
    if any("/" in token for token in tokens) or all(w.bare(token) in w.DAYS for token in name_tokens):
        return Printed("descriptor", head=noun)  # a photographer's credit, a day
    name = " ".join([*name_tokens[:-1], w.unpossessed(name_tokens[-1])])
    told = before[-1] if before and before[-1] in w.BODIES else None
    return Printed(
        "name",
        name=name,
        kind=_kind(name_tokens, before, bodies=bodies),
        head=noun,
        definite=definite,
        noun=told,
    )


def _owned_person(tokens: Sequence[str]) -> Sequence[str]:
    """`Corrin's | Ada Lund`, `the Labour Party's | Ada Lund`; nobody in `Corrin's Harbour Board`."""
    at = next((i for i, token in enumerate(tokens[:-2]) if w.is_possessive(token)), None)
    owned = tokens[at + 1 :] if at is not None else ()
    known = w.BODIES | w.CORPORATE | w.THINGS | lexicon.INSTITUTIONS
    return owned if len(owned) < 4 and not any(w.bare(token) in known for token in owned) else ()


def _is_office(tokens: Sequence[str]) -> bool:
    """`Foreign Minister`, `Mayor`, `Corrin's Foreign Minister`: no first name stands before the title."""
    if len(tokens) == 1:
        return True
    before = tokens[-2]
    return (
        w.bare(before) in lexicon.INSTITUTIONS | w.TITLES | w.BODIES
        or w.is_possessive(before)
        or any(w.title_noun(token) for token in tokens[:-1])
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
    if w.is_possessive(name[0]):
        return None
    if w.bare(name[0]) in w.PLACES or any(
        w.bare(word) in lexicon.INSTITUTIONS | w.THINGS for word in name[1:]
    ):
        return "organisation"
    return "person" if len(name) <= 4 and is_name_words(name) else None
