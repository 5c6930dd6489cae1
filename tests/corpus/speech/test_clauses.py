"""What someone says in a clause, before, behind or around the verb; and sentences in which nobody speaks."""

from __future__ import annotations

import pytest

from tests.corpus.speech.told import told

CASES = [
    pytest.param(
        "The mayor met the council. Lund added:\nIt is typical of Brandt. He knows nothing of "
        "boats.\nThe council left.",
        ["indirect: Lund | added | It is typical of Brandt. He knows nothing of boats."],
        id="a paragraph that a colon opens",
    ),
    pytest.param(
        "Thieves have taken the boats of seven ferrymen, a spokesperson for the board told Tarn "
        "Radio, including the newest.",
        [
            "indirect: a spokesperson for the board | told | Thieves have taken the boats of seven "
            "ferrymen | to Tarn Radio"
        ],
        id="a speaker in apposition",
    ),
    pytest.param(
        "The mayor said the bridge was safe, and council chief Brandt said it was not.",
        [
            "indirect: The mayor | said | the bridge was safe",
            "indirect: council chief Brandt | said | it was not",
        ],
        id="a second speaker in one sentence",
    ),
    pytest.param(
        "Lund said that the bridge was safe.",
        ["indirect: Lund | said | that the bridge was safe"],
        id="that belongs to what was said",
    ),
    pytest.param(
        "Residents there said they feared a flood if the dam broke.",
        ["indirect: Residents there | said | they feared a flood if the dam broke"],
        id="that may be missing",
    ),
    pytest.param(
        "Corrin ferries made 16 trips in a day, the Corrin Transport Ministry says.",
        ["indirect: the Corrin Transport Ministry | says | Corrin ferries made 16 trips in a day"],
        id="what was said may stand first",
    ),
    pytest.param(
        "The boats sailed on Monday, but the ferry stayed in port, Lund said.",
        ["indirect: Lund | said | The boats sailed on Monday, but the ferry stayed in port"],
        id="all of it stands first",
    ),
    pytest.param(
        "The bridge, Lund told the council on Monday, would be shut.",
        ["indirect: Lund | told | The bridge / would be shut | to the council"],
        id="the cue may stand inside what was said",
    ),
    pytest.param(
        "Police said two people drowned and Lund said the ferry was to blame.",
        ["indirect: Police | said | two people drowned", "indirect: Lund | said | the ferry was to blame"],
        id="two who speak in one sentence",
    ),
    pytest.param(
        "Lund said she would wait and warned that the pier could fall.",
        ["indirect: Lund | said | she would wait", "indirect: Lund | warned | that the pier could fall"],
        id="a second verb has the subject of the first",
    ),
    pytest.param(
        "Lund opened the bridge on Monday, saying it was safe.",
        ["indirect: Lund | saying | it was safe"],
        id="a participle has the subject of its sentence",
    ),
    pytest.param(
        "According to Ada Lund, the bridge is safe.",
        ["indirect: Ada Lund | According to | the bridge is safe"],
        id="according to before",
    ),
    pytest.param(
        "The bridge is safe and the pier is not, according to a report by the harbour board.",
        ["indirect: a report by the harbour board | according to | The bridge is safe and the pier is not"],
        id="according to behind",
    ),
    pytest.param(
        "Ada Lund, who said the bridge was safe, resigned on Monday.",
        ["indirect: Ada Lund | said | the bridge was safe"],
        id="who said",
    ),
    pytest.param(
        "The council chose Feld Shipping, which the Corrin government says is insolvent.",
        ["indirect: the Corrin government | says | which / is insolvent"],
        id="which someone says is",
    ),
    pytest.param(
        "As Lund said on Monday, the bridge is safe.",
        ["indirect: Lund | said | the bridge is safe"],
        id="as someone said",
    ),
    pytest.param(
        "Amid claims by a fishing league that the ferry has struck at least 30 boats since May, "
        "Brandt resigned.",
        ["indirect: a fishing league | claims | that the ferry has struck at least 30 boats since May"],
        id="claims by someone that",
    ),
    pytest.param(
        "Lund's warning that the bridge could fall went unheard.",
        ["indirect: Lund | warning | that the bridge could fall"],
        id="someones warning that",
    ),
    pytest.param(
        "It was announced that the bridge would close.",
        ["indirect: - | was announced | that the bridge would close"],
        id="a passive names nobody",
    ),
    pytest.param(
        "The plan was described as reckless by Lund.",
        ["indirect: Lund | was described | The plan / as reckless"],
        id="a passive may name its agent",
    ),
    pytest.param(
        "Feld questioned whether the bridge had been built at all.",
        ["indirect: Feld | questioned | whether the bridge had been built at all"],
        id="a question is reported",
    ),
    pytest.param(
        "Asked whether the bridge was safe, Lund replied that it was.",
        ["indirect: Lund | replied | that it was"],
        id="an answer is reported and not what was asked",
    ),
    pytest.param(
        "Lund said the bridge would close, which angered the ferrymen.",
        ["indirect: Lund | said | the bridge would close"],
        id="a reporters afterthought is not what was said",
    ),
    pytest.param(
        "Lund said that the talks -- now in their third week -- had failed.",
        ["indirect: Lund | said | that the talks / had failed"],
        id="a reporters aside is not what was said",
    ),
    pytest.param(
        "The board is claiming that some 300 people, 80 of them IS crew, have left.",
        ["indirect: The board | is claiming | that some 300 people, 80 of them IS crew, have left"],
        id="capitals that look like small words",
    ),
    pytest.param(
        "TARN QUAY, March 3 (TQN) — The bridge is safe, Lund said.",
        ["indirect: Lund | said | The bridge is safe"],
        id="the place and the agency before a report",
    ),
    pytest.param(
        "Lund met Brandt in Tarn Quay. The talks will start on Monday.",
        [],
        id="a sentence about someone is none by her",
    ),
    pytest.param(
        "The minister said the talks would go ahead, but did not give a date.",
        ["indirect: The minister | said | the talks would go ahead"],
        id="what a speaker did not do is not what she said",
    ),
    pytest.param(
        'State media reported that Lund met Brandt, who told her that the island "has always been ours."',
        [
            "indirect: State media | reported | that Lund met Brandt",
            'mixed: Brandt | told | that the island "has always been ours." | to her',
        ],
        id="a speaker told of at the end speaks for himself",
    ),
    pytest.param(
        "Corrin accused Tarn of arming the rebels, a charge Tarn denies.",
        ["indirect: Corrin | accused | Tarn of arming the rebels", "indirect: Tarn | denies | a charge"],
        id="a charge that someone denies",
    ),
    pytest.param(
        "The ferry company has dismissed reports that it plans to cut 300 jobs.",
        ["indirect: The ferry company | has dismissed | reports that it plans to cut 300 jobs"],
        id="reports that nobody signs are no statement",
    ),
]


@pytest.mark.parametrize(("text", "statements"), CASES)
def test_clauses_are_read(text: str, statements: list[str]) -> None:
    assert told(text) == statements
