"""Bulletins of our own with scripted questions; how the whole product answers them out.

gold.py      questions.jsonl in; what is expected of each question out
asking.py    the questions put to the product as a reader puts them
figures.py   outcomes in; shares by kind out
report.py    figures for people or as JSON
dev/, held/, fresh/  three sets of plainly fictional places, each by another hand: rules were made on dev, the
             faults of held were looked at later, and fresh was asked once before any rule was made on it
"""

from eval.news.asking import ask_all
from eval.news.figures import Figures, measure
from eval.news.gold import NewsSet, Scripted, load

__all__ = ["Figures", "NewsSet", "Scripted", "ask_all", "load", "measure"]
