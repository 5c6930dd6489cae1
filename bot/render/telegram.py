"""An Answer in; one Telegram message out, as HTML that the server's parser accepts.

Lengths are in UTF-16 units after parsing, as Telegram counts them. What is too long is cut before it
is marked up, so no tag is ever cut. The bounds below keep every message under 3,700 units and 80
entities, whatever the answer holds; Telegram allows 4,096 and 100.
"""

from __future__ import annotations

import html
import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import accumulate

from bot.render.cards import Card, cards, is_about_speakers, marked, searched
from bot.render.dates import dated
from bot.render.labels import label
from corpus.model import Span
from corpus.split import passage
from retrieval.model import Answer, Hit
from retrieval.phrases import Phrases, phrases

DEMO = "DEMO, not news"

PASSAGES = 3  # with headline and place, what twelve lines hold
_PASSAGE_UNITS = 1800  # shared by the passages shown
_EXPANDABLE = 400
_HIGHLIGHTS = 20  # a passage; each is an entity
_MESSAGE_UNITS = 400
_HEADLINE_UNITS = 200
_SOURCE_UNITS = 80
_LABEL_UNITS = 160

# Directional overrides go too: they could turn words round beyond the end of a quotation.
_UNSENDABLE = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\u202a-\u202e\u2066-\u2069]")
_BREAKS = re.compile("[\t-\r\x85\u2028\u2029]+")


def message(answer: Answer) -> str:
    """The whole message, never empty. Cards as in a terminal; an off-topic question gets no passage."""
    hits = () if answer.reason == "off_topic" else answer.hits
    said = [_lines(answer.message)] if _clean(answer.message).strip() else []
    found = ["\n".join(_found(answer, hits))] if hits else []
    say = phrases(answer.understood.language)
    looked = say.searched(searched(answer.searched, say))
    silence = [looked] if answer.status == "abstained" or not hits else []
    return ("\n\n" if hits else "\n").join([*said, *found, *silence])


def labelled(text: str, *, demo: bool) -> str:
    """A message as it is sent: in a demonstration it begins by saying so."""
    return f"<b>{DEMO}</b>\n{text}" if demo else text


def plain(text: str) -> str:
    """Words from a corpus or a person, safe inside the HTML: one line, nothing unsendable, escaped."""
    return html.escape(_clean(text), quote=False)


def units(text: str) -> int:
    return len(text) + sum(char > "\uffff" for char in text)


def _found(answer: Answer, hits: Sequence[Hit]) -> Iterator[str]:
    best = hits[:PASSAGES]
    say = phrases(answer.understood.language)
    shown = cards(best, answer.understood.language)
    together = len(shown) > 1 and len({card.hits[0].file for card in shown}) == 1
    if answer.status == "abstained" and not is_about_speakers(answer):
        yield say.nearest()
    for card in shown:
        yield from _card(card, answer, _PASSAGE_UNITS // len(best))
        if not together:
            yield _place([card])
    if len(hits) > len(best):
        yield say.more_passages(len(hits) - len(best))
    if together:
        yield _place(shown)


def _card(card: Card, answer: Answer, limit: int) -> Iterator[str]:
    headline = _shorten(_clean(card.headline or "").strip(), _HEADLINE_UNITS)
    title = f"<b>{plain(headline)}</b>" if headline else card.say.no_headline()
    quoted = [hit for hit in card.hits if hit.text != headline]
    yield title if quoted else f"{title} {card.say.headline_only()}"
    for hit in quoted:
        shown, left_out = _excerpt(hit, limit, card.say)
        whose = _shorten(_clean(label(hit, answer)), _LABEL_UNITS)
        yield from [plain(whose)] if whose else []
        yield _quote(shown)
        yield from left_out
    yield from (
        card.say.same_words_in(plain(_shorten(_clean(where), _HEADLINE_UNITS))) for where in card.also
    )
    yield from [plain(_shorten(_clean(card.also_in), _HEADLINE_UNITS))] if card.also_in else []


def _quote(hit: Hit) -> str:
    words = "".join(f"<b>{plain(text)}</b>" if answers else plain(text) for text, answers in marked(hit))
    tag = "blockquote expandable" if units(hit.text) > _EXPANDABLE else "blockquote"
    return f"<{tag}>{words}</blockquote>"


def _place(shown: Sequence[Card]) -> str:
    """`Corrin Press · item 4 · 4 March 2024`; of several cards of one bulletin, one line for all."""
    source = _shorten(_clean(shown[0].source), _SOURCE_UNITS)
    numbers = [card.hits[0].item for card in shown]
    say = shown[0].say
    dates = [dated(card.hits[0], say) for card in shown]
    if len(set(dates)) > 1:
        items = " · ".join(
            f"{say.items([number])}, {date}" for number, date in zip(numbers, dates, strict=True)
        )
    else:
        items = f"{say.items(numbers)} · {dates[0]}"
    return f"<i>{plain(source)} · {items}</i>"


def _excerpt(hit: Hit, limit: int, say: Phrases) -> tuple[Hit, list[str]]:
    """What is shown of a hit, and the lines that own up to what is not."""
    start, end = _window(hit, limit)
    text = hit.text[start:end]
    low, high = hit.start + start, hit.start + end
    highlight = tuple((max(a, low), min(b, high)) for a, b in hit.highlight if a < high and b > low)
    before, after = len(hit.text[:start].strip()), len(hit.text[end:].strip())
    left_out = [say.begins_earlier(before)] if before else []
    left_out += [say.continues(after)] if after else []
    return replace(hit, start=low, end=high, text=text, highlight=highlight[:_HIGHLIGHTS]), left_out


def _window(hit: Hit, limit: int) -> tuple[int, int]:
    """Whole sentences that fit, with the first that answers: from the start of the passage if it
    reaches that far, else from that sentence. A sentence that does not fit is cut between words."""
    if units(hit.text) <= limit:
        return 0, len(hit.text)
    first, last = (at - hit.start for at in hit.highlight[0]) if hit.highlight else (0, 0)
    start = 0 if units(hit.text[:last]) <= limit else first
    reach = start + _fitting(hit.text[start:], limit)
    ends = [end for end in _sentence_ends(hit.text) if start < end <= reach]
    return start, max(ends, default=reach)


def _sentence_ends(text: str) -> list[int]:
    whole = re.sub("[\ud800-\udfff]", "\ufffd", text)  # half a character cannot reach the splitter
    return [sentence.end for sentence in passage(whole, Span(0, len(whole))).sentences]


def _fitting(text: str, limit: int) -> int:
    """How many characters make at most `limit` units, back to the end of a word where one is near."""
    sizes = accumulate(1 + (char > "\uffff") for char in text[:limit])
    count = bisect_right(list(sizes), limit)
    if count == len(text):
        return count
    return max(
        (space.start() for space in re.finditer(r"\s", text[: count + 1]) if space.start() > count // 2),
        default=count,
    )


def _shorten(text: str, limit: int) -> str:
    return text if units(text) <= limit else f"{text[: _fitting(text, limit)].rstrip()}…"


def _lines(text: str) -> str:
    return "\n".join(plain(line) for line in _shorten(text.strip(), _MESSAGE_UNITS).splitlines())


def _clean(text: str) -> str:
    return _BREAKS.sub(" ", _UNSENDABLE.sub("", text))
