"""Fits the confidence that stands in retrieval/abstain.py. Deterministic; prints what to put there.

python3 -m eval.confidence --data DIR [--features found,passage,sentence] [--absent .33]

What is fitted: the chance that the first hit answers, from its own features alone (never a rank or a figure
of the whole corpus, which would change as bulletins come in). The figures are of each set as a fit to the
others sees it.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Iterator, Sequence
from math import exp
from pathlib import Path

from eval.dataset import load
from eval.first_hits import First, of_dataset, of_news
from eval.news import load as load_news
from eval.reliability import Pairs, Reliability, reliability
from retrieval.abstain import confidence
from retrieval.cache import cache_folder
from retrieval.encoder.choice import Choice
from retrieval.encoder.opening import open_encoder
from retrieval.encoder.remembering import Remembering
from retrieval.rank import Features

SETS = ("articles_dev", "newsquiz_dev", "newswire_sentences_dev", "unanswerable_dev")
MARGIN = "margin"
_NEWS = Path(__file__).with_name("news") / "dev"
Model = tuple[tuple[float, ...], float]  # weights in the order of the features, and the bias


def main() -> int:
    args = _arguments()
    encoder = Remembering(open_encoder(args.cache, Choice.read(os.environ)), args.cache / "vectors.sqlite")
    firsts = [*of_news(load_news(_NEWS), args.cache, encoder)]
    for name in SETS:
        if (args.data / name).is_dir():
            firsts += of_dataset(load(args.data / name), args.cache, encoder)
    sys.stdout.writelines(f"{line}\n" for line in report(firsts, args.features, args.absent))
    return 0


def report(firsts: Sequence[First], names: Sequence[str], absent: float) -> Iterator[str]:
    """What to put into abstain.py, and how far each set bears it out when it is left out of the fit."""
    weights, bias = fit(firsts, names, absent)
    sets = list(dict.fromkeys(each.set for each in firsts))
    yield f"fitted on {len(firsts):,} first hits of {len(sets)} sets; no answer to {absent:.0%} of the weight"
    yield f"_CONFIDENCE = {json.dumps({name: round(w, 2) for name, w in zip(names, weights, strict=True)})}"
    yield f"_BIAS = {bias:.2f}"
    yield f"{'left out of the fit':28}  count   right     ECE   Brier   AUROC"
    everywhere: list[tuple[float, bool]] = []
    for name in sets:
        left = [each for each in firsts if each.set == name]
        model = fit([each for each in firsts if each.set != name], names, absent) if len(sets) > 1 else None
        pairs = predicted(left, names, model or (weights, bias))
        everywhere += pairs
        yield _line(name, pairs)
    yield _line("all", everywhere)
    yield _line("all, abstain.py as it is", [(_standing(each), each.is_right) for each in firsts])
    yield from _bins(reliability(everywhere))


def fit(firsts: Sequence[First], names: Sequence[str], absent: float) -> Model:
    """A logistic regression in which every set weighs the same, and `absent` of each has no answer."""
    from sklearn.linear_model import LogisticRegression  # a second of loading

    rows = [_row(each, names) for each in firsts]
    found = LogisticRegression(C=100.0, max_iter=1000, tol=1e-8).fit(
        rows, [each.is_right for each in firsts], sample_weight=_weights(firsts, absent)
    )
    return tuple(found.coef_[0].tolist()), float(found.intercept_[0])


def predicted(firsts: Sequence[First], names: Sequence[str], model: Model) -> list[tuple[float, bool]]:
    """The confidence in each first hit, with whether it is right."""
    weights, bias = model
    sums = (bias + sum(w * x for w, x in zip(weights, _row(each, names), strict=True)) for each in firsts)
    return [(1 / (1 + exp(-each)), first.is_right) for each, first in zip(sums, firsts, strict=True)]


def _weights(firsts: Sequence[First], absent: float) -> list[float]:
    groups: dict[tuple[str, bool], int] = {}
    for each in firsts:
        groups[each.set, each.is_absent] = groups.get((each.set, each.is_absent), 0) + 1
    return [
        1000 * (absent if each.is_absent else 1 - absent) / groups[each.set, each.is_absent]
        for each in firsts
    ]


def _row(each: First, names: Sequence[str]) -> list[float]:
    return [each.margin if name == MARGIN else each.features[name] for name in names]


def _standing(each: First) -> float:
    return confidence(Features(**{name: each.features[name] for name in Features._fields}))


def _line(name: str, pairs: Pairs) -> str:
    found = reliability(pairs)
    right = sum(is_right for _, is_right in pairs) / max(len(pairs), 1)
    auroc = found.auroc if found.auroc is not None else float("nan")
    return f"{name:28}  {len(pairs):5}  {right:6.3f}  {found.ece:6.3f}  {found.brier:6.3f}  {auroc:6.3f}"


def _bins(found: Reliability) -> Iterator[str]:
    yield "confidence   count    mean   right"
    for each in found.bins:
        yield f"{each.low:.1f} - {each.high:.1f}   {each.count:5}  {each.confidence:6.3f}  {each.right:6.3f}"


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python3 -m eval.confidence", description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )  # fmt: skip
    parser.add_argument("--data", type=Path, required=True, help="the folder with the development sets")
    parser.add_argument("--cache", type=Path, default=cache_folder(os.environ), help="keep first hits here")
    parser.add_argument(
        "--features", type=lambda text: tuple(text.split(",")), default=("topic", "sentence"),
        help=f"names of features, and {MARGIN} (the lead over the second hit), with commas between",
    )  # fmt: skip
    parser.add_argument("--absent", type=float, default=0.33, help="the share of questions without an answer")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
