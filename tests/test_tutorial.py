"""The tutorial is followed to the letter, in an empty folder."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import signal
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from urllib.request import urlopen

import pytest

from glossator.cli.main import run
from tests.tutorial import Call, Replace, Save, SetUp, agrees, calls, steps

ROOT = Path(__file__).parent.parent
PAGE = (ROOT / "content" / "manual" / "tutorial.md").read_text("utf-8")
STEPS = tuple(steps(PAGE))
COMMAND = "import sys; from glossator.cli.main import run; sys.exit(run())"
PERSON = {
    f"GIT_{role}_{what}": value
    for role in ("AUTHOR", "COMMITTER")
    for what, value in (("NAME", "An Editor"), ("EMAIL", "editor@example.org"))
}


@dataclass
class Desk:
    """A folder and a terminal in it."""

    folder: Path
    environment: dict[str, str]

    def take(self, step: Call | Save | Replace | SetUp) -> None:
        """Take a step as the page says."""
        if isinstance(step, Save):
            target = self.folder / step.path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(step.text, "utf-8")
        elif isinstance(step, Replace):
            file = self.folder / step.path
            before = file.read_text("utf-8")
            old, new = step.old.removesuffix("\n"), step.new.removesuffix("\n")
            assert before.count(old) == 1, f"{step.path} has not once: {old}"
            file.write_text(before.replace(old, new), "utf-8")
        elif isinstance(step, Call):
            if step.command.startswith("cd "):
                self.folder = self.folder / step.command.removeprefix("cd ")
            elif step.command.startswith("glossator serve"):
                self.preview(step)
            else:
                self.call(step)

    def call(self, step: Call) -> None:
        """Type a command and read its answer."""
        done = subprocess.run(
            ["sh", "-c", step.command],
            cwd=self.folder,
            env=self.environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            check=False,
        )
        assert agrees(step.answer, done.stdout), f"$ {step.command}\n{done.stdout}\nis not\n{step.answer}"
        assert done.returncode == (1 if re.search(r"^\d+ errors?\b", done.stdout, re.MULTILINE) else 0), done.stdout

    def preview(self, step: Call) -> None:
        """Start a preview, open the address that it tells, and end it."""
        with subprocess.Popen(
            shlex.split(step.command),
            cwd=self.folder,
            env=self.environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
        ) as running:
            assert running.stdout is not None
            first = running.stdout.readline()
            built = running.stdout.readline()
            try:
                address = re.search(r"http://127\.0\.0\.1:\d+/", first)
                assert address, first
                with urlopen(f"{address[0]}texts/ferry.html", timeout=60) as page:
                    assert "The Ferry at Holm" in page.read().decode()
            finally:
                running.send_signal(signal.SIGINT)
                rest = running.stdout.read()
        assert agrees(step.answer, first + built + rest), first + built + rest


@pytest.fixture(scope="module")
def desk(tmp_path_factory) -> Desk:
    """An empty folder, and a terminal that knows the command."""
    folder = tmp_path_factory.mktemp("desk")
    programs = tmp_path_factory.mktemp("programs")
    program = programs / "glossator"
    program.write_text(f'#!/bin/sh\nexec {shlex.quote(sys.executable)} -c {shlex.quote(COMMAND)} "$@"\n')
    program.chmod(0o755)
    own = {"PATH": f"{programs}{os.pathsep}{os.environ['PATH']}", "PYTHONPATH": str(ROOT), "PYTHONUNBUFFERED": "1"}
    found = Desk(folder, {**os.environ, **PERSON, **own})
    for step in STEPS:
        found.take(step)
    return found


@pytest.mark.skipif(shutil.which("git") is None, reason="the last steps need git")
def test_the_tutorial_can_be_followed(desk):
    """Every command gives the answer on the page, every edit finds its place; the site has all that was told."""
    page = (desk.folder.parent / "public" / "texts" / "ferry.html").read_text("utf-8")
    assert page.count('role="doc-noteref"') == 11
    assert 'data-correction="Ellicott"' in page
    assert 'data-speaker="wray"' in page
    assert 'id="p6"' in page
    kept = subprocess.run(["git", "ls-files"], cwd=desk.folder, capture_output=True, encoding="utf-8", check=True)
    assert ".github/workflows/pages.yml" in kept.stdout
    assert not re.search(r"^(site|\.glossator)/", kept.stdout, re.MULTILINE)


def test_the_tutorial_sets_the_tool_up_as_the_readme_does():
    """Its commands are those of the README."""
    [setting] = [step for step in STEPS if isinstance(step, SetUp)]
    readme = (ROOT / "README.md").read_text("utf-8")
    first, second, third = setting.commands.splitlines()
    assert f"{first} && {second}" in readme
    assert third == ". .venv/bin/activate"
    assert 'glossator = "glossator.cli.main:run"' in (ROOT / "pyproject.toml").read_text("utf-8")


def test_the_setting_up_works(tmp_path):
    """In a copy of the tool, the commands make one that can be called; the network is needed, as it is for them."""
    [setting] = [step for step in STEPS if isinstance(step, SetUp)]
    for name in ("glossator", "templates", "sample"):
        shutil.copytree(ROOT / name, tmp_path / name)
    for name in ("pyproject.toml", "README.md", "LICENSE", "build.py"):
        shutil.copy(ROOT / name, tmp_path / name)
    script = f"set -e\n{setting.commands}\ncd /\nglossator --version\n"
    clean = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    done = subprocess.run(
        ["sh", "-c", script], cwd=tmp_path, env=clean, capture_output=True, encoding="utf-8", check=False
    )
    assert done.stdout.startswith("glossator "), done.stderr


def test_every_kind_of_step_is_taken():
    """The page has all of them, so none of what this test does is idle."""
    assert {type(step) for step in STEPS} == {Call, Save, Replace, SetUp}


@pytest.mark.parametrize(
    ("answer", "printed", "same"),
    [
        ("one\ntwo\n", "one\ntwo\n", True),
        ("one\n", "one\ntwo\n", False),
        ("one\ntwo\n", "one\n", False),
        ("one … three\n", "one two three\n", True),
        ("one …\n", "one two\nthree\n", False),
        ("one\n…\n", "one\ntwo\nthree\n", True),
        ("one\n…\nthree\n", "one\ntwo\n", False),
        ("", "one\n", False),
        ("a.c\n", "abc\n", False),
    ],
)
def test_an_answer_is_compared(answer, printed, same):
    """What differs is seen, what may differ is not."""
    assert agrees(answer, printed) is same


def test_a_block_that_is_no_step_is_an_error():
    """So nothing on the page is left untried."""
    with pytest.raises(ValueError, match="no step"):
        list(steps("Look at this:\n\n```toml\ntitle = 1\n```\n"))


def test_a_command_has_the_lines_up_to_the_next():
    """Several commands may stand in one block."""
    assert list(calls("$ one\na\nb\n$ two\n")) == [Call("one", "a\nb\n"), Call("two", "")]


def test_the_explained_ellipsis_is_the_one_that_is_used():
    """The page says what `…` means before it is met."""
    before, _, _ = PAGE.partition("```console")
    assert "`…` stands for" in " ".join(before.split())


def test_the_help_of_every_command_on_the_page_is_there(capsys):
    """A command of the page is one that the tool has."""
    names = {
        step.command.split()[1] for step in STEPS if isinstance(step, Call) and step.command.startswith("glossator")
    }
    for name in sorted(names):
        assert run([name, "--help"]) == 0
    assert names >= {"new", "import", "check", "explain", "serve", "pin", "build", "publish"}
