"""``publish``: hosts, folders, archives, and the rights of texts."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable
from zipfile import ZipFile

import pytest

from glossator.cli.main import run
from tests.conftest import Site


@pytest.fixture
def edition(site, monkeypatch) -> Site:
    """An edition, with its folder as the one to work in."""
    site.text("A paragraph about the NEP.")
    site.entry("term", "nep", "title: NEP")
    monkeypatch.chdir(site.folder)
    return site


def unstated(site: Site) -> None:
    """Take the statement of rights away."""
    path = site.content / "texts" / "one.md"
    path.write_text(
        path.read_text().replace("https://creativecommons.org/publicdomain/zero/1.0/", "https://example.org/ask")
    )


def test_a_folder_is_filled(edition):
    """The site is where it is wanted."""
    assert run(["publish", "folder", "elsewhere"]) == 0
    assert (edition.folder / "elsewhere" / "index.html").is_file()
    assert not edition.output.exists()


def test_an_archive_opens_to_the_site(edition):
    """In a folder of its own name; made twice, it is the same."""
    assert run(["publish", "zip", "reader.zip"]) == 0
    first = (edition.folder / "reader.zip").read_bytes()
    with ZipFile(edition.folder / "reader.zip") as opened:
        assert opened.read("reader/index.html") == edition.files()["index.html"]
        assert not any(".glossator" in name for name in opened.namelist())
    assert run(["publish", "zip", "reader.zip"]) == 0
    assert (edition.folder / "reader.zip").read_bytes() == first


def test_a_host_gets_settings_once(edition, capsys):
    """They are written beside the content, and never over something else."""
    assert run(["publish", "github-pages"]) == 0
    workflow = edition.folder / ".github" / "workflows" / "pages.yml"
    assert "glossator publish github-pages --strict --no-settings" in workflow.read_text()
    assert (edition.output / ".nojekyll").is_file()
    workflow.write_text("mine")
    assert run(["publish", "github-pages"]) == 0
    assert workflow.read_text() == "mine"
    assert "left as it is" in capsys.readouterr().out


def test_settings_can_be_left_out(edition):
    """As they are where the host itself builds."""
    assert run(["publish", "netlify", "--no-settings"]) == 0
    assert not (edition.folder / "netlify.toml").exists()
    assert (edition.output / "_headers").is_file()


@pytest.mark.parametrize("target", ["netlify", "folder"])
def test_a_text_without_rights_is_refused(edition, target, capsys):
    """Unless told; `build` only warns."""
    unstated(edition)
    more = ["elsewhere"] if target == "folder" else []
    assert run(["publish", target, *more]) == 1
    assert "error[rights-unstated]" in capsys.readouterr().err
    assert not edition.output.exists()
    assert not (edition.folder / "elsewhere").exists()
    assert run(["publish", target, *more, "--allow-unstated-rights"]) == 0
    assert run(["build"]) == 0


@pytest.mark.parametrize("call", [["folder"], ["zip"], ["rsync"], ["netlify", "somewhere"], ["nowhere"]])
def test_a_call_that_cannot_be_is_told(edition, call, capsys):
    """A place wants a destination, a host none."""
    assert run(["publish", *call]) == 2
    assert not edition.output.exists()


@pytest.mark.skipif(shutil.which("rsync") is None, reason="needs rsync")
def test_rsync_sends_the_site(edition):
    """What changed, and nothing of our own list."""
    assert run(["publish", "rsync", f"{edition.folder}/there/"]) == 0
    assert (edition.folder / "there" / "index.html").is_file()
    assert not (edition.folder / "there" / ".glossator.json").exists()


@pytest.fixture
def told(edition, monkeypatch) -> Callable[[], list[str]]:
    """Publish with rsync, and tell what it does: which files it sends or removes, in its own words and order."""
    rsync, said = shutil.which("rsync") or pytest.skip("needs rsync"), edition.folder / "said"
    program = edition.folder / "rsync"
    program.write_text(f'#!/bin/sh\n"{rsync}" "$@" | tee -a "{said}"\n')
    program.chmod(0o755)
    monkeypatch.setattr(shutil, "which", lambda _: str(program))

    def publish() -> list[str]:
        said.write_text("")
        assert run(["publish", "rsync", f"{edition.folder}/there/"]) == 0
        return [each for each in said.read_text().splitlines() if not each.endswith("/")]

    return publish


def test_rsync_sends_assets_then_pages_then_indexes(edition, told):
    """So that no page is there before what it needs; nothing is sent twice, what is gone goes last."""
    assets, page, index = "assets/reader.css", "texts/one.html", "data/edition.json"
    files = told()
    assert files.index(assets) < files.index(page) < files.index(index)
    assert files.index("texts/one.css") < min(files.index(each) for each in files if each.endswith(".html"))
    assert sorted(files) == sorted(set(edition.files()) - {".glossator.json"})
    assert told() == []
    (edition.content / "entries" / "term" / "nep.md").unlink()
    files = told()
    assert assets not in files
    assert files.index(page) < files.index(index) < files.index("deleting entries/nep.html")
    there = edition.folder / "there"
    assert {each: (there / each).read_bytes() for each in edition.files() if each != ".glossator.json"} == {
        each: content for each, content in edition.files().items() if each != ".glossator.json"
    }
    assert not (there / "entries" / "nep.html").exists()


def test_a_rsync_that_fails_is_told(edition, monkeypatch, capsys):
    """With its own status; nothing is said to be in its place."""
    monkeypatch.setattr(shutil, "which", lambda _: "/bin/false")
    assert run(["publish", "rsync", "there"]) == 2
    said = capsys.readouterr()
    assert "rsync ended with 1" in said.err
    assert "in its place" not in said.out


def test_without_rsync_that_is_said(edition, monkeypatch, capsys):
    """The site is built all the same."""
    monkeypatch.setattr(shutil, "which", lambda _: None)
    assert run(["publish", "rsync", "there"]) == 2
    assert "rsync is not on this machine" in capsys.readouterr().err
    assert (edition.output / "index.html").is_file()


def test_without_brotli_that_is_said(edition, monkeypatch, capsys):
    """The other siblings are there; who wants none hears nothing."""
    monkeypatch.setattr("glossator.publish.finish.compressed.brotli", None)
    assert run(["publish", "netlify", "--compress"]) == 0
    assert capsys.readouterr().err.count("glossator[brotli]") == 1
    assert {path.suffix for path in edition.output.glob("index.html.*")} == {".gz"}
    assert run(["publish", "netlify"]) == 0
    assert "brotli" not in capsys.readouterr().err


def test_pictures_of_links_are_drawn_where_that_can_be_done(edition, monkeypatch):
    """Without Pillow no page names one."""
    call = ["publish", "netlify", "--base-url", "https://example.org/"]
    assert run(call) == 0
    assert (edition.output / "cards" / "edition.png").is_file()
    monkeypatch.setitem(sys.modules, "PIL", None)
    assert run(call) == 0
    assert not (edition.output / "cards").exists()
    assert "og:image" not in edition.page("index.html")


def test_a_place_that_is_an_option_is_refused(edition, monkeypatch):
    """Nothing is handed to rsync that it would take for an option."""
    monkeypatch.setattr(shutil, "which", lambda _: "/bin/false")
    assert run(["publish", "rsync", "--", "--rsh=sh"]) == 2
