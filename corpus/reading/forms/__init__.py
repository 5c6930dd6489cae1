"""One module a form. A new reader is one new file here: see docs/extend.md."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import cast

from corpus.reading.form import Form, Printed


@cache
def every_form() -> tuple[Form, ...]:
    """Every reader, by the name of its module."""
    names = sorted(module.name for module in iter_modules(__path__))
    return tuple(cast("Form", import_module(f"{__name__}.{name}")) for name in names)


def form_of(printed: Printed) -> Form:
    """The reader that knows the text best. Any text at all is plain text."""
    return max(every_form(), key=lambda form: form.fits(printed))


@cache
def suffixes() -> frozenset[str]:
    """Of the files that are surely read where a folder or an archive holds them."""
    return frozenset({".zip"}).union(*(form.SUFFIXES for form in every_form()))
