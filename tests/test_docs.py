"""README, manual, help and behaviour agree."""

from __future__ import annotations

import os
import re
import shlex
from pathlib import Path

import click
import pytest

from glossator.annotate.divisions import KEYS, MATTERS, QUOTATIONS
from glossator.annotate.words import BY_CLASS, BY_KEY
from glossator.cli.main import COMMANDS, main
from glossator.model.kinds import KINDS
from glossator.toolchain import CODES
from tests.reference import PAGES

ROOT = Path(__file__).parent.parent
MANUAL = ROOT / "content" / "manual"


def manual(name: str) -> str:
    return (MANUAL / name).read_text("utf-8")


@pytest.mark.parametrize("path", PAGES)
def test_pages_of_reference_are_as_the_code_declares(path):
    """The pages of reference are made from the code and its tests; GLOSSATOR_REWRITE=1 makes them anew."""
    if os.environ.get("GLOSSATOR_REWRITE"):
        (ROOT / path).write_text(PAGES[path](), "utf-8")
    assert (ROOT / path).read_text("utf-8") == PAGES[path]()


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_and_option_is_in_the_manual(name):
    """A command has a heading, and each of its options a row or a mention under it."""
    page = manual("building.md")
    section = re.search(rf"^## `{name}`$(.*?)(?=^## |\Z)", page, re.MULTILINE | re.DOTALL)
    assert section, f"{name} has no section"
    command = main.get_command(click.Context(main), name)
    assert command is not None
    for option in command.params:
        if isinstance(option, click.Option) and option.opts[0].startswith("--") and option.name != "help":
            assert option.opts[0] in section[1], f"{name} {option.opts[0]}"


def test_the_manual_names_no_command_that_is_not():
    """What the manual tells to type can be typed."""
    pages = "\n".join(path.read_text("utf-8") for path in [*MANUAL.glob("*.md"), ROOT / "README.md"])
    for call in re.findall(r"(?:python build\.py|glossator) ([a-z]+)(?: |`|$)", pages, re.MULTILINE):
        assert call in COMMANDS, call


@pytest.mark.parametrize("name", [*BY_CLASS, *BY_KEY, *KEYS, *QUOTATIONS, *MATTERS, "certainty", "reason"])
def test_every_word_of_the_dialect_is_in_the_manual(name):
    """What can stand in braces is explained."""
    assert re.search(rf"\b{name}\b", manual("writing.md"))


def test_every_kind_is_in_the_manual():
    """Every folder of content is explained."""
    for kind in KINDS:
        assert kind.name in manual("index.md") or kind.folder.partition("/")[0] in manual("index.md")


def test_every_code_is_in_the_manual():
    """Every finding is explained on the page that the tool links to."""
    for code in CODES:
        assert f"{{#{code.name}}}" in manual("findings.md")


def test_the_readme_has_the_two_commands():
    """Two commands do everything, and they name files and extras that exist."""
    readme = (ROOT / "README.md").read_text("utf-8")
    commands = re.findall(r"^```sh\n(.*?)^```", readme, re.MULTILINE | re.DOTALL)
    assert len(commands) >= 2
    for command in commands[:2]:
        words = shlex.split(command.replace("\\\n", " "))
        assert "venv" in words
    assert "-m pytest" in commands[1]
