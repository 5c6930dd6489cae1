"""The twenty questions that went most surely wrong: what was shown, and what was wanted."""

from __future__ import annotations

from html import escape
from itertools import chain, zip_longest
from textwrap import shorten

from eval.news.asking import Outcome
from eval.news.report import got, wanted
from eval.page.html import number, section
from eval.page.told import Told
from eval.whole.wrong import Shown, Wrong

_MOST = 20
_LONGEST = 420


def missed(told: Told) -> str:
    """In turn from every set, so that no large one crowds out the others."""
    by_set = [[_ranked(each) for each in found.wrong] for found in told.whole.ranked]
    by_set += [[_news(name, each) for each in _surest(figures.wrong)] for name, figures in told.whole.news]
    cards = [card for card in chain.from_iterable(zip_longest(*by_set)) if card is not None][:_MOST]
    if not cards:
        return ""
    lead = "The surest first in each set: there the product does not know that it is wrong."
    return section("Worst questions", lead, *cards)


def _surest(wrong: tuple[Outcome, ...]) -> list[Outcome]:
    return sorted(wrong, key=lambda each: -((each.answer and each.answer.confidence) or 0))


def _ranked(each: Wrong) -> str:
    rows = [("shown", _passage(each.shown)), *(("wanted", _passage(one)) for one in each.wanted)]
    return _card(each.question, each.set, each.confidence, [*rows, ("note", escape(each.note))])


def _news(name: str, each: Outcome) -> str:
    first = each.first
    shown = _passage(None if first is None else Shown(first.headline, first.text))
    message = "" if each.answer is None else each.answer.message
    rows = [("answer", escape(shorten(message, _LONGEST, placeholder=" …"))), ("shown", shown)]
    rows += [("wanted", escape(wanted(each)))] + (
        [("note", escape(got(each)))] if each.answer is None else []
    )
    sure = 0.0 if each.answer is None else each.answer.confidence or 0.0
    return _card(each.asked.question, f"{name} · {each.asked.kind.replace('_', ' ')}", sure, rows)


def _card(question: str, where: str, sure: float, rows: list[tuple[str, str]]) -> str:
    listed = "".join(f"<dt>{escape(name)}</dt><dd>{html}</dd>" for name, html in rows)
    return (
        f'<article class="missed"><span class="where">{escape(where)} · confidence {number(sure, 2)}</span>'
        f"<h3>{escape(question)}</h3><dl>{listed}</dl></article>"
    )


def _passage(shown: Shown | None) -> str:
    if shown is None:
        return '<span class="none">nothing</span>'
    headline = f"<b>{escape(shown.headline)}</b> · " if shown.headline else ""
    return f"{headline}{escape(shorten(shown.text, _LONGEST, placeholder=' …'))}"
