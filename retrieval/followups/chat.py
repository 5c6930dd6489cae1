"""What a conversation so far leaves, and a question read in its light: frozen values."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

Wants = Literal["says", "fact", "happened"]
# A whole question is looked for; the rest point at what was shown: an item of it, the day that it was
# printed on, who said it, and to whom.
Kind = Literal["question", "item", "day", "speaker", "addressee"]
LAST = -1


@dataclass(frozen=True, slots=True)
class Shown:
    """A passage of the last answer, by the store's ids, and the days that its item was published on or
    between; None where none is known."""

    passage: int
    item: int
    earliest: str | None = None
    latest: str | None = None


@dataclass(frozen=True, slots=True)
class Chat:
    """What the last turn leaves for the next.

    `question` is whole, as understood; `who`, `topic` and `when` stand in it as they are here (the topic may
    be older than it). `speaker` is whom "he" means, in the corpus's spelling. `listed` are the items that
    "the second one" counts; `seen` the passages that were shown for this question and those before it.
    """

    question: str
    wants: Wants = "fact"
    who: str = ""
    speaker: str = ""
    topic: str = ""
    when: str = ""
    others: tuple[str, ...] = ()  # persons that "he" means where the speaker is a woman or a body
    thing: str = ""  # what "it" means where that is not the topic: the money, of "how much money is there"
    is_silent: bool = False  # what was shown did not answer
    hits: tuple[Shown, ...] = ()
    listed: tuple[int, ...] = ()
    seen: tuple[int, ...] = ()

    def showing(self, passages: int) -> Chat:
        """As it is where a person was shown fewer passages than were found."""
        hits, unseen = self.hits[:passages], {hit.passage for hit in self.hits[passages:]}
        listed = tuple(dict.fromkeys(hit.item for hit in hits))
        is_list = self.listed == self.story
        return replace(
            self,
            hits=hits,
            listed=listed if is_list else self.listed,
            seen=tuple(each for each in self.seen if each not in unseen),
        )

    @property
    def story(self) -> tuple[int, ...]:
        """The items of the last answer, in the order shown."""
        return tuple(dict.fromkeys(hit.item for hit in self.hits))


@dataclass(frozen=True, slots=True)
class Followed:
    """A question that stands alone, with what its text cannot say.

    `carried` lists what came from the chat; empty: the question stands alone as it was put, and nothing else
    is set.
    """

    text: str
    carried: tuple[str, ...] = ()
    kind: Kind = "question"
    item: int = 0  # which of the listed, from 1, or LAST
    without: tuple[int, ...] = ()  # passages that were shown
    before: str | None = None  # only what was published before that day
    after: str | None = None
    story: tuple[int, ...] = ()  # items that the question goes on about
    is_lost: bool = False  # it points back where there is nothing to point at
    is_aside: bool = False  # why, where or how many of it: the next question goes on from the one before
    own: tuple[str, ...] = ()  # its own content words, beside those that were carried into the text
    is_within: bool = False  # only what those items hold answers, if they hold anything
    prints: str = ""  # a pattern: of those items only passages that print it
    is_fitting: bool = False  # ... that print a fact of the kind that it asks for
    behind: int = 0  # ... and that stand behind this passage
    is_now: bool = False  # of what answers about as well, the newest
    is_whole: bool = False  # only what holds all the words that it asks with answers
    instead: Followed | None = None  # asked where this one finds nothing
    question: str = ""  # the whole question, where the text is only what is looked for in the story
    told: str = ""  # what a person is told was understood, where it is neither

    @property
    def understood(self) -> str:
        return self.told or self.question or self.text
