"""Any text in any form of text: spans in their place, no sentence lost, no time beyond its length."""

from __future__ import annotations

from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.reading.form import Printed
from corpus.reading.forms import datelines, form_of, live_blog, markdown, plain
from tests.corpus.readings import ANY_TEXT, in_their_place

_PIECES = st.sampled_from(
    [
        *(
            "8:45 a.m.",
            "11:05.am.",
            "14:02 GMT",
            "[14:02] Ferries Stop",
            "UPDATE 3:15 PM: Ferries stop.",
            "14.02",
        ),
        *(
            "Ferries stop (14:02)",
            "14:02 — It rained.",
            "Noon",
            "Jan. 20",
            "2016-01-20",
            "20 January 2016 10:15",
        ),
        *("SKELLAN (CNA) — It rained.", "Corrin, Jan. 20 (CNA) -- It rained.", "2016-03-14: It rained."),
        *(
            "Posted at 3:15pm EST",
            "The Latest on it (all times local):",
            "Key points:",
            "- Ferries stop",
            "POLITICS",
        ),
        *("# Harbour", "## Ferries stop", "### 14:02", "====", "----", "***", "___", "```", "> “It rained.”"),
        *(
            "**Ferries stop**",
            "- **14:02** It rained.",
            "[Wall](https://a.example)",
            "![Wall](a.jpg)",
            "<!-- a -->",
        ),
        *(
            "Harbour Wall To Be Raised",
            "Ferries stop at Skellan",
            "It rained.",
            "Nobody was hurt, he said.",
            "   It",
        ),
        *(
            "By Ada Lund",
            "Share this",
            "(c) 2016 Gazette",
            "---",
            "Is it over?",
            "“Yes”",
            "1. Wall",
            "\u00a0",
            "1402 Z",
        ),
    ]
)
_ENDS = st.sampled_from(["\n", "\n", "\n\n", "\n\n", "\r\n", "\r", "\n\n\n", " "])
_WRITTEN = st.lists(st.tuples(_PIECES, _ENDS), max_size=18).map(lambda parts: "".join(map("".join, parts)))
_TEXTS = st.one_of(_WRITTEN, _WRITTEN, ANY_TEXT)
FORMS = {"text": plain, "live blog": live_blog, "datelines": datelines, "Markdown": markdown}


@pytest.mark.parametrize("name", FORMS)
@settings(deadline=None, max_examples=200)
@given(text=_TEXTS)
def test_every_span_is_in_its_place_whatever_form_a_text_is_taken_for(name: str, text: str) -> None:
    understood = FORMS[name].read(Printed(text, "2016-01-20.txt"))
    in_their_place(text, understood.items)
    assert understood.problems == ()


@settings(deadline=None, max_examples=200)
@given(text=_TEXTS)
def test_each_form_says_how_sure_it_is(text: str) -> None:
    assert all(0 <= form.fits(Printed(text, "a.txt")) <= 1 for form in FORMS.values())


@settings(deadline=None, max_examples=200)
@given(text=_TEXTS)
def test_a_text_is_read_the_same_each_time(text: str) -> None:
    printed = Printed(text, "a.txt")
    assert form_of(printed).read(printed) == form_of(printed).read(printed)


@pytest.mark.parametrize("end", ["\n", "\n\n"])
@given(
    sentences=st.lists(
        st.sampled_from(["The wall fell.", "It rained.", "He said no."]), min_size=1, max_size=9
    )
)
@settings(deadline=None)
def test_sentences_alone_are_never_lost(end: str, sentences: list[str]) -> None:
    text = end.join(sentences)
    items = form_of(Printed(text, "a.txt")).read(Printed(text, "a.txt")).items
    assert [part.span.of(text) for item in items for part in item.passages] == sentences


HARD = {
    "colons": "a:b:c",
    "stamps": "14:02\n",
    "stamps with text": "14:02\nIt rained.\n",
    "stamps that open": "14:02 — It rained.\n",
    "dashes": "-",
    "spaced dashes": "- ",
    "rules": "---\n",
    "brackets": "[",
    "brackets and hours": "(14:02\n",
    "capitals": "A",
    "places": "PORT ANSEL ",
    "datelines": "PORT ANSEL (CNA) — It rained.\n",
    "days": "Jan. 20: It rained.\n",
    "names": "By Ada Lund and ",
    "headings": "# Harbour Wall\n\nIt rained.\n\n",
    "bold": "**",
    "links": "[a](b)",
    "tags": "<a ",
    "quotations": "> ",
    "bullets": "- It rained.\n",
    "fences": "```\n",
    "headlines": "Harbour Wall To Be Raised\n\n",
    "questions": "Is it so?\n\nIt is so.\n\n",
    "underlines": "Wall\n====\n",
    "white space": " ",
    "line ends": "\r",
}


@pytest.mark.parametrize("make", HARD)
@pytest.mark.parametrize("file", ["a.txt", "a.md"])
def test_a_text_of_one_thing_again_and_again_takes_no_time_to_speak_of(make: str, file: str) -> None:
    printed = Printed(HARD[make] * (60_000 // len(HARD[make])), file)
    began = process_time()
    form_of(printed).read(printed)
    assert process_time() - began < 3
