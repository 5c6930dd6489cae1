"""What an answer says, in English."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from corpus.clock.shown import ENGLISH, said
from retrieval.phrases.protocol import Form, Points
from retrieval.phrases.turns import EnglishTurns
from retrieval.wording import counted

_FORMS: dict[Form, str] = {
    "direct": "In quotes",
    "mixed": "Partly in quotes",
    "indirect": "Paraphrased",
    "headline": "Headline only",
}

_POINTS: dict[Points, str] = {
    "past": "is already past",
    "ahead": "is still ahead",
    "same day": "is the day itself",
}


_MANY = {2: "Two", 3: "Three", 4: "Four", 5: "Five"}


class English(EnglishTurns):
    """See `protocol` for what each is for."""

    def no_question(self) -> str:
        return "There is no question to answer. Ask, for example: what did the mayor say?"

    def nothing_added(self) -> str:
        return "No bulletins have been added yet."

    def nobody_meant(self) -> str:
        return "Whom or what is meant? Name it, for example: what did the mayor say?"

    def words_not_read(self, words: Sequence[str]) -> str:
        return f"Nothing is found: I know no English for “{' '.join(words)}”."

    def not_covered(self) -> str:
        return "These bulletins do not cover that."

    def not_stated(self, asked_for: str) -> str:
        return f"These bulletins do not say {asked_for or 'that'}."

    def not_heard_yet(self) -> str:
        return "(Not all bulletins have been heard yet: ask again soon.)"

    def passages(self, passages: int, items: int) -> str:
        return f"{counted(passages, 'passage')} from {counted(items, 'item')}."

    def weak(self, message: str) -> str:
        return f"Weak match. {message}"

    def no_statement_by(self, who: str) -> str:
        return f"No statement by “{who}” is reported. The nearest passages, by others or about them:"

    def not_named(self, name: str) -> str:
        return f"{name} is not named in these bulletins."

    def named_silent(self, name: str, times: int) -> str:
        often = {1: "once", 2: "twice"}.get(times, f"{times:,} times")
        return f"{name} is named {often}. Nothing said by {name.split()[-1]} is reported. About, not by:"

    def showing(self, names: Sequence[str], who: str) -> str:
        return f"Showing {' and '.join(names)}: “{who}” is not printed here."

    def taken_for(self, names: Sequence[str], who: str) -> str:
        return f"Showing {' and '.join(names)}, taken for “{who}”."

    def tally(self, who: str, statements: int, items: int, newest: int | None) -> str:
        of_newest = "" if newest is None else f" of the newest {newest:,}"
        return f"{who} · {counted(statements, 'statement')}{of_newest}, {counted(items, 'item')}"

    def quoted(self, words: str) -> str:
        return f"“{words}”"

    def none_in_quotes(self) -> str:
        return "· none in quotes: the words below are the reporter's"

    def nobody_called(self, names: Sequence[str]) -> str:
        return f"· nobody here is called {' or '.join(names)}"

    def none_with(self, act: str) -> str:
        return f"· none is printed with “{act}”"

    def none_said_to(self, addressee: str) -> str:
        return f"· none is printed as said to {addressee}"

    def topic_not_read(self, topic: str) -> str:
        return f"· “{topic}” does not choose among them: I know no English for it"

    def also_paraphrased(self, count: int) -> str:
        return f"· {count:,} more paraphrased"

    def of_another_topic(self, tally: str, topic: str, elsewhere: int) -> str:
        stands = f" (found in {counted(elsewhere, 'other item')})" if elsewhere else ""
        return f"{tally}, not about {topic}{stands}. What is reported instead:"

    def since(self, day: str) -> str:
        return f"since {day}"

    def until(self, day: str) -> str:
        return f"up to {day}"

    def year_not_printed(self) -> str:
        return "the year is not printed"

    def year_of_some_not_printed(self, days: str) -> str:
        return f"{days} (of some the year is not printed)"

    def some_perhaps_of(self, days: str) -> str:
        return f"{days} (some only possibly)"

    def perhaps_of(self, days: str) -> str:
        return f"possibly {days}"

    def no_such_day(self, day: str) -> str:
        return f"There is no {day}."

    def none_dated(self, days: str) -> str:
        return f"Nothing here is dated {days}."

    def none_of_days(self, who: str, days: str) -> str:
        return f"{who} · nothing from {days}."

    def none_on_topic(self, who: str, topic: str, days: str) -> str:
        return f"{who} · nothing about {topic} from {days}."

    def of_other_days(self, statements: int, items: int) -> str:
        return f"From other days: {counted(statements, 'statement')}, {counted(items, 'item')}; the nearest:"

    def nearest_days(self, before: str, after: str) -> str:
        return f"The nearest days are {before} and {after}."

    def bulletins_end(self, day: str) -> str:
        return f"The bulletins end on {day}."

    def bulletins_begin(self, day: str) -> str:
        return f"The bulletins begin on {day}."

    def covered(self, days: str) -> str:
        return f"The bulletins cover {days}."

    def nothing_dated(self) -> str:
        return "None of these bulletins has a known date."

    def text_points_to(self, days: str, clues: Sequence[tuple[str, Points]]) -> str:
        known = ", ".join(f"“{words}” {_POINTS[points]}" for words, points in clues)
        return f"No date is printed; the text points to {days}{': ' * bool(known)}{known}."

    def others_point_to(self, days: Sequence[str]) -> str:
        return f"Of items that print no date, the text points to {' and to '.join(days)}."

    def form(self, kind: Form) -> str:
        return _FORMS[kind]

    def told_by(self, name: str) -> str:
        return f"as told by {name}"

    def said_to(self, name: str) -> str:
        return f"to {name}"

    def via(self, name: str) -> str:
        return f"via {name}"

    def stands_for(self, source: str, name: str) -> str:
        return f"“{source}” = {name}"

    def no_headline(self) -> str:
        return "(no headline)"

    def headline_only(self) -> str:
        return "(headline only)"

    def items(self, numbers: Sequence[int]) -> str:
        return f"item{'s' * (len(numbers) > 1)} {', '.join(map(str, numbers))}"

    def figures(self, items: int) -> str:
        return f"{_MANY.get(items, str(items))} items give a figure."

    def figures_differ(self, items: int) -> str:
        return f"{_MANY.get(items, str(items))} items give different figures."

    def according_to(self, who: str) -> str:
        return f"According to {who}"

    def own_words(self) -> str:
        return "The bulletin's own words"

    def also_in(self, places: Sequence[str]) -> str:
        return f"Also in: {'; '.join(places)}"

    def same_words_in(self, where: str) -> str:
        return f"Same words in: {where}"

    def nearest(self) -> str:
        return "Nearest passages, not an answer:"

    def more_passages(self, count: int) -> str:
        return f"{counted(count, 'more passage')} found; a narrower question shows more."

    def begins_earlier(self, characters: int) -> str:
        return f"… (begins {counted(characters, 'character')} earlier)"

    def continues(self, characters: int) -> str:
        return f"… (continues; {counted(characters, 'more character')})"

    def searched(self, extent: str) -> str:
        return f"Searched: {extent}."

    def extent(self, items: int, bulletins: int) -> str:
        return f"{counted(items, 'item')} in {counted(bulletins, 'bulletin')}"

    def day(self, published: str) -> str:
        when = datetime.fromisoformat(published)
        day = said(published[:10], published[:10])
        return day if len(published) <= len("2016-01-20") else f"{day}, {when:%H:%M %Z}".rstrip()

    def days(self, earliest: str | None, latest: str | None) -> str:
        return said(earliest, latest)

    def from_to(self, first: str, last: str) -> str:
        return f"{first} to {last}"

    def inferred(self, days: str) -> str:
        return f"{days} (inferred)"

    def no_date(self) -> str:
        return "no date printed"

    def no_year(self, days: str) -> str:
        return f"{days}, no year printed"

    def points_to(self, days: str) -> str:
        return f"no date printed; text points to {days}"

    def counts_from_bulletin(self, words: str) -> str:
        return f"“{words}” counts from the bulletin, not from now"

    def means(self, words: str, days: str) -> str:
        return f"“{words}” = {days}"

    def week_of(self, day: str) -> str:
        return f"the week of {day}"

    def month(self, month: str) -> str:
        return f"{ENGLISH.months[int(month[-2:]) - 1]} {month[:-3].strip('-')}".rstrip()
