"""Pages that are broken, empty, endless or no pages at all."""

from __future__ import annotations

import time

import pytest

from corpus.reading.form import Printed
from corpus.reading.forms import page
from tests.corpus.pages_shown import PAYS, SHUT, Shown, a_page, problems, shown

_POST = f"<div class=post><time datetime='2016-01-20T14:02:00Z'>14:02</time><h3>Wall</h3><p>{SHUT}</p></div>"
_LONG = f"<h1>Harbour Shut</h1><p>{SHUT}</p>"


@pytest.mark.parametrize(
    ("markup", "reason"),
    [
        ("<html></html>", "holds no text; save the page after it has loaded"),
        (
            a_page("<noscript>Please enable JavaScript.</noscript><div id=root></div>"),
            "holds no text; save the page after it has loaded",
        ),
        (
            "<html><frameset cols=20%,80%><frame src=a.htm><frame src=b.htm></frameset></html>",
            "holds only frames; save the frame that shows the text",
        ),
    ],
)
def test_a_page_without_text_is_set_aside_with_the_reason(markup: str, reason: str) -> None:
    assert (shown(markup), problems(markup)) == ([], [reason])


def test_of_a_page_cut_off_what_is_there_is_kept() -> None:
    assert shown(f"<html><body><article><h1>Harbour Shut</h1><p>{SHUT}</p><p>{PAYS[:20]}") == [
        Shown("Harbour Shut", (SHUT, PAYS[:20].strip()))
    ]


def test_broken_json_ld_is_passed_over() -> None:
    head = '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Wro</script>'
    assert shown(a_page(_LONG, head)) == [Shown("Harbour Shut", (SHUT,))]


def test_hidden_words_are_not_shown() -> None:
    hidden = f'<p hidden>{PAYS}</p><p style="display: none">{PAYS}</p><p class="sr-only">{PAYS}</p>'
    assert shown(a_page(_LONG + hidden)) == [Shown("Harbour Shut", (SHUT,))]


def test_characters_that_no_markup_may_hold_are_white_space() -> None:
    assert shown(a_page(f"<h1>Harbour\x01 Shut</h1>Wall.&#0;&#xFFFF;&#x110000;<br><br>{SHUT}")) == [
        Shown("Harbour Shut", ("Wall.", SHUT))
    ]


_ENDLESS = {
    "divs": "<div>" * 100_000 + f"<p>{SHUT}</p>" + "</div>" * 100_000,
    "tables": "<table><tr><td>" * 20_000 + f"<p>{SHUT}</p>",
    "headings": "<h2>" * 20_000 + f"<p>{SHUT}</p>",
    "inline": "<b><i><font>" * 20_000 + f"<p>{SHUT}</p>",
    "data": f'<img src="data:image/png;base64,{"A" * 3_000_000}"><p>{SHUT}</p>',
    "classes": f'<div class="{"post " * 200_000}"><p>{SHUT}</p></div>',
    "breaks": "a<br>" * 200_000 + f"<p>{SHUT}</p>",
    "posts": _POST * 3_000,
    "headlines": f"<h2>Wall</h2><p>{SHUT}</p>" * 5_000,
    "json": f'<script type="application/ld+json">{"[" * 100_000}</script><p>{SHUT}</p>',
}


@pytest.mark.parametrize("markup", _ENDLESS.values(), ids=_ENDLESS.keys())
def test_endless_markup_takes_seconds_and_loses_no_paragraph(markup: str) -> None:
    began = time.process_time()
    items = shown(f"<html><body>{markup}")
    assert (any(SHUT in line for one in items for line in one.body), time.process_time() - began < 5) == (
        True,
        True,
    )


@pytest.mark.parametrize(
    ("text", "fits"),
    [
        ("<!DOCTYPE html><html><body>", 0.95),
        ("\ufeff \n<!-- saved from url=(0041)http://post.example/ -->\n<HTML><HEAD>", 0.95),
        ('<?xml version="1.0"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN">', 0.95),
        ("<head><title>Storm</title></head><body>", 0.9),
        ("<div><h2>Wall</h2><p>It fell.</p><p>Nobody was hurt.</p></div>", 0.7),
        ('<?xml version="1.0"?><rss version="2.0"><channel><title>a</title></channel></rss>', 0),
        ('<feed xmlns="http://www.w3.org/2005/Atom"><title>a</title></feed>', 0),
        ("# Wall\n\n<div>It fell.</div>\n<p>Nobody was hurt.</p>", 0),
        ("The tag <b> makes a word bold; <html> begins a page, <body> its text.", 0),
    ],
)
def test_a_page_is_told_by_how_it_begins(text: str, fits: float) -> None:
    assert page.fits(Printed(text, "a.txt")) == fits


def test_words_where_a_date_should_be_take_no_time() -> None:
    date = f"17 January {'a' * 45}1"
    assert (
        shown(a_page(f'<h1>Harbour Shut</h1><time datetime="{date}">x</time><p>{SHUT}</p>'))[0].published
        is None
    )
