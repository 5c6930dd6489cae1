"""Whose words a question wants, as it names them: by its words alone, in forms that people type."""

from __future__ import annotations

import time
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrieval.asking import Asked, Certainty, asked
from retrieval.question import understand

LUND = Asked("Lund")
ON_THE_TOLL = Asked("Lund", topic="the toll")

ASKS: dict[str, Asked] = {
    "what did Lund say": LUND,
    "What did Ada Lund say?": Asked("Ada Lund"),
    "what did Lund say about the toll": ON_THE_TOLL,
    "what does Lund say regarding the toll": ON_THE_TOLL,
    "what did the Corrin foreign minister say about ice?": Asked("the Corrin foreign minister", "ice"),
    "what did the mayor of Tarn Quay say about ice": Asked("the mayor of Tarn Quay", "ice"),
    "what did the harbour board announce?": Asked("the harbour board"),
    "what has Corrin Grid claimed?": Asked("Corrin Grid"),
    "what did the State Department say?": Asked("the State Department"),
    "what did the state department say?": Asked("the state department"),
    "what did the Corrin state department say?": Asked("the Corrin state department"),
    "what did the navy's spokesman say?": Asked("the navy's spokesman"),
    "what did WHO say about the outbreak?": Asked("WHO", "the outbreak"),
    "what do residents say?": Asked("residents"),
    "anything from Ada Lund on ice?": Asked("Ada Lund", "ice"),
    "what did two officials say about the fire": Asked("two officials", "the fire"),
    "what did Lund tell reporters?": Asked("Lund", addressee="reporters"),
    "what did Lund tell Brandt about the mine?": Asked("Lund", "the mine", "Brandt"),
    "what did Lund say to parliament about the toll": Asked("Lund", "the toll", "parliament"),
    "what did Lund tell about the toll?": ON_THE_TOLL,
    "what did Lund ask for?": LUND,
    "what did Lund warn the council about?": Asked("Lund", addressee="the council"),
    "what did Lund write on Facebook?": Asked("Lund", "Facebook"),
    "what did Feld post on Telegram about the toll?": Asked("Feld", "Telegram about the toll"),
    "did Lund rule out a strike?": Asked("Lund", "a strike"),
    "did Brandt deny the report?": Asked("Brandt", "the report"),
    "did Lund say that the wall is safe?": Asked("Lund", "the wall is safe"),
    "has Lund said anything about the toll?": ON_THE_TOLL,
    "has Lund recently said anything about the toll?": ON_THE_TOLL,
    "what did Lund reply when asked about the toll?": ON_THE_TOLL,
    "how did Lund respond to the toll?": ON_THE_TOLL,
    "what was Lund's reaction to the toll?": ON_THE_TOLL,
    "what did Lund reply to Brandt?": Asked("Lund", addressee="Brandt"),
    "what exactly did Lund say?": Asked("Lund", wants_exact=True),
    "what did Lund say, verbatim, about the toll?": Asked("Lund", "the toll", wants_exact=True),
    "what did Lund say about the toll, word for word?": Asked("Lund", "the toll", wants_exact=True),
    "what were Lund's exact words about the toll?": Asked("Lund", "the toll", wants_exact=True),
    "direct quotes from Lund on ice": Asked("Lund", "ice", wants_exact=True),
    "quotes by Lund": Asked("Lund", wants_exact=True),
    "list all quotes by Ada Lund about the toll": Asked("Ada Lund", "the toll", wants_exact=True),
    "statements by the Harbour Board": Asked("the Harbour Board"),
    "statement from the navy regarding the mine": Asked("the navy", "the mine"),
    "any comments from Lund on the toll?": ON_THE_TOLL,
    "what is Lund's latest statement on the toll?": ON_THE_TOLL,
    "what’s Lund’s position on the toll?": ON_THE_TOLL,
    "what's Lund's view of the toll": ON_THE_TOLL,
    "what were the fishermen’s views on ice?": Asked("the fishermen", "ice"),
    "what has Lund promised?": LUND,
    "what has Lund announced?": LUND,
    "what did Lund criticise?": LUND,
    "what did Lund call Brandt?": Asked("Lund", "Brandt"),
    "what did Lund say about Brandt?": Asked("Lund", "Brandt"),
    "what did Lund and Brandt say about the toll?": Asked("Lund and Brandt", "the toll"),
    "do Lund and Brandt agree on the toll?": Asked("Lund and Brandt", "the toll"),
    "what did Lund say before the vote?": Asked("Lund", "before the vote"),
    "how many times was Lund quoted?": LUND,
    "what else did Lund say": LUND,
    "what didn’t Lund say?": LUND,
    "what did Lund not say?": LUND,
    "has the union rejected the offer?": Asked("the union", "the offer"),
    # spelling, case, marks, politeness
    "WHAT DID LUND SAY ABOUT THE TOLL": Asked("LUND", "THE TOLL"),
    "What Did Lund Say About The Toll": Asked("Lund", "The Toll"),
    "what did lund say": Asked("lund"),
    "so what did Lund say about the toll???": ON_THE_TOLL,
    "hey, can you tell me what did Lund say?": LUND,
    "could you please tell me what did Mr. Lund say": Asked("Mr. Lund"),
    "“What did Lund say?”": LUND,
    "what did Lund say about “the toll”?": ON_THE_TOLL,
    "What did O’Farr say?": Asked("O’Farr"),
    "what did al-Tamm say": Asked("al-Tamm"),
    "what did Лунд say": Asked("Лунд"),
    "what did ' OR 1=1 -- say": Asked("' OR 1=1 --"),
}
IF_A_SPEAKER: dict[str, Asked] = {
    "what Lund said about the toll": ON_THE_TOLL,
    "what does Lund think about the toll?": ON_THE_TOLL,
    "please tell me what Lund said about the toll": ON_THE_TOLL,
    "Could you show me what Ada Lund said?": Asked("Ada Lund"),
    "everything Lund said about the toll": ON_THE_TOLL,
    "anything that Lund has said on the toll": ON_THE_TOLL,
    "Lund on the toll": ON_THE_TOLL,
    "lund about the toll": Asked("lund", "the toll"),
    "What country announced a merger?": Asked("country", "a merger"),
}
HINTS: dict[str, Asked] = {
    "according to the air ministry, how many sorties?": Asked("the air ministry", "how many sorties"),
    "how many boats are there, according to Lund?": Asked("Lund", "how many boats are there"),
    "when did Lund say that the wall is safe?": Asked("Lund", "the wall is safe"),
    "where did Lund say that?": LUND,
    "to whom did Lund say that?": LUND,
}
NOBODY = (
    "What happened in Corrin?", "who is Lund", "where do they meet?", "Lund", "the toll", "what", "say",
    "who wrote the Ballad of Corrin?", "who discovered the comet?", "what is the capital of Corrin?",
    "how many people live in Tarn Quay?", "what book did Runa Feld write?", "what does the name Corrin mean?",
    "what year did Lund write the book?", "What state is Corrin in?", "What does a harbour master do?",
    "What report did the agency publish?", "what is a statement of account?", "why did the bakers walk out?",
    "which minister said that he would resign?", "who told reporters that the pier was safe?",
    "who said 'morale is high'?", "did anyone say that the ferries are late?", "who has commented on ice?",
    "what did she say?", "what did they say about the toll?", "is there a quote by anyone", "what did say",
    "what did the say", "what did Lund mean?", "<b>what did Lund say</b>", "", " ?! ", "👍", "\u202e\u2066",
)  # fmt: skip


def _with(certainty: Certainty, table: dict[str, Asked]) -> list[tuple[str, Asked]]:
    return [(text, replace(each, certainty=certainty)) for text, each in table.items()]


@pytest.mark.parametrize(
    ("text", "expected"),
    [*_with("asks", ASKS), *_with("if a speaker", IF_A_SPEAKER), *_with("hints", HINTS)],
)
def test_whose_words_a_question_wants(text: str, expected: Asked) -> None:
    found = asked(text)
    assert found is not None
    assert replace(found, act="") == expected


@pytest.mark.parametrize("text", NOBODY)
def test_a_question_that_names_nobody_wants_nobodys_words(text: str) -> None:
    assert asked(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "what did the mayor say about the ferries? " * 250,
        "what did " + "a " * 5_000,
        "what is " + "a's " * 2_500,
        "x" * 10_000,
        "so " * 3_400,
        "quotes by " * 1_000,
        "according to " * 800,
        "what did Lund tell " + "\u00a0" * 10_000,
        "Lund on " + "(" * 10_000,
    ],
    ids=lambda text: text[:20],
)
def test_a_hostile_question_of_ten_thousand_characters_is_read_at_once(text: str) -> None:
    began = time.process_time()
    asked(text)
    assert time.process_time() - began < 0.05


def test_a_pasted_text_is_read_as_far_as_a_question_goes() -> None:
    found = asked("what did Lund say about " + "ice " * 5_000)
    assert found is not None
    assert (found.who, len(found.topic)) == ("Lund", 400 - len("what did Lund say about ") - 1)


@given(st.text(max_size=200), st.sampled_from(["what did {} say", "{} on the toll", "quotes by {}", "{}"]))
def test_no_question_breaks_it_and_whoever_it_names_stands_in_it(text: str, form: str) -> None:
    question = understand(form.format(text))
    if question.asked is not None:
        assert question.asked.who.strip()
        assert question.asked.who.split()[0] in question.text


@pytest.mark.parametrize(
    ("question", "act"),
    [
        ("what did Lund announce?", "announce"),
        ("did Lund rule out a strike?", "rule"),
        ("what has Lund promised the fishermen?", "promised"),
        ("what did Lund say about the toll?", ""),
        ("what did Lund tell reporters?", ""),
        ("what is Lund's position on the toll?", ""),
    ],
)
def test_the_way_of_saying_is_told_where_it_says_more_than_say(question: str, act: str) -> None:
    found = asked(question)
    assert found is not None
    assert found.act == act


@pytest.mark.parametrize(
    ("text", "who", "topic", "addressee"),
    [
        ("otto krantz quotes", "otto krantz", "", ""),
        ("ada lunds position on the bridge", "ada lund", "the bridge", ""),
        ("what did Lund tell police", "Lund", "", "police"),
        ("what did Lund reply to Brandt's claim of a talk", "Lund", "Brandt's claim of a talk", ""),
        ("what did col maddox say", "colonel maddox", "", ""),
    ],
)
def test_forms_that_readers_type(text: str, who: str, topic: str, addressee: str) -> None:
    found = asked(text)
    assert found is not None
    assert (found.who, found.topic, found.addressee) == (who, topic, addressee)


def test_a_verb_behind_another_is_not_the_word_of_saying() -> None:
    assert asked("how did the union council vote on calling the strike") is None
