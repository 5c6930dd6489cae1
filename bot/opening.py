"""Which bulletins a question is put to: the user's index, given files, or the sample that comes along."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path, PurePath

import corpus
from bot.console import note, wait_note
from corpus.model import Problem
from corpus.store import Cited
from retrieval import answer
from retrieval.answer import Explained
from retrieval.encoder import Encoder, Progress
from retrieval.encoder.choice import PACKAGED, Choice
from retrieval.encoder.opening import open_encoder
from retrieval.followups.chat import Chat
from retrieval.index import Index
from retrieval.model import Answer, Coverage

SAMPLE_NOTE = (
    "These are the sample bulletins that come with this program, not news. "
    "Add your own: python run_bot.py index PATH"
)
SAMPLE = Path(corpus.__file__).with_name("sample")
_WAITING = "another process is reading the same files; waiting for it"


@dataclass(frozen=True, slots=True)
class OpenDesk:
    """A Desk over one index. `note` goes with every answer; `given` names files as given this time."""

    index: Index
    note: str = ""
    given: Mapping[tuple[str, str], str] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()

    def ask(self, question: str, *, top: int = 5, at: datetime | None = None) -> Answer:
        return self.explain(question, top=top, at=at).answer

    def turn(
        self, question: str, chat: Chat | None, *, top: int = 5, at: datetime | None = None
    ) -> tuple[Answer, Chat]:
        explained = self.explain(question, top=top, at=at, chat=chat)
        return explained.answer, explained.chat

    def explain(
        self, question: str, *, top: int = 5, at: datetime | None = None, chat: Chat | None = None
    ) -> Explained:
        """As `ask`, with the feature row of each hit and what the next question is read in the light of."""
        explained = answer.explain(self.index, question, top=top, at=at, file_of=self._file_of, chat=chat)
        message = f"{explained.answer.message}\n{self.note}".strip()
        return replace(explained, answer=replace(explained.answer, message=message))

    def coverage(self) -> Coverage:
        return answer.coverage(self.index)

    def examples(self, count: int = 3) -> tuple[str, ...]:
        from retrieval.examples import examples  # reads bulletins' words, as no question does

        return examples(self.index, count)

    def load(self) -> None:
        """Load the model now, which the first question would do otherwise."""
        _ = self.index.encoder.dimension

    def close(self) -> None:
        self.index.close()

    def _file_of(self, passage: Cited) -> str:
        return self.given.get((passage.digest, PurePath(passage.file).name), passage.file)


def encoder(cache: Path, model: Choice = PACKAGED) -> Encoder:
    """The model that was chosen. A terminal is told when its export has to be waited for."""
    return open_encoder(cache, model, on_export=lambda: wait_note("preparing the model, once: ten seconds"))


def open_index(
    folder: Path, cache: Path, *, model: Choice = PACKAGED, progress: Progress | None = None
) -> OpenDesk:
    """The index in `folder`, brought up to date if a killed writer left it behind."""
    index = Index(folder, encoder(cache, model))
    index.refresh(progress)
    return OpenDesk(index)


def open_corpus(
    paths: Sequence[str], cache: Path, *, model: Choice = PACKAGED, progress: Progress | None = None
) -> OpenDesk:
    """The given files, without a prior `index`."""
    from retrieval.adhoc import open_files
    from retrieval.encoder.remembering import Remembering

    remembering = Remembering(encoder(cache, model), cache / "vectors.sqlite")
    opened = open_files(
        paths, cache / "corpora", remembering, progress=progress, on_wait=lambda: note(_WAITING)
    )
    return OpenDesk(opened.index, given=opened.given, problems=opened.problems)


def open_sample(cache: Path, *, model: Choice = PACKAGED, progress: Progress | None = None) -> OpenDesk:
    """The sample bulletins. Every answer says that they are no news."""
    return replace(open_corpus([str(SAMPLE)], cache, model=model, progress=progress), note=SAMPLE_NOTE)
