"""A Cyrillic word in; the Latin spellings that it may stand for out, as a pattern: names come to Russian by
their sound (Шольц is Scholz, Байден Biden), and go from it in several romanisations (Дж is j, dzh and g)."""

from __future__ import annotations

import re
from functools import lru_cache

# What each sound may be in Latin letters, accents folded; the longest sounds are read first.
_SOUNDS = {
    "кв": "qu|kv|kw|cqu|kew", "гв": "gw|gv|gu", "дж": "j|dj|dzh|g|gg|dg|gi|ge", "дз": "dz|ds|z|dj",
    "кс": "x|ks|cks|cs|cc", "нг": "ng|n", "тц": "tz|ts|z|c", "ай": "ai|ay|aj|i|y|ei|ey|igh|ie",
    "ей": "ei|ey|ay|ai|ej|a|e|eigh|ea", "эй": "a|ai|ay|ei|ey|ea|e", "ой": "oi|oy|oj|eu|au|aeu|uoy",
    "уй": "ui|uy|uj", "ий": "i|y|ij|iy|yi|ii|ie|ey|ius", "ый": "y|yi|yy|i|iy", "ау": "au|aw|ow|ou|ao",
    "оу": "ou|ow|o|oa|oe", "ья": "ia|ya|ja|ea", "ье": "ie|ye|je|iye|ier|ies|iet", "ьё": "io|yo|jo|eu|iu|o",
    "ьо": "io|yo|jo|eau|llo|jo", "ью": "ew|u|iu|ju|yu|ue|ugh", "иа": "ia|ea|iya|ya",
    "ия": "ia|iya|ija|ya|ie|y|ea", "ио": "io|yo|eo", "иу": "iu|yu|ew|eu", "эр": "er|air|aer|eir|ur|ir|ear",
    "ёр": "er|eur|or|ir|ur|oer", "аш": "ash|ache|ach|asch", "уо": "wo|wa|uo|wha|o", "уэ": "we|wa|whe|ue",
    "уи": "wi|whi|ui|we|wee", "уа": "wa|ua|oi|wi|wia|wai", "а": "a|aa|ah|u|au|ar|e|ha", "б": "b|bb",
    "в": "v|w|vv|f|ff|ve|gh", "г": "g|gg|h|gh|gu|gue", "д": "d|dd|dh|de",
    "е": "e|ee|ae|ye|je|ie|ea|ai|eh|he|io|oe|i", "ё": "yo|jo|io|e|o|eo|oe|eu|u",
    "ж": "zh|j|je|g|ge|z|dj|s", "з": "z|s|zz|ss|ze|se|th|dh", "и": "i|ie|ee|y|ea|yi|e|ih|ey|hi|j|ij",
    "й": "y|i|j|", "к": "k|c|ck|q|kk|cc|ch|qu|ke|que|ks", "л": "l|ll|le|lle|lh|hl", "м": "m|mm|mb|me|mn",
    "н": "n|nn|ne|gn|kn|nne|hn|ng", "о": "o|oo|oh|ow|oe|au|a|ho|aw|ou|oa", "п": "p|pp|pe",
    "р": "r|rr|rh|re|rre|hr|wr", "с": "s|ss|c|sc|ce|se|z|ps|sse|th|x", "т": "t|tt|th|te|tte|ht|dt|d",
    "у": "u|oo|ou|w|uh|wu|o|ue|eu", "ф": "f|ff|ph|ffe|v|th|pf", "х": "kh|h|ch|x|j|gh|hh|",
    "ц": "ts|tz|z|c|zz|cz|ce", "ч": "ch|tch|cz|c|tsch|ci|tj|cs|q", "ш": "sh|sch|ch|s|sz|sci|sk|sj|tsh",
    "щ": "shch|sch|sh|shh", "ъ": "|y|i", "ь": "|i|y|j", "ы": "y|i|ui", "э": "e|a|ae|ea|ai|eh|i|he",
    "ю": "yu|iu|ju|u|ew|ue|y|ui|eu", "я": "ya|ia|ja|a|ea|ie|iya",
}  # fmt: skip
# At the end French is silent (Дюфо is Dufault), German and English have an e or an h more.
_LAST = {
    "о": "eau|eaux|aux|ault|aud|aut|ot|os|oe|ow|au|ough", "э": "et|ais|ay|ez",
    "е": "et|ais|ay|ez|er|es|ey|eh", "а": "as|at|ois|er|re|or|ar|ha", "я": "ia|ya|ie|ea|y",
    "у": "ou|oux|out|ue|ew|oo|ough", "и": "y|ie|i|ey|is|it|ee|ies", "с": "s|ss|ce|se|es", "н": "nt|nd|ns",
    "т": "tt|tte|ts|dt", "з": "s|es|z|ze|zes|ths", "ов": "ov|off|ow|of", "ев": "ev|eff|ew|yov",
    "ия": "ia|y|ie|ea|iya|ya",
}  # fmt: skip
_LONGEST = 24  # letters; a longer word is none
_TAIL = 4  # letters that a stemmer may take off, or a plural add
_SILENT_AT_THE_END = "аеёиоуыэюяйьъс"


def _letters(word: str) -> list[str]:
    """The sounds of a word: `джонсон` -> дж, о, н, с, о, н. A doubled letter is one."""
    word = re.sub(r"(.)\1", r"\1", word.lower().replace("ё", "ё"))
    found = []
    at = 0
    while at < len(word):
        size = 2 if word[at : at + 2] in _SOUNDS and at + 2 <= len(word) else 1
        found.append(word[at : at + size])
        at += size
    return found


def _spelt(sounds: list[str], *, whole: bool) -> str:
    parts = []
    for place, sound in enumerate(sounds):
        spellings = _SOUNDS.get(sound, re.escape(sound) if sound.isalnum() else "")
        if sound[-1] in "аеёоуыэюя" and place + 1 < len(sounds):
            spellings += "".join(
                f"|{each}h" for each in ("a", "o", "e", "u") if f"{each}|" in f"{spellings}|"
            )
        if whole and place + 1 == len(sounds):
            spellings += f"|{_LAST[sound]}" if sound in _LAST else ""
        parts.append(f"({'|'.join(sorted(set(spellings.split('|')), key=lambda each: (-len(each), each)))})")
    return "".join(parts)


@lru_cache(maxsize=1024)
def spelt(word: str) -> re.Pattern[str]:
    """Matches every folded Latin word (small letters, no accents) that `word` may be, as a whole.

    >>> [bool(spelt("шольц").fullmatch(each)) for each in ("scholz", "sholts", "schulz", "shorts")]
    [True, True, False, False]
    """
    return re.compile(_spelt(_letters(word[:_LONGEST]), whole=True))


def stem_pattern(word: str) -> str:
    """The same for the terms of an index, whose endings are taken off: how they may begin."""
    sounds = _letters(word[:_LONGEST])
    while len(sounds) > 2 and all(letter in _SILENT_AT_THE_END for letter in sounds[-1]):
        sounds.pop()
    return f"{_spelt(sounds, whole=False)}[a-z]{{0,{_TAIL}}}"
