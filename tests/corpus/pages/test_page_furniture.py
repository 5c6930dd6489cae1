"""What stands beside posts and stories and is no part of them."""

from __future__ import annotations

import socket

import pytest

from tests.corpus.pages_shown import PAYS, SAIL, SHUT, Shown, a_page, shown


def test_what_every_post_repeats_is_no_part_of_any() -> None:
    posts = "".join(
        f"<div class=entry><time datetime='2016-01-20T1{at}:02:00Z'>x</time><p>{words}</p>"
        f"<div>Desk of Vessin</div><div>{at} readers liked this</div></div>"
        for at, words in ((4, SHUT), (3, PAYS), (2, SAIL))
    )
    assert [one.body for one in shown(a_page(f"<h1>Storm</h1>{posts}"))] == [(SHUT,), (PAYS,), (SAIL,)]


def test_teasers_beside_a_story_told_at_length_are_no_posts() -> None:
    teasers = "".join(
        f"<article><h3><a href=/{at}>Another story</a></h3><time datetime='2016-01-19'>x</time>"
        f"<p>One short line on story {at}.</p></article>"
        for at in range(4)
    )
    story = f"<article><h1>Harbour Shut</h1><p>{SHUT}</p><p>{PAYS}</p><p>{SAIL}</p></article>"
    assert shown(a_page(f"<main>{story}<div>{teasers}</div></main>")) == [
        Shown("Harbour Shut", (SHUT, PAYS, SAIL))
    ]


def test_a_posts_own_attribute_tells_its_time() -> None:
    posts = "".join(
        f'<div class=entry data-timestamp="145329852{at}"><h4>{headline}</h4><div>{words}</div></div>'
        for at, (headline, words) in enumerate((("Wall", SHUT), ("Lund", PAYS)))
    )
    assert shown(a_page(f"<h1>Storm</h1>{posts}")) == [
        Shown("Wall", (SHUT,), "2016-01-20T14:02:00+00:00"),
        Shown("Lund", (PAYS,), "2016-01-20T14:02:01+00:00"),
    ]


def test_reading_a_page_opens_no_connection(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a connection was opened")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    body = f'<div><div>Harbour Shut</div><img src="http://post.example/a.jpg"><div>{SHUT}<br><br>{PAYS}</div></div>'
    assert shown(
        a_page(body, '<link rel=stylesheet href="http://post.example/a.css"><title>Harbour Shut</title>')
    ) == [Shown("Harbour Shut", (SHUT, PAYS))]
