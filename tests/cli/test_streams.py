"""Colours on a terminal and none in a pipe; progress on a terminal only, and only of long work."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
import time
from io import StringIO
from pathlib import Path

import pytest

from glossator.cli import progress as module
from glossator.cli.formats import github_command
from glossator.cli.report import takes_colour
from glossator.model.diagnostic import Diagnostic, Level
from glossator.model.source import Place

ROOT = Path(__file__).parent.parent.parent
CALL = [sys.executable, str(ROOT / "build.py"), "check"]


class Terminal(StringIO):
    """A stream that says that it is a terminal."""

    def isatty(self) -> bool:
        return True


@pytest.fixture
def warned(site):
    """An edition with a warning."""
    site.entry("term", "unused", "title: Unused")
    return site


def on_a_terminal(folder: Path, **environment: str) -> str:
    """What `check` prints on a terminal."""
    ours, theirs = pty.openpty()
    kept = {name: value for name, value in os.environ.items() if name not in ("NO_COLOR", "TERM")}
    done = subprocess.Popen(
        CALL, cwd=folder, stdout=theirs, stderr=theirs, env={**kept, "TERM": "xterm", **environment}
    )
    os.close(theirs)
    printed = b""
    while True:
        try:
            piece = os.read(ours, 65_536)
        except OSError:
            break
        if not piece:
            break
        printed += piece
    os.close(ours)
    assert done.wait(60) == 0
    return printed.decode()


def test_a_terminal_shows_colours(warned):
    """The level has its colour; without the colours it is the report."""
    printed = on_a_terminal(warned.folder)
    assert "\x1b[1;33mwarning[entry-unused]\x1b[0m" in printed


@pytest.mark.parametrize("environment", [{"NO_COLOR": "1"}, {"TERM": "dumb"}], ids=str)
def test_a_terminal_is_asked_for_none(warned, environment):
    """Whoever wants no colours has none."""
    printed = on_a_terminal(warned.folder, **environment)
    assert "warning[entry-unused]" in printed
    assert "\x1b" not in printed


def test_a_pipe_has_no_colours(warned):
    """What goes elsewhere is plain, on both streams."""
    done = subprocess.run(CALL, cwd=warned.folder, capture_output=True, check=False, timeout=60)
    assert b"warning[entry-unused]" in done.stdout
    assert b"\x1b" not in done.stdout + done.stderr


def test_an_empty_no_color_means_nothing():
    """As the convention has it."""
    assert takes_colour(Terminal(), {"NO_COLOR": ""})
    assert not takes_colour(Terminal(), {"NO_COLOR": "1"})
    assert not takes_colour(StringIO(), {})


def test_long_work_is_told_on_a_terminal(monkeypatch):
    """What is being done is shown, and goes away."""
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    monkeypatch.setattr(module, "PATIENCE", 0.01)
    monkeypatch.setattr(module, "INTERVAL", 0.01)
    with module.progress() as tell:
        tell("checking")
        deadline = time.monotonic() + 30
        while "checking…" not in terminal.getvalue() and time.monotonic() < deadline:
            time.sleep(0.01)
    assert "checking…" in terminal.getvalue()
    assert terminal.getvalue().endswith(module.ERASE)


@pytest.mark.parametrize("stream", [Terminal, StringIO], ids=["short work", "a pipe"])
def test_nothing_is_told_otherwise(monkeypatch, stream):
    """Short work says nothing on a terminal, and any work nothing in a pipe."""
    told = stream()
    monkeypatch.setattr(sys, "stderr", told)
    with module.progress() as tell:
        tell("checking")
    assert told.getvalue() == ""


LEVELS = {Level.ERROR: "error", Level.WARNING: "warning", Level.NOTE: "notice"}


@pytest.mark.parametrize("level", LEVELS)
def test_a_workflow_command_escapes_what_would_end_it(level):
    """Signs that part properties are escaped in them, line ends and per cent signs everywhere."""
    place = Place("a,b:c%.md", 3, 4, 2, "words")
    found = Diagnostic("a-code", level, place, "50% of: this,\n::warning::that", "help")
    assert github_command(found, "content") == (
        f"::{LEVELS[level]} file=content/a%2Cb%3Ac%25.md,line=3,col=4,endColumn=6,title=a-code"
        "::50%25 of: this, ::warning::that (help)"
    )
