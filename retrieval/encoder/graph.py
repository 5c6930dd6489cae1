"""A sentence-transformers model in; the graph that onnxruntime runs out, traced, quantized and optimized.

Matrix products are quantized to signed 8-bit weights with a scale for each column; their inputs, as it
runs, to unsigned 8 bits with a scale for each text
(https://onnxruntime.ai/docs/performance/model-optimizations/quantization.html).
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import onnx
import onnxruntime
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic

from retrieval.encoder.export_manifest import GRAPH, TABLES

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer

_OPSET = 17
_TABLE_BYTES = 1 << 20  # initializers from here on are left outside the graph and mapped into memory
# onnxruntime 1.32 adds and normalizes in one slow kernel: four times the time of its two single ones.
_SLOWER = ["SkipLayerNormFusion"]


def traced(model: SentenceTransformer, work: Path) -> onnx.ModelProto:
    """The whole model from token ids, shape (1, tokens), to a row of unit length, as ONNX."""

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


def quantized(graph: onnx.ModelProto, work: Path) -> Path:
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


def optimized(graph: Path, work: Path) -> onnx.ModelProto:
    """The graph as onnxruntime would run it, on any processor."""
    options = onnxruntime.SessionOptions()
    options.log_severity_level = 3  # errors
    options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_ENABLE_EXTENDED
    options.optimized_model_filepath = str(work / "optimized.onnx")
    onnxruntime.InferenceSession(
        str(graph), options, providers=["CPUExecutionProvider"], disabled_optimizers=_SLOWER
    )
    return onnx.load(work / "optimized.onnx")


def write(graph: onnx.ModelProto, draft: Path) -> None:
    """The graph, with what is looked up by row in half precision and in a file that is mapped into memory.

    A question reads a dozen rows of the table of word vectors, which is four fifths of the model.
    """
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
    is_float = initializer.data_type == onnx.TensorProto.FLOAT
    return bool(is_float and len(initializer.dims) == 2 and initializer.ByteSize() > _TABLE_BYTES)
