"""Words that answers and every surface share."""

from __future__ import annotations


def counted(number: int, thing: str) -> str:
    """`1 item`, `2,938 items`."""
    return f"{number:,} {thing}{'' if number == 1 else 's'}"


def only_words(text: str) -> str:
    """The letters and digits of `text`, case folded: equal for words printed alike but for their marks.

    >>> only_words("“We shall see,”") == only_words('"We shall SEE"')
    True
    """
    return "".join(char for char in text.casefold() if char.isalnum())
