"""How far what was said reaches: what a parse breaks off from it, and what is none of it."""

from __future__ import annotations

import pytest

from tests.corpus.speech.told import told

CASES = [
    pytest.param(
        "The Ministry added that eleven of its soldiers had been hurt, two of them badly, "
        "and that the road had been shut.",
        [
            "indirect: The Ministry | added | that eleven of its soldiers had been hurt, two of "
            "them badly, and that the road had been shut"
        ],
        id="a second that behind a list",
    ),
    pytest.param(
        "The Observatory is claiming that 126 boats, 31 of them new, have sunk since the "
        "truce ended on May 2.",
        [
            "indirect: The Observatory | is claiming | that 126 boats, 31 of them new, have sunk "
            "since the truce ended on May 2"
        ],
        id="that before a list",
    ),
    pytest.param(
        "Brandt would say only that the paper was the fourth and the best.",
        ["indirect: Brandt | would say only | that the paper was the fourth and the best"],
        id="only belongs to the cue",
    ),
    pytest.param(
        "Lund would not promise the same for next year.",
        ["indirect: Lund | would not promise | the same for next year | not"],
        id="what one would not promise",
    ),
    pytest.param(
        "The embassy would not confirm reports that its staff were packing.",
        ["indirect: The embassy | would not confirm | reports that its staff were packing | not"],
        id="reports that one would not confirm",
    ),
    pytest.param("Lund could say that the bridge was safe.", [], id="what one could have said was not said"),
    pytest.param(
        "Lund refused to discuss the rents there. The crews refused to leave.",
        ["indirect: Lund | refused | to discuss the rents there"],
        id="what one refused to discuss",
    ),
    pytest.param(
        "He ruled out a cut in pensions this year.",
        ["indirect: He | ruled out | a cut in pensions this year"],
        id="a year is not when it was said",
    ),
    pytest.param(
        "The crews' union threatened to strike unless wages rose.",
        ["indirect: The crews' union | threatened | to strike unless wages rose"],
        id="a condition",
    ),
    pytest.param(
        "The head of the union, Greta Feld -- no relation -- described the minister's answer "
        "as a fog with a tie on, and called for his resignation.",
        [
            "indirect: The head of the union, Greta Feld | described | the minister's answer as "
            "a fog with a tie on",
            "indirect: The head of the union, Greta Feld | called for | his resignation",
        ],
        id="a label with what belongs to it",
    ),
    pytest.param(
        "Lund called her vote in favour of the bridge a mistake.",
        ["indirect: Lund | called | her vote in favour of the bridge a mistake"],
        id="a label behind a long object",
    ),
    pytest.param(
        'She called Corrin Water\'s conduct "outrageous" on Monday.',
        ['mixed: She | called | Corrin Water\'s conduct "outrageous"'],
        id="a quoted label inside the object",
    ),
    pytest.param(
        'Lund dismissed as "nonsense" a report that the bridge was unsafe.',
        ['mixed: Lund | dismissed | as "nonsense" a report that the bridge was unsafe'],
        id="a label before the thing",
    ),
    pytest.param(
        'He called Corrin a "safe harbour in a year when so many boats were lost."',
        ['mixed: He | called | Corrin a "safe harbour in a year when so many boats were lost."'],
        id="nothing ends inside a quotation",
    ),
    pytest.param(
        "Villagers asked for buses; none had been ordered, a council clerk admitted, because "
        '"nobody thought to ask who was paying."',
        [
            "indirect: Villagers | asked for | buses",
            'mixed: a council clerk | admitted | none had been ordered / because "nobody thought '
            'to ask who was paying."',
        ],
        id="a semicolon and a because",
    ),
    pytest.param(
        "The harbour police, it was said later, had kept no notes for the night in question.",
        ["indirect: - | was said | The harbour police / had kept no notes for the night in question"],
        id="before and behind it was said",
    ),
    pytest.param(
        "Lund's figure was, he added, “a figure of speech.”",
        ["mixed: he | added | Lund's figure was / “a figure of speech.”"],
        id="a quotation ends the clause before the cue",
    ),
    pytest.param(
        "According to the council's own inspectors, however, at least 14 certificates are missing.",
        ["indirect: the council's own inspectors | According to | at least 14 certificates are missing"],
        id="however is the reporters",
    ),
    pytest.param(
        "Oona Tarrant, who runs 60 lorries out of the north docks, accused the mayor of "
        "hiding behind paperwork.",
        ["indirect: Oona Tarrant | accused | the mayor of hiding behind paperwork"],
        id="a relative clause between",
    ),
    pytest.param(
        "Corrin President Mikael Feld, on a visit to Tarn, demanded an apology, saying that he had waited.",
        [
            "indirect: Corrin President Mikael Feld | demanded | an apology",
            "indirect: Corrin President Mikael Feld | saying | that he had waited",
        ],
        id="a visit between and another verb behind",
    ),
    pytest.param(
        'Brandt\'s claim that the bridge was unsafe was rejected by Lund as "nonsense."',
        [
            'mixed: Lund | was rejected | Brandt\'s claim that the bridge was unsafe / as "nonsense."',
            "indirect: Brandt | claim | that the bridge was unsafe | inside 0",
        ],
        id="a claim turned down",
    ),
    pytest.param(
        "Allegations by the crews' union that the airline had forged rosters were described "
        'by its chief executive, Ivo Brandt, as "a fairy tale with overtime."',
        [
            "mixed: its chief executive, Ivo Brandt | were described | Allegations by the crews' "
            'union that the airline had forged rosters / as "a fairy tale with overtime."',
            "indirect: the crews' union | Allegations | that the airline had forged rosters | inside 0",
        ],
        id="claims that a passive takes up",
    ),
    pytest.param(
        'Brandt wants the bridge to stay, he told the Herald, "whatever it costs."',
        ['mixed: he | told | Brandt wants the bridge to stay / "whatever it costs." | to the Herald'],
        id="a quotation that goes on in a small letter",
    ),
    pytest.param(
        "Officials in Corrin said on Monday they had found two bodies.",
        ["indirect: Officials in Corrin | said | they had found two bodies"],
        id="a day is when it was said",
    ),
    pytest.param(
        'Asked why, she shrugged: "Ask the mayor."',
        ['direct: she | shrugged | "Ask the mayor."'],
        id="one who was asked",
    ),
    pytest.param(
        "The crews have asked for more pay, a demand the firm refused.",
        ["indirect: The crews | have asked for | more pay"],
        id="a demand is nobody who is told",
    ),
    pytest.param(
        "The rebels claim to hold both villages, which the army denies.",
        ["indirect: The rebels | claim | to hold both villages", "indirect: the army | denies | which"],
        id="a claim that another denies",
    ),
    pytest.param(
        'The envoy said the two sides were "close," without elaborating.',
        ['mixed: The envoy | said | the two sides were "close,"'],
        id="no more was said",
    ),
    pytest.param(
        '"We are close," said an envoy who took part in the talks and who asked not to be named.',
        ['direct: an envoy | said | "We are close,"', "indirect: an envoy | asked | not to be named"],
        id="an envoy of whom two things are told",
    ),
    pytest.param(
        "Lund used a speech in Corrin to call for a vote.",
        ["indirect: Lund | to call for | a vote"],
        id="a speech used to call",
    ),
]


@pytest.mark.parametrize(("text", "statements"), CASES)
def test_what_was_said_is_whole(text: str, statements: list[str]) -> None:
    assert told(text) == statements
