"""What an answer says, in Russian. Names and quoted words stay as they are printed, and so uninflected: no
sentence here asks for the case or the gender of a name."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from corpus.clock.shown import Spelling, said
from retrieval.phrases.protocol import Form, Points
from retrieval.phrases.turns import RussianTurns

_FORMS: dict[Form, str] = {
    "direct": "В кавычках",
    "mixed": "Частично в кавычках",
    "indirect": "Пересказ",
    "headline": "Только в заголовке",
}
_POINTS: dict[Points, str] = {
    "past": "уже в прошлом",
    "ahead": "ещё впереди",
    "same day": "это сам день",
}
# in the genitive, as beside a number; whatever the locale
_SPELLING = Spelling(
    tuple("января февраля марта апреля мая июня июля августа сентября октября ноября декабря".split()),
    or_later="или позже",
    or_earlier="или раньше",
    not_known="дата неизвестна",
)
_MONTHS = "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь".split()


def counted(number: int, one: str, few: str, many: str) -> str:
    """`1 пункт`, `2 пункта`, `5 пунктов`, `11 пунктов`, `21 пункт`."""
    tens, units = number % 100 // 10, number % 10
    form = many if tens == 1 or units in (0, *range(5, 10)) else one if units == 1 else few
    return f"{_number(number)} {form}"


def _number(number: int) -> str:
    return f"{number:,}".replace(",", "\u00a0")


def _items(count: int) -> str:
    return counted(count, "пункт", "пункта", "пунктов")


def _statements(count: int) -> str:
    return counted(count, "высказывание", "высказывания", "высказываний")


def _characters(count: int) -> str:
    return counted(count, "знак", "знака", "знаков")


class Russian(RussianTurns):
    """See `protocol` for what each is for."""

    def no_question(self) -> str:
        return "Вопроса нет. Спросите, например: что сказал мэр?"

    def nothing_added(self) -> str:
        return "Выпуски ещё не добавлены."

    def nobody_meant(self) -> str:
        return "О ком или о чём речь? Назовите, например: что сказал мэр?"

    def words_not_read(self, words: Sequence[str]) -> str:
        return f"Ничего не найдено: перевода слов «{' '.join(words)}» у меня нет."

    def not_covered(self) -> str:
        return "В этих выпусках об этом ничего нет."

    def not_stated(self, asked_for: str) -> str:
        return f"В этих выпусках не сказано, {asked_for}." if asked_for else "В этих выпусках этого нет."

    def not_heard_yet(self) -> str:
        return "(Разобраны ещё не все выпуски: спросите чуть позже.)"

    def passages(self, passages: int, items: int) -> str:
        found = counted(passages, "фрагмент", "фрагмента", "фрагментов")
        return f"{found}, {_items(items)}."

    def weak(self, message: str) -> str:
        return f"Слабое совпадение. {message}"

    def no_statement_by(self, who: str) -> str:
        return f"Высказываний «{who}» не приводится. Ближайшие фрагменты, чужие слова или упоминания:"

    def not_named(self, name: str) -> str:
        return f"«{name}»: в этих выпусках такого имени нет."

    def named_silent(self, name: str, times: int) -> str:
        often = counted(times, "упоминание", "упоминания", "упоминаний")
        return f"{name}: {often}, но ни одного высказывания. Это упоминания, а не собственные слова:"

    def showing(self, names: Sequence[str], who: str) -> str:
        return f"Показываю: {', '.join(names)} (в вопросе «{who}»)."

    def taken_for(self, names: Sequence[str], who: str) -> str:
        return f"Показываю: {' и '.join(names)}; так понято «{who}»."

    def tally(self, who: str, statements: int, items: int, newest: int | None) -> str:
        of_newest = "" if newest is None else f" из последних {_number(newest)}"
        return f"{who} · {_statements(statements)}{of_newest}, {_items(items)}"

    def quoted(self, words: str) -> str:
        return f"«{words}»"

    def none_in_quotes(self) -> str:
        return "· в кавычках ничего: ниже слова репортёра"

    def nobody_called(self, names: Sequence[str]) -> str:
        return f"· здесь нет никого по имени {' или '.join(names)}"

    def none_with(self, act: str) -> str:
        return f"· слова «{act}» ни при одном нет"

    def none_said_to(self, addressee: str) -> str:
        return f"· ни при одном не указано, что адресат — {addressee}"

    def topic_not_read(self, topic: str) -> str:
        return f"· по теме «{topic}» они не отобраны: перевода этих слов у меня нет"

    def also_paraphrased(self, count: int) -> str:
        return f"· ещё в пересказе: {_number(count)}"

    def of_another_topic(self, tally: str, topic: str, elsewhere: int) -> str:
        stands = f" (других пунктов о ней: {elsewhere})" if elsewhere else ""
        return f"{tally}, но не на тему «{topic}»{stands}. Вот что сообщается:"

    def since(self, day: str) -> str:
        return f"с {day}"

    def until(self, day: str) -> str:
        return f"до {day} включительно"

    def year_not_printed(self) -> str:
        return "год не указан"

    def year_of_some_not_printed(self, days: str) -> str:
        return f"{days} (у части год не указан)"

    def some_perhaps_of(self, days: str) -> str:
        return f"{days} (часть лишь возможно)"

    def perhaps_of(self, days: str) -> str:
        return f"возможно, {days}"

    def no_such_day(self, day: str) -> str:
        return f"Такого дня нет: {day}."

    def none_dated(self, days: str) -> str:
        return f"Здесь ничего нет с такой датой: {days}."

    def none_of_days(self, who: str, days: str) -> str:
        return f"{who} · ничего за эти дни: {days}."

    def none_on_topic(self, who: str, topic: str, days: str) -> str:
        return f"{who} · ничего на тему «{topic}» за эти дни: {days}."

    def of_other_days(self, statements: int, items: int) -> str:
        return f"За другие дни: {_statements(statements)}, {_items(items)}; ближайшие:"

    def nearest_days(self, before: str, after: str) -> str:
        return f"Ближайшие дни: {before} и {after}."

    def bulletins_end(self, day: str) -> str:
        return f"Последний день выпусков: {day}."

    def bulletins_begin(self, day: str) -> str:
        return f"Первый день выпусков: {day}."

    def covered(self, days: str) -> str:
        return f"Дни выпусков: {days}."

    def nothing_dated(self) -> str:
        return "Дата ни одного из этих выпусков не известна."

    def text_points_to(self, days: str, clues: Sequence[tuple[str, Points]]) -> str:
        known = ", ".join(f"“{words}” {_POINTS[points]}" for words, points in clues)
        return f"Дата не указана; по тексту это {days}{': ' * bool(known)}{known}."

    def others_point_to(self, days: Sequence[str]) -> str:
        return f"Есть пункты без даты; по тексту это {' и '.join(days)}."

    def form(self, kind: Form) -> str:
        return _FORMS[kind]

    def told_by(self, name: str) -> str:
        return f"в передаче {name}"

    def said_to(self, name: str) -> str:
        return f"кому: {name}"

    def via(self, name: str) -> str:
        return f"по сообщению {name}"

    def stands_for(self, source: str, name: str) -> str:
        return f"“{source}” = {name}"

    def no_headline(self) -> str:
        return "(без заголовка)"

    def headline_only(self) -> str:
        return "(только заголовок)"

    def items(self, numbers: Sequence[int]) -> str:
        return f"{'пункты' if len(numbers) > 1 else 'пункт'} {', '.join(map(str, numbers))}"

    def figures(self, items: int) -> str:
        return f"В {counted(items, 'пункте', 'пунктах', 'пунктах')} есть цифра."

    def figures_differ(self, items: int) -> str:
        return f"В {counted(items, 'пункте', 'пунктах', 'пунктах')} разные цифры."

    def according_to(self, who: str) -> str:
        return f"По данным: {who}"

    def own_words(self) -> str:
        return "Слова самого выпуска"

    def also_in(self, places: Sequence[str]) -> str:
        return f"Также: {'; '.join(places)}"

    def same_words_in(self, where: str) -> str:
        return f"Те же слова: {where}"

    def nearest(self) -> str:
        return "Ближайшие фрагменты, это не ответ:"

    def more_passages(self, count: int) -> str:
        more = counted(count, "фрагмент", "фрагмента", "фрагментов")
        return f"Найдено ещё {more}; более узкий вопрос покажет больше."

    def begins_earlier(self, characters: int) -> str:
        return f"… (начало на {_characters(characters)} раньше)"

    def continues(self, characters: int) -> str:
        return f"… (дальше ещё {_characters(characters)})"

    def searched(self, extent: str) -> str:
        return f"Просмотрено: {extent}."

    def extent(self, items: int, bulletins: int) -> str:
        held = counted(bulletins, "выпуске", "выпусках", "выпусках")
        return f"{_items(items)} в {held}"

    def day(self, published: str) -> str:
        when = datetime.fromisoformat(published)
        day = self.days(published[:10], published[:10])
        return day if len(published) <= len("2016-01-20") else f"{day}, {when:%H:%M %Z}".rstrip()

    def days(self, earliest: str | None, latest: str | None) -> str:
        return said(earliest, latest, _SPELLING)

    def from_to(self, first: str, last: str) -> str:
        return f"{first} — {last}"

    def inferred(self, days: str) -> str:
        return f"{days} (по тексту)"

    def no_date(self) -> str:
        return "дата не указана"

    def no_year(self, days: str) -> str:
        return f"{days}, год не указан"

    def points_to(self, days: str) -> str:
        return f"дата не указана; по тексту {days}"

    def counts_from_bulletin(self, words: str) -> str:
        return f"“{words}” — считая от выпуска, а не от сегодняшнего дня"

    def means(self, words: str, days: str) -> str:
        return f"“{words}” = {days}"

    def week_of(self, day: str) -> str:
        return f"неделя с {day}"

    def month(self, month: str) -> str:
        return f"{_MONTHS[int(month[-2:]) - 1]} {month[:-3].strip('-')}".rstrip()
