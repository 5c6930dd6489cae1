"""Mentions in; speakers out: who a source is in its text, who over the corpus, and whom a question means."""

from corpus.people.attribution import attributions
from corpus.people.linking import Match, matches
from corpus.people.registry import Seen, key, settled
from corpus.people.story import surroundings

__all__ = ["Match", "Seen", "attributions", "key", "matches", "settled", "surroundings"]
