"""To whom, through what, who passes it on, what is denied, and speech inside speech."""

from __future__ import annotations

import pytest

from tests.corpus.speech.told import told

CASES = [
    pytest.param(
        "Lund has yet to say why the boat sank.",
        ["indirect: Lund | to say | why the boat sank | not"],
        id="a speaker who has yet to say does not",
    ),
    pytest.param(
        "Lund told the harbour council that the bridge was safe. Brandt said to journalists that it was not.",
        [
            "indirect: Lund | told | that the bridge was safe | to the harbour council",
            "indirect: Brandt | said | that it was not | to journalists",
        ],
        id="an addressee",
    ),
    pytest.param(
        '"Not before Easter," Lund replied to a question from fishermen.',
        ['direct: Lund | replied | "Not before Easter," | to fishermen'],
        id="who asked is addressed",
    ),
    pytest.param(
        '"Not before Easter," Lund said in a statement. Brandt wrote on Facebook that he would wait.',
        [
            'direct: Lund | said | "Not before Easter," | in a statement',
            "indirect: Brandt | wrote | that he would wait | in Facebook",
        ],
        id="a medium",
    ),
    pytest.param(
        "Lund said in an interview with the Tarn Herald that the bridge was safe.",
        ["indirect: Lund | said | that the bridge was safe | to the Tarn Herald | in an interview"],
        id="an interview has an addressee",
    ),
    pytest.param(
        "Lund said on Monday that the bridge was safe.",
        ["indirect: Lund | said | that the bridge was safe"],
        id="a day is no medium",
    ),
    pytest.param(
        "Lund has not ruled out a vote. Brandt did not say that the bridge was safe.",
        [
            "indirect: Lund | has not ruled out | a vote | not",
            "indirect: Brandt | did not say | that the bridge was safe | not",
        ],
        id="a negated cue",
    ),
    pytest.param(
        "Lund denied that the bridge was unsafe.",
        ["indirect: Lund | denied | that the bridge was unsafe"],
        id="a denial is not negated",
    ),
    pytest.param(
        '"We are lost," harbour master Ivo Brandt told reporters before the vote, Tarn Quay News reports.',
        ['direct: harbour master Ivo Brandt | told | "We are lost," | to reporters | via Tarn Quay News'],
        id="an agency that passes a quotation on is no speaker",
    ),
    pytest.param(
        "Brandt has said that she never ruled out a vote, Corrin Wire is reporting.",
        [
            "indirect: Brandt | has said | that she never ruled out a vote | via Corrin Wire",
            "indirect: she | never ruled out | a vote | inside 0 | not",
        ],
        id="an agency that passes a clause on is no speaker",
    ),
    pytest.param(
        "Tarn News reported that Mayor Ada Lund said the bridge would hold.",
        ["indirect: Mayor Ada Lund | said | the bridge would hold | via Tarn News"],
        id="a paper that passes on what was said",
    ),
    pytest.param(
        "According to the Tarn Herald, Lund said the bridge would hold.",
        ["indirect: Lund | said | the bridge would hold | via the Tarn Herald"],
        id="according to a paper someone said",
    ),
    pytest.param(
        "Tarn News quoted Lund as saying that the bridge would hold.",
        ["indirect: Lund | saying | that the bridge would hold | via Tarn News"],
        id="quoted as saying",
    ),
    pytest.param(
        "The ferry sank off Tarn Quay, Tarn News reported, citing police.",
        ["indirect: police | reported | The ferry sank off Tarn Quay | via Tarn News"],
        id="reported citing",
    ),
    pytest.param(
        "Tarn News reports that the bridge has closed.",
        ["indirect: Tarn News | reports | that the bridge has closed"],
        id="a paper that says it itself",
    ),
    pytest.param(
        "Lund told the council that Brandt had said that the pier was unsafe.",
        [
            "indirect: Lund | told | that Brandt had said that the pier was unsafe | to the council",
            "indirect: Brandt | had said | that the pier was unsafe | inside 0",
        ],
        id="a speaker told of by another is inside",
    ),
    pytest.param(
        'Runa Feld took to Facebook to share her fears about the ferry.\n"Brandt walked up to the '
        'pier. He counted the boats and said that they were too few. Lund followed.\n"Not before '
        'Easter," Lund replied to a question from fishermen about the bridge. The gates were '
        'closed.\nWhen more boats will come, the spring will tell."',
        [
            "indirect: Runa Feld | to share | her fears about the ferry | in Facebook",
            'direct: Runa Feld | - | "Brandt walked up to the pier. He counted the boats and said that '
            'they were too few. Lund followed. / "Not before Easter," Lund replied to a question from '
            "fishermen about the bridge. The gates were closed. / When more boats will come, the spring "
            'will tell." | in Facebook',
            "indirect: He | said | that they were too few | inside 1",
            'direct: Lund | replied | "Not before Easter," | to fishermen | inside 1',
        ],
        id="a post tells what others said",
    ),
    pytest.param(
        '"I said that the bridge was safe," Lund said.',
        ['direct: Lund | said | "I said that the bridge was safe,"'],
        id="what a speaker says of himself in a quotation is no other statement",
    ),
]


@pytest.mark.parametrize(("text", "statements"), CASES)
def test_who_and_how_are_read(text: str, statements: list[str]) -> None:
    assert told(text) == statements
