"""A Russian question in; the same question in the words that these bulletins print out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from corpus.store import Store
from retrieval.asking import Asked
from retrieval.question import Question
from retrieval.russian.asking import asked as asked_in_russian
from retrieval.russian.glossary import english
from retrieval.russian.named import printed_forms, printed_name, speaker_called
from retrieval.russian.offices import is_office, office, office_of_two
from retrieval.russian.verbs import act_of
from retrieval.speakers import Known
from retrieval.words import Words

_MOST_ENGLISH = 3  # words for one
_SHORTEST_COGNATE = 5
_A_SURE_NAME = 0.75
_A_SURE_COGNATE = 0.6
_ALSO = {"minister": "secretary", "ministry": "department"}
_DATIVE = ("у", "ю", "е", "ой", "ей", "ому", "ему")
_CYRILLIC = re.compile("[\u0400-\u052f]")
_TOKEN = re.compile(r"[^\W_]+(?:[-'’.][^\W_]+)*")
# Asks, or joins: not looked for.
_ASKS = {
    "сколько": "how many", "когда": "when", "где": "where", "куда": "where", "кто": "who", "кого": "who",
    "почему": "why", "зачем": "why", "какой": "which", "какая": "which", "какое": "which",
    "какие": "which",
}  # fmt: skip
_ASKING = frozenset(
    "что чего чему чем кто кого кому кем где куда откуда когда как какой какая какое какие какого каком "
    "какую каких сколько почему зачем чей чья который которая которые был была было были будет будут есть "
    "ли же бы не нет и или а но в во на с со о об обо от до по за из у к для при про над под между после "
    "перед через около более менее это этот эта эти того тот там тут теперь сейчас уже еще очень "
    "произошло случилось известно нового расскажи сказано говорят говорится сообщают всего именно свой "
    "своей своего его ее их им них".split()
)


@dataclass(frozen=True, slots=True)
class _Here:
    """What the bulletins print."""

    store: Store
    words: Words
    known: Known


def read(question: Question, store: Store, words: Words, known: Known) -> Question:
    """Whom and what a Russian question asks for, in these bulletins' words: `content` and `asked` are English
    as far as anything here goes by the name, Russian where nothing does."""
    here = _Here(store, words, known)
    asked = asked_in_russian(question.text)
    if asked is not None and _is_unread(asked.who, question.text):
        asked = None
    content = tuple(dict.fromkeys(_content(here, question.text)))
    return replace(
        question,
        content=content,
        asks=next((_ASKS[word] for word in question.text.lower().split() if word in _ASKS), ""),
        asked=None if asked is None else _asked(here, asked),
        unread=tuple(_looked_for(question.text)) if not content else (),
    )


def _asked(here: _Here, asked: Asked) -> Asked:
    topic = tuple(dict.fromkeys(_content(here, asked.topic, begins=False)))
    who, addressee = _who(here, asked.who), asked.addressee
    if _CYRILLIC.search(who) and (two := _two(here, asked.who)) is not None:
        who, addressee = two
    return replace(
        asked,
        who=who,
        addressee=addressee,
        topic=" ".join(topic),
        who_as_asked=asked.who,
        topic_as_asked=asked.topic,
    )


def _who(here: _Here, who: str) -> str:
    """`министр обороны Лунд` -> defence minister Lund; unchanged where nobody here is called so."""
    tokens = _TOKEN.findall(who)
    offices, names = list(_offices(tokens)), [each for each in tokens if _is_name(each, who)]
    if offices and all(map(english, names)):  # "министр обороны России"
        return _office(here, [*(english(name)[0] for name in names), *offices])
    if not names:
        return who
    speaker = speaker_called(names, here.known.everyone(here.store))
    if speaker is not None:
        return speaker if " " in speaker else " ".join([*offices, speaker])
    printed = printed_name(here.store, here.words, names)
    if printed is None:
        return " ".join(names)
    return (
        f"{' '.join(offices)} of {printed}" if offices else printed
    )  # "мэр Бракки": nobody of that name speaks


def _two(here: _Here, who: str) -> tuple[str, str] | None:
    """Two names on end, of whom the second is told something: "Что ответил Лунд Брандту"."""
    first, _, second = who.partition(" ")
    if not second.endswith(_DATIVE):
        return None
    speaker, listener = _who(here, first), _who(here, second)
    return None if _CYRILLIC.search(speaker + listener) else (speaker, listener)


def _is_unread(who: str, text: str) -> bool:
    """An office or the like that has no English here, in a text that would give a name its capital. It is not
    for that named nowhere."""
    words = _TOKEN.findall(who)
    return not text.islower() and not any(
        is_office(each) or english(each) or each[:1].isupper() for each in words
    )


def _is_name(word: str, who: str) -> bool:
    if is_office(word):
        return False
    return word[:1].isupper() if not who.islower() else not english(word)


def _offices(tokens: Sequence[str]) -> Iterator[str]:
    """English words, an office after what it is of: `министр транспорта` -> transport minister."""
    said: list[str] = []
    skip = False
    for first, second in zip(tokens, [*tokens[1:], ""], strict=True):
        together = office_of_two(first, second)
        if skip or together is not None:
            said += [together] if together else []
            skip = not skip
            continue
        one = office(first)
        if one is None and first.islower():
            one = " ".join(english(first)[:1])
        said += [one] if one else []
    yield from reversed(said)


def _office(here: _Here, offices: Sequence[str]) -> str:
    """The office; where nobody here has it, what another country calls it."""
    office = " ".join(offices)
    other = " ".join(_ALSO.get(word, word) for word in office.split())
    is_other = other != office and not here.known.matches(here.store, office)
    return other if is_other and here.known.matches(here.store, other) else office


def _looked_for(text: str) -> Iterator[str]:
    """The Russian words of a question that do not ask or join."""
    for word in _TOKEN.findall(text):
        if _CYRILLIC.search(word) and word.lower().replace("ё", "е") not in _ASKING:
            yield word


def _content(here: _Here, text: str, *, begins: bool = True) -> Iterator[str]:
    """The English words for what is looked for. A name that nothing here goes by stays: it is missing. A word
    that is only unknown to us is left out: that it is not found says nothing. `begins`: the
    text is a sentence, and its first word may have its capital for that."""
    for place, word in enumerate(_TOKEN.findall(text)):
        small = word.lower().replace("ё", "е")
        if not _CYRILLIC.search(word):
            yield word
        elif small in _ASKING or act_of(small) == "":
            continue
        elif word[:1].isupper() and (place or not begins):
            yield from _named(here, word)
        else:
            yield from _common(here, small)


def _named(here: _Here, word: str) -> Iterator[str]:
    for part in word.split("-"):
        forms = printed_forms(here.store, here.words, part)
        if (not forms or forms[0][1] < _A_SURE_NAME) and english(part):
            yield from _known(here, english(part))
        elif forms:
            yield forms[0][0]
        else:
            yield part


def _common(here: _Here, word: str) -> Iterator[str]:
    words = english(word)
    if words:
        yield from _known(here, words)
    elif len(word) >= _SHORTEST_COGNATE:
        forms = printed_forms(here.store, here.words, word, is_name=False)
        yield from (form for form, score in forms[:1] if score >= _A_SURE_COGNATE)


def _known(here: _Here, words: Sequence[str]) -> Sequence[str]:
    """Of words that mean the same those that are printed here; the usual one where none is."""
    known = [word for word in words if all(map(here.words.is_known, here.words.terms(word)))]
    return known[:_MOST_ENGLISH] or words[:1]
