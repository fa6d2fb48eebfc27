"""Files of the site are served, and nothing else."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from glossator.serve.files import Elsewhere, find
from tests.serve.support import Small, ask, running

SECRET = "nobody's business"


def test_pages_and_files_have_their_types(small: Small) -> None:
    with running(small) as port:
        for name, kind in {
            "style.css": "text/css; charset=utf-8",
            "a.js": "text/javascript; charset=utf-8",
            "a.json": "application/json; charset=utf-8",
            "a.svg": "image/svg+xml; charset=utf-8",
            "a.woff2": "font/woff2",
            "a.epub": "application/epub+zip",
            "a.unheard-of": "application/octet-stream",
        }.items():
            (small.site / name).write_bytes(b"body")
            answer = ask(port, f"/{name}")
            assert (answer.status, answer.headers["Content-Type"], answer.body) == (200, kind, b"body")
            assert answer.headers["Cache-Control"] == "no-store"
        page = ask(port)
        assert page.headers["Content-Type"] == "text/html; charset=utf-8"
        assert page.body == (small.site / "index.html").read_bytes(), "nothing is put into a page"


def test_names_are_decoded_and_folders_have_an_index(small: Small) -> None:
    with running(small) as port:
        folder = small.site / "no é"
        folder.mkdir()
        (folder / "index.html").write_text("inside")
        assert ask(port, "/no%20%C3%A9/").text == "inside"
        answer = ask(port, "/no%20%C3%A9")
        assert (answer.status, answer.headers["Location"]) == (302, "/no%20%C3%A9/")


def test_unknown_paths_get_the_page_for_them(small: Small) -> None:
    with running(small) as port:
        for path in (
            "/unknown",
            "/unknown/",
            "/style.css/",
            "/%ff",
            f"/{'a' * 5000}",
            "/a%00b",
            "/a%5Cb",
            "//evil.test",
        ):
            answer = ask(port, path)
            assert (answer.status, answer.text) == (404, "not here"), path
            assert answer.headers["Content-Type"] == "text/html; charset=utf-8"
        (small.site / "404.html").unlink()
        assert ask(port, "/unknown").status == 404


def test_hidden_files_are_not_served(small: Small) -> None:
    with running(small) as port:
        (small.site / ".secret").write_text(SECRET)
        (small.site / ".git").mkdir()
        (small.site / ".git" / "index.html").write_text(SECRET)
        (small.site / "seen.txt").symlink_to(".secret")
        for path in ("/.secret", "/%2esecret", "/.git/", "/.git", "/.git/index.html", "/seen.txt"):
            assert ask(port, path).status == 404, path


def test_nothing_outside_the_site_is_served(small: Small) -> None:
    (small.folder / "secret.txt").write_text(SECRET)
    with running(small) as port:
        (small.site / "file.txt").symlink_to(small.folder / "secret.txt")
        (small.site / "folder").symlink_to(small.folder)
        (small.site / "content").symlink_to(small.content)
        (small.site / "loop").symlink_to("loop")
        (small.site / "inside.html").symlink_to("index.html")
        for path in (
            "/file.txt",
            "/folder/secret.txt",
            "/content/a.txt",
            "/loop",
            "/loop/x",
            "/../secret.txt",
            "/%2e%2e/secret.txt",
            "/..%2fsecret.txt",
            "/folder/../secret.txt",
            f"/{small.folder}/secret.txt",
            f"{small.folder}/secret.txt",
        ):
            answer = ask(port, path)
            assert answer.status == 404, path
            assert SECRET not in answer.text
        assert ask(port, "/inside.html").status == 200


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes in folders")
def test_only_regular_files_are_opened(small: Small) -> None:
    with running(small) as port:
        os.mkfifo(small.site / "pipe.txt")
        assert ask(port, "/pipe.txt").status == 404


def test_only_reading_is_allowed(small: Small) -> None:
    with running(small) as port:
        assert {ask(port, method=method).status for method in ("POST", "PUT", "DELETE", "PATCH")} == {405}
        head = ask(port, method="HEAD")
        assert (head.status, head.body) == (200, b"")
        assert int(head.headers["Content-Length"]) == len(ask(port).body)


def test_parts_of_files_can_be_asked_for(small: Small) -> None:
    with running(small) as port:
        (small.site / "a.mp3").write_bytes(b"0123456789")
        for wanted, status, body in (
            ("bytes=0-3", 206, b"0123"),
            ("bytes=7-", 206, b"789"),
            ("bytes=-2", 206, b"89"),
            ("bytes=5-99", 206, b"56789"),
            ("bytes=10-", 416, b""),
            ("bytes=1-2,4-5", 200, b"0123456789"),
            ("bytes=-", 200, b"0123456789"),
            ("lines=1-2", 200, b"0123456789"),
        ):
            answer = ask(port, "/a.mp3", Range=wanted)
            assert (answer.status, answer.body) == (status, body), wanted
        assert ask(port, "/a.mp3", Range="bytes=2-4").headers["Content-Range"] == "bytes 2-4/10"


def test_a_folder_without_an_index_is_not_found(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "index.html").touch()
    assert find(tmp_path, "/empty") is None
    assert find(tmp_path, "/empty/") is None
    assert find(tmp_path, "/full") == Elsewhere("/full/")


def test_the_previews_own_files(small: Small) -> None:
    with running(small) as port:
        for path in ("/livereload.js", "/glossator-preview.js"):
            answer = ask(port, path)
            assert (answer.status, answer.headers["Content-Type"]) == (200, "text/javascript; charset=utf-8")
        assert ask(port, "/glossator-preview.css").headers["Content-Type"] == "text/css; charset=utf-8"
        assert "innerHTML" not in ask(port, "/glossator-preview.js").text
