"""A question to an answer: every word of it stands in the source, at the place that is named."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.opening import OpenDesk
from corpus.reading.decode import decode
from retrieval.adhoc import open_files
from retrieval.answer import explain
from retrieval.encoder import Encoder
from retrieval.examples import examples
from retrieval.index import Index
from retrieval.model import Answer, Hit
from retrieval.rank import WEIGHTS
from retrieval.when.signs import may_name_a_day
from tests.conftest import SAMPLE
from tests.retrieval.fiction import MORE, TEXTS, ask, bulletin, indexed

SAMPLE_WORDS = sorted({word for path in SAMPLE.glob("*.txt") for word in path.read_text("utf-8").split()})
QUESTIONS = st.one_of(
    st.text(max_size=80),
    st.lists(st.sampled_from(SAMPLE_WORDS), min_size=1, max_size=8).map(" ".join),
    st.lists(st.sampled_from(SAMPLE_WORDS), min_size=1, max_size=4).map(
        lambda w: f"what did {' '.join(w)} say?"
    ),
)
ODD = {
    "emoji": "👍🏽 🕯️",
    "HTML": "<b>what</b> did <script>alert(1)</script> &amp; Lund say?",
    "10,000 characters": "what did the mayor say about the ferries? " * 250,
    "one word of 10,000 letters": "x" * 10_000,
    "SQL": "'; DROP TABLE items; -- \" OR 1=1",
    "query syntax": 'body:"Lund" AND (ferry~2 OR +wall -storm) [a TO z] ^9 *:* \\ / {!x}',
    "right to left": "\u202bماذا قالت رئيسة البلدية؟\u202c",
    "control characters": "what\0did\x1b[31m Lund\x07 say",
    "half a character": "what did \ud83d Lund say",
    "only question words": "who said what?",
    "punctuation": "?!… —",
}


def source(hit: Hit) -> str:
    """The text that the hit's offsets count in, read from its file."""
    text = decode(Path(hit.file).read_bytes())
    if not hit.file.endswith(".jsonl"):
        return text
    row = json.loads(text.split("\n")[hit.item - 1])
    headline = row.get("title", "").strip()
    return f"{headline}\n{row['text']}" if headline else str(row["text"])


def faults(answer: Answer) -> list[str]:
    """What in an answer breaks its promises; nothing, if all is well."""
    hits, found = answer.hits, []
    for hit in hits:
        text = source(hit)
        marks = [at for mark in hit.highlight for at in mark]
        checks = {
            "text": hit.text == text[hit.start : hit.end] != "",
            "hash": hit.sha256 == sha256(text.encode()).hexdigest(),
            "headline": hit.headline is None or hit.headline in text,
            "highlight": bool(marks)
            and marks == sorted(set(marks))
            and hit.start <= marks[0] <= marks[-1] <= hit.end,
        }
        found += [f"{name} of #{hit.rank}" for name, holds in checks.items() if not holds]
    if [hit.rank for hit in hits] != list(range(1, len(hits) + 1)):
        found.append("ranks")
    scores = [hit.score for hit in hits if hit.relation is None]  # what somebody said has an order of its own
    # nor has what is of some days: an item's beginning comes first, or the newest
    if scores != sorted(scores, reverse=True) and not may_name_a_day(answer.question):
        found.append("order")
    if len({(hit.file, hit.item, hit.start) for hit in hits}) != len(hits):
        found.append("a passage twice")
    if (answer.reason is None) != (answer.status == "answered") or (
        answer.reason != "outside_dates"
        and bool(hits) != (answer.reason not in ("off_topic", "never_mentioned"))
    ):
        found.append("status")
    return found


@settings(deadline=None, max_examples=60)
@given(QUESTIONS)
def test_whatever_is_asked_the_words_are_the_sources(desk: OpenDesk, question: str) -> None:
    answer = desk.ask(question)
    assert answer.question == question
    assert faults(answer) == []


@pytest.fixture(scope="module")
def forms(tmp_path_factory: pytest.TempPathFactory, cache: Path, encoder: Encoder) -> Iterator[Index]:
    """One index over files in every form and encoding."""
    folder = tmp_path_factory.mktemp("forms")
    rows = [
        {
            "_id": "r1",
            "title": "  Owl 🦉 Moves In ",
            "text": "An owl 🦉 nests.\n\nHearings go on. All is well.",
        },
        {
            "_id": "r2",
            "text": "  A bell rang in Skellan.  \r\nThe bell ringer, Ulla Mott, said it was a dog.\n",
        },
        {"_id": "r3", "title": "Ferry Late Again", "text": ""},
    ]
    (folder / "rows.jsonl").write_text("\n".join(map(json.dumps, rows)), "utf-8")
    for name, encoding, text in (
        ("mark.txt", "utf-8-sig", TEXTS["bakers.txt"]),
        ("wide.txt", "utf-16", TEXTS["bees.txt"]),
        ("western.txt", "windows-1252", MORE["cheese.txt"].replace("Skellan", "Skéllan")),
        ("crlf.txt", "utf-8", TEXTS["glacier.txt"].replace("\n", "\r\n")),
    ):
        (folder / name).write_bytes(text.encode(encoding))
    opened = open_files([str(folder)], cache / "corpora", encoder)
    yield opened.index
    opened.index.close()


@pytest.mark.parametrize(
    ("question", "file", "item", "headline"),
    [
        ("where does the owl nest?", "rows.jsonl", 1, "Owl 🦉 Moves In"),
        ("what did Ulla Mott say about the bell?", "rows.jsonl", 2, None),
        ("is the ferry late again?", "rows.jsonl", 3, "Ferry Late Again"),
        ("what did Perla Quill say about the oven?", "mark.txt", 1, "Bakers Of Port Ansel Walk Out"),
        ("who took the bees away?", "wide.txt", 1, "Swarm Of Bees Halts Tram In Halmark"),
        ("what was stolen from the abbey?", "western.txt", 1, "Cheese Stolen From Abbey Cellar"),
        ("who has surveyed the glacier?", "crlf.txt", 1, "Glacier Above Orrin Loses Twelve Metres"),
    ],
)
def test_offsets_hold_in_every_form_and_encoding(
    forms: Index, question: str, file: str, item: int, headline: str | None
) -> None:
    answer = ask(forms, question)
    first = answer.hits[0]
    assert (Path(first.file).name, first.item, first.headline) == (file, item, headline)
    assert faults(answer) == []


@settings(deadline=None, max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from("owl bell bakers bees abbey glacier 🦉 said Orrin".split()), min_size=1))
def test_offsets_hold_for_any_words_in_every_form(forms: Index, words: list[str]) -> None:
    assert faults(ask(forms, " ".join(words))) == []


def test_thirty_questions_to_the_real_bulletin_are_answered_in_its_words(
    seed: Path, cache: Path, encoder: Encoder
) -> None:
    index = open_files([str(seed)], cache / "corpora", encoder).index
    words = decode(seed.read_bytes()).split()
    step = len(words) // 30
    answers = [ask(index, " ".join(words[at : at + 7])) for at in range(0, 30 * step, step)]
    assert [faults(answer) for answer in answers] == [[]] * 30
    # "today" and "September" ask for days that this bulletin does not reach
    assert {answer.reason for answer in answers} == {None, "outside_dates"}
    assert sum(answer.status == "answered" for answer in answers) >= 27
    index.close()


def test_the_same_question_twice_has_the_same_answer(desk: OpenDesk) -> None:
    question = "what did the mayor say about the ferries?"
    assert desk.explain(question) == desk.explain(question)


@pytest.mark.parametrize("question", ODD.values(), ids=ODD)
def test_odd_questions_get_an_answer(desk: OpenDesk, question: str) -> None:
    answer = desk.ask(question)
    assert answer.question == question
    assert faults(answer) == []


def test_half_a_character_does_not_stand_in_the_way(desk: OpenDesk) -> None:
    assert desk.ask("what did \ud83d Ada Lund say?").status == "answered"


@pytest.mark.parametrize("top", [1, 2, 5, 100])
def test_at_most_so_many_hits_as_asked_and_the_same_ones(desk: OpenDesk, top: int) -> None:
    question = "what did Lund say about the harbour?"
    assert desk.ask(question, top=top).hits == desk.ask(question, top=100).hits[:top]


def test_what_scores_far_below_the_best_is_not_shown(desk: OpenDesk) -> None:
    hits = desk.ask("what is planned at the harbour?", top=100).hits
    assert 5 < len(hits) < desk.coverage().searched.items
    assert hits[-1].score >= 0.6 * hits[0].score


def test_the_feature_row_reproduces_the_score(desk: OpenDesk) -> None:
    explained = desk.explain("what did the mayor say about the ferries?")
    assert len(explained.rows) == len(explained.answer.hits) > 1
    spoken = {name: weight for name, weight in WEIGHTS.items() if name not in ("date", "second", "fact")}
    for hit, row in zip(explained.answer.hits, explained.rows, strict=True):
        total, _, parts = row.partition(" = ")
        shown = re.findall(r"([\d.]+)x(\w+) (-?[\d.]+)", parts)
        assert {name: float(weight) for weight, name, _ in shown} == spoken
        recomputed = sum(float(weight) * float(value) for weight, _, value in shown)
        assert (float(total), recomputed) == pytest.approx((hit.score, hit.score), abs=2e-3)


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        (
            "does the island, which has 612 inhabitants, have a ferry?",
            "The island, which has 612 inhabitants, has been without a ferry since Saturday.",
        ),
        (  # by its words: its cosine is below that of "He is 91."
            "How is the old harbour master doing?",
            "Former Tarn Quay harbour master Jonas Weld was taken to hospital on Monday "
            "after a fall at his home.",
        ),
    ],
)
def test_the_highlight_is_the_sentence_that_answers(desk: OpenDesk, question: str, sentence: str) -> None:
    hit = desk.ask(question).hits[0]
    assert [hit.text[start - hit.start : end - hit.start] for start, end in hit.highlight] == [sentence]
    assert hit.text != sentence


def test_a_copy_is_named_beside_its_original(tmp_path: Path, encoder: Encoder) -> None:
    index = indexed(tmp_path, encoder, {"a.txt": TEXTS["opera.txt"], "b.txt": TEXTS["opera.txt"]})
    hit = ask(index, "how heavy is the curtain of the opera house?").hits[0]
    assert (hit.file, hit.also_in, hit.item, hit.published) == ("a.txt", ("b.txt",), 1, None)
    assert hit.sha256 == bulletin("a.txt", TEXTS["opera.txt"]).digest


def test_file_of_names_the_file(tmp_path: Path, encoder: Encoder) -> None:
    index = indexed(tmp_path, encoder)
    question = "how heavy is the curtain of the opera house?"
    plain = explain(index, question)
    named = explain(index, question, file_of=lambda passage: f"/now/{passage.file}")
    assert named.answer.hits == tuple(replace(hit, file=f"/now/{hit.file}") for hit in plain.answer.hits)


def test_the_message_counts_what_is_shown_and_the_total_what_there_is(desk: OpenDesk) -> None:
    question = "what is planned at the harbour?"
    few, all_ = desk.ask(question, top=1), desk.ask(question, top=100)
    assert few.message.startswith("1 passage from 1 item.")
    items = len({(hit.file, hit.item) for hit in all_.hits})
    assert items > 1
    assert (few.total.items, all_.total.items) == (items, items)


def test_examples_are_answered_by_the_index_that_gives_them(tmp_path: Path, encoder: Encoder) -> None:
    index = indexed(tmp_path, encoder)
    given_ = examples(index, 3)
    assert len(given_) == len(set(given_)) == 3
    assert [ask(index, question).status for question in given_] == ["answered"] * 3
    assert examples(Index(tmp_path / "empty", encoder), 3) == ()
