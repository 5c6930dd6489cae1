"""How many items of annotated bulletins are read as a careful person reads them."""

from eval.forms.figures import Figures, Score, measure
from eval.forms.gold import Row, load

__all__ = ["Figures", "Row", "Score", "load", "measure"]
