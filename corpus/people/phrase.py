"""A source taken apart, as a value."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from corpus.model import SpeakerKind

Form = Literal["name", "descriptor", "pronoun", "group", "joint", "nothing"]


@dataclass(frozen=True, slots=True)
class Printed:
    """A source taken apart.

    `name` is without article and title. `head` is the noun that a descriptor turns on, in small letters
    ("minister", "ministry"). `definite`: "the minister", "Corrin's ministry"; not "a minister".
    """

    form: Form
    name: str | None = None
    kind: SpeakerKind | None = None
    role: str | None = None
    organisation: str | None = None
    head: str | None = None
    definite: bool = False
    noun: str | None = None  # what a named body is said to be: "group" of "the rescue group Tarn Watch"
    acronym: str | None = None
