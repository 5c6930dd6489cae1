"""What the tests of saved pages share: markup in, plain values to compare out."""

from __future__ import annotations

from dataclasses import dataclass

from corpus.model import Item
from corpus.reading.form import Printed
from corpus.reading.forms import page

SHUT = "The harbour at Tarn Quay was shut at noon after the wall gave way in two places, the port said."
PAYS = "Mayor Ada Lund said the city would pay for the work out of its own funds before the winter."
SAIL = "Nobody was hurt, and the ferries are to sail again from Port Ansel on Thursday morning."


@dataclass(frozen=True, slots=True)
class Shown:
    """An item of a page as its reader sees it."""

    headline: str | None
    body: tuple[str, ...]
    published: str | None = None
    id: str | None = None
    link: str | None = None


def shown(markup: str, file: str = "page.html") -> list[Shown]:
    return [_shown(item) for item in page.read(Printed(markup, file)).items]


def problems(markup: str) -> list[str]:
    return [problem.reason for problem in page.read(Printed(markup, "page.html")).problems]


def _shown(item: Item) -> Shown:
    headline = item.headline.of(item.text) if item.headline else None
    own = item.text if headline is None else item.text[len(headline) + 1 :]
    return Shown(headline, tuple(own.split("\n")) if own else (), item.published, item.item_id, item.link)


def a_page(body: str, head: str = "") -> str:
    return f"<!DOCTYPE html><html><head><meta charset=utf-8>{head}</head><body>{body}</body></html>"


def dated(day: str) -> str:
    return f'<meta property="article:published_time" content="{day}">'
