"""Any sequence of put, update and remove, held against a model: what each file holds now."""

from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from corpus import update
from corpus.model import Bulletin, Item
from corpus.reading.text import read_text
from corpus.store import Cited, Store
from corpus.update import put, remove
from tests.corpus.readings import STORIES, bulletin_in

FILES = st.sampled_from(["a.txt", "b.txt", "2016-01-20.txt"])
_LINES = st.sampled_from(["March 5, 2024", "It rained.", "Eels came\nby night\nto Kell.", " \u00a0"])
_PARTS = st.lists(st.sampled_from(STORIES) | _LINES, min_size=1, max_size=4)
_ROWS = st.sampled_from(['{"text": " It rained. Twice."}', '{"title": "Eels", "text": "Back.\\nIn Kell."}'])
CONTENTS = st.one_of(
    st.tuples(_PARTS, st.sampled_from(["\n", "\n\n", "\r\n"])).map(lambda drawn: drawn[1].join(drawn[0])),
    st.lists(_ROWS, min_size=1, max_size=3).map("\n".join),
).filter(lambda text: text.startswith("{") or read_text(text)[0] != ())


class Archive(RuleBasedStateMachine):
    """A store, a second connection that reads, and a mirror kept by the change log alone."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.store = Store(Path(self.folder.name) / "store.sqlite")
        self.reader = Store(self.store.path)
        self.model: dict[str, Bulletin] = {}
        self.mirror: dict[int, str] = {}
        self.seen = (0, 0)  # the last change and the last unit that the mirror knows

    def teardown(self) -> None:
        self.store.close()
        self.reader.close()
        self.folder.cleanup()

    @rule(name=FILES, content=CONTENTS)
    def put(self, name: str, content: str) -> None:
        bulletin = bulletin_in(Path(self.folder.name) / name, content)
        if bulletin.source not in self.model or self.model[bulletin.source].digest != bulletin.digest:
            self.model[bulletin.source] = bulletin
            assert put(self.store, bulletin) != "unchanged"
        else:
            assert put(self.store, bulletin) == "unchanged"

    @rule(name=FILES)
    def remove(self, name: str) -> None:
        source = str((Path(self.folder.name) / name).resolve())
        assert remove(self.store, source) is (self.model.pop(source, None) is not None)

    @rule()
    def read_all_again_with_a_newer_reader(self) -> None:
        self.store.db.execute("UPDATE bulletins SET reader = ?", (update.READER - 1,))
        for bulletin in self.model.values():
            assert put(self.store, bulletin) == "updated"

    @rule()
    def replay(self) -> None:
        """The mirror catches up, as a derived index does."""
        seq, span = self.seen
        for gone in self.reader.removed_after(seq):
            for id_ in gone:
                self.mirror.pop(id_, None)
        self.mirror.update((unit.id, unit.text) for unit in self.reader.units_after(span))
        self.seen = (self.reader.seq, max(span, self.reader.last_span))
        assert self.mirror == {unit.id: unit.text for unit in self.reader.units_after(0)}

    @invariant()
    def every_source_is_known_with_its_bytes(self) -> None:
        assert self.reader.sources() == {source: each.digest for source, each in self.model.items()}

    @invariant()
    def every_passage_is_cited_once_from_its_own_text(self) -> None:
        passages = [unit.id for unit in self.reader.units_after(0) if unit.passage is None]
        cited = list(self.reader.cited(passages).values())
        holders = {each.file: each for each in self.model.values()}
        originals = {each.digest: holders[each.file] for each in cited}
        assert originals.keys() == {each.digest for each in self.model.values()}
        assert sorted(map(_told, cited)) == sorted(
            _expected(bulletin, item, at, tuple(sorted(self._copies_of(bulletin))))
            for bulletin in originals.values()
            for item in bulletin.items
            for at in range(len(item.passages))
        )

    def _copies_of(self, bulletin: Bulletin) -> set[str]:
        return {each.file for each in self.model.values() if each.digest == bulletin.digest} - {bulletin.file}


def _told(cited: Cited) -> tuple[object, ...]:
    return (
        *(cited.file, cited.number, cited.span, cited.text, str(cited.headline), str(cited.published)),
        *(tuple(span for _, span in cited.sentences), tuple(sorted(cited.copies))),
    )


def _expected(bulletin: Bulletin, item: Item, at: int, copies: tuple[str, ...]) -> tuple[object, ...]:
    passage = item.passages[at]
    headline = item.headline.of(item.text) if item.headline else None
    published = item.published or bulletin.published
    return (
        *(
            bulletin.file,
            item.number,
            passage.span,
            passage.span.of(item.text),
            str(headline),
            str(published),
        ),
        *(passage.sentences, copies),
    )


TestArchive = Archive.TestCase
TestArchive.settings = settings(max_examples=80, stateful_step_count=12, deadline=None)
