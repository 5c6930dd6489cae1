"""What is furniture by its make, and the news that only resembles it."""

from __future__ import annotations

import pytest

from corpus.reading.furniture import is_furniture

FURNITURE = [
    "By Ada Lund",
    "By Ivo Tarrant and Lena Kost",
    "Share this",
    "Share this article",
    "Facebook | Twitter | Email",
    "Advertisement",
    "ADVERTISEMENT",
    "Follow us on all channels for more.",
    "Follow @quayherald",
    "Sign up for our newsletter at herald.example",
    "Read more: Storm closes school",
    "READ MORE",
    "Related: Ferries stop",
    "(c) 2016 Quay Herald",
    "© Quay Herald",
    "Copyright 2016 Quay Herald. All rights reserved.",
    "12 comments",
    "Comments (12)",
    "Leave a comment",
    "Photo: Marit Sund",
    "(Reporting by Ivo Tarrant; editing by Lena Kost)",
    "Ivo Tarrant in Vessin contributed to this report.",
    "Home > World > Corrin",
    "Load more",
    "Back to top",
    "https://herald.example/storm",
    "-30-",
    "ENDS",
    "READER: P. NYLUND",
    "Presented by: Ada van Lund",
]
NEWS = [
    "By One Vote, Bill Passes",
    "By Ferry To Skellan For Nine Crowns",
    "Share prices fell in Vessin.",
    "Like us, the people of Vessin are tired, the mayor said.",
    "Follow the river and you come to Upper Marl.",
    "Print workers have gone on strike.",
    "The copyright law was changed in 2016.",
    "Comments by the minister angered dockers.",
    "More than forty boats were lost.",
    "Photo Of Swimming Elk Wins Prize",
    "Watch Stolen From Mayor Found In Canal",
    "Sign of spring seen in Kell.",
    "Home prices rose by a tenth.",
    "Join Us, Lund Tells Vessin",
    "Related crimes fell too.",
    "Ends Of Rope Found On Beach",
    "Producer: Last Film Of Corrin Studio Was Lost",
    "Reader: I found the mayor's hat",
]


@pytest.mark.parametrize("line", FURNITURE)
def test_these_are_furniture(line: str) -> None:
    assert is_furniture(line)


@pytest.mark.parametrize("line", NEWS)
def test_these_are_news(line: str) -> None:
    assert not is_furniture(line)


def test_no_comment_is_something_people_say() -> None:
    assert [is_furniture(line) for line in ("NO COMMENT", "No comments")] == [False, True]
