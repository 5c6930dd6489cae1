"""A Russian question in; whose words it wants out, as it names them: nobody is looked up."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from retrieval.asking import Asked, Certainty
from retrieval.russian.offices import is_listener, is_office, listener
from retrieval.russian.verbs import act_of, act_of_noun, is_thinking

_MOST_CHARACTERS = 400  # a longer question is a pasted text
_MOST_WORDS = 6  # of a speaker
_MOST_KEYWORDS = 8


def asked(text: str) -> Asked | None:
    """Whose words a question wants; None where it names nobody.

    >>> asked("Что обещала Лунд журналистам о мосте?")  # doctest: +ELLIPSIS
    Asked(who='Лунд', topic='мосте', addressee='reporters journalists', act='promise', ...)
    >>> asked("По словам министра обороны, сколько погибших?").who
    'министра обороны'
    """
    text = text[:_MOST_CHARACTERS].strip(" \t?!.\"'“”«»").replace("ё", "е").replace("Ё", "Е")
    is_exact = _EXACT.search(text) is not None
    bare = _LEAD.sub("", text)
    return _according(bare) or _by_noun(bare, is_exact) or _by_verb(bare, is_exact) or _keywords(bare)


def _according(text: str) -> Asked | None:
    match = _ACCORDING.search(text)
    if match is None:
        return None
    tail = _words(text[match.end() :])
    who, rest = _who(tail)
    topic = f"{text[: match.start()]} {_text(text[match.end() :], rest)}"
    return Asked(_name(who), _topic(topic), certainty="hints") if who else None


def _by_noun(text: str, is_exact: bool) -> Asked | None:
    """Цитаты Лунд о мосте; какова позиция министра по мосту."""
    match = _BEFORE_NOUN.match(text)
    words = _words(text[match.end() :] if match is not None else text)
    act = act_of_noun(words[0].text) if words else None
    if act is None or len(words) < 2:
        return None
    who, rest = _who(words[1:])
    if not who:
        return None
    return _made(_name(who), _text(text[match.end() :] if match else text, rest), act, is_exact=is_exact)


def _by_verb(text: str, is_exact: bool) -> Asked | None:
    """Что сказала Лунд о мосте; что Лунд сказала о мосте; комментировала ли Лунд мост."""
    words = _words(text)
    asks = _ASKS.match(text)
    begin = asks.end() if asks is not None else 0
    for at, word in enumerate(words):
        act = act_of(word.text) if word.start >= begin else None
        if act is None:
            continue
        before = [each for each in words[:at] if each.start >= begin and not _is_around(each.text)]
        who, rest = _who(words[at + 1 :])
        if before:
            if len(before) > _MOST_WORDS or any(each.text.lower() in _ENDS for each in before):
                return None
            named, _ = _who(before)
            if not named:
                return None
            who, rest = named, words[at + 1 :]
        is_asked = asks is not None or "ли" in (each.text.lower() for each in words[at : at + 2])
        if not who or not (is_asked or before):
            return None
        certainty: Certainty = "asks" if is_asked and not is_thinking(word.text) else "if a speaker"
        if asks is not None and _CIRCUMSTANCE.match(text):
            certainty = "hints"
        return _made(_name(who), _text(text, rest), act, is_exact=is_exact, certainty=certainty)
    return None


def _keywords(text: str) -> Asked | None:
    """Лунд о мосте."""
    words = _words(text)
    who, rest = _who(words)
    if not who or not rest or len(words) > _MOST_KEYWORDS or rest[0].text.lower() not in _ABOUT:
        return None
    if not (who[0].text[:1].isupper() or is_office(who[0].text)) or who[0].text.lower() in _ASKERS:
        return None
    return Asked(_name(who), _topic(_text(text, rest)), certainty="if a speaker")


def _made(who: str, rest: str, act: str, *, is_exact: bool = False, certainty: Certainty = "asks") -> Asked:
    words = _words(rest)
    heard = next((word for word in words[:2] if is_listener(word.text)), None)
    addressee = "" if heard is None else listener(heard.text)
    if heard is not None:
        rest = rest[: heard.start] + rest[heard.end :]
    topic = _topic(rest)
    return Asked(who, topic, addressee, act, is_exact, certainty)


@dataclass(frozen=True, slots=True)
class _Word:
    text: str
    start: int
    end: int


def _words(text: str) -> list[_Word]:
    return [_Word(match[0], match.start(), match.end()) for match in _WORD.finditer(text)]


def _text(text: str, rest: Sequence[_Word]) -> str:
    return text[rest[0].start :] if rest else ""


def _who(words: Sequence[_Word]) -> tuple[list[_Word], list[_Word]]:
    """The words of a name or an office that `words` begin with, and what follows.

    A name goes on while it has capitals, an office while words of small letters follow, one for whom it was
    said left out: "министр обороны Лунд журналистам о мосте".
    """
    found: list[_Word] = []
    heard: list[_Word] = []
    for at, word in enumerate(words):
        small = word.text.lower()
        if is_listener(word.text) and (found or at + 1 < len(words)):
            heard.append(word)
            continue
        if _is_around(word.text) and not found:
            continue
        if small in _ENDS or small in _NOBODY or not _continues(found, word):
            return found, [*heard, *words[at:]]
        found.append(word)
    return found, heard


def _continues(found: Sequence[_Word], word: _Word) -> bool:
    if not found:
        return True
    if len(found) >= _MOST_WORDS or act_of(word.text) is not None or word.text.endswith(("ть", "ться", "ти")):
        return False
    if word.text[:1].isupper() or word.text.lower() in _PARTICLES:
        return True
    is_name = any(each.text[:1].isupper() and not is_office(each.text) for each in found)
    return not is_name and (is_office(word.text) or word.text.lower().endswith(_GENITIVE))


def _name(who: Sequence[_Word]) -> str:
    return " ".join(each.text for each in who)


def _topic(rest: str) -> str:
    return _LEADS_TO_TOPIC.sub("", _EXACT.sub("", rest)).strip(" ?!.,—–-")


def _is_around(word: str) -> bool:
    return word.lower() in _AROUND


_WORD = re.compile(r"[^\W_]+(?:[-'’.][^\W_]+)*|[,;:—–]")
_LEAD = re.compile(
    r"^(?:(?:а|и|но|ну|так|скажи(?:те)?|подскажи(?:те)?|напомни(?:те)?|покажи(?:те)?|дай(?:те)?|приведи(?:те)?"
    r"|найди(?:те)?|процитируй(?:те)?|пожалуйста|интересно|дословно|буквально|в кавычках|слово в слово"
    r"|мне|нам|хочу знать|перечисли(?:те)?),? )+",
    re.IGNORECASE,
)
_ASKS = re.compile(
    r"(?:что(?: же| именно| еще| конкретно| нового)?|чего|о ч[её]м|про что|как|когда|где|куда|почему|зачем"
    r"|кому|сколько раз|в чем|все,? что|с чем|против чего)\b,? ?",
    re.IGNORECASE,
)
_CIRCUMSTANCE = re.compile(r"(?:когда|где|куда|почему|зачем|кому|сколько раз)\b", re.IGNORECASE)
_ACCORDING = re.compile(
    r"(?:,|^|(?<= ))(?:по словам|согласно|по данным|по мнению|по версии|по сообщениям?|по оценк[еа]м?"
    r"|по информации|со слов|как (?:сообщ|утвержд|заяв|сказ)\w+) ",
    re.IGNORECASE,
)
_BEFORE_NOUN = re.compile(
    r"^(?:(?:все|какие|какова|каков|какое|какой|какая|точные|прямые|прямая|последние|последнее|есть ли"
    r"|были ли|официальн\w+|любые|что за|каковы|в чем|главные) )+",
    re.IGNORECASE,
)
_EXACT = re.compile(
    r"\b(?:дословн\w*|буквальн\w*|слово в слово|в кавычках|точн\w+ (?=слов|цитат)|цитат\w*|процитир\w+"
    r"|прям\w+ речь\w*|именно такими словами)\b",
    re.IGNORECASE,
)
_ABOUT = frozenset("о об обо про насчет относительно касательно".split())
_ASKERS = frozenset(
    "что кто где когда как какой какая какие каково сколько почему зачем чей расскажи".split()
)
# what no name goes on over
_ENDS = frozenset(
    "о об обо про насчет относительно касательно по на в во с со из от до после перед при для за к ко у "
    "под над без против через между из-за что чтобы если когда где как ли и или а но "
    ", ; : — – этого не".split()
)
_NOBODY = frozenset(
    "он она оно они я ты вы мы его ее их ему ей им кто кто-то кто-нибудь никто все всё люди там "
    "это этот".split()
)
_AROUND = frozenset(
    "вчера сегодня недавно ранее раньше потом затем позже впервые официально публично именно точно еще "
    "уже тоже также вообще на самом деле лично сам сама сами бы же ли что-нибудь что-либо что-то "
    "конкретно сначала последний раз журналу".split()
)
_GENITIVE = ("а", "я", "ы", "и", "ов", "ев", "ей", "ого", "его", "их", "ых", "ой")  # "министр финансов"
_PARTICLES = frozenset("де ван фон аль эль бин ибн да ди дер ла ле дю дон".split())
_LEADS_TO_TOPIC = re.compile(
    r"^\W*(?:(?:по поводу|по вопросу|на тему|в отношении|в связи с|о том|об этом|что-нибудь|что-либо|что-то"
    r"|о|об|обо|про|насчет|относительно|касательно|по|на|ли|что|как|когда|кто|сам[аи]?|сколько|в ответ на)"
    r"\b\W*)+",
    re.IGNORECASE,
)
_MONTH = r"(?:январ|феврал|март|апрел|ма[йяе]|июн|июл|август|сентябр|октябр|ноябр|декабр)\w*"
_DATE = re.compile(
    rf"(?:(?:в|на|с|со|за|до|после|к|от|начале|конце|середине) )*(?:\d{{1,2}} )?"
    rf"(?:{_MONTH}(?: \d{{4}})?(?: года?)?|\d{{4}}(?: год[ау]?)?|\d{{1,2}}[./]\d{{1,2}}(?:[./]\d{{2,4}})?"
    r"|вчера|сегодня|позавчера"
    r"|(?:этой|прошлой|последней|эту|прошлую) недел[еюи]|(?:этом|прошлом) (?:месяце|году)"
    r"|понедельник|вторник|сред[уы]|четверг|пятниц[уы]|суббот[уы]|воскресень[ея])",
    re.IGNORECASE,
)
