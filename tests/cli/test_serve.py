"""What `glossator serve` makes of its options."""

from __future__ import annotations

from pathlib import Path

import pytest

from glossator.cli.options import Folders
from glossator.cli.serve import preview
from tests.conftest import Site

NETWORK = {"port": 0, "open_browser": False}


@pytest.mark.parametrize(
    ("host", "private"), [("127.0.0.1", True), ("::1", True), ("0.0.0.0", False), ("reader.local", False)]
)
def test_only_a_private_preview_has_a_desk(site: Site, host: str, *, private: bool) -> None:
    """Its pages have a token of their own, those of a preview for others have none."""
    site.text("Lenin was here.\n")
    folders = Folders(site.content, site.folder / "templates")
    made = preview(folders, site.output, lambda place: "", read_only=False, host=host, **NETWORK)
    outcome = made.build()
    assert outcome.published
    page = site.page("texts/one.html")
    assert (made.ask is not None, bool(made.token), "data-token" in page) == (private, private, private)
    assert not private or f'data-token="{made.token}"' in page
    other = preview(folders, Path("other"), lambda place: "", read_only=False, host=host, **NETWORK)
    assert not private or other.token != made.token


def test_files_of_content_make_pages(site: Site) -> None:
    """So findings know on which page they are at hand; a source is that of its text."""
    site.text("Lenin was here.\n")
    site.entry("person", "lenin")
    folders = Folders(site.content, site.folder / "templates")
    made = preview(folders, site.output, lambda place: "", read_only=True, host="127.0.0.1", **NETWORK)
    assert made.build().pages == {
        "texts/one.md": "texts/one.html",
        "sources/one.txt": "texts/one.html",
        "entries/person/lenin.md": "entries/lenin.html",
    }
    assert made.ask is not None
    assert "--read-only" in str(made.ask({"wish": "mark"}))
