"""What a question says of a speaker, and whom it may mean."""

from __future__ import annotations

import subprocess
import sys

import pytest

from corpus.model import Role, Speaker
from corpus.people import matches

LUND = Speaker("Ada Lund", "person", roles=(Role("Corrin Foreign Minister", "2024-03-01", "2024-05-01"),))
MAYOR = Speaker("Marek Lund", "person", roles=(Role("Tarn Quay Mayor", "2024-03-01", "2024-03-01"),))
BRANDT = Speaker(
    "Ivo Brandt", "person", roles=(Role("Corrinian Foreign Minister", "2021-01-01", "2022-01-01"),)
)
FELD = Speaker(
    "Runa Feld", "person", roles=(Role("spokeswoman"),), organisations=("Tarn Quay Harbour Board",)
)
BOARD = Speaker("Tarn Quay Harbour Board", "organisation")
DEFENCE = Speaker("Corrinian Defence Ministry", "organisation", aliases=("Corrin's Defense Ministry",))
SKELLAN = Speaker("Skellan Defence Ministry", "organisation")
UNION = Speaker("Harbour Workers Union", "organisation")
SPEAKERS = (LUND, MAYOR, BRANDT, FELD, BOARD, DEFENCE, SKELLAN, UNION)


def found(asked: str, speakers: tuple[Speaker, ...] = SPEAKERS) -> list[tuple[str, str]]:
    return [(match.speaker.name, match.how) for match in matches(asked, speakers)]


@pytest.mark.parametrize("asked", ["Ada Lund", "ada lund", "ADA LUND'S", "A. Lund", "Ada M. Lund"])
def test_a_full_name_is_that_persons_alone(asked: str) -> None:
    assert found(asked) == [("Ada Lund", "name")]


@pytest.mark.parametrize("asked", ["lund", "Lund's", "LUND", "Mr. Lund"])
def test_a_surname_is_everyones_who_has_it(asked: str) -> None:
    assert found(asked) == [("Ada Lund", "surname"), ("Marek Lund", "surname")]


def test_a_title_with_a_surname_is_his_who_has_both() -> None:
    assert found("mayor lund") == [("Marek Lund", "surname")]


@pytest.mark.parametrize(
    "asked", ["the Corrin foreign minister", "corrinian foreign minister", "foreign minister"]
)
def test_a_role_is_the_persons_who_had_it_last_first(asked: str) -> None:
    assert found(asked) == [("Ada Lund", "role"), ("Ivo Brandt", "role")]


@pytest.mark.parametrize(
    "asked",
    ["spokesman of the Harbour Board", "the Harbour Board's spokesperson", "harbour board spokeswoman"],
)
def test_a_bodys_spokesman_is_who_speaks_for_it(asked: str) -> None:
    assert found(asked) == [("Runa Feld", "role")]


def test_a_body_may_be_several() -> None:
    assert found("the defence ministry") == [
        ("Corrinian Defence Ministry", "organisation"),
        ("Skellan Defence Ministry", "organisation"),
    ]


@pytest.mark.parametrize("asked", ["Corrin's ministry", "the defense ministry of Corrin"])
def test_a_country_says_which_ministry(asked: str) -> None:
    assert found(asked) == [("Corrinian Defence Ministry", "organisation")]


def test_an_alias_is_a_name() -> None:
    assert found("corrin's defense ministry") == [("Corrinian Defence Ministry", "alias")]


@pytest.mark.parametrize(
    "asked", ["the monitoring group", "Monitoring Group", "the HG magazine", "HG magazine"]
)
def test_an_alias_has_no_article(asked: str) -> None:
    speakers = (
        Speaker("Lake Observatory", "organisation", aliases=("the monitoring group",)),
        Speaker("Tide magazine", "organisation", aliases=("HG magazine",)),
    )
    assert [how for _, how in found(asked, speakers)] == ["alias"]


def test_linking_needs_nothing_that_reads_texts() -> None:
    script = (
        "import sys; from corpus.people.linking import matches; "
        "print(*sorted(name for name in sys.modules if name.startswith('corpus.')))"
    )
    loaded = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout
    assert loaded.split() == [
        "corpus.lexicon",
        "corpus.model",
        "corpus.people",
        "corpus.people.body_words",
        "corpus.people.callings",
        "corpus.people.directory",
        "corpus.people.linking",
        "corpus.people.names",
        "corpus.people.spelling",
        "corpus.people.words",
    ]


def test_letters_are_a_bodys() -> None:
    assert found("hwu") == [("Harbour Workers Union", "alias")]
    nets = Speaker("Observatory for Nets and Wrecks", "organisation")
    assert found("the ONW", (*SPEAKERS, nets)) == [("Observatory for Nets and Wrecks", "alias")]


@pytest.mark.parametrize(
    ("asked", "meant"), [("Brant", "Ivo Brandt"), ("brandtt", "Ivo Brandt"), ("Ivo Brant", "Ivo Brandt")]
)
def test_a_misspelt_name_is_close(asked: str, meant: str) -> None:
    assert found(asked) == [(meant, "spelling")]


@pytest.mark.parametrize(
    "asked", ["Ivo Lund", "Ada Brandt", "bran", "grand", "Fel", "Sorrel", "", "?", "the"]
)
def test_another_name_is_nobodys(asked: str) -> None:
    assert found(asked) == []


def test_a_known_name_is_no_misspelling_of_another() -> None:
    lunt = Speaker("Oskar Lunt", "person")
    assert found("Lunt", (*SPEAKERS, lunt)) == [("Oskar Lunt", "surname")]


@pytest.mark.parametrize(
    ("asked", "meant"), [("Брандт", "Ivo Brandt"), ("Иво Брандт", "Ivo Brandt"), ("Руна Фельд", "Runa Feld")]
)
def test_a_name_in_another_script_is_transliterated(asked: str, meant: str) -> None:
    assert found(asked) == [(meant, "script")]


def test_the_order_of_the_speakers_does_not_count() -> None:
    assert found("lund", SPEAKERS[::-1]) == found("lund")


def test_a_list_that_has_changed_is_read_again() -> None:
    speakers = [BRANDT]
    assert [match.speaker for match in matches("lund", speakers)] == []
    speakers.append(LUND)
    assert [match.speaker for match in matches("lund", speakers)] == [LUND]


@pytest.mark.parametrize("asked", ["Orla Finn-Roth", "orla finn roth", "Finn-Roth"])
def test_a_double_name_is_one_word(asked: str) -> None:
    roth = Speaker("Orla Finn-Roth", "person")
    assert [match.speaker for match in matches(asked, (*SPEAKERS, roth))] == [roth]


def test_a_name_with_an_article_is_found_without() -> None:
    amr = Speaker("Soran al-Amr", "person")
    assert [
        [match.how for match in matches(asked, (amr,))] for asked in ("al-Amr", "Amr", "Soran Al-Amr")
    ] == [
        ["surname"],
        ["surname"],
        ["name"],
    ]
