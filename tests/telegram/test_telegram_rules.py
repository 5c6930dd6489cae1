"""The checker of Telegram's HTML: against known verdicts of the server, and against its own parser."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.telegram import html_rules
from tests.telegram.html_rules import Entity, Parsed

ACCEPTED = [
    ("a > b & c &lt; &amp;amp; &quot;", Parsed('a > b & c < &amp; "', ())),
    ("&nbsp;&apos;&hellip;", Parsed("&nbsp;&apos;&hellip;", ())),
    ("&#60;&#x3c;&lt", Parsed("<<<", ())),
    ("🚢<b>é</B >", Parsed("🚢é", (Entity(2, 1, "bold"),))),
    ("<i></i><u>x</>", Parsed("x", (Entity(0, 1, "underline"),))),
    (
        "<blockquote expandable>x <b>y</b></blockquote>",
        Parsed("x y", (Entity(0, 3, "expandable_blockquote"), Entity(2, 1, "bold"))),
    ),
    ('<a href="https://example.org/?a=1&amp;b">x</a>', Parsed("x", (Entity(0, 1, "text_link"),))),
]

REFUSED = [
    "<p>x</p>", "x<br>", "x<br/>", "a < b", "<b>x", "<b>x</i>", "x</b>", "<b", "<b>x</b", "<b/>", "<>x</>",
    "<b><i>x</b></i>", "<a>x</a>", "<script>x</script>", "<b>x</b x>", "</>", "&#55357;", "<!-- x -->",
]  # fmt: skip

_PIECES = [
    "<b>", "</b>", "<i>", "</i>", "<code>", "</code>", "<u>", "</u>", "<s>", "</s>", "<tg-spoiler>",
    "</tg-spoiler>", "<blockquote>", "<blockquote expandable>", "</blockquote>", "<B>", "</B >", "</>",
    "<b >", "<p>", "<br>", "<", ">", "</", "&", "&lt;", "&gt", "&amp;", "&quot;", "&nbsp;", "&apos;", "&#39;",
    "&#x1F6A2;", "&#0;", "&#", "&#x;", "🚢", "é", " ", "\n", "x", "lt;", "7;",
]  # fmt: skip
_SOUP = st.lists(st.sampled_from(_PIECES), max_size=12).map("".join)


@pytest.mark.parametrize(("html", "parsed"), ACCEPTED)
def test_what_the_server_accepts_is_read_as_the_server_reads_it(html: str, parsed: Parsed) -> None:
    assert html_rules.parse(html) == parsed


@pytest.mark.parametrize("html", REFUSED)
def test_what_the_server_refuses_is_refused(html: str) -> None:
    with pytest.raises(html_rules.RefusedError):
        html_rules.parse(html)


@pytest.mark.parametrize("html", ["", " \n", "<b> </b>", "🚢" * 2049, "<b>x</b> " * 101])
def test_a_message_that_is_empty_too_long_or_too_richly_marked_is_refused(html: str) -> None:
    with pytest.raises(html_rules.RefusedError):
        html_rules.accepted(html)


def test_the_length_of_a_message_is_measured_after_parsing() -> None:
    assert html_rules.accepted("&amp;" * 4094 + "🚢").text == "&" * 4094 + "🚢"


@settings(max_examples=1000, deadline=None)
@given(_SOUP)
def test_the_checker_agrees_with_the_servers_own_parser(html: str) -> None:
    assert _ours(html) == _theirs(html)


Shown = tuple[str, set[tuple[str, int]]]  # the text, and which mark lies on which UTF-16 unit


def _ours(html: str) -> Shown | None:
    try:
        return _shown(html_rules.parse(html))
    except html_rules.RefusedError:
        return None


_KINDS = {
    "textEntityTypeBold": "bold", "textEntityTypeItalic": "italic", "textEntityTypeUnderline": "underline",
    "textEntityTypeStrikethrough": "strikethrough", "textEntityTypeSpoiler": "spoiler",
    "textEntityTypeCode": "code",
    "textEntityTypeBlockQuote": "blockquote", "textEntityTypeExpandableBlockQuote": "expandable_blockquote",
}  # fmt: skip


def _theirs(html: str) -> Shown | None:
    parsed = _tdlib("parseTextEntities", text=html, parse_mode={"@type": "textParseModeHTML"})
    if parsed["@type"] == "error":
        return None
    entities = [
        Entity(entity["offset"], entity["length"], _KINDS[entity["type"]["@type"]])
        for entity in parsed["entities"]
    ]
    return _shown(Parsed(parsed["text"], tuple(entities)))


def _shown(parsed: Parsed) -> Shown:
    marks = {(entity.kind, entity.offset + n) for entity in parsed.entities for n in range(entity.length)}
    return parsed.text, marks


def _tdlib(method: str, **fields: Any) -> dict[str, Any]:
    tdjson = pytest.importorskip("tdjson", reason="tdjson is not installed: the checker stands alone")
    # Its first words go to stderr unless it is told to be quiet.
    tdjson.td_execute(b'{"@type": "setLogVerbosityLevel", "new_verbosity_level": 0}')
    answer = tdjson.td_execute(json.dumps({"@type": method, **fields}).encode())
    read: dict[str, Any] = answer if isinstance(answer, dict) else json.loads(answer)
    return read
