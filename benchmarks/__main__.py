"""What Bulletin Bot costs on this machine, by the operating system's accounting of finished processes.

python -m benchmarks cold       a question, from the start of the process to its answer
python -m benchmarks ingest     bulletins into a fresh index, with and without starting up
python -m benchmarks warm       a question to an index that is open already

Over your own bulletins and questions (JSON lines with "text" or "question"), kept for the next time:

python -m benchmarks warm --corpus FILE --questions QUESTIONS.jsonl --keep DIR --runs 3 --json warm.json
python -m benchmarks ingest --corpus FILE.jsonl --sample 16 --precision int8 exact

On a busy machine, threads that wait for each other are paid for too: measure on one core with
`taskset -c 0 python -m benchmarks ...`, or set OMP_NUM_THREADS=1. Both are written into the JSON.

Exit codes: 0 measured; 1 a process that was measured failed; 2 a mistake in what was typed.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from benchmarks import cold, ingest, warm
from benchmarks.given import Given, GivenError
from benchmarks.measured import Measured
from benchmarks.process import ChildError
from benchmarks.report import Report, observed, table
from corpus.store import StoreError

MEASURES: Mapping[str, Callable[[Given], Measured]] = {
    "cold": cold.measure,
    "ingest": ingest.measure,
    "warm": warm.measure,
}
_FAILED, _MISTAKE, _INTERRUPTED = 1, 2, 130
_SMALL = "Over the sample bulletins that come along, which are small; your own: --corpus PATH"
_NOT_ASKED = (
    "The questions are the sample's, which these bulletins may not answer; your own: --questions FILE"
)


def main(argv: Sequence[str] | None = None) -> int:
    args = _parser().parse_args(argv)
    try:
        given = _given(args)
        report, measured = observed(args.benchmark, given, MEASURES[args.benchmark])
    except (ChildError, GivenError, StoreError) as error:
        sys.stderr.write(f"{error}\n")
        return _FAILED if isinstance(error, ChildError) else _MISTAKE
    except KeyboardInterrupt:
        return _INTERRUPTED
    _write(report, measured, _notes(args.benchmark, given), args.json)
    return 0


def _given(args: argparse.Namespace) -> Given:
    for path in args.corpus:
        if not Path(path).exists():
            raise GivenError(f"{path}: there is no such file or folder; check the path")
    if args.json not in (None, "-") and not Path(args.json).parent.is_dir():
        raise GivenError(f"{Path(args.json).parent}: there is no such folder to write {args.json} in")
    given = Given(
        runs=args.runs,
        paths=tuple(args.corpus),
        asked=getattr(args, "questions", None),
        keep=getattr(args, "keep", None),
        sample=getattr(args, "sample", 1),
        precisions=tuple(dict.fromkeys(getattr(args, "precision", [None]))),
    )
    given.questions()  # a mistake in the file is told before hours of indexing
    return given


def _notes(benchmark: str, given: Given) -> tuple[str, ...]:
    if not given.paths:
        return (_SMALL,)
    return (_NOT_ASKED,) if given.asked is None and benchmark != "ingest" else ()


def _write(report: Report, measured: Measured, notes: tuple[str, ...], path: str | None) -> None:
    """The table, but for `--json -`: then stdout is JSON alone."""
    written = json.dumps(report.as_json(), indent=1, ensure_ascii=False) + "\n"
    if path == "-":
        sys.stdout.write(written)
        return
    sys.stdout.write(table(report, measured, notes))
    if path is not None:
        Path(path).write_text(written, "utf-8")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    benchmarks = parser.add_subparsers(dest="benchmark", required=True, metavar="BENCHMARK")
    for name, add in (("cold", _add_asking), ("ingest", _add_ingest), ("warm", _add_asking)):
        add(benchmarks.add_parser(name))
    return parser


def _add_common(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--corpus", nargs="+", default=[], metavar="PATH", help="bulletins (default: the sample)"
    )
    parser.add_argument("--runs", type=_count, default=5, metavar="N", help="counted runs (default 5)")
    parser.add_argument("--json", metavar="FILE", help="write all that was measured there; - for stdout")


def _add_asking(parser: argparse.ArgumentParser) -> None:
    _add_common(parser)
    parser.add_argument("--questions", metavar="FILE", help='JSON lines with "text" or "question"')
    parser.add_argument("--keep", type=Path, metavar="DIR", help="keep the index there, and use it again")


def _add_ingest(parser: argparse.ArgumentParser) -> None:
    _add_common(parser)
    parser.add_argument(
        "--sample", type=_count, default=1, metavar="K", help="every K-th row of .jsonl files"
    )
    parser.add_argument(
        "--precision", nargs="+", default=[None], choices=("int8", "exact"), help="one, or two to compare"
    )


def _count(text: str) -> int:
    if not text.isascii() or not text.isdigit() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is no number from 1 up")
    return int(text)


if __name__ == "__main__":
    sys.exit(main())
