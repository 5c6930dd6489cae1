"""The words of a question that name a day, a month or a week: found, taken out, put in."""

from __future__ import annotations

import re

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_MONTH_RU = (
    r"(?:январ[ьяе]|феврал[ьяе]|март[ае]?|апрел[ьяе]|ма[йяе]|июн[ьяе]|июл[ьяе]|август[ае]?|сентябр[ьяе]"
    r"|октябр[ьяе]|ноябр[ьяе]|декабр[ьяе])\b"
)
_NUMBER = r"(?:the )?\d{1,2}(?:st|nd|rd|th)?"
_TIMES = (
    rf"{_NUMBER} (?:of )?{_MONTH}(?:,? \d{{4}})?",
    rf"{_MONTH}(?: \d{{1,2}}(?:st|nd|rd|th)?\b)?(?:,? \d{{4}})?",
    r"\d{4}-\d\d(?:-\d\d)?",
    r"(?:19|20)\d\d\b",
    r"(?:the day before )?yesterday|today|tonight|the day before|the (?:next|following) day|the week before",
    r"(?:(?:last|this|next) )?(?:mon|tues|wednes|thurs|fri|satur|sun)day",
    r"(?:last|this|the past|the last|the same|that) (?:week|month|year|night|morning|evening|weekend|day)",
    r"(?:the )?(?:\d+|two|three|four|five|six) (?:days|weeks|months) ago",
    rf"\d{{1,2}} {_MONTH_RU}(?: \d{{4}}(?: года)?)?|{_MONTH_RU}(?: \d{{4}}(?: года)?)?",
    r"вчера|сегодня|позавчера|(?:на )?(?:прошл|эт)\w+ (?:недел\w|месяц\w|год\w)",
)
_TIME = f"(?:{'|'.join(_TIMES)})"
_PREPOSITIONS = (
    r"(?:(?:in|on|at|since|from|during|before|after|until|by|early|late|only|в|во|с|до|после|на) )*"
)
_DATE = re.compile(rf"{_PREPOSITIONS}{_TIME}(?: (?:and|to|until|-|и|по) {_TIME})?", re.IGNORECASE)
_DATED = re.compile(  # without a preposition a month may be a name or a verb: May, march
    rf"\b(?:in|on|since|from|during|before|after|until|by|в|во|с|до|после|на) {_TIME}(?: \d{{4}}\b)?"
    rf"|\b{_TIMES[0]}|\b{_MONTH} \d{{1,2}}\b(?:,? \d{{4}})?|\b{_TIMES[2]}\b|\b(?:{_TIMES[4]})\b"
    rf"|\b(?:{_TIMES[6]})\b|\b(?:вчера|сегодня|позавчера)\b",
    re.IGNORECASE,
)
_NEEDS_NO_PREPOSITION = re.compile(
    r"(?:in|on|at|since|from|during|before|after|until|by|early|late|yesterday|today|tonight|last|this|the|that"
    r"|next|в|во|с|до|после|на|вчера|сегодня|позавчера)\b",
    re.IGNORECASE,
)


def is_date(text: str) -> bool:
    """Nothing but a day, a month or the like.

    >>> is_date("and March".removeprefix("and ")), is_date("since Monday"), is_date("the ferry")
    (True, True, False)
    """
    return _DATE.fullmatch(text.strip(" ?!.,")) is not None


def date_in(text: str) -> str:
    match = _DATED.search(text)
    return "" if match is None else match[0].strip()


def without_date(text: str) -> str:
    """The question with no day in it.

    >>> without_date("what happened in Corrin on 16 March 2031?")
    'what happened in Corrin'
    """
    return " ".join(_DATED.sub(" ", text.strip(" ?!.")).split())


def with_date(question: str, date: str) -> str:
    """The question with another day.

    >>> with_date("what did Lund say in February?", "March")
    'what did Lund say in March?'
    """
    date = date.strip(" ?!.,")
    if _NEEDS_NO_PREPOSITION.match(date) is None:
        date = f"{'on' if re.search(r'day|[0-9]{1,2} |[0-9]{1,2}$', date) else 'in'} {date}"
    return f"{without_date(question)} {date}?"
