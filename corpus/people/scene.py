"""One text with its statements, read once: its sentences, figures, and where each of them stands."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

from corpus.model import Item, Span, Statement
from corpus.people import words as w
from corpus.people.cast import Cast, is_personal, read_mentions
from corpus.people.figures import Figure
from corpus.people.mentions import Mention, lower_words, mentions
from corpus.people.names import read_name
from corpus.people.printed import Printed, taken_apart
from corpus.people.pronouns import Trace
from corpus.people.story import Story, story

Key = tuple[int, int]  # the item, the statement in it
_PRONOUN = re.compile(r"\b(he|his|him|she|her|himself|herself)\b")
_OPENING_PRONOUN = re.compile(r"[\"“'‘]?(He|She|His|Her)\b")


@dataclass(frozen=True, slots=True)
class Told:
    """A statement with a source, its spans counted in the story. `within`: the quotation that it stands in."""

    key: Key
    statement: Statement
    source: Span
    printed: Printed
    within: Key | None


@dataclass
class Scene:
    story: Story
    cast: Cast
    told: list[Told]
    contents: dict[Key, tuple[Span, ...]]
    kinds: dict[Key, str]
    printed: list[Mention]  # every name, known or not
    mentioned: list[tuple[Mention, Figure]]
    spoken: list[Trace] = field(default_factory=list)  # those settled so far

    @staticmethod
    def of(items: Sequence[Item], statements: Sequence[Sequence[Statement]]) -> Scene:
        text = story(items)
        found = list(mentions(text))
        cast = Cast()
        lower = lower_words(text.text, text.sentences)
        contents = {
            (number, place): tuple(text.place(number, span) for span in statement.contents)
            for number, group in enumerate(statements)
            for place, statement in enumerate(group)
        }
        kinds = {
            (number, place): statement.kind
            for number, group in enumerate(statements)
            for place, statement in enumerate(group)
        }
        scene = Scene(text, cast, [], contents, kinds, found, [])
        scene.told = sorted(_told(scene, statements, lower), key=lambda told: (told.source.start, told.key))
        _read_sources(scene, whole=True)
        scene.mentioned = read_mentions(cast, found, lower)
        _read_sources(scene, whole=False)
        _read_genders(scene)
        return scene

    def in_printed_order(self) -> Sequence[Told]:
        return self.told

    @cached_property
    def quotations(self) -> list[tuple[Span, Key]]:
        """Contents in quote marks, in printed order: what stands in them is another's talk."""
        return sorted(
            (span, key)
            for key, spans in self.contents.items()
            for span in spans
            if self.kinds[key] == "direct" and span.start < span.end
        )

    def quoted_in(self, place: int) -> Key | None:
        """The statement whose quotation holds `place`."""
        at = bisect_right(self.quotations, place, key=lambda pair: pair[0].start) - 1
        for span, key in reversed(self.quotations[max(0, at - 3) : at + 1]):
            if span.start <= place < span.end:
                return key
        return None

    def mentioned_between(self, start: int, end: int) -> list[tuple[Mention, Figure]]:
        first = bisect_left(self.mentioned, start, key=lambda pair: pair[0].span.start)
        last = bisect_left(self.mentioned, end, key=lambda pair: pair[0].span.start)
        return self.mentioned[first:last]

    @cached_property
    def mention_traces(self) -> list[tuple[Trace, Key | None]]:
        known = {mention.span.start: figure for mention, figure in self.mentioned}
        inside = frozenset(w.bare(one.name) for one in self.printed if not one.opens)
        traces = []
        for mention in self.printed:
            start = mention.span.start
            figure = known.get(start)
            if figure is None and (mention.opens and w.bare(mention.name) not in inside):
                continue
            trace = Trace(
                start,
                self.story.sentence_at(start),
                figure,
                subject=mention.subject and not mention.place and not mention.body,
                source=False,
                gender=_told_by_title(mention),
                introduced=figure is not None and mention.titled and figure.first == start,
            )
            traces.append((trace, self.quoted_in(start)))
        return traces

    def traces(self, told: Told) -> list[Trace]:
        """What may stand before a pronoun: inside a quotation what is said there, else what is not quoted."""
        place = told.source.start
        end = bisect_right(self.mention_traces, place, key=lambda pair: pair[0].place)
        near = [
            trace for trace, quoted in self.mention_traces[max(0, end - 60) : end] if quoted == told.within
        ]
        spoken = [
            trace
            for trace in self.spoken[-60:]
            if trace.place < place and self.quoted_in(trace.place) == told.within
        ]
        return sorted([*near, *spoken], key=lambda trace: trace.place)


def _told_by_title(mention: Mention) -> str | None:
    if mention.head in w.MALE:
        return "he"
    return "she" if mention.head in w.FEMALE else None


def _told(scene: Scene, statements: Sequence[Sequence[Statement]], lower: frozenset[str]) -> list[Told]:
    found = []
    names = frozenset(
        w.bare(word)
        for one in scene.printed
        if not one.opens or " " in one.name
        for word in one.name.split()
    )
    for number, group in enumerate(statements):
        for place, statement in enumerate(group):
            if statement.source is None:
                continue
            source = scene.story.place(number, statement.source)
            within = scene.quoted_in(source.start)
            printed = taken_apart(_small_opening(source.of(scene.story.text), lower, names))
            key = (number, place)
            found.append(Told(key, statement, source, printed, within if within != key else None))
    return found


def _small_opening(source: str, lower: frozenset[str], names: frozenset[str]) -> str:
    """`Residents there` -> `residents there`: a capital that only opens the sentence. `Lund` stays."""
    first, _, rest = source.partition(" ")
    plain = w.bare(first)
    plural = plain.endswith("s") and not plain.endswith("ss") and plain not in names
    small = plain in lower or plain in w.PLURAL | w.BODIES or plural
    named = any(map(w.is_capital, rest.split())) and first.lower() not in w.PLURAL
    return source if named or not small or not first[1:].islower() else f"{first.lower()} {rest}".strip()


def _read_sources(scene: Scene, *, whole: bool) -> None:
    """Sources tell more of a name than running text: they are a name with its title and nothing else.

    Full names first, before running text is read; single ones when all full names are known.
    """
    for told in scene.told:
        printed = told.printed
        if printed.form != "name" or not printed.name or read_name(printed.name).is_full is not whole:
            continue
        place = -1 if told.statement.kind == "headline" else told.source.start
        figure = scene.cast.named(printed.name, place, head=printed.head)
        if figure is None and (whole or not scene.cast.namesakes(printed.name)):
            figure = scene.cast.add(printed.name, place)
        if figure is not None:
            figure.introduce(place if whole else -1)
            _mark(figure, printed)


def _mark(figure: Figure, printed: Printed) -> None:
    if printed.name and " " in printed.name:
        figure.forms[printed.name] += 1
    if printed.kind == "organisation":
        figure.body += 1
    elif printed.kind == "person" and (printed.role or printed.definite or is_personal(printed.name or "")):
        figure.person += 1
        if printed.definite:
            figure.mark_calling(printed.head)
        figure.mark_role(printed.role, printed.organisation)


def _read_genders(scene: Scene) -> None:
    """A sentence that names one person alone and then says "she" tells of her; so does one that opens with She."""
    by_sentence: dict[int, list[tuple[Mention, Figure]]] = {}
    for mention, figure in scene.mentioned:
        by_sentence.setdefault(scene.story.sentence_at(mention.span.start), []).append((mention, figure))
    spoken: dict[int, list[str]] = {}
    for told in scene.told:
        if told.printed.form == "pronoun" and told.printed.head:
            spoken.setdefault(scene.story.sentence_at(told.source.start), []).append(told.printed.head)
    for number, found in by_sentence.items():
        people = {figure.number: figure for _, figure in found if figure.kind != "organisation"}
        if len(people) != 1:
            continue
        figure = next(iter(people.values()))
        span = scene.story.sentences[number]
        first = min(mention.span.end for mention, _ in found)
        pronouns = [match.group(1) for match in _PRONOUN.finditer(scene.story.text, first, span.end)][:1]
        if number + 1 < len(scene.story.sentences):
            after = scene.story.sentences[number + 1]
            opening = _OPENING_PRONOUN.match(scene.story.text, after.start, after.end)
            pronouns += [opening.group(1).lower()] if opening else []
        pronouns += [word for word in spoken.get(number + 1, ()) if number + 1 not in by_sentence]
        figure.he += sum(word in w.HE for word in pronouns)
        figure.she += sum(word in w.SHE for word in pronouns)
