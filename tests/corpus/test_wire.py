"""An agency's printout: the marks between its stories and the labels before their parts."""

from __future__ import annotations

import pytest

from corpus.reading.text import read_text
from corpus.reading.wire import ends_a_story, is_wire_mark, labelled
from tests.corpus.readings import in_words, told

WALL = ("HARBOUR WALL TO BE RAISED", ["The wall is to be raised.", "Work begins in May."])
EELS = ("EELS RETURN TO RIVER ASK", ["Eels are back in the River Ask.", "Nobody had counted them."])
ENDS = [
    "-30-",
    "— 30 —",
    "###",
    "# # #",
    "ENDS",
    "(ends)",
    "-ends-",
    "NNNN",
    "END OF TRANSMISSION",
    "End of file.",
]
ON = ["(MORE)", "-more-", "MORE", "(more to come)", "Page 3", "PAGE 2 OF 4", "PAGE TWO", "2nd add", "ADD 1"]
HOUSE = [
    "QPA0312",
    "QPA 0312",
    "a0312",
    "ZCZC QPA0312",
    "BC-Quay-Storm, 1st Ld",
    "EDS: Adds quote from mayor.",
    "SLUG: harbour-wall",
    "BYLINE: Petra Nylund",
    "Not for resale.",
    "COPYRIGHT QPA. NOT FOR RESALE.",
    "EMBARGOED UNTIL 6 P.M.",
]  # fmt: skip
NEWS = [
    "COPYRIGHT WARS",
    "Page Turned On Harbour Feud",
    "More Boats Lost Off Skellan",
    "End Of The Line For Kell Tram",
    "Ends Meet At Last In Vessin",
    "Not For Sale, Says Lund",
    "PM-Designate, Army Chief Meet",
    "Embargo On Eels Is Lifted",
    "GALE WARNING 2016",
    "Title Deed Found In Well",
]


@pytest.mark.parametrize("line", ENDS)
def test_these_end_a_story(line: str) -> None:
    assert ends_a_story(line)


@pytest.mark.parametrize("line", [*ON, *HOUSE])
def test_these_are_no_news(line: str) -> None:
    assert is_wire_mark(line)


@pytest.mark.parametrize("line", NEWS)
def test_these_only_resemble_marks(line: str) -> None:
    assert (is_wire_mark(line), ends_a_story(line), labelled(line)) == (False, False, (0, False))


@pytest.mark.parametrize("end", ENDS)
@pytest.mark.parametrize("on", ON)
def test_marks_between_and_inside_stories_are_no_part_of_them(end: str, on: str) -> None:
    text = "QUAY PRESS ASSOCIATION\nCOPYRIGHT QPA. NOT FOR RESALE.\n\n" + "".join(
        f"QPA03{number}\n\n{headline}\n\n{first}\n\n{on}\n\n{second}\n\n{end}\n\n"
        for number, (headline, (first, second)) in enumerate([WALL, EELS])
    )
    assert told(text) == [WALL, EELS]


def test_numbers_of_one_series_stand_between_stories() -> None:
    text = "".join(
        f"QP {number}\n\n{headline}\n\n{body[0]}\n\n{body[1]}\n\n"
        for number, (headline, body) in enumerate([WALL, EELS], start=8)
    )
    assert told(text) == [WALL, EELS]


def test_labels_are_outside_the_headline_and_a_date_behind_one_dates_the_item() -> None:
    text = "\n\n".join(
        f"SLUG: {slug}\nHEADLINE: {headline}\nDATE: {day}\nBYLINE: Petra Nylund\n\n"
        f"TEXT: {body[0]}\n\n{body[1]}"
        for slug, day, (headline, body) in [
            ("wall", "20 January 2016", ("Harbour wall to be raised", WALL[1])),
            ("eels", "21 January 2016", ("Eels are back. Again.", EELS[1])),
        ]
    )
    items, _ = read_text(text)
    assert [(item.published, *in_words(item)) for item in items] == [
        ("2016-01-20", "Harbour wall to be raised", WALL[1]),
        ("2016-01-21", "Eels are back. Again.", EELS[1]),
    ]


@pytest.mark.parametrize("order", ["DATE: {1}\nTITLE: {0}\n{2}\n\n", "TITLE: {0}\nDATE: {1}\n{2}\n\n"])
def test_a_labelled_date_stands_over_or_under_its_title(order: str) -> None:
    text = order.format("Harbour wall to be raised", "20 January 2016", "The wall is to be raised.")
    text += order.format("Eels are back", "21 January 2016", "Eels are back in the River Ask.")
    assert [(item.published, in_words(item)[0]) for item in read_text(text)[0]] == [
        ("2016-01-20", "Harbour wall to be raised"),
        ("2016-01-21", "Eels are back"),
    ]


def test_a_mails_signature_is_no_news() -> None:
    text = (
        f"{WALL[0]}\n\n{WALL[1][0]}\n\n{EELS[0]}\n\n{EELS[1][0]}\n\n--\nTo leave, write to bell@kell.example"
    )
    assert told(text) == [(WALL[0], WALL[1][:1]), (EELS[0], EELS[1][:1])]


SCRIPT = [
    ("HARBOUR WALL", ["The wall at Port Ansel is to be raised by a yard. Work starts on Monday."]),
    ("EELS RETURN", ["Eels are back in the River Ask, says the warden.", "He counted forty of them."]),
    ("TRAMS", ["The trams of Vessin stand still until Friday. The drivers want warmer coats."]),
    ("FERRY STRIKE ENDS", ["The ferries to Skellan sail again from noon."]),
    ("WEATHER", ["Rain over Corrin tonight, and fog on the coast by morning."]),
]


@pytest.mark.parametrize("end", ["-- END OF BULLETIN --", "ENDS", "*** END OF THE BULLETIN ***", "(ends)"])
@pytest.mark.parametrize("staff", ["READER: A. LUND", "Presenter: Petra Nylund", "Read by: Ivo Sand"])
def test_single_words_in_capitals_head_the_parts_of_a_script(staff: str, end: str) -> None:
    parts = "\n\n".join("\n\n".join([headline, *body]) for headline, body in SCRIPT)
    text = f"RADIO CORRIN NEWSROOM\n18:00 BULLETIN\n3 MARCH 2031\n{staff}\n\n{parts}\n\n{end}\n"
    assert told(text) == SCRIPT


def test_a_word_in_capitals_within_a_story_is_no_headline() -> None:
    parts = [
        (
            "Harbour Wall to Be Raised",
            ["The wall is to be raised. A sign says:", "HALT", "Nobody halts there."],
        ),
        ("Eels Return to River", ["Eels are back in the River Ask.", "AMAZING", "So the warden called it."]),
    ]
    assert told("\n\n".join("\n\n".join([headline, *body]) for headline, body in parts)) == parts
