"""A Russian question in; the same with its words of time in English out, so that one grammar reads both."""

from __future__ import annotations

import re

_MONTHS = (
    ("январ", "January"), ("феврал", "February"), ("март", "March"), ("апрел", "April"), ("июн", "June"),
    ("июл", "July"), ("август", "August"), ("сентябр", "September"), ("октябр", "October"),
    ("ноябр", "November"), ("декабр", "December"),
)  # fmt: skip
_WEEKDAYS = (
    ("понедельник", "Monday"), ("вторник", "Tuesday"), ("сред", "Wednesday"), ("четверг", "Thursday"),
    ("пятниц", "Friday"), ("суббот", "Saturday"), ("воскресень", "Sunday"),
)  # fmt: skip
_NUMBERS = (
    ("один|одну", "1"), ("два|две|двух", "2"), ("три|тр[её]х", "3"), ("четыре|четыр[её]х", "4"),
    ("пять|пяти", "5"), ("шесть", "6"), ("семь|семи", "7"), ("десять", "10"), ("несколько", "few"),
)  # fmt: skip
_ORDINALS = (
    *((rf"(?:{tens}) {stem}(?:ого|его)", str(base + number))
      for tens, base in (("двадцать", 20), ("тридцать", 30))
      for number, stem in ((1, "перв"), (2, "втор"), (3, "треть"), (4, "четв[её]рт"), (5, "пят"), (6, "шест"),
                           (7, "седьм"), (8, "восьм"), (9, "девят"))),
    *((rf"{stem}(?:ого|его)", str(number)) for number, stem in (
        (1, "перв"), (2, "втор"), (3, "треть"), (4, "четв[её]рт"), (5, "пят"), (6, "шест"), (7, "седьм"),
        (8, "восьм"), (9, "девят"), (10, "десят"), (11, "одиннадцат"), (12, "двенадцат"), (13, "тринадцат"),
        (14, "четырнадцат"), (15, "пятнадцат"), (16, "шестнадцат"), (17, "семнадцат"), (18, "восемнадцат"),
        (19, "девятнадцат"), (20, "двадцат"), (30, "тридцат"))),
)  # fmt: skip
_SEASONS = ("весной", "spring"), ("летом", "summer"), ("осенью", "autumn"), ("зимой", "winter")
_UNITS = (("дня|дней|день|сут(?:ки|ок)", "days"), ("недел[июья]|недель", "weeks"),
          ("месяц(?:а|ев)?", "months"), ("год(?:а)?|лет", "years"))  # fmt: skip
_LAST, _THIS, _NEXT = r"прошл\w+|минувш\w+", r"эт(?:от|ой|у|ом|и|о)|текущ\w+", r"следующ\w+|будущ\w+"
_PART = r"(?: (?:утром|вечером|дн[её]м|ночью))?"
# what an expression begins with, once months and weekdays are English
_BEGINS = (
    r"(?=\d{1,2} (?:[A-Z]|(?:и|по|до) \d)|\d{1,2}\.\d{1,2}|\d{4}\b|[A-Z][a-z]+day\b|(?:January|February|March"
    r"|April|May|June|July|August|September|October|November|December|yesterday|last|this)\b)"
)
_DAY_OR_MONTH = (
    *((rf"\b{stem}(?:а|я|ь|е|ю)?\b", name) for stem, name in _MONTHS),
    (r"\b(\d{1,2}) мая\b", r"\1 May"), (r"\bмая (\d{4})\b", r"May \1"),
    (r"\b(в|с|до|по) ма[еяй]\b", r"\1 May"),
    *((rf"\b{stem}(?:а|у|ы|е|я|ю)?\b", name) for stem, name in _WEEKDAYS),
    (r"\b(\d{1,2})-?(?:го|е) (?=[A-Z])", r"\1 "), (r"\b(\d{4}) (?:года|году|год|г\.)", r"\1"),
    *((rf"\b{words} (?=[A-Z])", f"{figure} ") for words, figure in _ORDINALS),
    *((rf"\b{words} числа\b", f"the {figure}th") for words, figure in _ORDINALS),
    (r"\b(\d{1,2})(?:-?(?:го|е|ого|его))? числ[ао]\b", r"on the \1th"),
    (r"\b(\d{1,2})-(?:го|ого|его)(?! [A-Z\w])", r"on the \1th"),
    (r"(?<![\d.,])((?:0?[1-9]|[12]\d|3[01])\.(?:0[1-9]|1[0-2]))(?![.\d%]| (?:процент|млн|млрд|миллио|миллиа"
     r"|тыс|балл|метр|км|градус))", r"on \1"),
    *((rf"\b(?:в )?(?:{which}) {season}\b(?: (\d{{4}}))?", rf"{english} {name}")
      for which, english in ((_LAST, "last"), (_THIS, "this")) for season, name in _SEASONS),
    *((rf"\b{season}\b(?: (\d{{4}}))?", rf"in {name} \1") for season, name in _SEASONS),
    (r"\bв перв\w+ половине (?=[A-Z])", "in the first half of "),
    (r"\bв(?:о)? втор\w+ половине (?=[A-Z])", "in the second half of "),
    *((rf"\bв(?:о)? {stem} квартале\b(?: (\d{{4}}))?", rf"in the {name} quarter \1")
      for stem, name in ((r"перв\w+", "first"), (r"втор\w+", "second"), (r"треть\w+", "third"),
                         (r"четв[её]рт\w+", "fourth"))),
    (r"\b(?:в|за) последние дни\b|\bна днях\b", "in the past few days"),
    (r"\b(новост\w+|событи\w+|итоги|главное|выпуск\w*) (?:за )?(?:недел[юи])\b", r"\1 in the past week"),
    (r"\b(новост\w+|событи\w+|итоги|главное|выпуск\w*) (?:за )?(?:месяца?)\b", r"\1 in the past month"),
    (r"\b(новост\w+|событи\w+|итоги|главное|выпуск\w*) (?:за )?(?:день|дня|сутки)\b", r"\1 today"),
    *((rf"\b(?:{words})\b(?= (?:дн|сут|недел|месяц|лет|год))", figure) for words, figure in _NUMBERS),
)  # fmt: skip
_UNIT = (
    *((rf"\b(\d+|few) (?:{words}) (?:тому )?назад\b", rf"\1 {unit} ago") for words, unit in _UNITS),
    *((rf"\b(?:за|в течение) (?:последни[ех] )?(\d+|few) (?:{words})\b", rf"in the last \1 {unit}")
      for words, unit in _UNITS),
    (r"\b(недел|месяц|год|день)\w* (?:тому )?назад\b", r"a \1 ago"),
    (r"\ba недел ago", "a week ago"), (r"\ba месяц ago", "a month ago"), (r"\ba год ago", "a year ago"),
    (r"\ba день ago", "a day ago"),
    *((rf"\b(?:на|в|за) (?:{which}) {russian}\w*", f"{english} {unit}")
      for which, english in ((rf"{_LAST}", "last"), ("последн[а-яё]+", "past"),
                             (_THIS, "this"), (_NEXT, "next"))
      for russian, unit in (("недел", "week"), ("месяц", "month"), ("год", "year"), ("выходны", "weekend"))),
    (r"\b(?:на|в|за) выходны\w+", "last weekend"),
    (rf"\b(?:в |во )?(?:{_LAST}) (?=[A-Z][a-z]+day)", "last "),
)  # fmt: skip
_WORD = (
    (rf"\bпозавчера{_PART}\b", "day before yesterday"), (rf"\b(?:вчера{_PART}|вчерашн\w+)\b", "yesterday"),
    (rf"\b(?:сегодня{_PART}|сегодняшн\w+)\b", "today"), (r"\bзавтра\b", "tomorrow"),
    (r"\bпрошлой ночью\b", "last night"), (r"\b(?:сегодня|этой) ночью\b", "tonight"),
    (r"\bнедавно\b|\bв последнее время\b|\bза последнее время\b", "recently"),
    (r"\b(?:сам\w+ )?(?:последн|новейш|свеж)(?:ие|яя|ее|ий|ие) (?=новост|заявлен|слов|высказыв|сообщен|данн"
     r"|комментар|опрос)", "latest "),
    (r"^что нового\b", "latest news"),
)  # fmt: skip
_LINK = (
    (rf"\bмежду {_BEGINS}", "between "), (rf"\b(?:начиная )?со? {_BEGINS}", "since "),
    (rf"\b(?:до|раньше|ранее) {_BEGINS}", "before "), (rf"\bне (?:позднее|позже) {_BEGINS}", "on or before "),
    (rf"\bне (?:раньше|ранее) {_BEGINS}", "on or after "), (rf"\b(?:позже|позднее) {_BEGINS}", "after "),
    (rf"\bс начала {_BEGINS}", "since early "), (rf"\bк концу {_BEGINS}", "by late "),
    (rf"\bк началу {_BEGINS}", "by early "), (rf"\bк середине {_BEGINS}", "by mid-"),
    (rf"\bк {_BEGINS}", "by "), (rf"\b(?:об?|про) {_BEGINS}", "about "),
    (rf"\bпо {_BEGINS}", "until "), (rf"\bпосле {_BEGINS}", "after "), (rf"\bперед {_BEGINS}", "before "),
    (rf"\bв начале {_BEGINS}", "in early "), (rf"\bв конце {_BEGINS}", "in late "),
    (rf"\bв середине {_BEGINS}", "in mid-"), (rf"\b(?:во?|на|за) {_BEGINS}", "on "),
    (r"(?<=\d) (?:и|по) (?=\d{1,2} [A-Z])", " to "), (rf"([A-Za-z\d]) и {_BEGINS}", r"\1 and "),
    (r"\bsince (\d{1,2}) (?:before|until|to) (?=\d)", r"from \1 to "),
    (r"\bsince (\d{1,2} to \d)", r"from \1"),
)  # fmt: skip
_RULES = [
    (re.compile(pattern, re.IGNORECASE if "[A-Z]" not in pattern else 0), english)
    for pattern, english in (*_DAY_OR_MONTH, *_UNIT, *_WORD, *_LINK)
]


def in_english(text: str) -> str:
    """
    >>> in_english("Что сказал Ланд 20 января 2016 года?")
    'Что сказал Ланд 20 January 2016?'
    >>> in_english("новости с понедельника")
    'новости since Monday'
    """
    for pattern, english in _RULES:
        text = pattern.sub(english, text)
    return text
