"""Derived indexes follow the store, one generation after another, and mend themselves."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest

import retrieval.generation
from corpus import update
from retrieval.encoder import Encoder
from retrieval.encoder.remembering import Remembering
from retrieval.index import Index, IndexBusyError
from retrieval.manifest import Manifest
from tests.retrieval.fiction import (
    MORE,
    NEW_BRIDGE,
    NEW_OPERA,
    TEXTS,
    answers,
    ask,
    bulletin,
    content,
    indexed,
    is_in_step,
    put,
    scores,
)


def digests(folder: Path) -> dict[str, str]:
    """The sha256 of every file below a folder, locks left out."""
    return {
        str(path.relative_to(folder)): sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.suffix != ".lock"
    }


def generations(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.glob("generation-*"))


def reopened(folder: Path, encoder: Encoder) -> Index:
    """As the next question finds it."""
    index = Index(folder, encoder)
    index.refresh()
    return index


def test_a_new_index_has_embedded_every_passage_and_sentence_once(
    tmp_path: Path, another: Callable[[], Encoder]
) -> None:
    index = indexed(tmp_path, another())
    assert index.embedded == index.store.count_after(0) == 30
    assert is_in_step(index)


def test_the_manifest_says_what_the_folder_holds(tmp_path: Path, encoder: Encoder) -> None:
    index = indexed(tmp_path, encoder)
    held = index.store.coverage()
    files = digests(tmp_path / "generation-000001")
    assert "vectors.faiss" in files
    assert "words/meta.json" in files
    assert json.loads((tmp_path / "manifest.json").read_text("utf-8")) == {
        "store": index.store.identity,
        "model": encoder.model,
        "dimension": 384,
        "generation": 1,
        "seq": len(TEXTS),
        "span": index.store.last_span,
        "dead": 0,
        "vectors": held.passages + held.sentences,
        "passages": held.passages,
        "files": files,
        "format": 1,
    }


def test_an_index_that_is_up_to_date_writes_nothing(tmp_path: Path, encoder: Encoder) -> None:
    index = indexed(tmp_path, encoder)
    before = digests(tmp_path)
    index.catch_up()
    index.refresh()
    assert digests(tmp_path) == before


def test_opening_again_embeds_nothing_and_answers_the_same(tmp_path: Path, encoder: Encoder) -> None:
    first = indexed(tmp_path, encoder)
    later = reopened(tmp_path, encoder)
    assert (later.embedded, answers(later), scores(later)) == (0, answers(first), scores(first))


def test_what_was_put_in_is_searched_after_catching_up(tmp_path: Path, encoder: Encoder) -> None:
    index = indexed(tmp_path, encoder)
    with index.writing():
        put(index.store, MORE)
        index.catch_up()
    assert index.generation.manifest.seq == index.store.seq == len(TEXTS) + len(MORE)
    assert is_in_step(index)
    assert ask(index, "what was stolen from the abbey?").hits[0].file == "cheese.txt"


def test_small_checkpoints_lead_to_the_same_index(
    tmp_path: Path, encoder: Encoder, monkeypatch: pytest.MonkeyPatch
) -> None:
    at_once = indexed(tmp_path / "at once", encoder)
    monkeypatch.setattr(retrieval.generation, "_CHECKPOINT", 5)
    monkeypatch.setattr(retrieval.generation, "_BATCH", 2)
    in_parts = indexed(tmp_path / "in parts", encoder)
    assert in_parts.generation.manifest.generation == 6
    assert is_in_step(in_parts)
    assert generations(in_parts.folder) == ["generation-000005", "generation-000006"]
    assert (answers(in_parts), scores(in_parts)) == (answers(at_once), scores(at_once))


def test_progress_counts_every_text_down_to_none(
    tmp_path: Path, encoder: Encoder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(retrieval.generation, "_CHECKPOINT", 20)
    monkeypatch.setattr(retrieval.generation, "_BATCH", 8)
    index = Index(tmp_path, encoder)
    put(index.store, TEXTS)
    told: list[tuple[int, int]] = []
    index.catch_up(lambda done, left: told.append((done, left)))
    assert told == [(9, 30), (8, 22), (8, 14), (4, 10), (8, 2), (2, 0)]


def test_a_changed_bulletin_embeds_only_its_changed_items(
    tmp_path: Path, another: Callable[[], Encoder]
) -> None:
    indexed(tmp_path, another()).close()
    longer = TEXTS["bakers.txt"] + "\nHugo Tamm said that he had no more to give.\n"
    index = indexed(tmp_path, another(), {"bakers.txt": longer})
    assert index.embedded == 2  # both passages of its second item, one sentence each
    assert is_in_step(index)


def test_an_unchanged_bulletin_embeds_nothing(tmp_path: Path, another: Callable[[], Encoder]) -> None:
    indexed(tmp_path, another()).close()
    assert indexed(tmp_path, another()).embedded == 0


def test_a_removed_bulletin_is_never_found_again(tmp_path: Path, encoder: Encoder) -> None:
    index = indexed(tmp_path, encoder, TEXTS | MORE)
    question = "what did beekeeper Ilse Brandt say about the bees on the tram?"
    assert ask(index, question).hits[0].file == "bees.txt"
    with index.writing():
        assert update.remove(index.store, "/bees.txt")
        index.catch_up()
    for each in (index, reopened(tmp_path, encoder)):
        assert is_in_step(each)
        assert "bees.txt" not in {hit.file for hit in ask(each, question).hits}
        assert not each.generation.words.is_known("bee")


def test_removal_leaves_as_many_nearest_as_were_asked(tmp_path: Path, encoder: Encoder) -> None:
    index = indexed(tmp_path, encoder)
    row = index.encoder(["what did the beekeeper say about the bees?"])[0]
    with index.writing():
        update.remove(index.store, "/bees.txt")
        index.catch_up()
    nearest = index.generation.vectors.nearest(row, 10)
    assert len(nearest) == 10
    assert all(index.store.sentences_around([id_]) for id_ in nearest)


def test_a_removal_leaves_scores_as_if_it_had_never_been_there(tmp_path: Path, encoder: Encoder) -> None:
    index = indexed(tmp_path / "removed", encoder, TEXTS | MORE)
    with index.writing():
        for name in MORE:
            update.remove(index.store, f"/{name}")
        index.catch_up()
    assert scores(index) == scores(indexed(tmp_path / "never there", encoder))


def test_everything_can_be_removed(tmp_path: Path, encoder: Encoder) -> None:
    index = indexed(tmp_path, encoder)
    with index.writing():
        for name in TEXTS:
            update.remove(index.store, f"/{name}")
        index.catch_up()
    assert (content(index.store), len(index.generation.vectors), len(index.generation.words)) == (set(), 0, 0)
    assert ask(index, "what did Odo Farr say?").message == "No bulletins have been added yet."


def test_an_empty_index_answers_that_it_is_empty(tmp_path: Path, encoder: Encoder) -> None:
    index = Index(tmp_path, encoder)
    index.refresh()
    assert ask(index, "what did Odo Farr say?").message == "No bulletins have been added yet."


def flip(path: Path) -> None:
    raw = bytearray(path.read_bytes())
    raw[len(raw) // 2] ^= 0b100
    _put(path, bytes(raw))


def cut(path: Path) -> None:
    _put(path, path.read_bytes()[: path.stat().st_size // 2])


def _put(path: Path, raw: bytes) -> None:
    """As a new file: the old one is still mapped into memory here, and must not shrink there."""
    path.unlink()
    path.write_bytes(raw)


Damage = Callable[[Path], None]
DAMAGES: dict[str, Damage] = {
    "deleted": Path.unlink,
    "cut short": cut,
    "one bit flipped": flip,
}


@pytest.mark.parametrize("damage", DAMAGES.values(), ids=DAMAGES)
def test_damaged_vectors_are_made_again(damage: Damage, tmp_path: Path, encoder: Encoder) -> None:
    before = indexed(tmp_path, encoder)
    damage(tmp_path / "generation-000001" / "vectors.faiss")
    index = reopened(tmp_path, encoder)
    assert index.generation.manifest.generation == 2
    assert is_in_step(index)
    assert (answers(index), scores(index)) == (answers(before), scores(before))


@pytest.mark.parametrize("damage", DAMAGES.values(), ids=DAMAGES)
@pytest.mark.parametrize("kind", ["meta.json", "*.idx", "*.store"])
def test_damaged_words_are_made_again_and_nothing_is_encoded(
    damage: Damage, kind: str, tmp_path: Path, encoder: Encoder, another: Callable[[], Encoder]
) -> None:
    before = indexed(tmp_path, encoder)
    damage(next((tmp_path / "generation-000001" / "words").glob(kind)))
    counting = another()
    index = reopened(tmp_path, counting)
    assert (index.generation.manifest.generation, index.embedded, counting.encoded) == (2, 0, 0)
    index.encoder = encoder
    assert is_in_step(index)
    assert (answers(index), scores(index)) == (answers(before), scores(before))


def altered(**values: object) -> Callable[[str], str]:
    return lambda text: json.dumps(json.loads(text) | values)


MANIFESTS: dict[str, Callable[[str], str]] = {
    "another store": altered(store="0" * 32),
    "another dimension": altered(dimension=768),
    "a later format": altered(format=2),
    "ahead of the store": altered(seq=10_000),
    "no files": altered(files={}),
    "files that are no map": altered(files=None),
    "a seq that is no number": altered(seq="many"),
    "a list": lambda text: "[1, 2]",
    "cut short": lambda text: text[: len(text) // 2],
    "no JSON": lambda text: "\0\0\0",
    "empty": lambda text: "",
}


@pytest.mark.parametrize("spoilt", MANIFESTS.values(), ids=MANIFESTS)
def test_without_a_fitting_manifest_everything_is_made_again(
    spoilt: Callable[[str], str], tmp_path: Path, encoder: Encoder
) -> None:
    before = indexed(tmp_path, encoder)
    path = tmp_path / "manifest.json"
    path.write_text(spoilt(path.read_text("utf-8")), "utf-8")
    index = reopened(tmp_path, encoder)
    assert is_in_step(index)
    assert (answers(index), scores(index)) == (answers(before), scores(before))
    manifest = index.generation.manifest
    assert Manifest.read(tmp_path) == manifest
    assert (manifest.store, manifest.model, manifest.dimension, manifest.seq) == (
        index.store.identity, encoder.model, 384, len(TEXTS)
    )  # fmt: skip


def test_a_manifest_without_files_vouches_for_nothing(tmp_path: Path, encoder: Encoder) -> None:
    before = indexed(tmp_path, encoder)
    path = tmp_path / "manifest.json"
    path.write_text(altered(files={})(path.read_text("utf-8")), "utf-8")
    flip(tmp_path / "generation-000001" / "vectors.faiss")
    index = reopened(tmp_path, encoder)
    assert (is_in_step(index), scores(index)) == (True, scores(before))
    assert "vectors.faiss" in index.generation.manifest.files


@pytest.mark.parametrize("lost", ["manifest.json", "generation-000001"])
def test_what_is_missing_is_made_again(lost: str, tmp_path: Path, encoder: Encoder) -> None:
    before = indexed(tmp_path, encoder)
    path = tmp_path / lost
    path.unlink() if path.is_file() else shutil.rmtree(path)
    index = reopened(tmp_path, encoder)
    assert is_in_step(index)
    assert (answers(index), scores(index)) == (answers(before), scores(before))


def test_another_store_in_the_same_place_is_not_answered_from_old_vectors(
    tmp_path: Path, encoder: Encoder
) -> None:
    indexed(tmp_path / "ours", encoder, MORE).close()
    indexed(tmp_path / "theirs", encoder, TEXTS).close()
    (tmp_path / "theirs" / "corpus.sqlite").replace(tmp_path / "ours" / "corpus.sqlite")
    index = reopened(tmp_path / "ours", encoder)
    assert is_in_step(index)
    assert {file for file, *_ in content(index.store)} == set(TEXTS)


def test_a_store_put_back_from_a_backup_is_followed(tmp_path: Path, encoder: Encoder) -> None:
    indexed(tmp_path, encoder).close()
    backup = (tmp_path / "corpus.sqlite").read_bytes()
    indexed(tmp_path, encoder, MORE).close()
    (tmp_path / "corpus.sqlite").write_bytes(backup)
    index = reopened(tmp_path, encoder)
    assert is_in_step(index)
    assert {file for file, *_ in content(index.store)} == set(TEXTS)


def test_files_of_a_generation_are_never_altered(tmp_path: Path, encoder: Encoder) -> None:
    index = indexed(tmp_path, encoder)
    before = digests(tmp_path / "generation-000001")
    kept = tmp_path / "kept"  # by link: what is written into a shared file shows here
    shutil.copytree(tmp_path / "generation-000001", kept, copy_function=os.link)
    with index.writing():
        update.remove(index.store, "/bees.txt")
        put(index.store, {"bridge.txt": NEW_BRIDGE} | MORE)
        index.catch_up()
    assert generations(tmp_path) == ["generation-000001", "generation-000002"]
    assert digests(tmp_path / "generation-000001") == digests(kept) == before


def test_only_the_last_two_generations_are_kept(tmp_path: Path, encoder: Encoder) -> None:
    for name, text in TEXTS.items():
        index = indexed(tmp_path, encoder, {name: text})
    assert generations(tmp_path) == ["generation-000007", "generation-000008"]
    indexed(tmp_path, encoder, {})
    assert generations(tmp_path) == ["generation-000008"]
    assert is_in_step(index)


def test_a_killed_writers_leftovers_are_cleared(tmp_path: Path, encoder: Encoder) -> None:
    indexed(tmp_path, encoder).close()
    for left in ("draft", "generation-000009"):
        (tmp_path / left / "words").mkdir(parents=True)
        (tmp_path / left / "words" / "meta.json").write_text("half", "utf-8")
    index = indexed(tmp_path, encoder, {"opera.txt": NEW_OPERA})
    assert sorted(path.name for path in tmp_path.iterdir() if path.is_dir()) == [
        "generation-000001", "generation-000002"
    ]  # fmt: skip
    assert is_in_step(index)


def test_a_question_finishes_what_a_killed_writer_left_undone(tmp_path: Path, encoder: Encoder) -> None:
    index = Index(tmp_path, encoder)
    put(index.store, TEXTS)
    index.close()
    assert ask(Index(tmp_path, encoder), "what did Odo Farr say?").hits[0].file == "beacon.txt"


def test_before_the_first_generation_a_reader_is_told_to_wait(tmp_path: Path, encoder: Encoder) -> None:
    writer, reader = Index(tmp_path, encoder), Index(tmp_path, encoder)
    with writer.writing():
        put(writer.store, TEXTS)
        with pytest.raises(IndexBusyError) as error:
            ask(reader, "what did Odo Farr say?")
    assert str(error.value) == f"{tmp_path} is being written for the first time; ask again when it is done"


def test_remembered_texts_are_not_counted_as_embedded(tmp_path: Path, another: Callable[[], Encoder]) -> None:
    first = Remembering(another(), tmp_path / "vectors.sqlite")
    assert indexed(tmp_path / "one", first).embedded == 30
    assert indexed(tmp_path / "two", Remembering(another(), tmp_path / "vectors.sqlite")).embedded == 0


def test_the_same_text_in_two_places_is_two_bulletins_and_one_set_of_hits(
    tmp_path: Path, encoder: Encoder
) -> None:
    index = indexed(tmp_path, encoder)
    with index.writing():
        assert update.put(index.store, bulletin("beacon again.txt", TEXTS["beacon.txt"])) == "copy"
        index.catch_up()
    hits = ask(index, "what did Odo Farr say about the light?").hits
    assert (hits[0].file, hits[0].also_in) == ("beacon.txt", ("beacon again.txt",))
    assert len({(hit.file, hit.start) for hit in hits}) == len(hits)
    assert is_in_step(index)
