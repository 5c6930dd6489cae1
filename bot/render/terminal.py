"""An Answer in; text for a terminal or a pipe out."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.render.cards import Card, cards, is_about_speakers, marked, searched
from bot.render.heard import heard
from bot.render.labels import label
from retrieval.phrases import phrases

if TYPE_CHECKING:
    from retrieval.model import Answer, Hit

_NARROWEST, _WIDEST = 40, 100
_OPEN, _CLOSE = "\ue000", "\ue001"  # private characters, taken out of the text before they mark it
_BIDI = (*range(0x202A, 0x202F), *range(0x2066, 0x206A))
_CONTROLS = dict.fromkeys((*range(9), *range(11, 32), *range(127, 160), *_BIDI, ord(_OPEN), ord(_CLOSE)))


@dataclass(frozen=True, slots=True)
class Look:
    """How marks are made: escape codes on a terminal with colours, asterisks in a pipe."""

    width: int = 80
    colours: bool = False

    def bold(self, text: str) -> str:
        return f"\033[1m{text}\033[0m" if self.colours and text else text

    def faint(self, text: str) -> str:
        return f"\033[2m{text}\033[0m" if self.colours else text

    def marked(self, line: str, is_open: bool) -> str:
        """A line of a passage with its marks made visible; `is_open`: a mark goes on from the line before."""
        if not self.colours:
            return line.replace(_OPEN, "**").replace(_CLOSE, "**")
        line = f"{_OPEN}{line}" if is_open else line
        unclosed = line.rfind(_OPEN) > line.rfind(_CLOSE)
        line = f"{line}{_CLOSE}" if unclosed else line
        return line.replace(_OPEN, "\033[1m").replace(_CLOSE, "\033[0m")


def terminal(answer: Answer, look: Look, rows: Mapping[int, str] | None = None) -> str:
    """Cards, one an item, then what was searched. `rows` holds a line to explain each hit, by rank."""
    understood, message = heard(answer)
    said, *notes = clean(message).split("\n")
    language = answer.understood.language
    say = phrases(language)
    looked = say.searched(searched(answer.searched, say))
    found = [_card(card, answer, look, rows or {}) for card in cards(answer.hits, language)]
    if answer.status == "abstained":
        parts = [f"{look.bold(said)}\n{look.faint(looked)}", *found]
    elif is_about_speakers(answer):
        parts = [look.bold(said), *found, look.faint(looked)]
    else:
        parts = [*found, look.faint(f"{said} {looked}")]
    heading = [look.faint(clean(understood))] if understood else []
    return "\n".join([*heading, "\n\n".join(parts), *map(look.faint, notes), ""])


def _card(card: Card, answer: Answer, look: Look, rows: Mapping[int, str]) -> str:
    lines = [look.bold(clean(card.headline)) if card.headline else look.faint(card.say.no_headline())]
    for hit in card.hits:
        whose = clean(label(hit, answer))
        lines.extend([whose] if whose else [])
        if hit.text != card.headline:
            lines.extend(_passage(hit, look))
        if hit.rank in rows:
            lines.append(look.faint(f"  #{hit.rank}  {rows[hit.rank]}"))
    lines.extend(card.say.same_words_in(clean(where)) for where in card.also)
    lines.extend([clean(card.also_in)] if card.also_in else [])
    lines.append(look.faint(clean(card.place)))
    return "\n".join(lines)


def _passage(hit: Hit, look: Look) -> Iterator[str]:
    return barred(marked(hit), look)


def barred(parts: Iterable[tuple[str, bool]], look: Look, *, whole: bool = False) -> Iterator[str]:
    """A passage behind a bar, in pieces, True for those that answer. Without `whole`, marks stand only where
    a part of it does, not all of it."""
    width = max(_NARROWEST, min(look.width, _WIDEST)) - 2
    pieces = [(clean(words), answers) for words, answers in parts]
    partly = whole or any(words.strip() for words, answers in pieces if not answers)
    text = "".join(f"{_OPEN}{words}{_CLOSE}" if answers and partly else words for words, answers in pieces)
    is_open = False
    for line in textwrap.wrap(text, width, break_long_words=False, break_on_hyphens=False):
        yield f"{look.faint('|')} {look.marked(line, is_open)}"
        is_open = line.rfind(_OPEN) > line.rfind(_CLOSE) or (is_open and _CLOSE not in line)


def clean(text: str) -> str:
    """Without what could drive the terminal or turn words round: control characters, bidi overrides."""
    return text.translate(_CONTROLS)
