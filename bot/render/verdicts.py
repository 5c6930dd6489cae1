"""What became of words that were verified in; text for a terminal, or the JSON of the contract, out."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import PurePath

from bot.render.cards import searched
from bot.render.dates import dated
from bot.render.terminal import Look, barred, clean
from corpus.store import Coverage
from retrieval.model import Searched
from retrieval.phrases import ENGLISH
from retrieval.verifying import Match, Verified
from retrieval.wording import counted

_LEGEND = "[-printed there-] {+not printed there+}"


def as_json(found: Verified) -> str:
    """Keys in the order of the contract; `verdict` of each match and `total` were added at the end."""
    row = {
        "words": found.words,
        "verdict": found.verdict,
        "matches": [_row(match) for match in found.matches],
        "total": found.total,
    }
    return json.dumps(row, ensure_ascii=False)


def _row(match: Match) -> dict[str, str | int | None]:
    return {
        "file": match.cited.file,
        "item": match.cited.number,
        "item_id": match.cited.item_id,
        "headline": match.cited.headline,
        "start": match.start,
        "end": match.end,
        "text": match.text,
        "speaker": match.speaker,
        "kind": match.kind,
        "diff": match.diff,
        "verdict": match.verdict,
    }


def terminal(found: Verified, held: Coverage, look: Look) -> str:
    """The verdict in plain words, a card for each place, best first, then what was searched."""
    extent = Searched(held.items, held.bulletins, held.earliest, held.latest, held.published_kind)
    looked = look.faint(f"Searched: {searched(extent)}.")
    if not found.matches:
        silence = look.bold("Not found: these words do not stand in the bulletins.")
        return f"{silence}\n{looked}\n"
    by_verdict = [list(each) for _, each in groupby(found.matches, lambda match: match.verdict)]
    parts = [part for matches in by_verdict for part in _group(matches, look)]
    more = found.total - len(found.matches)
    last = [look.faint(f"{counted(more, 'more place')} found, not shown.")] if more else []
    return "\n\n".join([*parts, "\n".join([*last, looked])]) + "\n"


def _group(matches: Sequence[Match], look: Look) -> Iterator[str]:
    yield look.bold(clean(_said(matches)))
    yield from ("\n".join(_card(match, look)) for match in matches)


def _said(matches: Sequence[Match]) -> str:
    items = {(match.cited.file, match.cited.number) for match in matches}
    best = matches[0]
    where = f"item {best.cited.number} of {_source(best)}" if len(items) == 1 else counted(len(items), "item")
    if len(matches) > len(items):
        where = f"{counted(len(matches), 'place')} of {where}"
    match best.verdict:
        case "exact":
            return f"Exact: these words stand in {where}."
        case "omission":
            return f"Words left out: these stand in {where}, with others between them."
    return f"Altered: what stands in {where} is close to these words, but differs."


def _card(match: Match, look: Look) -> Iterator[str]:
    headline = match.cited.headline
    yield look.bold(clean(headline)) if headline else look.faint("(no headline)")
    if match.kind is not None:
        yield clean(f"{ENGLISH.form(match.kind)}: {match.speaker or 'nobody named'}")
    for place, (at, text) in enumerate(match.shown):
        if place:
            yield look.faint("|")
        yield from barred(_marked(text, match.start - at, match.end - at), look, whole=True)
    if match.diff is not None:
        yield from _compared(match.diff, look)
    if match.grave:
        yield f"Differs in a number or a negation: {clean(', '.join(dict.fromkeys(match.grave)))}."
    if match.negation:
        yield f"Mind what stands before: “{clean(match.negation)}”."
    place_line = f"{_source(match)} · item {match.cited.number} · {dated(match.cited)}"
    yield look.faint(clean(place_line))
    if match.cited.copies:
        yield look.faint(clean(f"Also in: {', '.join(match.cited.copies)}"))


def _marked(text: str, start: int, end: int) -> Iterator[tuple[str, bool]]:
    start, end = max(start, 0), min(end, len(text))
    yield text[:start], False
    yield text[start:end], True
    yield text[end:], False


def _compared(diff: str, look: Look) -> Iterator[str]:
    """The difference, with what its signs mean behind it."""
    yield from textwrap.wrap(
        clean(diff), look.width, initial_indent="  ", subsequent_indent="  ", break_on_hyphens=False
    )
    yield look.faint(f"  {_LEGEND}")


def _source(match: Match) -> str:
    return match.cited.source_name or PurePath(match.cited.file).name
