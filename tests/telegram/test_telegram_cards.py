"""Answers as Telegram messages: exact cards, and what holds for any answer whatever it contains."""

from __future__ import annotations

import unicodedata
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.render.telegram import labelled, message
from retrieval.model import Answer, Hit
from tests.telegram import desks, html_rules

FILLER = "The tide tables are printed on page nine of the paper. "


def test_a_card_has_its_headline_its_words_with_the_answer_in_bold_and_its_place() -> None:
    assert message(desks.answer(desks.hit(), message="Ada Lund · 1 statement")) == (
        "Ada Lund · 1 statement\n"
        "\n"
        "<b>Harbour Stays Shut Until Friday: Lund</b>\n"
        '<blockquote><b>"Nothing sails before Friday," Harbour Master Ada Lund told reporters.</b>'
        " The sea wall had lost eleven stones overnight.</blockquote>\n"
        "<i>Tarn Quay Courier · item 4 · 5 March 2024</i>"
    )


def test_items_of_one_bulletin_share_the_last_line_and_what_is_not_shown_is_counted() -> None:
    hits = [
        desks.hit(f"Stone {n} is gone.", rank=n, item=n, headline=None, answering=()) for n in range(1, 6)
    ]
    assert message(desks.answer(*hits)) == (
        "(no headline)\n<blockquote>Stone 1 is gone.</blockquote>\n"
        "(no headline)\n<blockquote>Stone 2 is gone.</blockquote>\n"
        "(no headline)\n<blockquote>Stone 3 is gone.</blockquote>\n"
        "2 more passages found; a narrower question shows more.\n"
        "<i>Tarn Quay Courier · items 1, 2, 3 · 5 March 2024</i>"
    )


def test_items_of_one_bulletin_with_dates_of_their_own_keep_them() -> None:
    hits = [
        desks.hit("One.", rank=1, item=2, answering=()),
        desks.hit("Two.", rank=2, item=7, answering=(), headline=" \x00", published=None),
    ]
    assert message(desks.answer(*hits)) == (
        "<b>Harbour Stays Shut Until Friday: Lund</b>\n<blockquote>One.</blockquote>\n"
        "(no headline)\n<blockquote>Two.</blockquote>\n"
        "<i>Tarn Quay Courier · item 2, 5 March 2024 · item 7, no date printed</i>"
    )


def test_items_of_different_bulletins_each_name_their_place() -> None:
    hits = [
        desks.hit("One.", rank=1, answering=(), file="a/news.txt", source_name=None),
        desks.hit(
            "Two.", rank=2, answering=(), file="b/news.txt", source_name=None, published="2024-03-06T07:05"
        ),
    ]
    assert message(desks.answer(*hits)) == (
        "<b>Harbour Stays Shut Until Friday: Lund</b>\n<blockquote>One.</blockquote>\n"
        "<i>news.txt · item 4 · 5 March 2024</i>\n"
        "<b>Harbour Stays Shut Until Friday: Lund</b>\n<blockquote>Two.</blockquote>\n"
        "<i>news.txt · item 4 · 6 March 2024, 07:05</i>"
    )


def test_an_item_found_by_its_headline_alone_is_not_printed_twice() -> None:
    alone = desks.hit(desks.HEADLINE, answering=())
    body = desks.hit("Lund waved.", rank=2, start=700, answering=())
    assert message(desks.answer(alone)) == (
        "<b>Harbour Stays Shut Until Friday: Lund</b> (headline only)\n"
        "<i>Tarn Quay Courier · item 4 · 5 March 2024</i>"
    )
    assert message(desks.answer(alone, body)) == (
        "<b>Harbour Stays Shut Until Friday: Lund</b>\n<blockquote>Lund waved.</blockquote>\n"
        "<i>Tarn Quay Courier · item 4 · 5 March 2024</i>"
    )


def test_passages_of_one_item_stand_under_one_headline_in_printed_order() -> None:
    hits = [
        desks.hit("Later words.", rank=1, start=500, answering=()),
        desks.hit("Earlier words.", rank=2, start=10, answering=()),
    ]
    assert message(desks.answer(*hits)) == (
        "<b>Harbour Stays Shut Until Friday: Lund</b>\n"
        "<blockquote>Earlier words.</blockquote>\n<blockquote>Later words.</blockquote>\n"
        "<i>Tarn Quay Courier · item 4 · 5 March 2024</i>"
    )


def test_a_passage_over_400_units_folds() -> None:
    def shown(text: str) -> str:
        return message(desks.answer(desks.hit(text, answering=()))).splitlines()[1]

    assert shown("x" * 400) == f"<blockquote>{'x' * 400}</blockquote>"
    assert shown("x" * 401) == f"<blockquote expandable>{'x' * 401}</blockquote>"
    assert shown("🚢" * 201) == f"<blockquote expandable>{'🚢' * 201}</blockquote>"


def test_a_long_passage_ends_with_a_sentence_and_the_rest_is_counted_outside_the_quotation() -> None:
    text = desks.SENTENCE + " " + FILLER * 60
    shown = f"{desks.SENTENCE} {FILLER * 31}".strip()
    left = len(text.strip()) - len(shown) - 1
    lines = message(desks.answer(desks.hit(text))).splitlines()
    quoted = shown.removeprefix(desks.SENTENCE)
    assert lines[1] == f"<blockquote expandable><b>{desks.SENTENCE}</b>{quoted}</blockquote>"
    assert lines[2] == f"… (continues; {left:,} more characters)"


def test_an_answer_far_into_a_long_passage_is_shown_from_its_own_sentence() -> None:
    text = FILLER * 60 + desks.SENTENCE
    lines = message(desks.answer(desks.hit(text))).splitlines()
    assert lines[1:3] == [
        f"<blockquote><b>{desks.SENTENCE}</b></blockquote>",
        f"… (begins {len(FILLER) * 60 - 1:,} characters earlier)",
    ]


def test_an_answer_too_long_to_show_whole_is_shown_from_its_beginning() -> None:
    long = "Lund said " + "sea " * 999 + "level."
    text = FILLER * 60 + long
    lines = message(desks.answer(desks.hit(text, answering=(long,)))).splitlines()
    words = "Lund said " + "sea " * 446 + "sea"
    assert lines[1:4] == [
        f"<blockquote expandable><b>{words}</b></blockquote>",
        f"… (begins {len(FILLER) * 60 - 1:,} characters earlier)",
        f"… (continues; {len(long) - len(words) - 1:,} more characters)",
    ]


def test_a_sentence_that_is_too_long_is_cut_between_words() -> None:
    text = "sea " * 1000
    lines = message(desks.answer(desks.hit(text, answering=(text,)))).splitlines()
    words = "sea " * 449 + "sea"
    assert lines[1:3] == [
        f"<blockquote expandable><b>{words}</b></blockquote>",
        f"… (continues; {3999 - len(words) - 1:,} more characters)",
    ]


def test_an_abstention_says_what_was_searched_and_calls_what_is_near_by_its_name() -> None:
    silence = replace(desks.off_topic(desks.hit("Otto Vane waved.", answering=())), reason="says_nothing")
    silence = replace(silence, message="Otto Vane is named once. Nothing he said is reported.")
    assert message(silence) == (
        "Otto Vane is named once. Nothing he said is reported.\n"
        "\n"
        "Nearest passages, not an answer:\n"
        "<b>Harbour Stays Shut Until Friday: Lund</b>\n"
        "<blockquote>Otto Vane waved.</blockquote>\n"
        "<i>Tarn Quay Courier · item 4 · 5 March 2024</i>\n"
        "\n"
        "Searched: 8 items in 1 bulletin."
    )


def test_an_answer_with_nothing_in_it_is_still_a_message() -> None:
    assert message(desks.answer()) == "Searched: 8 items in 2 bulletins."


def test_what_must_not_reach_telegram_is_taken_out_and_the_words_are_kept() -> None:
    text = "A\x00B\r\nC\u202eD\ud83dE\u2028<b>&amp;\u200f"
    assert "<blockquote>AB CDE &lt;b&gt;&amp;amp;\u200f</blockquote>" in message(
        desks.answer(desks.hit(text, answering=()))
    )


def test_a_demonstration_says_so_first() -> None:
    assert labelled("x", demo=True) == "<b>DEMO, not news</b>\nx"
    assert labelled("x", demo=False) == "x"


def test_the_longest_possible_message_stays_within_its_bound() -> None:
    long = desks.hit(
        "🚢" * 300_000,
        headline="🚢" * 999,
        source_name="🚢" * 999,
        published="2024-09-05T07:05",
        answering=(),
    )
    long = replace(long, highlight=((100_000, 200_000),))
    hits = [replace(long, rank=n, item=1_000_000 + n, file=f"{n}.txt") for n in range(1, 6)]
    near = replace(desks.off_topic(*hits), reason="says_nothing", message="🚢" * 999)
    near = replace(near, searched=replace(near.searched, earliest="2023-09-25", latest="2024-09-25"))
    sent = html_rules.accepted(labelled(message(near), demo=True))
    assert 3500 < html_rules.units(sent.text) <= 3700


def test_bold_sentences_do_not_use_up_what_telegram_allows() -> None:
    many = desks.hit("Yes. " * 100, answering=())
    highlight = tuple((many.start + 5 * n, many.start + 5 * n + 4) for n in range(100))
    hits = [replace(many, rank=n, item=n, file=f"{n}.txt", highlight=highlight) for n in range(1, 4)]
    sent = html_rules.accepted(labelled(message(desks.answer(*hits)), demo=True))
    assert len(sent.entities) == 1 + 3 * (1 + 1 + 20 + 1)


_HOSTILE = [
    "<b>",
    "</blockquote>",
    "&amp;",
    "&nbsp;",
    "🚢",
    "\x00",
    "\u202e",
    "\ud83d",
    "\r\n",
    "Jan. 25. ",
    "Yes. ",
    '"',
]
_WORDS = st.lists(
    st.one_of(st.sampled_from(_HOSTILE), st.text(st.characters(), max_size=8)).flatmap(
        lambda piece: st.integers(1, 300).map(lambda times: piece * times)
    ),
    max_size=12,
).map("".join)


@st.composite
def _hits(draw: st.DrawFn, rank: int) -> Hit:
    text = draw(_WORDS)
    start = draw(st.integers(0, 10_000))
    borders = sorted(draw(st.lists(st.integers(0, len(text)), max_size=60)))
    pairs = zip(borders[::2], borders[1::2], strict=False)
    plain = desks.hit(
        text,
        rank=rank,
        start=start,
        item=draw(st.integers(1, 3)),
        headline=draw(st.none() | _WORDS),
        answering=(),
        published=draw(st.sampled_from([None, "2024-03-05", "2024-03-05T07:05"])),
        file=draw(st.sampled_from(["a.txt", "b.txt"])),
        source_name=draw(st.none() | _WORDS),
    )
    return replace(plain, highlight=tuple((start + low, start + high) for low, high in pairs))


@st.composite
def _answers(draw: st.DrawFn) -> Answer:
    hits = [draw(_hits(rank)) for rank in range(1, 1 + draw(st.integers(0, 5)))]
    near = replace(desks.off_topic(*hits), reason=draw(st.sampled_from(["off_topic", "says_nothing"])))
    return replace(draw(st.sampled_from([desks.answer(*hits), near])), message=draw(_WORDS))


@settings(max_examples=150, deadline=None)
@given(_answers())
def test_any_answer_is_a_message_that_telegram_takes_and_quotes_only_the_hits(answer: Answer) -> None:
    sent = html_rules.accepted(labelled(message(answer), demo=True))
    quoted = sent.marked("blockquote") + sent.marked("expandable_blockquote")
    assert html_rules.units(sent.text) <= 3700
    assert len(sent.entities) <= 80
    assert all(any(_letters(words) in _letters(hit.text) for hit in answer.hits) for words in quoted)
    assert not (answer.reason == "off_topic" and quoted)


def _letters(text: str) -> str:
    """Without white space and what has no width."""
    return "".join(
        char for char in text if unicodedata.category(char) not in ("Cc", "Cf", "Cs", "Zs", "Zl", "Zp")
    )
