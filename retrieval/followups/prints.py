"""What a passage must print to answer a short question about a story, as patterns."""

from __future__ import annotations

import re

from retrieval.expected import expects

REASON = (
    r"\b(?:because|due to|owing to|thanks to|as a result of|on account of|on the grounds|so that|in protest"
    r"|reasons?|caused?|causes|blam(?:ed|es|ing)|cit(?:ed|es|ing)|attributed)\b"
)
_SILENT = (
    r"(?:gave|given|gives|made|makes|had|has|offered) no (?:\w+ )?(?:answer|reply|comment|statement|plea|response)"
    r"|(?:did|does|has|have|had|would|will|could) not (?:\w+ )?(?:answer|repl\w+|comment\w*|respond\w*|sp[eo]\w+)"
    r"|(?:declin|refus)(?:ed|es|ing) to (?:\w+ )?(?:answer|reply|comment|respond|say|speak|discuss|confirm)"
    r"|(?:said|says|saying) nothing|(?:kept|stayed|remained) silent|without (?:\w+ )?(?:comment|answer|speak)\w*"
)
_FIGURE = (
    r"(?:\d[\d,. ]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty(?:-\w+)?"
    r"|hundreds?|thousands?|million|billion|dozens?|half|no|none)"
)


def silence_of(name: str) -> str:
    """That who is called so, or stands for it behind it, gave no answer."""
    return rf"\b{re.escape(name.split()[-1])}\b.*\b(?:{_SILENT})"


def figure_asked(question: str) -> str:
    """A figure before what is counted; empty where nothing is.

    >>> bool(re.search(figure_asked("how many crew were aboard"), "said nine crew were on board"))
    True
    """
    found = expects(question)
    if found is None or found.kind not in ("number", "money") or not found.thing:
        return ""
    stem = re.escape(re.sub(r"(?:ies|es|s|y)$", "", found.thing[-1].lower()))
    return rf"\b{_FIGURE} (?:[\w-]+ ){{0,2}}{stem}"
