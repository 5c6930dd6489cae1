"""An unpacked model in; the folder that sentence-transformers loads out."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from retrieval.encoder.e5.packed import DamagedError, Header, Packed
from retrieval.encoder.e5.wordpieces import special, tokenizer

PROMPTS = {"query": "query: ", "passage": "passage: ", "document": "passage: "}
Shape = tuple[int, ...]


def write(packed: Packed, folder: Path) -> None:
    """Weights, tokenizer and modules: mean pooling, rows of unit length, the prompts of the model card."""
    from safetensors.numpy import save_file

    header, pieces = packed.header, packed.pieces
    save_file(dict(_named(packed)), folder / "model.safetensors", {"format": "pt"})
    tokenizer(pieces, most=header.positions).save(str(folder / "tokenizer.json"))
    begin, pad, end, unknown, *mask = special(pieces)
    for name, row in {
        "config.json": _config(header) | {"pad_token_id": pieces.pad},
        "tokenizer_config.json": {
            "tokenizer_class": "PreTrainedTokenizerFast", "model_max_length": header.positions,
            "bos_token": begin, "cls_token": begin, "eos_token": end, "sep_token": end, "pad_token": pad,
            "unk_token": unknown, **({"mask_token": mask[0]} if mask else {}),
        },
        "sentence_bert_config.json": {"max_seq_length": header.positions, "do_lower_case": False},
        "config_sentence_transformers.json": {
            "prompts": PROMPTS, "default_prompt_name": None, "similarity_fn_name": "cosine"
        },
        "modules.json": _modules(),
        "1_Pooling/config.json": {
            "word_embedding_dimension": header.hidden, "pooling_mode_mean_tokens": True
        },
    }.items():  # fmt: skip
        path = folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(json.dumps(row, indent=1) + "\n", "utf-8")


def _named(packed: Packed) -> Iterator[tuple[str, NDArray[np.float32]]]:
    """Each tensor by its name in a BertModel, in its shape; DamagedError where one is missing or misfits."""
    for name, (source, shape) in _names(packed.header).items():
        values = packed.tensors.get(source)
        if values is None:
            raise DamagedError(f"it has no tensor {source}")
        if values.size != np.prod(shape):
            raise DamagedError(f"{source} has {values.size} values, expected {shape}")
        yield name, values.reshape(shape)


def _names(header: Header) -> Mapping[str, tuple[str, Shape]]:
    """Names in a BertModel to names in the file, with shapes."""
    wide, inner = header.hidden, header.inner
    found: dict[str, tuple[str, Shape]] = {
        "embeddings.word_embeddings.weight": ("emb.word", (header.vocabulary, wide)),
        "embeddings.position_embeddings.weight": ("emb.pos", (header.positions, wide)),
        "embeddings.token_type_embeddings.weight": ("emb.type", (header.types, wide)),
        **_pair("embeddings.LayerNorm", "emb.ln", (wide,)),
    }
    parts: dict[str, tuple[str, Shape]] = {
        "attention.self.query": ("q", (wide, wide)),
        "attention.self.key": ("k", (wide, wide)),
        "attention.self.value": ("v", (wide, wide)),
        "attention.output.dense": ("ao", (wide, wide)),
        "attention.output.LayerNorm": ("aln", (wide,)),
        "intermediate.dense": ("fi", (inner, wide)),
        "output.dense": ("fo", (wide, inner)),
        "output.LayerNorm": ("oln", (wide,)),
    }
    for layer in range(header.layers):
        for name, (source, shape) in parts.items():
            found |= _pair(f"encoder.layer.{layer}.{name}", f"l{layer}.{source}", shape)
    return found


def _pair(name: str, source: str, shape: Shape) -> dict[str, tuple[str, Shape]]:
    return {f"{name}.weight": (f"{source}.w", shape), f"{name}.bias": (f"{source}.b", shape[:1])}


def _config(header: Header) -> dict[str, Any]:
    return {
        "architectures": ["BertModel"], "model_type": "bert", "hidden_act": "gelu",
        "hidden_size": header.hidden, "num_hidden_layers": header.layers,
        "num_attention_heads": header.heads, "intermediate_size": header.inner,
        "vocab_size": header.vocabulary, "max_position_embeddings": header.positions,
        "type_vocab_size": header.types, "layer_norm_eps": header.epsilon,
    }  # fmt: skip


def _modules() -> list[dict[str, object]]:
    kinds = {"": "Transformer", "1_Pooling": "Pooling", "2_Normalize": "Normalize"}
    return [
        {"idx": place, "name": str(place), "path": path, "type": f"sentence_transformers.models.{kind}"}
        for place, (path, kind) in enumerate(kinds.items())
    ]
