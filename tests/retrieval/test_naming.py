"""How bulletins name somebody, as a question spells the name."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from retrieval.encoder import Encoder
from retrieval.index import Index
from retrieval.naming import Naming, naming
from tests.retrieval.fiction import indexed

TEXTS = {
    "pier.txt": """Holm Watches

President Kaspar Holm watched from the gallery. Holm did not stay; Kaspar Holm never does.

The trawlers went out at dawn.

Hanne van der Moor sang. The Lunds of Skell Ford clapped, and the mayor of Corrin rang a bell.
""",
    "bell.txt": """Rain In Skell Ford

Jean-Luc O’Farr rang it twice. A ford is no bridge. The IS flag of Corrin hung from the quay.
""",
}
WATCHED = "President Kaspar Holm watched from the gallery. Holm did not stay; Kaspar Holm never does."
SANG = "Hanne van der Moor sang. The Lunds of Skell Ford clapped, and the mayor of Corrin rang a bell."
RANG = "Jean-Luc O’Farr rang it twice. A ford is no bridge. The IS flag of Corrin hung from the quay."


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory, encoder: Encoder) -> Iterator[Index]:
    opened = indexed(tmp_path_factory.mktemp("naming"), encoder, TEXTS)
    yield opened
    opened.close()


def named(index: Index, who: str) -> tuple[str, int, list[str]] | None:
    found = naming(index.store, index.generation.words, who)
    if found is None:
        return None
    texts = index.store.texts_of(list(found.passages))
    return found.name, found.times, [text for _, _, text in texts.values()]


@pytest.mark.parametrize(
    ("who", "expected"),
    [
        ("holm", ("Kaspar Holm", 4, [WATCHED])),
        ("Kaspar Holm", ("Kaspar Holm", 2, [WATCHED])),
        ("KASPAR HOLM", ("Kaspar Holm", 2, [WATCHED])),
        ("President Holm", ("Kaspar Holm", 4, [WATCHED])),
        ("Moor", ("Hanne van der Moor", 1, [SANG])),
        ("o'farr", ("Jean-Luc O’Farr", 1, [RANG])),
        ("O’Farr", ("Jean-Luc O’Farr", 1, [RANG])),
        ("ford", ("Skell Ford", 2, [SANG, RANG])),
        ("Skell Ford", ("Skell Ford", 2, [SANG, RANG])),
    ],
)
def test_a_name_is_counted_in_any_case_and_given_in_full(
    index: Index, who: str, expected: tuple[str, int, list[str]]
) -> None:
    assert named(index, who) == expected


@pytest.mark.parametrize("who", ["Zorblatt", "Kaspar Zorblatt", "Holm Kaspar"])
def test_a_name_that_stands_nowhere_is_named_nowhere(index: Index, who: str) -> None:
    assert naming(index.store, index.generation.words, who) == Naming(who, 0, ())


@pytest.mark.parametrize(
    "who",
    [
        "the results",
        "two trawlers",
        "several keepers",
        "his daughter",
        "trawlers",
        "gallery",
        "watched from",
        "bell",
        "the mayor",
        "mayor",
        "Lund",
        "people",
        "",
        "?!",
        "one two three four five six",
    ],
)
def test_what_may_be_no_name_is_not_said_to_be_named_nowhere(index: Index, who: str) -> None:
    assert naming(index.store, index.generation.words, who) is None
