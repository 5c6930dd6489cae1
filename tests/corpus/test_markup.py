from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.reading.markup import paragraphs, paragraphs_of, tree

SEEN = {
    "": [],
    "  \n ": [],
    "<!-- only this -->": [],
    "It rained.": ["It rained."],
    "<p>It rained.</p><p>It snowed.</p>": ["It rained.", "It snowed."],
    "<p>It rained.<p>It snowed.": ["It rained.", "It snowed."],
    "It <b>rai</b>ned<i>.</i>": ["It rained."],
    "<p>It\n   rained\t<em> all </em> day.</p>": ["It rained all day."],
    "It rained.<br>It snowed.<br/><br />It thawed.": ["It rained. It snowed.", "It thawed."],
    "<ul><li>Eels</li><li>Trams</ul>": ["Eels", "Trams"],
    "<table><tr><td>Kell</td><td>40</td></tr><tr><th>Ask<td>39</table>": ["Kell 40", "Ask 39"],
    "<td><p>Eels.</p><p>Trams.</p></td>": ["Eels.", "Trams."],
    "Eels<h2>Trams</h2>Ships<blockquote>Tides</blockquote>": ["Eels", "Trams", "Ships", "Tides"],
    "<figure><img src=x alt=eel><figcaption>An eel.</figcaption></figure>": ["An eel."],
    "AT&amp;T&nbsp;&mdash; &#8220;yes&#x201d; &lt;b&gt;": ["AT&T — “yes” <b>"],
    "<q>Yes</q>, she <q>said</q>.": ["“Yes”, she “said”."],
    "<script>var a = '<p>no</p>'</script>Yes<style>p {}</style> it<noscript>no</noscript> is": ["Yes it is"],
    "Yes<span hidden>no</span> it <i style='color:red;display : none'>no</i>is": ["Yes it is"],
    "Read on<span class='a screen-reader-text'> about eels</span>": ["Read on"],
    "Yes<!-- no --> it<?php no ?> is": ["Yes it is"],
    "<![CDATA[<p>Eels.</p>]]>": ["Eels."],
    "<pre>Eels\n  are back.\n\nTrams.</pre>": ["Eels are back.", "Trams."],
    "har\u00adbour &shy;wall\u200b": ["harbour wall"],
    "<?xml version='1.0' encoding='latin-1'?><p>Zoë</p>": ["Zoë"],
    "<html><head><title>No</title></head><body hidden>Yes</body></html>": ["Yes"],
    "<time>14:02</time> a < b & c > d": ["14:02 a < b & c > d"],
    "<p>one</p>\ntwo\n<p>three</p>": ["one", "two", "three"],
    "<x-card>Eels</x-card> are\ud800 back": ["Eels are? back"],
}


@pytest.mark.parametrize("markup", SEEN, ids=[repr(markup[:50]) for markup in SEEN])
def test_a_reader_sees_the_words_and_where_paragraphs_end(markup: str) -> None:
    assert paragraphs(markup) == SEEN[markup]


def test_one_element_gives_its_own_words_and_not_what_follows_it() -> None:
    page = tree("<div>No<article>Yes<p>and this</article>not this</div>")
    assert page is not None
    assert paragraphs_of(page.find(".//article")) == ["Yes", "and this"]


HUGE = {
    "nested": ("<div>" * 100_000 + "deep" + "</div>" * 100_000 + "<p>after</p>", ["deep", "after"]),
    "nested and never closed": ("<b>" * 1_000_000 + "deep<p>after", ["deep", "after"]),
    "lists": ("<ul><li>x" * 50_000, ["x"] * 50_000),
    "attributes": ("<p " + "".join(f"a{i} " for i in range(1_000_000)) + ">x", ["x"]),
    "opening signs": ("<" * 5_000_000, ["<" * 5_000_000]),
    "paragraphs": ("<p>Eels &amp; trams.\n" * 200_000, ["Eels & trams."] * 200_000),
    "one line": ("eels " * 4_000_000, [("eels " * 4_000_000).strip()]),
}


@pytest.mark.parametrize("name", HUGE)
def test_the_time_is_linear_and_nothing_is_too_deep(name: str) -> None:
    markup, seen = HUGE[name]
    began = time.monotonic()
    assert paragraphs(markup) == seen
    assert time.monotonic() - began < 20  # seconds; two to five, unless the time were quadratic


_PIECES = st.sampled_from(
    "<p>|</p>|<b>|</b|<td>|<!--|-->|&amp;|&|<q>|<div hidden>|<pre>|</pre>|\n\n|<script>|</script>|Eels|\0"
    '|<![CDATA[|]]>|<a href="|">'.split("|")
)


@settings(deadline=None)
@given(st.lists(_PIECES | st.text(max_size=3)).map("".join))
def test_any_markup_gives_lines_without_white_space_around_them(markup: str) -> None:
    for paragraph in paragraphs(markup):
        assert paragraph == " ".join(paragraph.split())
        assert paragraph


def test_characters_that_xml_has_not_are_left_out_by_number_too() -> None:
    assert paragraphs("<p>It &#0;&#x1B;&#55296;&#xFFFE;\x1brained\x00 &#228;&#x2014;&#55296abc.</p>") == [
        "It rained ä—abc."
    ]
