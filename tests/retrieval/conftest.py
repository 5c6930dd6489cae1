"""The export of a small model, which several modules look at."""

from __future__ import annotations

import signal
from pathlib import Path

import pytest

from retrieval.encoder.exported import home_of
from retrieval.encoder.weights import Weights
from tests.retrieval.exports import begin_export, wait_for


@pytest.fixture(scope="session")
def tiny_home(tiny: Weights, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A whole export, made by the last of three processes: the first was killed, two waited for it."""
    home = home_of(tiny, tmp_path_factory.mktemp("cache") / "models")
    killed = begin_export(tiny, home)
    wait_for(lambda: any(home.parent.glob("*.draft-*")))
    waiting = [begin_export(tiny, home) for _ in range(2)]
    killed.kill()
    assert (killed.communicate()[1], killed.returncode) == ("", -signal.SIGKILL)
    assert not home.exists()
    assert [(each.communicate()[1], each.returncode) for each in waiting] == [("", 0), ("", 0)]
    return home
