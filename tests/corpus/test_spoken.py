"""What the store holds of speech, read back: whole statements, where they stand, and who speaks."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import pytest

from corpus.model import Role, Span, Speaker
from corpus.spoken import (
    Place,
    Told,
    every_statement,
    passages_of,
    speakers,
    statements_by,
    statements_of,
)
from corpus.statements import make
from corpus.store import Store
from tests.retrieval.fiction import put

MARCH = """March 5, 2024

Harbour Toll Rejected

Tarn Quay Mayor Ada Lund said that the toll would drive away the trawlers. "We shall not pay for it," Lund \
told reporters.

Finance Ministry spokesman Emil Tarrant said that the budget was late. Kaspar Holm watched from the gallery.
"""
JUNE = """June 7, 2024

Lund Opens The Pier

"Mind the third plank," Lund said. The pier had been paid for, Runa Feld wrote on Facebook.

Former Mayor Ada Lund said that she would retire, Radio Ansel reported.

Two keepers said that the lamp was out.
"""
UNDATED = """Tide Tables Late

Lund said that the tide tables were late.
"""
TEXTS = {"march.txt": MARCH, "june.txt": JUNE, "undated.txt": UNDATED}
LUND = Speaker(
    name="Ada Lund",
    kind="person",
    aliases=("Lund",),
    roles=(
        Role("Former Mayor", "2024-06-07", "2024-06-07"),
        Role("Tarn Quay Mayor", "2024-03-05", "2024-03-05"),
    ),
    statements=5,
    items=3,
)
TARRANT = Speaker(
    name="Emil Tarrant",
    kind="person",
    roles=(Role("Finance Ministry spokesman", "2024-03-05", "2024-03-05"),),
    organisations=("Finance Ministry",),
    statements=1,
    items=1,
)
FELD = Speaker(name="Runa Feld", kind="person", statements=1, items=1)
MINISTRY = Speaker(name="Finance Ministry", kind="organisation")


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """A store over three bulletins, in which items 1, 2 and 3 are theirs."""
    store = Store(tmp_path_factory.mktemp("spoken") / "store.sqlite")
    put(store, TEXTS)
    make(store)
    yield store
    store.close()


def span(text: str, words: str) -> Span:
    return Span(text.index(words), text.index(words) + len(words))


def test_a_statement_comes_whole_and_its_spans_count_in_the_published_text(told: Store) -> None:
    expected = Told(
        item=1,
        place=1,
        kind="direct",
        contents=(span(MARCH, '"We shall not pay for it,"'),),
        source=Span(at := MARCH.index("Lund told"), at + 4),
        cue=span(MARCH, "told"),
        addressee=span(MARCH, "reporters"),
        medium=None,
        via=None,
        parent=None,
        negated=False,
        confidence=0.9,
        speaker="Ada Lund",
        speaker_kind="person",
        name="Ada Lund",
        organisation=None,
        role="Tarn Quay Mayor",
        is_pronoun=False,
        published="2024-03-05",
        earliest="2024-03-05",
        latest="2024-03-05",
        published_kind="printed",
        start=MARCH.index("Harbour"),
        text=MARCH[MARCH.index("Harbour") :].rstrip(),
    )
    found = statements_of(told, [1])[1][1]
    assert found == expected
    assert [found.words(each) for each in (*found.contents, found.addressee, found.via)] == [
        '"We shall not pay for it,"',
        "reporters",
        None,
    ]


def test_medium_relay_and_organisation_come_back(told: Store) -> None:
    found = [each for item in statements_of(told, [1, 2]).values() for each in item]
    assert [
        (each.words(each.source), each.words(each.medium), each.words(each.via), each.organisation)
        for each in found
    ] == [
        ("Tarn Quay Mayor Ada Lund", None, None, None),
        ("Lund", None, None, None),
        ("Finance Ministry spokesman Emil Tarrant", None, None, "Finance Ministry"),
        ("Lund", None, None, None),
        ("Runa Feld", "Facebook", None, None),
        ("Former Mayor Ada Lund", None, "Radio Ansel", None),
        ("Two keepers", None, None, None),
    ]


def test_the_hull_runs_over_all_that_was_said(store: Store) -> None:
    text = 'Gulls Return\n\n"They are back," Runa Feld said, "and they are hungry."\n'
    put(store, {"gulls.txt": text})
    make(store)
    (each,) = statements_of(store, [1])[1]
    assert (len(each.contents), each.hull.of(text)) == (
        2,
        '"They are back," Runa Feld said, "and they are hungry."',
    )


def test_statements_of_items_stand_in_printed_order_and_items_without_are_left_out(told: Store) -> None:
    found = statements_of(told, [3, 1, 99])
    assert {item: [each.place for each in statements] for item, statements in found.items()} == {
        1: [0, 1, 2],
        3: [0],
    }
    assert statements_of(told, []) == {}


def test_what_somebody_says_comes_newest_first_undated_last(told: Store) -> None:
    def places(most: int) -> list[tuple[str | None, int, int]]:
        return [(each.published, each.item, each.place) for each in statements_by(told, ["Ada Lund"], most)]

    assert places(10) == [
        ("2024-06-07", 2, 0),
        ("2024-06-07", 2, 2),
        ("2024-03-05", 1, 0),
        ("2024-03-05", 1, 1),
        (None, 3, 0),
    ]
    assert places(2) == places(10)[:2]


def test_who_speaks_for_a_body_is_found_with_it(told: Store) -> None:
    def by(*names: str) -> list[str | None]:
        return [each.speaker for each in statements_by(told, names, 10)]

    assert by("Finance Ministry") == ["Emil Tarrant"]
    assert by("Runa Feld", "Finance Ministry") == ["Runa Feld", "Emil Tarrant"]
    assert by("Kaspar Holm") == []


def test_passages_stand_where_they_are_printed(told: Store) -> None:
    found = passages_of(told, [1, 3])
    assert {
        item: [each.of(text) for _, each in found[item]] for item, text in ((1, MARCH), (3, UNDATED))
    } == {
        1: MARCH.rstrip().split("\n\n")[2:],
        3: UNDATED.rstrip().split("\n\n")[1:],
    }
    assert [id_ for id_, _ in found[1]] == sorted(id_ for id_, _ in found[1])


def test_every_statement_comes_with_its_place_bulletin_by_bulletin(told: Store) -> None:
    found = list(every_statement(told))
    assert [(place.file, each.place) for place, item in found for each in item] == [
        *(("march.txt", place) for place in range(3)),
        *(("june.txt", place) for place in range(4)),
        ("undated.txt", 0),
    ]
    assert found[0][0] == Place(
        file="march.txt",
        number=1,
        item_id=None,
        headline="Harbour Toll Rejected",
        source_name=None,
        link=None,
        sha256=sha256(MARCH.encode()).hexdigest(),
    )


class TestSpeakers:
    def test_those_with_most_statements_come_first_with_their_roles_newest_first(self, told: Store) -> None:
        assert speakers(told) == (LUND, TARRANT, FELD, MINISTRY)

    def test_who_is_named_and_never_speaks_is_no_speaker(self, told: Store) -> None:
        assert "Kaspar Holm" not in [each.name for each in speakers(told)]

    @pytest.mark.parametrize(
        ("stems", "expected"),
        [
            (["lund"], (LUND,)),
            (["FELD"], (FELD,)),
            (["mayo"], (LUND,)),
            (["fina"], (TARRANT, MINISTRY)),
            (["spok"], (TARRANT,)),
            (["feld", "tarr"], (TARRANT, FELD)),
            (["holm"], ()),
        ],
    )
    def test_with_stems_only_those_of_whom_one_is_known_are_read(
        self, told: Store, stems: list[str], expected: tuple[Speaker, ...]
    ) -> None:
        assert speakers(told, stems) == expected

    def test_a_kind_that_one_text_cannot_tell_another_tells(self, store: Store) -> None:
        put(store, {"undated.txt": UNDATED})
        make(store)
        assert speakers(store) == (Speaker(name="Lund", kind=None, statements=1, items=1),)
        put(store, {"march.txt": MARCH})
        make(store)
        found = speakers(store)[0]
        assert (found.name, found.kind, found.aliases) == ("Ada Lund", "person", ("Lund",))

    def test_nobody_speaks_in_an_empty_store(self, store: Store) -> None:
        assert (speakers(store), speakers(store, ["lund"])) == ((), ())


def test_a_statement_is_read_where_its_item_stands_now(tmp_path: Path) -> None:
    store = Store(tmp_path / "store.sqlite")
    put(store, {"undated.txt": UNDATED})
    make(store)
    moved = f"Gulls Return\n\nThe gulls are back.\n\n{UNDATED}"
    put(store, {"undated.txt": moved})
    make(store)
    (each,) = statements_of(store, [1])[1]
    assert [part and part.of(moved) for part in (each.source, each.cue, *each.contents)] == [
        "Lund",
        "said",
        "that the tide tables were late",
    ]
    store.close()
