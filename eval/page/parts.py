"""The parts of the page, each from the whole run: HTML, or empty where nothing of it was measured."""

from __future__ import annotations

from collections.abc import Callable
from html import escape

from eval.news import Figures
from eval.page import plots
from eval.page.compared import rankings
from eval.page.html import bar, change, folded, number, section, table
from eval.page.missed import missed
from eval.page.talks import conversations
from eval.page.told import Told
from eval.reliability import reliability

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
    return section("Reading", lead, table(["set", "measure", "share", "since last"], rows, "told"))


def everything(told: Told) -> str:
    rows = [
        [escape(name), number(each.now, 4), number(each.before, 4), change(each)]
        for name, each in told.changes.items()
    ]
    skipped = "".join(f'<p class="note">{escape(line)}</p>' for line in told.whole.skipped)
    lead = "Each figure of this run beside that of the last run which has it. Green and red from .005 on."
    return section("Since the last run", lead, table(["figure", "now", "last", "change"], rows), skipped)


ALL: tuple[Callable[[Told], str], ...] = (
    rankings, news, conversations, silence, confidence, reading, missed, everything,
)  # fmt: skip
