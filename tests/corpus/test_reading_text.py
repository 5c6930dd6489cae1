from __future__ import annotations

import itertools
from time import process_time

import pytest
from hypothesis import example, given, settings

from corpus.reading.text import read_text
from corpus.split import trimmed
from tests.corpus.readings import ANY_TEXT, STORIES, in_their_place, is_declared, left_out, told

Told = list[tuple[str | None, list[str]]]
WALL, EELS, TRAM, FARES = STORIES
ALL: Told = [(story.split("\n")[0], story.split("\n")[1:]) for story in STORIES]


@pytest.mark.parametrize(
    "text",
    [
        "\n".join(STORIES),
        "\n\n".join(STORIES),
        "\n".join(STORIES).replace("\n", "\n\n"),
        "\r\n\r\n".join(STORIES).replace("\n", "\r\n"),
        "\r".join(STORIES).replace("\n", "\r"),
        " \n\u00a0\t\n".join(STORIES),
        "\n\n\n" + "\n".join(STORIES) + "\n\n",
    ],
    ids=["dense", "items apart", "paragraphs apart", "CRLF", "CR", "white lines", "blank ends"],
)
def test_items_are_headlines_with_the_paragraphs_under_them(text: str) -> None:
    assert told(text) == ALL


def test_a_headline_directly_under_a_headline_ends_an_item_with_an_empty_body() -> None:
    items, _ = read_text(f"{TRAM}\n{FARES}")
    assert [(item.number, item.headline, item.passages[0].span, len(item.passages)) for item in items] == [
        (1, trimmed(TRAM, items[0].span), items[0].headline, 1),
        (2, items[1].headline, trimmed(f"{TRAM}\n{FARES}", items[1].passages[0].span), 1),
    ]


def test_paragraphs_before_the_first_headline_are_an_item_without_one() -> None:
    assert told(f"It rained.\nNobody sang.\n{FARES}") == [(None, ["It rained.", "Nobody sang."]), ALL[3]]


@pytest.mark.parametrize(
    "text",
    [
        "It rained.\nMore to follow tonight\nIt rained again.\nStill no word of the boat\nNobody came.",
        "Dockers in Port Ansel have voted to stop\nWork on Monday is to end\nat noon, their union says.",
    ],
    ids=["no headline comes first", "wrapped lines"],
)
def test_without_blank_lines_lines_in_sentence_case_are_seldom_headlines(text: str) -> None:
    assert told(text) == [(None, text.split("\n"))]


def test_one_line_is_one_item() -> None:
    assert (told("It rained."), told("Bus Fares To Fall In Kell")) == (
        [(None, ["It rained."])],
        [("Bus Fares To Fall In Kell", [])],
    )


def test_spans_count_in_the_whole_text() -> None:
    text = f"\n  {WALL}\r\n\r\n{EELS}  "
    items, _ = read_text(text)
    assert [(item.span.of(text), item.text is text) for item in items] == [(WALL, True), (EELS, True)]


def test_a_quotation_of_several_paragraphs_stays_in_one_item() -> None:
    letter = [
        "Keeper Writes To Ministry",
        "He wrote:",
        '"We have no oil.',
        '"We have no bread.',
        '"We fish."',
    ]
    assert told("\n".join(letter)) == [(letter[0], letter[1:])]


class TestFrontMatter:
    @pytest.mark.parametrize("end", ["\n", "\r\n"])
    @pytest.mark.parametrize(
        ("field", "date"),
        [
            ("date: 2020-01-03", "2020-01-03"),
            ("Published: 'March 01, 2008'", "2008-03-01"),
            ('dateline: "20 January 2016 14:02 GMT"', "2016-01-20T14:02:00+00:00"),
            ("date: 01/02/2016", None),
            ("author: Ada Lund", None),
        ],
    )
    def test_it_dates_the_text_and_is_no_part_of_it(self, end: str, field: str, date: str | None) -> None:
        text = end.join(["---", "title: Evening", field, "tags:", "  - sea", "---", *FARES.split("\n"), ""])
        items, published = read_text(text)
        assert ([item.span.of(text) for item in items], published) == ([end.join(FARES.split("\n"))], date)

    def test_rules_around_a_story_are_none(self) -> None:
        assert told(f"---\n{FARES}\n---\n{WALL}") == [ALL[3], ALL[0]]

    def test_a_rule_without_an_end_is_none(self) -> None:
        assert told(f"---\n{FARES}") == [ALL[3]]

    def test_nothing_else_is_no_item(self) -> None:
        assert read_text("---\ndate: 2020-01-03\n---\n") == ((), "2020-01-03")


def _dated(text: str) -> tuple[str | None, list[str | None]]:
    items, published = read_text(text)
    return published, [item.published for item in items]


class TestDateLines:
    def test_one_at_the_top_dates_the_text(self) -> None:
        assert _dated(f"March 5, 2024\n{WALL}\n{EELS}") == ("2024-03-05", ["2024-03-05"] * 2)

    def test_one_under_a_headline_dates_that_item(self) -> None:
        headline, body = FARES.split("\n")
        text = f"Tram Sold For One Crown\nMarch 5, 2024\nIt is gone.\n{headline}\nMarch 6, 2024\n{body}"
        assert _dated(text) == ("2024-03-05", ["2024-03-05", "2024-03-06"])

    def test_one_between_items_dates_those_that_follow(self) -> None:
        assert _dated(f"{WALL}\nMarch 5, 2024\n{EELS}\n{FARES}\nMarch 6, 2024\n{TRAM}") == (
            None,
            [None, "2024-03-05", "2024-03-05", "2024-03-06"],
        )

    def test_a_day_begins_an_item_even_without_a_headline(self) -> None:
        assert told(f"{WALL}\nMarch 5, 2024\nIt rained.\nNobody sang.") == [
            ALL[0],
            (None, ["It rained.", "Nobody sang."]),
        ]

    def test_one_at_the_end_of_each_item_dates_what_it_closes(self) -> None:
        text = f"{WALL}\nUpdated: 5 March 2024\n{EELS}\n{FARES}\nUpdated: 6 March 2024\n"
        assert _dated(text) == (None, ["2024-03-05", "2024-03-06", "2024-03-06"])

    def test_one_at_the_very_end_dates_the_text(self) -> None:
        assert _dated(f"{WALL}\n{EELS}\nPublished: 5 March 2024") == ("2024-03-05", ["2024-03-05"] * 2)

    def test_labelled_ones_date_what_follows_where_the_text_opens_with_one(self) -> None:
        text = f"Published: 5 March 2024\n{WALL}\nPublished: 6 March 2024\n{EELS}"
        assert _dated(text) == ("2024-03-05", ["2024-03-05", "2024-03-06"])

    def test_an_update_inside_an_item_dates_it_alone(self) -> None:
        text = f"{WALL}\nUpdated: 5 March 2024\nMore stones are to come.\n{EELS}"
        assert (_dated(text), len(told(text))) == ((None, ["2024-03-05", None]), 2)

    def test_they_are_no_part_of_a_passage(self) -> None:
        assert told(f"Monday, March 4, 2024\n{FARES}\n2024-03-05 10:15 GMT\n{TRAM}") == [ALL[3], ALL[2]]

    def test_an_ambiguous_one_is_a_paragraph(self) -> None:
        assert (told(f"{FARES}\n01/02/2016"), _dated(f"{FARES}\n01/02/2016")) == (
            [(ALL[3][0], [*ALL[3][1], "01/02/2016"])],
            (None, [None]),
        )


class TestHardWrappedParagraphs:
    TEXT = (
        "Dockers Vote To Strike\n\n"
        "Dockers in Port Ansel have voted by 611 to 40 to stop work from Monday\n"
        "in a dispute about night pay.\n\n"
        "Their union says that no ship will be unloaded before the employers\n"
        "have put a new offer on the table.\n"
    )

    def test_lines_are_joined_again(self) -> None:
        paragraphs = self.TEXT.strip().split("\n\n")
        assert told(self.TEXT) == [(paragraphs[0], paragraphs[1:])]

    def test_a_date_under_the_headline_is_no_part_of_a_paragraph(self) -> None:
        paragraphs = self.TEXT.strip().split("\n\n")
        dated = self.TEXT.replace("Strike\n\n", "Strike\n\nMarch 5, 2024\n")
        assert (told(dated), _dated(dated)) == (
            [(paragraphs[0], paragraphs[1:])],
            ("2024-03-05", ["2024-03-05"]),
        )

    def test_a_headline_that_was_cut_is_one(self) -> None:
        long = (
            "Helge Marrow Calls Early Election For First Sunday Of October In A Brief\nAddress On Television"
        )
        assert told(f"{long}\n\n{self.TEXT}")[0] == (long, [])

    def test_a_headline_with_room_to_spare_was_not_cut(self) -> None:
        assert told(f"Bridge Falls In Kell\nCouncil Sells Tram\n\n{self.TEXT}")[:2] == [
            ("Bridge Falls In Kell", []),
            ("Council Sells Tram", []),
        ]


@settings(deadline=None, max_examples=400)
@example("Eels return to the river\nHarbour Wall To Be Raised\n\n{\nMarch 5, 2024\n")
@given(ANY_TEXT)
def test_whatever_the_text_every_span_is_in_its_place_and_no_sentence_is_lost(text: str) -> None:
    items, _ = read_text(text)
    in_their_place(text, items)
    if not text.startswith("---"):
        assert [line for line in left_out(text, items) if not is_declared(line)] == []


@settings(deadline=None)
@given(ANY_TEXT)
def test_reading_is_the_same_each_time_and_with_either_line_end(text: str) -> None:
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    assert told(plain) == [
        (headline and headline.replace("\r\n", "\n"), [part.replace("\r\n", "\n") for part in paragraphs])
        for headline, paragraphs in told(plain.replace("\n", "\r\n"))
    ]


def test_a_long_text_takes_time_in_proportion_to_its_length() -> None:
    """Every paragraph could open an item; compared with all that went before it, each would take longer."""
    names = ["".join(name).capitalize() for name in itertools.product("abcd", "eiou", "lmnr", "aeio", "kst")]
    minister = "Finance Minister Tobin {} has promised nine hundred engineers for harbour repairs."
    lines = [minister.format(f"{first}{last}") for first in ("Bro", "Ste") for last in names]
    texts = ["\n".join([WALL, *lines]), "\n".join([WALL, *(f"{FARES}\n{line}" for line in lines)])]
    began = process_time()
    assert [len(read_text(text)[0]) for text in texts] == [1, 1 + 2 * len(lines)]
    assert process_time() - began < 10


def test_the_first_headline_over_indented_paragraphs_is_no_title() -> None:
    wall, eels = "HARBOUR WALL TO BE RAISED IN SPRING", "EELS RETURN TO RIVER ASK BY NIGHT"
    text = (
        f"{wall}\n    The wall of the harbour at Tarn Quay is to\nbe raised.\n    It was late, she said.\n"
        f"    Work begins in May, a month of calm\nseas.\n    Nobody objected.\n\n{eels}\n"
        "    Eels are back in the River Ask, a warden\nhas said.\n    Nobody had counted them.\n"
        '    They came by night, as eels prefer "to\ndo".\n    The warden slept.\n'
    )
    assert [(head, len(body)) for head, body in told(text)] == [(wall, 4), (eels, 4)]


def test_in_a_telex_the_short_line_on_top_is_the_headline() -> None:
    text = (
        "HARBOUR WALL TO BE RAISED\nTHE WALL OF THE HARBOUR AT TARN QUAY IS TO BE\n"
        "RAISED BY TWO METRES. WORK BEGINS IN\nMAY.\n\nEELS RETURN TO THE RIVER ASK AND ARE COUNTED BY\n"
        "WARDENS\nEELS ARE BACK IN THE RIVER ASK, A WARDEN HAS\n"
        "SAID. NOBODY HAD SEEN ONE THERE FOR NINE YEARS.\n\nTRAM SOLD\n"
        "THE COUNCIL HAS SOLD ITS ONLY TRAM TO A\n"
        "MUSEUM IN VESSIN.\n"
    )
    assert [(head, [" ".join(part.split()) for part in body]) for head, body in told(text)] == [
        (
            "HARBOUR WALL TO BE RAISED",
            ["THE WALL OF THE HARBOUR AT TARN QUAY IS TO BE RAISED BY TWO METRES. WORK BEGINS IN MAY."],
        ),
        (
            "EELS RETURN TO THE RIVER ASK AND ARE COUNTED BY\nWARDENS",
            ["EELS ARE BACK IN THE RIVER ASK, A WARDEN HAS SAID. NOBODY HAD SEEN ONE THERE FOR NINE YEARS."],
        ),
        ("TRAM SOLD", ["THE COUNCIL HAS SOLD ITS ONLY TRAM TO A MUSEUM IN VESSIN."]),
    ]


def test_a_deck_under_a_headline_begins_no_item() -> None:
    items = [
        ("HARBOUR WALL TO BE RAISED", ["Council and dockers both claim a win", "The wall is to be raised."]),
        ("EELS RETURN TO RIVER ASK", ["Warden says they look well", "Eels are back.", "They came by night."]),
    ]
    assert told("\n\n".join(line for head, body in items for line in (head, *body))) == items


def test_one_word_heads_a_part_where_headlines_in_sentence_case_head_the_others() -> None:
    parts: Told = [
        (
            "Three more pumps in the valley",
            ["The pumps at Skellan and Corrin work again.", "The goats drink too."],
        ),
        ("Trams", ["Four of nine trams in Vessin run. Their drivers walk to work."]),
        ("Road to the quay remains closed", ["The ice has not gone from the road to Tarn Quay."]),
        ("What we ask for", ["We ask for salt, spades and warm coats."]),
    ]
    text = "\n\n".join("\n\n".join([headline or "", *body]) for headline, body in parts)
    assert told(text) == parts


def test_one_word_over_no_paragraph_is_none() -> None:
    parts: Told = [
        (
            "Three more pumps in the valley",
            ["The pumps at Skellan work again. A sign says:", "Welcome", "It is new."],
        ),
        ("Road to the quay remains closed", ["The ice has not gone from the road to Tarn Quay.", "Lund"]),
    ]
    text = "\n\n".join("\n\n".join([headline or "", *body]) for headline, body in parts)
    assert told(text) == parts


@pytest.mark.parametrize(
    "first", ["FERRY WILL SAIL, LUND SAYS", "Lund: Ferry To Sail Again", "“We Will Sail,” Lund Says"]
)
def test_of_two_headlines_in_a_row_at_the_top_the_first_is_an_item_of_its_own(first: str) -> None:
    second = "IT WILL SINK, BRANDT SAYS" if first.isupper() else "Brandt Fears It Will Sink"
    rest = [line.upper() if first.isupper() and at == 0 else line
            for story in STORIES[:2] for at, line in enumerate(story.split("\n"))]  # fmt: skip
    items = told("\n".join([first, second, "He said so in Vessin on Monday.", *rest]))
    assert [headline for headline, _ in items][:2] == [first, second]
    assert items[0][1] == []


def test_the_first_line_of_a_wrapped_paragraph_is_no_headline() -> None:
    wall = ["The harbour wall at Tarn Quay will be finished", "by the end of August, mayor Ada Lund said."]
    text = "\n\n".join(
        ["New wall will be ready", "\n".join(wall), "Ferry fares fall", "Fares fall by a tenth."]
    )
    assert told(text) == [("New wall will be ready", wall), ("Ferry fares fall", ["Fares fall by a tenth."])]
