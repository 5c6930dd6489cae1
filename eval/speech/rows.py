"""The rows of files of annotated texts, in each of their three forms."""

from __future__ import annotations

import re
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel

from corpus.model import Kind, Span, Statement
from eval.speech.model import Gold


def _forward(place: tuple[int, int]) -> tuple[int, int]:
    if not 0 <= place[0] < place[1]:
        raise ValueError(f"expected [start, end) with start before end, got {list(place)}")
    return place


Place = Annotated[tuple[int, int], AfterValidator(_forward)]


class OwnRow(BaseModel):
    """A statement of a bulletin, annotated for this project; `parent` is its place among the item's rows."""

    bulletin: str
    item: int  # its number in the bulletin
    kind: Kind
    contents: list[Place]
    source: Place | None
    cue: Place | None
    addressee: Place | None
    medium: Place | None
    via: Place | None
    parent: int | None
    negated: bool
    speaker: str | None
    also: list[str] = []  # other names that are right for the speaker
    organisation: list[str] = []  # names that are right for the body that a spokesperson speaks for
    continues: bool = False
    speech: bool = True  # False: whether it is a statement at all is open to judgement

    def gold(self) -> Gold:
        statement = Statement(
            kind=self.kind,
            contents=tuple(Span(*place) for place in self.contents),
            source=_span(self.source),
            cue=_span(self.cue),
            addressee=_span(self.addressee),
            medium=_span(self.medium),
            via=_span(self.via),
            parent=self.parent,
            negated=self.negated,
            continues=self.continues,
        )
        speakers = (self.speaker, *self.also) if self.speaker else ()
        return Gold(statement, speakers, tuple(self.organisation), self.speech)


class Quote(BaseModel):
    """An attribution; the places of source and cue are lists, of which some are empty and none has two."""

    quote_spans: list[Place]
    cue_spans: list[Place]
    speaker_spans: list[Place]
    type: Literal["direct", "indirect", "mixed"]
    cue_is_speech: bool

    def gold(self) -> Gold:
        statement = Statement(
            kind=self.type,
            contents=tuple(Span(*place) for place in self.quote_spans),
            source=_hull(self.speaker_spans),
            cue=_hull(self.cue_spans),
        )
        return Gold(statement, is_speech=self.cue_is_speech)


class TextRow(BaseModel):
    """A text with every attribution in it."""

    id: str
    text: str
    quotes: list[Quote]


class EventRow(BaseModel):
    """A cue of speech in one sentence, and whose speech it is.

    The speaker's place may be in another sentence, which the row does not hold, or nowhere.
    """

    doc: str
    sentence: int
    text: str
    cue_start: int
    cue_end: int
    speaker_sentence: int | None
    speaker_start: int | None
    speaker_end: int | None
    speaker_entity: str | None

    def gold(self, at: int, known: str) -> Gold:
        """The cue's statement, with its sentence beginning at `at`; its contents are the sentence.

        Whose it is can be judged only where the `known` text has the entity's name.
        """
        statement = Statement(
            kind="indirect",
            contents=(Span(at, at + len(self.text)),),
            source=self._source(at),
            cue=Span(at + self.cue_start, at + self.cue_end),
        )
        forms = _forms(self.speaker_entity or "")
        return Gold(statement, forms if any(form in known for form in forms) else None)

    def _source(self, at: int) -> Span | None:
        if self.speaker_start is None or self.speaker_end is None or self.speaker_sentence != self.sentence:
            return None
        return Span(at + self.speaker_start, at + self.speaker_end)


def _forms(entity: str) -> tuple[str, ...]:
    """Every run of words of an entity's name: "Ada Lund (mayor)" is right as "Ada Lund" and as "Lund"."""
    words = re.sub(r"\(.*|-.*", "", entity).split()
    runs = ((first, last) for first in range(len(words)) for last in range(first, len(words)))
    return tuple(" ".join(words[first : last + 1]) for first, last in runs)


def _span(place: tuple[int, int] | None) -> Span | None:
    return Span(*place) if place else None


def _hull(places: list[tuple[int, int]]) -> Span | None:
    return Span(places[0][0], places[-1][1]) if places else None
