"""Verbs that carry an act of speech without a that-clause."""

from __future__ import annotations

import pytest

from tests.corpus.speech.told import told

CASES = [
    pytest.param(
        "Lund called for a vote on the bridge.",
        ["indirect: Lund | called for | a vote on the bridge"],
        id="called for",
    ),
    pytest.param(
        "Lund called on the council to wait.",
        ["indirect: Lund | called on | the council to wait"],
        id="called on",
    ),
    pytest.param("Brandt ruled out a vote.", ["indirect: Brandt | ruled out | a vote"], id="ruled out"),
    pytest.param(
        "The council accused Brandt of lying.",
        ["indirect: The council | accused | Brandt of lying"],
        id="accused of",
    ),
    pytest.param(
        "Lund described the plan as a gift to the ferry company.",
        ["indirect: Lund | described | the plan as a gift to the ferry company"],
        id="described as",
    ),
    pytest.param(
        'Lund called the plan "a gift."',
        ['mixed: Lund | called | the plan "a gift."'],
        id="called something something",
    ),
    pytest.param(
        "The council identified the drowned man as Ivo Brandt.",
        ["indirect: The council | identified | the drowned man as Ivo Brandt"],
        id="identified as",
    ),
    pytest.param(
        "Lund urged the council to wait.", ["indirect: Lund | urged | the council to wait"], id="urged to"
    ),
    pytest.param(
        "Brandt promised to rebuild the pier.",
        ["indirect: Brandt | promised | to rebuild the pier"],
        id="promised to",
    ),
    pytest.param(
        "Brandt declined to say when the pier would open.",
        ["indirect: Brandt | declined | to say when the pier would open"],
        id="declined to",
    ),
    pytest.param(
        "Brandt denied the charge.", ["indirect: Brandt | denied | the charge"], id="denied something"
    ),
    pytest.param(
        "Feld criticised the plan for its cost.",
        ["indirect: Feld | criticised | the plan for its cost"],
        id="criticised something",
    ),
    pytest.param(
        "Lund warned against haste.", ["indirect: Lund | warned against | haste"], id="warned against"
    ),
    pytest.param(
        "Corrin spokeswoman Runa Feld took to Facebook to share her fears about the ferry.",
        ["indirect: Corrin spokeswoman Runa Feld | to share | her fears about the ferry | in Facebook"],
        id="shared her views",
    ),
    pytest.param(
        "The council drew up a plan to reject the offer. The crews were denied entry.",
        [],
        id="a plan to reject is no rejection",
    ),
]


@pytest.mark.parametrize(("text", "statements"), CASES)
def test_acts_are_read(text: str, statements: list[str]) -> None:
    assert told(text) == statements
