"""A question for somebody's words in; which of their statements answer it, or why none does, out."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from textwrap import shorten

from corpus.model import Speaker
from corpus.spoken import Told
from corpus.store import Store
from retrieval.model import Reason, Relation
from retrieval.naming import Naming
from retrieval.phrases import Phrases
from retrieval.rank import WEIGHTS, Scored
from retrieval.speakers import MOST_STATEMENTS, Wanted
from retrieval.wording import only_words

# Of a topic's words, none stands in the passage or its headline, and its meaning is further than this from
# the passage and from each of its sentences: it is another topic. (Over three scripted sets, topics asked and
# found in other words: .23 to .38 and once .16, in the sample .19 and .20; topics asked and not there: .02 to
# .17 and once .30.)
_LEAST_COSINE = 0.18
# The bulletins do have the topic's words, elsewhere: it would be called by them here, too.
_LEAST_COSINE_OF_KNOWN = 0.35
_ALL_OF_IT = 0.999  # of the topic's idf mass
_SURE = 0.5  # that a statement is by whom was asked for; above, the topic decides alone
_MOST_OF_A_TOPIC = 60  # characters
_IN_QUOTES = ("direct", "mixed")


@dataclass(frozen=True, slots=True)
class Reply:
    """What is shown: an answer, or a typed silence with what lies nearest.

    `told` are the statements that answer; a passage shown is marked where they stand. `headline`: the passage
    of which only the headline answers.
    """

    message: str
    shown: tuple[Scored, ...]
    told: tuple[Told, ...] = ()
    reason: Reason | None = None
    relation: Relation | None = None
    headline: int | None = None


def said(
    store: Store,
    wanted: Wanted,
    ranked: Sequence[Scored],
    near: Collection[int],
    *,
    is_known: bool,
    say: Phrases,
) -> Reply:
    """The statements of the asked speakers: on the topic if one is asked, in their own words if asked.

    `near`: the passages in or beside which a word of the topic stands. `is_known`: each of its words stands
    somewhere.
    """
    least = _LEAST_COSINE_OF_KNOWN if is_known else _LEAST_COSINE
    spoken = [each for each in ranked if each.id in wanted.passages]
    fitting = [
        each for each in spoken if not wanted.asked.topic or is_on_topic(each, least) or each.id in near
    ]
    is_elsewhere = bool(spoken) and not fitting
    shown = _in_order(wanted, fitting or spoken)
    told = _told(wanted, shown) if is_elsewhere else _picked(wanted, _told(wanted, shown))
    kept = set(told)  # once: a thousand statements, each hashed a thousand times, took .6 s
    shown = [each for each in shown if kept.intersection(wanted.passages[each.id])]
    paraphrased_only = wanted.asked.wants_exact and not any(map(_is_in_quotes, told))
    message = " ".join(_message(wanted, told, shown, say=say, paraphrased_only=paraphrased_only))
    others = len(_paraphrased(wanted, fitting)) if wanted.asked.wants_exact and not paraphrased_only else 0
    if others:
        message = f"{message} {say.also_paraphrased(others)}"
    if is_elsewhere:
        topic = shorten(wanted.asked.shown_topic, _MOST_OF_A_TOPIC, placeholder=" …")
        message = say.of_another_topic(message, topic, _elsewhere(store, wanted, ranked))
    return Reply(
        message=message, shown=tuple(shown), told=told,
        reason="not_on_topic" if is_elsewhere else None, relation="by",
    )  # fmt: skip


def _elsewhere(store: Store, wanted: Wanted, ranked: Sequence[Scored]) -> int:
    """How many items have all words of the topic in one passage or its headline, the speaker having none."""
    items = store.items_of([each.id for each in ranked if each.features.found >= _ALL_OF_IT])
    return len(set(items.values()) - {told.item for told in wanted.told})


def _picked(wanted: Wanted, told: Sequence[Told]) -> tuple[Told, ...]:
    """Of these statements, those made to whom and where was asked, and of them those in the speaker's own
    words if asked; where there are none, the others."""
    aimed = [each for each in told if (each.item, each.place) in wanted.aimed] or list(told)
    quoted = [each for each in aimed if _is_in_quotes(each)] if wanted.asked.wants_exact else []
    return tuple(quoted or aimed)


def _paraphrased(wanted: Wanted, shown: Iterable[Scored]) -> list[Told]:
    return [told for told in _told(wanted, shown) if not _is_in_quotes(told)]


def _is_in_quotes(told: Told) -> bool:
    return told.kind in _IN_QUOTES and told.parent is None


def is_on_topic(each: Scored, least: float) -> bool:
    """A word of the topic stands there, or its meaning is near, or it was said where or to whom was asked."""
    row = each.features
    return bool(row.found or row.addressee or row.medium) or max(row.passage, row.sentence) >= least


def nobody(who: str, nearest: Sequence[Scored], say: Phrases) -> Reply:
    """An office or a body that no statement is told to be by: what lies nearest is others' or about it."""
    return Reply(say.no_statement_by(who), tuple(nearest), reason="says_nothing", relation="mention")


def says_nothing(naming: Naming, ranked: Sequence[Scored], say: Phrases) -> Reply:
    """Named here, and never as one who speaks: what stands about them, labelled so."""
    if not naming.times:
        return Reply(say.not_named(naming.name), (), reason="never_mentioned")
    about = [each for each in ranked if each.id in set(naming.passages)]
    return Reply(
        say.named_silent(naming.name, naming.times), tuple(about), reason="says_nothing", relation="mention"
    )


def _in_order(wanted: Wanted, shown: Sequence[Scored]) -> list[Scored]:
    """By topic as ranked; without one what is said as was asked, then in their own words, then the newest.

    Several speakers are answered one after the other: as they were asked for, with a topic first who has most
    to say on it.
    """
    if not wanted.asked.topic and not wanted.asked.addressee:
        newest = {each.id: place for place, each in enumerate(_newest(wanted, shown))}
        shown = sorted(shown, key=lambda each: (-each.features.act, -each.features.kind, newest[each.id]))
        return sorted(shown, key=lambda each: _speaker(wanted, each))
    # who a pronoun stands for is less sure, and says nothing about the topic
    shown = sorted(shown, key=lambda each: -_fit(each))
    order = dict.fromkeys(_speaker(wanted, each) for each in shown)
    return sorted(shown, key=lambda each: list(order).index(_speaker(wanted, each)))


def _fit(each: Scored) -> float:
    """The score, with one statement as surely theirs as another."""
    return each.score - WEIGHTS["speaker"] * max(0.0, each.features.speaker - _SURE)


def _newest(wanted: Wanted, shown: Iterable[Scored]) -> list[Scored]:
    """Newest first, the passages of one statement as they are printed."""
    places = {(told.item, told.place): place for place, told in enumerate(wanted.told)}

    def place(each: Scored) -> tuple[int, int]:
        return min(places[told.item, told.place] for told in wanted.passages[each.id]), each.id

    return sorted(shown, key=place)


def _speaker(wanted: Wanted, each: Scored) -> int:
    names = {name: place for place, name in enumerate(wanted.names)}
    return min((names.get(told.speaker or "", len(names)) for told in wanted.passages[each.id]), default=0)


def _told(wanted: Wanted, shown: Iterable[Scored]) -> tuple[Told, ...]:
    """The statements in what is shown, each once."""
    found = {(told.item, told.place): told for each in shown for told in wanted.passages[each.id]}
    return tuple(found.values())


def _message(
    wanted: Wanted, told: Sequence[Told], shown: Sequence[Scored], *, say: Phrases, paraphrased_only: bool
) -> Iterable[str]:
    if wanted.is_guess:
        shown_for = say.taken_for if wanted.is_described else say.showing
        yield shown_for(wanted.guessed, wanted.asked.shown_who)
    once = distinct(told)
    newest = MOST_STATEMENTS if len(wanted.told) == MOST_STATEMENTS else None
    who = "; ".join(_introduced(match.speaker) for match in wanted.matches)
    who = who or say.quoted(wanted.asked.shown_who)
    yield say.tally(who, len(once), len({each.item for each in once}), newest)
    if paraphrased_only:
        yield say.none_in_quotes()
    if wanted.missing:
        yield say.nobody_called(wanted.missing)
    if wanted.asked.act and not any(each.features.act for each in shown):
        yield say.none_with(wanted.asked.act)
    if wanted.asked.addressee and not wanted.aimed:
        yield say.none_said_to(wanted.asked.addressee)
    if wanted.asked.topic_as_asked and not wanted.asked.topic:
        yield say.topic_not_read(wanted.asked.topic_as_asked)


def distinct(told: Sequence[Told]) -> tuple[Told, ...]:
    """Words in quotes that one speaker is printed as saying in two places are one statement: the first."""
    return tuple({_said_in(each): each for each in reversed(told)}.values())


def _said_in(told: Told) -> tuple[object, ...]:
    """Equal for the same words of one speaker, wherever they are quoted. A paraphrase is its own: it may deny
    what another one affirms in the same words."""
    if told.kind not in _IN_QUOTES:
        return told.item, told.place
    return told.speaker, only_words("".join(told.words(span) or "" for span in told.contents))


def _introduced(speaker: Speaker) -> str:
    """`Ada Lund, mayor of Tarn Quay`: the role seen last, in the fullest form that was ever printed."""
    if not speaker.roles:
        return speaker.name
    latest = speaker.roles[0].title.lower()
    fullest = max((role.title for role in speaker.roles if latest in role.title.lower()), key=len)
    return f"{speaker.name}, {fullest}"
