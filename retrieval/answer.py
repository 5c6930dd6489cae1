"""The walk of a question: understand, candidates, rank, abstain or answer."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import takewhile
from typing import TYPE_CHECKING

from corpus.spoken import passages_of, statements_of
from corpus.store import Cited
from corpus.unheard import are_pending
from retrieval import abstain
from retrieval.candidates import candidates
from retrieval.claims import figures_message
from retrieval.encoder import Vectors as Row
from retrieval.expected import expects
from retrieval.folding import MOST_COMPARED, Fold, folded
from retrieval.followups.chat import Chat, Followed
from retrieval.followups.leaving import leave
from retrieval.followups.telling import answers, in_turn, pointed_reply, told
from retrieval.followups.walk import among, follow, pointed, story_passages
from retrieval.generation import Generation
from retrieval.hits import answering, hit
from retrieval.index import Index
from retrieval.language import language
from retrieval.meaning import rows
from retrieval.model import Answer, Coverage, Hit, Searched, Total, Understood
from retrieval.nowhere import asked_for, looked_for
from retrieval.phrases import Phrases, phrases
from retrieval.question import Question, topic_words, understand
from retrieval.rank import Scored, rank
from retrieval.said import Reply, distinct, said
from retrieval.speakers import Wanted, wanted
from retrieval.strangers import Met, of_strangers
from retrieval.voices import voices
from retrieval.when.asking import asked_when, without_news

if TYPE_CHECKING:
    from retrieval.when.dated import Dated

_WORTH_SHOWING = 0.6  # of the best hit's score: what lies below answers something else
_MOST_COUNTED = 100  # passages that a total looks at


@dataclass(frozen=True, slots=True)
class Explained:
    """An answer with the feature row of each of its hits, in the order of the hits."""

    answer: Answer
    rows: tuple[str, ...]
    chat: Chat  # what the next question is read in the light of


@dataclass(frozen=True, slots=True)
class Sought:
    """A question with what this corpus knows of it: whose words it wants, its row, the words to look for."""

    question: Question
    wanted: Wanted | None
    row: Row
    content: tuple[str, ...]
    dated: Dated | None = None  # None: the question says nothing about time
    second: Row | None = None  # by the second encoder

    @property
    def say(self) -> Phrases:
        return phrases(self.question.language)

    @property
    def speaker(self) -> str:
        """Whose words are asked for, as far as it is known; empty where nobody's are."""
        if self.wanted is not None and len(self.wanted.names) == 1:
            return self.wanted.names[0]
        return "" if self.question.asked is None else self.question.asked.who


def explain(
    index: Index,
    text: str,
    *,
    top: int = 5,
    at: datetime | None = None,
    file_of: Callable[[Cited], str] = lambda passage: passage.file,
    chat: Chat | None = None,
) -> Explained:
    """The passages that answer, best first, at most `top`, or a typed abstention; and how it came about.

    `at` is the moment of asking, None for now. `file_of` names the file of a passage, where the index knows
    it by another path than the reader. `chat` is what the last answer of the conversation left.
    """
    index.refresh()
    turn = follow(index, text, chat)
    sought, ranked, reply = taken(index, turn, chat, at or datetime.now().astimezone())
    places = index.store.places_of([each.id for each in reply.shown[:_MOST_COUNTED]])
    shown = _once(index, [each for each in reply.shown if each.id in places], top)
    hits = _hits(index, sought, reply, shown, file_of)
    answer = _answer(index, text, sought, reply, hits, ranked, items=len(set(places.values())))
    passages = [each.scored.id for each in shown]
    left = leave(index.store, turn, chat, sought.question.asked, answer, passages=passages)
    rows = tuple(str(each.scored.features) for each in shown)
    return Explained(told(turn, answer, sought.say), rows, left)


def taken(
    index: Index, turn: Followed, chat: Chat | None, at: datetime | None
) -> tuple[Sought, list[Scored], Reply]:
    """One turn: what is sought, all candidates that it allows, best first, and the reply."""
    sought = look(index, index.generation, turn.text, at)
    ranked = among(index, turn, search(index, index.generation, sought, story_passages(index, turn)))
    if chat is not None and turn.kind != "question":
        shown = pointed(index, turn, chat, ranked)
        usual = respond(index, sought, shown)
        return sought, shown, pointed_reply(index.store, turn, chat, shown, usual=usual, say=sought.say)
    if turn.is_lost:
        return sought, ranked, Reply(sought.say.nobody_meant(), (), reason="off_topic")
    reply = in_turn(turn, respond(index, sought, ranked), sought.say, who=sought.speaker)
    if turn.instead is not None and not answers(reply):
        other = taken(index, turn.instead, chat, at)
        return other if answers(other[2]) or turn.is_within else (sought, ranked, reply)
    return sought, ranked, reply


def look(index: Index, generation: Generation, text: str, at: datetime | None = None) -> Sought:
    """Understand a question over this index. Of one for somebody's words, only the topic is looked for.

    Without `at`, days that depend on the moment of asking are words like any others.
    """
    when, rest = asked_when(text, at)
    sought = _look(index, generation, rest)
    if when is None:
        return sought
    from retrieval.when.dated import dated  # as all that reads days: few questions name any

    found = dated(index.store, generation.words, when)
    if when.days is not None and not (found.is_filter and found.items):
        # the words for the days may be of what is told
        return replace(_look(index, generation, text), dated=found)
    content = without_news(sought.question.content)
    question = replace(sought.question, content=content, language=language(text))
    return replace(sought, question=question, content=without_news(sought.content), dated=found)


def _look(index: Index, generation: Generation, text: str) -> Sought:
    question = understand(text)
    if question.language == "ru":
        from retrieval.russian.reading import read  # an English question does without

        question = read(question, index.store, generation.words, index.known)
    asked = question.asked
    found = None if asked is None else wanted(index.store, generation.words, index.known, asked)
    if found is None or asked is None or asked.certainty == "hints" or not found.matches:
        row, second = rows(index, generation, question.searched)
        return Sought(question, found, row, question.content, second=second)
    row, second = rows(index, generation, asked.topic or question.searched)
    return Sought(question, found, row, topic_words(asked.topic), second=second)


def search(index: Index, generation: Generation, sought: Sought, also: Sequence[int] = ()) -> list[Scored]:
    """Every candidate passage, best first: the ranking itself, without abstention or cutting. `also` are
    candidates whatever they say."""
    terms = generation.words.terms(" ".join(sought.content))
    spoken = {} if sought.wanted is None else voices(sought.wanted, generation.words)
    dates = {} if sought.dated is None else sought.dated.feature
    found = candidates(
        index.store, generation, terms, sought.row, spoken, dates=dates, also=also, second=sought.second
    )
    return rank(*found)


def coverage(index: Index) -> Coverage:
    """What can be searched now."""
    held = index.store.coverage()
    extent = Searched(held.items, held.bulletins, held.earliest, held.latest, held.published_kind)
    return Coverage(extent, held.updated)


def respond(index: Index, sought: Sought, ranked: Sequence[Scored]) -> Reply:
    """What answers, of the asked days if any are asked; or why nothing does."""
    if sought.dated is None or not len(index.generation.words):
        return _respond(index, sought, ranked)
    from retrieval.when.answering import of_days

    def of_any_day(wanted: Wanted | None, ranked: Sequence[Scored]) -> Reply:
        return _respond(index, replace(sought, wanted=wanted), ranked)

    has_topic = bool(sought.question.content)
    dated, store = sought.dated, index.store
    return of_days(store, dated, sought.wanted, ranked, of_any_day, has_topic=has_topic, say=sought.say)


def _respond(index: Index, sought: Sought, ranked: Sequence[Scored]) -> Reply:
    """What somebody said, why nothing is reported, or the passages that answer any other question."""
    asked, found = sought.question.asked, sought.wanted
    words = index.generation.words
    silence = abstain.reason(sought.question, words, ranked)
    if silence is not None and not len(words):
        return Reply(silence.message, (), reason=silence.reason)
    met = Met(index.store, words, sought.question, found, silence is not None)
    unheard = of_strangers(met, ranked, _worth(ranked), sought.say)
    if unheard is not None:
        return _unless_unheard(index, unheard, sought.say)
    if silence is not None and asked is None:
        return Reply(silence.message, (), reason=silence.reason)
    if found is not None and found.told and found.asked.certainty != "hints":
        known = [all(map(words.is_known, words.terms(word))) for word in sought.content]
        # a name that is printed nowhere is in no other words here either
        is_known = all(known) or not all(
            is_printed for is_printed, word in zip(known, sought.content, strict=True) if word[0].isupper()
        )
        return said(index.store, found, ranked, _near(index, ranked), is_known=is_known, say=sought.say)
    if silence is not None:
        return Reply(silence.message, (), reason=silence.reason)
    looked = looked_for(index.store, sought.question, _worth(ranked), ranked)
    if looked.is_nowhere:
        message = sought.say.not_stated(asked_for(sought.question.text))
        return Reply(message, looked.shown, reason="not_on_topic")
    return Reply("", looked.shown, headline=looked.headline)


def _near(index: Index, ranked: Sequence[Scored]) -> set[int]:
    """The passages in which a word of the topic stands, the one before and the two behind, which may go on
    about it without its name."""
    held = {each.id for each in ranked if each.features.found}
    near = set(held)
    for passages in passages_of(index.store, set(index.store.items_of(list(held)).values())).values():
        ids = [id_ for id_, _ in passages]
        near.update(*(ids[max(0, at - 1) : at + 3] for at, id_ in enumerate(ids) if id_ in held))
    return near


def _worth(ranked: Sequence[Scored]) -> tuple[Scored, ...]:
    worth = takewhile(lambda each: each.score >= _WORTH_SHOWING * ranked[0].score, ranked)
    return tuple(worth)[:_MOST_COUNTED]


def _unless_unheard(index: Index, reply: Reply, say: Phrases) -> Reply:
    """Silence claims less while another process is still hearing the bulletins."""
    if not are_pending(index.store.db):
        return reply
    return replace(reply, message=f"{reply.message} {say.not_heard_yet()}")


def _once(index: Index, ranked: Sequence[Scored], top: int) -> list[Fold]:
    """What is shown, each paragraph and its near-copies once. What a writer removed meanwhile is left out."""
    cited = index.store.cited([each.id for each in ranked[: max(top, MOST_COMPARED)]])
    return folded(ranked, cited, lambda item: statements_of(index.store, [item]).get(item, ()))[:top]


def _hits(
    index: Index,
    sought: Sought,
    reply: Reply,
    shown: Sequence[Fold],
    file_of: Callable[[Cited], str],
) -> tuple[Hit, ...]:
    passages = [each.passage for each in shown]
    statements = statements_of(index.store, [each.item for each in passages])
    expected = expects(sought.question.searched)
    days = () if sought.dated is None else sought.dated.told
    best = answering(index.generation, sought.content, sought.row, passages, expected, days)
    return tuple(
        hit(
            each.passage,
            statements=statements.get(each.passage.item, ()),
            told=[told for told in reply.told if told.item == each.passage.item],
            best=best[each.passage.id].spans,
            relation=reply.relation,
            is_headline=each.scored.id == reply.headline,
            score=each.scored.score,
            place=place,
            file_of=file_of,
            repeats=each.repeats,
        )
        for place, each in enumerate(shown, start=1)
    )


def _is_somebody_else(reply: Reply, found: Wanted) -> bool:
    """Who was asked for is named and silent: whoever is spelt like it was not meant."""
    return found.is_guess and reply.relation != "by"


def _counted(sought: Sought, hits: Sequence[Hit], items: int, sure: float) -> str:
    message = sought.say.passages(len(hits), items)
    is_of_days = sought.dated is not None and not sought.content  # "what happened yesterday" matches no words
    message = sought.say.weak(message) if abstain.is_weak(sure) and not is_of_days else message
    if sought.dated is None or not sought.dated.is_filter:
        return message
    from retrieval.when.answering import with_days

    return with_days(message, sought.dated, hits, sought.say)


def _total(reply: Reply, items: int) -> Total:
    """What there is in all: of what somebody said, as the message counts it."""
    if reply.relation != "by":
        return Total(statements=None, items=items)
    told = distinct(reply.told)
    return Total(statements=len(told), items=len({each.item for each in told}))


def confidence(reply: Reply, ranked: Sequence[Scored]) -> float:
    """The chance, in [0, 1], that the first of what is shown answers."""
    first = next(iter(reply.shown or ranked), None)
    if first is None:
        return 0.0
    spoken = reply.relation == "by" and reply.reason is None
    sure = abstain.confidence(first.features, is_spoken=spoken)
    if first.features.fact and not spoken:  # put before a passage of the same story, which lacks the fact
        sure = max(sure, abstain.confidence(ranked[0].features))
    return round(sure, 3)


def _answer(
    index: Index,
    text: str,
    sought: Sought,
    reply: Reply,
    hits: tuple[Hit, ...],
    ranked: Sequence[Scored],
    *,
    items: int,
) -> Answer:
    found, asked = sought.wanted, sought.question.asked
    shown = len({(hit.file, hit.item) for hit in hits})
    days = None if sought.dated is None else sought.dated.when.days
    sure = confidence(reply, ranked)
    counted = _counted(sought, hits, shown, sure)
    return Answer(
        id=None,
        question=text,
        status="answered" if reply.reason is None else "abstained",
        reason=reply.reason,
        message=reply.message or figures_message(hits, text, sought.say) or counted,
        confidence=sure,
        hits=hits,
        understood=Understood(
            speakers=None if found is None or _is_somebody_else(reply, found) else found.names,
            topic=None if found is None or asked is None else asked.shown_topic or None,
            from_=None if days is None else days.first,
            to=None if days is None else days.last,
            language=sought.question.language,
        ),
        total=_total(reply, items),
        searched=coverage(index).searched,
    )
