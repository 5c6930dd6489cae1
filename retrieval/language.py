"""The text of a question in; the language that it is asked in, and so answered in, out: by its letters."""

from __future__ import annotations

import re
from typing import Literal

Language = Literal["en", "ru"]
_WORD = re.compile(r"[^\W\d_]+")
_CYRILLIC = re.compile("[\u0400-\u052f]")


def language(text: str) -> Language:
    """The names in it do not count where there is anything else: they may be in any script.

    >>> language("Что сказал John Kerry?"), language("what did Лавров say")
    ('ru', 'en')
    """
    words = _WORD.findall(text)
    others = "".join([*words[:1], *(word for word in words[1:] if word.islower())])
    return "ru" if 2 * len(_CYRILLIC.findall(others)) > len(others) else "en"
