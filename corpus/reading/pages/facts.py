"""What a page says of itself in its head: where it stands, who published it, when, and under what title."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urljoin, urlsplit

from corpus.clock.moments import moment
from corpus.reading.pages.linked import Linked
from corpus.reading.pages.tree import Element, words

_DATES = tuple(
    """
    article:published_time og:article:published_time og:published_time datepublished pubdate publishdate
    publish-date publish_date publication_date parsely-pub-date sailthru.date dc.date.issued dcterms.created
    dcterms.issued dc.date.created dc.date dcterms.date cxenseparse:recs:publishtime article.published
    originalpublicationdate rbpubdate bt:pubdate date
    """.split()
)
_PUBLISHERS = ("og:site_name", "application-name", "dc.publisher", "publisher", "twitter:app:name:iphone")
_TITLES = ("og:title", "twitter:title", "dc.title", "parsely-title", "sailthru.title", "title")
_BARS = re.compile(r"\s+(?:[|·•»«]|::)\s+")
_LAST_DASH = re.compile(r"(?P<title>.+?)\s+[–—-]\s+(?P<name>(?:(?!\s[–—-]\s).)+)")
_LONGEST_NAME = 5  # words
_LONGEST_LINK = 2_000  # characters
_LONGEST_TITLE = 500


@dataclass(frozen=True, slots=True)
class Facts:
    """`titles` are the page's, the surest first, as told: some with the site's name behind them."""

    titles: tuple[str, ...] = ()
    published: str | None = None
    link: str | None = None
    base: str | None = None
    publisher: str | None = None


def facts(root: Element, told: Linked) -> Facts:
    metas = _metas(root)
    page = told.page
    link = _link(root, metas, page.link if page else None)
    base = next((one.get("href") for one in root.iter("base") if one.get("href")), None)
    titles = [page.headline if page else "", *(metas.get(name, "") for name in _TITLES), _title(root)]
    publisher = next((metas[name] for name in _PUBLISHERS if metas.get(name)), None)
    dates = [page.published if page else None, *(metas.get(name) for name in _DATES)]
    return Facts(
        titles=tuple(dict.fromkeys(title[:_LONGEST_TITLE] for title in titles if title)),
        published=next((when for date in dates if date and (when := moment(date))), None),
        link=link,
        base=_joined(link, base) if base else link,
        publisher=publisher or (page.publisher if page else None),
    )


def without_site(title: str, publisher: str | None) -> str:
    """`Ferries Stop | Port Ansel Post` is `Ferries Stop`; so it is with a dash before the site's name."""
    parts = [part.strip() for part in _BARS.split(title) if part.strip()]
    if len(parts) > 1:
        title = parts[1] if publisher and parts[0].lower() == publisher.lower() else parts[0]
    dashed = _LAST_DASH.fullmatch(title)
    if dashed is not None and _may_be_a_site(dashed["name"], publisher) and " " in dashed["title"]:
        return dashed["title"]
    return title.strip()


def _may_be_a_site(name: str, publisher: str | None) -> bool:
    """Few words, each with a capital: no headline goes on so ("Talks – as it happened")."""
    words = name.split()
    capitals = all(word[:1].isupper() or word in ("of", "the", "and", "&") for word in words)
    return name.lower() == (publisher or "").lower() or (len(words) <= _LONGEST_NAME and capitals)


def resolved(link: str | None, about: Facts) -> str | None:
    """The whole address of a link on this page; as printed where the page's own is not known."""
    if not link or link.lower().startswith(("javascript:", "mailto:", "data:", "about:")):
        return None
    return _joined(about.base, link.strip())


def _joined(base: str | None, link: str) -> str | None:
    if len(link) > _LONGEST_LINK:
        return None
    try:
        return urljoin(base, link) if base else link
    except ValueError:  # "Invalid IPv6 URL"
        return None


def _link(root: Element, metas: dict[str, str], told: str | None) -> str | None:
    canonical = [
        one.get("href") or ""
        for one in root.iter("link")
        if "canonical" in (one.get("rel") or "").lower().split()
    ]
    for link in (*canonical, metas.get("og:url", ""), told or ""):
        if link and _is_whole(link.strip()):
            return link.strip()
    return None


def _is_whole(link: str) -> bool:
    try:
        return len(link) <= _LONGEST_LINK and urlsplit(link).scheme in ("http", "https", "file")
    except ValueError:
        return False


def _metas(root: Element) -> dict[str, str]:
    """The first value of each name, in small letters; microdata counts as a name too."""
    found: dict[str, str] = {}
    for meta in root.iter("meta"):
        content = (meta.get("content") or "").strip()
        for name in _labels(meta):
            if content and name not in found:
                found[name] = content
    return found


def _labels(meta: Element) -> Iterator[str]:
    for attribute in ("property", "name", "itemprop"):
        if value := meta.get(attribute):
            yield value.strip().lower()


def _title(root: Element) -> str:
    return next((words(title) for title in root.iter("title")), "")
