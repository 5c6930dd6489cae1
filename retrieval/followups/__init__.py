"""A conversation: what a turn leaves for the next, and a question read in its light. No language model.

chat.py        what is left, and a question that was read: frozen values
english.py     which form a question has ("and Kerry?", "the second one"); russian.py its twin
completing.py  question and chat in, a whole question out; with switching.py, clauses.py, pronouns.py, subject.py
cast.py        who speaks in the corpus, and who "the company" is in the story
walk.py        which passages a turn is about; telling.py what a person is told of it; leaving.py the next chat
"""
