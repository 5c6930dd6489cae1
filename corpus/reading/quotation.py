"""Where a quotation runs on over several paragraphs: what stands inside begins no item.

Printers open every paragraph of a long quotation and close only the last; marks go missing.
"""

from __future__ import annotations

from collections.abc import Sequence

_LONGEST_QUOTE = 12  # paragraphs; an opening mark with no end in sight is a typing slip, not a quotation


def inside_quotation(paragraphs: Sequence[str]) -> list[bool]:
    """For each paragraph, whether it continues a quotation that an earlier one opened.

    A paragraph with a mark left open quotes on to the next with a mark left over, within reason.
    """
    inside = [False] * len(paragraphs)
    for at, paragraph in enumerate(paragraphs):
        if inside[at] or not leaves_open(paragraph):
            continue
        ahead = range(at + 1, min(at + _LONGEST_QUOTE, len(paragraphs)))
        end = next((place for place in ahead if closes(paragraphs[place])), None)
        if end is not None:
            inside[at + 1 : end + 1] = [True] * (end - at)
    return inside


def leaves_open(paragraph: str) -> bool:
    return paragraph.count('"') % 2 == 1 or paragraph.count("“") > paragraph.count("”")


def closes(paragraph: str) -> bool:
    """A mark left over that closes: an odd count that does not come from an opening mark alone."""
    if "“" in paragraph or "”" in paragraph:
        return paragraph.count("”") >= paragraph.count("“") > 0 or paragraph.endswith("”")
    return (paragraph.count('"') - paragraph.startswith('"')) % 2 == 1
