"""A JSON text in; its values out, and of one that is broken all objects that are whole."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass

from corpus.reading.fields import HEADLINE, plain

_PLACE = re.compile(r" at line (\d+) column (\d+)$")
_BETWEEN = re.compile(r"[\s,\x1e]*")  # what may stand between values that follow one another
_TIMES = 20  # how often the length of a text may be read over in search of what is whole
_PRICE = 2000  # characters: what a failed attempt costs at least
_HEADLINES = frozenset(map(plain, HEADLINE))


@dataclass(frozen=True, slots=True)
class Recovered:
    """`fault` is what was wrong with the text, and `line` where; None: nothing."""

    values: tuple[object, ...]
    fault: str | None = None
    line: int | None = None
    is_cut: bool = False  # at its end


def recovered(text: str) -> Recovered:
    """The one value of a sound text; several that follow one another; or what is whole of a broken one."""
    from pydantic_core import from_json

    try:
        return Recovered((from_json(text),))
    except ValueError as error:
        reason = str(error)
    place = _PLACE.search(reason)
    line = int(place[1]) if place else None
    if reason.startswith("EOF while parsing"):
        found = _cut_off(text)
        if found is not None:
            return Recovered((found,), "ends early; what was whole is kept", line, is_cut=True)
    objects, is_sound = _objects(text)
    reason = _PLACE.sub(r" at column \2", reason)
    fault = None if is_sound else f"is not JSON: {reason}"
    return Recovered(tuple(objects), fault, None if is_sound else line)


def _cut_off(text: str) -> object | None:
    """The value of a text that ends too early. Its last words may be a body cut short, but no headline."""
    from pydantic_core import from_json

    try:
        return _without_cut(
            from_json(text, allow_partial="trailing-strings"), from_json(text, allow_partial=True)
        )
    except ValueError:
        return None


def _without_cut(cut: object, whole: object) -> object:
    """`cut` without a headline, at its very end, that `whole` lacks. Goes down the last values only."""
    top = cut
    while type(cut) is type(whole):
        if isinstance(cut, dict) and isinstance(whole, dict) and cut:
            last = next(reversed(cut))
            if last not in whole:
                if plain(last) in _HEADLINES or not isinstance(cut[last], str):
                    del cut[last]
                break
            cut, whole = cut[last], whole[last]
        elif isinstance(cut, list) and isinstance(whole, list) and cut and len(cut) == len(whole):
            cut, whole = cut[-1], whole[-1]
        else:
            break
    return top


def _objects(text: str) -> tuple[list[object], bool]:
    """The outermost objects that can be read, in printed order, and whether nothing stands between them."""
    from pydantic_core import from_json

    found: list[object] = []
    is_sound, reached = True, 0
    for start, end in _ranges(text):
        is_sound = is_sound and _BETWEEN.fullmatch(text, reached, start) is not None
        reached = end
        try:
            found.append(from_json(text[start:end]))
        except ValueError:  # a lone surrogate, which Python's reader lets pass
            is_sound = False
    return found, bool(found) and is_sound and _BETWEEN.fullmatch(text, reached) is not None


def _ranges(text: str) -> Iterator[tuple[int, int]]:
    decoder = json.JSONDecoder()
    left = _TIMES * len(text) + 100 * _PRICE
    start = text.find("{")
    while start >= 0 and left > 0:
        try:
            _, end = decoder.raw_decode(text, start)
        except json.JSONDecodeError as error:
            left -= max(_PRICE, error.pos - start)
            start = text.find("{", start + 1)
        except (RecursionError, ValueError):  # ValueError: a number of 5000 figures
            left -= 50 * _PRICE
            start = text.find("{", start + 1)
        else:
            yield start, end
            start = text.find("{", end)
