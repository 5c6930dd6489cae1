"""The reference model in; a small quantized copy out, checked and put in its place in one step.

    python3 -m retrieval.encoder.export HOME DIGEST [FOLDER]

A program of its own, so that torch and a gigabyte of memory go when it is done. The graph takes the
token ids of one text and gives its unit vector: no padding, and so no mask. Matrix products are
quantized to signed 8-bit weights with a scale for each column; their inputs, as it runs, to unsigned
8 bits with a scale for each text (https://onnxruntime.ai/docs/performance/model-optimizations/quantization.html).
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

import numpy as np
from filelock import FileLock

from retrieval.encoder import ModelError
from retrieval.encoder.agreement import PASSAGES, agreement, check
from retrieval.encoder.export_manifest import GRAPH, RECIPE, TABLES, TOKENIZER, ExportManifest
from retrieval.encoder.reference import Reference, loaded
from retrieval.encoder.runtime import opened
from retrieval.encoder.weights import Weights
from retrieval.manifest import hashes, sync

if TYPE_CHECKING:
    import onnx
    from sentence_transformers import SentenceTransformer

    from retrieval.encoder.smoothing import Ids

_OPSET = 17
_TABLE_BYTES = 1 << 20  # initializers from here on are left outside the graph and mapped into memory
_FULL_BYTES = 1 << 20  # a disk with less than this left is full
_EXACT = "or set BULLETIN_BOT_PRECISION=exact"
# onnxruntime 1.32 adds and normalizes in one slow kernel: four times the time of its two single ones.
_SLOWER = ["SkipLayerNormFusion"]


def main(argv: list[str]) -> int:
    home, digest, *given = argv
    weights = Weights(digest, Path(given[0]) if given else None)
    try:
        exported(weights, Path(home))
    except ModelError as error:
        said = str(error)
    except OSError as error:
        said = f"{error.filename or home}: {error.strerror or error}; mend that, {_EXACT}"
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
            full = shutil.disk_usage(draft).free < _FULL_BYTES
            shutil.rmtree(draft)
            if full:  # the libraries say so in many ways
                raise ModelError(f"{home.parent}: no space left on the disk; free 300 MB, {_EXACT}") from None
            raise


def _is_current(home: Path) -> bool:
    import onnxruntime

    manifest = ExportManifest.read(home)
    return (
        manifest is not None and manifest.onnxruntime == onnxruntime.__version__ and manifest.is_whole(home)
    )


def _publish(draft: Path, home: Path) -> None:
    for path in draft.iterdir():
        sync(path)
    sync(draft)
    if home.exists():
        shutil.rmtree(home)
    draft.rename(home)
    sync(home.parent)


def _export_into(draft: Path, weights: Weights) -> None:
    """Graph, tables, tokenizer and manifest of an export that agrees with its reference."""
    import onnxruntime

    from retrieval.encoder.smoothing import smoothed

    weights.check()
    # `eager` adds its mask where the others select by it, which costs the graph a tenth of its time.
    model = loaded(weights, model_kwargs={"attn_implementation": "eager"})
    work = draft / "work"
    work.mkdir()
    tempfile.tempdir = str(work)  # onnxruntime has temporary files of its own
    graph = smoothed(_traced(model, work), _ids(model))
    _write_graph(_optimized(_quantized(graph, work), work), draft)
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


def _traced(model: SentenceTransformer, work: Path) -> onnx.ModelProto:
    """The whole model from token ids, shape (1, tokens), to a row of unit length, as ONNX."""
    import onnx
    import torch

    class Whole(torch.nn.Module):
        def __init__(self) -> None:
            super().__init__()
            self.model = model

        def forward(self, input_ids: torch.Tensor) -> torch.Tensor:
            row = self.model({"input_ids": input_ids})["sentence_embedding"]
            return torch.nn.functional.normalize(row, dim=-1)

    traced = work / "traced.onnx"
    ids = model.preprocess(["any text of a few words"])["input_ids"]
    with torch.no_grad():
        torch.onnx.export(
            Whole().eval(), (ids,), traced, input_names=["input_ids"], output_names=["rows"],
            dynamic_axes={"input_ids": {1: "tokens"}}, opset_version=_OPSET, dynamo=False,
        )  # fmt: skip
    return onnx.load(traced)


def _quantized(graph: onnx.ModelProto, work: Path) -> Path:
    from onnxruntime.quantization import QuantType, quantize_dynamic

    quantized = work / "quantized.onnx"
    quantize_dynamic(
        graph, quantized, per_channel=True, weight_type=QuantType.QInt8, op_types_to_quantize=["MatMul"],
        reduce_range=sums_overflow(Path("/proc/cpuinfo")),
    )  # fmt: skip
    return quantized


def sums_overflow(cpuinfo: Path) -> bool:
    """Whether the processor sums pairs of 8-bit products in 16 bits: an x86 without VNNI does.

    With weights of 7 bits no sum overflows (`reduce_range`, in onnxruntime's page on quantization).
    """
    try:
        flags = cpuinfo.read_text("utf-8")
    except OSError:  # no Linux
        return False
    return " avx2" in flags and "vnni" not in flags


def _optimized(graph: Path, work: Path) -> onnx.ModelProto:
    """The graph as onnxruntime would run it, on any processor."""
    import onnx
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.log_severity_level = 3  # errors
    options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_ENABLE_EXTENDED
    options.optimized_model_filepath = str(work / "optimized.onnx")
    onnxruntime.InferenceSession(
        str(graph), options, providers=["CPUExecutionProvider"], disabled_optimizers=_SLOWER
    )
    return onnx.load(work / "optimized.onnx")


def _write_graph(graph: onnx.ModelProto, draft: Path) -> None:
    """The graph, with what is looked up by row in half precision and in a file that is mapped into memory.

    A question reads a dozen rows of the table of word vectors, which is four fifths of the model.
    """
    import onnx

    tables = {each.name: each for each in graph.graph.initializer if _is_table(each)}
    for place, node in [*enumerate(graph.graph.node)][::-1]:
        if node.op_type == "Gather" and node.input[0] in tables:
            table, row = tables[node.input[0]], node.output[0]
            halved = onnx.numpy_helper.to_array(table).astype(np.float16)
            table.CopyFrom(onnx.numpy_helper.from_array(halved, table.name))
            node.output[0] = f"{row}_half"
            back = onnx.helper.make_node("Cast", [node.output[0]], [row], to=onnx.TensorProto.FLOAT)
            graph.graph.node.insert(place + 1, back)
    onnx.save_model(
        graph, draft / GRAPH, save_as_external_data=True, location=TABLES, size_threshold=_TABLE_BYTES
    )


def _is_table(initializer: onnx.TensorProto) -> bool:
    import onnx

    is_float = initializer.data_type == onnx.TensorProto.FLOAT
    return bool(is_float and len(initializer.dims) == 2 and initializer.ByteSize() > _TABLE_BYTES)


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
