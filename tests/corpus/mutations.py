"""Golden files in; broken ones out: what a disk, a mail program, a bad script or an enemy makes of them."""

from __future__ import annotations

import io
import random
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

Mutation = Callable[[bytes, random.Random], bytes]
_ENCODINGS = ("utf-16", "utf-16-be", "utf-32", "cp1252", "koi8-r", "shift_jis", "utf-7", "cp037")
_HOSTILE = (
    b"<", b"</", b"&", b"&#x0;", b"&#55296;", b"]]>", b"<![CDATA[", b"<!--", b"\0", b"\x1b[2J",
    b"\xff\xfe", b'"', b"{",
    b"}", b"[", b"\\u0000", b"\\ud800", b"\r", b"\xe2\x80\xae", b"\xc2\xa0", b"%", b"1e999", b"NaN",
    b"---\n", b"# ",
    b"```\n", b"8:45 a.m.\n", b"99:99\n", b"0000-00-00", b"9999-12-31T99:99:99Z", b"10" * 400, b"\n\n\n",
)  # fmt: skip


def truncated(content: bytes, chance: random.Random) -> bytes:
    return content[: chance.randrange(len(content) + 1)]


def beheaded(content: bytes, chance: random.Random) -> bytes:
    return content[chance.randrange(len(content) + 1) :]


def shuffled(content: bytes, chance: random.Random) -> bytes:
    """A stretch of bytes in disorder."""
    start = chance.randrange(len(content) + 1)
    stretch = list(content[start : start + chance.choice((4, 64, 4096))])
    chance.shuffle(stretch)
    return content[:start] + bytes(stretch) + content[start + len(stretch) :]


def flipped(content: bytes, chance: random.Random) -> bytes:
    changed = bytearray(content)
    for _ in range(min(len(changed), chance.choice((1, 10, 200)))):
        changed[chance.randrange(len(changed))] = chance.randrange(256)
    return bytes(changed)


def sprinkled(content: bytes, chance: random.Random) -> bytes:
    """What means something to some reader, where it does not belong."""
    for _ in range(chance.choice((1, 5, 40))):
        at = chance.randrange(len(content) + 1)
        content = content[:at] + chance.choice(_HOSTILE) + content[at:]
    return content


def in_another_encoding(content: bytes, chance: random.Random) -> bytes:
    return content.decode("utf-8", "replace").encode(chance.choice(_ENCODINGS), "replace")


def cut_and_pasted(content: bytes, chance: random.Random) -> bytes:
    """Lines doubled, dropped and moved."""
    lines = content.splitlines(keepends=True)
    for _ in range(chance.choice((1, 5, 30))):
        line = lines.pop(chance.randrange(len(lines))) if lines else b""
        for _ in range(chance.randrange(3)):
            lines.insert(chance.randrange(len(lines) + 1), line)
    return b"".join(lines)


def on_one_line(content: bytes, chance: random.Random) -> bytes:
    """Half a megabyte without a line end."""
    return (content.replace(b"\r", b" ").replace(b"\n", b" ") * (500_000 // (len(content) + 1) + 1))[:500_000]


def nested(content: bytes, chance: random.Random) -> bytes:
    """A thousand or fifty thousand marks that open and never close, in the middle."""
    at = chance.randrange(len(content) + 1)
    mark = chance.choice(
        (b"<div>", b"<b>", b"<table><tr><td>", b"[", b'{"a":', b"(", b'"', b"> ", b"<item>", b"- ")
    )
    return content[:at] + mark * chance.choice((1_000, 50_000)) + content[at:]


def with_entities(content: bytes, chance: random.Random) -> bytes:
    """A billion laughs, and an entity that asks for a file and for the network."""
    laughs = b"".join(b'<!ENTITY l%d "%s">' % (n, b"&l%d;" % (n - 1) * 10) for n in range(1, 10))
    kind = b'<!DOCTYPE rss [<!ENTITY l0 "ha"><!ENTITY f SYSTEM "file:///etc/hostname">' + laughs
    kind += b'<!ENTITY n SYSTEM "http://192.0.2.1/x">]>'
    head, tag, rest = content.partition(b">")
    return head + tag + kind + rest.replace(b"</", b"&l9;&f;&n;</", 20)


MUTATIONS: Sequence[Mutation] = (
    truncated, beheaded, shuffled, flipped, sprinkled, in_another_encoding, cut_and_pasted, on_one_line,
    nested, with_entities,
)  # fmt: skip


def packed(members: dict[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with ZipFile(buffer, "w", ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def archives(contents: Sequence[bytes], chance: random.Random) -> Iterator[bytes]:
    """Sound, bombs, bombs in bombs, and damaged."""
    bomb = packed({"bomb.txt": b"\n" * (40 << 20)})
    while True:
        sound = packed({f"{place}.txt": content for place, content in enumerate(contents[:4])})
        yield bomb
        yield packed({f"{number}.zip": bomb for number in range(10)})
        yield flipped(sound, chance)
        yield truncated(sound, chance)


def mutated(files: Sequence[Path], count: int, seed: int) -> Iterator[tuple[str, bytes]]:
    """`count` broken files with names that tell of what and how. The same seed gives the same files."""
    chance = random.Random(seed)
    contents = {path: path.read_bytes() for path in files}
    broken_archives = archives([content for content in contents.values() if len(content) < 20_000], chance)
    for number in range(count):
        if number % 20 == 19:
            yield f"{number:05}-archive.zip", next(broken_archives)
            continue
        path = chance.choice(files)
        content, names = contents[path], []
        for mutation in chance.sample(MUTATIONS, chance.choice((1, 1, 2))):
            content = mutation(content, chance)
            names.append(mutation.__name__)
        yield f"{number:05}-{'-'.join(names)}-{path.name}", content[:2_000_000]
