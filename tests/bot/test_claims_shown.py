"""A fact is shown with whose claim it is; differing figures are announced; copies are named on the card."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from bot.render.labels import label
from bot.render.telegram import message
from bot.render.terminal import Look, terminal
from retrieval.encoder import Encoder
from retrieval.model import Answer, Statement
from tests.retrieval.fiction import ask, indexed
from tests.telegram import desks

TEXT = "Amid claims that nine sailors were lost, the harbour board said that two boats had sunk."
LOST = "nine sailors were lost"


def asked(question: str, *statements: Statement) -> Answer:
    hit = replace(desks.hit(TEXT, answering=(TEXT,)), statements=statements, relation=None)
    return replace(desks.answer(hit, message=""), question=question)


def said(words: str, who: str | None, source: str | None) -> Statement:
    start = desks.hit(TEXT, answering=(TEXT,)).start + TEXT.index(words)
    return Statement("indirect", who, source, "said", ((start, start + len(words)),))


def test_a_fact_is_labelled_with_the_statement_that_holds_it() -> None:
    board = said("two boats had sunk", "Harbour Board", "the harbour board")
    group = said(LOST, None, "a rescue group")
    lost, sunk = (asked(f"how many {what}?", board, group) for what in ("sailors were lost", "boats sank"))
    assert label(lost.hits[0], lost) == "According to a rescue group · Paraphrased"
    assert label(sunk.hits[0], sunk) == "According to Harbour Board · Paraphrased"


def test_a_fact_outside_every_statement_is_the_bulletins_own() -> None:
    answer = asked(
        "how many sailors were lost?", said("two boats had sunk", "Harbour Board", "the harbour board")
    )
    assert label(answer.hits[0], answer) == "The bulletin's own words"


def test_two_figures_are_each_shown_under_whose_they_are() -> None:
    text = (
        "Police put the number of people who marched at 600, while the Reed League claimed that 900 had come."
    )
    hit = replace(desks.hit(text, answering=(text,)), relation=None)
    start = hit.start + text.index("that 900")
    league = Statement("indirect", None, "the Reed League", "claimed", ((start, start + 17),))
    answer = replace(
        desks.answer(replace(hit, statements=(league,)), message=""), question="how many people marched?"
    )
    assert label(answer.hits[0], answer) == "Police: 600 · The Reed League: 900"


def test_a_figure_that_the_next_sentence_sets_against_it_is_named() -> None:
    first = "Doctors at Tarn Quay are treating 63 people injured in the fire."
    text = f"{first} The health office gave a figure of 71."
    hit = replace(desks.hit(text, answering=(first,)), relation=None, statements=())
    answer = replace(desks.answer(hit, message=""), question="how many people were injured?")
    assert label(answer.hits[0], answer) == "The bulletin's own words: 63 · The health office: 71"


def test_what_holds_no_such_fact_keeps_its_label() -> None:
    text = "The harbour board said that two boats had sunk within 24 hours."
    hit = replace(desks.hit(text, answering=(text,)), relation=None)
    start = hit.start + text.index("that")
    board = Statement("indirect", "Harbour Board", "the harbour board", "said", ((start, start + 38),))
    answer = replace(desks.answer(replace(hit, statements=(board,)), message=""), question="how many killed?")
    assert label(answer.hits[0], answer) == "Harbour Board: paraphrased"


def test_other_questions_keep_their_label() -> None:
    answer = asked("what happened at sea?", said(LOST, None, "a rescue group"))
    assert label(answer.hits[0], answer) == "a rescue group: paraphrased"


def test_differing_figures_are_announced_and_equal_ones_too(tmp_path: Path, encoder: Encoder) -> None:
    texts = {
        "a.txt": "Trawlers Sink\n\nNine sailors were lost off Orrin in the storm, the coast guard said.\n",
        "b.txt": "Storm At Orrin\n\nThe number of sailors who were lost off Orrin stands at 12.\n",
    }
    same = {**texts, "b.txt": texts["b.txt"].replace("12", "9")}
    question = "how many sailors were lost off Orrin?"
    answers = [
        ask(indexed(tmp_path / name, encoder, told), question) for name, told in (("1", texts), ("2", same))
    ]
    assert [each.message for each in answers] == [
        "Two items give different figures.",
        "Two items give a figure.",
    ]


def test_figures_of_different_events_are_not_compared(tmp_path: Path, encoder: Encoder) -> None:
    texts = {
        "a.txt": "Trawlers Sink\n\nNine people were killed off Orrin in the storm, the coast guard said.\n",
        "b.txt": "Mine Collapses\n\nThe collapse of a shaft in Veshka killed 12 people, miners told us.\n",
    }
    answer = ask(indexed(tmp_path, encoder, texts), "how many people were killed?")
    assert answer.message == "2 passages from 2 items."


def test_a_copy_is_named_on_the_card() -> None:
    hit = replace(desks.hit(TEXT, answering=(TEXT,)), also_in=("/news/evening.txt#5", "/news/copy.txt"))
    answer = desks.answer(hit)
    assert "Also in: evening.txt, item 5; copy.txt" in terminal(answer, Look()).splitlines()
    assert "Also in: evening.txt, item 5; copy.txt" in message(answer).splitlines()


def test_a_headline_that_answers_alone_is_said_to_be_one() -> None:
    hit = replace(desks.hit(TEXT, answering=(TEXT,)), headline=TEXT, relation=None, statements=())
    shown = replace(desks.answer(hit, message=""), question="how many sailors were lost?")
    assert label(hit, shown) == "Headline only"
