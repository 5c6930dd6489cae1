"""What the answer to a follow-up says: how it was understood; of what was shown, who said it and when."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol


class Turns(Protocol):
    """In one language. Names and days come as they are printed."""

    def understood(self, question: str) -> str: ...
    def in_time(self, question: str, after: str | None, before: str | None) -> str:
        """The question with the day that it asks beyond."""
        ...

    def nothing_else_by(self, who: str) -> str: ...
    def nothing_more(self) -> str: ...
    def nothing_before(self, day: str) -> str: ...
    def nothing_after(self, day: str) -> str: ...
    def whole_item(self, place: str) -> str: ...
    def only_listed(self, count: int) -> str: ...
    def printed_on(self, day: str) -> str: ...
    def printed_on_none(self, points_to: str | None) -> str:
        """No date is printed; what the text points to, if it does."""
        ...

    def said_by(self, names: Sequence[str]) -> str: ...
    def said_by_bulletin(self) -> str: ...
    def addressed_to(self, names: Sequence[str]) -> str: ...
    def addressed_to_nobody(self) -> str: ...


class EnglishTurns:
    """See `Turns`."""

    def understood(self, question: str) -> str:
        return f"Understood: {question}"

    def in_time(self, question: str, after: str | None, before: str | None) -> str:
        beyond = f" (before {before})" if before else f" (after {after})" if after else ""
        return f"{question}{beyond}"

    def nothing_else_by(self, who: str) -> str:
        return f"That is all: nothing else said by {who} is reported."

    def nothing_more(self) -> str:
        return "That is all: nothing else here answers."

    def nothing_before(self, day: str) -> str:
        return f"These bulletins have nothing on that from before {day}."

    def nothing_after(self, day: str) -> str:
        return f"These bulletins have nothing on that from after {day}."

    def whole_item(self, place: str) -> str:
        return f"The whole item: {place}."

    def only_listed(self, count: int) -> str:
        return f"The last answer showed {count} item{'s' * (count != 1)}."

    def printed_on(self, day: str) -> str:
        return f"Printed on {day}."

    def printed_on_none(self, points_to: str | None) -> str:
        return f"No date is printed; the text points to {points_to}." if points_to else "No date is printed."

    def said_by(self, names: Sequence[str]) -> str:
        return f"Said by {', '.join(names)}."

    def said_by_bulletin(self) -> str:
        return "Nobody is named: these are the bulletin's own words."

    def addressed_to(self, names: Sequence[str]) -> str:
        return f"To {', '.join(names)}."

    def addressed_to_nobody(self) -> str:
        return "To whom is not printed."


class RussianTurns:
    """See `Turns`."""

    def understood(self, question: str) -> str:
        return f"Понято: {question}"

    def in_time(self, question: str, after: str | None, before: str | None) -> str:
        beyond = f" (раньше: {before})" if before else f" (позже: {after})" if after else ""
        return f"{question}{beyond}"

    def nothing_else_by(self, who: str) -> str:
        return f"Это всё: других высказываний нет ({who})."

    def nothing_more(self) -> str:
        return "Это всё: больше об этом ничего нет."

    def nothing_before(self, day: str) -> str:
        return f"В этих выпусках об этом ничего нет раньше даты {day}."

    def nothing_after(self, day: str) -> str:
        return f"В этих выпусках об этом ничего нет позже даты {day}."

    def whole_item(self, place: str) -> str:
        return f"Пункт целиком: {place}."

    def only_listed(self, count: int) -> str:
        return f"Пунктов в последнем ответе: {count}."

    def printed_on(self, day: str) -> str:
        return f"Дата публикации: {day}."

    def printed_on_none(self, points_to: str | None) -> str:
        return f"Дата не указана; по тексту {points_to}." if points_to else "Дата не указана."

    def said_by(self, names: Sequence[str]) -> str:
        return f"Чьи слова: {', '.join(names)}."

    def said_by_bulletin(self) -> str:
        return "Никто не назван: это слова самого выпуска."

    def addressed_to(self, names: Sequence[str]) -> str:
        return f"Кому: {', '.join(names)}."

    def addressed_to_nobody(self) -> str:
        return "Кому, не указано."
