"""Datelines, rules, wide gaps, underlines and sections: what parts a digest besides its headlines."""

from __future__ import annotations

import pytest

from tests.corpus.test_live_blogs import CALM, LATE, STOP, dates, told

THREE = [(None, [STOP]), (None, [CALM]), (None, [LATE])]


def _opened(*leads: str) -> tuple[str, list[tuple[str | None, list[str]]]]:
    paragraphs = [f"{lead}{text}" for lead, text in zip(leads, (STOP, CALM, LATE), strict=True)]
    return "\n\n".join(paragraphs), [(None, [paragraph]) for paragraph in paragraphs]


@pytest.mark.parametrize(
    "leads",
    [
        ("SKELLAN (CNA) — ", "CORRIN (CNA) — ", "VESSIN (CNA) — "),
        ("SKELLAN, Jan. 20 — ", "Corrin, Jan. 19 (CNA) -- ", "VESSIN, Monday (CNA) - "),
        ("2016-03-14: ", "2016-03-15: ", "2016-03-17: "),
        ("14 March 2011 - ", "2 April 2011 - ", "1 July 2011 - "),
        ("SKELLAN: ", "UPPER MARL: ", "TARN QUAY: "),
    ],
)
@pytest.mark.parametrize("title", ["", "WORLD DIGEST\n\n", "Chronicle of the storm\n\n"])
def test_each_dateline_begins_an_item_under_a_title_or_none(leads: tuple[str, ...], title: str) -> None:
    text, items = _opened(*leads)
    assert told(title + text) == items


def test_a_paragraph_without_a_dateline_goes_on_with_the_item_above() -> None:
    text, items = _opened("SKELLAN (CNA) — ", "CORRIN (CNA) — ", "VESSIN (CNA) — ")
    assert told(text.replace("\n\n", "\n\nIt rained.\n\n", 1)) == [
        (None, [*items[0][1], "It rained."]),
        *items[1:],
    ]


def test_under_a_headline_it_belongs_to_the_headline() -> None:
    first = f"STORM STOPS FERRIES\nSKELLAN (CNA) -- {STOP}\nIt rained."
    text = f"{first}\n\nCALM, SAYS MAYOR\nCORRIN (CNA) -- {CALM}"
    assert told(text) == [
        ("STORM STOPS FERRIES", [f"SKELLAN (CNA) -- {STOP}", "It rained."]),
        ("CALM, SAYS MAYOR", [f"CORRIN (CNA) -- {CALM}"]),
    ]


def test_a_single_one_in_a_story_begins_nothing() -> None:
    assert told(f"Ferries Stop At Skellan\n\n{STOP}\n\nCORRIN (CNA) — It rained.") == [
        ("Ferries Stop At Skellan", [STOP, "CORRIN (CNA) — It rained."])
    ]


def test_its_day_has_the_year_of_the_bulletin_or_of_the_title_or_none() -> None:
    text, _ = _opened("SKELLAN, Jan. 20 — ", "CORRIN, Dec. 30 — ", "VESSIN (CNA) — ")
    diary, _ = _opened("Jan. 16: ", "Jan. 18: ", "Jan. 20: ")
    assert [
        dates(f"WORLD DIGEST\n\nJanuary 21, 2016\n\n{text}"),
        dates(text, "digest-2016-01-21.txt"),
        dates(f"Diary of the siege, winter 1991\n\n{diary}"),
        dates(f"Diary of the siege\n\n{diary}"),
    ] == [
        ["2016-01-20", "2015-12-30", "2016-01-21"],
        ["2016-01-20", "2015-12-30", None],
        ["1991-01-16", "1991-01-18", "1991-01-20"],
        ["--01-16", "--01-18", "--01-20"],
    ]


PARTED = {
    "rules": f"{STOP}\n\n***\n\n{CALM}\n\n***\n\n{LATE}",
    "rules under a title": f"EVENING WIRE\n\n{STOP}\n\n----------\n\n{CALM}\n\n----------\n\n{LATE}",
    "days": f"Harbour chronicle\n\nJan. 20\n\n{STOP}\n\nJan. 21\n\n{CALM}\n\nJan. 22\n\n{LATE}",
}


@pytest.mark.parametrize("make", PARTED)
def test_items_without_headlines_are_parted_by(make: str) -> None:
    assert told(PARTED[make]) == THREE


HEADLINES = ("Ferries stop at Skellan", "Who speaks for the mayor?", "“We are late”")
STYLES = {
    "underlined": "Digest\n======\n\n{}\n----\n\n{}\n\n{}\n----\n\n{}\n\n{}\n----\n\n{}",
    "first in each run of lines": "{}\n{}\n\n{}\n{}\n\n{}\n{}",
    "first after a rule": "Gazette\n\n***\n\n{}\n\n{}\n\n***\n\n{}\n\n{}\n\n***\n\n{}\n\n{}",
    "after a wide gap": "{}\n\n{}\n\n\n{}\n\n{}\n\n\n{}\n\n{}",
    "in sections": "THE WEEKLY\n\nPOLITICS\n\n{}\n\n{}\n\n=== SPORT ===\n\n{}\n\n{}\n\nCULTURE\n\n{}\n\n{}",
    "Markdown": "# Digest\n\n*Friday, 12 October 2018*\n\n## {}\n\n{}\n\n## {}\n\n{}\n\n## {}\n\n{}",
    "Markdown in bold": "**The Brief** | 8 June 2020\n\n**{}**\n\n{}\n\n**{}**\n\n{}\n\n**{}**\n\n{}",
    "Markdown in sections": "# A\n\n## Politics\n\n### {}\n\n{}\n\n### {}\n\n{}\n\n## Sport\n\n### {}\n\n{}",
}


@pytest.mark.parametrize("style", STYLES)
def test_headlines_of_every_make_are_told_by_the_style_of_the_house(style: str) -> None:
    bodies = [STOP, "It rained.", LATE]
    words = [word for pair in zip(HEADLINES, bodies, strict=True) for word in pair]
    name = "a.md" if style.startswith("Markdown") else "a.txt"
    assert told(STYLES[style].format(*words), name) == [
        (headline, [body]) for headline, body in zip(HEADLINES, bodies, strict=True)
    ]
