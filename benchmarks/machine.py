"""Where and with what a benchmark ran: the machine, its load, the libraries and the commit."""

from __future__ import annotations

import os
import platform
import subprocess
from datetime import UTC, datetime
from importlib import metadata
from pathlib import Path

from benchmarks.process import PASSED_ON, ROOT

LIBRARIES = ("bulletin-bot", "numpy", "faiss-cpu", "tantivy", "onnxruntime", "tokenizers", "torch",
             "sentence-transformers")  # fmt: skip
_CPU_FACTS = Path("/proc/cpuinfo")
# Threads change what encoding costs, so a result says how many were set.
_TOLD = (*PASSED_ON, "OMP_NUM_THREADS")


def now() -> str:
    """The moment as an ISO date and time in UTC."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def machine() -> dict[str, str | int | None]:
    return {
        "cpu": _cpu(),
        "cores": os.cpu_count(),
        "memory_bytes": os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES"),
        "system": f"{platform.system()} {platform.release()}",
        "python": platform.python_version(),
    }


def load() -> list[float]:
    """Processes running or waiting to, as means over the last 1, 5 and 15 minutes."""
    return [round(mean, 2) for mean in os.getloadavg()]


def versions() -> dict[str, str | None]:
    """Each library's installed version; None where it is not installed."""
    return {name: _version(name) for name in LIBRARIES}


def commit() -> str | None:
    """The commit that this code is at; None outside a checkout."""
    try:
        found = subprocess.run(  # noqa: S603  # nothing in it comes from outside
            ["git", "-C", str(ROOT), "rev-parse", "HEAD"],  # noqa: S607  # git has no fixed place
            capture_output=True,
            text=True,
            check=False,
        )
    except FileNotFoundError:
        return None
    return found.stdout.strip() or None


def usable_cores() -> int | None:
    """How many cores the measured processes may use: fewer than there are under `taskset`."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()


def environment() -> dict[str, str]:
    """The settings in the environment that change what is measured."""
    return {name: os.environ[name] for name in _TOLD if name in os.environ}


def _cpu() -> str:
    """The processor's name; Linux alone keeps it in a file."""
    if _CPU_FACTS.exists():
        for line in _CPU_FACTS.read_text("utf-8").splitlines():
            name, _, value = line.partition(":")
            if name.strip() == "model name":
                return value.strip()
    return platform.processor() or platform.machine()


def _version(name: str) -> str | None:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return None
