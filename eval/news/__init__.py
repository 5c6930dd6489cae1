"""Bulletins of our own with scripted questions; how the whole product answers them out.

gold.py      questions.jsonl in; what is expected of each question out
asking.py    the questions put to the product as a reader puts them
figures.py   outcomes in; shares by kind out
report.py    figures for people or as JSON
dev/, held/  two sets, of plainly fictional places; rules are made on dev alone
"""

from eval.news.asking import ask_all
from eval.news.figures import Figures, measure
from eval.news.gold import NewsSet, Scripted, load

__all__ = ["Figures", "NewsSet", "Scripted", "ask_all", "load", "measure"]
