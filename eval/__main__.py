"""The gate from the command line: exit code 1 at a floor that is missed, changed data or a crash.

python3 -m eval                 the sample, our own sets, and every development set that stands in --data
python3 -m eval --quick         what CI runs: all but the larger development sets
python3 -m eval --sets NAME ... these alone
python3 -m eval --pin           raise floors to what is measured now; --lower lets them sink
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from corpus.people import attributions
from corpus.speech import statements
from eval import annotated
from eval.conversations import gating as conversations
from eval.evaluate import Measured
from eval.gate import SAMPLE, Floors, Miss, check, data_hash, datasets, raised, read_floors, run, write_floors
from eval.highlight import gating as highlight
from eval.news import gating as news
from eval.report import table
from eval.speech import gating as speech
from retrieval.cache import cache_folder
from retrieval.encoder import ModelError
from retrieval.encoder.choice import PROFILE, Choice
from retrieval.encoder.opening import open_encoder
from retrieval.encoder.remembering import Remembering

QUICK = (SAMPLE, "newsquiz_dev", "says_dev")
RANKED = (
    *QUICK, "articles_dev", "dates_dev", "newswire_sentences_dev", "timelines_dev", "unanswerable_dev"
)  # fmt: skip
OTHERS = (*annotated.SETS, *speech.SETS, *news.SETS, *conversations.SETS, *highlight.SETS)
Found = tuple[Measured, str]  # the measures, and the hash of the data


def main() -> int:
    try:
        return _gate(_arguments())
    except ModelError as error:
        sys.stderr.write(f"{error}\n")
        return 2


def _gate(args: argparse.Namespace) -> int:
    floors = read_floors()
    misses: list[Miss] = []
    for found in _measured(args):
        if isinstance(found, str):
            sys.stdout.write(f"{found}\n")
            continue
        measured, digest = found
        sys.stdout.write(table(measured) if measured.set in RANKED else _line(measured))
        sys.stdout.flush()
        if args.pin:
            floors[measured.set] = raised(floors.get(measured.set), measured, digest, lower=args.lower)
        elif measured.set in floors:
            misses += check(floors[measured.set], measured, digest)
        else:
            misses.append(Miss(measured.set, "no floor is pinned; look, then --pin"))
    if args.pin:
        write_floors(Floors(sorted(floors.items())))
    sys.stdout.writelines(f"MISSED {miss}\n" for miss in misses)
    return 1 if misses else 0


def _measured(args: argparse.Namespace) -> Iterator[Found | str]:
    """Every set that was asked for, measured; of one that does not stand, the line that says so."""
    model = Choice.read(os.environ)
    model = replace(model, exact=model.exact or args.exact)
    if model.second is not None:  # our own sets would be measured without it, the others with it
        raise ModelError(f"every floor is that of the profile fast; unset {PROFILE} and try again")
    names = args.sets or [*(QUICK if args.quick else RANKED), *OTHERS]
    for name in names:
        if name in OTHERS:
            yield _other(name, args, model)
    for data in datasets([name for name in names if name in RANKED], args.data):
        yield data if isinstance(data, str) else (run(data, args.cache, model), data_hash(data))


def _other(name: str, args: argparse.Namespace, model: Choice) -> Found | str:
    """What is no ranking: annotated texts, scripted questions, marks."""
    if name in annotated.SETS:
        files = annotated.files(name, args.data)
        return files if isinstance(files, str) else annotated.run(name, files)
    if name in speech.SETS:
        texts = speech.files(name, args.data)
        return texts if isinstance(texts, str) else speech.run(name, texts, statements, attributions)
    encoder = Remembering(open_encoder(args.cache, model), args.cache / "vectors.sqlite")
    if name in news.SETS:
        return news.run(name, args.cache, encoder)
    if name in conversations.SETS:
        return conversations.run(name, args.cache, encoder)
    folder = highlight.files(name, args.data)
    return folder if isinstance(folder, str) else highlight.run(name, folder, args.cache, encoder)


def _line(measured: Measured) -> str:
    figures = "  ".join(f"{what} {value:.4f}" for what, value in measured.metrics.items())
    return f"{measured.set}  {figures}\n"


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python3 -m eval", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    which = parser.add_mutually_exclusive_group()
    which.add_argument("--quick", action="store_true", help="all but the larger development sets")
    which.add_argument("--sets", nargs="+", choices=[*RANKED, *OTHERS], metavar="NAME", help="these alone")
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
