"""How many expressions of time of annotated texts are found, and how many of them get the right value."""

from eval.dates.figures import Figures, measure
from eval.dates.gold import Text, load

__all__ = ["Figures", "Text", "load", "measure"]
