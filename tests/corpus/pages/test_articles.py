"""Pages of one story, and of several: what is headline, body and furniture."""

from __future__ import annotations

from corpus.reading.form import Printed
from corpus.reading.forms import page
from tests.corpus.pages_shown import PAYS, SAIL, SHUT, Shown, a_page, dated, shown

_FURNITURE = (
    '<div id="cookie-banner"><p>We use cookies to make this page better for you and our partners.</p></div>',
    '<aside><h3>Most read</h3><p><a href="/a">Eels return to the River Ask</a></p></aside>',
    '<div class="newsletter-signup"><p>Sign up to our morning letter from Vessin and Skellan.</p></div>',
    '<section id="comments"><h2>2 comments</h2><p>My uncle was on that boat.</p></section>',
    '<div class="more"><h3>More from Politics</h3><p><a href="/x">Toll bill: who stayed away</a></p></div>',
    "<footer><p>Contact us. All rights reserved by the Corrin Post and its owners.</p></footer>",
)


def test_an_article_with_subheadings_is_one_item_without_the_furniture_around_it() -> None:
    body = (
        "<header><nav><a href=/>Corrin Post</a></nav></header>"
        "<main><article id=n7><h1>Harbour Shut</h1><p class=byline>By Ivo Tarrant</p>"
        f"<p>{SHUT}</p><h2>Who pays</h2><p>{PAYS}</p>"
        f"<figure><img src=a.jpg><figcaption>The wall on Monday.</figcaption></figure><p>{SAIL}</p>"
        '<div class="share-bar"><a href="#">Facebook</a></div></article></main>' + "".join(_FURNITURE)
    )
    head = (
        '<title>Harbour Shut | Corrin Post</title><link rel=canonical href="https://post.example/7">'
        '<meta property="og:site_name" content="Corrin Post">' + dated("2016-01-20T08:00:00+01:00")
    )
    understood = page.read(Printed(a_page(body, head), "a.html"))
    assert (understood.source_name, understood.link, understood.published) == (
        "Corrin Post",
        "https://post.example/7",
        "2016-01-20T08:00:00+01:00",
    )
    assert shown(a_page(body, head)) == [
        Shown(
            "Harbour Shut",
            (SHUT, "Who pays", PAYS, SAIL),
            "2016-01-20T08:00:00+01:00",
            "n7",
            "https://post.example/7",
        )
    ]


def test_a_page_without_marks_of_its_story_is_read_as_it_is_found() -> None:
    body = (
        "<div><div><a href=/>Home</a> <a href=/n>News</a></div><div><div>Harbour Shut</div>"
        f"<div>{SHUT}<br><br>{PAYS}<br><br>{SAIL}</div></div><div>Imprint · Data protection</div></div>"
    )
    assert shown(a_page(body, "<title>Harbour Shut - Corrin Post</title>")) == [
        Shown("Harbour Shut", (SHUT, PAYS, SAIL))
    ]


def test_a_standfirst_is_the_first_paragraph() -> None:
    body = (
        f'<main><h1>Harbour Shut</h1><p class="standfirst">{SAIL}</p><div class="article-body"><p>{SHUT}</p>'
        f"<p>{PAYS}</p></div></main>"
    )
    assert shown(a_page(body)) == [Shown("Harbour Shut", (SAIL, SHUT, PAYS))]


def test_the_date_that_an_article_prints_is_its_own() -> None:
    body = f"<article><h1>Harbour Shut</h1><p>20 January 2016</p><p>{SHUT}</p><p>{PAYS}</p></article>"
    assert shown(a_page(f"<div>23 November 2026</div>{body}")) == [
        Shown("Harbour Shut", (SHUT, PAYS), "2016-01-20")
    ]


def test_several_full_articles_are_several_items() -> None:
    body = "".join(
        f'<article><h2><a href="/{at}">{headline}</a></h2><p>{words}</p><p>{SAIL}</p></article>'
        for at, (headline, words) in enumerate((("Harbour Shut", SHUT), ("Lund Pays", PAYS)))
    )
    assert shown(a_page(body, '<base href="https://post.example/">')) == [
        Shown("Harbour Shut", (SHUT, SAIL), None, None, "https://post.example/0"),
        Shown("Lund Pays", (PAYS, SAIL), None, None, "https://post.example/1"),
    ]


def test_headings_over_text_from_the_top_are_a_digest() -> None:
    body = f"<h3>Harbour Shut</h3><p>{SHUT}</p><p>{SAIL}</p><h3>Lund Pays</h3><p>{PAYS}</p>"
    assert shown(a_page(f"<main><h1>Evening digest</h1>{body}</main>")) == [
        Shown("Harbour Shut", (SHUT, SAIL)),
        Shown("Lund Pays", (PAYS,)),
    ]


def test_questions_and_answers_are_one_story() -> None:
    body = f"<h1>The wall explained</h1><h3>Why did it fall?</h3><p>{SHUT}</p><h3>Who pays?</h3><p>{PAYS}</p>"
    assert shown(a_page(f"<main>{body}</main>")) == [
        Shown("The wall explained", ("Why did it fall?", SHUT, "Who pays?", PAYS))
    ]


def test_markup_of_the_nineties_with_bold_headlines_and_breaks() -> None:
    body = (
        "<CENTER><FONT SIZE=5>CORRIN RADIO</FONT></CENTER><HR>"
        f"<B>HARBOUR SHUT</B><BR>{SHUT}<BR><BR>{SAIL}<BR><BR>"
        f"<HR><B>LUND PAYS</B><BR>{PAYS}<HR><FONT SIZE=1>You are visitor no. 7.</FONT>"
    )
    assert shown(f"<HTML><HEAD><TITLE>Corrin Radio</TITLE></HEAD><BODY>{body}</BODY></HTML>") == [
        Shown("HARBOUR SHUT", (SHUT, SAIL)),
        Shown("LUND PAYS", (PAYS,)),
    ]


STORIES = [
    ("Wall Gives Way", SHUT),
    ("City To Pay", PAYS),
    ("Ferries Sail On", SAIL),
    ("Eels Are Back", SHUT),
]
LETTER = "".join(f"<h2>{headline}</h2><p>{text}</p>" for headline, text in STORIES)


def test_a_letter_of_stories_under_a_welcome_is_split_at_its_headings() -> None:
    letter = f"<html><body><h1>Quay Bell</h1><p>Welcome to the March letter.</p>{LETTER}</body></html>"
    assert [(one.headline, one.body) for one in shown(letter)] == [
        (headline, (text,)) for headline, text in STORIES
    ]


def test_under_a_lead_or_where_the_page_says_so_headings_part_one_article() -> None:
    said = '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Quay Bell"}</script>'
    article = f"<html>{said}<body><h1>Quay Bell</h1><p>Welcome to the March letter.</p>{LETTER}</body></html>"
    led = f"<html><body><h1>Quay Bell</h1><p>{SHUT}</p><p>{PAYS}</p>{LETTER}</body></html>"
    assert [[one.headline for one in shown(markup)] for markup in (article, led)] == [["Quay Bell"]] * 2
