"""The words of a phrase in; where its title ends and the name begins out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from corpus import lexicon
from corpus.people import words as w

_SURNAMES_TOO = frozenset(
    "king bishop judge pope prince major marshal farmer baker dean page chancellor".split()
)


def name_after_title(tokens: Sequence[str]) -> int | None:
    """Where the name begins behind a title: `Foreign Minister | Ada Lund` -> 2; None without both."""
    if is_firm(tokens):
        return None
    titles = [i for i, token in enumerate(tokens[:-1]) if w.title_noun(token) and not w.is_possessive(token)]
    for i in reversed(titles):
        rest = tokens[i + 1 :]
        if _hangs_on_another(tokens[:i]):
            continue
        if w.bare(tokens[i]) in w.ADDRESSES and is_name_words(rest):
            return i + 1
        if is_name_words(rest) and w.is_capital(rest[0]) and not _is_of_office(rest):
            return i + 1
        if rest[0] in ("of", "for", "to") and w.is_capital(tokens[i]) and w.is_capital(tokens[0]):
            return _name_after_office(tokens, i + 2)
    return None


def before_link(tokens: Sequence[str]) -> Sequence[str]:
    """`Mr. Lund | of the Harbour Board`."""
    link = next(
        (i for i, token in enumerate(tokens) if token in ("of", "from", "for", "at", "in")), len(tokens)
    )
    return tokens[:link]


def _hangs_on_another(tokens: Sequence[str]) -> bool:
    """`advisers to Mr.` Lund are not Lund; `Undersecretary for Education Mr.` Lund is."""
    return any(
        token in ("of", "for", "to", "from", "in", "at", "by", "with", "on") and not w.is_capital(before)
        for before, token in pairwise(tokens)
    )


def _is_of_office(rest: Sequence[str]) -> bool:
    """`Attorney | General`, `Chief | Executive Officer`: more of the office, no name."""
    plain = [w.bare(word) for word in rest]
    if (
        len(plain) == 1
        and plain[0].endswith("s")
        and not plain[0].endswith("ss")
        and w.title_noun(plain[0][:-1])
    ):
        return True
    office = all(word in lexicon.INSTITUTIONS | w.TITLES | w.BODIES for word in plain)
    calling = len(plain) > 1 and w.title_noun(plain[-1]) is not None and plain[-1] not in _SURNAMES_TOO
    return office or calling or any(word in w.BODIES for word in plain)


def _name_after_office(tokens: Sequence[str], start: int) -> int | None:
    """`Minister of Education | Runa Feld`, `Secretary of State | Ada F. Lund`: the last two words at least.

    With fewer than three words behind "of" nobody is named, or it cannot be told: `Mayor of Tarn Quay`.
    """
    rest = tokens[start:]
    if len(rest) < 3 or not is_name_words(rest[-2:]):
        return None
    begin = len(tokens) - 2
    if re.fullmatch(r"[A-Z]\.?", tokens[begin]) or w.bare(tokens[begin]) in w.PARTICLES:
        begin -= 1
    known = w.bare(tokens[begin]) in lexicon.INSTITUTIONS | w.BODIES | w.THINGS
    last = w.bare(tokens[-1]) in lexicon.INSTITUTIONS | w.BODIES | w.THINGS | {"states", "nations", "kingdom"}
    return None if known or last or begin <= start - 1 else begin


def is_firm(words: Sequence[str]) -> bool:
    """`General Timbers`: no general of that name."""
    return len(words) == 2 and words[0] == "General" and words[1].endswith("s")


def is_acronym(words: Sequence[str]) -> bool:
    """`CBC` behind a title is no person: `broadcaster CBC`."""
    return len(words) == 1 and len(words[0]) > 1 and words[0].isalpha() and words[0].isupper()


def is_name_words(tokens: Sequence[str]) -> bool:
    return all(w.is_capital(token) or w.bare(token) in w.PARTICLES for token in tokens)


def spoken_for(tokens: Sequence[str]) -> str | None:
    """The body in `Harbour Board spokesman` and `a spokesman for the Harbour Board`; None if none is told."""
    at = next((i for i, token in enumerate(tokens) if w.bare(token) in w.SPEAKS_FOR), None)
    if at is None:
        return None
    after = tokens[at + 1 :]
    if after and after[0] in ("for", "of", "from", "at", "with"):
        body = capital_part(after[1:])
    else:
        body = capital_part(tokens[:at])
    return " ".join(body) if body and "and" not in body else None


def capital_part(tokens: Sequence[str]) -> list[str]:
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


def without_article(text: str) -> str:
    return re.sub(
        r"^(?:(?:now|then|currently)\s+)?(?:the|a|an|his|her|its|their|our|one of the)\s+",
        "",
        text,
        flags=re.I,
    )
