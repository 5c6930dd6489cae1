"""The noun of a title in; the one noun that its short and long forms share out."""

from __future__ import annotations

# the same calling, written short and long
_SAME_CALLING = dict(
    pair.split(":")
    for pair in (
        "sen:senator rep:representative gov:governor gen:general prof:professor lt:lieutenant col:colonel "
        "adm:admiral sgt:sergeant pres:president rev:reverend amb:ambassador capt:captain "
        "congressman:representative congresswoman:representative insp:inspector"
    ).split()
)


def calling(head: str) -> str:
    """`Sen` and `senator` are one calling."""
    return _SAME_CALLING.get(head, head)
