"""The walk from a page's markup to its items."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from corpus.clock.printed import date_in_name
from corpus.model import Item, Problem
from corpus.reading import making
from corpus.reading.form import Printed, Understood
from corpus.reading.pages.article import article
from corpus.reading.pages.days import day_in_title, days, published
from corpus.reading.pages.facts import Facts, facts, resolved
from corpus.reading.pages.furniture import strip
from corpus.reading.pages.groups import Page, best_group
from corpus.reading.pages.lines import stamps
from corpus.reading.pages.linked import Linked, linked
from corpus.reading.pages.post import Post, post
from corpus.reading.pages.reconcile import only_told, reconciled
from corpus.reading.pages.repeated import without_repeated
from corpus.reading.pages.runs import runs
from corpus.reading.pages.sheet import sheet
from corpus.reading.pages.tree import Element, measures, words
from corpus.reading.pages.wrap import wrap

_FRAMES = re.compile(r"<\s*(?:frameset|iframe)\b", re.IGNORECASE)
_NO_TEXT = "holds no text; save the page after it has loaded"
_ONLY_FRAMES = "holds only frames; save the frame that shows the text"


def read_page(printed: Printed) -> Understood:
    """The page's items in printed order."""
    root = sheet(printed.text)
    if root is None:
        return _empty(printed)
    told = linked(root)
    about = facts(root, told)
    posts, day = _posts(root, told, about, printed)
    items = tuple(_items(posts, about))
    if not items:
        return _empty(printed)
    return Understood(items, published=day, link=about.link, source_name=about.publisher)


def _posts(root: Element, told: Linked, about: Facts, printed: Printed) -> tuple[list[Post], str | None]:
    strip(root)
    wrap(root, measures(root))
    measured = measures(root)
    page = Page(root, measured, stamps(root, measured), told.is_live, bool(told.articles))
    day = about.published or date_in_name(printed.file)
    group = best_group(page)
    containers = list(group.members) if group is not None else runs(page)
    over = days(page, containers)
    printed_day = over.printed or _day_in_titles(page, about)
    found = without_repeated([post(container, page) for container in containers])
    when = published([one.found for one in found], over, day or printed_day, is_start=day is not None)
    found = [replace(one, published=iso) for one, iso in zip(found, when, strict=True)]
    found = _once([one for one in found if one.holds_words()])
    if told.posts:
        return reconciled(found, told.posts, about), day or printed_day
    if len(found) > 1:
        return found, day or printed_day
    story = _told_where_missing(article(page, about), told)
    day = _own_day(story, page, about) or day or over.printed
    return [replace(story, link=about.link, published=day)], day


def _day_in_titles(page: Page, about: Facts) -> str | None:
    """The day of a page of several stories, by its title; one story's headline may name another day."""
    lines = [*about.titles, *(words(one) for one in page.root.iter("h1"))]
    return next((day for line in lines if (day := day_in_title(line))), None)


def _own_day(story: Post, page: Page, about: Facts) -> str | None:
    """The article's own date: as its head tells, else as it prints."""
    if about.published is not None or story.found is None:
        return about.published
    return published([story.found], days(page, []), None, is_start=False)[0]


def _told_where_missing(one: Post, told: Linked) -> Post:
    """An article whose text only a program would show may be told in full for machines."""
    story = next((thing for thing in told.articles if thing.body), None)
    if story is not None and sum(map(len, one.body)) < 0.5 * len(story.body):
        whole = only_told(story)
        one = replace(one, headline=one.headline or whole.headline, body=whole.body)
    if not one.body:
        return Post(None, ())
    return one


def _once(posts: Sequence[Post]) -> list[Post]:
    """Without the pinned copy of a post that is printed again further down."""
    kept: list[Post] = []
    below: dict[tuple[str | None, str], set[str | None]] = {}
    for one in reversed(posts):
        key = (one.headline, one.body[0] if one.body else "")
        times = below.setdefault(key, set())
        if not times or not (one.is_pinned or one.published in times or one.published is None):
            kept.append(one)
        times.add(one.published)
    return kept[::-1]


def _items(posts: Sequence[Post], about: Facts) -> list[Item]:
    found: list[Item] = []
    for one in posts:
        if not one.holds_words():
            continue
        found.append(
            making.item(
                len(found) + 1,
                one.headline,
                "\n".join(one.body),
                published=one.published,
                item_id=one.id,
                link=resolved(one.link, about),
            )
        )
    return found


def _empty(printed: Printed) -> Understood:
    reason = _ONLY_FRAMES if _FRAMES.search(printed.text) else _NO_TEXT
    return Understood((), (Problem(printed.file, None, reason),))
