"""Is this line a headline? Told by its make: capitals, length, ending; never by its words' meaning."""

from __future__ import annotations

import re
from functools import lru_cache

from corpus import lexicon
from corpus.clock.datelines import dateline

# The words that title case leaves small (The Chicago Manual of Style, 8.159, and common newsroom use).
_SMALL = frozenset(
    "a an and as at but by de du en for from if in into la le nor of off on onto or out over per so than "
    "the to up via vs with yet is be al el bin van von der a.m p.m am pm".split()
)
_PARTICLES = frozenset("al bin by de du el la le van von der".split())  # of names, and so of first words
_WORD = re.compile(r"[^\W\d_](?:[\w'’]|[.](?=\w))*")
_ABBREVIATION_END = re.compile(
    r"(?:\b(?:[A-Z]\.)+|\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mr|Mrs|Ms|Dr|St|Jr|Sr|Inc|Co|Corp"
    r"|Ltd|Gen|Gov|Sen|Rep|Sgt|No|[ap]\.m)\.)$"
)
_CREDIT = re.compile(
    r"^(?:(?:reporting|editing|writing|photos?|pictures?|video) by\b"
    r"|(?:sources?|photos?|video|watch|read more)(?::|$))",
    re.I,
)
_LONGEST_CREDIT = 3  # words; "Watch: Drone Footage Of The Landslide" is a headline
_PAIR = r"\w+ [\w'’-]+"
_NAMES_ONLY = re.compile(rf"^{_PAIR}(?:(?:, {_PAIR})*,? and {_PAIR}|(?:, {_PAIR}){{2,}})$")
_CLOSING_MARKS = "\"”’'"
_REMEMBERED = 1 << 13  # lines
_MAX_CHARS = 160
_MAX_SENTENCE_CASE_WORDS = 18
_TITLE_CASE_SHARE = 0.8


def is_title_case_headline(line: str, *, alone: bool = False) -> bool:
    """A line in Title Case or ALL CAPS that does not end as a sentence does.

    `alone`: a blank line or the file's edge stands before it; then two words are enough.
    """
    line = line.strip()
    words = _words(line)
    if not _could_be_headline(line) or len(words) < (2 if alone or line.isupper() else 3):
        return False
    if words[0][0].islower() and words[0] not in _PARTICLES:
        return False
    major = [word for word in words if word.lower() not in _SMALL]
    capitalised = [word for word in major if word != word.lower()]
    return bool(major) and len(capitalised) >= _TITLE_CASE_SHARE * len(major)


def is_sentence_case_headline(line: str, *, on_its_text: bool) -> bool:
    """A short line that opens with a capital and has no sentence's end: a headline only by its place.

    `on_its_text`: the text follows without a blank line. Elsewhere a question is the author's own.
    """
    line = line.strip()
    words = _words(line)
    return (
        _could_be_headline(line)
        and 3 <= len(words) <= _MAX_SENTENCE_CASE_WORDS
        and not line[0].islower()
        and line[-1] not in ("!)…" if on_its_text else "!?)…")
        and not line.endswith(('"', "”", "..."))
    )


def may_head(line: str) -> bool:
    """A line that could be a headline where its place says so: short, in one line, no sentence's end.

    Questions, quotations and a single word may.
    """
    line = line.strip()
    words = _words(line)
    return (
        _could_be_headline(line)
        and len(line.splitlines()) == 1
        and len(words) <= _MAX_SENTENCE_CASE_WORDS
        and not words[0][0].islower()
        and not line.endswith(("!", "…", "..."))
        and not (line[-1] in _CLOSING_MARKS and line.rstrip(_CLOSING_MARKS)[-1:] in ("", ".", ",", "!"))
    )


def is_list_entry(line: str) -> bool:
    """A name, alone or with its role: `Ada Lund, mayor of Tarn Quay`. Only where a list was announced."""
    return _is_name(re.split(r",| and ", line, maxsplit=1)[0])


def _is_name(words: str) -> bool:
    """Two to four capitalised words, none of them one that titles leave small."""
    found = words.split()
    return 2 <= len(found) <= 4 and all(
        word[0].isupper() and word.lower() not in _SMALL and not any(map(str.isdigit, word)) for word in found
    )


def is_byline(line: str) -> bool:
    """`By Ivo Tarrant and Lena Kost`, `By Ada Lund, Chief Correspondent`; not `By One Vote, Bill Passes`."""
    by, _, rest = line.partition(" ")
    names, comma, role = rest.partition(",")
    return (
        by.lower() == "by"
        and all(_is_name(name) for name in re.split(r" and ", names))
        and (not comma or not lexicon.TITLES.isdisjoint(role.lower().split()))
    )


def _is_credit(line: str) -> bool:
    credit = _CREDIT.match(line)
    label = credit is not None and line[credit.end() - 1] == ":"
    clip = label and line[0] in "VvWw"  # a source's or a photo's label heads a list of names
    return credit is not None and not (clip and len(_WORD.findall(line, credit.end())) > _LONGEST_CREDIT)


@lru_cache(maxsize=_REMEMBERED)
def _words(line: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(line))


@lru_cache(maxsize=_REMEMBERED)
def _could_be_headline(line: str) -> bool:
    """Asked of a line by each rule in turn, and on each walk over a bulletin."""
    return (
        bool(_words(line))
        and len(line) <= _MAX_CHARS
        and not _ends_as_body(line)
        and not (line[0] in "[(" and line[-1] in ")]")
        and not _quote_is_open(line)
        and not _is_credit(line)
        and not is_byline(line)
        and not _NAMES_ONLY.match(line)
        and not _has_dateline(line)
    )


def _has_dateline(line: str) -> bool:
    """`PORT ANSEL, 21 January (Harbour Wire) -- Dockers in Port Ansel`: the first line of wrapped text."""
    found = dateline(line)
    return found is not None and found.is_sure


def _ends_as_body(line: str) -> bool:
    if line.endswith((",", ";", ":", "—", "--")):
        return True
    bare = line.rstrip("\"”’')")
    return bare.endswith(".") and not bare.endswith(("...", ". .")) and not _ABBREVIATION_END.search(bare)


def _quote_is_open(line: str) -> bool:
    return line.count('"') % 2 == 1 or line.count("“") != line.count("”")
