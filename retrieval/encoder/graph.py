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
_LARGE_TABLE_BYTES = 1 << 27  # tables from here on (of many languages) take 8 bits a value instead of 16
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
    """The graph, with what is looked up by row in few bits and in a file that is mapped into memory.

    A question reads a dozen rows of the table of word vectors, which is four fifths of the model.
    """
    tables = {each.name: each for each in graph.graph.initializer if _is_table(each)}
    for place, node in [*enumerate(graph.graph.node)][::-1]:
        if node.op_type == "Gather" and node.input[0] in tables:
            table = tables[node.input[0]]
            narrowed = _in_bytes if table.ByteSize() > _LARGE_TABLE_BYTES else _in_halves
            for back in narrowed(graph, table, node)[::-1]:
                graph.graph.node.insert(place + 1, back)
    onnx.save_model(
        graph, draft / GRAPH, save_as_external_data=True, location=TABLES, size_threshold=_TABLE_BYTES
    )


def _in_halves(graph: onnx.ModelProto, table: onnx.TensorProto, node: onnx.NodeProto) -> list[onnx.NodeProto]:
    """Keep a table in half precision; what makes single precision of a row of it."""
    halved = onnx.numpy_helper.to_array(table).astype(np.float16)
    table.CopyFrom(onnx.numpy_helper.from_array(halved, table.name))
    row, node.output[0] = node.output[0], f"{node.output[0]}_half"
    return [onnx.helper.make_node("Cast", [node.output[0]], [row], to=onnx.TensorProto.FLOAT)]


def _in_bytes(graph: onnx.ModelProto, table: onnx.TensorProto, node: onnx.NodeProto) -> list[onnx.NodeProto]:
    """Keep a table in signed bytes with a scale for each row; what makes single precision of a row of it."""
    values = onnx.numpy_helper.to_array(table)
    scale = np.maximum(np.abs(values).max(axis=1, keepdims=True) / 127, np.float32(1e-12))
    table.CopyFrom(onnx.numpy_helper.from_array(np.rint(values / scale).astype(np.int8), table.name))
    graph.graph.initializer.append(onnx.numpy_helper.from_array(scale, f"{table.name}_scale"))
    row, node.output[0] = node.output[0], f"{node.output[0]}_byte"
    single, scaled = f"{row}_single", f"{row}_scale"
    return [
        onnx.helper.make_node("Cast", [node.output[0]], [single], to=onnx.TensorProto.FLOAT),
        onnx.helper.make_node("Gather", [f"{table.name}_scale", node.input[1]], [scaled]),
        onnx.helper.make_node("Mul", [single, scaled], [row]),
    ]


def _is_table(initializer: onnx.TensorProto) -> bool:
    is_float = initializer.data_type == onnx.TensorProto.FLOAT
    return bool(is_float and len(initializer.dims) == 2 and initializer.ByteSize() > _TABLE_BYTES)
