"""Whose words a passage holds and how: the line above it, and cards that say the same."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

import pytest

from bot.render.cards import cards
from bot.render.labels import label
from bot.render.telegram import message
from bot.render.terminal import Look, terminal
from retrieval.model import Answer, Hit, Relation, Statement, Understood
from tests.telegram import desks, html_rules

WORDS = '"Nothing sails," Ada Lund said. The wall held, Ivo Brandt said. It rained.'
LUND = ('"Nothing sails,"',)
BRANDT = ("The wall held",)


def said(
    words: str = '"Nothing sails,"',
    kind: Literal["direct", "mixed", "indirect", "headline"] = "direct",
    speaker: str | None = "Ada Lund",
    source: str | None = "Ada Lund",
    text: str = WORDS,
    **rest: str,
) -> Statement:
    start = 120 + text.index(words)
    return Statement(kind, speaker, source, "said", ((start, start + len(words)),), **rest)  # type: ignore[arg-type]


def hit(
    *statements: Statement,
    answering: tuple[str, ...] = LUND,
    relation: Relation | None = "by",
    text: str = WORDS,
) -> Hit:
    return replace(desks.hit(text, answering=answering), statements=statements, relation=relation)


def answer(*hits: Hit, speakers: tuple[str, ...] | None = ("Ada Lund",)) -> Answer:
    return replace(desks.answer(*hits, message="Ada Lund · 1 statement"), understood=Understood(speakers))


def line(
    *statements: Statement,
    speakers: tuple[str, ...] | None = ("Ada Lund",),
    answering: tuple[str, ...] = LUND,
    relation: Relation | None = "by",
) -> str:
    one = hit(*statements, answering=answering, relation=relation)
    return label(one, answer(one, speakers=speakers))


@pytest.mark.parametrize(
    ("statement", "expected"),
    [
        (said(), "In quotes"),
        (said(kind="mixed"), "Partly in quotes"),
        (said(kind="indirect"), "Paraphrased"),
        (said(kind="headline"), "Headline only"),
        (said(addressee="reporters"), "In quotes, to reporters"),
        (said(medium="Facebook"), "In quotes, Facebook"),
        (said(via="Corrin Press"), "In quotes, via Corrin Press"),
        (said(kind="indirect", parent_speaker="Runa Feld"), "Paraphrased, as told by Runa Feld"),
        (
            said(parent_speaker="Runa Feld", addressee="reporters", medium="Facebook", via="Corrin Press"),
            "In quotes, as told by Runa Feld, to reporters, Facebook, via Corrin Press",
        ),
        (said(source="she"), "In quotes · “she” = Ada Lund"),
        (
            said(source="the mayor", via="Corrin Press"),
            "In quotes, via Corrin Press · “the mayor” = Ada Lund",
        ),
        (said(source="Lund"), "In quotes"),
        (said(source="LUND"), "In quotes"),
        (said(source=None), "In quotes"),
        (said(speaker="Emil Tarrant", source="Emil Tarrant"), "Emil Tarrant: in quotes"),
        (said(speaker=None, source="residents"), "In quotes"),
    ],
)
def test_each_form_of_a_statement_has_its_label(statement: Statement, expected: str) -> None:
    assert line(statement) == expected


def test_without_one_asked_speaker_each_name_is_given() -> None:
    assert line(said(), speakers=None, relation=None) == "Ada Lund: in quotes"
    assert line(said(source="she"), speakers=("Ada Lund", "Marek Lund")) == (
        "Ada Lund: in quotes · “she” = Ada Lund"
    )
    assert line(said(speaker=None, source="Residents"), speakers=()) == "Residents: in quotes"
    assert line(said(speaker=None, source=None), speakers=()) == "In quotes"


def test_what_is_not_marked_has_no_label() -> None:
    brandt = said("The wall held", "indirect", "Ivo Brandt", "Ivo Brandt")
    assert line(said(), brandt) == "In quotes"
    assert line(brandt, speakers=None, relation=None) == ""
    assert line(said(), brandt, speakers=None, answering=LUND + BRANDT) == (
        "Ada Lund: in quotes; Ivo Brandt: paraphrased"
    )


def test_of_marked_words_those_of_the_asked_speaker_have_the_label() -> None:
    outer = said(WORDS, "direct", "Runa Feld", "Runa Feld")
    inner = said(kind="indirect", parent_speaker="Runa Feld")
    assert line(outer, inner) == "Paraphrased, as told by Runa Feld"
    assert line(outer, inner, speakers=("Runa Feld",)) == "In quotes"


def test_one_who_speaks_for_the_asked_body_is_named() -> None:
    spokesman = said(speaker="Emil Tarrant", source="Emil Tarrant", organisation="Harbour Board")
    other = said(kind="indirect", speaker="Ivo Brandt", source="Ivo Brandt")
    assert line(other, spokesman, speakers=("Harbour Board",)) == "Emil Tarrant: in quotes"


def test_what_stands_inside_ones_own_words_is_not_labelled_twice() -> None:
    assert line(said(), said(kind="indirect", parent_speaker="Ada Lund")) == "In quotes"


def test_two_statements_of_one_form_share_a_label() -> None:
    assert line(said(), said("The wall held"), answering=LUND + BRANDT) == "In quotes"


def test_a_passage_that_only_mentions_who_was_asked_for_has_no_label() -> None:
    assert line(said(), relation="mention") == ""
    assert label(hit(), answer()) == label(replace(hit(), statements=None), answer()) == ""


class TestCards:
    def test_a_terminal_shows_the_label_above_the_words(self) -> None:
        shown = terminal(answer(hit(said(source="she", addressee="reporters"))), Look(100))
        assert shown == (
            "Ada Lund · 1 statement\n"
            "\n"
            "Harbour Stays Shut Until Friday: Lund\n"
            "In quotes, to reporters · “she” = Ada Lund\n"
            '| **"Nothing sails,"** Ada Lund said. The wall held, Ivo Brandt said. It rained.\n'
            "Tarn Quay Courier · item 4 · 5 March 2024\n"
            "\n"
            "Searched: 8 items in 2 bulletins.\n"
        )

    def test_telegram_shows_the_label_above_the_words(self) -> None:
        assert message(answer(hit(said(source="she", addressee="reporters")))) == (
            "Ada Lund · 1 statement\n"
            "\n"
            "<b>Harbour Stays Shut Until Friday: Lund</b>\n"
            "In quotes, to reporters · “she” = Ada Lund\n"
            '<blockquote><b>"Nothing sails,"</b> Ada Lund said. The wall held, Ivo Brandt said. It rained.'
            "</blockquote>\n"
            "<i>Tarn Quay Courier · item 4 · 5 March 2024</i>"
        )

    def test_a_headline_alone_is_shown_once(self) -> None:
        text = "Harbour Stays Shut Until Friday: Lund"
        words = "Harbour Stays Shut Until Friday"
        only = hit(said(words, "headline", text=text), answering=(words,), text=text)
        assert terminal(answer(only), Look(100)).split("\n\n")[1] == (
            "Harbour Stays Shut Until Friday: Lund\nHeadline only\nTarn Quay Courier · item 4 · 5 March 2024"
        )
        assert message(answer(only)).split("\n\n")[1] == (
            "<b>Harbour Stays Shut Until Friday: Lund</b> (headline only)\n"
            "<i>Tarn Quay Courier · item 4 · 5 March 2024</i>"
        )

    def test_what_is_only_a_mention_comes_under_the_message_that_says_so(self) -> None:
        about = replace(
            answer(hit(relation="mention"), speakers=None),
            status="abstained",
            reason="says_nothing",
            message="Lund is named once. About, not by:",
        )
        assert message(about).startswith("Lund is named once. About, not by:\n\n<b>Harbour")
        assert "Nearest passages" not in message(about)
        assert (
            message(replace(about, hits=(hit(relation=None),))).count("Nearest passages, not an answer:") == 1
        )

    def test_names_of_any_kind_reach_telegram_as_text(self) -> None:
        nasty = "<b>Ada & \u202eLund</b>\x07"
        shown = message(
            answer(
                hit(said(speaker=nasty, source="<i>she</i>\n", addressee="A < B", via="&amp;")),
                speakers=(nasty,),
            )
        )
        assert "In quotes, to A &lt; B, via &amp;amp; · “&lt;i&gt;she&lt;/i&gt; ” = " in shown
        assert "&lt;b&gt;Ada &amp; Lund&lt;/b&gt;\n" in shown
        parsed = html_rules.accepted(shown)
        assert [entity.kind for entity in parsed.entities] == [
            "bold",
            "blockquote",
            "bold",
            "italic",
        ]
        assert "“<i>she</i> ” = <b>Ada & Lund</b>\n" in parsed.text

    def test_a_very_long_label_is_cut(self) -> None:
        shown = message(answer(hit(said(addressee="x" * 5_000))))
        assert max(map(len, shown.split("\n"))) == len("In quotes, to ") + 160 - len("In quotes, to ") + 1


class TestWordsPrintedTwice:
    def again(self, text: str, answering: tuple[str, ...], headline: str | None = "Gulls") -> Hit:
        other = hit(said(answering[0], text=text), text=text, answering=answering)
        return replace(other, rank=2, item=9, headline=headline)

    def test_they_are_one_card_that_names_the_other_place(self) -> None:
        other = self.again("Lund repeated: “NOTHING sails”!", ("“NOTHING sails”",), headline=None)
        (card,) = cards((hit(said()), other))
        assert (card.hits[0].item, card.also) == (4, ("item 9 (no headline)",))
        assert "\nSame words in: item 9 (no headline)\n" in terminal(answer(hit(said()), other), Look(100))
        shown = message(answer(hit(said()), replace(other, headline="<Gulls & Co>")))
        assert "\nSame words in: item 9, &lt;Gulls &amp; Co&gt;\n" in shown

    def test_a_card_with_more_than_those_words_stays(self) -> None:
        more = self.again('"Nothing sails," she said. It rains.', ('"Nothing sails,"', "It rains"))
        assert [card.also for card in cards((hit(said()), more))] == [(), ()]
        less = replace(hit(said()), rank=2, item=9)
        first = replace(more, rank=1, item=4)
        assert [card.also for card in cards((first, less))] == [
            ("item 9, Harbour Stays Shut Until Friday: Lund",)
        ]

    def test_passages_that_are_nobodys_words_are_never_folded(self) -> None:
        twice = (hit(relation=None), replace(hit(relation=None), rank=2, item=9))
        assert [card.hits[0].item for card in cards(twice)] == [4, 9]

    def test_every_place_is_named(self) -> None:
        hits = [replace(hit(said()), rank=rank, item=rank) for rank in (1, 2, 3)]
        (card,) = cards(hits)
        assert [each.partition(",")[0] for each in card.also] == ["item 2", "item 3"]
