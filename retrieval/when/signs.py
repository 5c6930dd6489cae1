"""Whether a question may say anything about time. Cheap: most questions do not, and load nothing more."""

from __future__ import annotations

import re

_SIGN = re.compile(
    r"\d{1,4}[./-]\d{1,2}\b|\b(?:19|20)\d\d(?:['’]?s)?\b|\b\d{1,2}(?:st|nd|rd|th)\b"
    r"|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\b"
    r"|\b(?:to(?:day|night|morrow)|yesterday|overnight|(?:morning|afternoon|evening|night|day|week|weekend"
    r"|fortnight|month|quarter|year|hour|spring|summer|autumn|winter)s?|ago|since|recent(?:ly)?|lately|so far"
    r"|latest|newest|last|q[1-4])\b"
    r"|\b(?:янв|фев|мар|апр|ма[йяе]|июн|июл|авг|сен|окт|ноя|дек|понедел|вторн|сред[ыуе]|четверг|пятниц|суббот"
    r"|воскрес|сегодн|вчера|позавчера|завтра|недел|выходн|месяц|год|лет|дн[яейи]|сут[ок]|назад|недавн|последн"
    r"|прошл|ноч[ьи]|утр[оа]|вечер|весн|осен|лет[оа]|летом|зим|нов|числа|\d+-го\b|квартал|днях|дни)",
    re.IGNORECASE,
)
_OTHER_SCRIPT_OR_TONGUE = re.compile(r"\b\d{1,2}\.? (?:de )?[^\W\d_]{3,12}\.? (?:de )?(?:19|20)\d\d\b")


def may_name_a_day(text: str) -> bool:
    """
    >>> may_name_a_day("what did Lund say on Tuesday")
    True
    >>> may_name_a_day("what did Lund say about the ferries")
    False
    """
    return _SIGN.search(text) is not None or _OTHER_SCRIPT_OR_TONGUE.search(text) is not None
