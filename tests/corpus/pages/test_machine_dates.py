"""Dates that a page tells to machines, as programs for chats write them."""

from __future__ import annotations

import pytest

from corpus.clock.moments import moment


@pytest.mark.parametrize(
    ("printed", "iso"),
    [
        ("20.01.2016 14:02:07 UTC+03:00", "2016-01-20T14:02:07+03:00"),
        ("05.01.2016 14:02:07", "2016-01-05T14:02:07"),
        ("05.01.2016, 14:02 UTC", "2016-01-05T14:02:00+00:00"),
        ("01.20.2016 14:02:07", None),
    ],
)
def test_between_full_stops_the_day_stands_before_the_month(printed: str, iso: str | None) -> None:
    assert moment(printed) == iso
