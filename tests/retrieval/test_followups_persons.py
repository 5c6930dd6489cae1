"""Conversations about persons, reasons and figures over three short bulletins of nobody's town."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.opening import OpenDesk, open_corpus
from retrieval.followups.chat import Chat

BULLETINS = Path(__file__).parent.parent / "data" / "followups"
SILENT = ""
# what the first hit holds; SILENT: nothing answers
TALKS: dict[str, tuple[tuple[str, str], ...]] = {
    "a wife and her husband": (
        ("who was fined over the collision?", "fined the ferry pilot"),
        ("what did his wife say?", "He hears the mole"),
        ("did he comment?", "declined to comment"),
        ("how much was the fine?", "4,000 marks"),
    ),
    "a reply": (
        ("what did the judge ask?", "why the mole had no light"),
        ("what did the prosecutor reply?", "delivered never"),
        ("who said that?", "delivered never"),
        ("when was that?", "delivered never"),
    ),
    "the money": (
        ("what did Dahlin say about the repairs?", "2.4 million marks"),
        ("how much money is there?", "2.4 million marks"),
        ("who pays for it?", "cruise passengers"),
        ("who said that?", "cruise passengers"),
    ),
    "a first name": (
        ("what did Petra Vang say about the repairs?", "three winters late"),
        ("and henning?", "empty the quay"),
        ("and the mayor?", "2.4 million marks"),
        ("did she say anything about the dam?", SILENT),
    ),
    "a crew": (
        ("where was the Halvard found adrift?", "found adrift north of Skarn"),
        ("how many crew were aboard?", "seven crew"),
        ("what is the skipper called?", "Arvid Lunde"),
        ("what did he say?", SILENT),
    ),
    "a charge": (
        ("what did Leif Omdal say about the charge?", "cruise passengers"),
        ("and Petra Vang?", "three winters late"),
        ("what else did she say?", SILENT),
        ("and Roos?", "empty the quay"),
    ),
    "a crack": (
        ("was the dam at Kelm drained?", "was drained on Thursday"),
        ("why?", "because a crack"),
        ("what did Corvo say about it?", "eleven metres"),
        ("and bruno?", "two metres since March"),
    ),
    "a banker": (
        ("who is Oskar Prinz?", "Oskar Prinz"),
        ("where is he now?", "hotel in Veld"),
        ("did he say anything?", SILENT),
        ("and his lawyer?", "six weeks"),
    ),
    "a director": (
        ("who resigned from the Kelm festival?", "resigned on Wednesday"),
        ("why?", "owing to a quarrel"),
        ("what did he say?", "book his own replacement"),
        ("and the chairwoman?", "about money alone"),
    ),
    "an inspector": (
        ("what did Dora Kelling say about Prinz?", "no sign of violence"),
        ("what else did she say?", SILENT),
        ("who said that?", "no sign of violence"),
        ("when was that?", "no sign of violence"),
    ),
    "a trawler": (
        ("where was the Halvard towed?", "towed to Orle"),
        ("how many crew were on board?", "five crew"),
        ("when was that?", "five crew"),
        ("what did the skipper say?", SILENT),
    ),
    "a chairwoman": (
        ("what did Vera Lint say about the quarrel?", "about money alone"),
        ("and szabo?", "book his own replacement"),
        ("did he deny it?", "book his own replacement"),
        ("and the mayor?", SILENT),
    ),
}

# silent, though the sum is printed: "fined ... 4,000 marks" is no "fine", "set aside" names no money
MISSED = {("a wife and her husband", "how much was the fine?"), ("the money", "how much money is there?")}


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Iterator[OpenDesk]:
    desk = open_corpus([str(BULLETINS)], Path(tmp_path_factory.mktemp("town")))
    yield desk
    desk.close()


def shown(desk: OpenDesk, talk: tuple[tuple[str, str], ...]) -> list[tuple[str, bool, str]]:
    """Each question with whether its turn is right, and the text shown first where it is not."""
    chat: Chat | None = None
    found = []
    for question, holds in talk:
        answer, chat = desk.turn(question, chat, top=5)
        first = answer.hits[0].text if answer.status == "answered" else SILENT
        is_right = holds in first if holds else not first
        found.append((question, is_right, "" if is_right else f"{answer.message} | {first}"))
    return found


@pytest.mark.parametrize("name", TALKS)
def test_a_conversation_stays_with_its_persons_and_its_story(town: OpenDesk, name: str) -> None:
    found = [(question, is_right) for question, is_right, _ in shown(town, TALKS[name])]
    assert found == [(question, (name, question) not in MISSED) for question, _ in TALKS[name]]
