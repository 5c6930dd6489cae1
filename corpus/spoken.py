"""What the store holds of speech, read: statements with who they are by, and everyone who speaks."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from corpus.model import Kind, PublishedKind, Role, Span, Speaker, SpeakerKind
from corpus.store import Store


@dataclass(frozen=True, slots=True)
class Told:
    """A statement as the store holds it. Spans count in the text that its item's spans count in."""

    item: int  # the store's id of its item
    place: int  # among the item's statements
    kind: Kind
    contents: tuple[Span, ...]
    source: Span | None
    cue: Span | None
    addressee: Span | None
    medium: Span | None
    via: Span | None
    parent: int | None
    negated: bool
    confidence: float
    speaker: str | None  # over the whole corpus; None: shown as printed
    speaker_kind: SpeakerKind | None
    name: str | None  # the longest form of it that the statement's own text prints
    organisation: str | None  # the body that the speaker speaks for
    role: str | None
    is_pronoun: bool
    published: str | None  # ISO 8601, of the item or its bulletin
    earliest: str | None  # days that it was published on or between
    latest: str | None
    published_kind: PublishedKind | None
    start: int  # of the item, in the same text
    text: str  # of the item

    @property
    def hull(self) -> Span:
        return Span(self.contents[0].start, max(span.end for span in self.contents))

    def words(self, span: Span | None) -> str | None:
        """What is printed there; None for None."""
        return None if span is None else self.text[span.start - self.start : span.end - self.start]


# Without the items' texts: thousands of statements may stand in one long item, which is read once.
_TOLD = """
    {with_} SELECT t.item, t.place, t.kind, t.spans, t.parent, t.negated, t.confidence, n.speaker, n.kind,
           n.name, o.speaker, t.role, t.is_pronoun
    FROM statements t JOIN dated d ON d.item = t.item
    LEFT JOIN names n ON n.id = t.name LEFT JOIN names o ON o.id = t.organisation
    {which}"""
_OF_ITEMS = _TOLD.format(
    with_="", which="WHERE t.item IN (SELECT value FROM json_each(?)) ORDER BY t.item, t.place"
)
_BY_SPEAKERS = _TOLD.format(
    with_="WITH by AS (SELECT id FROM names WHERE speaker IN (SELECT value FROM json_each(?)))",
    which="""WHERE t.name IN by OR t.organisation IN by
             ORDER BY d.published DESC NULLS LAST, t.item, t.place LIMIT ?""",
)
_ITEM_TEXTS = """
    SELECT i.id, d.published, d.earliest, d.latest, d.published_kind, i.start, substr(i.text, 1, i.length)
    FROM items i JOIN dated d ON d.item = i.id WHERE i.id IN (SELECT value FROM json_each(?))"""


def statements_of(store: Store, items: Sequence[int]) -> dict[int, tuple[Told, ...]]:
    """The statements of each of these items, in printed order; none for those without."""
    found: dict[int, list[Told]] = defaultdict(list)
    for told in _read(store, store.db.execute(_OF_ITEMS, (json.dumps(list(items)),)).fetchall()):
        found[told.item].append(told)
    return {item: tuple(statements) for item, statements in found.items()}


def statements_by(store: Store, speakers: Sequence[str], most: int) -> list[Told]:
    """What these speakers say, or those who speak for them; the newest `most` of it."""
    return _read(store, store.db.execute(_BY_SPEAKERS, (json.dumps(list(speakers)), most)).fetchall())


def _read(store: Store, rows: Sequence[tuple[Any, ...]]) -> list[Told]:
    """Rows of statements with the text of their items, each read once; those whose item went are left out."""
    wanted = json.dumps(sorted({row[0] for row in rows}))
    items = {id_: place for id_, *place in store.db.execute(_ITEM_TEXTS, (wanted,))}
    return [_told(row, *items[row[0]]) for row in rows if row[0] in items]


def passages_of(store: Store, items: Collection[int]) -> dict[int, list[tuple[int, Span]]]:
    """The passages of each of these items with their ids, in printed order."""
    found: dict[int, list[tuple[int, Span]]] = defaultdict(list)
    for item, id_, start, length in store.db.execute(
        """SELECT s.item, s.id, i.start + s.start, s.length FROM spans s JOIN items i ON i.id = s.item
           WHERE s.item IN (SELECT value FROM json_each(?)) AND s.passage IS NULL ORDER BY s.id""",
        (json.dumps(list(items)),),
    ):
        found[item].append((id_, Span(start, start + length)))
    return found


@dataclass(frozen=True, slots=True)
class Place:
    """Where an item stands: all that a citation of it needs."""

    file: str
    number: int
    item_id: str | None
    headline: str | None
    source_name: str | None
    link: str | None
    sha256: str


def every_statement(store: Store) -> Iterator[tuple[Place, tuple[Told, ...]]]:
    """Every item that holds any, with its statements in printed order; read item by item."""
    ids = store.db.execute(
        """SELECT i.id FROM items i WHERE EXISTS (SELECT 1 FROM statements t WHERE t.item = i.id)
           ORDER BY i.bulletin, i.number"""
    ).fetchall()
    for (id_,) in ids:
        row = store.db.execute(
            """SELECT b.file, i.number, i.item_id, substr(i.text, 1, i.headline_end),
                      coalesce(b.source_name, i.source_name), i.link, i.sha256
               FROM items i JOIN bulletins b ON b.id = i.bulletin WHERE i.id = ?""",
            (id_,),
        ).fetchone()
        told = statements_of(store, [id_]).get(id_)
        if row is not None and told is not None:
            yield Place(*row), told


def speakers(store: Store, stems: Collection[str] = ()) -> tuple[Speaker, ...]:
    """Everyone whose statements are known by name, those with most statements first.

    Bodies that only their officials speak for are there too, with no statements of their own. With `stems`,
    only those of whose name, aliases, roles or bodies one holds a stem, in any case of ASCII letters.
    """
    found: dict[str, list[tuple[Any, ...]]] = defaultdict(list)
    held = _HELD if stems else ""
    asked = json.dumps([f"%{stem}%" for stem in stems])
    for speaker, *row in store.db.execute(_SPEAKERS.format(held), (asked,)):
        found[speaker].append(tuple(row))
    items = dict(store.db.execute(_ITEMS, (json.dumps(list(found)),)))
    known = [_speaker(name, rows, items.get(name, 0)) for name, rows in found.items()]
    return tuple(sorted(known, key=lambda each: (-each.statements, each.name)))


_SPEAKERS = """
    WITH stems (stem) AS (SELECT value FROM json_each(?))
    SELECT n.speaker, n.kind, n.name, t.role, o.speaker, count(t.item),
           min(substr(d.published, 1, 10)), max(substr(d.published, 1, 10))
    FROM names n LEFT JOIN statements t ON t.name = n.id LEFT JOIN names o ON o.id = t.organisation
    LEFT JOIN dated d ON d.item = t.item
    {} GROUP BY n.id, t.role, o.speaker"""
_HELD = """
    WHERE n.speaker IN (
        SELECT speaker FROM names, stems ON name LIKE stem OR speaker LIKE stem
        UNION SELECT n.speaker FROM stems JOIN statements t ON t.role LIKE stem JOIN names n ON n.id = t.name
        UNION SELECT n.speaker FROM stems JOIN names o ON o.speaker LIKE stem
            JOIN statements t ON t.organisation = o.id JOIN names n ON n.id = t.name)"""
_ITEMS = """
    SELECT n.speaker, count(DISTINCT t.item) FROM statements t JOIN names n ON n.id = t.name
    WHERE n.speaker IN (SELECT value FROM json_each(?)) GROUP BY n.speaker"""


def _speaker(name: str, rows: Sequence[tuple[Any, ...]], items: int) -> Speaker:
    kinds = {kind: sum(row[4] for row in rows if row[0] == kind) for kind, *_ in rows}
    dates: dict[str, tuple[list[str], list[str]]] = {}
    for _, _, role, _, _, first, last in rows:
        if role is not None:
            firsts, lasts = dates.setdefault(role, ([], []))
            firsts += [first] if first else []
            lasts += [last] if last else []
    roles = [Role(title, min(firsts, default=None), max(lasts, default=None))
             for title, (firsts, lasts) in dates.items()]  # fmt: skip
    return Speaker(
        name=name,
        kind=max(kinds, key=lambda kind: (bool(kind), kinds[kind])) or None,
        aliases=tuple(sorted({row[1] for row in rows} - {name})),
        roles=tuple(sorted(roles, key=lambda role: (role.last or "", role.title), reverse=True)),
        organisations=tuple(sorted({row[3] for row in rows if row[3] is not None})),
        statements=sum(row[4] for row in rows),
        items=items,
    )


def _told(
    row: tuple[Any, ...],
    published: str | None,
    earliest: str | None,
    latest: str | None,
    published_kind: PublishedKind | None,
    start: int,
    text: str,
) -> Told:
    (item, place, kind, spans, parent, negated, confidence, speaker, speaker_kind, name, organisation,
     role, is_pronoun) = row  # fmt: skip
    contents, *marks = json.loads(spans)
    source, cue, addressee, medium, via = (mark and _span(mark, start) for mark in marks)
    return Told(
        item=item,
        place=place,
        kind=kind,
        contents=tuple(_span(each, start) for each in contents),
        source=source,
        cue=cue,
        addressee=addressee,
        medium=medium,
        via=via,
        parent=parent,
        negated=bool(negated),
        confidence=confidence,
        speaker=speaker,
        speaker_kind=speaker_kind or None,
        name=name,
        organisation=organisation,
        role=role,
        is_pronoun=bool(is_pronoun),
        published=published,
        earliest=earliest,
        latest=latest,
        published_kind=published_kind,
        start=start,
        text=text,
    )


def _span(pair: Sequence[int], start: int) -> Span:
    return Span(pair[0] + start, pair[1] + start)
