"""A source that is a pronoun in its scene; whom it means out."""

from __future__ import annotations

from bisect import bisect_left

from corpus.people import words as w
from corpus.people.figures import Figure
from corpus.people.pronouns import gender, he_or_she, it, they
from corpus.people.scene import Scene, Told
from corpus.people.titles import is_acronym


def meant_by(scene: Scene, told: Told, word: str) -> Figure | None:
    """Whom `he`, `it`, `they` or `who` means; nobody where two might be meant."""
    place = told.source.start
    traces = scene.traces(told)
    sentence = scene.story.sentence_at(place)
    if word in w.HE | w.SHE:
        spoken_from = scene.story.sentence_at(told.start)
        found = he_or_she(word, place, sentence, traces, spoken_from=spoken_from)
        if told.within:
            return found or _told_of_in_quotation(scene, told, sentence)
        return found or _of_himself(scene, told, sentence)
    if word in w.IT:
        return it(place, sentence, traces)
    if word in w.THEY:
        return they(place, sentence, traces)
    return _relative(scene, place, word) if word in w.RELATIVE else None


def _told_of_in_quotation(scene: Scene, told: Told, sentence: int) -> Figure | None:
    """`"Lund was early. She said ..."`: who is quoted tells of somebody by surname, and of nobody else."""
    start = scene.opens(told.within)
    named = [mention for mention in scene.printed_between(start, told.source.start) if not mention.place]
    if len(named) != 1 or named[0].span.start in scene.known:
        return None
    name, place = named[0].name, named[0].span.start
    near = scene.story.sentence_at(place) >= sentence - 1
    if not near or place > start + 1 or " " in name or is_acronym([name]):
        return None
    return scene.cast.add_single(name, place)


def _of_himself(scene: Scene, told: Told, sentence: int) -> Figure | None:
    """`Ada Lund will not run again, she told reporters.`: the only one named so far says it of herself."""
    start, place = scene.story.sentences[sentence].start if sentence >= 0 else 0, told.source.start
    named = scene.mentioned_between(0, place)
    people = {each.number: each for _, each in named if each.kind != "organisation" and " " in each.name}
    opens = [mention for mention, _ in named if mention.span.start >= start and mention.subject]
    ends = not scene.story.text[place : scene.story.sentences[sentence].end].count(",")
    if len(people) != 1 or not opens or not ends or told.start > start + 1 or scene.spoken:
        return None
    figure = next(iter(people.values()))
    wanted = gender(told.printed.head or "")
    return figure if wanted and figure.may_be(wanted) and scene.known[opens[0].span.start] is figure else None


def _relative(scene: Scene, place: int, word: str) -> Figure | None:
    """`Ada Lund, who said ...`: the name that ends just before."""
    at = bisect_left(scene.mentioned, place, key=lambda pair: pair[0].span.start) - 1
    if at < 0:
        return None
    mention, figure = scene.mentioned[at]
    near = 0 <= place - mention.span.end <= 2 and not mention.place
    return figure if near and (figure.kind == "person") is (word in ("who", "whom", "whose")) else None
