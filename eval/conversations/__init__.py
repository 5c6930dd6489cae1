"""Conversations over the sample bulletins, each turn with what should come first; how many are right."""

from eval.conversations.figures import Figures, figures, measures
from eval.conversations.scripted import PATH, ask_all, load

__all__ = ["PATH", "Figures", "ask_all", "figures", "load", "measure", "measures"]


from retrieval.index import Index


def measure(index: Index) -> Figures:
    """Every conversation, put to an index of the sample bulletins."""
    return figures(ask_all(index, load()))
