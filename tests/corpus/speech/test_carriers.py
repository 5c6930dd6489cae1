"""Agencies and papers that pass words on, and whom words were written or told to."""

from __future__ import annotations

import pytest

from tests.corpus.speech.told import told

CASES = [
    pytest.param(
        "The Corrinian news agency Tarn Press says that the bridge was shut, citing the police.",
        ["indirect: the police | says | that the bridge was shut | via The Corrinian news agency Tarn Press"],
        id="an agency with its name",
    ),
    pytest.param(
        'Environment Minister Hanna Lund has dismissed calls for a second dam as "concrete '
        'nostalgia," the TQN agency reported.',
        [
            "mixed: Environment Minister Hanna Lund | has dismissed | calls for a second dam as "
            '"concrete nostalgia," | via the TQN agency'
        ],
        id="an agency behind a deed",
    ),
    pytest.param(
        "Lund, the state news agency said, had promised the crews a bridge.",
        ["indirect: Lund | had promised | a bridge | to the crews | via the state news agency"],
        id="an agency inside",
    ),
    pytest.param(
        '"The town is ours," Brandt said, the Corrinian news agency Orrin says.',
        ['direct: Brandt | said | "The town is ours," | via the Corrinian news agency Orrin'],
        id="an agency behind a quotation",
    ),
    pytest.param(
        "Two ministers have resigned, the Corrin newspaper The Lantern says.",
        ["indirect: the Corrin newspaper The Lantern | says | Two ministers have resigned"],
        id="a newspaper with its name",
    ),
    pytest.param(
        "The minister, quoted by Tarn Press, said the bridge was shut.",
        ["indirect: The minister | said | the bridge was shut | via Tarn Press"],
        id="quoted by",
    ),
    pytest.param(
        '"The war is over," Lund was quoted as saying by OTK.',
        ['direct: Lund | saying | "The war is over," | via OTK'],
        id="was quoted as saying by",
    ),
    pytest.param(
        "The bridge was shut, the Tarn Herald quoted Lund as saying.",
        ["indirect: Lund | saying | The bridge was shut | via the Tarn Herald"],
        id="quoted as saying behind",
    ),
    pytest.param(
        "Tarn Press reports the minister as saying that the bridge is shut.",
        ["indirect: the minister | saying | that the bridge is shut | via Tarn Press"],
        id="reports someone as saying",
    ),
    pytest.param(
        "Tarn Press also quoted Lund, who said that the bridge was shut.",
        ["indirect: Lund | said | that the bridge was shut | via Tarn Press"],
        id="quoted who said",
    ),
    pytest.param(
        "The minister said in remarks carried by Tarn Press that the bridge was shut.",
        ["indirect: The minister | said | that the bridge was shut | in remarks | via Tarn Press"],
        id="remarks carried by",
    ),
    pytest.param(
        "The coast guard says, according to the Corrinian news agency Tarn Press, that two boats sank.",
        ["indirect: The coast guard | says | that two boats sank | via the Corrinian news agency Tarn Press"],
        id="said according to",
    ),
    pytest.param(
        "According to the council, Lund said the bridge would hold.",
        [
            "indirect: the council | According to | Lund said the bridge would hold",
            "indirect: Lund | said | the bridge would hold | inside 0",
        ],
        id="according to a council someone said",
    ),
    pytest.param(
        "Feld's chief engineer, Imre Lund, wrote in a letter to the council that every beam was tested.",
        [
            "indirect: Feld's chief engineer, Imre Lund | wrote | that every beam was tested | "
            "to the council | in a letter"
        ],
        id="a letter to someone",
    ),
    pytest.param(
        "The drivers will walk out at midnight, their union announced in a short text message to members.",
        [
            "indirect: their union | announced | The drivers will walk out at midnight | to "
            "members | in a short text message"
        ],
        id="a message to someone",
    ),
    pytest.param(
        "Lund complained to the harbour board that the bridge was shut.",
        ["indirect: Lund | complained | that the bridge was shut | to the harbour board"],
        id="wrote to someone",
    ),
    pytest.param(
        "Lund wrote to Brandt, saying that the bridge was shut.",
        ["indirect: Lund | saying | that the bridge was shut | to Brandt"],
        id="wrote to someone saying",
    ),
    pytest.param(
        "Lund promised the crews that they would be paid.",
        ["indirect: Lund | promised | that they would be paid"],
        id="promised someone",
    ),
    pytest.param(
        "Speaking on state radio, Lund said the bridge was safe.",
        ["indirect: Lund | said | the bridge was safe | in state radio"],
        id="speaking on",
    ),
    pytest.param(
        "Lund, speaking to Tarn Radio on Monday, said that the bridge was shut.",
        ["indirect: Lund | said | that the bridge was shut | to Tarn Radio"],
        id="speaking to",
    ),
    pytest.param(
        "The council issued a statement saying that the bridge was safe.",
        ["indirect: The council | saying | that the bridge was safe | in a statement"],
        id="a statement saying",
    ),
    pytest.param(
        '"It holds," Lund said in Tuesday\'s Tarn Herald.',
        ['direct: Lund | said | "It holds," | in Tuesday\'s Tarn Herald'],
        id="in a paper",
    ),
    pytest.param(
        "Lund acknowledged the error in a letter to the crews dated May 3.",
        ["indirect: Lund | acknowledged | the error | in a letter"],
        id="an error in a letter",
    ),
    pytest.param(
        "Lund neither confirmed nor denied the report.",
        ["indirect: Lund | denied | the report | not"],
        id="neither nor",
    ),
]


@pytest.mark.parametrize(("text", "statements"), CASES)
def test_who_carries_and_who_hears(text: str, statements: list[str]) -> None:
    assert told(text) == statements
