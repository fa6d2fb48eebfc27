"""Content that means harm, or that was written by a cat on the keyboard: findings, never a traceback."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from glossator.cli.formats import FORMATS, report
from glossator.cli.main import run
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
    status = run(["build", "--content", str(site.content), "--output", str(site.output), "--templates", str(tmp_path / "t")])
    printed = capsys.readouterr()
    findings = site.findings()
    assert status in (0, 1)
    assert "Traceback" not in printed.err
    assert all(each.place.path and min(each.place.line, each.place.column, each.place.length) >= 1 for each in findings)
    for form in FORMATS:
        words = report(findings, form, "content")
        words.encode("utf-8")
        assert form == "text" or json.loads(words)
    (tmp_path / "done").touch()
