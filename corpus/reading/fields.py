"""The names that publishers give to the fields of an item, in one table; docs/forms.md shows it.

A name is compared without case and without what is no letter: `pubDate`, `pub_date` and `pub-date` are one.
Of several that a row has, the first in the table that holds a value counts; of texts the fullest.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

ID = (
    "id",
    "guid",
    "uuid",
    "gid",
    "item_id",
    "story_id",
    "post_id",
    "message_id",
    "news_id",
    "uid",
    "key",
    "uri",
)
HEADLINE = (
    "title", "headline", "head", "hed", "heading", "header", "web_title", "article_title",
    "story_title", "post_title", "news_title", "title_text", "main_title", "headline_text",
    "short_headline", "subject", "display_title",
)  # fmt: skip
NAME = ("name", "label", "caption", "slugline")  # a headline only where there is a text too
TEXT = (
    "text", "body", "content", "contents", "article_body", "content_html", "content_text",
    "body_html", "body_text", "full_text", "article_text", "article_content", "full_content",
    "main_text", "story", "story_text", "story_body", "post_content", "post_text", "post_body",
    "page_content", "content_encoded", "raw_content", "clean_text", "plain_text", "message", "msg",
    "self_text", "html", "copy", "entry", "paragraphs", "blocks", "post", "update", "article",
)  # fmt: skip
SUMMARY = (
    "description", "summary", "abstract", "excerpt", "standfirst", "trail_text", "lead_paragraph",
    "lead", "lede", "intro", "introduction", "dek", "deck", "subtitle", "sub_headline", "sub_title",
    "snippet", "teaser", "blurb",
)  # fmt: skip
PUBLISHED = (
    "published", "published_at", "date_published", "published_date", "published_on",
    "publication_date", "publication_time", "publish_date", "publish_time", "publish_at",
    "publish_ts", "pub_date", "pub_time", "first_published", "first_published_at",
    "first_publication_date", "web_publication_date", "published_parsed", "issued", "date_issued",
    "display_date", "date", "datetime", "date_time", "date_line", "iso_date", "timestamp",
    "time_stamp", "time", "when", "ts", "epoch", "post_date", "post_date_gmt", "date_gmt", "posted",
    "posted_at", "posted_on", "date_posted", "sent", "sent_at", "release_date", "day", "at",
)  # fmt: skip
CREATED = (
    "created",
    "created_at",
    "date_created",
    "created_date",
    "created_on",
    "created_utc",
    "date_unixtime",
)
UPDATED = (
    "updated", "updated_at", "last_updated", "modified", "modified_at", "date_modified",
    "last_modified", "update_time", "date_updated",
)  # fmt: skip
BUILT = ("last_build_date", "generated_at", "generated", "fetched_at", "exported_at", "as_of")  # of a list
LINK = (
    "link", "url", "href", "permalink", "web_url", "canonical", "canonical_url", "canonical_link",
    "article_url", "story_url", "post_url", "page_url", "news_url", "share_url", "short_url",
    "source_url", "external_url", "links", "main_entity_of_page",
)  # fmt: skip
SOURCE = (
    "source", "source_name", "publisher", "site_name", "outlet", "publication", "newspaper",
    "provider", "agency", "feed_title", "site",
)  # fmt: skip
ARTICLE = ("article", "article_id", "doc_id", "document_id", "parent_id")
INSIDE = (  # objects that hold an item's fields beside or below it
    "metadata", "meta", "fields", "attributes", "properties", "_source", "article", "item", "story",
    "post", "entry", "node", "data", "update",
)  # fmt: skip
LISTS = (
    "items", "articles", "entries", "entry", "posts", "stories", "live_blog_update", "updates",
    "messages", "results", "records", "rows", "news", "docs", "hits", "data", "value", "children",
    "list", "feed", "response", "channel", "item", "bulletins", "headlines", "graph", "blocks",
    "events", "chats", "statuses", "nodes", "collection", "payload", "result", "live_blog",
    "content", "timeline", "sections", "body", "page_props", "props", "main_entity", "rss",
)  # fmt: skip
ASIDE = (  # lists beside an item that are no items of their own
    "comments", "replies", "related", "related_articles", "related_content", "related_links",
    "tags", "authors", "author", "contributors", "images", "media", "photos", "videos",
    "attachments", "categories", "keywords", "links", "recommended", "recommendations", "elements",
    "enclosures", "see_also", "image", "reactions", "text_entities", "breadcrumb", "is_part_of",
    "has_part", "publisher", "topics", "ads", "next", "more",
)  # fmt: skip

_NO_LETTER = re.compile(r"[^a-z0-9]+")


@lru_cache(maxsize=4096)
def plain(name: str) -> str:
    """A name as it is compared."""
    return _NO_LETTER.sub("", name.lower())


class Named:
    """An object of JSON, looked up by the names of the table; null is the same as absent."""

    def __init__(self, row: Mapping[str, object]) -> None:
        self._fields: dict[str, list[tuple[str, object]]] = {}
        for name in sorted(row):  # "_id" before "id"
            if row[name] is not None:
                self._fields.setdefault(plain(name), []).append((name, row[name]))

    def all(self, names: tuple[str, ...]) -> Iterator[tuple[str, object]]:
        """Its fields with one of `names`, in the order of the table: each one's name here and value."""
        for known in names:
            yield from self._fields.get(plain(known), ())
