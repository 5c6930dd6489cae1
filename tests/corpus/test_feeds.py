from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.reading.form import Printed, Understood
from corpus.reading.forms import feed, form_of
from tests.corpus.readings import in_words

RSS = "<rss version='2.0'><channel><title>Kell Post</title>{}</channel></rss>"
ATOM = (
    "<feed xmlns='http://www.w3.org/2005/Atom' xml:base='https://kell.example'><title>Kell</title>{}</feed>"
)
EELS = "<item><title>Eels</title><description>They are back.</description></item>"
TRAM = "<item><title>Tram</title><description>It is sold.</description></item>"
BOTH = [("Eels", ["They are back."]), ("Tram", ["It is sold."])]


def _read(text: str) -> Understood:
    printed = Printed(text, "kell.xml")
    assert form_of(printed) is feed
    return feed.read(printed)


def _told(text: str) -> list[tuple[str | None, list[str]]]:
    return [in_words(item) for item in _read(text).items]


def test_an_entry_of_rss_has_its_text_in_full_its_date_its_id_and_its_link() -> None:
    read = _read(
        RSS.format(
            "<lastBuildDate>Fri, 22 Jan 2016 19:45:10 +0000</lastBuildDate>"
            "<item><title><![CDATA[Eels &amp;amp; trams]]></title><link>https://kell.example/1</link>"
            "<guid isPermaLink='false'>k1</guid><pubDate>Fri, 22 Jan 2016 19:41:00 -0500</pubDate>"
            "<description>Eels…</description>"
            "<content:encoded><![CDATA[<p>Eels are <b>back</b>.</p><p>So are trams.</p>"
            "<p>The post Eels appeared first on Kell Post.</p>]]></content:encoded></item>"
        )
    )
    (item,) = read.items
    assert (in_words(item), item.published, item.item_id, item.link, read.problems) == (
        ("Eels & trams", ["Eels are back.", "So are trams."]),
        "2016-01-22T19:41:00-05:00",
        "k1",
        "https://kell.example/1",
        (),
    )
    assert (read.published, read.is_shared, read.source_name) == (
        "2016-01-22T19:45:10+00:00",
        False,
        "Kell Post",
    )


def test_an_entry_of_atom_was_published_before_it_was_updated() -> None:
    (item,) = _read(
        ATOM.format(
            "<entry><id>urn:1</id><title type='html'>&lt;b&gt;Eels&lt;/b&gt;</title><link href='n/1'/>"
            "<updated>2016-01-21T00:00:00Z</updated><published>2016-01-20T14:02:00Z</published>"
            "<content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'><p>1 &lt; 2</p></div></content>"
            "</entry>"
        )
    ).items
    assert (in_words(item), item.published, item.item_id, item.link) == (
        ("Eels", ["1 < 2"]),
        "2016-01-20T14:02:00+00:00",
        "urn:1",
        "https://kell.example/n/1",
    )


@pytest.mark.parametrize("date", ["Tue, 32 Jan 2016 10:00:00 GMT", "yesterday", ""])
def test_a_wrong_date_is_none(date: str) -> None:
    (item,) = _read(RSS.format(f"<item><title>Eels</title><pubDate>{date}</pubDate></item>")).items
    assert item.published is None


BROKEN = {
    "ampersands": (
        RSS.format(f"{EELS}{TRAM}".replace("back", "B&B &eacute;")),
        [("Eels", ["They are B&B é."]), BOTH[1]],
    ),
    "an entry never closed": (RSS.format(f"{EELS.removesuffix('</item>')}{TRAM}"), BOTH),
    "a tag never closed": (RSS.format(f"{EELS.replace('are back', '<b>are back')}{TRAM}"), BOTH),
    "CDATA never closed": (RSS.format(f"{EELS.replace('They', '<![CDATA[They')}{TRAM}"), BOTH),
    "CDATA closed by another": (
        RSS.format(EELS.replace("They", "<![CDATA[They") + TRAM.replace("sold.", "<![CDATA[sold.]]>")),
        BOTH,
    ),
    "control characters": (RSS.format(f"{EELS}{TRAM}".replace("back", "\x0bba\x01ck&#0;")), BOTH),
    "words before it": (f"Warning: x<?xml version='1.0'?>{RSS.format(EELS + TRAM)}", BOTH),
    "what feedparser stumbles over": (
        RSS.format(f"{EELS}<item><title>x</title><gml:pos xmlns:gml='http://www.opengis.net/gml'>1</gml:pos></item>{TRAM}"),
        BOTH,
    ),
    "a bomb": (
        "<!DOCTYPE rss [<!ENTITY a 'Eels'><!ENTITY b '&a;&a;'>]>"
        + RSS.format(EELS.replace("Eels", "&a; &b;") + TRAM),
        [("Eels &b;", ["They are back."]), BOTH[1]],
    ),
    "a file of this machine": (
        "<!DOCTYPE rss [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>"
        + RSS.format(EELS.replace("Eels", "&a;") + TRAM),
        [("&a;", ["They are back."]), BOTH[1]],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", BROKEN)
def test_what_is_wrong_with_one_entry_costs_no_other(name: str) -> None:
    text, told = BROKEN[name]
    assert _told(text) == told


CUT = {
    "<item><title>Tra": ([BOTH[0]], "its last entry is left out"),
    "<item><title>Tram</title><link>http": ([BOTH[0], ("Tram", [])], "what was there is kept"),
    "<item><title>Tram</title><description><![CDATA[<p>It is so": (
        [BOTH[0], ("Tram", ["It is so"])],
        "what was there is kept",
    ),
}


@pytest.mark.parametrize("end", CUT)
def test_a_feed_that_ends_early_says_where(end: str) -> None:
    read = _read(f"<rss><channel>\n{EELS}\n{end}")
    told, kept = CUT[end]
    assert [in_words(item) for item in read.items] == told
    assert [str(problem) for problem in read.problems] == [f"kell.xml, line 3: the feed ends early; {kept}"]


def test_a_feed_without_entries_is_set_aside() -> None:
    assert [str(problem) for problem in _read(RSS.format("")).problems] == [
        "kell.xml: holds no entry that can be read; expected RSS or Atom"
    ]


HUGE = {
    "entries": RSS.format(EELS * 10_000),
    "broken entries": RSS.format(EELS.replace("</title>", "") * 5_000),
    "CDATA": "<rss><item><title>x</title>" + "<![CDATA[ </title>" * 50_000 + "</item></rss>",
    "comments": "<rss>" + "<!--" * 100_000,
    "prefixes": RSS.format(EELS + "".join(f"<a{number}:b/>" for number in range(20_000))),
    "attributes": RSS.format("<item " + "".join(f"a{number}='' " for number in range(50_000)) + f">{EELS}"),
    "nesting": RSS.format(EELS.replace("back", "<b>" * 50_000)),
}


@pytest.mark.parametrize("name", HUGE)
def test_the_time_is_linear(name: str) -> None:
    began = time.monotonic()
    feed.read(Printed(HUGE[name], "kell.xml"))
    assert time.monotonic() - began < 15  # seconds; one to three, unless the time were quadratic


@settings(deadline=None)
@given(
    st.lists(
        st.sampled_from(
            f"<rss|>|<item>|</item>|<title>|</title>|{EELS}|&|&amp;|&a;|<![CDATA[|]]>|<!--|-->|x".split("|")
        )
        | st.text(max_size=3)
    )
)
def test_any_text_is_items_or_problems(parts: list[str]) -> None:
    read = feed.read(Printed(f"<rss>{''.join(parts)}", "kell.xml"))
    assert read.items or read.problems
