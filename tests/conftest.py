"""What every test may use: real parts over the sample bulletins, and the data folder where it stands."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

# One thread: the parent of forked children must not own a pool of them.
os.environ.setdefault("OMP_NUM_THREADS", "1")

from bot.opening import OpenDesk, open_sample
from retrieval.encoder import Encoder
from retrieval.encoder.exported import home_of
from retrieval.encoder.opening import open_encoder
from retrieval.encoder.remembering import Remembering
from retrieval.encoder.weights import Weights, in_folder, packaged
from tests.retrieval.exports import begin_export
from tests.retrieval.tiny_model import write_tiny_model

ROOT = Path(__file__).resolve().parent.parent
SAMPLE = ROOT / "corpus" / "sample"
CASES = ROOT / "tests" / "data"
TEST_DATA = Path(os.environ.get("BULLETIN_TEST_DATA") or ROOT.parent / "shared")


@pytest.fixture(scope="session")
def cache(tmp_path_factory: pytest.TempPathFactory, pytestconfig: pytest.Config) -> Path:
    """A cache folder of the test run's own, shared by its tests: nothing is encoded twice.

    The model's export alone stays from one run to the next, in pytest's own cache.
    """
    folder = tmp_path_factory.mktemp("caches") / "bulletin-bot"
    folder.mkdir()
    if pytestconfig.cache is not None:
        (folder / "models").symlink_to(pytestconfig.cache.mkdir("models"))
    return folder


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The tests of corpus/ come first: they need no model, and its export is made beside them."""
    items.sort(key=lambda item: not item.nodeid.startswith("tests/corpus/"))


@pytest.fixture(scope="session", autouse=True)
def _export(cache: Path) -> Iterator[None]:
    child = begin_export(packaged(), home_of(packaged(), cache / "models"))
    yield
    child.communicate()


@pytest.fixture(scope="session")
def encoder(cache: Path) -> Encoder:
    """The real model, with its vectors remembered."""
    return Remembering(open_encoder(cache), cache / "vectors.sqlite")


@pytest.fixture(scope="session")
def another(cache: Path) -> Callable[[], Encoder]:
    """The real model as a process begins with it: it has encoded nothing and remembers nothing."""
    return lambda: open_encoder(cache)


@pytest.fixture(scope="session")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> Weights:
    """A small model of our own."""
    folder = tmp_path_factory.mktemp("models")
    return in_folder(write_tiny_model(folder / "tiny"), folder / "cache")


@pytest.fixture(scope="session")
def desk(cache: Path) -> Iterator[OpenDesk]:
    """A real desk over the sample bulletins."""
    opened = open_sample(cache)
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def sample_question() -> tuple[str, str]:
    """A question that the sample answers, and the headline of the right item."""
    return "what did the mayor say about the ferries?", "Ferries Could Sail Again On March 12: Lund"


@pytest.fixture
def home(tmp_path: Path, cache: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A user's home of the test's own, with the run's cache: no index of the machine's user is touched."""
    for name in [name for name in os.environ if name.startswith("BULLETIN_BOT_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(cache.parent))
    return tmp_path


def _data(name: str) -> Path:
    path = TEST_DATA / name
    if not path.exists():
        pytest.skip(f"{path} is absent; set BULLETIN_TEST_DATA to the folder with the test data")
    return path


@pytest.fixture(scope="session")
def seed() -> Path:
    """The real bulletin's file."""
    return next(iter(sorted(_data("seeds").glob("*.txt"))))


@pytest.fixture(scope="session")
def eval_data() -> Path:
    """The folder with the development sets."""
    return _data("eval")
