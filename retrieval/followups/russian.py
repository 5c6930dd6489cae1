"""The text of a Russian question in; which form of follow-up it has out."""

from __future__ import annotations

import re
from collections.abc import Mapping

from retrieval.followups.chat import LAST
from retrieval.followups.english import Form
from retrieval.followups.pronouns import Resolved


def _whole(*forms: str) -> re.Pattern[str]:
    return re.compile(f"(?:{'|'.join(forms)})", re.IGNORECASE)


CIRCUMSTANCES: Mapping[str, str] = {"where": "где", "why": "почему", "how many": "сколько", "who": "кто"}
_CYRILLIC = re.compile(r"[а-яё]", re.IGNORECASE)
_ORDINALS = "перв втор трет четв пят шест седьм восьм девят десят".split()
_LEAD = re.compile(
    r"^(?:(?:а|и|но|так|ну|ок|хорошо|ладно|спасибо|тогда|также|(?:что|как) насч[её]т)\b[\s,.!]*)*",
    re.IGNORECASE,
)
_LEADS_ON = re.compile(r"^(?:а|и|но|также|(?:что|как) насч[её]т)\b", re.IGNORECASE)
_IT = "(?: (?:это|этого|это было|он[аио]?|они|так))?"
_SAID = "(?: (?:сказал[аои]?|заявил[аи]?|говорил[аи]?|говорит))?"
_WAS = "(?: (?:был[оаи]?|произошло|случилось))?"
_WHOLE: Mapping[str, re.Pattern[str]] = {
    "item": _whole(
        r"(?:(?:покажи|дай|открой)(?:те)? ?)?(?:мне )?(?:полный текст )?"
        rf"(?:(?:{'|'.join(_ORDINALS)})\w*|последн\w+|полностью|целиком|весь текст|полный текст|№ ?\d+"
        r"|\d{1,2})"
        r"(?: (?:новость|пункт|заметк\w|сообщени\w|текст\w?|статью|статья))?(?: (?:полностью|целиком))?"
    ),
    "day": _whole(rf"(?:когда|какого числа|в какой день){_IT}{_WAS}{_SAID}{_IT}"),
    "speaker": _whole(rf"(?:кто|чьи|по чьим){_IT}{_SAID}(?: слова)?{_IT}"),
    "addressee": _whole(rf"кому{_IT}{_SAID}{_IT}"),
    "where": _whole(rf"где{_IT}{_WAS}{_SAID}"),
    "why": _whole(rf"(?:почему|зачем|отчего|по какой причине){_IT}{_WAS}{_SAID}"),
    "count": _whole(r"сколько(?: (?:раз|всего|их|заявлений|это))*"),
    "exact": _whole(
        "(?:только )?(?:дословно|в кавычках|точные слова|(?:его|её|ее|их) (?:точные )?слова|цитат[ыу]"
        "|прямая речь)"
        "(?: (?:пожалуйста|только))?"
    ),
    "more": _whole(r"(?:(?:покажи|дай|расскажи) )?(?:ещ[её]|больше|дальше|далее|продолжай|остальн\w+)"),
    "else": _whole("(?:что|что-нибудь|что-то) ещ[её]|это вс[её]"),
    "before": _whole("(?:что (?:было|произошло|случилось) )?(?:до этого|до того|раньше|перед этим|ранее)"),
    "after": _whole(
        f"(?:что (?:было|произошло|случилось) )?(?:с тех пор|после этого|потом|после|дальше|позже){_WAS}"
    ),
}
_ELSE = re.compile(r"\bещ[её] ?", re.IGNORECASE)
_ABOUT = re.compile(r"(?:об?о?|про|насч[её]т|по поводу) (?=\w)", re.IGNORECASE)
_ASKS = re.compile(
    r"\b(?:что|кто|кого|кому|где|когда|почему|зачем|как|сколько|какой|какая|какие|чей|ли)\b", re.IGNORECASE
)
_HE = re.compile(r"\b(?:он|она|они) (?P<verb>\w+)", re.IGNORECASE)
_OF_IT = re.compile(r"\b(?:об этом|об? нём|об? нем|об? ней|про это|про него|про неё)\b", re.IGNORECASE)
_MOST_OF_A_FRAGMENT = 6  # words
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
    is_short = len(bare.split()) <= _MOST_OF_A_FRAGMENT
    about = _ABOUT.match(bare)
    if about is not None and is_short:
        return Form("topic", bare[about.end() :], is_led=is_led)
    if _ELSE.search(bare) and _ASKS.search(bare):
        return Form("else", " ".join(_ELSE.sub("", bare).split()), is_led=is_led)
    if is_led and is_short and not _ASKS.search(bare):
        return Form("fragment", bare, is_led=is_led)
    return Form("clause", bare, is_led=is_led)


def says(who: str, topic: str = "") -> str:
    """The question for the words of somebody, as it is asked of a man or a woman.

    >>> says("Захарова", "Женеве")
    'что сказала Захарова о Женеве?'
    """
    said = "сказала" if who.endswith(("а", "я")) else "сказал"
    return f"что {said} {who} {_preposition(topic)} {topic}?" if topic else f"что {said} {who}?"


def resolved(text: str, speaker: str, topic: str) -> Resolved:
    """The text with "он" made the speaker and "об этом" the topic."""
    used: list[str] = []
    if speaker and _HE.search(text):
        text, used = _HE.sub(lambda match: f"{match['verb']} {speaker}", text, count=1), ["speaker"]
    if topic and _OF_IT.search(text):
        text = _OF_IT.sub(lambda _: f"{_preposition(topic)} {topic}", text, count=1)
        used = [*used, "topic"]
    return Resolved(text, tuple(used))


def subject(text: str) -> str:
    """What "об этом" means next: only what is named as what happened."""
    match = _HAPPENED_WITH.match(text.strip(" ?!."))
    return "" if match is None else match["what"]


def _preposition(topic: str) -> str:
    return "об" if topic[:1].lower() in "аиоуэ" else "о"


def _number(bare: str) -> int:
    if "последн" in bare.lower():
        return LAST
    digits = re.search(r"\d+", bare)
    if digits is not None:
        return int(digits[0])
    words = bare.lower().split()
    return next((at for at, stem in enumerate(_ORDINALS, 1) if any(w.startswith(stem) for w in words)), 1)
