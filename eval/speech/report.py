"""Figures in; a table for people, JSON, and the errors one by one out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from corpus.model import Span
from eval.speech.figures import (
    Figures,
    Rate,
    Score,
    agrees,
    is_verbatim,
    right_name,
    right_organisation,
    shown,
)
from eval.speech.model import Pair


def table(figures: Figures) -> str:
    """Scores by threshold, then the rates with what they are counted over."""
    lines = [f"{figures.set}, {figures.texts} texts".ljust(30) + "".join(_heads(figures.speech))]
    for name, scores in (("speech", figures.speech), ("all", figures.all)):
        lines.append(name.ljust(30) + "".join(_cell(score) for score in scores.values()))
    lines += [_line(f"recall of {kind}", rate) for kind, rate in figures.kinds.items()]
    lines += [_line(f"{name} agrees", rate) for name, rate in figures.fields.items()]
    lines += [
        _line("source, where gold has one", figures.sourced),
        _line("speaker right", figures.speaker),
        _line("name right, of those shown", figures.shown),
        _line("spokesperson's organisation", figures.organisation),
        _line("verbatim", figures.verbatim),
    ]
    return "\n".join(lines) + "\n"


def as_json(figures: Figures) -> dict[str, Any]:
    """Shares in [0, 1] with what they count; null where nothing could be judged."""
    return {
        "set": figures.set,
        "texts": figures.texts,
        "speech": {name: _score(score) for name, score in figures.speech.items()},
        "all": {name: _score(score) for name, score in figures.all.items()},
        "recall": {kind: _rate(rate) for kind, rate in figures.kinds.items()},
        "agrees": {name: _rate(rate) for name, rate in figures.fields.items()},
        "source": _rate(figures.sourced),
        "speaker": _rate(figures.speaker),
        "names_shown": _rate(figures.shown),
        "organisation": _rate(figures.organisation),
        "verbatim": _rate(figures.verbatim),
    }


def explanation(figures: Figures) -> Iterator[str]:
    """Every error, class by class: where it is, what gold has and what was found, as printed."""
    errors = [(name, pair) for pair in figures.pairs for name in _errors(figures, pair)]
    for name, count in Counter(name for name, _ in errors).most_common():
        yield f"\n== {name}: {count}\n"
        for pair in (pair for each, pair in errors if each == name):
            yield f"{pair.text.name} item {pair.item.number}\n"
            yield f"   gold  {_gold(pair)}\n" if pair.gold else ""
            yield f"   found {_found(pair)}\n" if pair.found else ""


def _errors(figures: Figures, pair: Pair) -> Iterator[str]:
    if pair.found is None:
        yield "missed" if pair.gold and pair.gold.is_speech else "missed, no speech"
        return
    if not is_verbatim(pair.item, pair.found):
        yield "not verbatim"
    if pair.gold is None:
        yield "spurious"
        return
    if pair.overlap < 1:
        yield "wrong bounds"
    yield from (f"wrong {name}" for name in figures.fields if not agrees(pair, name))
    if (pair.gold.speakers or shown(pair)) and pair.attribution is not None and not right_name(pair):
        yield "wrong name shown" if shown(pair) else "speaker not resolved"
    if pair.gold.organisations and pair.attribution is not None and not right_organisation(pair):
        yield "wrong organisation"


def _gold(pair: Pair) -> str:
    if pair.gold is None:
        return ""
    names = "" if pair.gold.speakers is None else f" = {' or '.join(pair.gold.speakers) or 'nobody named'}"
    return f"{_told(pair, pair.gold.statement)}{names}"


def _found(pair: Pair) -> str:
    name = f" = {pair.attribution.name}" if pair.attribution else ""
    return f"{_told(pair, pair.found)}{name} ({pair.overlap:.2f})"


def _told(pair: Pair, statement: Any) -> str:
    """Its kind, then each span with its offsets and its words."""
    spans: Mapping[str, Span | None] = {
        name: getattr(statement, name) for name in ("source", "cue", "addressee", "medium", "via")
    }
    told = [f"{name} {_words(pair, span)}" for name, span in spans.items() if span]
    told += [_words(pair, span) for span in statement.contents]
    marks = f"{statement.kind}{', negated' if statement.negated else ''}"
    inside = "" if statement.parent is None else f", inside {statement.parent}"
    return f"{marks}{inside}: {' | '.join(told)}"


def _words(pair: Pair, span: Span) -> str:
    return f"[{span.start}, {span.end}) {span.of(pair.item.text)!r}"


def _heads(scores: Mapping[str, Score]) -> Iterator[str]:
    return (f"{name + ': P / R / F1':>24}" for name in scores)


def _cell(score: Score) -> str:
    shares = (score.precision.share, score.recall.share, score.f1)
    return f"{' / '.join('-' if share is None else f'{share:.3f}' for share in shares):>24}"


def _line(name: str, rate: Rate) -> str:
    share = "    -" if rate.share is None else f"{rate.share:.3f}"
    return f"{name:<30}{share}  {rate.right} of {rate.of}"


def _rate(rate: Rate) -> dict[str, float | int | None]:
    return {"share": rate.share, "right": rate.right, "of": rate.of}


def _score(score: Score) -> dict[str, Any]:
    return {"precision": _rate(score.precision), "recall": _rate(score.recall), "F1": score.f1}
