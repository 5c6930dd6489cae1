"""A command in; what it cost out, by the operating system's accounting of the finished process.

Linux counts the memory that the starting process held at `exec` to the started one (a child of a process
of 300 MB peaks at 300 MB or more), so a benchmark's own process must stay smaller than what it measures:
nothing that runs in it imports the product's libraries.
"""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO

ROOT = Path(__file__).resolve().parent.parent
PRECISION = "BULLETIN_BOT_PRECISION"
PASSED_ON = ("BULLETIN_BOT_MODEL", PRECISION)
_PREFIX = "BULLETIN_BOT_"
_FINISHED = (0, 3)  # 3: `index` set something aside and took the rest in
_MEMORY_UNIT = 1 if sys.platform == "darwin" else 1024  # bytes in one of ru_maxrss, see getrusage(2)
_MEGA = 1_000_000


class ChildError(Exception):
    """A process that failed. One line: the command, how it ended, the last line of its stderr."""


@dataclass(frozen=True, slots=True)
class Spent:
    """What one process cost: CPU-seconds (user and system), wall seconds, peak memory in 10^6 bytes."""

    cpu_s: float
    wall_s: float
    peak_mb: float


def bot(*arguments: str) -> list[str]:
    """The command of a real `run_bot.py` process."""
    return [sys.executable, str(ROOT / "run_bot.py"), *arguments]


def program(name: str, *arguments: str) -> list[str]:
    """The command of one of the benchmark's own programs. -P: it imports nothing from the current folder."""
    return [sys.executable, "-P", "-m", f"benchmarks.{name}", *arguments]


def run(command: Sequence[str], *, precision: str | None = None) -> tuple[Spent, str]:
    """Wait for the command; what it cost and what it printed. ChildError when it fails."""
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        began = time.perf_counter()
        with subprocess.Popen(  # noqa: S603  # the command is the benchmark's own, without a shell
            command,
            stdin=subprocess.DEVNULL,
            stdout=out,
            stderr=err,
            env=environment(os.environ, precision=precision),
        ) as child:
            _, status, used = os.wait4(child.pid, 0)
            wall = time.perf_counter() - began
            child.returncode = os.waitstatus_to_exitcode(status)
        if child.returncode not in _FINISHED:
            raise ChildError(_failure(command, child.returncode, _printed(err)))
        cpu, peak = used.ru_utime + used.ru_stime, used.ru_maxrss * _MEMORY_UNIT / _MEGA
        return Spent(round(cpu, 4), round(wall, 4), round(peak, 1)), _printed(out)


def environment(environ: Mapping[str, str], *, precision: str | None = None) -> dict[str, str]:
    """`environ` with none of the user's settings but the model's, and this code before any installed one."""
    kept = {
        name: value for name, value in environ.items() if not name.startswith(_PREFIX) or name in PASSED_ON
    }
    kept["PYTHONPATH"] = os.pathsep.join(filter(None, [str(ROOT), environ.get("PYTHONPATH")]))
    return kept if precision is None else {**kept, PRECISION: precision}


def _failure(command: Sequence[str], code: int, stderr: str) -> str:
    ended = f"ended with exit code {code}" if code > 0 else f"was ended by signal {-code}"
    said = stderr.strip().splitlines()
    return f"{shlex.join(command)} {ended}: {said[-1].strip() if said else 'nothing on stderr'}"


def _printed(file: IO[bytes]) -> str:
    file.seek(0)
    return file.read().decode("utf-8", "replace")
