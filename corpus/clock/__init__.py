"""Dates: as a bulletin prints them for itself, and as its text speaks of them."""

from __future__ import annotations

from corpus.clock.printed import date_in_name, printed_date

__all__ = ["date_in_name", "printed_date"]
