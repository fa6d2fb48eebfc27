"""``completion``: what a shell completes."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from glossator.cli.completion import SHELLS
from glossator.cli.main import COMMANDS, run
from glossator.toolchain import CODES
from tests.rooms import ROOT


@pytest.fixture
def complete(tmp_path: Path, monkeypatch, capsys) -> Callable[[str], list[str]]:
    """What bash completes a line with, when it has read what the command prints."""
    bash = shutil.which("bash") or pytest.skip("needs bash")
    assert run(["completion", "bash"]) == 0
    script = capsys.readouterr().out
    program = tmp_path / "glossator"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" "{ROOT / "build.py"}" "$@"\n')
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")

    def completed(line: str) -> list[str]:
        words = " ".join(f'"{each}"' for each in line.split(" "))
        call = f"COMP_WORDS=({words}); COMP_CWORD={line.count(' ')}; _glossator_completion glossator"
        asked = f'{script}\n{call}\nprintf "%s\\n" "${{COMPREPLY[@]}}"'
        done = subprocess.run([bash, "--norc", "-c", asked], capture_output=True, text=True, check=True)
        return [each for each in done.stdout.splitlines() if each]

    return completed


def test_commands_are_completed(complete):
    """All of them, or those that begin so."""
    assert complete("glossator ") == sorted(COMMANDS)
    assert complete("glossator c") == ["check", "completion", "coverage"]


def test_options_values_and_findings_are_completed(complete):
    """Those of the command at hand."""
    assert "--base-url" in complete("glossator build --")
    assert complete("glossator publish git") == ["github-pages", "gitlab-pages"]
    assert complete("glossator explain rights-") == [each.name for each in CODES if each.name.startswith("rights-")]


@pytest.mark.parametrize("shell", SHELLS)
def test_every_shell_gets_its_own(shell, capsys):
    """In the words that it reads, with the variable that the command looks for."""
    assert run(["completion", shell]) == 0
    script = capsys.readouterr().out
    assert f"_GLOSSATOR_COMPLETE={shell}_complete" in script
    assert {"bash": "complete -o", "fish": "complete --no-files", "zsh": "#compdef glossator"}[shell] in script


def test_another_shell_is_refused(capsys):
    """With the names of those that are known."""
    assert run(["completion", "ksh"]) == 2
    assert "'zsh'" in capsys.readouterr().err
