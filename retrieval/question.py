"""The text of a question in; what it asks for out: its words, and whose words it wants."""

from __future__ import annotations

import re
from dataclasses import dataclass

from retrieval import speech_words

# Words that ask, and grammar: they match every passage that says or tells anything, and so say nothing
# about which one is wanted. Leaving them out of the lexical query is worth .083 nDCG on "what did X say".
_ASKING = frozenset(
    "what which who whom whose when where when why how whether "
    "did do does doing done is are was were be been being am has have had having "
    "can could will would shall should may might must "
    "say says said saying tell tells told telling "
    "give me us please show find name happen happens happened happening "
    "many much any some there".split()
)
_GRAMMAR = frozenset(
    "a an the and or but nor not no of in on at to for from by with about into over after before between "
    "during against under as if than then that this these those it its he him his she her hers they them "
    "their i my we our you your so such up out off down also just only very".split()
)
# A verb of saying at the end asks, too ("what did Lund announce?"); elsewhere it may be the point of the
# question ("which company announced a merger?").
_ASKING_AT_THE_END = frozenset(
    "announce announced claim claimed add added report reported state stated".split()
)
_WORD = re.compile(r"[^\W_]+(?:['’.][^\W_]+)*")
_MOST_CHARACTERS = 2_000  # past this a question is a pasted text; the model reads 256 tokens of it
_MOST_WORDS = 48  # looked up; each costs time


@dataclass(frozen=True, slots=True)
class Asked:
    """Whose words a question wants, as it names them: nobody is looked up yet.

    `is_certain`: the question is about this speaker and nothing else ("what did Lund say"), so that a speaker
    who cannot be found leaves nothing to answer; a mere "according to Lund" is a hint.
    """

    who: str
    topic: str = ""
    addressee: str = ""
    verb: str = ""
    wants_exact: bool = False
    is_certain: bool = True


@dataclass(frozen=True, slots=True)
class Question:
    """A question as understood: its words, those of them that say what is looked for, and whose words it wants."""

    text: str
    content: tuple[str, ...]
    asked: Asked | None = None


def understand(text: str) -> Question:
    """Read a question. One with nothing but question words ("who said what?") has no content."""
    text = " ".join(text.split())[:_MOST_CHARACTERS]
    text = text.encode("utf-8", "replace").decode()  # half a character, as a broken terminal sends it
    words = [re.sub(r"['’]s$", "", word) for word in _WORD.findall(text)]
    if words and words[-1].lower() in _ASKING_AT_THE_END:
        words.pop()
    return Question(text, content(words), asked(text))


def content(words: list[str]) -> tuple[str, ...]:
    """The words that say what is looked for, each once."""
    found = [word for word in words if word.lower() not in _ASKING and word.lower() not in _GRAMMAR]
    return tuple(dict.fromkeys(found))[:_MOST_WORDS]


def topic_words(topic: str) -> tuple[str, ...]:
    """The words of a topic that say what it is."""
    return content([re.sub(r"['’]s$", "", word) for word in _WORD.findall(topic)])


_VERB = "|".join(sorted(speech_words.VERBS, key=len, reverse=True))
_NOUN = "|".join(sorted(speech_words.NOUNS, key=len, reverse=True))
_ADVERBS = r"(?:(?:exactly|precisely|actually|really|publicly|also|just|ever|reportedly|literally|not|never|been|be|verbatim)\b ?)*"
_AUX = r"(?:did|does|do|has|have|had|is|are|was|were|will|would|can|could)(?:n['’]t)?"
_LEAD = r"(?:(?:so|and|but|ok|okay|please|hey|hi|hello|now|then),? )*(?:(?:can|could|would) you )?(?:please )?(?:(?:tell|show|give|remind) (?:me|us) )?"
_WHO = r"(?P<who>[^?!;:]{1,80}?)"
_REST = r"(?P<rest>\b.*)?"
# Tried in this order; the first that fits tells whose words are wanted.
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        # what did Lund say about the bridge; what exactly has the ministry announced; how did Lund respond
        rf"^{_LEAD}(?:what|how|when|where|why|to whom|whom|who|how often|how many times)(?:['’]s)?(?: else| things?)?,? {_ADVERBS}"
        rf"{_AUX} {_ADVERBS}{_WHO} {_ADVERBS}(?P<verb>{_VERB})\b{_REST}",
        # what Lund said about the bridge
        rf"^{_LEAD}(?:(?:exactly|precisely|all|everything|anything)(?: that)? |what )+{_ADVERBS}{_WHO} {_ADVERBS}(?:has |have |had |is |was )?(?P<verb>{_VERB})\b{_REST}",
        # did Lund rule out a strike
        rf"^{_LEAD}{_AUX} {_WHO} {_ADVERBS}(?P<verb>{_VERB})\b{_REST}",
        # what is Lund's position on the bridge; Lund's exact words
        rf"^{_LEAD}(?:(?:what|how)(?:['’]s| is| are| was| were) )?{_WHO}['’]s? (?:(?:exact|own|latest|last|official|direct) )*(?P<verb>{_NOUN})\b{_REST}",
        # quotes by Lund about the bridge
        rf"^{_LEAD}(?:(?:all|any|the|every|list|what|which|exact|latest|direct|is|are|was|were) )*(?P<verb>{_NOUN}) (?:by|from|of|made by|attributed to) {_WHO}(?P<rest> (?:on|about|regarding|concerning|to|over)\b.*)?$",
    )
)
_ACCORDING = re.compile(r"\baccording to (?P<who>[^,?!;:]{1,80})", re.IGNORECASE)
_KEYWORDS = re.compile(r"^(?P<who>[^\W\d_][^?!;:,]{1,60}?) (?:on|about|re) (?P<rest>.+)$", re.IGNORECASE)
_ABOUT = re.compile(
    r"^\W*(?:(?:anything|something|things?) )?(?:(?:about|on|regarding|concerning|that|whether|of|over|to|when|if|out|for|for the)\b\W*)+",
    re.IGNORECASE,
)


def asked(text: str) -> Asked | None:
    """Whose words a question wants; None where it names nobody.

    >>> asked("what did Ada Lund say about the bridge?")
    Asked(who='Ada Lund', topic='the bridge', verb='say', wants_exact=False, is_certain=True)
    >>> asked("how many sorties, according to the air ministry?").who
    'the air ministry'
    """
    bare = text.strip(" \t?!.\"'“”")
    for form in _FORMS:
        match = form.match(bare)
        if match is not None and match["who"].lower() not in speech_words.NOBODY:
            verb = match["verb"].lower()
            addressee, rest = _addressee(verb, match["rest"] or "")
            return Asked(
                who=_without_exactly(match["who"]),
                topic=_ABOUT.sub("", rest).strip(" ?!.,"),
                addressee=addressee,
                verb=verb,
                wants_exact=speech_words.EXACT.search(bare) is not None,
            )
    match = _ACCORDING.search(bare)
    if match is not None:
        rest = f"{bare[: match.start()]} {bare[match.end() :]}".strip(" ,?!.")
        return Asked(match["who"].strip(), topic=rest, is_certain=False)
    match = _KEYWORDS.match(bare)
    return Asked(match["who"], topic=match["rest"], is_certain=False) if match is not None else None


_TO = re.compile(r"^\W*to (?P<whom>.+?)(?P<rest> (?:about|on|that|regarding|in|at|before|after)\b.*|$)")
_TOLD = re.compile(
    r"^\W*(?!(?:about|on|that|regarding|in|at|before|after|to|of|for)\b)(?P<whom>.+?)"
    r"(?P<rest> (?:about|on|that|of|regarding|in|at|before|after|to)\b.*|$)"
)


def _addressee(verb: str, rest: str) -> tuple[str, str]:
    """Whom something was said to, and what is left.

    >>> _addressee("tell", " reporters about the bridge")
    ('reporters', ' about the bridge')
    """
    match = (_TOLD if verb in speech_words.TELLING else _TO).match(rest)
    return (match["whom"].strip(), match["rest"]) if match is not None else ("", rest)


def _without_exactly(who: str) -> str:
    return speech_words.EXACT.sub("", who).strip(" ,")
