"""How often the sentence that is marked, or the two, hold the answer of a question, in the right passage."""

from eval.highlight.figures import Figures, measure, measures

__all__ = ["Figures", "measure", "measures"]
