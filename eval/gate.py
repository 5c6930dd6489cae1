"""The gate: every pinned measure at or above its floor, on the data that the floor was pinned on."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from importlib.resources import files
from pathlib import Path

from pydantic import BaseModel, TypeAdapter

from eval.dataset import Dataset, load
from eval.evaluate import Measured, evaluate
from retrieval.adhoc import open_files
from retrieval.encoder.choice import PACKAGED, Choice
from retrieval.encoder.opening import open_encoder, open_second
from retrieval.encoder.remembering import Remembering

FLOORS = Path(__file__).with_name("floors.json")
SAMPLE = "sample"
_SLACK = 0.0005  # other processors round sums differently


class Floor(BaseModel):
    """What one dataset must reach, and the hash of the data it was measured on."""

    data: str
    measures: dict[str, float]


Floors = dict[str, Floor]
_FLOORS = TypeAdapter(Floors)


@dataclass(frozen=True, slots=True)
class Miss:
    """A measure below its floor, or data that is not what the floor was pinned on."""

    set: str
    what: str

    def __str__(self) -> str:
        return f"{self.set}: {self.what}"


def read_floors(path: Path = FLOORS) -> Floors:
    return _FLOORS.validate_json(path.read_bytes())


def write_floors(floors: Floors, path: Path = FLOORS) -> None:
    path.write_text(json.dumps(_FLOORS.dump_python(floors), indent=1) + "\n", "utf-8")


def datasets(names: Iterable[str], data: Path | None) -> Iterator[Dataset | str]:
    """The dataset of each name; where it does not stand, the line that says that it is skipped."""
    for name in names:
        if name == SAMPLE:
            corpus = Path(str(files("corpus"))) / SAMPLE
            yield load(Path(str(files("eval"))) / SAMPLE, corpus=(corpus,))
        elif data is None or not (data / name).is_dir():
            where = "no data folder is given" if data is None else f"it is not in {data}"
            yield f"skipped {name}: {where}; set BULLETIN_TEST_DATA or give --data"
        else:
            yield load(data / name)


def data_hash(data: Dataset) -> str:
    """Changes with any question, judgement or text that was measured."""
    folder = data.folder
    paths = [*sorted(folder.glob("*.tsv")), folder / "queries.jsonl"]
    for corpus in data.corpus:
        paths += sorted(corpus.glob("*.txt")) if corpus.is_dir() else [corpus]
    digest = sha256()
    for path in paths:
        digest.update(f"{path.name} {sha256(path.read_bytes()).hexdigest()}\n".encode())
    return digest.hexdigest()


def run(data: Dataset, cache: Path, model: Choice = PACKAGED) -> Measured:
    """Measure one dataset through the product's own reader, index and ranking."""
    encoder = Remembering(open_encoder(cache, model), cache / "vectors.sqlite")
    second = open_second(cache, model)
    opened = open_files(
        [str(path) for path in data.corpus], cache / "corpora", encoder,
        second=None if second is None else Remembering(second, cache / "vectors.sqlite"),
    )  # fmt: skip
    try:
        return evaluate(opened.index, data)
    finally:
        opened.index.close()


def check(floor: Floor, measured: Measured, data: str) -> list[Miss]:
    """Every way in which a measured set falls short of its floor."""
    found = pinned(measured)
    misses = [
        Miss(measured.set, f"{name} is {found.get(name, 0.0):.4f}, the floor is {least:.4f}")
        for name, least in floor.measures.items()
        if found.get(name, 0.0) < least - _SLACK
    ]
    if measured.crashed:
        misses.append(Miss(measured.set, f"crashed, and counted as misses: {', '.join(measured.crashed)}"))
    if data != floor.data:
        misses.append(Miss(measured.set, "the data has changed since the floor was pinned; look, then --pin"))
    return misses


def pinned(measured: Measured) -> Mapping[str, float]:
    """The measures that floors stand on."""
    return {**measured.metrics, **(measured.abstention or {})}


def raised(old: Floor | None, measured: Measured, data: str, *, lower: bool) -> Floor:
    """The floor to pin. Without `lower` none goes down while the data stands."""
    found = dict(pinned(measured))
    if old is not None and not lower and old.data == data:
        found = {name: max(value, old.measures.get(name, 0.0)) for name, value in found.items()}
    return Floor(data=data, measures=found)
