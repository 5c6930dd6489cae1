"""Small bulletins about invented people and places, and what an index over them holds and answers."""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path

from corpus import update
from corpus.model import Bulletin
from corpus.reading.text import read_text
from corpus.store import Cited, Store
from retrieval.answer import explain, look, search
from retrieval.encoder import Encoder
from retrieval.index import Index
from retrieval.model import Answer

TEXTS: dict[str, str] = {
    "beacon.txt": """Beacon On Gull Rock Goes Dark

The beacon on Gull Rock went out shortly after midnight. Two trawlers turned back to Tarn Quay.

"I have kept that light for nineteen years and it has never failed me," keeper Odo Farr said.
""",
    "bakers.txt": """Bakers Of Port Ansel Walk Out

All forty bakers of Port Ansel have walked out over the price of flour. Their guild wants a rebate.

Guild master Perla Quill told reporters that nobody would fire an oven before Friday.

Mill Owner Offers Half

The owner of the Orrin mill, Hugo Tamm, has offered to meet half of the rise in the price of flour.
""",
    "glacier.txt": """Glacier Above Orrin Loses Twelve Metres

The glacier above Orrin has drawn back by twelve metres in a year. It has lost a third of its length.

"We shall be measuring gravel before long," said Sanna Vik, who has surveyed it since 2003.
""",
    "opera.txt": """Opera House In Halmark Reopens

The opera house in Halmark has reopened after a fire. Its new curtain weighs two tons.
""",
    "bees.txt": """Swarm Of Bees Halts Tram In Halmark

A swarm of bees settled on the number six tram and held it up for three hours yesterday.

Beekeeper Ilse Brandt took the bees away in a hat box. She said that they had been very polite.
""",
    "chess.txt": """Girl Of Eleven Wins Corrin Chess Title

Tove Lindqvist, who is eleven, has won the chess championship of Corrin. She beat a judge in the final.
""",
    "bridge.txt": """Bridge At Skell Ford Closed To Lorries

The bridge at Skell Ford is closed to lorries from today. Engineers have found a crack in its middle arch.

County engineer Bram Oster said that repairs would take until autumn.
""",
    "library.txt": """Book Comes Back After 71 Years

A book on seabirds has been returned to the library of Tarn Quay 71 years late. There was no fine.
""",
}
NEW_BRIDGE = """Bridge At Skell Ford Closed To Lorries

The bridge at Skell Ford is closed to lorries from today. Engineers have found a crack in its middle arch.

County engineer Bram Oster said that repairs would be finished by June.

Detour Through Mill Lane

Lorries are sent through Mill Lane, where Councillor Greta Vane has counted four hundred a day.
"""
NEW_OPERA = TEXTS["opera.txt"].replace("two tons", "three tons")
MORE: dict[str, str] = {
    "ice.txt": """Skaters Warned Off Lake Vessin

The ice on Lake Vessin is no longer safe. Warden Jonas Pell said that he had put his own boot through it.
""",
    "cheese.txt": """Cheese Stolen From Abbey Cellar

Thieves have taken ninety wheels of cheese from Skellan abbey. "They left us the rinds," Brother Anselm said.
""",
    "owl.txt": """Owl Moves Into Court Room

An owl has nested above the bench of the court at Port Ansel. Hearings go on below it.
""",
    "clock.txt": """Town Clock Put Right

The clock of Tarn Quay, which has been nine minutes fast since the war, was put right on Sunday.
""",
}
QUESTIONS = (
    "what did Odo Farr say about the light?",
    "when will the repairs of the bridge be finished?",
    "how heavy is the curtain of the opera house?",
    "why are the bakers on strike?",
    "what was stolen from the abbey?",
)


def bulletin(name: str, text: str) -> Bulletin:
    items, published = read_text(text)
    digest = sha256(text.encode()).hexdigest()
    return Bulletin(source=f"/{name}", file=name, digest=digest, items=items, published=published)


def put(store: Store, texts: Mapping[str, str]) -> None:
    for name, text in texts.items():
        update.put(store, bulletin(name, text))


def indexed(folder: Path, encoder: Encoder, texts: Mapping[str, str] = TEXTS) -> Index:
    """An index in `folder`, brought up to date with `texts` as the index command does it."""
    index = Index(folder, encoder)
    with index.writing():
        put(index.store, texts)
        index.catch_up()
    return index


def write(folder: Path, texts: Mapping[str, str] = TEXTS) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in texts.items():
        (folder / name).write_text(text, "utf-8")
    return folder


def ask(index: Index, question: str) -> Answer:
    return explain(index, question).answer


Content = set[tuple[str, int, str | None, str, tuple[str, ...]]]


def content(store: Store) -> Content:
    """Every passage as (file, item number, headline, text, texts of its sentences)."""
    cited = store.cited([id_ for id_, *_ in store.places()])
    return {(each.file, each.number, each.headline, each.text, _sentences(each)) for each in cited.values()}


def _sentences(passage: Cited) -> tuple[str, ...]:
    at = passage.span.start
    return tuple(passage.text[span.start - at : span.end - at] for _, span in passage.sentences)


def is_in_step(index: Index) -> bool:
    """True when vectors and words hold what the store holds: every id, each once, and no other."""
    generation, units = index.generation, list(index.store.units_after(0))
    passages = [unit for unit in units if unit.passage is None]
    ids = {unit.id for unit in units}
    row = index.encoder(["anything"])[0]
    return (
        len(generation.vectors) == len(ids)
        and set(generation.vectors.nearest(row, 10_000)) == ids
        and len(generation.words) == len(passages)
        and all(generation.words.found(generation.words.terms(each.text), [each.id]) for each in passages)
    )


Said = tuple[str, str | None, list[tuple[str, int, str]]]


def answers(index: Index) -> list[Said]:
    """What each question brings: status, reason and hits, free of ids."""
    found = [ask(index, question) for question in QUESTIONS]
    return [
        (each.status, each.reason, [(hit.file, hit.item, hit.text) for hit in each.hits]) for each in found
    ]


def scores(index: Index) -> list[float]:
    """The scores of every candidate of every question, unrounded, best first."""
    index.refresh()
    generation = index.generation
    return [
        each.score
        for question in QUESTIONS
        for each in search(index, generation, look(index, generation, question))
    ]
