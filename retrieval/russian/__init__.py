"""A Russian question in; the same question in the words that these bulletins print out.

    asking.py     whose words it wants, as it names them (verbs.py: the words of saying)
    cases.py      a name in any case; what it may be called in the nominative
    spelling.py   a Cyrillic word; how it may be spelt in Latin letters, by its sounds
    offices.py    ministers, bodies, listeners: a closed class, in English
    glossary.py   common words of the news and well-known places, in English
    named.py      the words that the bulletins print for a name that was spelt in Cyrillic
    reading.py    all of it together

Nothing of it is loaded for a question in English.
"""
