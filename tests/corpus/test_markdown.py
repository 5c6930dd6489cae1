"""Markdown: marks stay outside the headline, and what only looks like a heading is none."""

from __future__ import annotations

from tests.corpus.test_live_blogs import CALM, STOP, dates, told, understood


def test_marks_and_links_are_no_part_of_a_headline() -> None:
    text = (
        "# What we read\n\n## [Ferries stop](https://a.example/ferries)\n\n"
        f"{STOP}\n\n## **Mayor speaks** ##\n\n{CALM}\n\n## 3. Wall\n\nIt fell."
    )
    items = understood(text, "a.md").items
    assert (told(text, "a.md"), [item.link for item in items]) == (
        [("Ferries stop", [STOP]), ("Mayor speaks", [CALM]), ("3. Wall", ["It fell."])],
        ["https://a.example/ferries", None, None],
    )


def test_a_fence_is_one_paragraph_and_holds_no_heading() -> None:
    fence = "```\n# no heading\n\n## nor this\n```"
    assert told(f"# Notes\n\n## How we counted\n\n{fence}\n\nIt rained.\n\n## Who\n\nWe did.", "a.md") == [
        ("How we counted", [fence, "It rained."]),
        ("Who", ["We did."]),
    ]


def test_consecutive_lines_are_one_paragraph_and_each_entry_of_a_list_is_one() -> None:
    listed = "- It was old.\n- It was\n  tall."
    text = f"## Wall\n\nThe wall\nhas fallen.\n\n{listed}\n\n> “It fell,”\n> he said.\n\n## Sea\n\nWet."
    assert told(text, "a.md") == [
        ("Wall", ["The wall\nhas fallen.", "It was old.", "It was\n  tall.", "“It fell,”\n> he said."]),
        ("Sea", ["Wet."]),
    ]


def test_pictures_comments_and_bylines_are_left_out() -> None:
    text = (
        "# Lamp stays on\n\n*By Astrid Kemble*\n\nPublished: 24 November 2017\n\n![The lamp](lamp.jpg)\n\n"
        "<!-- to do -->\n\nThe lamp is on.\n"
    )
    assert (told(text, "a.md"), dates(text, "a.md")) == (
        [("Lamp stays on", ["The lamp is on."])],
        ["2017-11-24"],
    )


def test_headings_inside_a_story_divide_it_and_are_kept() -> None:
    body = ["The lamp is on.", "It was off.", "It rained."]
    text = "# Lamp stays on\n\n" + "\n\n".join(body) + "\n\n## Background\n\nIt is old."
    assert told(text, "a.md") == [("Lamp stays on", [*body, "Background", "It is old."])]


def test_two_headings_in_a_row_on_one_level_are_two_items() -> None:
    assert told(f"## Ferries stop\n\n## Mayor speaks\n\n{CALM}\n\n## Wall\n\nIt fell.", "a.md") == [
        ("Ferries stop", []),
        ("Mayor speaks", [CALM]),
        ("Wall", ["It fell."]),
    ]


def test_front_matter_and_lines_under_headings_give_dates() -> None:
    items = f"## Ferries stop\n\n{STOP}\n\n## Calm\n\n_18 March 2020_\n\n{CALM}"
    text = f"---\ndate: 2020-03-19\n---\n\n# Daily\n\n{items}"
    understood_page = understood(text, "a.md")
    assert (understood_page.published, [item.published for item in understood_page.items]) == (
        "2020-03-19",
        [None, "2020-03-18"],
    )


def test_a_file_without_headings_is_plain_text() -> None:
    assert told(f"Ferries Stop At Skellan\n\n{STOP}\n\nMayor Asks For Calm\n\n{CALM}", "a.md") == [
        ("Ferries Stop At Skellan", [STOP]),
        ("Mayor Asks For Calm", [CALM]),
    ]
