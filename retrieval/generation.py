"""One state of the derived indexes on the disk: opened, or made one step newer from the store.

A generation is a folder that is never changed once a manifest names it. The next one is drafted
beside it, renamed, and becomes current when its manifest replaces the old one.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice, takewhile
from pathlib import Path

from corpus.store import Store, Unit
from retrieval.encoder import Encoder, Progress
from retrieval.manifest import NAME, Manifest, hashes, is_whole, sync
from retrieval.second import SECOND, begun_second
from retrieval.vectors import Vectors
from retrieval.words import Words

_VECTORS = "vectors.faiss"
_WORDS = "words"
_DRAFT = "draft"
_LOCKS = shutil.ignore_patterns("*.lock")
_BATCH = 512  # texts encoded at once, by all workers together
_CHECKPOINT = 16_384  # texts that a kill can cost
_MOST_DEAD = 0.1  # share of passages deleted since the lexical index was last made whole
_QUICK = 20_000  # passages that are made whole in half a second: so few are never left with dead ones


@dataclass(frozen=True, slots=True)
class Generation:
    """One consistent state of the derived indexes. A question holds on to the one it began with."""

    manifest: Manifest
    vectors: Vectors
    words: Words
    second: Vectors | None = None  # of passages alone, by the second encoder


def opened(folder: Path, manifest: Manifest) -> Generation | None:
    """The generation that `manifest` names in the index folder; None when it is not whole."""
    home = folder / manifest.folder
    if not is_whole(home, manifest.files):
        return None
    try:
        second = Vectors.map(home / SECOND) if manifest.second else None
        generation = Generation(manifest, Vectors.map(home / _VECTORS), Words(home / _WORDS), second)
    except (OSError, RuntimeError, ValueError):  # cleared since; faiss and tantivy raise the latter two
        return None
    held = (len(generation.words), generation.vectors.dimension)
    return generation if held == (manifest.passages, manifest.dimension) else None


def advanced(
    folder: Path,
    store: Store,
    encoder: Encoder,
    old: Manifest | None,
    *,
    progress: Progress | None,
    name: str = NAME,
    second: Encoder | None = None,
) -> Generation:
    """One generation further than `old`, and in the manifest of this name when this returns.

    Removals come first, then the next texts, at most a checkpoint's worth.
    """
    seq, draft = store.seq, folder / _DRAFT
    draft.mkdir()
    vectors, words, begun = _begun(folder, store, encoder, old)
    gone_passages, gone_sentences = store.removed_after(begun.seq)
    vectors.remove([*gone_passages, *gone_sentences])
    units = list(islice(store.units_after(begun.span), _CHECKPOINT))
    _encode_into(vectors, encoder, units, progress, later=store.count_after(begun.span) - len(units))
    words.update(gone_passages, _passages(units))
    span = units[-1].id if units else begun.span
    dead = begun.dead + sum(id_ <= begun.span for id_ in gone_passages)
    # tantivy's statistics count what is deleted until it is merged
    if dead and (len(words) <= _QUICK or dead > _MOST_DEAD * len(words)):
        words, dead = _all_words(draft, store, span), 0
    _save(vectors, draft / _VECTORS)
    beside = None if second is None else begun_second(folder, second, old)
    if beside is not None:
        beside.remove(gone_passages)
        beside.follow(store, span, most=_CHECKPOINT, progress=progress)
        _save(beside.vectors, draft / SECOND)
    manifest = Manifest(
        store=store.identity,
        model=encoder.model,
        dimension=vectors.dimension,
        generation=_next_number(folder),
        seq=seq,
        span=span,
        dead=dead,
        vectors=len(vectors),
        passages=len(words),
        files=hashes(draft),
        second="" if second is None else second.model,
        second_span=0 if beside is None else beside.span,
    )
    draft.rename(folder / manifest.folder)
    sync(folder)
    manifest.write(folder, name)
    words = Words(folder / manifest.folder / _WORDS)
    return Generation(manifest, vectors, words, None if beside is None else beside.vectors)


def _save(vectors: Vectors, path: Path) -> None:
    """Not to be written again: readers map it into memory, where a file that shrinks kills them."""
    vectors.save(path)
    path.chmod(0o444)


def clear(folder: Path, *keep: Manifest | None) -> None:
    """Drop a killed writer's draft and every generation but those of `keep`."""
    names = {manifest.folder for manifest in keep if manifest}
    for path in [*folder.glob("generation-*"), *folder.glob(f"{_DRAFT}*")]:
        if path.name not in names:
            shutil.rmtree(path, ignore_errors=True)


@dataclass(frozen=True, slots=True)
class _Begun:
    """How far the state that a new generation starts from has come."""

    seq: int = 0
    span: int = 0
    dead: int = 0


def _begun(
    folder: Path, store: Store, encoder: Encoder, old: Manifest | None
) -> tuple[Vectors, Words, _Begun]:
    """The newest usable state, its words laid out in the draft; what is damaged is begun anew."""
    draft = folder / _DRAFT
    if old is None or not is_whole(folder / old.folder, _only(old.files, _VECTORS)):
        return Vectors.empty(encoder.dimension), Words(draft / _WORDS), _Begun()
    home, begun = folder / old.folder, _Begun(old.seq, old.span, old.dead)
    if not is_whole(home, _only(old.files, _WORDS)):
        return Vectors.load(home / _VECTORS), _all_words(draft, store, old.span), begun
    # Hard links are safe and free: tantivy never writes into a file it has finished.
    shutil.copytree(home / _WORDS, draft / _WORDS, copy_function=os.link, ignore=_LOCKS)
    return Vectors.load(home / _VECTORS), Words(draft / _WORDS), begun


def _all_words(draft: Path, store: Store, span: int) -> Words:
    """The lexical index made anew from the store, up to the id `span`."""
    shutil.rmtree(draft / _WORDS, ignore_errors=True)
    words = Words(draft / _WORDS)
    words.update((), _passages(takewhile(lambda unit: unit.id <= span, store.units_after(0))))
    return words


def _encode_into(
    vectors: Vectors, encoder: Encoder, units: Sequence[Unit], progress: Progress | None, *, later: int
) -> None:
    """`later`: how many texts the next generations will have to encode."""
    for start in range(0, len(units), _BATCH):
        batch = units[start : start + _BATCH]
        vectors.add([unit.id for unit in batch], encoder([unit.text for unit in batch]))
        if progress is not None:
            progress(len(batch), len(units) - start - len(batch) + later)


def _next_number(folder: Path) -> int:
    """Above every generation that stands here, named by a manifest or not."""
    numbers = [int(path.name.rpartition("-")[2]) for path in folder.glob("generation-*")]
    return max(numbers, default=0) + 1


def _passages(units: Iterable[Unit]) -> Iterator[tuple[int, str, str | None]]:
    return ((unit.id, unit.text, unit.headline) for unit in units if unit.passage is None)


def _only(files: Mapping[str, str], top: str) -> dict[str, str]:
    """The files at `top` or below it."""
    return {name: digest for name, digest in files.items() if name.split("/")[0] == top}
