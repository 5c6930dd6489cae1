"""The settings that choose the model: another one is refused where vectors of the first stand."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.cli import main
from bot.settings import Settings, SettingsError
from retrieval.encoder.choice import PACKAGED, Choice
from retrieval.encoder.export_manifest import RECIPE
from retrieval.encoder.weights import MODEL_SHA256, Weights

Printed = pytest.CaptureFixture[str]
BULLETIN = """Lighthouse Lamp Fails At Hollin Head

The lamp at Hollin Head failed on Monday. A spare is on its way by boat.
"""
QUESTION = ["ask", "what failed at Hollin Head?"]


@pytest.fixture
def index(home: Path, capsys: Printed) -> Path:
    """The user's index, made by the packaged model."""
    (home / "lamp.txt").write_text(BULLETIN, "utf-8")
    assert main(["index", str(home / "lamp.txt")]) == 0
    capsys.readouterr()
    return home / "data" / "bulletin-bot" / "index"


def test_vectors_of_another_model_are_refused_until_they_are_made_anew(
    index: Path, tiny: Weights, capsys: Printed, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BULLETIN_BOT_MODEL", str(tiny.folder))
    monkeypatch.setenv("BULLETIN_BOT_PRECISION", "exact")
    assert main(QUESTION) == 2
    assert capsys.readouterr() == (
        "",
        f"{index} holds vectors of another model; set BULLETIN_BOT_MODEL as it was when they were made, "
        f"or encode it anew: python run_bot.py index --index {index}\n",
    )
    assert main(["index", str(tiny.folder.parent)]) == 2
    assert "holds vectors of another model" in capsys.readouterr().err
    assert main(["status"]) == 0
    assert f"model      {MODEL_SHA256}-{RECIPE}\n" in capsys.readouterr().out
    assert main(["index", "--index", str(index)]) == 0
    assert capsys.readouterr().out.startswith("nothing new; embedded 3 passages and sentences\n")
    assert main(QUESTION) == 0
    assert "Lighthouse Lamp Fails At Hollin Head" in capsys.readouterr().out
    assert main(["status"]) == 0
    assert f"model      {tiny.digest}\n" in capsys.readouterr().out


def test_another_precision_is_named(index: Path, capsys: Printed, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BULLETIN_BOT_PRECISION", "exact")
    assert main(QUESTION) == 2
    assert "another model; unset BULLETIN_BOT_PRECISION, or encode" in capsys.readouterr().err


@pytest.mark.parametrize("argv", [["index"], ["index", "--remove"]])
def test_without_an_index_there_is_nothing_to_encode_anew(
    home: Path, capsys: Printed, argv: list[str]
) -> None:
    assert main(argv) == 2
    assert capsys.readouterr() == ("", "give files or folders: python run_bot.py index PATH\n")


def test_a_precision_that_is_none_is_one_line(
    home: Path, capsys: Printed, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BULLETIN_BOT_PRECISION", "int4")
    assert main(QUESTION) == 2
    assert capsys.readouterr() == ("", "BULLETIN_BOT_PRECISION is 'int4'; expected int8 or exact\n")


def test_a_model_folder_that_is_none_is_one_line(
    index: Path, capsys: Printed, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BULLETIN_BOT_MODEL", str(index))
    assert main(QUESTION) == 2
    assert capsys.readouterr() == (
        "",
        f"{index} is no sentence-transformers folder (it has no modules.json); "
        "set BULLETIN_BOT_MODEL to a sentence-transformers folder, "
        "or unset it for the model that comes along\n",
    )


def test_the_settings_choose_the_model(tmp_path: Path) -> None:
    home = {"HOME": str(tmp_path)}
    assert Settings.read(home).model == PACKAGED
    chosen = home | {"BULLETIN_BOT_MODEL": "/models/one", "BULLETIN_BOT_PRECISION": "exact"}
    assert Settings.read(chosen).model == Choice(Path("/models/one"), exact=True)
    with pytest.raises(SettingsError):
        Settings.read(home | {"BULLETIN_BOT_PRECISION": "fp16"})
