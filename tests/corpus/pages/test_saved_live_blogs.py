"""Live blogs as pages of many makes print them: a post is an item."""

from __future__ import annotations

import json
from collections.abc import Mapping

from tests.corpus.pages_shown import PAYS, SAIL, SHUT, Shown, a_page, dated, shown


def test_posts_in_articles_have_their_own_headline_time_id_and_link() -> None:
    posts = "".join(
        f'<article id="p{at}"><header><a href="?p={at}#p{at}">'
        f'<time datetime="2016-01-20T1{at}:02:00Z">1{at}:02</time></a><h2>{headline}</h2></header>'
        f"<p>{words}</p><footer><button>Share</button><span>Share this</span></footer></article>"
        for at, headline, words in ((4, "Wall gives way", SHUT), (3, "Lund speaks", PAYS))
    )
    head = '<link rel="canonical" href="https://post.example/live/7">'
    assert shown(a_page(f"<nav><a href=/>Home</a></nav><main><h1>Storm: live</h1>{posts}</main>", head)) == [
        Shown(
            "Wall gives way", (SHUT,), "2016-01-20T14:02:00+00:00", "p4", "https://post.example/live/7?p=4#p4"
        ),
        Shown(
            "Lund speaks", (PAYS,), "2016-01-20T13:02:00+00:00", "p3", "https://post.example/live/7?p=3#p3"
        ),
    ]


def test_clock_times_take_the_day_of_the_page_and_bold_lines_are_headlines() -> None:
    body = (
        "<h1>Storm: live</h1><p><strong>2:02 p.m.</strong></p>"
        f"<p><strong>Wall Gives Way</strong></p><p>{SHUT}</p><p>___</p>"
        f"<p><strong>11:40 a.m.</strong></p><p><strong>Lund Speaks</strong></p><p>{PAYS}</p><p>{SAIL}</p>"
    )
    assert shown(a_page(f"<article>{body}</article>", dated("2016-01-20"))) == [
        Shown("Wall Gives Way", (SHUT,), "2016-01-20T14:02:00"),
        Shown("Lund Speaks", (PAYS, SAIL), "2016-01-20T11:40:00"),
    ]


def test_a_stamp_that_opens_its_paragraph_begins_a_post() -> None:
    body = f"<p><b>14:02 GMT</b> {SHUT}</p><p>{PAYS}</p><p><b>13:40 GMT</b> {SAIL}</p>"
    assert shown(a_page(f"<h1>Storm</h1>{body}", dated("2016-01-20"))) == [
        Shown(None, (SHUT, PAYS), "2016-01-20T14:02:00+00:00"),
        Shown(None, (SAIL,), "2016-01-20T13:40:00+00:00"),
    ]


def test_headings_of_days_date_the_posts_below_them() -> None:
    body = (
        f"<h2>Thursday, 21 January 2016</h2><ul><li><time>09:10</time><p>{SHUT}</p></li>"
        f"<li><time>08:10</time><p>{PAYS}</p></li></ul>"
        f"<h2>Wednesday, 20 January 2016</h2><ul><li><time>19:10</time><p>{SAIL}</p></li></ul>"
    )
    assert [one.published for one in shown(a_page(f"<h1>Ticker</h1><div>{body}</div>"))] == [
        "2016-01-21T09:10:00",
        "2016-01-21T08:10:00",
        "2016-01-20T19:10:00",
    ]


def test_over_midnight_the_day_goes_on_from_the_one_when_the_blog_began() -> None:
    posts = "".join(
        f"<div class=entry><span>{time}</span><p>{words}</p></div>"
        for time, words in (("00:15", SHUT), ("23:50", PAYS), ("22:10", SAIL))
    )
    assert [one.published for one in shown(a_page(f"<h1>Storm</h1>{posts}", dated("2016-01-20")))] == [
        "2016-01-21T00:15:00",
        "2016-01-20T23:50:00",
        "2016-01-20T22:10:00",
    ]


def test_rows_of_a_table_are_posts() -> None:
    rows = f"<tr><td>14:02</td><td>{SHUT}</td></tr><tr><td>13:10</td><td>{PAYS}</td></tr>"
    assert shown(a_page(f"<h1>Ticker</h1><p>20 January 2016</p><table>{rows}</table>")) == [
        Shown(None, (SHUT,), "2016-01-20T14:02:00"),
        Shown(None, (PAYS,), "2016-01-20T13:10:00"),
    ]


def test_key_events_and_the_pinned_copy_of_a_post_are_no_items() -> None:
    post = '<div class="post{}"><h2>{}</h2><time datetime="{}">x</time><p>{}</p></div>'
    body = (
        '<div class="key-events"><h3>Key events</h3>'
        '<ul><li><a href="#1"><time>14.02</time> Wall</a></li></ul></div>'
        + post.format(" post--pinned", "Lund speaks", "2016-01-20T13:02:00Z", PAYS)
        + post.format("", "Wall gives way", "2016-01-20T14:02:00Z", SHUT)
        + post.format("", "Lund speaks", "2016-01-20T13:02:00Z", PAYS)
    )
    assert shown(a_page(f"<h1>Storm</h1>{body}")) == [
        Shown("Wall gives way", (SHUT,), "2016-01-20T14:02:00+00:00"),
        Shown("Lund speaks", (PAYS,), "2016-01-20T13:02:00+00:00"),
    ]


def _told(*updates: Mapping[str, object]) -> str:
    thing = {"@graph": [{"@type": ["LiveBlogPosting"], "liveBlogUpdate": list(updates)}]}
    return f'<script type="application/ld+json">{json.dumps(thing)}</script>'


def test_posts_that_only_json_ld_tells_are_items() -> None:
    head = _told(
        {"@id": "https://post.example/7#a", "headline": "Wall gives way", "articleBody": f"{SHUT}\n\n{PAYS}",
         "datePublished": "2016-01-20T14:02:00Z"},
        {"@id": "https://post.example/7#b", "articleBody": f"<p>{SAIL}</p>",
         "datePublished": "2016-01-20T13:02:00Z"},
    )  # fmt: skip
    assert shown(a_page("<noscript>Enable JavaScript.</noscript><div id=root></div>", head)) == [
        Shown("Wall gives way", (SHUT, PAYS), "2016-01-20T14:02:00+00:00", "https://post.example/7#a"),
        Shown(None, (SAIL,), "2016-01-20T13:02:00+00:00", "https://post.example/7#b"),
    ]


def test_a_body_cut_short_in_json_ld_is_the_pages_and_a_post_missing_there_joins_at_its_place() -> None:
    head = _told(
        {"url": "https://post.example/7#a", "headline": "Wall gives way", "articleBody": f"{SHUT[:30]}…",
         "datePublished": "2016-01-20T14:02:00Z"},
        {"url": "https://post.example/7#b", "headline": "Lund speaks", "articleBody": PAYS,
         "datePublished": "2016-01-20T13:30:00Z"},
        {"url": "https://post.example/7#c", "headline": "Ferries", "articleBody": SAIL,
         "datePublished": "2016-01-20T13:02:00Z"},
    )  # fmt: skip
    body = (
        f"<section class=post id=a><h3>Wall gives way</h3><p>{SHUT}</p><p>{SHUT}</p></section>"
        f"<section class=post id=c><h3>Ferries</h3><p>{SAIL}</p></section>"
    )
    assert shown(a_page(f"<h1>Storm</h1>{body}", head)) == [
        Shown("Wall gives way", (SHUT, SHUT), "2016-01-20T14:02:00+00:00", "a", "https://post.example/7#a"),
        Shown("Lund speaks", (PAYS,), "2016-01-20T13:30:00+00:00", None, "https://post.example/7#b"),
        Shown("Ferries", (SAIL,), "2016-01-20T13:02:00+00:00", "c", "https://post.example/7#c"),
    ]


def test_the_first_words_of_a_post_told_as_its_headline_are_none() -> None:
    told = {"headline": f"{SHUT[:40]}…", "articleBody": SHUT, "datePublished": "2016-01-20T14:02:00Z"}
    assert shown(a_page("<div id=root></div>", _told(told))) == [
        Shown(None, (SHUT,), "2016-01-20T14:02:00+00:00")
    ]


def test_a_time_inside_a_sentence_begins_no_post() -> None:
    body = (
        f"<p>{SHUT}</p><p>The vote is due at <time>15:00</time> today, {PAYS}</p>"
        f"<p>It ends, {SAIL} and <time>16:00</time> is late.</p>"
    )
    assert [one.headline for one in shown(a_page(f"<h1>Council Votes</h1>{body}"))] == ["Council Votes"]
