"""Every edit reaches every browser."""

from __future__ import annotations

import os
import socket
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
import watchfiles

from glossator.serve.relevant import Relevant
from tests.serve.support import HERE, Small, WebSocket, ask, eventually, reloads, running


def shows(port: int, text: str) -> bool:
    return text in ask(port).text


def test_every_edit_reloads(small: Small) -> None:
    with running(small) as port, reloads(port) as one, reloads(port) as other:
        for number in range(15):
            small.write(f"edit {number}.")
            for browser in (one, other):
                assert browser.receive() == {"command": "reload", "path": "*", "liveCSS": False, "liveImg": False}
            assert f"edit {number}." in ask(port).text


def test_style_sheets_are_exchanged_in_place(small: Small) -> None:
    with running(small) as port, reloads(port) as browser:
        small.write("styles: p {}", "b.txt")
        assert browser.receive() == {"command": "reload", "path": "/style.css", "liveCSS": True, "liveImg": False}


def test_pages_are_stamped_with_the_state_they_show(small: Small) -> None:
    with running(small) as port, reloads(port) as browser, WebSocket(port, "/glossator-findings") as reader:
        stamp = reader.receive()["stamp"]
        assert stamp in ask(port).headers["Server-Timing"]
        small.write("second")
        later = reader.receive()["stamp"]
        browser.receive()
        assert later != stamp
        assert later in ask(port).headers["Server-Timing"]


def test_a_page_that_is_what_it_was_is_not_loaded_again(small: Small) -> None:
    with running(small) as port, reloads(port) as one, reloads(port) as other:
        for browser, page in ((one, ""), (other, "other.html?x#y")):
            browser.send(f'{{"command": "info", "url": "http://127.0.0.1:{port}/{page}"}}')
        small.write("second")
        assert one.receive()["path"] == "*"
        small.write("styles: p {}", "b.txt")
        for browser in (one, other):
            assert browser.receive()["path"] == "/style.css"


def test_a_build_that_changes_nothing_reloads_nothing(small: Small) -> None:
    with running(small) as port, reloads(port) as browser, WebSocket(port, "/glossator-findings") as reader:
        before = reader.receive()["built"]
        small.write("nothing to read", "a.unread")
        reader.until(lambda message: message["built"] > before)
        small.write("styles: p {}", "b.txt")
        assert browser.receive()["path"] == "/style.css", "the first message is that of the second edit"


def test_a_browser_that_leaves_or_talks_nonsense_harms_nobody(small: Small) -> None:
    with running(small) as port, reloads(port) as browser:
        with reloads(port), WebSocket(port, "/livereload") as rude, WebSocket(port, "/glossator-findings") as reader:
            for nonsense in ("", "not json", "[]", '"text"', "{}", '{"command": 1}'):
                rude.send(nonsense)
                reader.send(nonsense)
        with socket.create_connection((HERE, port)) as plain:
            plain.sendall(b"\x00\xff\r\n\r\n")
        small.write("second")
        assert browser.receive()["command"] == "reload"


def test_files_moved_in_removed_and_replaced_are_noticed(small: Small) -> None:
    with running(small) as port, reloads(port) as browser:
        outside = small.folder / "outside.txt"
        outside.write_text("moved in")
        os.utime(outside, (1, 1))
        outside.rename(small.content / "b.txt")
        browser.receive()
        assert "moved in" in ask(port).text
        (small.content / "b.txt").unlink()
        browser.receive()
        assert "moved in" not in ask(port).text
        staged = small.folder / "a.new"
        staged.write_text("replaced")
        staged.replace(small.content / "a.txt")
        browser.receive()
        assert "replaced" in ask(port).text


def test_a_watched_folder_may_be_replaced_or_come_later(small: Small) -> None:
    templates = small.folder / "templates"
    with running(small, watched=(small.content, templates)) as port, reloads(port) as browser:
        small.content.rename(small.folder / "before")
        small.content.mkdir()
        small.write("new folder")
        eventually(lambda: "new folder" in small.page())
        small.write("edited there")
        eventually(lambda: "edited there" in small.page())
        built = small.builds
        templates.mkdir()
        eventually(partial(small.has_built, built))
        built = small.builds
        (templates / "page.html").write_text("x")
        eventually(partial(small.has_built, built))
        assert browser.receive()["command"] == "reload"


def test_a_watched_file_may_be_replaced(small: Small) -> None:
    settings = small.folder / "settings.toml"
    settings.write_text("1")
    with running(small, watched=(small.content, settings)):
        for text in ("2", "3", "4"):
            built = small.builds
            staged = small.folder / "staged.toml"
            staged.write_text(text)
            staged.replace(settings)
            eventually(partial(small.has_built, built))


def test_a_loop_of_symlinks_is_watched(small: Small) -> None:
    (small.content / "loop").symlink_to(small.content)
    (small.content / "nowhere").symlink_to(small.folder / "gone")
    with running(small) as port, reloads(port) as browser:
        small.write("second")
        assert browser.receive()["command"] == "reload"


def test_the_site_may_be_inside_a_watched_folder(small: Small) -> None:
    with running(small, watched=(small.folder,)) as port, reloads(port) as browser:
        for text in ("second", "third"):
            small.write(text)
            browser.receive()
            eventually(partial(shows, port, text))


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("content/a.md", True),
        ("content/deep/er/a.md", True),
        ("content", True),
        ("content/a.md~", False),
        ("content/.a.md.swp", False),
        ("content/.#a.md", False),
        ("content/4913", False),
        ("content/.git/index", False),
        ("content/site/a.html", False),
        ("content/site", False),
        ("content/site-notes/a.md", True),
    ],
)
def test_what_matters_to_a_build(path: str, expected: bool) -> None:
    root = Path("/nowhere/.git/node_modules")
    relevant = Relevant((root / "content",), root / "content" / "site")
    assert relevant(str(root / path)) is expected


def test_without_the_systems_notifications_files_are_looked_at(small: Small, monkeypatch: pytest.MonkeyPatch) -> None:
    notified = watchfiles.watch

    def watch(*paths: Path, **options: Any) -> Iterator[set[tuple[watchfiles.Change, str]]]:
        if not options["force_polling"]:
            raise OSError("OS file watch limit reached")
        return notified(*paths, **options)

    monkeypatch.setattr(watchfiles, "watch", watch)
    with running(small) as port, reloads(port) as browser:
        assert small.said[0].startswith("the system cannot watch these files (OS file watch limit reached)")
        small.write("second, and longer")
        assert browser.receive()["command"] == "reload"
