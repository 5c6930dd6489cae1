"""Every set that is there in; what was measured on each out."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from corpus.people import attributions
from corpus.speech import statements
from eval import annotated, conversations
from eval.conversations import rewrites
from eval.conversations.gating import measured as talked
from eval.conversations.rewrites import Near
from eval.dataset import Dataset, load
from eval.evaluate import Measured
from eval.gate import SAMPLE, datasets
from eval.highlight import gating as highlight
from eval.news import Figures, ask_all, measure
from eval.news import load as load_news
from eval.news.figures import measures as news_measures
from eval.news.gold import QUESTIONS, NewsSet
from eval.speech import gating as speech
from eval.whole.ranked import RankedSet, measure_ranked
from retrieval.adhoc import open_files
from retrieval.encoder import Encoder

NEWS = Path(__file__).parents[1] / "news"
Say = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Rewrites:
    """How near completed turns come to what people made of them: right behind the opening turn, and all."""

    first: Near
    all: Near


@dataclass(frozen=True, slots=True)
class Whole:
    """What one run measured, and what it did not find to measure."""

    ranked: tuple[RankedSet, ...]
    news: tuple[tuple[str, Figures], ...]
    annotated: tuple[Measured, ...]
    talks: conversations.Figures
    rewrites: Rewrites | None
    skipped: tuple[str, ...]

    def figures(self) -> dict[str, float]:
        """Every figure by a name that stays from run to run; the higher the better."""
        found: dict[str, float] = {}
        for each in self.ranked:
            name = each.comparison.set
            _add(found, name, each.comparison.systems["ours"])
            for also, measured in each.also.items():
                _add(found, f"{name} ({also})", measured)
            _add(found, name, each.abstention or {})
            _add(found, f"{name} taken out", each.taken_out or {})
        for name, news in self.news:
            _add(found, f"news {name}", news_measures(news))
        for measured_on in self.annotated:
            _add(found, measured_on.set, measured_on.metrics)
        _add(found, "conversations", conversations.measures(self.talks))
        if self.rewrites is not None:
            near = {"first follow-up": self.rewrites.first.ours, "follow-ups": self.rewrites.all.ours}
            _add(found, "rewrites", near)
        return found


def _add(found: dict[str, float], name: str, measured: object) -> None:
    if isinstance(measured, dict):
        found.update({f"{name}: {measure}": value for measure, value in measured.items()})


def run_all(data: Path, cache: Path, encoder: Encoder, say: Say) -> Whole:
    """Measure the sample, our own sets and every set in `data`; `say` is told of each as it begins."""
    found, skipped = [*_annotated(data, say), *_marked(data, cache, encoder, say)], []
    ranked = []
    for dataset in _datasets(data):
        say(f"{dataset.name}: {len(dataset.queries)} questions")
        opened = open_files([str(path) for path in dataset.corpus], cache / "corpora", encoder)
        ranked.append(measure_ranked(opened.index, dataset))
        opened.index.close()
    for each in found:
        if isinstance(each, str):
            skipped.append(each)
    say("conversations")
    return Whole(
        ranked=tuple(ranked),
        news=tuple((news.name, _asked(news, cache, encoder, say)) for news in _news(data)),
        annotated=tuple(each for each in found if isinstance(each, Measured)),
        talks=talked(cache, encoder),
        rewrites=_rewritten(data / "followups.jsonl", say),
        skipped=tuple(skipped),
    )


def _datasets(data: Path) -> Iterator[Dataset]:
    yield from (each for each in datasets([SAMPLE], None) if isinstance(each, Dataset))
    for folder in sorted(data.iterdir()):
        if (folder / "queries.jsonl").is_file() and (folder / "qrels.tsv").is_file():
            yield load(folder)


def _news(data: Path) -> Iterator[NewsSet]:
    """Ours, then those of the folder."""
    for home in (NEWS, data):
        yield from (load_news(path.parent) for path in sorted(home.glob(f"*/{QUESTIONS}")))


def _asked(news: NewsSet, cache: Path, encoder: Encoder, say: Say) -> Figures:
    say(f"news {news.name}: {len(news.questions)} questions")
    opened = open_files([str(news.bulletins)], cache / "corpora", encoder)
    try:
        return measure(ask_all(opened.index, news))
    finally:
        opened.index.close()


def _annotated(data: Path, say: Say) -> Iterator[Measured | str]:
    """Forms, dates and who said what; of what is not there the line that says so."""
    for name in annotated.SETS:
        files = annotated.files(name, data)
        say(files if isinstance(files, str) else name)
        yield files if isinstance(files, str) else annotated.run(name, files)[0]
    for name in speech.SETS:
        files = speech.files(name, data)
        say(files if isinstance(files, str) else name)
        yield files if isinstance(files, str) else speech.run(name, files, statements, attributions)[0]


def _marked(data: Path, cache: Path, encoder: Encoder, say: Say) -> Iterator[Measured | str]:
    """How often what is marked holds the answer."""
    for name in highlight.SETS:
        folder = highlight.files(name, data)
        say(folder if isinstance(folder, str) else name)
        yield folder if isinstance(folder, str) else highlight.run(name, folder, cache, encoder)[0]


def _rewritten(path: Path, say: Say) -> Rewrites | None:
    """None where there are no rewrites."""
    if not path.is_file():
        return None
    say(path.name)
    turns = list(rewrites.completed(rewrites.load(path)))
    return Rewrites(rewrites.near([turn for turn in turns if turn.is_first]), rewrites.near(turns))
