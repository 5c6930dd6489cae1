"""Words in; whether they stand in the bulletins out. By words, never by similarity: no model, no index."""

from retrieval.verifying.search import Match, NoWordsError, Verified, verify

__all__ = ["Match", "NoWordsError", "Verified", "verify"]
