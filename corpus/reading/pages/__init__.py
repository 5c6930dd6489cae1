"""A saved page in; the posts of a live blog, the stories of a digest or the one article on it out."""

from __future__ import annotations

from corpus.reading.pages.walk import read_page

__all__ = ["read_page"]
