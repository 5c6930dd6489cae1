"""A float graph in; the same function out, with inputs of its matrix products that 8 bits can hold.

In BERT-like models one or two channels of a layer are ten times as large as all others. Quantized with
one scale, they leave the others a handful of steps. Such a channel is divided before the product and its
row of weights multiplied, which changes nothing but what is lost to rounding (SmoothQuant, Xiao et al.
2023, arXiv:2211.10438; there for every channel, here for the outliers alone).

The packaged model's cosines to its reference, over 300 dev passages and sentences: .9939 in the mean and
.9886 at worst without, .9985 and .9965 with it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

import numpy as np
import onnx
import onnxruntime
from numpy.typing import NDArray

_BOUND = 2.0  # a channel may be this many times as large as the median channel; 1.5 to 3 do as well
Ids = NDArray[np.int64]
Row = NDArray[np.float32]


def smoothed(graph: onnx.ModelProto, texts: Iterable[Ids]) -> onnx.ModelProto:
    """Changes `graph`, by what its channels reach on `texts`: token ids of shape (1, tokens)."""
    products = list(_products(graph))
    reached = _reached(graph, dict.fromkeys(node.input[0] for node in products), texts)
    for name, largest in reached.items():
        bound = _BOUND * np.median(largest)
        scale = np.maximum(largest / (bound or np.inf), 1).astype(np.float32)
        if scale.max() > 1:
            _divide(graph, name, scale, [node for node in products if node.input[0] == name])
    return graph


def _products(graph: onnx.ModelProto) -> Iterator[onnx.NodeProto]:
    """The products with weights: those that are quantized."""
    weights = {each.name for each in graph.graph.initializer}
    for node in graph.graph.node:
        if node.op_type == "MatMul" and node.input[1] in weights:
            yield node


def _reached(graph: onnx.ModelProto, names: Iterable[str], texts: Iterable[Ids]) -> Mapping[str, Row]:
    """The largest absolute value of each channel of each named value."""
    names, probe = list(names), onnx.ModelProto()
    probe.CopyFrom(graph)
    for name in names:
        probe.graph.output.append(onnx.helper.make_tensor_value_info(name, onnx.TensorProto.FLOAT, None))
    session = onnxruntime.InferenceSession(probe.SerializeToString(), providers=["CPUExecutionProvider"])
    largest: dict[str, Row] = {}
    for ids in texts:
        for name, value in zip(names, session.run(names, {"input_ids": ids}), strict=True):
            here = np.abs(value).reshape(-1, value.shape[-1]).max(axis=0)
            largest[name] = np.maximum(largest.get(name, here), here)
    return largest


def _divide(graph: onnx.ModelProto, name: str, scale: Row, users: list[onnx.NodeProto]) -> None:
    """Divide a value's channels before its products, and multiply the rows of their weights."""
    weights = {each.name: each for each in graph.graph.initializer}
    place = min(list(graph.graph.node).index(node) for node in users)
    for node in users:
        matrix = weights[node.input[1]]
        scaled = onnx.numpy_helper.to_array(matrix) * scale[:, None]
        matrix.CopyFrom(onnx.numpy_helper.from_array(scaled, matrix.name))
        node.input[0] = f"{name}_divided"
    graph.graph.initializer.append(onnx.numpy_helper.from_array(1 / scale, f"{name}_by"))
    divide = onnx.helper.make_node("Mul", [name, f"{name}_by"], [f"{name}_divided"], name=f"{name}_divide")
    graph.graph.node.insert(place, divide)
