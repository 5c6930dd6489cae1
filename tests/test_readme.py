"""The README is true: what it names exists, and the answer that it shows is the answer given."""

from __future__ import annotations

import re
import shlex
import tomllib
from pathlib import Path

import pytest

from bot.cli import main
from bot.settings import _KNOWN as SETTINGS
from eval.gate import datasets, read_floors, run

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text("utf-8")
COMMANDS = {"ask", "chat", "eval", "index", "items", "setup", "speakers", "statements", "status", "verify"}


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", README, re.DOTALL | re.MULTILINE)


def test_the_answer_shown_is_the_answer_given(
    home: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    prompt, answer = blocks("console")[0].split("\n", 1)
    argv = shlex.split(prompt.removeprefix("$ python3 run_bot.py "))
    assert main(argv) == 0
    assert capsys.readouterr().out == answer


def test_the_two_commands_that_set_everything_up_stand_as_promised() -> None:
    assert 'python3 -m pip install -e . && python3 run_bot.py ask "what did Lavrov say"\n' in blocks("sh")
    assert "python3 -m pip install -e '.[dev]' && python3 -m pytest\n" in blocks("sh")


def test_every_command_named_exists() -> None:
    named = set(re.findall(r"run_bot\.py ([a-z]+)", README))
    assert named - COMMANDS == set()
    assert COMMANDS - named == set()


@pytest.mark.parametrize("command", sorted(COMMANDS))
def test_every_command_explains_itself(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main([command, "--help"])
    assert stopped.value.code == 0
    assert capsys.readouterr().out.startswith(f"usage: run_bot.py {command} ")


def test_every_option_named_exists(capsys: pytest.CaptureFixture[str]) -> None:
    for command, options in re.findall(r"run_bot\.py ([a-z]+)([^`\n]*)", README):
        with pytest.raises(SystemExit):
            main([command, "--help"])
        known = capsys.readouterr().out
        assert [option for option in re.findall(r"--[a-z-]+", options) if option not in known] == []


def test_every_setting_named_exists_and_every_setting_is_named() -> None:
    assert set(re.findall(r"BULLETIN_BOT_[A-Z_]+", README)) == SETTINGS


def test_every_file_named_exists() -> None:
    named = re.findall(r"`((?:[a-z_]+/)[\w./-]*|[A-Z]+(?:\.md)?|[a-z_.]+/?run(?:_bot\.py)?)`", README)
    assert [name for name in named if not (ROOT / name).exists()] == []


def test_the_version_and_licence_are_the_packages() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert (project["license"], project["requires-python"]) == ("Apache-2.0", ">=3.11")
    assert "Apache-2.0" in README


def test_the_figures_shown_for_the_sample_are_the_figures_measured(cache: Path) -> None:
    (data,) = datasets(["sample"], None)
    assert not isinstance(data, str)
    measured = run(data, cache)
    assert measured.abstention is not None
    ndcg = f"{measured.metrics['nDCG@10']:.3f}".removeprefix("0")
    refused, answered = (
        round(measured.abstention[name] * count)
        for name, count in (("refused_impossible", 20), ("answered_answerable", 60))
    )
    assert f"sample, 60 questions: nDCG@10 | {ndcg} |" in README
    assert f"refused / answerable ones answered | {refused} of 20 / {answered} of 60 |" in README


@pytest.mark.parametrize(
    ("name", "row"), [("newsquiz_dev", "news-quiz questions over"), ("says_dev", "What did X say")]
)
def test_the_figures_shown_for_development_sets_are_the_floors_held(name: str, row: str) -> None:
    (figure,) = re.findall(rf"{row}.*?: nDCG@10 \| (\.\d+)", README)
    assert float(figure) == round(read_floors()[name].measures["nDCG@10"], 3)
