"""A conversation: what a turn leaves for the next, and a question read in its light. No language model.

chat.py        what is left, and a question that was read: frozen values
english.py     the form of a question ("and Kerry?", "the second one"); russian.py its twin
completing.py  question and chat in, the whole question out; switching.py, clauses.py, pronouns.py, subject.py
cast.py        who speaks in the corpus, and who "the company" is in the story
walk.py        the passages that a turn is about; telling.py what is told of it; leaving.py the next chat
"""
