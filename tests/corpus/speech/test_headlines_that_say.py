"""Headlines: who says what in one line, and lines that say nothing."""

from __future__ import annotations

import pytest

from corpus.model import Item, Span
from corpus.speech import statements
from corpus.split import passages
from tests.corpus.speech.told import shown, told

BODY = "The council met. Mayor Ada Lund said the bridge was safe, and council chief Brandt said it was not."
SAYING = [
    ("Bridge To Close On Monday: Lund", "headline: Lund | - | Bridge To Close On Monday"),
    ("Ferries May Sail On Feb. 12: Brandt", "headline: Brandt | - | Ferries May Sail On Feb. 12"),
    ("Morale High Among Ferrymen: Ministry", "headline: Ministry | - | Morale High Among Ferrymen"),
    ("Ministry: Bridge Will Close", "headline: Ministry | - | Bridge Will Close"),
    ("Lund: Bridge Will Close", "headline: Lund | - | Bridge Will Close"),
    ("Brandt: “We Shall Go”", "headline: Brandt | - | “We Shall Go”"),
    (
        "Two Men From Corrin, Harbour Magazine Claims",
        "headline: Harbour Magazine | Claims | Two Men From Corrin",
    ),
    ("'The Bridge Is Shut', says Lund", "headline: Lund | says | 'The Bridge Is Shut'"),
    ("Brandt 'Furious' Over Bridge, Aide Says", "headline: Aide | Says | Brandt 'Furious' Over Bridge"),
    ("Lund Says Bridge Will Close", "headline: Lund | Says | Bridge Will Close"),
    ("Corrin Says It Is Mending Its Pier", "headline: Corrin | Says | It Is Mending Its Pier"),
    ("Bridge Unsafe As Lund Warns Of Storm", "headline: Lund | Warns Of | Storm"),
    ("Lund Vows to Rebuild Harbour", "headline: Lund | Vows | to Rebuild Harbour"),
    ("Council Calls On Corrin To Wait", "headline: Council | Calls On | Corrin To Wait"),
    ("Lund accuses Brandt of lying", "headline: Lund | accuses | Brandt of lying"),
    ("Brandt Denies Charge", "headline: Brandt | Denies | Charge"),
    ("Corrin Does Not Rule Out Talks", "headline: Corrin | Does Not Rule Out | Talks | not"),
    ("Lund Tells Reporters Bridge Is Safe", "headline: Lund | Tells | Bridge Is Safe | to Reporters"),
    ("Lund Claims Victory", "headline: Lund | Claims | Victory"),
    ("'By Easter,' Brandt Says", "headline: Brandt | Says | 'By Easter,'"),
    ("Dam Will Hold, Engineers Tell Valley", "headline: Engineers | Tell | Dam Will Hold | to Valley"),
    ('"Never," Lund Tells Council', 'headline: Lund | Tells | "Never," | to Council'),
    ("Ferry Sank In Minutes, Court Told", "headline: - | Told | Ferry Sank In Minutes | to Court"),
    ("Lund Tells Brandt To Wait", "headline: Lund | Tells | To Wait | to Brandt"),
    ("Lund To Council: 'Wait'", "headline: Lund | - | 'Wait' | to Council"),
    ("Mayor On Flood: 'We Were Warned'", "headline: Mayor | - | 'We Were Warned'"),
    ("Two Ministers Resign - Reports", "headline: Reports | - | Two Ministers Resign"),
    ("Bridge Sale Was Illegal, Court Rules", "headline: Court | Rules | Bridge Sale Was Illegal"),
    ("Lund Calls Brandt 'Liar'", "headline: Lund | Calls | Brandt 'Liar'"),
    ("Talks 'Close', Says Envoy As War Goes On", "headline: Envoy | Says | Talks 'Close'"),
    ("Lund Refuses To Discuss Rents", "headline: Lund | Refuses | To Discuss Rents"),
    ("Lund Would Not Promise Bridge", "headline: Lund | Would Not Promise | Bridge | not"),
    ("Rebels Say Town Has Fallen; Army Is Silent", "headline: Rebels | Say | Town Has Fallen"),
]
SILENT = [
    "Ministry Recalls Envoy",
    "'Rotten Cake' Remark Haunts Budget Talks",
    "Ferry Sinks Off Tarn Quay, Killing 12",
    "Lund, Brandt Begin Meeting To Discuss Bridge",
    "Insurance Claims Rise",
    "Corrin: The Ferry Is Late",
    "Election 2031: Results",
    "Live: Ferry Strike",
    "Two Men Accused Of Theft",
    "Tarn Quay Gets New Ferry - Harbour Daily",
    "Bridge",
]


@pytest.mark.parametrize(("headline", "statement"), SAYING)
def test_a_headline_that_says_something(headline: str, statement: str) -> None:
    assert told(BODY, headline) == [
        statement,
        "indirect: Mayor Ada Lund | said | the bridge was safe",
        "indirect: council chief Brandt | said | it was not",
    ]


@pytest.mark.parametrize("headline", SILENT)
def test_a_headline_that_says_nothing(headline: str) -> None:
    assert told("The council met in the old hall.", headline) == []


def test_a_headline_alone_is_read_once() -> None:
    assert told("", "Lund Says Bridge Will Close") == ["headline: Lund | Says | Bridge Will Close"]


def test_the_first_line_of_an_item_without_a_headline_may_be_one() -> None:
    assert told("Bridge Will Not Open Before Monday: Lund\nThe council met.") == [
        "headline: Lund | - | Bridge Will Not Open Before Monday"
    ]


def test_spans_of_a_headline_count_in_the_text_of_its_item() -> None:
    text = "Before it.\nLund Says Bridge Will Close\nThe council met."
    item = Item(1, text, Span(11, len(text)), Span(11, 38), passages(text, [Span(39, len(text))]))
    assert [shown(text, one) for one in statements([item])[0]] == [
        "headline: Lund | Says | Bridge Will Close"
    ]
