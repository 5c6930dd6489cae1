"""Whole conversations: a real Application, real polling, HTTP on loopback."""

from __future__ import annotations

import asyncio
import threading
from datetime import UTC, datetime

import pytest

from bot.desk import Desk
from bot.telegram import texts
from tests.telegram import desks
from tests.telegram.stage import ADA, BOT, GROUP, OTTO, bot, both, telegram, until

ANSWER = f"{desks.HEADLINE}\n{desks.PASSAGE}\nTarn Quay Courier · item 4 · 5 March 2024"
HELP = texts.HELP.replace("<b>", "").replace("</b>", "")


async def test_start_says_what_is_indexed_how_fresh_it_is_and_what_to_try() -> None:
    async with both(desks.Prepared()) as stage:
        await stage.says("/start")
        [sent] = await stage.replies(1)
    assert sent.text == (
        "Ask what the news bulletins report.\n"
        "You get their exact words, under their headlines.\n"
        "Indexed: 8 items in 2 bulletins.\nLast changed on 5 March 2024 (UTC).\n\n"
        "Try:\n• " + "\n• ".join(desks.EXAMPLES)
    )


@pytest.mark.parametrize(
    ("demo", "text"),
    [
        (
            False,
            "Ask what the news bulletins report.\nYou get their exact words, under their headlines.\n"
            "Nothing is indexed yet.\n"
            "To add a bulletin, run this where the bot runs:\npython run_bot.py index PATH",
        ),
        (
            True,
            "DEMO, not news\nAsk what the news bulletins report.\n"
            "You get their exact words, under their headlines.\nNothing is indexed yet.",
        ),
    ],
)
async def test_start_with_nothing_indexed_tells_the_owner_how_to_add_a_bulletin(
    demo: bool, text: str
) -> None:
    async with both(desks.Prepared(items=0, bulletins=0), demo=demo) as stage:
        await stage.says("/start")
        [sent] = await stage.replies(1)
    assert sent.text == text


async def test_a_question_is_answered_with_the_right_headline_and_its_words_in_a_quotation(
    desk: Desk, sample_question: tuple[str, str]
) -> None:
    question, headline = sample_question
    async with both(desk) as stage:
        asked = await stage.says(question)
        [sent] = await stage.replies(1)
    under_it = [hit for hit in desk.ask(question).hits[:3] if hit.headline == headline]
    first = min(under_it, key=lambda hit: hit.start)
    assert (sent.chat, sent.reply_to, sent.preview) == (ADA, asked, False)
    assert headline in sent.parsed.marked("bold")
    assert first.text in sent.parsed.marked("blockquote")
    assert sent.text.index(headline) < sent.text.index(first.text)


async def test_an_answer_is_a_card_with_headline_quotation_and_place() -> None:
    async with both(desks.Prepared()) as stage:
        await stage.says(desks.QUESTION)
        [sent] = await stage.replies(1)
    assert sent.text == ANSWER
    assert [(entity.kind, entity.of(sent.text)) for entity in sent.parsed.entities] == [
        ("bold", desks.HEADLINE),
        ("blockquote", desks.PASSAGE),
        ("bold", desks.SENTENCE),
        ("italic", "Tarn Quay Courier · item 4 · 5 March 2024"),
    ]


async def test_in_a_group_the_command_is_answered_and_nothing_else() -> None:
    desk = desks.Prepared()
    async with both(desk) as stage:
        await stage.says("what did the harbour master say?", chat=GROUP)
        await stage.says("/start", chat=GROUP)
        await stage.says("/help@other_bot", chat=GROUP)
        await stage.says("/ask@other_bot what did she say?", chat=GROUP)
        first = await stage.says("/ask what did she say?", chat=GROUP)
        second = await stage.says(f"/ask@{BOT} and the ferries?", chat=GROUP)
        await stage.replies(2)
    assert sorted(question for question, _ in desk.asked) == ["and the ferries?", "what did she say?"]
    assert sorted((sent.chat, sent.reply_to, sent.text) for sent in stage.sent) == [
        (GROUP, first, ANSWER),
        (GROUP, second, ANSWER),
    ]


async def test_ask_without_words_says_how_to_use_it() -> None:
    async with both(desks.Prepared()) as stage:
        await stage.says("/ask")
        [sent] = await stage.replies(1)
    assert sent.text == texts.ASK


async def test_a_command_for_another_bot_gets_no_answer_in_private_either() -> None:
    desk = desks.Prepared()
    async with both(desk) as stage:
        await stage.says("/ask@other_bot what did she say?")
        await stage.says("/help")
        await stage.replies(1)
    assert [sent.text for sent in stage.sent] == [HELP]
    assert desk.asked == []


async def test_an_edited_message_is_not_answered_twice(caplog: pytest.LogCaptureFixture) -> None:
    desk = desks.Prepared()
    async with both(desk) as stage:
        await stage.says("what did Lund say?")
        for edited in ("what did Ada Lund say?", "/ask what did Lund say?", "/help", "/start"):
            await stage.says(edited, kind="edited_message", edit_date=1)
        await stage.says("/help", chat=OTTO)
        await stage.replies(2)
    assert sorted((sent.chat, sent.text) for sent in stage.sent) == [(ADA, ANSWER), (OTTO, HELP)]
    assert [record for record in caplog.records if record.levelname == "ERROR"] == []


async def test_a_message_that_came_through_a_bot_is_not_a_question() -> None:
    desk = desks.Prepared()
    ours = {"id": 7, "is_bot": True, "first_name": "Fixture", "username": BOT}
    async with both(desk) as stage:
        await stage.says("Harbour Stays Shut", via_bot=ours)
        await stage.says("/help")
        await stage.replies(1)
    assert desk.asked == []


@pytest.mark.parametrize(
    "question",
    [
        "<script>alert('x')</script> <b>what</b> did she say? a < b && b > c &nbsp;",
        "🚢🌊👩🏽‍✈️🏴󠁧󠁢󠁥󠁮󠁧󠁿",
        "\u200fماذا قالت آدا لوند عن الميناء؟\u202e",
        "why? " * 2000,
    ],
    ids=["HTML", "emoji", "right to left", "10,000 characters"],
)
async def test_any_question_reaches_the_desk_as_written_and_is_answered(question: str) -> None:
    desk = desks.Prepared(desks.answer(desks.hit(), message=f"You asked: {question}"))
    async with both(desk) as stage:
        await stage.says(question)
        [sent] = await stage.replies(1)
    assert [asked for asked, _ in desk.asked] == [question]
    assert sent.text.startswith(f"You asked: {question[:200].removesuffix(chr(0x202E))}")
    assert sent.text.endswith(ANSWER)


async def test_an_off_topic_question_gets_no_passage_even_where_the_desk_offers_one() -> None:
    async with both(desks.Prepared(desks.off_topic(desks.hit()))) as stage:
        await stage.says("what is the oil price?")
        [sent] = await stage.replies(1)
    assert sent.text == "These bulletins do not cover that.\nSearched: 8 items in 1 bulletin."
    assert sent.parsed.entities == ()


async def test_a_demonstration_says_so_in_every_message() -> None:
    async with both(desks.failing(ValueError("broken")), demo=True) as stage:
        for text in (desks.QUESTION, "/start", "/help", "/ask"):
            await stage.says(text)
        await stage.replies(4)
        await stage.says(desks.QUESTION)
        await stage.replies(5)
    assert [sent.text.splitlines()[0] for sent in stage.sent] == ["DEMO, not news"] * 5


async def test_a_question_asked_while_the_bot_is_down_is_answered_when_it_starts(
    desk: Desk, sample_question: tuple[str, str]
) -> None:
    question, headline = sample_question
    async with telegram() as stage:
        asked = await stage.says(question)
        async with bot(stage, desk):
            await stage.replies(1)
        async with bot(stage, desk):
            await stage.says("/help", chat=OTTO)
            await stage.replies(2)
    assert [(sent.chat, sent.reply_to) for sent in stage.sent] == [(ADA, asked), (OTTO, asked + 1)]
    assert headline in stage.sent[0].text


async def test_a_question_deleted_by_its_writer_is_answered_all_the_same() -> None:
    async with telegram() as stage:
        stage.api.deleted.add(await stage.says(desks.QUESTION))
        async with bot(stage, desks.Prepared()):
            await stage.replies(1)
    assert [(sent.reply_to, sent.text) for sent in stage.sent] == [(None, ANSWER)]


async def test_today_is_the_day_the_question_was_asked() -> None:
    desk = desks.Prepared()
    async with both(desk) as stage:
        await stage.says(desks.QUESTION, date=1_709_640_000)
        await stage.replies(1)
    assert desk.asked == [(desks.QUESTION, datetime(2024, 3, 5, 12, 0, tzinfo=UTC))]


async def test_a_slow_answer_holds_up_nobody_else() -> None:
    go_on = threading.Event()
    async with both(desks.Before(lambda: go_on.wait(10))) as stage:
        await stage.says(desks.QUESTION, chat=ADA)
        await stage.says(desks.QUESTION, chat=ADA)
        await stage.says("/help", chat=OTTO)
        before = [(sent.chat, sent.text) for sent in await stage.replies(1)]
        go_on.set()
        await stage.replies(3)
    assert before == [(OTTO, HELP)]
    assert [(sent.chat, sent.text) for sent in stage.sent[1:]] == [(ADA, ANSWER)] * 2


async def test_questions_of_two_people_are_answered_on_two_threads_and_not_on_the_event_loop() -> None:
    together = threading.Barrier(2)
    desk = desks.Before(lambda: together.wait(10))
    async with both(desk) as stage:
        for person in (ADA, OTTO) * 3:
            await stage.says(desks.QUESTION, chat=person)
        await stage.replies(6)
    assert desk.threads == {"desk_0", "desk_1"}
    await until(lambda: not desk.threads & {thread.name for thread in threading.enumerate()})


async def test_typing_is_shown_only_while_a_slow_answer_is_on_its_way() -> None:
    go_on = threading.Event()
    async with both(desks.Before(lambda: go_on.wait(10))) as stage:
        await stage.says(desks.QUESTION)
        await asyncio.sleep(0.25)
        early = len(stage.api.called("sendChatAction"))
        await asyncio.sleep(0.4)
        go_on.set()
        await stage.replies(1)
        await stage.says(desks.QUESTION)
        await stage.replies(2)
        await asyncio.sleep(0.5)
    assert early == 0
    assert stage.api.called("sendChatAction") == [{"chat_id": str(ADA), "action": "typing"}]


async def test_the_menu_of_commands_is_set_for_private_chats_and_only_messages_are_fetched() -> None:
    async with both(desks.Prepared()) as stage:
        await stage.says("/help")
        await stage.replies(1)
    [menu] = stage.api.called("setMyCommands")
    assert menu["scope"] == '{"type": "all_private_chats"}'
    assert {fields["allowed_updates"] for fields in stage.api.called("getUpdates")} == {'["message"]'}
