"""Asks the sample from two threads at once, in a process that has loaded no model and may use no network."""

from __future__ import annotations

import json
import sys
import threading
from pathlib import Path

NETWORK = {"socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto", "socket.bind"}
tried: list[str] = []


def refuse(event: str, args: tuple[object, ...]) -> None:
    if event in NETWORK:
        tried.append(f"{event} {args[1:]}")
        raise OSError("there is no network here")


def main(cache: Path, question: str) -> None:
    from bot.opening import open_sample
    from retrieval.encoder.opening import open_encoder

    loading = [
        threading.Thread(target=open_encoder(cache), args=([f"text {number}"],)) for number in range(2)
    ]
    for thread in loading:
        thread.start()
    for thread in loading:
        thread.join()
    answer = open_sample(cache).ask(question)
    sys.stdout.write(json.dumps({"tried": tried, "headline": answer.hits[0].headline}))


if __name__ == "__main__":
    sys.addaudithook(refuse)
    main(Path(sys.argv[1]), sys.argv[2])
