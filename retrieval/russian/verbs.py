"""Russian words by which a question asks for speech, as stems; of verbs with what kind of saying they are."""

from __future__ import annotations

import re

# Any statement answers these.
_ANY = (
    "сказа скаж говор поговор заяв заявля сообщ сообща рассказа рассказыва ответ отвеча отреагирова "
    "реагирова реагиру прокомментирова комментирова комментиру высказа выскажет написа пиш отмет отмеча "
    "добав добавля поясн поясня объясн объясня упомяну упомина утвержда выраз выража констатирова "
    "подчеркну подчёркну подчеркива подчёркива произнес произнёс произнесла выступ выступа назва называ "
    "оцен оценива процитирова цитиру поведа переда"
)
# These ask for one kind: English words that print it, any of which will do.
_ACTS = {
    "promise": "обеща пообеща клял поклял",
    "deny": "отриц отрица опроверг опроверга",
    "reject": "отверг отверга",
    "warn": "предупред предупрежда предостерег предостерёг предостерега",
    "urge call": "призва призыва призов",
    "criticise criticize": "критикова раскритикова критику",
    "condemn": "осуд осужда",
    "accuse blame": "обвин обвиня",
    "demand": "потребова требова требу",
    "admit acknowledge": "призна признава признаё признае",
    "confirm": "подтверд подтвержда",
    "threaten": "угрожа пригроз гроз",
    "propose suggest offer": "предлож предлага",
    "support": "поддерж поддержа поддержива",
    "refuse decline": "отказа отказыва",
    "praise": "похвал хвал",
    "apologise apologize": "извин извиня",
    "ask": "спрос спрашива попрос прос",
    "predict": "предсказа предсказыва спрогнозирова прогнозирова",
    "agree": "согласи",
    "complain": "пожалова жалова",
    "insist": "настаива настоя",
    "rule": "исключ исключа",
    "announce": "объяв объявля анонсирова",
    "welcome": "приветствова поприветствова",
}
_THINKING = "дума счита полага вер"
_NOUNS = {
    "": "цитат слов высказыван заявлен комментар позици мнени реакци ответ реч выступлен реплик точк",
    "promise": "обещан",
    "warn": "предупрежден",
    "deny": "опровержен",
    "demand": "требован",
    "criticise criticize": "критик",
}
_ACT_OF = {stem: act for act, stems in {"": _ANY, **_ACTS}.items() for stem in stems.split()}
_THINKS = frozenset(_THINKING.split())
_ACT_OF_NOUN = {stem: act for act, stems in _NOUNS.items() for stem in stems.split()}
# past, present and what follows a stem before them; one reflexive sign
_VERB_ENDING = re.compile(
    r"(?:[аяиеоу]?|ива|ыва|ну)(?:л[аои]?|[еиё]т|[уюая]т|ть|ли|)(?:ся|сь)?", re.IGNORECASE
)
_NOUN_ENDING = re.compile(
    r"(?:и?[яей]|и?ями?|иях|иею?|ием?|и?ю|[аыуое]|ами?|ах|ов|ом|ой|ии|ий|ь|ью)?", re.IGNORECASE
)
_REFLEXIVE = ("высказа", "призна", "согласи", "извин", "поклял", "клял", "отказа", "пожалова", "жалова")
_LONGEST = 14


def act_of(word: str) -> str | None:
    """What kind of saying a verb is, in English; empty for any, None where it is no verb of saying.

    >>> act_of("заявила"), act_of("обещал"), act_of("говорится"), act_of("мост")
    ('', 'promise', None, None)
    """
    stem = _stem(word, _ACT_OF, _VERB_ENDING)
    if stem is None or (word.lower().endswith(("ся", "сь")) and stem not in _REFLEXIVE):
        return "" if is_thinking(word) else None
    return _ACT_OF[stem] if len(word) > len(stem) else None


def is_thinking(word: str) -> bool:
    """What one can do without a word: to think, to believe."""
    stem = _stem(word, _THINKS, _VERB_ENDING)
    return stem is not None and len(word) > len(stem)


def act_of_noun(word: str) -> str | None:
    """The same of what somebody says, as a thing: цитаты, позиция."""
    stem = _stem(word, _ACT_OF_NOUN, _NOUN_ENDING)
    return None if stem is None else _ACT_OF_NOUN[stem]


def _stem(word: str, stems: dict[str, str] | frozenset[str], ending: re.Pattern[str]) -> str | None:
    word = word.lower()
    for size in range(min(len(word), _LONGEST), 1, -1):
        if word[:size] in stems and ending.fullmatch(word, size):
            return word[:size]
    return None
