"""Reads every file of a folder in a process with little memory and no network; a JSON line for each.

python -m tests.corpus.fuzz_child FOLDER MEGABYTES
"""

from __future__ import annotations

import json
import resource
import signal
import sys
from pathlib import Path
from time import process_time

from corpus.model import Bulletin, Problem
from corpus.reading import files, read

_LIMIT = 5  # seconds
_FORBIDDEN = ("socket.", "urllib.", "http.client", "subprocess.", "os.system", "ftplib.")


def _refuse(event: str, _: object) -> None:
    if event.startswith(_FORBIDDEN):
        raise AssertionError(f"a reader reached out: {event}")


def _late(*_: object) -> None:
    raise TimeoutError(f"longer than {_LIMIT} s")


def faults(bulletin: Bulletin) -> list[str]:
    """What no reader may do, whatever it reads."""
    found = []
    for item in bulletin.items:
        spans = [
            item.span,
            *([item.headline] if item.headline else []),
            *(part.span for part in item.passages),
        ]
        if not all(0 <= span.start < span.end <= len(item.text) for span in spans):
            found.append(f"item {item.number}: a span out of range or empty")
        if not all(item.span.start <= span.start and span.end <= item.span.end for span in spans):
            found.append(f"item {item.number}: a part outside its item")
        if [part.span for part in item.passages] != sorted(part.span for part in item.passages):
            found.append(f"item {item.number}: passages out of order")
        item.text.encode()  # a lone surrogate could be neither stored nor printed
    if len({item.key for item in bulletin.items}) != len(bulletin.items):
        found.append("two items with one key")
    return found


def told(path: Path) -> dict[str, object]:
    began = process_time()
    signal.alarm(2 * _LIMIT)
    found: list[str] = []
    items = 0
    try:
        for each in files([str(path)]):
            if isinstance(each, Problem):
                continue
            reading = read(each)
            found += [str(problem) for problem in reading.problems if "fault of ours" in problem.reason]
            if reading.bulletin is not None:
                items += len(reading.bulletin.items)
                found += faults(reading.bulletin)
    except BaseException as error:  # noqa: BLE001
        found.append(f"{type(error).__name__}: {error}"[:500])
    signal.alarm(0)
    return {"file": path.name, "items": items, "faults": found, "seconds": round(process_time() - began, 2)}


def main() -> None:
    folder, megabytes = Path(sys.argv[1]), int(sys.argv[2])
    resource.setrlimit(resource.RLIMIT_AS, (megabytes << 20,) * 2)
    sys.addaudithook(_refuse)
    signal.signal(signal.SIGALRM, _late)
    for path in sorted(folder.iterdir()):
        print(json.dumps(told(path)), flush=True)  # noqa: T201
    used = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss >> 10
    print(json.dumps({"megabytes": used}))  # noqa: T201


if __name__ == "__main__":
    main()
