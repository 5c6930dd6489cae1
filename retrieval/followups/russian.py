"""The text of a Russian question in; which form of follow-up it has out."""

from __future__ import annotations

import re
from collections.abc import Mapping

from retrieval.followups.chat import LAST
from retrieval.followups.english import Form, Name
from retrieval.followups.pronouns import Resolved

CIRCUMSTANCES: Mapping[str, str] = {"where": "где", "why": "почему", "how many": "сколько"}
_CYRILLIC = re.compile(r"[а-яё]", re.IGNORECASE)
_ORDINALS = "перв втор трет четв пят шест седьм восьм девят десят".split()
_LEAD = re.compile(
    r"^(?:(?:а|и|но|так|ну|ок|хорошо|ладно|спасибо|тогда|также|что насчёт|что насчет|как насчёт|как насчет)\b[\s,.!]*)*",
    re.IGNORECASE,
)
_LEADS_ON = re.compile(r"^(?:а|и|но|также|что насч[её]т|как насч[её]т)\b", re.IGNORECASE)
_IT = r"(?:это|этого|это было|он[аио]?|они|так)"
_WHOLE: Mapping[Name, re.Pattern[str]] = {
    "item": re.compile(
        r"(?:(?:покажи(?:те)?|дай(?:те)?|открой(?:те)?)\s*)?(?:мне )?(?:полный текст )?(?:"
        rf"(?:{'|'.join(_ORDINALS)})\w*|последн\w+|полностью|целиком|весь текст|полный текст|№ ?\d+|\d{{1,2}})"
        r"(?: (?:новость|пункт|заметк\w|сообщени\w|текст\w?|статью|статья))?(?: (?:полностью|целиком))?",
        re.IGNORECASE,
    ),
    "day": re.compile(rf"(?:когда|какого числа|в какой день)(?: (?:{_IT}))?(?: (?:был[оаи]?|сказал[аио]?|произошло|случилось))?(?: это)?", re.IGNORECASE),
    "speaker": re.compile(rf"(?:кто|чьи|по чьим)(?: (?:{_IT}))?(?: (?:сказал[аи]?|заявил[аи]?|говорит|слова))?(?: (?:{_IT}))?", re.IGNORECASE),
    "addressee": re.compile(rf"кому(?: (?:{_IT}))?(?: (?:сказал[аи]?|говорил[аи]?))?(?: это)?", re.IGNORECASE),
    "where": re.compile(rf"где(?: (?:{_IT}))?(?: (?:был[оа]?|произошло|случилось|сказал[аи]?))?", re.IGNORECASE),
    "why": re.compile(rf"(?:почему|зачем|отчего|по какой причине)(?: (?:{_IT}))?(?: (?:произошло|случилось|сказал[аи]?))?", re.IGNORECASE),
    "count": re.compile(r"сколько(?: (?:раз|всего|их|заявлений|это))*", re.IGNORECASE),
    "exact": re.compile(r"(?:только )?(?:дословно|в кавычках|точные слова|(?:его|её|ее|их) (?:точные )?слова|цитат[ыу]|прямая речь)(?: (?:пожалуйста|только))?", re.IGNORECASE),
    "more": re.compile(r"(?:(?:покажи|дай|расскажи) )?(?:ещ[её]|больше|дальше|далее|продолжай|остальн\w+)", re.IGNORECASE),
    "else": re.compile(r"(?:что|что-нибудь|что-то) ещ[её]|это вс[её]", re.IGNORECASE),
    "before": re.compile(r"(?:что (?:было|произошло|случилось) )?(?:до этого|до того|раньше|перед этим|ранее)", re.IGNORECASE),
    "after": re.compile(r"(?:что (?:было|произошло|случилось) )?(?:с тех пор|после этого|потом|после|дальше|позже)(?: (?:было|произошло|случилось))?", re.IGNORECASE),
}  # fmt: skip
_ELSE = re.compile(r"\bещ[её] ?", re.IGNORECASE)
_ABOUT = re.compile(r"(?:об?о?|про|насч[её]т|по поводу) (?=\w)", re.IGNORECASE)
_ASKS = re.compile(
    r"\b(?:что|кто|кого|кому|где|когда|почему|зачем|как|сколько|какой|какая|какие|чей|ли)\b", re.IGNORECASE
)
_HE = re.compile(r"\b(?:он|она|они)\b", re.IGNORECASE)
_OF_IT = re.compile(r"\b(?:об этом|об? нём|об? нем|об? ней|про это|про него|про неё)\b", re.IGNORECASE)
_MOST_OF_A_FRAGMENT = 6
_HAPPENED_WITH = re.compile(
    r"(?:что (?:произошло|случилось|известно|нового)|расскажи\w*) (?:с|со|о|об|про|в) (?P<what>.+)",
    re.IGNORECASE,
)


def is_russian(text: str) -> bool:
    return _CYRILLIC.search(text) is not None


def form(text: str) -> Form:
    """As its English twin.

    >>> form("а Керри?")
    Form(name='fragment', rest='Керри', number=0, is_led=True)
    """
    bare = _LEAD.sub("", text.strip()).strip(' \t?!.,;:…«»"')
    is_led = _LEADS_ON.match(text.strip()) is not None
    for name, pattern in _WHOLE.items():
        if pattern.fullmatch(bare):
            return Form(name, number=_number(bare) if name == "item" else 0, is_led=is_led)
    about = _ABOUT.match(bare)
    is_short = len(bare.split()) <= _MOST_OF_A_FRAGMENT
    if about is not None and is_short:
        return Form("topic", bare[about.end() :], is_led=is_led)
    if _ELSE.search(bare) and _ASKS.search(bare):
        return Form("else", " ".join(_ELSE.sub("", bare).split()), is_led=is_led)
    if is_led and is_short and not _ASKS.search(bare):
        return Form("fragment", bare, is_led=is_led)
    return Form("clause", bare, is_led=is_led)


def says(who: str, topic: str = "") -> str:
    """>>> says("Захарова", "Женеве")
    'что сказала Захарова о Женеве?'
    """
    said = "сказала" if who.split()[-1:] and who.split()[-1].endswith(("а", "я")) else "сказал"
    return f"что {said} {who} о {topic}?" if topic else f"что {said} {who}?"


def resolved(text: str, speaker: str, topic: str) -> Resolved:
    """The text with "он" made the speaker and "об этом" the topic."""
    used: list[str] = []
    if speaker and _HE.search(text):
        text, used = _HE.sub(speaker, text, count=1), ["speaker"]
    if topic and _OF_IT.search(text):
        text, used = _OF_IT.sub(f"о {topic}", text, count=1), [*used, "topic"]
    return Resolved(text, tuple(used))


def subject(text: str) -> str:
    """What "об этом" means next: only what is named as what happened."""
    match = _HAPPENED_WITH.match(text.strip(" ?!."))
    return "" if match is None else match["what"]


def _number(bare: str) -> int:
    word = next((word for word in re.findall(r"\w+", bare.lower()) if word.startswith(tuple(_ORDINALS))), "")
    digits = re.search(r"\d+", bare)
    if "последн" in bare.lower():
        return LAST
    if digits is not None:
        return int(digits[0])
    return next((at for at, stem in enumerate(_ORDINALS, 1) if word.startswith(stem)), 1)
