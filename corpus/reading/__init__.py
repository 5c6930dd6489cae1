"""Paths in; bulletins out, and a problem for each thing that was set aside."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256

from corpus.model import Bulletin, Problem
from corpus.reading.completing import completed
from corpus.reading.decode import DecodeError, decode
from corpus.reading.file import File
from corpus.reading.files import files
from corpus.reading.form import Form, Printed, Understood
from corpus.reading.forms import every_form, form_of
from corpus.reading.prose import is_prose

__all__ = ["File", "Reading", "files", "read"]


@dataclass(frozen=True, slots=True)
class Reading:
    """What one file gave: a bulletin unless nothing in it could be read, and what was set aside."""

    bulletin: Bulletin | None
    problems: tuple[Problem, ...] = ()


def read(file: File) -> Reading:
    """The bulletin in one file. Never raises for what the file holds: that becomes a problem."""
    try:
        raw = file.raw()
        printed = Printed(decode(raw), file.given)
    except OSError as error:
        return _set_aside(file, f"cannot be read: {error.strerror or error}")
    except DecodeError as error:
        return Reading(None, (Problem(file.given, error.line, str(error)),))
    form = form_of(printed)
    if not file.is_sure and not _is_clear(form, printed):
        return _set_aside(
            file, f"is in no form that is known ({_forms()}); name the file itself to have it read"
        )
    understood = _understood(form, printed)
    if not understood.items:
        return Reading(None, understood.problems or _set_aside(file, _EMPTY).problems)
    bulletin = Bulletin(
        source=file.source,
        file=file.given,
        digest=sha256(raw).hexdigest(),
        items=completed(understood),
        published=understood.published if understood.is_shared else None,
        source_name=understood.source_name,
        form=form.NAME,
    )
    return Reading(bulletin, understood.problems)


_EMPTY = "is empty; expected headlines and paragraphs, rows, a feed or a page"
_SURE = 0.5


def _understood(form: Form, printed: Printed) -> Understood:
    """What the reader makes of it. The libraries behind the readers have faults of their own, and one file
    on which one fails must not cost the others."""
    try:
        return form.read(printed)
    except Exception as error:  # noqa: BLE001
        fault = f"{type(error).__name__}: {error}"
        reason = f"the reader of its form ({form.NAME}) failed, which is a fault of ours: {fault[:200]}"
        return Understood((), (Problem(printed.file, None, reason),))


def _is_clear(form: Form, printed: Printed) -> bool:
    """Whether a file that merely lies in a folder is surely of this form, or is prose."""
    return form.fits(printed) >= _SURE or is_prose(printed.text)


def _forms() -> str:
    return ", ".join(form.NAME for form in every_form())


def _set_aside(file: File, reason: str) -> Reading:
    return Reading(None, (Problem(file.given, None, reason),))
