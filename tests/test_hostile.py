"""Content that means harm, or that was written by a cat on the keyboard: findings, never a traceback."""

from __future__ import annotations

import json
from functools import reduce
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from glossator.cli.formats import FORMATS, report
from glossator.cli.main import run
from glossator.model.document import Document
from glossator.model.kinds import KINDS, Kind
from glossator.model.tree import walk
from glossator.read.config import read_edition
from glossator.read.document import read
from glossator.toolchain import PASSES
from tests.conftest import Site
from tests.hostile import Files, hostile

HOSTILE = hostile()


def laid_out(folder: Path, files: Files) -> Site:
    """An edition of these files."""
    site = Site(folder)
    for path, content in files.items():
        site.write(path, content)
    site.content.mkdir(exist_ok=True)
    return site


def test_there_are_many_hostile_editions():
    """The promise names a number."""
    assert len(HOSTILE) >= 500


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_content_ends_in_findings(name, tmp_path, capsys):
    """Whatever the content is, the build ends with 0 or 1, and every finding says where it is."""
    try:
        site = laid_out(tmp_path, HOSTILE[name])
    except OSError:
        pytest.skip("this file system has no such names")
    (tmp_path / "t").mkdir(exist_ok=True)
    status = run(
        ["build", "--content", str(site.content), "--output", str(site.output), "--templates", str(tmp_path / "t")]
    )
    printed = capsys.readouterr()
    findings = site.findings()
    assert status in (0, 1)
    assert "Traceback" not in printed.err
    assert all(each.place.path and min(each.place.line, each.place.column, each.place.length) >= 1 for each in findings)
    for form in FORMATS:
        words = report(findings, form, "content")
        words.encode("utf-8")
        if form == "github":
            commands = words.split("\n")
            assert len(commands) == len(findings) + 1
            assert all(each.startswith(("::error ", "::warning ", "::notice ")) for each in commands[:-1])
        else:
            assert form == "text" or json.loads(words)


ANY_KIND = st.sampled_from(KINDS)
ANY_WORDS = st.text(st.sampled_from("ab \n\t\r-:#{}[]()<>*_`|\\!&^'\"=.,~%@+0123é日\u0301\u200b\u2028😀")) | st.text()


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=300), ANY_KIND)
def test_any_bytes_are_read(content, kind):
    """Whatever the bytes are, reading them ends in a document whose findings have places."""
    document = annotated(content, kind)
    assert all(min(each.place.line, each.place.column, each.place.length) >= 1 for each in document.findings)


@settings(max_examples=250, deadline=None)
@given(ANY_WORDS, ANY_WORDS, ANY_KIND)
def test_any_head_and_body_are_read(head, body, kind):
    """Whatever the words are, every node and every finding stands inside the source."""
    document = annotated(f"---\n{head}\n---\n{body}".encode("utf-8", "replace"), kind)
    size = len(document.source.text)
    nodes = (*document.body, *(part for note in document.notes for part in note.children))
    assert all(0 <= node.span.start <= node.span.end <= size for node in walk(nodes))
    assert all(0 <= span.start <= span.end <= size for span in document.places.values())
    for finding in document.findings:
        assert finding.place.line <= len(document.source.line_starts) or size == 0
        assert finding.place.excerpt in document.source.text or size == 0


@settings(max_examples=150, deadline=None)
@given(ANY_WORDS)
def test_any_edition_is_read(words):
    """Whatever stands in `edition.toml`, there are fields, and every finding has a place."""
    declaration = read_edition(words.encode("utf-8", "replace"))
    assert isinstance(declaration.fields.title, str)
    places = (*declaration.places.values(), *(each.place for each in declaration.findings))
    assert all(min(each.line, each.column) >= 1 for each in places)


def annotated(content: bytes, kind: Kind) -> Document:
    """A document that has gone through every pass."""
    return reduce(lambda document, step: step(document), PASSES, read(f"{kind.folder}/a.md", content, kind))
