"""The same story once: what repeats a better hit is named in it, and nothing that tells more is lost."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from retrieval.answer import explain
from retrieval.encoder import Encoder
from retrieval.likeness import adds_nothing
from tests.retrieval.fiction import ask, indexed

MORNING = (
    "Water is seeping under the left flank of the unfinished Orrin dam at 40 litres a second, four times "
    "what its designers allowed for, according to Sanna Vik, a hydrologist at Halmark Polytechnic."
)
EVENING = (
    "Water is passing under the left flank of the Orrin dam at 40 litres a second, four times what its "
    "designers had allowed for, said Sanna Vik, a hydrologist at the Halmark Polytechnic."
)


@pytest.mark.parametrize(
    ("text", "to"),
    [
        (MORNING, MORNING),
        (EVENING, MORNING),
        (MORNING, EVENING),
        ("The toll rose to two crowns, Ada Lund said.", "The toll has risen to 2 crowns, Ada Lund said."),
        (
            'Ada Lund told reporters: "We shall not pay." The toll is 400 crowns.',
            "Ada Lund told reporters “We shall not pay.” The toll is 400 crowns a year.",
        ),
    ],
)
def test_a_lightly_edited_copy_adds_nothing(text: str, to: str) -> None:
    assert adds_nothing(text, to=to)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Thieves took 16 wheels of cheese from the abbey.",
            "Thieves took 61 wheels of cheese from the abbey.",
        ),
        ("Two trawlers sank in the sound on Monday.", "Six trawlers sank in the sound on Monday."),
        ("The toll will rise, Ada Lund said on Monday.", "The toll will rise, Ivo Brandt said on Monday."),
        ("Lund said that she had sold the wall.", "Lund denied that she had sold the wall."),
        ("The mayor did sign the ferry contract.", "The mayor did not sign the ferry contract."),
        ("The bridge at Skell Ford opened on Friday.", "The bridge at Skell Ford closed on Friday."),
        (
            'Lund told the council: "We shall not pay for our harbour."',
            'Lund told the council: "We shall not sell for our harbour."',
        ),
        ("Beekeeper Ilse Brandt took the bees away.", "Nobody knows where the owl of Port Ansel nests."),
    ],
)
def test_other_figures_names_negations_and_quotes_are_another_story(one: str, other: str) -> None:
    assert not adds_nothing(one, to=other)
    assert not adds_nothing(other, to=one)


def test_what_tells_more_is_no_copy_of_what_tells_less() -> None:
    less = "Two trawlers sank off Orrin on Friday, and their crews were taken off."
    more = "Two trawlers sank off Orrin on Friday, and their crews of 14 were taken off."
    assert adds_nothing(less, to=more)
    assert not adds_nothing(more, to=less)


def test_a_story_in_two_bulletins_is_one_hit_that_names_the_other(tmp_path: Path, encoder: Encoder) -> None:
    texts = {
        "morning.txt": f"Dam Leaks, Says Hydrologist\n\n{MORNING}\n",
        "evening.txt": f"Owl Moves In\n\nAn owl nests in the court.\n\n\nOrrin Dam Is Leaking\n\n{EVENING}\n",
    }
    answer = ask(indexed(tmp_path, encoder, texts), "how much water is passing under the Orrin dam?")
    found = [(hit.file, hit.also_in) for hit in answer.hits if "litres" in hit.text]
    assert found in (
        [("morning.txt", ("evening.txt#2",))], [("evening.txt", ("morning.txt#1",))]
    )  # fmt: skip


def test_differing_figures_are_both_shown(tmp_path: Path, encoder: Encoder) -> None:
    texts = {
        "morning.txt": "Trawlers Sink\n\nAt least 16 sailors were lost off Orrin in the Friday storm.\n",
        "evening.txt": "Trawlers Sink\n\nAt least 61 sailors were lost off Orrin in the Friday storm.\n",
    }
    answer = ask(indexed(tmp_path, encoder, texts), "how many sailors were lost off Orrin?")
    assert sorted((hit.file, hit.also_in) for hit in answer.hits) == [
        ("evening.txt", ()),
        ("morning.txt", ()),
    ]


def test_the_same_words_by_another_speaker_are_another_statement(tmp_path: Path, encoder: Encoder) -> None:
    texts = {
        "a.txt": 'Toll\n\nMayor Ada Lund spoke on Monday.\n\n"We shall not pay for the wall," she said.\n',
        "b.txt": 'Wall\n\nAdmiral Ivo Brandt spoke on Monday.\n\n"We shall not pay for the wall," he said.\n',
    }
    answer = ask(indexed(tmp_path, encoder, texts), "who shall not pay for the wall?")
    assert [hit.also_in for hit in answer.hits if "pay" in hit.text] == [(), ()]


def test_an_answer_begins_the_same_however_many_hits_are_asked_for(tmp_path: Path, encoder: Encoder) -> None:
    texts = {f"{name}.txt": f"Dam Leaks\n\n{words}\n" for name, words in (("a", MORNING), ("b", EVENING))}
    index = indexed(tmp_path, encoder, texts)
    question = "how much water is passing under the dam?"
    few, many = (explain(index, question, top=top) for top in (1, 50))
    assert few.answer.hits == many.answer.hits[:1]
    assert few.answer.hits[0].also_in != ()
    assert len(many.rows) == len(many.answer.hits)


def test_what_is_folded_people_judge_to_be_the_same(eval_data: Path) -> None:
    path = eval_data / "headline_pairs.jsonl"
    pairs = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    folds = [
        each["score"]
        for each in pairs
        if adds_nothing(each["a"], to=each["b"]) or adds_nothing(each["b"], to=each["a"])
    ]
    assert len(folds) > 200
    assert sum(score >= 3 for score in folds) / len(folds) > 0.95
