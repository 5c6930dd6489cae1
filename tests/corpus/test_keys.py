"""The key of an item: what it outlives, and what tells items apart."""

from __future__ import annotations

from pathlib import Path

from corpus.reading.keys import keys
from corpus.reading.making import item
from tests.corpus.readings import STORIES, bulletin_in


def keys_in(path: Path, content: str) -> list[str]:
    return [each.key for each in bulletin_in(path, content).items]


def test_they_stay_when_a_newest_first_blog_is_saved_again(tmp_path: Path) -> None:
    before = keys_in(tmp_path / "blog.txt", "\n".join(STORIES))
    after = keys_in(tmp_path / "saved-again.txt", "\n".join(["Storm Warning Given\nIt blew hard.", *STORIES]))
    assert after[1:] == before
    assert len(set(after)) == len(after)


def test_they_stay_when_the_text_of_an_item_is_corrected() -> None:
    before = item(1, "Fares To Fall", "By a fifth.", published="2024-03-05T08:45:00")
    after = item(3, "Fares  To Fall", "By a third, the council said.", published="2024-03-05T08:50:00")
    assert keys([before], "") == keys([after], "")


def test_the_sources_own_name_for_an_item_counts_before_its_words() -> None:
    before, after = item(1, "Fares", "By a fifth.", item_id="b1"), item(1, "Rents", "Up.", item_id="b1")
    assert keys([before], "page") == keys([after], "page")
    assert keys([before], "page") != keys([before], "another page")


def test_two_items_never_share_a_key_and_the_oldest_keeps_the_one_it_had() -> None:
    noon, one = "2024-03-05T12:00:00", "2024-03-05T13:00:00"
    old = item(1, "Weather", "It rained.", published=noon)
    new = item(1, "Weather", "It snowed.", published=one)
    assert keys([old], "") == keys([new, old], "")[1:] == keys([old, new], "")[:1]
    same = [item(number, None, "More to follow.") for number in range(1, 5)]
    assert len(set(keys(same, ""))) == 4


def test_the_same_headline_on_another_day_is_another_item(tmp_path: Path) -> None:
    weather = "Weather At Sea\nIt will blow."
    first = keys_in(tmp_path / "2024-03-05.txt", weather)
    assert first != keys_in(tmp_path / "2024-03-06.txt", weather)
