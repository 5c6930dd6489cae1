"""The export of a model: made once, whole or not at all, whatever happens to its process, disk and files."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import threading
from hashlib import sha256
from pathlib import Path

import numpy as np
import pytest

import retrieval.encoder.exported
from retrieval.encoder import ModelError
from retrieval.encoder.agreement import check
from retrieval.encoder.export_manifest import RECIPE
from retrieval.encoder.exported import Exported, home_of
from retrieval.encoder.graph import sums_overflow
from retrieval.encoder.runtime import opened
from retrieval.encoder.weights import Weights, in_folder
from tests.retrieval.exports import ROOT, begin_export, wait_for
from tests.retrieval.tiny_model import WIDTH, write_tiny_model


@pytest.fixture
def copy(tiny_home: Path, tmp_path: Path) -> Path:
    folder = Path(shutil.copytree(tiny_home, tmp_path / tiny_home.name))
    for path in folder.iterdir():
        path.chmod(0o644)
    return folder


def test_after_a_kill_the_next_export_is_whole_and_nothing_is_left_lying(tiny_home: Path) -> None:
    runtime = opened(tiny_home)
    assert runtime is not None
    assert runtime.passages(["one", "two", "three"]).shape == (3, WIDTH)
    assert {path.name for path in tiny_home.parent.glob(f"{tiny_home.name}*")} == {
        tiny_home.name, f"{tiny_home.name}.lock"
    }  # fmt: skip
    assert {path.name for path in tiny_home.iterdir()} == {
        "manifest.json", "model.onnx", "tables.bin", "tokenizer.json",
    }  # fmt: skip


def test_an_export_that_stands_is_not_made_again(tiny: Weights, tiny_home: Path) -> None:
    before = (tiny_home / "manifest.json").stat().st_mtime_ns
    again = begin_export(tiny, tiny_home)
    assert (again.communicate()[1], again.returncode) == ("", 0)
    assert (tiny_home / "manifest.json").stat().st_mtime_ns == before


@pytest.mark.parametrize("name", ["model.onnx", "tables.bin", "tokenizer.json"])
def test_a_damaged_file_is_seen(copy: Path, name: str) -> None:
    raw = bytearray((copy / name).read_bytes())
    raw[len(raw) // 2] ^= 1
    (copy / name).write_bytes(raw)
    assert opened(copy) is None
    (copy / name).write_bytes(raw[: len(raw) // 2])
    assert opened(copy) is None
    (copy / name).unlink()
    assert opened(copy) is None


@pytest.mark.parametrize(
    "text", ["", "{", "[]", "null", '{"recipe": "int8-1"}', '{"recipe": "int8-0"}', "\ud800"]
)
def test_a_damaged_manifest_is_seen(copy: Path, text: str) -> None:
    (copy / "manifest.json").write_text(text, "utf-8", "surrogatepass")
    assert opened(copy) is None


@pytest.mark.parametrize(
    "change",
    [{"files": ["model.onnx"]}, {"files": {}}, {"dimension": "32"}, {"question_prompt": None}, {"more": 1}],
    ids=str,
)
def test_a_manifest_of_another_make_is_seen(copy: Path, change: dict[str, object]) -> None:
    manifest = json.loads((copy / "manifest.json").read_text("utf-8"))
    (copy / "manifest.json").write_text(json.dumps(manifest | change), "utf-8")
    assert opened(copy) is None


def test_an_export_can_be_read_by_all_and_written_by_none(tiny_home: Path) -> None:
    assert {oct(path.stat().st_mode)[-3:] for path in tiny_home.iterdir()} == {"444"}
    assert oct(tiny_home.stat().st_mode)[-3:] == "755"


def test_the_tables_are_mapped_into_memory(tiny_home: Path) -> None:
    runtime = opened(tiny_home)
    assert str(tiny_home / "tables.bin") in Path("/proc/self/maps").read_text("utf-8")
    assert runtime is not None


def test_modules_that_lie_in_the_users_folder_are_not_taken_for_ours(
    tiny: Weights, tiny_home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("traceback.py", "json.py", "retrieval.py"):
        (tmp_path / name).write_text("raise SystemExit('not ours')", "utf-8")
    monkeypatch.chdir(tmp_path)
    retrieval.encoder.exported._export(tiny, tiny_home)


def test_an_export_of_another_onnxruntime_is_not_used(copy: Path) -> None:
    manifest = json.loads((copy / "manifest.json").read_text("utf-8"))
    (copy / "manifest.json").write_text(json.dumps(manifest | {"onnxruntime": "1.0.0"}), "utf-8")
    assert opened(copy) is None


@pytest.mark.slow
def test_a_damaged_export_is_made_again_and_the_wait_is_announced(
    tiny: Weights, tmp_path: Path, tiny_home: Path
) -> None:
    told: list[str] = []
    encoder = Exported(tiny, tmp_path, lambda: told.append("exporting"))
    place = home_of(tiny, tmp_path)
    shutil.copytree(tiny_home, place)
    (place / "tables.bin").unlink()
    whole = opened(tiny_home)
    assert whole is not None
    assert encoder(["one"]) == pytest.approx(whole.passages(["one"]), abs=1e-6)
    assert told == ["exporting"]
    later = Exported(tiny, tmp_path, lambda: told.append("exporting"))
    assert later.dimension == WIDTH
    assert told == ["exporting"]


def test_a_killed_export_is_one_clear_line(tiny: Weights, tmp_path: Path) -> None:
    said: list[str] = []

    def ask() -> None:
        with pytest.raises(ModelError) as error:
            Exported(tiny, tmp_path).question("who?")
        said.append(str(error.value))

    asking = threading.Thread(target=ask)
    asking.start()
    wait_for(lambda: any(tmp_path.glob("*.draft-*")))
    children = Path(f"/proc/self/task/{asking.native_id}/children").read_text("utf-8").split()
    os.kill(int(children[0]), signal.SIGKILL)
    asking.join()
    assert said == [
        f"the export of {tiny.folder} ended with code -9; "
        "run it again with more memory, or set BULLETIN_BOT_PRECISION=exact"
    ]


@pytest.mark.slow
def test_a_full_disk_is_one_clear_line_and_leaves_nothing(tiny: Weights, tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = ["unshare", "--mount", "--map-root-user", "sh", "-c"]
    if (
        shutil.which("unshare") is None
        or subprocess.run([*mount, mounted(disk, "true")], check=False).returncode
    ):
        pytest.skip("this machine mounts no small disk for a user")
    export = f"{sys.executable} -m retrieval.encoder.export {disk}/tiny {tiny.digest} {tiny.folder}"
    ended = subprocess.run(
        [*mount, mounted(disk, f"{export}; code=$?; ls {disk}; exit $code")],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert (ended.returncode, ended.stdout) == (2, "tiny.lock\n")
    assert ended.stderr.rstrip().rpartition("\n")[2] == (
        f"{disk}: no space left on the disk; free three times the model's size, "
        "or set BULLETIN_BOT_PRECISION=exact"
    )


def test_a_cache_that_cannot_be_written_is_one_clear_line(tiny: Weights, tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file", "utf-8")
    with pytest.raises(ModelError) as error:
        Exported(tiny, tmp_path / "cache").question("who?")
    assert str(error.value) == (
        f"{tmp_path / 'cache'}: File exists; "
        "set XDG_CACHE_HOME to a folder that can be written, or set BULLETIN_BOT_PRECISION=exact"
    )


@pytest.mark.slow
def test_an_export_that_is_too_far_from_its_model_is_refused(tmp_path: Path) -> None:
    weights = in_folder(write_tiny_model(tmp_path / "model", fits_in_bytes=False), tmp_path / "cache")
    with pytest.raises(ModelError) as error:
        Exported(weights, tmp_path / "cache").question("who?")
    said = str(error.value)
    assert said.startswith(f"the export of {weights.folder} is too far from it (cosine 0.")
    assert said.endswith(" at worst; expected 0.985 and 0.96): set BULLETIN_BOT_PRECISION=exact")
    assert not any((tmp_path / "cache").glob("*int8*/"))


@pytest.mark.parametrize(
    ("flags", "expected"),
    [
        ("flags : fpu sse2 avx avx2 fma", True),
        ("flags : fpu avx2 avx512f avx512_vnni", False),
        ("flags : fpu avx2 avx_vnni", False),
        ("Features : fp asimd asimddp", False),
    ],
)
def test_an_x86_without_vnni_gets_weights_of_seven_bits(tmp_path: Path, flags: str, expected: bool) -> None:
    (tmp_path / "cpuinfo").write_text(f"processor : 0\n{flags}\n", "utf-8")
    assert sums_overflow(tmp_path / "cpuinfo") is expected
    assert not sums_overflow(tmp_path / "nowhere")


def test_a_change_to_the_export_has_another_recipe() -> None:
    """Else exports of before would go on being used. Raise RECIPE where what is made changes, then pin."""
    folder = Path(retrieval.encoder.exported.__file__).parent
    made_by = b"".join((folder / name).read_bytes() for name in ("graph.py", "smoothing.py"))
    assert (RECIPE, sha256(made_by).hexdigest()[:16]) == ("int8-1", "402f12b6d25b5135")


@pytest.mark.parametrize(("mean", "least"), [(0.98, 0.97), (0.99, 0.95), (np.nan, 0.99), (0.99, np.nan)])
def test_the_floor_holds_for_mean_and_least(mean: float, least: float) -> None:
    with pytest.raises(ModelError):
        check(mean, least, "model")
    check(0.985, 0.96, "model")


def mounted(disk: Path, command: str) -> str:
    return f"mount -t tmpfs -o size=3m none {disk} && {command}"
