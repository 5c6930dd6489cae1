"""What one item knows of another: nothing, unless both are one article."""

from __future__ import annotations

import subprocess
import sys

from corpus.model import Span
from corpus.speech import statements
from tests.conftest import ROOT
from tests.corpus.speech.told import item, shown

FIRST = 'Ada Lund shut the bridge. "It was not safe," she said.'
NEXT = '"It will not open again."'


def test_a_quotation_that_floats_has_no_speaker_of_another_item() -> None:
    found = statements([item(FIRST), item(NEXT)])
    assert [shown(NEXT, one) for one in found[1]] == [f"direct: - | - | {NEXT}"]


def test_a_quotation_that_floats_goes_on_with_the_row_before_of_its_article() -> None:
    found = statements([item(FIRST, article="a"), item(NEXT, article="a"), item(NEXT, article="b")])
    assert [[one.continues for one in each] for each in found] == [[False], [True], [False]]


def test_statements_stand_in_printed_order() -> None:
    text = 'Lund said: "We stay." The boats sailed, Brandt said. According to Feld, all is well.'
    found = statements([item(text)])[0]
    assert [one.contents[0].start for one in found] == [11, 22, 72]


def test_a_statement_is_surer_of_a_clause_than_of_an_object() -> None:
    clause, thing = statements([item("Lund said the pier was shut. Brandt denied the charge.")])[0]
    assert clause.confidence > thing.confidence


def test_progress_tells_how_many_items_are_done() -> None:
    done: list[int] = []
    statements([item(FIRST), item(""), item(NEXT)], done.append)
    assert done == [1, 2, 3]


def test_every_content_is_the_text_itself() -> None:
    one = item("The council met.\n" + FIRST)
    assert [span for statement in statements([one])[0] for span in statement.contents] == [Span(43, 61)]


def test_importing_the_package_loads_no_parser() -> None:
    code = "import corpus.speech, sys; print('spacy' in sys.modules)"
    child = subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True, capture_output=True, text=True)
    assert child.stdout == "False\n"


def test_torch_is_not_loaded_with_the_parser_and_can_be_found_afterwards() -> None:
    code = (
        "import importlib.util, sys; there = importlib.util.find_spec('torch') is not None; "
        "from corpus.speech import statements; from tests.corpus.speech.told import item; "
        "found = statements([item('Lund said the bridge holds.')]); "
        "print(len(found[0]), 'spacy' in sys.modules, 'torch' in sys.modules, "
        "there == (importlib.util.find_spec('torch') is not None))"
    )
    child = subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True, capture_output=True, text=True)
    assert child.stdout == "1 True False True\n"


def test_a_text_in_which_nobody_can_speak_loads_no_parser() -> None:
    code = (
        "import sys; from corpus.speech import statements; from tests.corpus.speech.told import item; "
        "print(statements([item('The bridge holds.')]), 'spacy' in sys.modules)"
    )
    child = subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True, capture_output=True, text=True)
    assert child.stdout == "[()] False\n"
