"""A folder of development sets in; everything that can be measured on them, in one run, out.

ranked.py     one BEIR-style folder: compared, its silences, its confidences, its worst questions
taken_out.py  the same questions with the right items taken out of the ranking
running.py    every set that is there
history.py    the figures of runs before this one
"""
