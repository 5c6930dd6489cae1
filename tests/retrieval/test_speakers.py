"""Whose words a question wants, looked up: who is meant, and in which passages those words stand."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from corpus import update
from corpus.people import Match
from corpus.spoken import Told, statements_of
from corpus.statements import make
from corpus.store import Store
from retrieval.asking import asked
from retrieval.encoder import Encoder
from retrieval.index import Index
from retrieval.speakers import Known, Wanted, wanted
from retrieval.voices import Voice, nearness, voices
from tests.retrieval.fiction import indexed, put
from tests.retrieval.harbour import TEXTS

UNION = "Marek Lund, who heads the Corrin Fishermen's Union, said that the price of ice had doubled."


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory, encoder: Encoder) -> Iterator[Index]:
    opened = indexed(tmp_path_factory.mktemp("harbour"), encoder, TEXTS)
    yield opened
    opened.close()


def find(index: Index, question: str) -> Wanted | None:
    asked_for = asked(question)
    assert asked_for is not None
    return wanted(index.store, index.generation.words, index.known, asked_for)


def names(index: Index, question: str) -> tuple[str, ...] | None:
    found = find(index, question)
    return None if found is None else found.names


def words(told: Told) -> str:
    return " … ".join(told.words(span) or "" for span in told.contents)


def heard(index: Index, question: str) -> dict[str, list[str]]:
    """What is told, by the passage in which it stands."""
    found = find(index, question)
    assert found is not None
    passages = index.store.texts_of(list(found.passages))
    return {passages[id_][2]: [words(told) for told in each] for id_, each in found.passages.items()}


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("what did Ada Lund say", ("Ada Lund",)),
        ("what did ADA LUND say", ("Ada Lund",)),
        ("what did Lund say", ("Ada Lund", "Marek Lund")),
        ("what did the mayor say", ("Ada Lund",)),
        ("what did mayor lund say", ("Ada Lund",)),
        ("what did Admiral Brandt say", ("Ivo Brandt",)),
        ("what did Brandtt say", ("Ivo Brandt",)),
        ("what did Ада Лунд say", ("Ada Lund",)),
        ("what did Orme say", ("Orme",)),
        (
            "what did the Transport Ministry say",
            ("Corrin's Transport Ministry", "Vessin's Transport Ministry"),
        ),
        ("what did Vessin's Transport Ministry say", ("Vessin's Transport Ministry",)),
        ("what did the union's spokesman say", ("Emil Tarrant",)),
        ("what did the Fishermen's Union say", ("Fishermen's Union",)),
        ("what did Brandt and Ada Lund say", ("Ivo Brandt", "Ada Lund")),
        ("what did Ada Lund & Runa Feld say", ("Ada Lund", "Runa Feld")),
        ("what did Ada Lund, the mayor, say", ("Ada Lund",)),
        ("what did residents say", ()),
        ("what did Kaspar Holm say", None),
        ("what did Greta Lund say", None),
        ("what did Brandt and Zorblatt say", ("Ivo Brandt",)),
        # taken for a question about a speaker only where the name is sure
        ("what Lund says", ("Ada Lund", "Marek Lund")),
        ("what Lunt says", None),
        ("what the union says", ("Fishermen's Union",)),
        ("what union says", None),
        ("lund on ice", ("Ada Lund", "Marek Lund")),
        ("what residents say", None),
        ("how many, according to Feld", ("Runa Feld",)),
        ("how many, according to Fild", None),
    ],
)
def test_who_is_meant(index: Index, question: str, expected: tuple[str, ...] | None) -> None:
    assert names(index, question) == expected


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("what did Lunt say", ("Ada Lund", "Marek Lund")),
        ("what did Лунд say", ("Ada Lund", "Marek Lund")),
        ("what did Brandt say", ()),
        ("what did lund say", ()),
    ],
)
def test_a_name_that_is_not_printed_so_is_a_guess(
    index: Index, question: str, expected: tuple[str, ...]
) -> None:
    found = find(index, question)
    assert found is not None
    assert (found.guessed, found.is_guess) == (expected, bool(expected))


@pytest.mark.parametrize(
    "who", ["Lund", "Ada Lund", "Lunt", "the Transport Ministry", "the union", "Feld", "mayor", "Лунд", "Ada"]
)
def test_a_new_process_finds_whom_one_finds_that_has_read_everyone(index: Index, who: str) -> None:
    settled = Known()
    settled.everyone(index.store)
    assert Known().matches(index.store, who) == settled.matches(index.store, who) != ()


def test_who_speaks_is_read_again_after_a_change(store_of_lund: Store) -> None:
    def found() -> list[str]:
        return [each.speaker.name for each in known.matches(store_of_lund, "Lund")]

    known = Known()
    known.everyone(store_of_lund)
    assert found() == ["Ada Lund"]
    put(store_of_lund, {"union.txt": f"Ice\n\n{UNION}\n"})
    make(store_of_lund)
    assert found() == ["Ada Lund", "Marek Lund"]
    update.remove(store_of_lund, "/echo.txt")
    make(store_of_lund)
    assert found() == ["Marek Lund"]


@pytest.fixture
def store_of_lund(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    store = Store(tmp_path_factory.mktemp("lund") / "store.sqlite")
    put(store, {"echo.txt": TEXTS["echo.txt"]})
    make(store)
    yield store
    store.close()


def test_only_those_who_fit_as_well_as_the_best_are_meant(index: Index) -> None:
    matches: tuple[Match, ...] = index.known.matches(index.store, "the Corrin Transport Ministry")
    assert [each.speaker.name for each in matches] == ["Corrin's Transport Ministry"]


def test_a_surname_that_is_also_printed_alone_means_all_who_bear_it(
    tmp_path_factory: pytest.TempPathFactory, encoder: Encoder
) -> None:
    texts = {**TEXTS, "bare.txt": "Tide Tables Late\n\nLund said that the tide tables were late.\n"}
    opened = indexed(tmp_path_factory.mktemp("bare"), encoder, texts)
    assert sorted(names(opened, "what did Lund say") or ()) == ["Ada Lund", "Lund", "Marek Lund"]
    opened.close()


BOARD = """Herring Quota Cut

Minister of Trade and Fisheries Greta Vane said that the quota was fair. The Fisheries Board said that it \
was not.

Trawler owner Odo Farr said that the herring had gone. Other trawler owners said that they had not.
"""


def test_an_and_inside_a_role_does_not_part_it(
    tmp_path_factory: pytest.TempPathFactory, encoder: Encoder
) -> None:
    opened = indexed(tmp_path_factory.mktemp("board"), encoder, {"board.txt": BOARD})
    assert names(opened, "what did the minister of trade and fisheries say") == ("Greta Vane",)
    assert names(opened, "what did Vane and the Fisheries Board say") == ("Greta Vane", "Fisheries Board")
    found = find(opened, "what did trawler owners say")
    assert found is not None
    assert [(each.words(each.source), words(each)) for each in found.told] == [
        ("Other trawler owners", "that they had not")
    ]
    opened.close()


class TestWhereTheWordsStand:
    def test_what_others_say_and_what_is_said_about_her_is_left_out(self, index: Index) -> None:
        assert heard(index, "what did Ada Lund say") == {
            "Tarn Quay Mayor Ada Lund said on Monday that the toll would drive away the trawlers. "
            '"We shall not pay for our own harbour," she told reporters at the pier.': [
                "that the toll would drive away the trawlers",
                '"We shall not pay for our own harbour,"',
            ],
            '"We shall not pay for our own harbour," Ada Lund told reporters. She told the council that '
            "the sea wall had to be raised.": [
                '"We shall not pay for our own harbour,"',
                "that the sea wall had to be raised",
            ],
        }

    def test_what_a_headline_alone_reports_stands_in_the_first_passage_of_its_item(
        self, index: Index
    ) -> None:
        assert heard(index, "what did Orme say") == {
            "The ferry talks broke down after nine hours on Tuesday.": ["Ferry Talks Fail"]
        }

    def test_a_headline_is_left_out_where_the_body_has_their_words(
        self, tmp_path_factory: pytest.TempPathFactory, encoder: Encoder
    ) -> None:
        text = "Ferry Talks Fail, Says Orme\n\nOrme said that the talks had failed after nine hours.\n"
        opened = indexed(tmp_path_factory.mktemp("orme"), encoder, {"orme.txt": text})
        assert [
            kind for (kind,) in opened.store.db.execute("SELECT kind FROM statements ORDER BY place")
        ] == [
            "headline",
            "indirect",
        ]
        assert heard(opened, "what did Orme say") == {
            "Orme said that the talks had failed after nine hours.": [
                "that the talks had failed after nine hours"
            ]
        }
        opened.close()

    def test_a_source_without_a_name_is_found_as_it_is_printed(self, index: Index) -> None:
        assert heard(index, "what did residents say") == {
            "Residents said that the smell of herring was worse than ever.": [
                "that the smell of herring was worse than ever"
            ]
        }

    def test_what_stands_inside_ones_own_words_is_not_said_twice(
        self, tmp_path_factory: pytest.TempPathFactory, encoder: Encoder
    ) -> None:
        text = "Tax On Ice\n\nRuna Feld left. She has not ruled out a tax on ice, she told the Quay Herald.\n"
        opened = indexed(tmp_path_factory.mktemp("feld"), encoder, {"ice.txt": text})
        assert [each.speaker for each in statements_of(opened.store, [1])[1]] == ["Runa Feld"] * 2
        assert heard(opened, "what did Feld say") == {
            "Runa Feld left. She has not ruled out a tax on ice, she told the Quay Herald.": [
                "She has not ruled out a tax on ice"
            ]
        }
        opened.close()


def test_the_features_of_a_voice(index: Index) -> None:
    def features(question: str) -> list[Voice]:
        found = find(index, question)
        assert found is not None
        return sorted(voices(found, index.generation.words).values(), reverse=True)

    assert features("what did Brandt say") == [
        Voice(0.9, 0.6, 0.0, 0.0, 0.0),
        Voice(0.81, 0.3, 0.0, 0.0, 0.0),
    ]
    assert features("what did Feld write on Facebook") == [Voice(0.9, 1.0, 0.0, 0.0, 1.0)]
    assert features("what did Ada Lund tell the council") == [
        Voice(0.9, 1.0, 0.0, 1.0, 0.0),
        Voice(0.9, 1.0, 0.0, 0.0, 0.0),
    ]
    assert features("what did Orme say") == [Voice(0.8, 0.3, 0.0, 0.0, 0.0)]
    # a spokesman where the body is asked for; its own words are surer
    assert features("what did the Fishermen's Union say") == [Voice(0.9 * 0.8, 1.0, 0.0, 0.0, 0.0)]
    assert features("how many, according to Feld") == [
        Voice(pytest.approx(0.09), pytest.approx(0.1), 0.0, 0.0, 0.0)  # type: ignore[arg-type]
    ]
    assert features("what did residents say") == [Voice(0.9, 0.6, 0.0, 0.0, 0.0)]


def test_a_pronoun_is_less_sure_than_a_name(
    tmp_path_factory: pytest.TempPathFactory, encoder: Encoder
) -> None:
    text = "Pier Mended\n\nRuna Feld came to the pier.\n\nShe said that it was mended.\n"
    opened = indexed(tmp_path_factory.mktemp("pier"), encoder, {"pier.txt": text})
    found = find(opened, "what did Feld say")
    assert found is not None
    assert [voice.speaker for voice in voices(found, opened.generation.words).values()] == [
        pytest.approx(0.9 * 0.9)
    ]
    opened.close()


def test_how_near_a_statement_is_to_its_speakers_own_words(index: Index) -> None:
    items = statements_of(index.store, range(1, 10)).values()
    assert {(each.kind, each.parent is not None): nearness(each) for item in items for each in item} == {
        ("direct", False): 1.0,
        ("indirect", False): 0.6,
        ("headline", False): 0.3,
        ("indirect", True): 0.3,
    }
