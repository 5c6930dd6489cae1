"""Development sets in; the first hit of each question, with the right items there and without, out.

Kept by content (data, model, and every line that reads or ranks), so that a second fit asks nothing anew.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from hashlib import sha256
from pathlib import Path

from pydantic import TypeAdapter

from eval.dataset import Dataset, Query
from eval.gate import data_hash
from eval.news.gold import NewsSet, Scripted, plain
from eval.rankings import Put, items, put, put_all
from retrieval.adhoc import open_files
from retrieval.encoder import Encoder
from retrieval.index import Index
from retrieval.rank import Scored

_SOURCES = Path(__file__).parents[1]


@dataclass(frozen=True, slots=True)
class First:
    """A first hit that is shown for anything but somebody's words.

    `features` by name, `margin` the score that it is ahead of the second; `is_absent`: nothing can be right.
    """

    set: str
    features: dict[str, float]
    margin: float
    is_right: bool
    is_absent: bool


_KEPT = TypeAdapter(tuple[First, ...])
Finder = Callable[[Index], Iterator[First]]


def of_dataset(data: Dataset, cache: Path, encoder: Encoder) -> tuple[First, ...]:
    """Each answerable question twice: once as it is, once with its right items taken out of the ranking."""
    return _kept(data_hash(data), cache, encoder, data.corpus, lambda index: _ranked(index, data))


def of_news(news: NewsSet, cache: Path, encoder: Encoder) -> tuple[First, ...]:
    """Each question that stands alone, once."""
    digest = sha256(b"".join(path.read_bytes() for path in news.files)).hexdigest()
    return _kept(digest, cache, encoder, (news.bulletins,), lambda index: _scripted(index, news))


def _kept(
    digest: str, cache: Path, encoder: Encoder, paths: Iterable[Path], found: Finder
) -> tuple[First, ...]:
    key = sha256(f"{digest} {encoder.model} {_code()}".encode()).hexdigest()[:32]
    path = cache / "first-hits" / f"{key}.json"
    if path.exists():
        return _KEPT.validate_json(path.read_bytes())
    opened = open_files([str(each) for each in paths], cache / "corpora", encoder)
    try:
        firsts = tuple(found(opened.index))
    finally:
        opened.index.close()
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps([asdict(each) for each in firsts]), "utf-8")
    return firsts


def _code() -> str:
    """Changes with anything that can change a ranking or a reply."""
    digest = sha256()
    for package in ("corpus", "retrieval"):
        for path in sorted((_SOURCES / package).rglob("*.py")):
            digest.update(path.read_bytes())
    return digest.hexdigest()


def _ranked(index: Index, data: Dataset) -> Iterator[First]:
    names = items(index, data).names
    gold = {
        query: {item for item, grade in found.items() if grade > 0} for query, found in data.qrels.items()
    }
    for each in put_all(index, data):
        right = set() if each.query.is_impossible else gold.get(each.query.id, set())
        if not _is_spoken(each) and each.ranked:
            yield _first(
                data.name, each.ranked, is_right=names[each.ranked[0].id] in right, is_absent=not right
            )
            left = [one for one in each.ranked if names[one.id] not in right]
            if right and left:
                yield _first(data.name, left, is_right=False, is_absent=True)


def _scripted(index: Index, news: NewsSet) -> Iterator[First]:
    index.refresh()
    for asked in news.questions:
        if asked.chat is None and asked.lang == "en":
            each = put(index, Query(_id=asked.id, text=asked.question))
            if not _is_spoken(each) and each.ranked:
                right = _stands(index, each.ranked[0].id, asked)
                yield _first(
                    f"news {news.name}", each.ranked, is_right=right, is_absent=not asked.is_answerable
                )


def _is_spoken(each: Put) -> bool:
    return each.reply is None or each.reply.relation is not None


def _stands(index: Index, passage: int, asked: Scripted) -> bool:
    ((_, _, text),) = index.store.texts_of([passage]).values()
    return any(plain(gold.quote) in plain(text) for gold in asked.gold)


def _first(name: str, ranked: Sequence[Scored], *, is_right: bool, is_absent: bool) -> First:
    margin = ranked[0].score - ranked[1].score if len(ranked) > 1 else 0.0
    return First(
        name, {**ranked[0].features._asdict(), "topic": ranked[0].features.topic}, margin, is_right, is_absent
    )
