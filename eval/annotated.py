"""What the gate measures besides rankings: items of annotated bulletins, annotated expressions of time."""

from __future__ import annotations

import time
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path

from corpus.clock.expressions import expressions
from eval import dates, forms
from eval.dates import report as dates_report
from eval.evaluate import Measured
from eval.forms import report as forms_report

FORMS = "forms"
DATES = "dates/timex"
SETS = (FORMS, DATES)
_OURS = Path(__file__).parents[1] / "tests" / "data" / "forms"


def files(name: str, data: Path | None) -> tuple[Path, ...] | str:
    """The annotated files of a set; where they do not stand, the line that says that it is skipped."""
    if name == FORMS:
        paths = tuple(sorted(_OURS.glob("*.jsonl"))) or (_OURS,)
    elif data is None:
        return f"skipped {name}: no data folder is given; set BULLETIN_TEST_DATA or give --data"
    else:
        paths = (data / f"{name}.jsonl",)
    missing = [path for path in paths if not path.is_file()]
    return f"skipped {name}: {missing[0]} is not there" if missing else paths


def run(name: str, paths: Sequence[Path]) -> tuple[Measured, str]:
    """The measures of all the files together, and the hash of what they were measured on."""
    began = time.perf_counter()
    count, measures, texts = _forms(paths) if name == FORMS else _dates(paths)
    seconds = round(time.perf_counter() - began, 2)
    return Measured(name, count, measures, None, seconds), _hash([*paths, *texts])


def _forms(paths: Sequence[Path]) -> tuple[int, dict[str, float], list[Path]]:
    rows = [(row, path.parent) for path in paths for row in forms.load(path)]
    figures = forms.measure([row for row, _ in rows], paths[0].parent)
    read = {folder / Path(row.file).parts[0] for row, folder in rows}
    texts = sorted(path for folder in read for path in folder.rglob("*") if path.is_file())
    return figures.all.gold, forms_report.measures(figures), texts


def _dates(paths: Sequence[Path]) -> tuple[int, dict[str, float], list[Path]]:
    figures = dates.measure(dates.load(paths[0]), expressions)
    return figures.groups["DATE and TIME"].score.recall.of, dates_report.measures(figures), []


def _hash(paths: Sequence[Path]) -> str:
    """Changes with any annotation or text that was measured."""
    digest = sha256()
    for path in paths:
        digest.update(f"{path.name} {sha256(path.read_bytes()).hexdigest()}\n".encode())
    return digest.hexdigest()
