"""The reference model in; a small quantized copy out, checked and put in its place in one step.

    python3 -m retrieval.encoder.export HOME DIGEST [FOLDER]

A program of its own, so that torch and a gigabyte of memory go when it is done. The graph takes the
token ids of one text and gives its unit vector: no padding, and so no mask.
"""

from __future__ import annotations

import logging
import shutil
import sys
import tempfile
import traceback
import warnings
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from filelock import FileLock

from retrieval.encoder import ModelError
from retrieval.encoder.agreement import PASSAGES, agreement, check
from retrieval.encoder.export_manifest import RECIPE, TOKENIZER, ExportManifest
from retrieval.encoder.reference import Reference, loaded
from retrieval.encoder.runtime import opened
from retrieval.encoder.weights import Weights
from retrieval.manifest import hashes, sync

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer

    from retrieval.encoder.smoothing import Ids

_FULL_BYTES = 1 << 20  # a disk with less than this left is full
_EXACT = "or set BULLETIN_BOT_PRECISION=exact"


def main(argv: list[str]) -> int:
    home, digest, *given = argv
    weights = Weights(digest, Path(given[0]) if given else None)
    try:
        exported(weights, Path(home))
    except ModelError as error:
        said = str(error)
    except OSError as error:
        said = (
            f"{error.filename or home}: {error.strerror or error}; "
            f"set XDG_CACHE_HOME to a folder that can be written, {_EXACT}"
        )
    except Exception as error:  # noqa: BLE001  # the outer edge: torch and onnxruntime raise what they like
        traceback.print_exc()
        why = str(error).strip().partition("\n")[0]
        said = (
            f"{weights.folder} could not be exported ({type(error).__name__}: {why:.200}); "
            f"unset BULLETIN_BOT_MODEL, {_EXACT}"
        )
    else:
        return 0
    sys.stderr.write(f"{said}\n")
    return 2


def exported(weights: Weights, home: Path) -> None:
    """Put a whole export in `home`, unless it stands there. A kill leaves none, or the old one."""
    home.parent.mkdir(parents=True, exist_ok=True)
    with FileLock(home.with_name(f"{home.name}.lock")):
        if _is_current(home):  # another process made it while we waited
            return
        for left in home.parent.glob(f"{home.name}.draft-*"):  # by one that was killed
            shutil.rmtree(left)
        draft = Path(tempfile.mkdtemp(prefix=f"{home.name}.draft-", dir=home.parent))
        try:
            _export_into(draft, weights)
            _publish(draft, home)
        except BaseException:
            full = shutil.disk_usage(home.parent).free < _FULL_BYTES
            shutil.rmtree(draft, ignore_errors=True)
            if full:  # the libraries say so in many ways
                raise ModelError(
                    f"{home.parent}: no space left on the disk; free three times the model's size, {_EXACT}"
                ) from None
            raise


def _is_current(home: Path) -> bool:
    import onnxruntime

    manifest = ExportManifest.read(home)
    return (
        manifest is not None and manifest.onnxruntime == onnxruntime.__version__ and manifest.is_whole(home)
    )


def _publish(draft: Path, home: Path) -> None:
    """For every user of this cache to read, and for none to write into: the files are mapped into memory."""
    for path in draft.iterdir():
        path.chmod(0o444)
        sync(path)
    draft.chmod(0o755)
    sync(draft)
    if home.exists():
        shutil.rmtree(home)
    draft.rename(home)
    sync(home.parent)


def _export_into(draft: Path, weights: Weights) -> None:
    """Graph, tables, tokenizer and manifest of an export that agrees with its reference."""
    import onnxruntime

    from retrieval.encoder import graph
    from retrieval.encoder.smoothing import smoothed

    weights.check()
    # `eager` adds its mask where the others select by it, which costs the graph a tenth of its time.
    model = loaded(weights, model_kwargs={"attn_implementation": "eager"})
    work = draft / "work"
    work.mkdir()
    tempfile.tempdir = str(work)  # onnxruntime has temporary files of its own
    smooth = smoothed(graph.traced(model, work), _ids(model))
    graph.write(graph.optimized(graph.quantized(smooth, work), work), draft)
    tempfile.tempdir = None
    shutil.rmtree(work)
    _write_tokenizer(model, draft)
    manifest = ExportManifest(
        model=weights.digest, recipe=RECIPE, onnxruntime=onnxruntime.__version__,
        dimension=int(model.get_embedding_dimension() or 0),
        question_prompt=_prompt(model, "query"),
        passage_prompt=_prompt(model, "document", "passage", "corpus"),
        mean_cosine=0.0, least_cosine=0.0, files=hashes(draft),
    )  # fmt: skip
    manifest.write(draft)
    _checked(manifest, draft, weights).write(draft)


def _checked(manifest: ExportManifest, draft: Path, weights: Weights) -> ExportManifest:
    """The manifest with its export's agreement; ModelError when that is too little."""
    runtime = opened(draft)
    if runtime is None:
        raise ModelError(f"{draft} was changed by another program while it was written; start again")
    mean, least = agreement(Reference(weights), runtime)
    check(mean, least, weights.folder)
    return replace(manifest, mean_cosine=mean, least_cosine=least)


def _ids(model: SentenceTransformer) -> Iterator[Ids]:
    for text in PASSAGES:
        yield model.preprocess([text])["input_ids"].numpy()


def _write_tokenizer(model: SentenceTransformer, draft: Path) -> None:
    """The tokenizer with its truncation, without padding."""
    backend = getattr(model.tokenizer, "backend_tokenizer", None)
    if backend is None:
        raise ModelError(f"the model's tokenizer has no tokenizer.json, {_EXACT}")
    backend.enable_truncation(int(model.max_seq_length or model.tokenizer.model_max_length))
    backend.no_padding()
    backend.save(str(draft / TOKENIZER))


def _prompt(model: SentenceTransformer, *names: str) -> str:
    """What sentence-transformers puts before a text of this kind: the first of `names` that it has."""
    default = model.prompts.get(model.default_prompt_name or "", "")
    return next((model.prompts[name] for name in names if name in model.prompts), default) or ""


if __name__ == "__main__":
    warnings.simplefilter("ignore")
    logging.disable(logging.ERROR)
    sys.exit(main(sys.argv[1:]))
