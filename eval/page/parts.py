"""The parts of the page, each from the whole run: HTML, or empty where nothing of it was measured."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from html import escape

from eval.compare import FIRST
from eval.news import Figures
from eval.page import plots
from eval.page.html import bar, change, folded, number, section, table
from eval.page.missed import missed
from eval.reliability import reliability
from eval.systems import OURS
from eval.whole.history import Change
from eval.whole.running import Whole

_TILES = {
    "newsquiz_dev: nDCG@10": "quiz questions over news items, nDCG@10",
    "says_dev: nDCG@10": "“What did X say?”, nDCG@10",
    "dates_dev: nDCG@10": "“What happened on …?”, nDCG@10",
    "news held: first": "first hit right, bulletins that no rule was made on",
    "news held: reason": "silent for the right reason, the same bulletins",
    "news held: true answer": "answered where there is an answer",
    "unanswerable_dev: AUROC": "answerable told from unanswerable, AUROC",
    "conversations: first": "first hit right in conversations",
    "highlight/unanswerable_dev: marked": "what is marked in the right passage holds the answer",
    "speech: F >=.5": "who said what, F at half of the words",
}
_AHEAD_OF = ("BM25 body and headline", "dense", "RRF")
_MOST_NAMED = 4


@dataclass(frozen=True, slots=True)
class Told:
    """What the page is made of: the run, and each figure's change since the one before."""

    whole: Whole
    changes: Mapping[str, Change]

    def change(self, name: str) -> str:
        return change(self.changes.get(name))


def summary(told: Told) -> str:
    """What is better and what is worse than last time, and the figures that matter most."""
    tiles = "".join(_tile(told, name) for name in _TILES if name in told.changes)
    return f'<p class="verdict">{_verdict(told)}</p><div class="tiles">{tiles}</div>'


def _tile(told: Told, name: str) -> str:
    figure = f"<b>{number(told.changes[name].now)}{told.change(name)}</b>"
    return f'<div class="tile">{figure}<p>{escape(_TILES[name])}</p></div>'


def _verdict(told: Told) -> str:
    better = sorted(
        (each for each in told.changes.values() if each.is_better), key=lambda each: -(each.by or 0)
    )
    worse = sorted((each for each in told.changes.values() if each.is_worse), key=lambda each: each.by or 0)
    if not any(each.before is not None for each in told.changes.values()):
        return f"{len(told.changes)} figures; there is no run before this one to compare them with."
    if not better and not worse:
        return "No figure has changed by .005 or more since the last run."
    return " ".join(_named(word, found) for word, found in (("better", better), ("worse", worse)))


def _named(word: str, found: list[Change]) -> str:
    if not found:
        return f"Nothing is {word}."
    named = "; ".join(f"{escape(each.name)} {change(each)}" for each in found[:_MOST_NAMED])
    more = f"; and {len(found) - _MOST_NAMED} more" if len(found) > _MOST_NAMED else ""
    return f'<b class="{word}">{len(found)} {word}:</b> {named}{more}.'


def rankings(told: Told) -> str:
    sets = [each.comparison for each in told.whole.ranked if each.comparison.queries]
    if not sets:
        return ""
    systems = list(sets[0].systems)
    rows = [
        [
            escape(each.set), str(each.queries), number(each.systems[OURS][FIRST]),
            told.change(f"{each.set}: {FIRST}"),
            *(number(each.systems[name][FIRST]) for name in systems if name != OURS),
        ]
        for each in sets
    ]  # fmt: skip
    heads = ["set", "questions", "ours", "since last", *(name for name in systems if name != OURS)]
    return section(
        "Rankings",
        "Every system ranks the same questions over the same items. nDCG@10, with abstention off; thin lines "
        "are 95 % intervals of 2,000 resamples of the questions, paired where ours is held against another.",
        plots.bars([(each.set, dict(each.around)) for each in sets]),
        table(heads, rows, "ours"),
        plots.leads([(each.set, {name: each.ahead[name][FIRST] for name in _AHEAD_OF}) for each in sets]),
        folded("Every measure of every system", _all_measures(told)),
    )


def _all_measures(told: Told) -> str:
    rows = [
        [escape(f"{each.comparison.set} · {system}"), *(number(value, 4) for value in measures.values())]
        for each in told.whole.ranked
        for system, measures in each.comparison.systems.items()
    ]
    rows += [
        [
            escape(f"{each.comparison.set} ({name}) · {OURS}"),
            *(number(value, 4) for value in measures.values()),
        ]
        for each in told.whole.ranked
        for name, measures in each.also.items()
    ]
    return table(["set and system", *told.whole.ranked[0].comparison.systems[OURS]], rows)


_NEWS = {
    "first": "first hit", "top3": "in top 3", "marked": "marked", "reason": "right reason",
    "false_answer": "false answer", "false_silence": "false silence",
}  # fmt: skip


def news(told: Told) -> str:
    if not told.whole.news:
        return ""
    tables = [
        f"<h3>{escape(name)}</h3>{table(['kind', 'asked', *_NEWS.values()], _kinds(figures), 'sums')}"
        for name, figures in told.whole.news
    ]
    lead = (
        "Bulletins of our own with scripted questions, asked as a reader asks them. Rules are made on "
        "<em>dev</em>; nobody looks into <em>held</em>. Marked: of the right first hits, those whose marked "
        "part holds the short answer."
    )
    return section("News sets", lead, *tables)


def _kinds(figures: Figures) -> list[list[str]]:
    return [
        [
            escape(kind.replace("_", " ")),
            str(found.asked),
            *(bar(getattr(found, name).value, bad=name.startswith("false")) for name in _NEWS),
        ]
        for kind, found in figures.kinds.items()
    ]


def silence(told: Told) -> str:
    rows = []
    for each in told.whole.ranked:
        name = each.comparison.set
        for of, found in ((name, each.abstention), (f"{name} taken out", each.taken_out)):
            if found is not None:
                auroc, refused, answered = found.values()
                label = "written to have no answer" if of == name else "its item taken out of the ranking"
                rows.append(
                    [
                        escape(name),
                        label,
                        number(auroc),
                        told.change(f"{of}: AUROC"),
                        bar(refused),
                        bar(answered),
                    ]
                )
    heads = [
        "set",
        "questions without an answer",
        "AUROC",
        "since last",
        "kept silent",
        "answered where there is one",
    ]
    lead = "How well confidence tells questions with an answer from those without, and what is done about it."
    return section("Silence", lead, table(heads, rows, "told")) if rows else ""


def confidence(told: Told) -> str:
    pairs = [pair for each in told.whole.ranked for pair in each.sure]
    if not pairs:
        return ""
    found = reliability(pairs)
    lead = (
        f"Over {found.count:,} questions, answerable or not: the confidence given against the share of first "
        f"hits that are right. Expected calibration error {number(found.ece)}, Brier score "
        f"{number(found.brier)}, AUROC {number(found.auroc)}."
    )
    drawn = (
        "<figure><figcaption>Confidence, and how much of it is right; a larger dot is more questions"
        f"</figcaption>{plots.trust(found)}</figure>"
        f"<figure><figcaption>Of answers at least so sure</figcaption>{plots.precision(found)}</figure>"
    )
    rows = [
        [f"{each.low:.1f} – {each.high:.1f}", str(each.count), number(each.confidence), bar(each.right)]
        for each in found.bins
    ]
    return section(
        "Confidence", lead, f'<div class="plots">{drawn}</div>',
        folded("Bin by bin", table(["confidence", "questions", "mean", "right"], rows)),
    )  # fmt: skip


def reading(told: Told) -> str:
    if not told.whole.annotated:
        return ""
    rows = [
        [escape(each.set), escape(name), bar(value), told.change(f"{each.set}: {name}")]
        for each in told.whole.annotated
        for name, value in each.metrics.items()
    ]
    lead = (
        "Who said what, items of bulletins in every form, expressions of time: against what people annotated."
    )
    return section("Reading", lead, table(["set", "measure", "share", "since last"], rows))


def everything(told: Told) -> str:
    rows = [
        [escape(name), number(each.now, 4), number(each.before, 4), change(each)]
        for name, each in told.changes.items()
    ]
    skipped = "".join(f'<p class="note">{escape(line)}</p>' for line in told.whole.skipped)
    lead = "Each figure of this run beside that of the last run which has it. Green and red from .005 on."
    return section("Since the last run", lead, table(["figure", "now", "last", "change"], rows), skipped)


ALL: tuple[Callable[[Told], str], ...] = (
    rankings, news, silence, confidence, reading, missed, everything,
)  # fmt: skip
