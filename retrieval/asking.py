"""A question in; whose words it wants out, as it names them: nobody is looked up here."""

from __future__ import annotations

import re
from dataclasses import dataclass

from corpus.reading.lexicon import INSTITUTIONS

_MOST_CHARACTERS = 400  # a longer question is a pasted text

_REGULAR = """
    accuse acknowledge add address admit advise advocate agree allege announce answer apologise apologize argue ask
    assert assure believe blame boast call caution claim comment complain concede condemn confirm contend criticise
    criticize declare decline defend demand denounce deny describe dismiss emphasise emphasize explain express
    indicate insist maintain mention name note object oppose order pledge post praise predict promise propose quote
    react reaffirm recommend refuse reject remark reply report request respond reveal signal state stress suggest
    support talk testify threaten tweet urge voice vow warn welcome
"""
_IRREGULAR = """
    say says said saying tell tells told telling speak speaks spoke spoken speaking write writes wrote written writing
    think thinks thought thinking swear swears swore sworn rule rules ruled ruling put puts hold holds held admitted
"""
_NOUNS = frozenset("""
    quote quotes quotation quotations statement statements comment comments remark remarks words position stance view
    views opinion reaction response reply answer claim claims announcement announcements message tweet tweets post
    posts warning warnings
""".split())
_TELLING = frozenset("tell tells told telling ask asks asked assure assures assured warn warns warned".split())
# cannot be the one who spoke: grammar, or nobody in particular
_NOBODY = frozenset(
    "who what which anyone anybody someone somebody everyone everybody people they you we i he she it one there "
    "was is were are did does do has have had that this been".split()
)


@dataclass(frozen=True, slots=True)
class Asked:
    """Whose words a question wants.

    `is_certain`: it is about this speaker and nothing else ("what did Lund say"), so that a speaker who is not
    found leaves nothing to answer; "according to Lund" is a mere hint.
    """

    who: str
    topic: str = ""
    addressee: str = ""
    wants_exact: bool = False
    is_certain: bool = True


def asked(text: str) -> Asked | None:
    """Whose words a question wants; None where it names nobody.

    >>> asked("what exactly did Ada Lund tell reporters about the bridge?")
    Asked(who='Ada Lund', topic='the bridge', addressee='reporters', wants_exact=True, is_certain=True)
    >>> asked("how many sorties, according to the air ministry?").who
    'the air ministry'
    """
    text = text[:_MOST_CHARACTERS].strip(" \t?!.\"'“”")
    who, verb, rest = _parted(text)
    if who:
        addressee, rest = _addressee(verb.lower(), rest)
        topic = _LEADS_TO_TOPIC.sub("", rest).strip(" ?!.,")
        return Asked(who, topic, addressee, wants_exact=_EXACT.search(text) is not None)
    match = _ACCORDING.search(text)
    if match is not None:
        rest = f"{text[: match.start()]} {text[match.end() :]}"
        return Asked(match["who"].strip(), topic=rest.strip(" ,?!."), is_certain=False)
    match = _KEYWORDS.match(text)
    who = "" if match is None else _named(match["who"])
    return Asked(who, topic=match["rest"], is_certain=False) if match is not None and who else None


def _parted(text: str) -> tuple[str, str, str]:
    """(who, the word of saying, the rest); empty where the question is of none of these forms.

    what did Lund say about the bridge · did Lund rule out a strike · what Lund said · what is Lund's position ·
    quotes by Lund about the bridge
    """
    text = _LEAD.sub("", text)
    match = _BY.match(text)
    if match is not None and match["noun"].lower() in _NOUNS:
        return _named(match["who"]), match["noun"], match["rest"] or ""
    opening = _OPENING.match(text)
    begin = opening.end() if opening is not None else 0
    for word in _WORD.finditer(text, begin):
        who = _named(text[begin : word.start()])
        owner = _OWNER.fullmatch(who)
        if owner is not None and word[0].lower() in _NOUNS:
            return owner["who"], word[0], text[word.end() :]
        if opening is not None and who and _is_verb(word, text):
            return who, word[0], text[word.end() :]
    return "", "", ""


def _is_verb(word: re.Match[str], text: str) -> bool:
    """A verb of saying, and no part of a name: "the State Department", "the report agency"."""
    following = _WORD.search(text, word.end())
    part_of_a_name = following is not None and following[0].lower() in INSTITUTIONS - _ARTICLES
    return word[0].lower() in _VERBS and (word[0].islower() or text.isupper()) and not part_of_a_name


def _named(who: str) -> str:
    """`who` without what stands around it; empty where nobody can be meant: grammar, or nobody in particular.

    In capitals a word of grammar is an acronym (IS, WHO).
    """
    words = [word for word in _EXACT.sub("", who).split() if word.lower() not in _AROUND or word.isupper()]
    first = words[0].strip(",") if words else ""
    if not first or (first.lower() in _NOBODY and not (first.isupper() and len(first) > 1)):
        return ""
    return "" if all(word.lower() in _ARTICLES for word in words) else " ".join(words).strip(" ,")


def _addressee(verb: str, rest: str) -> tuple[str, str]:
    """Whom something was said to, and what is left.

    >>> _addressee("tell", " reporters about the bridge")
    ('reporters', ' about the bridge')
    """
    match = (_TOLD if verb in _TELLING else _SAID_TO).match(rest)
    return ("", rest) if match is None else (match["whom"].strip(), match["rest"])


def _forms(base: str) -> list[str]:
    """The regular forms of a verb.

    >>> _forms("deny")
    ['deny', 'denies', 'denied', 'denying']
    """
    if base.endswith("y") and base[-2] not in "aeiou":
        return [base, f"{base[:-1]}ies", f"{base[:-1]}ied", f"{base}ing"]
    stem = base[:-1] if base.endswith("e") else base
    third = f"{base}es" if base.endswith(("s", "sh", "ch", "x")) else f"{base}s"
    return [base, third, f"{stem}ed", f"{stem}ing"]


_VERBS = frozenset([*(form for base in _REGULAR.split() for form in _forms(base)), *_IRREGULAR.split()])
_ARTICLES = frozenset("the a an".split())
_AROUND = frozenset(
    "exactly precisely actually really publicly also just ever never reportedly literally not been be verbatim has "
    "have had latest last own official".split()
)
_WORD = re.compile(r"[^\W\d_][\w-]*")
_LEAD = re.compile(
    r"^(?:(?:so|and|but|ok|okay|please|hey|hi|hello|now|then|can you|could you|would you|tell me|tell us|show me|give me"
    r"|remind me|i want to know),? )+",
    re.IGNORECASE,
)
_AUX = r"(?:did|does|do|has|have|had|is|are|was|were|will|would|can|could)(?:n['’]t)?"
_OPENING = re.compile(
    rf"(?:(?:what|how|when|where|why|to whom|whom|who|how often|how many times)(?:['’]s)?(?: else| things?| exactly"
    rf"| precisely)?,? )?{_AUX}\b ?|(?:what|how)['’]s |(?:what|everything|anything|all)(?: that| exactly)? ",
    re.IGNORECASE,
)
_OWNER = re.compile(r"(?P<who>.+?(?:(?=['’]s$)|s(?=['’]$)))['’]s?")
_BY = re.compile(
    r"^(?:(?:all|any|the|every|list|what|which|exact|latest|direct|is|are|was|were) )*(?P<noun>[a-z]+) "
    r"(?:by|from|of|made by|attributed to) (?P<who>.+?)(?P<rest> (?:on|about|regarding|concerning|over)\b.*)?$",
    re.IGNORECASE,
)
_ACCORDING = re.compile(r"\baccording to (?P<who>[^,?!;:]{1,80})", re.IGNORECASE)
_KEYWORDS = re.compile(r"^(?P<who>[^\W\d_][^?!;:,]{1,60}?) (?:on|about) (?P<rest>.+)$", re.IGNORECASE)
_LEADS_TO_TOPIC = re.compile(
    r"^\W*(?:(?:anything|something|things?|asked|when|if|about|on|regarding|concerning|that|whether|of|over|to|out|for)"
    r"\b\W*)+",
    re.IGNORECASE,
)
_EXACT = re.compile(
    r"\b(?:exact(?:ly)?|precisely|verbatim|literally|word for word|own words|in quotes|direct quot\w+|quot(?:es?|ations?))\b",
    re.IGNORECASE,
)
_BOUND = r"(?P<rest> (?:about|on|that|of|regarding|in|at|before|after|to)\b.*|$)"
_SAID_TO = re.compile(rf"^\W*to (?P<whom>.+?){_BOUND}", re.IGNORECASE)
_TOLD = re.compile(
    rf"^\W*(?!(?:about|on|that|of|regarding|in|at|before|after|to|for)\b)(?P<whom>.+?){_BOUND}", re.IGNORECASE
)
