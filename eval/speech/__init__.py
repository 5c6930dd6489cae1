"""How many statements of annotated texts an extractor finds, and whom it gives them to."""

from eval.speech.figures import Figures, measure, pinned
from eval.speech.forms import data_hash, load

__all__ = ["Figures", "data_hash", "load", "measure", "pinned"]
