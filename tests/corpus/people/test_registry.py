"""One canonical name for each speaker of the corpus; what is not surely one stays two."""

from __future__ import annotations

from corpus.model import Item, Role, Span
from corpus.people import Seen, key, settled, surroundings
from corpus.split import passages


def person(name: str, *titles: str, items: int = 1) -> Seen:
    return Seen(name, "person", tuple(Role(title) for title in titles), items=items)


def body(name: str, items: int = 1, beside: str = "") -> Seen:
    return Seen(name, "organisation", items=items, beside=frozenset(beside.split()))


def canonical(*seen: Seen) -> dict[str, str]:
    return {name: best for (name, _), best in settled(seen).items()}


def test_names_that_may_be_one_have_one_key() -> None:
    assert {key("Lund", None), key("Ada Lund", "person"), key("A. M. Lund", "person")} == {"lund"}
    assert {key("HWU", None), key("Harbour Workers Union", "organisation")} == {"hwu"}
    assert {
        key("Corrin's Foreign Ministry", "organisation"),
        key("Corrinian Foreign Ministry", "organisation"),
        key("the Foreign Ministry of Corrin", "organisation"),
        key("Foreign Ministry", "organisation"),
        key("Ministry of Foreign Affairs", "organisation"),
    } == {"foreign ministry"}
    assert key("Boats and Nets", "group") == "boats and nets"


def test_the_key_does_not_hang_on_marks_or_case() -> None:
    assert key("Ada Lúnd", "person") == key("ADA LUND", "person") == "lund"


def test_a_surname_is_the_one_person_who_has_it() -> None:
    assert canonical(Seen("Lund", None), person("Ada Lund")) == {"Lund": "Ada Lund", "Ada Lund": "Ada Lund"}


def test_two_people_with_one_surname_stay_two_and_the_surname_its_own() -> None:
    assert canonical(Seen("Lund", None), person("Ada Lund"), person("Marek Lund")) == {
        "Lund": "Lund",
        "Ada Lund": "Ada Lund",
        "Marek Lund": "Marek Lund",
    }


def test_a_title_says_which_of_two_it_is() -> None:
    found = canonical(
        person("Lund", "Mayor"), person("Ada Lund", "Mayor"), person("Marek Lund", "union head")
    )
    assert found["Lund"] == "Ada Lund"


def test_a_surname_with_another_title_is_somebody_else() -> None:
    assert canonical(person("Lund", "Admiral"), person("Ada Lund", "Mayor"))["Lund"] == "Lund"


def test_initials_and_middle_names_are_no_other_person() -> None:
    found = canonical(person("Ada Lund"), person("A. Lund"), person("Ada M. Lund", items=3))
    assert set(found.values()) == {"Ada M. Lund"}


def test_an_initial_that_two_people_have_is_nobodys() -> None:
    found = canonical(person("A. Lund"), person("Ada Lund"), person("Anna Lund"))
    assert found == {"A. Lund": "A. Lund", "Ada Lund": "Ada Lund", "Anna Lund": "Anna Lund"}


def test_a_countrys_ministry_has_many_forms() -> None:
    found = canonical(
        body("Corrin's Foreign Ministry"),
        body("Corrinian Foreign Ministry", items=2),
        body("Foreign Ministry of Corrin"),
        body("Foreign Ministry", beside="corrin vessin"),
    )
    assert set(found.values()) == {"Corrinian Foreign Ministry"}


def test_a_ministry_is_no_countrys_that_is_not_told_of_beside_it() -> None:
    found = canonical(body("Foreign Ministry", beside="vessin"), body("Corrinian Foreign Ministry"))
    assert found == {name: name for name in found}


def test_the_surroundings_of_a_text_are_its_words_with_capitals() -> None:
    text = "In Corrin's north\nA Vessinian ship has sunk."
    item = Item(1, text, Span(0, len(text)), Span(0, 17), passages(text, [Span(18, len(text))]))
    assert surroundings([item]) == {"in", "corrin", "vessinian"}


def test_two_countries_ministries_stay_two() -> None:
    found = canonical(
        body("Corrinian Foreign Ministry"),
        body("Skellan Foreign Ministry"),
        body("Foreign Ministry", beside="corrin skellan"),
    )
    assert found == {name: name for name in found}


def test_letters_are_the_one_body_that_has_them() -> None:
    assert canonical(Seen("HWU", None), body("Harbour Workers Union"))["HWU"] == "Harbour Workers Union"
    assert (
        canonical(Seen("HWU", None), body("Harbour Workers Union"), body("Hollin Works Union"))["HWU"]
        == "HWU"
    )


def test_a_firm_that_has_a_persons_name_is_not_that_person() -> None:
    found = settled([Seen("Lund", None), body("Lund"), person("Ada Lund")])
    assert found == {
        ("Lund", None): "Lund",
        ("Lund", "organisation"): "Lund",
        ("Ada Lund", "person"): "Ada Lund",
    }


def test_first_names_that_look_like_a_place_and_its_people_are_two() -> None:
    found = canonical(person("Juli Lund"), person("Julian Lund"), person("Lund"))
    assert found == {name: name for name in found}


def test_middle_names_that_differ_make_two_people() -> None:
    found = canonical(person("Ada M. Lund"), person("Ada B. Lund"))
    assert found == {name: name for name in found}


def test_the_key_of_a_body_does_not_hang_on_its_capitals() -> None:
    assert key("Tide magazine", "organisation") == key("Tide Magazine", "organisation") == "tm"
    assert canonical(body("Tide magazine", items=2), body("Tide Magazine")) == {
        "Tide magazine": "Tide magazine",
        "Tide Magazine": "Tide magazine",
    }
