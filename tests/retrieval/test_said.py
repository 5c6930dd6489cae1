"""What did X say: answered with X's own statements, or with a typed silence; never with words about X."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.render.cards import Card, cards
from corpus import update
from retrieval.answer import explain, look, respond, search
from retrieval.encoder import Encoder
from retrieval.index import Index
from retrieval.model import Answer, Hit, Statement, Total, Understood
from retrieval.rank import Scored
from tests.retrieval.fiction import ask, bulletin, indexed
from tests.retrieval.harbour import TEXTS, place

TOLL_LUND = [
    "that the toll would drive away the trawlers",
    '"We shall not pay for our own harbour,"',
]
ECHO_LUND = ['"We shall not pay for our own harbour,"', "that the sea wall had to be raised"]
TOLL, FERRY, ICE, ECHO = (
    ("toll.txt", 1),
    ("toll.txt", 2),
    ("union.txt", 1),
    ("echo.txt", 1),
)
BRANDT = (*TOLL, ["that the navy had no view on the toll"])
FERRY_BRANDT = (*FERRY, ["that the ferry would sail without a crew", "that he had seen it done"])
POST = (
    *FERRY,
    ['"Nobody slept,"',
     '"Brandt said that the ferry would sail without a crew. He said that he had seen it done."'],
)  # fmt: skip
MAREK = (*ICE, ["that the price of ice had doubled"])

Shown = tuple[str, int, list[str]]


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory, encoder: Encoder) -> Iterator[Index]:
    opened = indexed(tmp_path_factory.mktemp("harbour"), encoder, TEXTS)
    yield opened
    opened.close()


def shown(answer: Answer) -> list[Shown]:
    """Each hit with what is marked in it, taken from the published text."""
    for hit in answer.hits:
        assert hit.text == TEXTS[hit.file][hit.start : hit.end]
    return [
        (hit.file, hit.item, [TEXTS[hit.file][start:end] for start, end in hit.highlight])
        for hit in answer.hits
    ]


def relations(answer: Answer) -> set[str | None]:
    return {hit.relation for hit in answer.hits}


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("what did Ada Lund say", [(*ECHO, ECHO_LUND), (*TOLL, TOLL_LUND)]),
        ("what did the mayor say about the toll", [(*TOLL, TOLL_LUND)]),
        ("what did Marek Lund say about ice", [MAREK]),
        ("what did Brandt say", [BRANDT, FERRY_BRANDT]),
        ("what did Feld write on Facebook", [POST]),
        ("what did residents say", [(*ICE, ["that the smell of herring was worse than ever"])]),
        (
            "what did the Fishermen's Union say",
            [(*ICE, ["that members would vote on Friday", '"Ice is not a luxury,"'])],
        ),
        (
            "what did the Transport Ministry say about the toll",
            [
                (*TOLL, ["that the toll would bring in 400,000 crowns a year"]),
                (*ICE, ["that it knew nothing of any toll"]),
            ],
        ),
        ("what did Vessin's Transport Ministry say", [(*ICE, ["that it knew nothing of any toll"])]),
        ("what did Brandt and Marek Lund say", [BRANDT, FERRY_BRANDT, MAREK]),
    ],
)
def test_only_what_they_say_is_an_answer(index: Index, question: str, expected: list[Shown]) -> None:
    answer = ask(index, question)
    assert shown(answer) == expected
    assert (answer.status, answer.reason, relations(answer)) == ("answered", None, {"by"})


def test_a_name_that_two_bear_is_answered_for_both_one_after_the_other(index: Index) -> None:
    answer = ask(index, "what did Lund say")
    assert shown(answer) == [(*ECHO, ECHO_LUND), (*TOLL, TOLL_LUND), MAREK]
    assert answer.message == "Ada Lund, Tarn Quay Mayor; Marek Lund · 4 statements, 3 items"
    assert answer.understood == Understood(speakers=("Ada Lund", "Marek Lund"), topic=None)
    assert answer.total == Total(statements=4, items=3)


def test_without_a_topic_ones_own_words_come_first_and_then_the_newest(
    tmp_path: Path, encoder: Encoder
) -> None:
    texts = {
        "new.txt": "March 9, 2024\n\nGulls\n\nRuna Feld said that the gulls were back.\n",
        "old.txt": 'March 1, 2024\n\nSnow\n\n"The snow is gone," Runa Feld said.\n',
        "older.txt": "February 1, 2024\n\nIce\n\nRuna Feld said that the ice was thick.\n",
    }
    opened = indexed(tmp_path, encoder, texts)
    assert [hit.file for hit in ask(opened, "what did Feld say").hits] == ["old.txt", "new.txt", "older.txt"]
    assert ask(opened, "what did Feld say about ice").hits[0].file == "older.txt"
    opened.close()


class TestExactWords:
    def test_only_what_is_in_quotes_is_shown(self, index: Index) -> None:
        answer = ask(index, "what exactly did Ada Lund say")
        assert shown(answer) == [(*ECHO, ECHO_LUND[:1]), (*TOLL, TOLL_LUND[1:])]
        assert answer.message == "Ada Lund, Tarn Quay Mayor · 1 statement, 1 item · 2 more paraphrased"

    def test_where_nothing_is_in_quotes_the_reader_is_told_so(self, index: Index) -> None:
        answer = ask(index, "what exactly did Marek Lund say")
        assert shown(answer) == [MAREK]
        assert answer.message == (
            "Marek Lund · 1 statement, 1 item · none in quotes: the words below are the reporter's"
        )

    def test_what_another_quotes_them_as_saying_is_left_out(self, tmp_path: Path, encoder: Encoder) -> None:
        text = (
            'Pier\n\nIvo Brandt said: "It rained."\n\n'
            "\"Brandt told me, 'Nobody sails today,' and left,\" Runa Feld told reporters.\n"
        )
        opened = indexed(tmp_path, encoder, {"pier.txt": text})
        answer = ask(opened, "what exactly did Brandt say")
        assert [[text[start:end] for start, end in hit.highlight] for hit in answer.hits] == [
            ['"It rained."']
        ]
        opened.close()

    def test_what_another_quotes_is_not_in_their_own_words(self, index: Index) -> None:
        assert ask(index, "quotes by Brandt").message == (
            "Ivo Brandt, Admiral · 3 statements, 2 items · none in quotes: the words below are the reporter's"
        )


def test_what_was_said_to_whom_was_asked_is_the_answer(index: Index) -> None:
    council = [(*ECHO, ["that the sea wall had to be raised"])]
    assert shown(ask(index, "what did Ada Lund tell the council")) == council
    tarrant = ask(index, "what did Tarrant tell the council about ice")
    assert [[each.addressee for each in hit.statements or ()] for hit in tarrant.hits] == [
        [None, "the council"]
    ]


@pytest.fixture
def listeners(tmp_path: Path, encoder: Encoder) -> Iterator[Index]:
    texts = {
        "a.txt": "March 2, 2024\n\nIce\n\n\"The lamp is out,\" Runa Feld told reporters.\n",
        "b.txt": "March 1, 2024\n\nIce\n\nRuna Feld told the council that the lamp was lit.\n",
        "c.txt": "March 3, 2024\n\nIce\n\n\"The lamp is new,\" Runa Feld wrote on Facebook.\n",
    }  # fmt: skip
    opened = indexed(tmp_path, encoder, texts)
    yield opened
    opened.close()


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("what did Feld say", "c.txt"),
        ("what did Feld tell the council", "b.txt"),
        ("what did Feld say to reporters", "a.txt"),
        ("what did Feld say to reporters about the lamp", "a.txt"),
        ("what did Feld write on Facebook", "c.txt"),
    ],
)
def test_addressee_and_medium_decide_what_comes_first(listeners: Index, question: str, first: str) -> None:
    assert ask(listeners, question).hits[0].file == first


def test_a_word_of_the_topic_anywhere_in_the_item_is_on_topic(tmp_path: Path, encoder: Encoder) -> None:
    text = "Concert Off\n\nThe zither concert in Halmark is off.\n\nRuna Feld said that she was at a loss.\n"
    opened = indexed(tmp_path, encoder, {"zither.txt": text})
    assert ask(opened, "what did Feld say about the zither").reason is None
    assert ask(opened, "what did Feld say about quantum chess").reason == "not_on_topic"
    opened.close()


@pytest.mark.parametrize(
    ("question", "stands"),
    [
        ("what did Bo Tarrow say about the zither concert", "the zither concert (found in 2 other items)."),
        ("what did Bo Tarrow say about the quantum concert", "the quantum concert."),
    ],
)
def test_a_topic_that_stands_elsewhere_is_said_to_stand_there(
    tmp_path: Path, encoder: Encoder, question: str, stands: str
) -> None:
    texts = {
        "one.txt": "Concert Off\n\nThe zither concert in Halmark is off.\n",
        "two.txt": "Concert On Again\n\nTickets for the zither concert are dear.\n",
        "three.txt": "Quarry Shut\n\nUnion secretary Bo Tarrow said that the quarry was shut.\n",
    }
    opened = indexed(tmp_path, encoder, texts)
    answer = ask(opened, question)
    opened.close()
    assert answer.reason == "not_on_topic"
    assert f"not about {stands}" in answer.message


class TestSilence:
    def test_one_who_is_asked_about_something_else(self, index: Index) -> None:
        answer = ask(index, "what did Marek Lund say about opera singers")
        assert (answer.status, answer.reason) == ("abstained", "not_on_topic")
        assert answer.message == (
            "Marek Lund · 1 statement, 1 item, not about opera singers. What is reported instead:"
        )
        assert (shown(answer), relations(answer)) == ([MAREK], {"by"})
        assert answer.understood == Understood(speakers=("Marek Lund",), topic="opera singers")

    def test_exact_words_on_something_else(self, index: Index) -> None:
        answer = ask(index, "what exactly did Ada Lund say about opera singers")
        assert (answer.reason, shown(answer)) == ("not_on_topic", [(*ECHO, ECHO_LUND), (*TOLL, TOLL_LUND)])

    def test_one_who_is_named_and_never_speaks(self, index: Index) -> None:
        answer = ask(index, "what did holm say about the toll?")
        assert (answer.status, answer.reason) == ("abstained", "says_nothing")
        assert answer.message == "Kaspar Holm is named once. Nothing said by Holm is reported. About, not by:"
        assert [(hit.file, hit.item, hit.relation) for hit in answer.hits] == [(*TOLL, "mention")]
        assert "Kaspar Holm watched" in answer.hits[0].text
        assert answer.total == Total(statements=None, items=1)
        assert answer.understood == Understood()

    @pytest.mark.parametrize("who", ["Greta Vane", "Greta Lund", "Zorblatt"])
    def test_one_who_is_not_named(self, index: Index, who: str) -> None:
        answer = ask(index, f"what did {who} say about the toll?")
        assert (answer.status, answer.reason, answer.hits) == ("abstained", "never_mentioned", ())
        assert answer.message == f"{who} is not named in these bulletins."
        assert answer.total == Total(statements=None, items=0)

    @pytest.mark.parametrize("who", ["two keepers", "several pilots", "the results"])
    def test_what_is_no_name_is_not_said_to_be_named_nowhere(self, index: Index, who: str) -> None:
        assert "is not named" not in ask(index, f"what did {who} say?").message

    def test_a_silence_about_one_who_is_named_like_a_speaker_is_no_guess(
        self, tmp_path: Path, encoder: Encoder
    ) -> None:
        text = "Pier Opens\n\nIvo Brandt said that the pier was open. Greta Brand cut the ribbon.\n"
        opened = indexed(tmp_path, encoder, {"pier.txt": text})
        answer = ask(opened, "what did Brand say")
        assert (answer.reason, answer.hits[0].relation) == ("says_nothing", "mention")
        assert ask(opened, "what did Brandtt say").understood.speakers == ("Ivo Brandt",)
        opened.close()


class TestGuesses:
    def test_a_misspelt_name_is_answered_and_said_to_be_a_guess(self, index: Index) -> None:
        answer = ask(index, "what did Brandtt say")
        assert shown(answer) == [BRANDT, FERRY_BRANDT]
        assert answer.message == (
            "Showing Ivo Brandt: “Brandtt” is not printed here. Ivo Brandt, Admiral · 3 statements, 2 items"
        )

    def test_everyone_who_is_guessed_is_named(self, index: Index) -> None:
        assert ask(index, "what did Lunt say").message == (
            "Showing Ada Lund and Marek Lund: “Lunt” is not printed here. "
            "Ada Lund, Tarn Quay Mayor; Marek Lund · 4 statements, 3 items"
        )

    def test_a_name_in_another_script_is_found(self, index: Index) -> None:
        answer = ask(index, "what did Ада Лунд say")
        assert shown(answer) == [(*ECHO, ECHO_LUND), (*TOLL, TOLL_LUND)]
        assert answer.message == (
            "Showing Ada Lund: “Ада Лунд” is not printed here. "
            "Ada Lund, Tarn Quay Mayor · 3 statements, 2 items"
        )
        assert answer.understood.speakers == ("Ada Lund",)


class TestHits:
    def test_a_hit_that_only_a_headline_supports_is_the_headline(self, index: Index) -> None:
        answer = ask(index, "what did Orme say?")
        (hit,) = answer.hits
        assert (hit.start, hit.end) == place("toll.txt", "Ferry Talks Fail, Says Orme")
        assert (hit.text, hit.headline) == ("Ferry Talks Fail, Says Orme",) * 2
        assert hit.highlight == (place("toll.txt", "Ferry Talks Fail"),)
        assert hit.statements == (
            Statement(
                "headline", "Orme", "Orme", "Says", (place("toll.txt", "Ferry Talks Fail"),), None, None, None
            ),
        )
        assert answer.message == "Orme · 1 statement, 1 item"

    def test_a_hit_has_every_statement_that_stands_in_it_and_marks_those_that_answer(
        self, index: Index
    ) -> None:
        (hit,) = [hit for hit in ask(index, "what did Brandt say").hits if hit.item == 2]
        ferry = place("toll.txt", "that the ferry would sail without a crew")
        seen = place("toll.txt", "that he had seen it done")
        post = (place("toll.txt", '"Nobody slept,"'), (place("toll.txt", '"Brandt said')[0], seen[1] + 2))
        assert hit.statements == (
            Statement("direct", "Runa Feld", "Runa Feld", "wrote", post, medium="Facebook"),
            Statement("indirect", "Ivo Brandt", "Brandt", "said", (ferry,), parent_speaker="Runa Feld"),
            Statement("indirect", "Ivo Brandt", "He", "said", (seen,), parent_speaker="Runa Feld"),
        )
        assert hit.highlight == (ferry, seen)

    def test_who_tells_it_is_named_though_a_pronoun_is_printed(
        self, tmp_path: Path, encoder: Encoder
    ) -> None:
        text = (
            "Pier\n\nRuna Feld came to the pier. She said that Ivo Brandt had said that the toll was fair.\n"
        )
        opened = indexed(tmp_path, encoder, {"pier.txt": text})
        (hit,) = ask(opened, "what did Brandt say").hits
        assert [(each.speaker, each.source, each.parent_speaker) for each in hit.statements or ()] == [
            ("Runa Feld", "She", None),
            ("Ivo Brandt", "Ivo Brandt", "Runa Feld"),
        ]
        opened.close()

    def test_marks_stand_in_printed_order_and_do_not_overlap(self, index: Index) -> None:
        (hit,) = [hit for hit in ask(index, "what did Feld and Brandt say").hits if hit.item == 2]
        assert [TEXTS["toll.txt"][start:end] for start, end in hit.highlight] == POST[2]

    def test_a_spokesman_is_shown_with_the_body_that_he_speaks_for(self, index: Index) -> None:
        (hit,) = ask(index, "what did the Fishermen's Union say").hits
        assert [(each.speaker, each.organisation, each.addressee) for each in hit.statements or ()] == [
            ("Emil Tarrant", "Fishermen's Union", None),
            ("Emil Tarrant", "Fishermen's Union", "the council"),
        ]

    def test_a_statement_that_runs_over_two_passages_is_marked_in_both(
        self, tmp_path: Path, encoder: Encoder
    ) -> None:
        text = 'Letter\n\nAda Lund wrote:\n\n"The channel is silting up.\n\n"The mud has not been told."\n'
        opened = indexed(tmp_path, encoder, {"letter.txt": text})
        answer = ask(opened, "what did Lund write")
        assert [[text[start:end] for start, end in hit.highlight] for hit in answer.hits] == [
            ['"The channel is silting up.'],
            ['"The mud has not been told."'],
        ]
        assert (answer.message, answer.total) == ("Ada Lund · 1 statement, 1 item", Total(1, 1))
        opened.close()


def test_a_figure_according_to_somebody_is_looked_for_as_a_figure(index: Index) -> None:
    question = "how many crowns would the toll bring in, according to Corrin's Transport Ministry?"
    answer = ask(index, question)
    sought = look(index, index.generation, question)
    assert sought.content == ("crowns", "toll", "bring", "according", "Corrin", "Transport", "Ministry")
    assert (answer.status, answer.hits[0].relation, answer.total.statements) == ("answered", None, None)
    assert answer.hits[0].text == (
        "Corrin's Transport Ministry said that the toll would bring in 400,000 crowns a year."
    )


PLAIN = (
    "who is Lund",
    "where did the ferry talks break down?",
    "What happened in Tarn Quay?",
    "What country announced a toll?",
    "what company rejected the harbour toll?",
    "how long did the ferry talks last?",
    "price of ice",
    "who criticised Lund?",
    "what did the harbour board say?",
    "sea wall",
)


def test_no_statement_changes_the_ranking_of_a_question_for_nobodys_words(
    tmp_path: Path, encoder: Encoder
) -> None:
    opened = indexed(tmp_path, encoder, TEXTS)
    generation = opened.generation

    def rankings() -> list[tuple[list[Scored], list[Scored]]]:
        found = []
        for question in PLAIN:
            sought = look(opened, generation, question)
            assert sought.wanted is None
            ranked = search(opened, generation, sought)
            found.append((ranked, list(respond(opened, sought, ranked).shown)))
        return found

    def kept(question: str) -> list[tuple[str, int, str, float]]:
        hits = explain(opened, question, top=100).answer.hits
        return [(hit.file, hit.item, hit.text, hit.score) for hit in hits]

    before, hits = rankings(), [kept(question) for question in PLAIN]
    opened.store.db.execute("DELETE FROM statements")
    opened.store.db.execute("DELETE FROM names")
    assert (rankings(), [kept(question) for question in PLAIN]) == (before, hits)
    assert all(ranked for ranked, _ in before)
    opened.close()


def test_what_was_just_indexed_is_answered_and_what_went_is_not(tmp_path: Path, encoder: Encoder) -> None:
    reader = indexed(tmp_path, encoder, {"echo.txt": TEXTS["echo.txt"]})
    assert ask(reader, "what did Brandt say").reason == "never_mentioned"
    writer = Index(tmp_path, encoder)
    with writer.writing():
        update.put(writer.store, bulletin("toll.txt", TEXTS["toll.txt"]))
        writer.catch_up()
    assert shown(ask(reader, "what did Brandt say")) == [BRANDT, FERRY_BRANDT]
    with writer.writing():
        update.remove(writer.store, "/toll.txt")
        writer.catch_up()
    assert ask(reader, "what did Brandt say").reason == "never_mentioned"
    writer.close()
    reader.close()


def test_a_question_makes_the_statements_that_a_killed_writer_left_unmade(
    tmp_path: Path, encoder: Encoder
) -> None:
    opened = indexed(tmp_path, encoder, TEXTS)
    expected = ask(opened, "what did Ada Lund say")
    opened.store.db.execute("DELETE FROM statements")
    opened.store.db.execute("INSERT INTO unheard SELECT id FROM items")
    opened.close()
    opened = Index(tmp_path, encoder)
    assert ask(opened, "what did Ada Lund say") == expected
    assert opened.embedded == 0
    opened.close()


def _place(card: Card) -> Hit:
    return card.hits[0]


@pytest.fixture
def quarrel(tmp_path: Path, encoder: Encoder) -> Iterator[Index]:
    texts = {
        "a-2024-06-01.txt": "Harbour\n\nAda Lund said the harbour would close.\n\n"
        '"We will not talk," she said.\n',
        "b-2024-06-04.txt": "Harbour\n\nAda Lund denied the harbour would close.\n",
        "c-2024-06-05.txt": 'Union\n\n"We will not talk," Pia Storm told reporters.\n\n'
        "Ada Lund was accused of lying by Pia Storm.\n",
    }
    opened = indexed(tmp_path, encoder, texts)
    yield opened
    opened.close()


def test_a_denial_is_another_statement_than_what_it_denies(quarrel: Index) -> None:
    answer = ask(quarrel, "what did Ada Lund say about the harbour?")
    assert {hit.file for hit in answer.hits} == {"a-2024-06-01.txt", "b-2024-06-04.txt"}
    assert answer.message.startswith("Ada Lund · 3 statements, 2 items")
    assert [(each.hits[0].file, each.also) for each in cards(answer.hits)] == [
        ("a-2024-06-01.txt", ()), ("b-2024-06-04.txt", ()),
    ]  # fmt: skip


def test_the_same_words_of_two_speakers_are_two_statements(quarrel: Index) -> None:
    answer = ask(quarrel, "what exactly did Ada Lund and Pia Storm say?")
    assert answer.total == Total(statements=2, items=2)
    assert [(each.file, each.item) for each in map(_place, cards(answer.hits))] == [
        ("a-2024-06-01.txt", 1), ("c-2024-06-05.txt", 1),
    ]  # fmt: skip


@pytest.mark.parametrize("question", ["what was Ada Lund accused of?", "what has Ada Lund been told?"])
def test_what_is_done_to_somebody_is_not_answered_by_their_words(quarrel: Index, question: str) -> None:
    assert {hit.relation for hit in ask(quarrel, question).hits} <= {None}


def test_an_office_that_is_printed_nowhere_is_not_named(quarrel: Index) -> None:
    answer = ask(quarrel, "what did the health minister say about the harbour?")
    assert (answer.reason, answer.hits) == ("never_mentioned", ())
    assert answer.message == "“the health minister” is not named in these bulletins."


@pytest.mark.parametrize("who", ["the lawyer of Ada Lund", "Ada Lund's brother"])
def test_who_is_not_known_to_speak_is_not_answered_by_somebody_else(quarrel: Index, who: str) -> None:
    answer = ask(quarrel, f"what did {who} say about the harbour?")
    assert (answer.reason, {hit.relation for hit in answer.hits}) == ("says_nothing", {"mention"})


def test_who_is_missing_is_told(quarrel: Index) -> None:
    message = ask(quarrel, "what did Ada Lund and Zorblatt say?").message
    assert message == "Ada Lund · 3 statements, 2 items · nobody here is called Zorblatt"


def test_a_courtesy_title_and_the_end_of_a_sentence_are_no_part_of_a_name(
    tmp_path: Path, encoder: Encoder
) -> None:
    text = "Thanks Olga Berg\n\nIt rained on Wednesday. Mr. Berg came. Olga Berg sailed.\n"
    opened = indexed(tmp_path, encoder, {"berg.txt": text})
    assert ask(opened, "what did Mr Berg say?").message.startswith("Olga Berg is named 3 times.")
    opened.close()


def test_silence_claims_less_while_another_process_has_not_heard_all(
    tmp_path: Path, encoder: Encoder
) -> None:
    reader = indexed(tmp_path, encoder, {"a.txt": "Pier\n\nRuna Feld waited. Ivo Brandt left Corrin.\n"})
    writer = Index(tmp_path, encoder)
    nothing = "Ivo Brandt is named once. Nothing said by Brandt is reported. About, not by:"
    assert ask(reader, "what did Brandt say").message == nothing
    with writer.writing():
        update.put(writer.store, bulletin("b.txt", "Pier\n\nIvo Brandt said that he was back.\n"))
        message = ask(reader, "what did Brandt say").message
        assert message == f"{nothing} (Not all bulletins have been heard yet: ask again soon.)"
    assert ask(reader, "what did Brandt say").message == "Ivo Brandt · 1 statement, 1 item"
    writer.close()
    reader.close()


def test_a_quotation_is_not_folded_with_a_denial_in_the_same_words(tmp_path: Path, encoder: Encoder) -> None:
    texts = {
        "a-2024-06-01.txt": 'Harbour\n\n"The harbour is shut," Ada Lund said.\n',
        "b-2024-06-04.txt": "Harbour\n\nAda Lund denied the harbour is shut.\n",
    }
    opened = indexed(tmp_path, encoder, texts)
    found = cards(ask(opened, "what did Ada Lund say?").hits)
    assert [(each.hits[0].file, each.also) for each in found] == [
        ("a-2024-06-01.txt", ()), ("b-2024-06-04.txt", ()),
    ]  # fmt: skip
    opened.close()
