"""A question with days, its ranking and what it is answered without them in; the answer of those days out."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import replace

from corpus.clock.yearless import is_yearless, place
from corpus.spoken import Told, passages_of
from corpus.store import Store
from retrieval.model import Hit
from retrieval.phrases import Phrases
from retrieval.rank import Scored, without_date
from retrieval.said import Reply
from retrieval.speakers import Wanted
from retrieval.when.dated import Bounds, Dated
from retrieval.when.saying import spoken_on
from retrieval.when.silence import outside, spoken_elsewhere
from retrieval.when.words import asked_days, in_words

_CLOSE = (
    0.35  # cosine: a passage of those days this near to a topic is on it, though it has none of its words
)
_STORY = 0.85  # of the best score, or all of its words: the same story, of which the newest is asked
_MOST_WORDS = 0.99

Respond = Callable[[Wanted | None, Sequence[Scored]], Reply]  # the answer to a question without any days


def of_days(
    store: Store, dated: Dated, wanted: Wanted | None, ranked: Sequence[Scored], respond: Respond,
    *, has_topic: bool, say: Phrases,
) -> Reply:  # fmt: skip
    """What is answered of the asked days alone; where nothing is of them, the silence that says which are
    covered."""
    if dated.when.no_such is not None:
        return Reply(
            say.no_such_day(say.days(dated.when.no_such, dated.when.no_such)), (), reason="outside_dates"
        )
    plain = without_date(ranked)
    free = respond(wanted, plain)
    if dated.when.days is None and free.reason is not None and wanted is None and not has_topic:
        newest = [each for each in plain if each.id in dated.passages]
        return Reply("", tuple(_leading(store, dated, newest)))
    if not dated.is_filter or (free.reason is not None and free.reason != "not_on_topic" and has_topic):
        return _newest_first(store, dated, respond(wanted, ranked) if dated.passages else free)
    if free.relation == "by" and wanted is not None:
        return _statements(store, dated, wanted, free, plain, respond, say=say)
    inside = [each for each in plain if dated.passages.get(each.id)]
    if has_topic:
        inside = [each for each in ranked if dated.passages.get(each.id) and _is_on_topic(each)]
    if not inside:
        return outside(store, dated, say)
    shown = _worth(inside) if has_topic else _leading(store, dated, inside)
    return _newest_first(store, dated, Reply("", tuple(shown)))


def with_days(
    message: str, dated: Dated, shown: Iterable[Hit | Told], say: Phrases, *, known: str | None = None
) -> str:
    """What a person is told of an answer, with the days that it is of, as far as they are known.

    `known`: instead of what the days of the items tell.
    """
    of = {Bounds(each.earliest[:10], each.latest[:10]) for each in shown if each.earliest and each.latest}
    unsure = of & {dated.items[item] for item, share in dated.published.items() if share < 1}
    if known is None:
        known = _as_known(dated, unsure, say) if unsure == of else _partly_known(dated, unsure, say)
    return f"{message.rstrip('.')}, {known}" + "." * message.endswith(".")


def _partly_known(dated: Dated, unsure: Collection[Bounds], say: Phrases) -> str:
    """Some of several items are of the asked days for certain."""
    days = in_words(dated.when, say)
    if not unsure:
        return days
    is_year = _names_year(dated) and all(is_yearless(each.earliest) for each in unsure)
    return say.year_of_some_not_printed(days) if is_year else say.some_perhaps_of(days)


def _names_year(dated: Dated) -> bool:
    return dated.when.days is not None and not dated.when.days.is_yearless


def _as_known(dated: Dated, unsure: Collection[Bounds], say: Phrases) -> str:
    """An item without a year, or of one of several days, is of the asked days as far as is known, no more."""
    if not unsure:
        return in_words(dated.when, say)
    if _names_year(dated) and any(is_yearless(each.earliest) for each in unsure):
        return say.year_not_printed()
    return say.perhaps_of(asked_days(dated.when, say))


def _is_on_topic(each: Scored) -> bool:
    return bool(each.features.found) or max(each.features.passage, each.features.sentence) >= _CLOSE


def _worth(inside: Sequence[Scored]) -> list[Scored]:
    return [each for each in inside if each.score >= 0.6 * inside[0].score][:100]


def _leading(store: Store, dated: Dated, inside: Sequence[Scored]) -> list[Scored]:
    """Of days without a topic: what is surest of them, each item's first passage before its others, as
    printed; the newest first where several days are asked."""
    of = store.items_of([each.id for each in inside])
    firsts = {item: id_ for id_, item in sorted(of.items(), reverse=True)}  # the least stays

    def order(each: Scored) -> tuple[bool, float, tuple[int, ...], int]:
        item = of[each.id]
        return each.id != firsts[item], -dated.passages[each.id], _back(dated.items.get(item)), each.id

    return sorted((each for each in inside if each.id in of), key=order)


def _back(bounds: Bounds | None) -> tuple[int, ...]:
    """Sorts by day, the last first; what is not known last."""
    if bounds is None:
        return (1,)
    year = 0 if is_yearless(bounds.latest) else int(bounds.latest[:4])
    return (0, -year, -place(bounds.latest))


def _statements(
    store: Store, dated: Dated, wanted: Wanted, free: Reply, plain: Sequence[Scored], respond: Respond,
    *, say: Phrases,
) -> Reply:  # fmt: skip
    """Those of the asked days, as if the speaker had made no other."""
    kept = spoken_on(dated, wanted.told, _openings(store, wanted.passages))
    of_days = {
        id_: made
        for id_, told in wanted.passages.items()
        if (made := tuple(each for each in told if (each.item, each.place) in kept))
    }
    fitting = [told for told in free.told if (told.item, told.place) in kept]
    if not fitting or free.reason is not None:
        return (
            free
            if fitting
            else spoken_elsewhere(store, dated, wanted, _nearest(dated, free), say, speaks_then=bool(kept))
        )
    told = tuple(each for each in wanted.told if (each.item, each.place) in kept)
    found = respond(replace(wanted, told=told, passages=of_days), plain)
    if found.reason is not None:
        return found
    is_sure = all(kept.get((each.item, each.place), True) for each in found.told)
    known = None if is_sure else say.perhaps_of(asked_days(dated.when, say))
    return replace(found, message=with_days(found.message, dated, found.told, say, known=known))


def _openings(store: Store, passages: Iterable[int]) -> dict[int, int]:
    """The first passage of each item of these."""
    held = passages_of(store, set(store.items_of(list(passages)).values()))
    return {item: ids[0][0] for item, ids in held.items() if ids}


def _nearest(dated: Dated, free: Reply) -> Reply:
    """The statements that were made nearest to the asked days."""
    days = dated.when.days
    near = days.last or days.first if days is not None else None

    def away(told: Told) -> int:
        bounds = dated.items.get(told.item)
        if bounds is None or near is None:
            return 10_000
        if is_yearless(bounds.earliest) or is_yearless(near):
            return min(
                (place(bounds.earliest) - place(near)) % 366, (place(near) - place(bounds.latest)) % 366
            )
        return abs(_ordinal(bounds.latest) - _ordinal(near))

    items = {told.item: away(told) for told in free.told}
    told = sorted(free.told, key=lambda each: items[each.item])
    return replace(free, told=tuple(told))


def _ordinal(day: str) -> int:
    from datetime import date

    return date.fromisoformat(day).toordinal()


def _newest_first(store: Store, dated: Dated, reply: Reply) -> Reply:
    """The newest of what is on the same story as the best."""
    if not dated.when.is_newest or reply.reason is not None or not reply.shown:
        return reply
    best = reply.shown[0]
    of = store.items_of([each.id for each in reply.shown])
    same = [each for each in reply.shown if reply.relation == "by" or _is_same_story(each, best)]
    others = [each for each in reply.shown if each not in same]
    same.sort(key=lambda each: _back(dated.items.get(of.get(each.id, 0))))
    return replace(reply, shown=(*same, *others))


def _is_same_story(each: Scored, best: Scored) -> bool:
    return each.score >= _STORY * best.score or each.features.found >= _MOST_WORDS * best.features.found > 0
