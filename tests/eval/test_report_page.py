"""Everything measured in one run, on a page that stands alone."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from bot.cli import main
from eval.page.html import change, number, signed
from eval.reliability import Bin, Level, reliability
from eval.whole.history import Change, add, changes, history_of, read
from tests.eval.kell import write_kell


@pytest.fixture(scope="module")
def few(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with one small set."""
    data = tmp_path_factory.mktemp("data")
    (data / "kell").mkdir()
    write_kell(data / "kell")
    return data


def test_confidence_is_held_against_what_is_right() -> None:
    found = reliability([(0.05, False), (0.95, True), (0.92, False), (1.0, True)])
    assert (found.count, found.auroc, found.brier) == (4, 1.0, 0.2129)
    assert found.bins == (Bin(0.0, 0.1, 1, 0.05, 0.0), Bin(0.9, 1.0, 3, 0.9567, 0.6667))
    assert found.ece == round((0.05 + 3 * (0.95666667 - 0.66666667)) / 4, 4)
    assert found.levels[-1] == Level(0.95, 0.5, 1.0)


def test_confidence_in_nothing_but_right_answers_tells_nothing_apart() -> None:
    assert reliability([(0.5, True), (0.7, True)]).auroc is None


def test_a_run_is_compared_with_the_last_one_that_has_the_figure(tmp_path: Path) -> None:
    path = history_of(tmp_path / "report.html")
    add(path, read(path), {"a": 0.5, "b": 0.5})
    add(path, read(path), {"a": 0.6})
    found = changes(read(path), {"a": 0.59, "b": 0.502, "c": 0.1})
    assert path.name == "report.history.json"
    assert found == [Change("a", 0.59, 0.6), Change("b", 0.502, 0.5), Change("c", 0.1, None)]
    assert [(each.is_better, each.is_worse) for each in found] == [
        (False, True), (False, False), (False, False)
    ]  # fmt: skip


def test_numbers_are_printed_as_newspapers_print_shares() -> None:
    assert [number(0.8088), number(1.0), signed(-0.021), signed(0.5)] == [".809", "1.000", "−.021", "+.500"]
    assert change(Change("a", 0.6, 0.5)) == '<span class="better">+.100</span>'
    assert [change(Change("a", 0.5, None)), change(Change("a", 0.5, 0.5)), change(None)] == ["", "", ""]


def test_a_history_that_is_none_is_refused_with_what_to_do(
    home: Path, few: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (home / "r.history.json").write_text("{}", "utf-8")
    assert main(["eval", "--all", str(few), "--report", str(home / "r.html")]) == 2
    assert capsys.readouterr().err.splitlines()[-1] == (
        f"{home}/r.history.json is no history of runs; move it away, and one is begun anew"
    )


@pytest.mark.slow
def test_all_that_is_there_stands_on_one_page_that_needs_nothing_else(
    home: Path, few: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    report = home / "report.html"
    before = {"kell: nDCG@10": 0.5, "sample: P@5": 0.9}
    add(history_of(report), [], before)
    assert main(["eval", "--all", str(few), "--report", str(report), "--json"]) == 0
    figures = json.loads(capsys.readouterr().out)
    assert figures["kell: nDCG@10"] == 1.0
    assert {name.partition(":")[0] for name in figures} >= {"kell", "sample", "news dev", "forms", "speech"}
    page = report.read_text("utf-8")
    assert '<b class="better">1 better:</b> kell: nDCG@10 <span class="better">+.500</span>.' in page
    assert '<b class="worse">1 worse:</b> sample: P@5' in page
    assert re.findall(r"<h2>(.*?)</h2>", page) == [
        "Rankings", "News sets", "Conversations", "Silence", "Confidence", "Reading", "Worst questions",
        "Since the last run",
    ]  # fmt: skip
    assert re.findall(r"<script|<link|<img|@import|url\((?!#)|(?:src|href)=[\"']http", page) == []
    assert [run.figures for run in read(history_of(report))] == [before, figures]
