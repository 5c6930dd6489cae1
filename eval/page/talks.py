"""Conversations on the page: the share of turns that are right, and how near we come to human rewrites."""

from __future__ import annotations

from html import escape

from eval.conversations import Figures
from eval.news.figures import Share
from eval.news.report import got, wanted
from eval.page.html import bar, folded, number, section, table
from eval.page.told import Told
from eval.whole.running import Rewrites

_LEAD = (
    "Scripted conversations over the sample bulletins: each turn is asked in the light of those before it, "
    "and is right if the first hit answers, or if it is silent for the right reason."
)
_BY_PEOPLE = (
    "Follow-up questions that people rewrote so that they stand alone: the content words shared with the "
    "rewrite (F1), if the question is left as it is, if the opening question is added to it, and as we "
    "complete it. These conversations are not about news, and nobody in them is known to us."
)


def conversations(told: Told) -> str:
    found = told.whole.talks
    if not found.all.of:
        return ""
    wrong = folded(f"{len(found.wrong)} turns that went wrong", _wrong(found)) if found.wrong else ""
    near = _near(told, told.whole.rewrites) if told.whole.rewrites is not None else ""
    return section("Conversations", _LEAD, _turns(told, found), wrong, near)


def _turns(told: Told, found: Figures) -> str:
    shares = (
        ("opening questions", "", found.opening),
        ("first follow-up", "first follow-up", found.first),
        ("all follow-ups", "follow-ups", found.follow),
        ("all turns", "turns", found.all),
    )
    rows = [_row(told, label, name, share) for label, name, share in shares]
    return table(["turns", "asked", "right", "since last"], rows)


def _row(told: Told, label: str, name: str, share: Share) -> list[str]:
    return [label, str(share.of), bar(share.value), told.change(f"conversations: {name}")]


def _wrong(found: Figures) -> str:
    rows = [
        [escape(each.asked.chat or ""), escape(each.asked.question), escape(wanted(each)), escape(got(each))]
        for each in found.wrong
    ]
    return table(["chat", "turn", "wanted", "got"], rows, "words")


def _near(told: Told, found: Rewrites) -> str:
    rows = [
        [
            label, str(each.turns), number(each.raw), number(each.with_opening), number(each.ours),
            told.change(f"rewrites: {name}"),
        ]
        for label, name, each in (
            ("first follow-up", "first follow-up", found.first),
            ("all follow-ups", "follow-ups", found.all),
        )
    ]  # fmt: skip
    heads = ["rewritten by people", "turns", "as it is", "with the opening question", "ours", "since last"]
    return f'<h3>Completed questions</h3><p class="lead">{_BY_PEOPLE}</p>{table(heads, rows)}'
