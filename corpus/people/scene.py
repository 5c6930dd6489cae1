"""One text with its statements, read once: its sentences, figures, and where each of them stands."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from functools import cached_property

from corpus import lexicon
from corpus.model import Span, Statement
from corpus.people import words as w
from corpus.people.cast import Cast
from corpus.people.figures import Figure
from corpus.people.mentions import Mention
from corpus.people.phrase import Printed
from corpus.people.pronouns import Trace
from corpus.people.story import Story

Key = tuple[int, int]  # the item, the statement in it
_DEEPEST = 12  # quotations that a quotation may hold before a place in it
_REACH = 60  # names before a pronoun that are looked at


@dataclass(frozen=True, slots=True)
class Told:
    """A statement with a source, or one that continues another, its spans counted in the story.

    `within`: the quotation that it stands in. `before`: the statement that it continues. `start`: of its
    words, the source's among them.
    """

    key: Key
    statement: Statement
    source: Span
    printed: Printed
    within: Key | None
    start: int
    before: Key | None = None


@dataclass
class Scene:
    """What is known of one text while its sources are settled."""

    story: Story
    cast: Cast
    quotations: list[
        tuple[Span, Key]
    ]  # direct contents, in printed order: what stands there is another's talk
    printed: list[Mention]  # every name, known or not
    told: list[Told] = field(default_factory=list)  # in printed order
    mentioned: list[tuple[Mention, Figure]] = field(default_factory=list)
    spoken: list[Trace] = field(default_factory=list)  # those settled so far
    spoke: dict[Key, Trace] = field(default_factory=dict)  # the same, by statement

    def leave(self, told: Told, trace: Trace) -> None:
        """The speaker's trace, for the pronouns that follow."""
        self.spoken.append(trace)
        self.spoke[told.key] = trace

    def quoted_in(self, place: int) -> Key | None:
        """The statement whose quotation holds `place`."""
        at = bisect_right(self.quotations, place, key=lambda pair: pair[0].start) - 1
        for span, key in reversed(self.quotations[max(0, at - _DEEPEST) : at + 1]):
            if span.start <= place < span.end:
                return key
        return None

    def mentioned_between(self, start: int, end: int) -> list[tuple[Mention, Figure]]:
        first = bisect_left(self.mentioned, start, key=lambda pair: pair[0].span.start)
        last = bisect_left(self.mentioned, end, key=lambda pair: pair[0].span.start)
        return self.mentioned[first:last]

    def printed_between(self, start: int, end: int) -> list[Mention]:
        first = bisect_left(self.printed, start, key=lambda mention: mention.span.start)
        last = bisect_left(self.printed, end, key=lambda mention: mention.span.start)
        return self.printed[first:last]

    def opens(self, quotation: Key | None) -> int:
        """Where the quotation begins; the end of the text for none."""
        return self._opened.get(quotation, len(self.story.text)) if quotation else len(self.story.text)

    @cached_property
    def _opened(self) -> dict[Key, int]:
        return {key: span.start for span, key in reversed(self.quotations)}

    @cached_property
    def places_named(self) -> frozenset[str]:
        return frozenset(mention.name for mention in self.printed if mention.place)

    @cached_property
    def demonyms(self) -> frozenset[str]:
        """Words with a capital that may be a people's adjective."""
        words = {word.lower() for mention in self.printed for word in (mention.name, mention.role or "")}
        return frozenset(
            word
            for text in words
            for word in w.folded(text).split()
            if word.endswith(lexicon.DEMONYM_ENDINGS) and len(word) > 4
        )

    @cached_property
    def known(self) -> dict[int, Figure]:
        """Who is named where, by the place's first character."""
        return {mention.span.start: figure for mention, figure in self.mentioned}

    @cached_property
    def places(self) -> dict[int, list[int]]:
        """Where each figure is named, by its number."""
        found: dict[int, list[int]] = {}
        for mention, figure in self.mentioned:
            found.setdefault(figure.number, []).append(mention.span.start)
        return found

    @cached_property
    def mention_traces(self) -> list[tuple[Trace, Key | None]]:
        inside = frozenset(w.bare(one.name) for one in self.printed if not one.opens)
        traces = []
        for mention in self.printed:
            start = mention.span.start
            figure = self.known.get(start)
            if figure is None and (mention.opens and w.bare(mention.name) not in inside):
                continue
            body = figure is not None and figure.kind == "organisation"
            trace = Trace(
                start,
                self.story.sentence_at(start),
                figure,
                subject=mention.subject and not mention.place and not mention.body,
                source=False,
                sure=figure is None or " " in mention.name or not figure.has_namesakes,
                gender=_told_by_title(mention),
                introduced=figure is not None and mention.titled and figure.first == start,
                topic=mention.subject and not mention.place and body,
                body=body,
            )
            traces.append((trace, self.quoted_in(start)))
        return traces

    def traces(self, told: Told) -> list[Trace]:
        """What may stand before a pronoun: inside a quotation what is said there, else what is not quoted.

        `Ivo Brandt, she said, was late`: what is said itself does not tell who says it.
        """
        place = told.start
        end = bisect_right(self.mention_traces, place, key=lambda pair: pair[0].place)
        near = [
            trace
            for trace, quoted in self.mention_traces[max(0, end - _REACH) : end]
            if quoted == told.within
        ]
        spoken = [
            trace
            for trace in self.spoken[-_REACH:]
            if trace.place < place and self.quoted_in(trace.place) == told.within
        ]
        return sorted([*near, *spoken], key=lambda trace: trace.place)


def _told_by_title(mention: Mention) -> str | None:
    if mention.head in w.MALE:
        return "he"
    return "she" if mention.head in w.FEMALE else None
