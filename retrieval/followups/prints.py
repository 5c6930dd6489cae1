"""What a passage must print to answer a short question about a story, as patterns."""

from __future__ import annotations

import re
from collections.abc import Sequence

from retrieval.factual import expects, holds

REASON = (
    r"\b(?:because|due to|owing to|thanks to|as a result of|on account of|on the grounds|so that|in protest"
    r"|reasons?|caused?|causes|blam(?:ed|es|ing)|cit(?:ed|es|ing)|attributed)\b"
)
_SILENT = (
    r"(?:gave|given|gives|made|makes|had|has|offered) no (?:\w+ )?(?:answer|reply|comment|statement|plea|response)"  # noqa: E501
    r"|(?:did|does|has|have|had|would|will|could) not (?:\w+ )?(?:answer|repl\w+|comment\w*|respond\w*|sp[eo]\w+)"  # noqa: E501
    r"|(?:declin|refus)(?:ed|es|ing) to (?:\w+ )?(?:answer|reply|comment|respond|say|speak|discuss|confirm)"
    r"|(?:said|says|saying) nothing|(?:kept|stayed|remained) silent|without (?:\w+ )?(?:comment|answer|speak)\w*"  # noqa: E501
)


_NO_THING = ("money", "cash")  # a sum need not be called so


def silence_of(name: str) -> str:
    """That who is called so, or stands for it behind it, gave no answer."""
    return rf"\b{re.escape(name.split()[-1])}\b.*\b(?:{_SILENT})"


def asks_a_figure(question: str) -> bool:
    """How many or how much, of whatever."""
    found = expects(question)
    return found is not None and found.kind in ("number", "money")


def fits(question: str, own: Sequence[str], text: str) -> bool:
    """Whether the passage prints a fact of the kind that is asked for, of what its own words name."""
    found = expects(question)
    named = [word for word in own if word.lower() not in _NO_THING]
    return found is None or holds(found, text, named)
