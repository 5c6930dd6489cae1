"""English words by which a question asks for speech. Kinds of words only: no one's name stands here."""

from __future__ import annotations

import re

# verbs of saying, by their base form; "be" forms and particles are in the patterns
_REGULAR = (
    "accuse add address admit allege announce answer argue ask assert assure blame claim comment complain concede "
    "condemn confirm contend criticise criticize declare defend demand denounce deny describe dismiss emphasise "
    "emphasize explain express indicate insist maintain mention note object oppose order pledge post praise predict "
    "promise propose quote react reaffirm recommend refuse reject remark reply report request respond reveal signal "
    "state stress suggest support testify threaten tweet urge voice vow warn welcome call talk claim name "
    "acknowledge advise advocate agree apologise apologize believe boast caution decline"
)
_IRREGULAR = (
    "say says said saying tell tells told telling speak speaks spoke spoken speaking write writes wrote written "
    "writing think thinks thought thinking swear swears swore sworn rule rules ruled ruling put puts hold holds held"
)


def _forms(base: str) -> list[str]:
    """The regular forms of a verb: reply, replies, replied, replying.

    >>> _forms("deny")
    ['deny', 'denies', 'denied', 'denying']
    """
    if base.endswith("y") and base[-2] not in "aeiou":
        return [base, f"{base[:-1]}ies", f"{base[:-1]}ied", f"{base}ing"]
    stem = base[:-1] if base.endswith("e") else base
    doubled = f"{stem}{stem[-1]}" if base in {"admit"} else stem
    plural = f"{base}es" if base.endswith(("s", "sh", "ch", "x")) else f"{base}s"
    return [base, plural, f"{doubled}ed", f"{doubled}ing"]


VERBS = frozenset([*(form for base in _REGULAR.split() for form in _forms(base)), *_IRREGULAR.split()])
# what somebody says, as a thing
NOUNS = frozenset(
    "quote quotes quotation quotations statement statements comment comments remark remarks words position stance "
    "view views opinion reaction response reply answer claim claims announcement announcements speech message tweet "
    "tweets post posts warning warnings".split()
)
TELLING = frozenset("tell tells told telling ask asks asked assure assures assured warn warns warned".split())
EXACT = re.compile(
    r"\b(?:exact(?:ly)?|precise(?:ly)?|verbatim|literally|word for word|in (?:his|her|their|its) own words|"
    r"own words|direct(?:ly)? quot\w+|quotes?|quotations?)\b",
    re.IGNORECASE,
)
# cannot be the one who spoke: grammar, or nobody in particular
NOBODY = frozenset(
    "who what which anyone anybody someone somebody everyone everybody people they you we i he she it one there "
    "was is were are did does do has have had that this been".split()
)
