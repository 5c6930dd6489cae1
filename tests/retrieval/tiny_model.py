"""A sentence-transformers folder of our own: a BERT of random weights, small enough to export in seconds."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import numpy as np
from safetensors.numpy import save_file

from retrieval.encoder.weights import packaged

WIDTH, LAYERS, INNER, WORDS, PLACES = 32, 2, 64, 30_522, 64
PROMPTS = {"query": "question: ", "document": "bulletin: "}


def write_tiny_model(folder: Path, *, fits_in_bytes: bool = True) -> Path:
    """The folder, written: 32 dimensions, 64 tokens, the packaged model's tokenizer, prompts of its own.

    Where it does not fit, each row of weights has one that is never used and so large that the others'
    share of 8 bits is nothing.
    """
    folder.mkdir(parents=True)
    for name in ("tokenizer.json", "tokenizer_config.json", "special_tokens_map.json", "vocab.txt"):
        shutil.copy(packaged().folder / name, folder / name)
    _write(folder / "config.json", {
        "architectures": ["BertModel"], "model_type": "bert", "hidden_act": "gelu", "vocab_size": WORDS,
        "hidden_size": WIDTH, "intermediate_size": INNER, "num_attention_heads": 4,
        "num_hidden_layers": LAYERS, "max_position_embeddings": PLACES, "type_vocab_size": 2,
    })  # fmt: skip
    _write(folder / "sentence_bert_config.json", {"max_seq_length": PLACES, "do_lower_case": False})
    _write(folder / "config_sentence_transformers.json", {"prompts": PROMPTS, "default_prompt_name": None})
    kinds = {"": "Transformer", "1_Pooling": "Pooling"}
    _write(folder / "modules.json", [
        {"idx": place, "name": str(place), "path": path, "type": f"sentence_transformers.models.{kind}"}
        for place, (path, kind) in enumerate(kinds.items())
    ])  # fmt: skip
    (folder / "1_Pooling").mkdir()
    pooling = {"word_embedding_dimension": WIDTH, "pooling_mode_mean_tokens": True}
    _write(folder / "1_Pooling" / "config.json", pooling)
    weights = _weights()
    if not fits_in_bytes:
        for name, values in weights.items():
            if name.endswith("LayerNorm.weight"):
                values[0] = 0
            elif values.shape[1:] == (WIDTH,) and name.startswith("encoder.layer"):
                values[:, 0] = 1000
    save_file(weights, folder / "model.safetensors")
    return folder


def _weights() -> dict[str, np.ndarray[Any, Any]]:
    random = np.random.default_rng(7)

    def matrix(*shape: int) -> np.ndarray[Any, Any]:
        return random.normal(0, 0.3, shape).astype(np.float32)

    found = {
        "embeddings.word_embeddings.weight": matrix(WORDS, WIDTH),
        "embeddings.position_embeddings.weight": matrix(PLACES, WIDTH),
        "embeddings.token_type_embeddings.weight": matrix(2, WIDTH),
    }
    norms = ["embeddings.LayerNorm"]
    for layer in (f"encoder.layer.{number}" for number in range(LAYERS)):
        shapes = {
            "attention.self.query": (WIDTH, WIDTH), "attention.self.key": (WIDTH, WIDTH),
            "attention.self.value": (WIDTH, WIDTH), "attention.output.dense": (WIDTH, WIDTH),
            "intermediate.dense": (INNER, WIDTH), "output.dense": (WIDTH, INNER),
        }  # fmt: skip
        for name, shape in shapes.items():
            found[f"{layer}.{name}.weight"] = matrix(*shape)
            found[f"{layer}.{name}.bias"] = matrix(shape[0])
        norms += [f"{layer}.attention.output.LayerNorm", f"{layer}.output.LayerNorm"]
    for name in norms:
        found[f"{name}.weight"] = np.ones(WIDTH, np.float32)
        found[f"{name}.bias"] = np.zeros(WIDTH, np.float32)
    return found


def _write(path: Path, value: object) -> None:
    path.write_text(json.dumps(value), "utf-8")
