"""Bulletins in which much is said, with all that makes it hard to tell by whom.

Two people bear one surname, two countries have a ministry of one name, a spokesman speaks for a union, a
post tells what another said, one man never speaks, one is quoted by a headline alone, and the same words
are printed twice.
"""

from __future__ import annotations

TEXTS: dict[str, str] = {
    "toll.txt": """March 4, 2024

Harbour Toll Rejected

Tarn Quay Mayor Ada Lund said on Monday that the toll would drive away the trawlers. "We shall not pay for \
our own harbour," she told reporters at the pier.

Admiral Ivo Brandt said that the navy had no view on the toll. Kaspar Holm watched from the gallery.

Corrin's Transport Ministry said that the toll would bring in 400,000 crowns a year.

Ferry Talks Fail, Says Orme

The ferry talks broke down after nine hours on Tuesday.

"Nobody slept," Runa Feld wrote on Facebook. "Brandt said that the ferry would sail without a crew. He said \
that he had seen it done."
""",
    "union.txt": """March 6, 2024

Union Votes On Ice

Marek Lund, who heads the Corrin Fishermen's Union, said that the price of ice had doubled.

Fishermen's Union spokesman Emil Tarrant said that members would vote on Friday. "Ice is not a luxury," he \
told the council.

Vessin's Transport Ministry said that it knew nothing of any toll.

Residents said that the smell of herring was worse than ever.
""",
    "echo.txt": """March 7, 2024

Mayor Speaks Again

"We shall not pay for our own harbour," Ada Lund told reporters. She told the council that the sea wall \
had to be raised.

Ada Lund has been mayor for nine years. Critics of Lund have called her a lighthouse without a lamp.
""",
}


def place(file: str, words: str) -> tuple[int, int]:
    """Where these words stand first in a bulletin."""
    start = TEXTS[file].index(words)
    return start, start + len(words)
