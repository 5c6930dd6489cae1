"""Words in quotation marks: whose they are, how far they run, and which are no statement."""

from __future__ import annotations

import pytest

from tests.corpus.speech.told import told

CASES = [
    pytest.param(
        'Lund said:\n"We go."\nThe council left at noon.',
        ['direct: Lund | said | "We go."'],
        id="a colon opens a quotation in the next paragraph",
    ),
    pytest.param(
        'The firm announced that it would close its huts, "as a mark of respect".',
        ['mixed: The firm | announced | that it would close its huts, "as a mark of respect"'],
        id="a quotation at the end of what was said",
    ),
    pytest.param(
        '"The bridge is safe," Mayor Ada Lund told reporters.',
        ['direct: Mayor Ada Lund | told | "The bridge is safe," | to reporters'],
        id="a quotation with its speaker behind it",
    ),
    pytest.param(
        '"The bridge is safe," said Ada Lund, the mayor of Tarn Quay.',
        ['direct: Ada Lund, the mayor of Tarn Quay | said | "The bridge is safe,"'],
        id="the verb may stand before its speaker",
    ),
    pytest.param(
        '"The bridge," she said, "is safe."',
        ['direct: she | said | "The bridge," / "is safe."'],
        id="a quotation broken by its speaker is one statement",
    ),
    pytest.param(
        '"The bridge is safe," Lund said. "We shall open it. Nobody need wait."',
        ['direct: Lund | said | "The bridge is safe," / "We shall open it. Nobody need wait."'],
        id="a quotation goes on behind its speaker",
    ),
    pytest.param(
        'Speaking in Tarn Quay, Lund said: "We will not sell the ferry. Never."',
        ['direct: Lund | said | "We will not sell the ferry. Never."'],
        id="a colon opens a quotation",
    ),
    pytest.param(
        '"Is it safe?" Lund asked. "Is it even finished?"',
        ['direct: Lund | asked | "Is it safe?" / "Is it even finished?"'],
        id="a question mark ends no sentence of speech",
    ),
    pytest.param(
        '"Never," laughed Lund.',
        ['direct: Lund | laughed | "Never,"'],
        id="any verb right beside a quotation is its cue",
    ),
    pytest.param(
        "“We are lost,” Lund told the Tarn Herald.",
        ["direct: Lund | told | “We are lost,” | to the Tarn Herald"],
        id="curly marks",
    ),
    pytest.param(
        "'We are lost,' Lund told the Tarn Herald. The miners' union agreed.",
        ["direct: Lund | told | 'We are lost,' | to the Tarn Herald"],
        id="single marks",
    ),
    pytest.param(
        "''We are lost,'' Lund said. ''We shall not sail.''",
        ["direct: Lund | said | ''We are lost,'' / ''We shall not sail.''"],
        id="doubled single marks",
    ),
    pytest.param(
        "”We are lost,” Lund said.",
        ["direct: Lund | said | ”We are lost,”"],
        id="a closing mark typed for an opening one",
    ),
    pytest.param(
        '"We are lost, Lund said.',
        ['direct: Lund | said | "We are lost'],
        id="a mark may be missing at the end",
    ),
    pytest.param(
        'It was late. We are lost," Lund said.',
        ['direct: Lund | said | We are lost,"'],
        id="a mark may be missing at the start",
    ),
    pytest.param(
        '"The bridge is shut," Lund said. "The pier is shut.\n"The harbour is shut.\n"All is shut."',
        [
            'direct: Lund | said | "The bridge is shut," / "The pier is shut. / "The harbour is shut. / '
            '"All is shut."'
        ],
        id="a quotation runs over paragraphs that each open it",
    ),
    pytest.param(
        "“The bridge is shut.\n“The pier is shut.\n“All is shut,” Lund said.",
        ["direct: Lund | said | “The bridge is shut. / “The pier is shut. / “All is shut,”"],
        id="its speaker may stand in its last paragraph",
    ),
    pytest.param(
        'Lund wrote on Facebook about the talks.\n"Brandt came in late.\nHe looked at the '
        'table.\nNobody spoke."',
        ['direct: Lund | - | "Brandt came in late. / He looked at the table. / Nobody spoke."'],
        id="a paragraph between may lack its mark",
    ),
    pytest.param('The "green" ferry sailed past the "old" pier.', [], id="a quoted word is no statement"),
    pytest.param(
        "Her novel \"The Long Night,\" a tale of the sea, sold well. The play 'Low Water' closed.",
        [],
        id="a title is no statement",
    ),
    pytest.param('Ivo "The Anchor" Brandt rowed home.', [], id="a nickname is no statement"),
    pytest.param(
        'Lund was tired. "They lied to us."',
        ['direct: Lund | - | "They lied to us."'],
        id="a floating quotation has the speaker of the sentence before",
    ),
    pytest.param(
        'Lund said the bridge was shut.\n"It will not open again."',
        ["indirect: Lund | said | the bridge was shut", 'direct: Lund | - | "It will not open again."'],
        id="a floating quotation has the speaker of the paragraph before",
    ),
    pytest.param(
        '"It was the worst night of the year." - Ada Lund',
        ['direct: Ada Lund | - | "It was the worst night of the year."'],
        id="a name and a dash sign a quotation",
    ),
    pytest.param(
        'Ada Lund: "It was the worst night of the year."',
        ['direct: Ada Lund | - | "It was the worst night of the year."'],
        id="a name and a colon open a quotation",
    ),
    pytest.param(
        'Trust is at "its lowest ebb in years" among the ferrymen, harbour spokesman Ivo Brandt has said.',
        [
            'mixed: harbour spokesman Ivo Brandt | has said | Trust is at "its lowest ebb in years" '
            "among the ferrymen"
        ],
        id="a statement partly in quotes is mixed",
    ),
]


@pytest.mark.parametrize(("text", "statements"), CASES)
def test_quotations_are_read(text: str, statements: list[str]) -> None:
    assert told(text) == statements
