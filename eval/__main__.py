"""The gate from the command line. Exit code 1 where a floor is missed or data has changed.

python3 -m eval                 the sample, and every development set that stands in --data
python3 -m eval --quick         the sample, forms, dates, who said what, and two of them
python3 -m eval --pin           raise floors to what is measured now; --lower lets them sink
"""

from __future__ import annotations

import argparse
import os
import sys
from dataclasses import replace
from pathlib import Path

from corpus.people import attributions
from corpus.speech import statements
from eval import annotated
from eval.gate import SAMPLE, Floors, Miss, check, data_hash, datasets, raised, read_floors, run, write_floors
from eval.report import table
from eval.speech import gating as speech
from retrieval.cache import cache_folder
from retrieval.encoder import ModelError
from retrieval.encoder.choice import Choice

QUICK = (SAMPLE, "newsquiz_dev", "says_dev")
ANNOTATED = (*annotated.SETS, *speech.SETS)


def main() -> int:
    try:
        return _gate(_arguments())
    except ModelError as error:
        sys.stderr.write(f"{error}\n")
        return 2


def _gate(args: argparse.Namespace) -> int:
    model = Choice.read(os.environ)
    model = replace(model, exact=model.exact or args.exact)
    floors = read_floors()
    names = list(QUICK) if args.quick else [name for name in floors if name not in ANNOTATED]
    misses = _annotated(args, floors)
    for data in datasets(names, args.data):
        if isinstance(data, str):
            sys.stdout.write(f"{data}\n")
            continue
        measured, digest = run(data, args.cache, model), data_hash(data)
        sys.stdout.write(table(measured))
        sys.stdout.flush()
        if args.pin:
            floors[data.name] = raised(floors.get(data.name), measured, digest, lower=args.lower)
        elif data.name in floors:
            misses += check(floors[data.name], measured, digest)
    if args.pin:
        write_floors(Floors(sorted(floors.items())))
    sys.stdout.writelines(f"MISSED {miss}\n" for miss in misses)
    return 1 if misses else 0


def _annotated(args: argparse.Namespace, floors: Floors) -> list[Miss]:
    """The sets of forms, dates and who said what; `floors` are raised or held."""
    misses: list[Miss] = []
    for name in ANNOTATED:
        of_speech = name in speech.SETS
        found = speech.files(name, args.data) if of_speech else annotated.files(name, args.data)
        if isinstance(found, str):
            sys.stdout.write(f"{found}\n")
            continue
        measured, digest = (
            speech.run(name, found, statements, attributions) if of_speech else annotated.run(name, found)
        )
        figures = "  ".join(f"{what} {value:.4f}" for what, value in measured.metrics.items())
        sys.stdout.write(f"{name}  {figures}\n")
        sys.stdout.flush()
        if args.pin:
            floors[name] = raised(floors.get(name), measured, digest, lower=args.lower)
        elif name in floors:
            misses += check(floors[name], measured, digest)
    return misses


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python3 -m eval", description=__doc__)
    parser.add_argument("--quick", action="store_true", help=f"only {', '.join(QUICK)}")
    test_data = os.environ.get("BULLETIN_TEST_DATA")
    default = Path(test_data) / "eval" if test_data else None
    parser.add_argument("--data", type=Path, default=default, help="the folder with the development sets")
    parser.add_argument(
        "--cache", type=Path, default=cache_folder(os.environ), help="keep model and vectors here"
    )
    parser.add_argument("--exact", action="store_true", help="the model as sentence-transformers runs it")
    parser.add_argument("--pin", action="store_true", help="raise the floors to what is measured now")
    parser.add_argument("--lower", action="store_true", help="with --pin: let floors sink")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
