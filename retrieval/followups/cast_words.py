"""What stories call a body by its kind, and the offices of those who speak for one. Kinds of words only."""

from __future__ import annotations

from collections.abc import Mapping

_OF_A_COMPANY = ("executive", "director", "manag", "owner", "spokes", "chairman", "chairwoman")
KINDS: Mapping[str, tuple[str, ...]] = {
    "company": _OF_A_COMPANY,
    "firm": _OF_A_COMPANY,
    "operator": _OF_A_COMPANY,
    "owner": ("owner", *_OF_A_COMPANY),
    "government": ("prime minister", "minister", "spokes"),
    "union": ("secretary", "leader", "head", "president", "chair"),
    "police": ("inspector", "superintendent", "commissioner", "chief", "spokes"),
    "opposition": ("opposition",),
}
