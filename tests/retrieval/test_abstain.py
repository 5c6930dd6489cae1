"""When nothing is answered, and what is said then."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.opening import OpenDesk
from retrieval import abstain
from retrieval.model import Answer
from retrieval.rank import Features
from tests.conftest import ROOT

QUERIES = [
    json.loads(line)
    for line in (ROOT / "eval" / "sample" / "queries.jsonl").read_text("utf-8").splitlines()
    if line.strip()
]
SHARES = st.floats(0, 1)
ROWS = st.builds(Features, **dict.fromkeys(Features._fields, SHARES))


def answered(desk: OpenDesk, *, impossible: bool) -> list[Answer]:
    return [
        desk.ask(query["text"])
        for query in QUERIES
        if bool(query["metadata"].get("is_impossible")) is impossible
    ]


def first_line(answer: Answer) -> str:
    return answer.message.splitlines()[0]


@pytest.mark.parametrize(
    "question",
    ["How do I grill a herring in beer?", "best recipe for a herring pie", "how to paint a ferry",
     "where can I buy a second-hand ferry", "write me a poem about the harbour"],
)  # fmt: skip
def test_advice_that_news_does_not_give_is_off_topic(desk: OpenDesk, question: str) -> None:
    answer = desk.ask(question)
    assert (answer.status, answer.reason, answer.hits) == ("abstained", "off_topic", ())


def test_for_advice_a_weak_match_will_not_do() -> None:
    weak = Features(words=0.2, headline=0, found=0.4, whole=0.4, passage=0.35, sentence=0.35)
    assert 0.222 < abstain.confidence(weak) < 0.3
    assert not abstain.is_off_topic(weak)
    assert abstain.is_off_topic(weak, is_advice=True)
    assert not abstain.is_off_topic(weak._replace(whole=0.6), is_advice=True)


@pytest.mark.parametrize("name", ["Xanthe Zorblatt", "zorblatt", "Dr. Zorblatt", "Мирослава Зорблатт"])
@pytest.mark.parametrize(
    "form", ["what did {} say?", "What has {} said of the ferries?", "what does {} claim"]
)
def test_who_is_named_nowhere_is_said_to_be_named_nowhere(desk: OpenDesk, name: str, form: str) -> None:
    answer = desk.ask(form.format(name))
    assert (answer.status, answer.reason, answer.hits) == ("abstained", "never_mentioned", ())
    assert first_line(answer) == f"{name} is not named in these bulletins."


@pytest.mark.parametrize(
    "question",
    ["what did Ada Lund say?", "what did the zorblatts say about the ferries?",
     "what did nobody say about the ferries?", "what did they say about the ferries"],
)  # fmt: skip
def test_a_known_word_or_no_name_at_all_is_no_stranger(desk: OpenDesk, question: str) -> None:
    assert desk.ask(question).reason != "never_mentioned"


def test_a_name_that_only_a_headline_holds_is_no_stranger(desk: OpenDesk) -> None:
    words = desk.index.generation.words
    headlines = {term for each in desk.index.store.headlines(999) for term in words.terms(each)}
    only = sorted(term for term in headlines if term.isalpha() and words.idf(term) == words.idf("zorblatt"))
    assert only
    assert [term for term in only if desk.ask(f"what did {term} say?").reason == "never_mentioned"] == []


def test_impossible_questions_are_off_topic(desk: OpenDesk) -> None:
    """18 of 20 are kept silent on (.90); the others share words with the sample."""
    found = answered(desk, impossible=True)
    silent = [each for each in found if each.status == "abstained"]
    assert len(found) == 20
    assert len(silent) >= 18
    assert {each.reason for each in silent} <= {"off_topic", "never_mentioned", "outside_dates"}
    assert {each.hits for each in silent} == {()}


def test_answerable_questions_are_answered(desk: OpenDesk) -> None:
    """55 of 60 (.92). Two of the others share next to no words with their answers; to three it is said
    that the fact is printed nowhere, for it is in other words, or a passage of another story ranks best."""
    found = answered(desk, impossible=False)
    assert len(found) == 60
    assert sum(each.status == "answered" for each in found) >= 55


def test_a_speaker_who_is_named_is_on_topic_whatever_the_verb(desk: OpenDesk) -> None:
    answer = desk.ask("What did Konashenkov announce?")
    assert (answer.status, "Konashenkov" in answer.hits[0].text) == ("answered", True)


def test_confidence_tells_answerable_questions_from_impossible_ones(desk: OpenDesk) -> None:
    sure = [each.confidence or 0 for each in answered(desk, impossible=False)]
    unsure = [each.confidence or 0 for each in answered(desk, impossible=True)]
    apart = sum(high > low for high in sure for low in unsure) / (len(sure) * len(unsure))
    assert apart >= 0.97  # AUROC


@pytest.mark.parametrize("text", ["", "   ", "\n\t\u00a0"])
def test_without_a_question_an_example_is_given(desk: OpenDesk, text: str) -> None:
    answer = desk.ask(text)
    assert (answer.status, answer.reason, answer.hits) == ("abstained", "off_topic", ())
    assert first_line(answer) == "There is no question to answer. Ask, for example: what did the mayor say?"


def test_silence_says_what_was_searched(desk: OpenDesk) -> None:
    held = desk.index.store.coverage()
    answer = desk.ask("what did Xanthe Zorblatt say?")
    assert answer.searched == desk.coverage().searched
    assert (answer.searched.items, answer.searched.bulletins) == (held.items, held.bulletins)
    assert (answer.searched.earliest, answer.searched.latest) == ("2016-01-20", "2024-04-02")
    assert (answer.total.statements, answer.total.items) == (None, 0)


def test_a_poor_match_is_called_weak_and_a_good_one_is_not(desk: OpenDesk) -> None:
    weak, good = desk.ask("Why is the harbour getting too shallow?"), desk.ask("how many sorties")
    assert (weak.status, weak.message.split(". ")[0], abstain.is_weak(weak.confidence or 0)) == (
        "answered", "Weak match", True,
    )  # fmt: skip
    assert (good.status, "Weak" in good.message, abstain.is_weak(good.confidence or 0)) == (
        "answered", False, False,
    )  # fmt: skip


@given(ROWS, st.sampled_from(["speaker", "kind", "date", "second", "fact"]))
def test_confidence_is_owed_to_no_speaker_and_no_date(row: Features, name: str) -> None:
    kept = row._replace(passage=0.5)
    assert abstain.confidence(kept) == abstain.confidence(kept._replace(**{name: 0.0}))


@given(ROWS)
def test_confidence_is_a_chance(row: Features) -> None:
    assert 0 < abstain.confidence(row) < 1


@given(ROWS)
def test_with_half_the_words_found_nothing_is_off_topic(row: Features) -> None:
    assert not (abstain.is_off_topic(row) and row.found >= 0.5)


def test_off_topic_needs_both_unlikeness_and_missing_words() -> None:
    far = Features(words=0, headline=0, found=0.2, whole=0, passage=0.1, sentence=0.1)
    near = Features(words=0, headline=0, found=0.2, whole=0, passage=0.6, sentence=0.7)
    found = Features(words=0, headline=0, found=0.6, whole=0, passage=0.1, sentence=0.1)
    assert [abstain.is_off_topic(each) for each in (far, near, found)] == [True, False, False]
