"""The edits of the benchmark: every tool has something to edit, and our site shows it."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.corpus.prose import Corpus, corpus
from benchmarks.corpus.values import Shape
from benchmarks.site import Site
from benchmarks.tools.table import TOOLS
from benchmarks.tools.values import CHANGES, Setting, Tool
from glossator.pipeline import Order, build


@pytest.fixture(scope="module")
def made() -> Corpus:
    return corpus(Shape(4, words=600, terms=20, notes=4))


def site_of(tool: Tool, made: Corpus, folder: Path) -> Site:
    """A tool's sources in a folder."""
    for path, words in tool.files(made):
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(words, "utf-8")
    return Site(tool, Setting(folder, Path(), made.terms[0].slug))


@pytest.mark.parametrize("name", TOOLS)
def test_every_edit_finds_its_place(made, tmp_path, name):
    """Each edit changes all its files, and the next one changes them again."""
    site = site_of(TOOLS[name], made, tmp_path)
    edits = site.tool.edits(site.setting)
    assert set(edits) == set(CHANGES)
    for scenario, edit in edits.items():
        for _ in range(2):
            words = site.change(scenario)
            assert words in (tmp_path / edit.changes[0].path).read_text("utf-8")


def test_an_edit_without_a_place_is_an_error(made, tmp_path):
    """A measurement of nothing would look fast."""
    site = site_of(TOOLS["glossator"], made, tmp_path)
    path = site.folder / site.tool.edits(site.setting)["gloss"].changes[0].path
    path.write_text(path.read_text("utf-8").replace("gloss-0", ""), "utf-8")
    with pytest.raises(ValueError, match="nothing to edit"):
        site.change("gloss")


def test_our_site_shows_every_edit(made, tmp_path):
    """Where the benchmark looks for an edit, it stands after a build and not before."""
    site = site_of(TOOLS["glossator"], made, tmp_path)
    order = Order(tmp_path / "content", tmp_path / "site", tmp_path / "templates")
    build(order)
    expected = {scenario: site.change(scenario) for scenario in CHANGES}
    assert not any(site.shows(scenario, words) for scenario, words in expected.items())
    assert not build(order).failed
    assert all(site.shows(scenario, words) for scenario, words in expected.items())
    site.clear()
    assert not (tmp_path / "site").exists()
