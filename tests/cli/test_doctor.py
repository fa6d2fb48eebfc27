"""``doctor``: what is here, what is missing, and what that would enable."""

from __future__ import annotations

import platform
import re
import shutil
import sys
import tomllib
from importlib import metadata

import pytest

from glossator import __version__
from glossator.cli import doctor
from glossator.cli.main import run
from glossator.theme import default_theme
from tests.rooms import ROOT

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]


@pytest.fixture
def declared(monkeypatch) -> None:
    """What the package declares, whether or not it is installed."""
    extras = [f'{each}; extra == "{name}"' for name, some in PROJECT["optional-dependencies"].items() for each in some]
    monkeypatch.setattr(doctor, "requires", lambda _: [*PROJECT["dependencies"], *extras])


def told(capsys, status: int = 0) -> dict[str, str]:
    """What is said of each thing, by its name."""
    assert run(["doctor"]) == status
    lines = [each.split(maxsplit=1) for each in capsys.readouterr().out.splitlines() if each.startswith("  ")]
    return {name: " ".join(rest.split()) for name, rest in lines}


def test_the_head_says_what_runs(declared, capsys):
    """The version and that of Python."""
    assert run(["doctor"]) == 0
    first = capsys.readouterr().out.splitlines()[0]
    assert f"Glossator {__version__}" in first
    assert platform.python_version() in first


def test_every_library_and_face_is_listed(declared, capsys):
    """Each library with its version; what only the tests need is left out."""
    said = told(capsys)
    for each in PROJECT["dependencies"]:
        name = re.split("[^a-z0-9-]", each)[0]
        assert said[name] == metadata.version(name)
    for path in default_theme():
        if path.endswith(".woff2"):
            assert said[path.split("/")[-1].removesuffix(".woff2").removeprefix("glossator-")] == "here"
    assert "hypothesis" not in said


def test_optional_tools_say_what_they_enable(declared, monkeypatch, capsys, tmp_path):
    """With the version that each has, or says it has."""
    program = tmp_path / "rsync"
    program.write_text("#!/bin/sh\necho 'rsync  version 3.4.1  protocol version 32'\n")
    program.chmod(0o755)
    monkeypatch.setattr(shutil, "which", lambda _: str(program))
    monkeypatch.setattr(doctor, "printer", lambda: None)
    said = told(capsys)
    for name, option in {
        "brotli": "--compress",
        "pillow": "--base-url",
        "weasyprint": "--pdf",
        "distributed": "--scheduler",
    }.items():
        assert said[name].startswith(metadata.version(name))
        assert option in said[name]
        assert "would" not in said[name]
    assert said["rsync"] == "3.4.1 `publish rsync`"


def test_what_is_not_here_would_enable_something(declared, monkeypatch, capsys):
    """How it is installed is said; nothing of it is needed."""

    def version(name: str) -> str:
        if name in ("brotli", "pillow"):
            raise metadata.PackageNotFoundError(name)
        return metadata.version(name)

    monkeypatch.setattr(doctor, "version", version)
    monkeypatch.setattr(shutil, "which", lambda _: None)
    monkeypatch.setattr("glossator.publish.finish.compressed.brotli", None)
    monkeypatch.setitem(sys.modules, "PIL", None)
    monkeypatch.setitem(sys.modules, "weasyprint", None)
    said = told(capsys)
    assert said["brotli"].startswith("not here would enable packed siblings")
    assert said["pillow"].endswith("pip install 'glossator[cards]'")
    assert said["weasyprint"].startswith(f"{metadata.version('weasyprint')} does not work would enable PDF files")
    assert said["rsync"].startswith("not here")


@pytest.mark.parametrize(("found", "words"), [("1.0", "1.0 at least"), (None, "missing at least")])
def test_a_library_that_is_too_old_is_told(declared, monkeypatch, capsys, found, words):
    """And so is one that is missing: nothing can be relied on."""

    def version(name: str) -> str:
        if name == "lxml" and found is None:
            raise metadata.PackageNotFoundError(name)
        return found if name == "lxml" else metadata.version(name)

    monkeypatch.setattr(doctor, "version", version)
    assert told(capsys, status=1)["lxml"].startswith(words)


def test_a_broken_face_is_told(declared, monkeypatch, capsys):
    """It would be found only by looking at a page."""
    theme = {"assets/fonts/glossator-serif-roman.woff2": b"<html>"}
    monkeypatch.setattr(doctor, "default_theme", lambda: theme)
    assert told(capsys, status=1)["serif-roman"] == "no typeface"
