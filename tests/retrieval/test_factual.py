"""What a factual question expects, and whether a passage holds such a fact where the question points."""

from __future__ import annotations

import pytest

from retrieval.facts import Kind, facts
from retrieval.factual import Expected, answers, expects, holds
from retrieval.figures import amount
from retrieval.question import understand


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("how many trawlers sank?", "number"),
        ("so, how many trawlers sank?", "number"),
        ("according to the union, how many trawlers sank", "number"),
        ("how much herring was landed", "number"),
        ("what was the death toll", "number"),
        ("number of trawlers sunk", "number"),
        ("turnout in the harbour vote", "number"),
        ("how much did the new crane cost", "money"),
        ("what is the price of ice", "money"),
        ("how high is the sea wall", "length"),
        ("how fast was the ferry going", "speed"),
        ("how heavy is the curtain", "weight"),
        ("how old is the sea wall?", "age"),
        ("how long were the bakers out", "duration"),
        ("when will the bridge open", "time"),
        ("since when is the bridge closed", "time"),
        ("on what day was the vote", "time"),
        ("what year was the mole built in", "year"),
        ("who took the bees away?", "person"),
        ("which minister resigned", "person"),
        ("name of the beekeeper", "person"),
        ("where does the owl nest", "place"),
        ("in which town was the opera reopened", "place"),
        ("why is the bridge closed", "reason"),
        ("what caused the fire", "reason"),
        ("which ferry broke down", "name"),
        ("сколько человек погибло", "number"),
        ("Когда откроется мост?", "time"),
        ("кто нашёл колокол", "person"),
        ("почему закрыт мост", "reason"),
        ("what did Ada Lund say", None),
        ("what did Lund say when the bridge was closed", None),
        ("what happened at the harbour", None),
        ("latest on the strike", None),
        ("is the bridge closed", None),
        ("who is Ada Lund", None),
        ("", None),
    ],
)
def test_the_question_words_tell_what_kind_of_fact_is_asked(question: str, kind: Kind | None) -> None:
    expected = expects(question)
    assert (None if expected is None else expected.kind) == kind


def test_what_is_counted_and_what_it_does_are_told() -> None:
    assert expects("how many crew members were injured in the fire?") == Expected(
        "number", ("crew", "members"), "injured"
    )
    assert expects("who designed the sea wall") == Expected("person", (), "designed", "does")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("On 4 March 2031 at 6.30 p.m. the two trawlers left Pier 7.", ["two"]),
        ("Ada Lund, 52, counted 1,200 crates, 40 of them empty.", ["1,200", "40"]),
        ("One of the crew said that one sailor and a dozen hens were lost.", ["one", "a dozen"]),
        ("It rose by 2.5 per cent to 3.1 billion crowns in 2030.", ["2.5", "3.1 billion"]),
        ("Forty-one bakers, half of the guild, stayed out.", ["Forty-one", "half"]),
        ("Nobody was hurt and none is missing.", ["Nobody", "none"]),
        ("It begins at 14:00 on 3rd May.", []),
    ],
)
def test_a_figure_is_what_counts_and_no_day_hour_age_or_name(text: str, found: list[str]) -> None:
    assert [span.of(text) for span in facts("number", text)] == found


def test_figures_in_words_and_digits_amount_to_the_same() -> None:
    assert [amount(words) for words in ("41", "forty-one", "3,000", "three thousand", "x")] == [
        41.0, 41.0, 3000.0, 3000.0, None
    ]  # fmt: skip


STORM = (
    "Two trawlers sank off Tarn Quay on Friday because their hatches stood open, the coast guard said. "
    "Four sailors died. They were named as the brothers Odo and Jan Farr and two deckhands. "
    "The boats had been sold by Hugo Tamm in 2019 for 1.2 million crowns."
)


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("how many trawlers sank", ["Two"]),
        ("how many people died in the storm", ["Four"]),
        ("how many people were injured in the storm", []),
        ("how many sailors were rescued", []),
        ("how many lorries sank", []),
        ("how many killed", ["Four"]),
        ("how many injured", []),
        ("how many children died in the storm", []),  # a toll of people tells nothing of them
        ("when did the trawlers sink off Tarn Quay", ["Friday", "2019"]),
        ("who sold the boats", ["Hugo Tamm"]),
        ("how much did the boats cost", ["1.2 million"]),
        ("how fast were the trawlers going", []),
        ("why did the trawlers sink", ["because"]),
        ("what year were the boats sold", ["2019"]),
    ],
)
def test_a_passage_holds_a_fact_only_where_the_question_points(question: str, found: list[str]) -> None:
    expected = expects(question)
    assert expected is not None
    words = understand(question).content
    assert [span.of(STORM) for span in answers(expected, STORM, words)] == found
    assert holds(expected, STORM, words) == bool(found)


@pytest.mark.parametrize(
    ("question", "text", "found"),
    [
        ("how many birds were oiled", "Wardens counted 70 oiled guillemots on the sand.", ["70"]),
        ("how many boats were lost", "Nine boats were lost at Corrin.", ["Nine"]),
        ("who leads the clean-up team", "The clean-up team of six works under Ada Lund.", ["Ada Lund"]),
    ],
)
def test_a_fact_may_stand_in_words_that_are_not_the_questions(
    question: str, text: str, found: list[str]
) -> None:
    expected = expects(question)
    assert expected is not None
    assert [span.of(text) for span in answers(expected, text, understand(question).content)] == found


def test_who_did_it_stands_before_the_verb_or_behind_by() -> None:
    expected = Expected("person", (), "wired", "does")
    words = ("wired", "relay")
    assert holds(expected, "Greta Vane wired the relay.", words)
    assert holds(expected, "The relay was wired by Greta Vane.", words)
    assert not holds(expected, "The relay had been wired wrongly, Greta Vane said.", words)


def test_words_of_another_alphabet_leave_every_fact_of_the_kind() -> None:
    assert holds(Expected("number"), "Four sailors died.", ("моряков", "погибло"))
    assert not holds(Expected("number"), "The sailors died.", ("моряков", "погибло"))
