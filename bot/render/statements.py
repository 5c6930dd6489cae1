"""Statements and speakers in; their rows for JSON and spreadsheets, and their lines for a terminal, out."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from bot.render.dates import days
from bot.render.terminal import Look, clean
from corpus.model import Speaker
from corpus.spoken import Place, Told
from retrieval.hits import statement
from retrieval.wording import counted

Row = dict[str, Any]
COLUMNS = (
    "speaker", "role", "organisation", "kind", "text", "headline", "published", "source_name", "link", "file",
    "item", "item_id", "start", "end", "sha256", "source", "cue", "via", "addressee", "medium",
    "parent_speaker", "negated", "contents", "confidence", "published_kind",
    "earliest", "latest",
)  # fmt: skip
_DAYS = ("published", "earliest", "latest", "published_kind")


def row_of(told: Told, place: Place, item: Sequence[Told]) -> Row:
    """A statement with its place; keys in the order of the contract."""
    hull = told.hull
    said = asdict(statement(told, item))
    organisation = said.pop("organisation")  # younger than the contract, and so at its end
    return {
        "file": place.file,
        "item": place.number,
        "item_id": place.item_id,
        **said,
        "start": hull.start,
        "end": hull.end,
        "source_span": told.source and [told.source.start, told.source.end],
        "cue_span": told.cue and [told.cue.start, told.cue.end],
        "text": told.words(hull),
        "headline": place.headline,
        "published": told.published,
        "source_name": place.source_name,
        "link": place.link,
        "sha256": place.sha256,
        "role": told.role,
        "organisation": organisation,
        "confidence": told.confidence,
        "published_kind": told.published_kind,
        "earliest": told.earliest,
        "latest": told.latest,
    }


def cell(value: object) -> object:
    """Text that a spreadsheet would take for a formula is led by an apostrophe (OWASP, CSV injection)."""
    if isinstance(value, str) and value[:1] in "=+-@\t\r":
        return f"'{value}"
    return json.dumps(value) if isinstance(value, list | tuple) else value


def statement_text(row: Row, look: Look) -> str:
    """`Ada Lund (indirect, “denied”, as told by Pia Storm): that she had sold it`, and where it stands."""
    who = row["speaker"] or row["source"] or "nobody named"
    how = [
        row["kind"],
        *([f"“{row['cue']}”"] if row["cue"] else []),
        *([f"as told by {row['parent_speaker']}"] if row["parent_speaker"] else []),
        *([f"via {row['via']}"] if row["via"] else []),
    ]
    words = " ".join(str(row["text"]).split())
    place = f"{row['source_name'] or row['file']} · item {row['item']} · {days(*(row[key] for key in _DAYS))}"
    return f"{look.bold(clean(who))} ({clean(', '.join(how))}): {clean(words)}\n  {clean(place)}\n"


def speaker_text(speaker: Speaker, look: Look) -> str:
    said = f"{counted(speaker.statements, 'statement')} in {counted(speaker.items, 'item')}"
    roles = "; ".join(role.title for role in speaker.roles)
    return "\n".join([look.bold(clean(speaker.name)), f"  {said}", *([f"  {clean(roles)}"] if roles else [])])
