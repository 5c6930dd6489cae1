"""What a terminal and a pipe show: cards, marks, and nothing that could drive the terminal."""

from __future__ import annotations

import re
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from bot.render.cards import cards, marked, searched
from bot.render.dates import days
from bot.render.terminal import Look, terminal
from retrieval.model import Answer, Hit, Searched, Total, Understood

TEXT = "Ada Lund opened the pier. The band played on."


def hit(rank: int = 1, *, item: int = 1, start: int = 100, text: str = TEXT, **changes: object) -> Hit:
    first = re.match(r".*?\.(?= )", text, re.DOTALL)
    end = start + (first.end() if first else len(text))
    whole = Hit(
        rank=rank, score=1.0 / rank, file="news/pier.txt", item=item, item_id=None,
        headline="Pier Opens In Tarn Quay",
        published="2024-05-06", start=start, end=start + len(text), text=text, highlight=((start, end),),
        statements=None, relation=None, published_kind="printed", earliest=None, latest=None,
        source_name=None,
        link=None, item_key=None, sha256="0" * 64,
    )  # fmt: skip
    return replace(whole, **changes)  # type: ignore[arg-type]


def answer(*hits: Hit, message: str = "1 passage from 1 item.") -> Answer:
    return Answer(
        id=None, question="who opened the pier?", status="answered" if hits else "abstained",
        reason=None if hits else "off_topic", message=message, confidence=0.5, hits=hits,
        understood=Understood(),
        total=Total(None, 1), searched=Searched(2, 1, "2024-05-06", "2024-05-07"),
    )  # fmt: skip


def test_a_card_has_headline_passage_with_the_answer_marked_place_and_what_was_searched() -> None:
    assert terminal(answer(hit()), Look()) == (
        "Pier Opens In Tarn Quay\n"
        "The bulletin's own words\n"
        "| **Ada Lund opened the pier.** The band played on.\n"
        "pier.txt · item 1 · 6 May 2024\n"
        "\n"
        "1 passage from 1 item. Searched: 2 items in 1 bulletin, 6 May 2024 to 7 May 2024.\n"
    )


def test_an_abstention_says_why_and_what_was_searched() -> None:
    said = terminal(answer(message="These bulletins do not cover that.\nThis is a sample."), Look())
    assert said == (
        "These bulletins do not cover that.\n"
        "Searched: 2 items in 1 bulletin, 6 May 2024 to 7 May 2024.\n"
        "This is a sample.\n"
    )


def test_an_item_without_a_headline_says_so() -> None:
    assert terminal(answer(hit(headline=None)), Look()).startswith("(no headline)\n")


def test_a_passage_that_answers_as_a_whole_needs_no_marks() -> None:
    whole = hit(highlight=((100, 100 + len(TEXT)),))
    assert "**" not in terminal(answer(whole), Look())


def test_passages_of_one_item_share_a_card_in_printed_order_and_cards_stand_by_their_best_hit() -> None:
    second, first, other = hit(1, start=500), hit(3, start=100), hit(2, item=2)
    assert [card.hits for card in cards((second, other, first))] == [(first, second), (other,)]


def test_bold_goes_on_over_line_ends_on_a_terminal() -> None:
    long = hit(
        text="Ada Lund, the mayor of Tarn Quay, opened the long pier with a pair of scissors. Rain fell."
    )
    lines = terminal(answer(long), Look(width=40, colours=True)).splitlines()[2:5]
    assert [line.count("\033[1m") for line in lines] == [1, 1, 1]
    assert [line.endswith("\033[0m") for line in lines[:2]] == [True, True]


def test_control_characters_of_a_bulletin_do_not_reach_the_terminal() -> None:
    nasty = hit(text="Ring\x07 the \033[31mbell\x9b. Now.", headline="Bell\033]0;x\x07 Rings")
    shown = terminal(answer(nasty, message="a\033[2Jb"), Look())
    assert [char for char in shown if char != "\n" and not char.isprintable()] == []


@given(st.text(min_size=1).filter(lambda text: text.strip()), st.integers(20, 120), st.booleans())
def test_the_words_shown_are_the_words_of_the_passage(text: str, width: int, colours: bool) -> None:
    shown = terminal(answer(hit(text=text, highlight=())), Look(width, colours))
    body = "".join(re.sub(r"\033\[\dm", "", line)[2:] for line in shown.split("\n") if "|" in line[:5])
    kept = "".join(
        char for char in text if not (ord(char) < 32 or 127 <= ord(char) < 160 or char in "\ue000\ue001")
    )
    assert "".join(body.split()) == "".join(kept.split())


def test_the_marked_pieces_join_to_the_passage() -> None:
    assert "".join(words for words, _ in marked(hit())) == TEXT


def test_dates_are_spelled_with_the_month_by_name() -> None:
    dates = [
        days(date, None, None, None)
        for date in (None, "2016-01-20", "2016-01-20T14:02:00", "2016-01-20T14:02:00+00:00")
    ]
    assert dates == [
        "no date printed",
        "20 January 2016",
        "20 January 2016, 14:02",
        "20 January 2016, 14:02 UTC",
    ]


def test_what_was_searched_is_counted_and_dated() -> None:
    assert searched(Searched(1, 1, None, None)) == "1 item in 1 bulletin"
    assert searched(Searched(3, 2, "2024-05-06", "2024-05-06")) == "3 items in 2 bulletins, 6 May 2024"
