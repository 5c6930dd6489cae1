"""Dates: as a bulletin prints them for itself, and as its text speaks of them."""
