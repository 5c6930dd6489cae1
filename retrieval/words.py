"""Passages with their headlines in; lexical scores by passage id out. The only door to tantivy.

Queries are built term by term from the analyzer's own tokens: a query parser would stumble over
what people type ("what did: (Lavrov) AND").
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial
from pathlib import Path
from typing import Literal

import numpy as np
import tantivy
from numpy.typing import NDArray
from tantivy import Filter, Occur, Query, TextAnalyzerBuilder, Tokenizer

Field = Literal["body", "headline"]
_FIELDS: tuple[Field, Field] = ("body", "headline")
Column = NDArray[np.float64]
_ANALYZER = "english"
_K1 = 1.2  # tantivy's BM25; b is .75
_HEAP_BYTES = 64_000_000
# A question whose terms stand in no more places than this is matched by reading them all. A median one has
# 2,400 over 8,300 passages: .7 ms of CPU, where three searches among the wanted passages take 2.5. What those
# take hardly grows with the corpus, so they serve where terms are common.
_MOST_POSTINGS = 8_000
# Of one term in one field: half a millisecond of a question is saved where its words were met before.
# 128 KB each at the very most, 4 for a usual one.
_MOST_REMEMBERED = 512


@dataclass(frozen=True, slots=True)
class _Postings:
    """The passages that hold one term in one field, each with its BM25, in the same order."""

    ids: NDArray[np.int64]
    scores: Column


@dataclass(frozen=True, slots=True)
class Match:
    """How well each of some passages matches a question, in idf mass and in the order of the passages."""

    body: Column
    headline: Column
    found: Column
    whole: Column  # of the text that the passage stands in


class Words:
    """The lexical index of one folder."""

    def __init__(self, folder: Path) -> None:
        """Open the index in `folder`, or begin one there."""
        folder.mkdir(parents=True, exist_ok=True)
        self._schema = _schema()
        self._index = tantivy.Index(self._schema, path=str(folder), reuse=True)
        self._analyzer = _analyzer()
        self._index.register_tokenizer(_ANALYZER, self._analyzer)
        self._look()

    def _look(self) -> None:
        """Search what is there now. Postings are remembered with the one view that they were read from."""
        self._searcher = self._index.searcher()
        read = partial(_postings, self._searcher, self._schema)
        self._postings = lru_cache(_MOST_REMEMBERED)(read)

    def __len__(self) -> int:
        return self._searcher.num_docs

    def update(self, gone: Iterable[int], new: Iterable[tuple[int, str, str | None]]) -> None:
        """Forget the passages in `gone`, add (id, body, headline) rows; durable when it returns.

        An id that is there already is replaced.
        """
        writer = self._index.writer(heap_size=_HEAP_BYTES, num_threads=1)
        for id_ in gone:
            self._delete(writer, id_)
        for id_, body, headline in new:
            self._delete(writer, id_)
            passage = tantivy.Document()
            passage.add_unsigned("id", id_)
            passage.add_text("body", body)
            if headline is not None:
                passage.add_text("headline", headline)
            writer.add_document(passage)
        writer.commit()
        writer.wait_merging_threads()
        self._index.reload()
        self._look()

    def _delete(self, writer: tantivy.IndexWriter, id_: int) -> None:
        """By query: `delete_documents_by_term` makes a signed term of the id, which matches nothing."""
        writer.delete_documents_by_query(Query.term_query(self._schema, "id", id_))

    def terms(self, text: str) -> tuple[str, ...]:
        """The distinct terms of `text` as indexed (lower case, accents folded, stemmed), in order."""
        return tuple(dict.fromkeys(self._analyzer.analyze(text)))

    def is_known(self, term: str) -> bool:
        """True when some passage or headline holds the term."""
        return any(self._searcher.doc_freq(field, term) for field in _FIELDS)

    def idf(self, term: str) -> float:
        """BM25's inverse passage frequency of a term in bodies; the highest there is for one never seen."""
        count, seen = self._searcher.num_docs, self._searcher.doc_freq("body", term)
        return math.log1p((count - min(seen, count) + 0.5) / (seen + 0.5))

    def mass(self, terms: Sequence[str]) -> float:
        """The idf mass of a question: what is found of it is a share of this."""
        return sum(self.idf(term) for term in terms)

    def best(self, terms: Sequence[str], k: int) -> list[int]:
        """Ids of the k passages that match best in body or headline."""
        query = Query.disjunction_max_query(
            [self._any(terms, "body"), Query.boost_query(self._any(terms, "headline"), 0.5)], 1.0
        )
        return list(self._search(query, k))

    def like(self, pattern: str, k: int) -> list[int]:
        """Ids of k passages that hold a term, in body or headline, which matches `pattern` as a whole."""
        either = [
            (Occur.Should, Query.const_score_query(Query.regex_query(self._schema, field, pattern), 1.0))
            for field in _FIELDS
        ]
        return list(self._search(Query.boolean_query(either), k))

    def match(self, terms: Sequence[str], ids: Sequence[int], texts: Mapping[int, int]) -> Match:
        """How well each of `ids`, which ascend, matches; 0 where nothing does.

        `texts`: every passage of the texts that `ids` stand in, with a number that those of one text share.
        """
        postings = sum(self._searcher.doc_freq(field, term) for term in terms for field in _FIELDS)
        if not postings or not ids:
            return Match(*np.zeros((4, len(ids))))
        wide = np.array(sorted(texts))
        if postings <= _MOST_POSTINGS:
            body, headline, held = self._match_by_term(terms, wide)
        else:
            body, headline = (self._column(self.scores(terms, ids, field), wide) for field in _FIELDS)
            held = np.stack([self._column(self.found([term], wide.tolist()), wide) > 0 for term in terms])
        idf = np.array([self.idf(term) for term in terms])
        asked = np.searchsorted(wide, np.asarray(ids))
        whole = _in_whole_texts(held, np.array([texts[id_] for id_ in wide.tolist()]))
        return Match(body[asked], headline[asked], idf @ held[:, asked], idf @ whole[:, asked])

    @staticmethod
    def _column(found: Mapping[int, float], ids: NDArray[np.int64]) -> Column:
        return np.array([found.get(id_, 0.0) for id_ in ids.tolist()])

    def _match_by_term(
        self, terms: Sequence[str], ids: NDArray[np.int64]
    ) -> tuple[Column, Column, NDArray[np.bool_]]:
        """Each term's score in each field of every passage that holds it, laid out in a grid and summed by
        field; and which of the terms stand in which of `ids`, shape (len(terms), len(ids))."""
        held = [self._postings(term, field) for term in terms for field in _FIELDS]
        cells = np.repeat(np.arange(len(held)), [len(each.ids) for each in held])
        holders = np.concatenate([each.ids for each in held])
        places = np.minimum(np.searchsorted(ids, holders), len(ids) - 1)
        asked = ids[places] == holders
        grid = np.zeros((len(held), len(ids)))
        grid[cells[asked], places[asked]] = np.concatenate([each.scores for each in held])[asked]
        by_term = grid.reshape(len(terms), len(_FIELDS), len(ids))
        body, headline = by_term.sum(axis=0) / (_K1 + 1)
        return body, headline, np.asarray(by_term.any(axis=1))

    def scores(self, terms: Sequence[str], ids: Sequence[int], field: Field) -> dict[int, float]:
        """BM25 of each of `ids` in one field, divided by its k1 + 1 so that the idf mass bounds it."""
        wanted = [(Occur.Must, self._among(ids)), (Occur.Must, self._any(terms, field))]
        found = self._search(Query.boolean_query(wanted), len(ids))
        return {id_: score / (_K1 + 1) for id_, score in found.items()}

    def found(self, terms: Sequence[str], ids: Sequence[int]) -> dict[int, float]:
        """The idf mass of those terms that each of `ids` holds in body or headline, however often."""
        held = [(Occur.Should, Query.const_score_query(self._either(term), self.idf(term))) for term in terms]
        wanted = [(Occur.Must, self._among(ids)), (Occur.Must, Query.boolean_query(held))]
        return self._search(Query.boolean_query(wanted), len(ids))

    def _among(self, ids: Sequence[int]) -> Query:
        return Query.const_score_query(Query.term_set_query(self._schema, "id", list(ids)), 0.0)

    def _either(self, term: str) -> Query:
        return Query.boolean_query([(Occur.Should, self._any([term], field)) for field in _FIELDS])

    def _any(self, terms: Sequence[str], field: Field) -> Query:
        return Query.boolean_query(
            [(Occur.Should, Query.term_query(self._schema, field, term)) for term in terms]
        )

    def _search(self, query: Query, k: int) -> dict[int, float]:
        if k == 0:
            return {}
        hits = self._searcher.search(query, k, count=False).hits
        ids = self._searcher.fast_field_values("id", [address for _, address in hits])
        return {int(id_): float(score) for id_, (score, _) in zip(ids, hits, strict=True) if id_ is not None}


@lru_cache(maxsize=1)
def _one_analyzer() -> tantivy.TextAnalyzer:
    return _analyzer()


def terms(text: str) -> set[str]:
    """The distinct terms of `text` as every index of ours has them (lower case, accents folded, stemmed)."""
    return set(_one_analyzer().analyze(text))


def _in_whole_texts(held: NDArray[np.bool_], texts: NDArray[np.int64]) -> NDArray[np.bool_]:
    """Which terms stand anywhere in the text of each passage; `held`, of the same shape: in the passage."""
    numbers, at = np.unique(texts, return_inverse=True)
    whole = np.zeros((len(held), len(numbers)), np.bool_)
    term, passage = np.nonzero(held)
    whole[term, at[passage]] = True
    return whole[:, at]


def _postings(searcher: tantivy.Searcher, schema: tantivy.Schema, term: str, field: Field) -> _Postings:
    seen = searcher.doc_freq(field, term)
    hits = searcher.search(Query.term_query(schema, field, term), seen, count=False).hits if seen else []
    ids = searcher.fast_field_values("id", [address for _, address in hits])
    return _Postings(np.array(ids, np.int64), np.array([score for score, _ in hits], np.float64))


def _schema() -> tantivy.Schema:
    builder = tantivy.SchemaBuilder()
    builder.add_unsigned_field("id", indexed=True, fast=True)
    builder.add_text_field("body", tokenizer_name=_ANALYZER)
    builder.add_text_field("headline", tokenizer_name=_ANALYZER)
    return builder.build()


def _analyzer() -> tantivy.TextAnalyzer:
    return (
        TextAnalyzerBuilder(Tokenizer.simple())
        .filter(Filter.lowercase())
        .filter(Filter.ascii_fold())
        .filter(Filter.stemmer("english"))
        .build()
    )
