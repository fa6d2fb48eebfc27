"""The manual's page of commands, made from the command line."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

import click

from glossator.cli.main import COMMANDS, main

HEAD = """\
---
title: Commands
order: 51
description: Every command with its arguments and options, as `--help` has them.
---

In a checkout `glossator` is `python build.py`; [Building and previewing](building.md) says what each command is for.
Every command also has `--help`. A command ends with 0 when all is well, with 1 when the content has errors, and with 2
when the call cannot be carried out.
"""


def commands_page() -> str:
    """The page of all commands."""
    context = click.Context(main)
    commands = [(name, main.get_command(context, name)) for name in ("", *COMMANDS)]
    return HEAD + "".join(section(name, command or main) for name, command in commands)


def section(name: str, command: click.Command) -> str:
    """A command: how it is called, what it does, its options."""
    call = f"glossator {name}".strip()
    pieces = command.collect_usage_pieces(click.Context(command, info_name=call, **command.context_settings))
    parts = [f"## `{name or call}` {{#{name or call}}}", f"```text\n{' '.join([call, *pieces])}\n```", said(command)]
    options = [each for each in command.params if isinstance(each, click.Option)]
    if options:
        parts.append("\n".join(["| option | meaning |", "|---|---|", *map(row, options)]))
    return "\n" + "\n\n".join(parts) + "\n"


def said(command: click.Command) -> str:
    """The help of a command, its paragraphs in one line each."""
    paragraphs = re.split(r"\n\s*\n", (command.help or "").replace("\f", "").strip())
    return "\n\n".join(" ".join(each.split()) for each in paragraphs)


def row(option: click.Option) -> str:
    """An option: how it is written, what it means, what holds without it."""
    names = ", ".join(f"`{each}{value(option)}`" for each in option.opts)
    meaning = " ".join((option.help or "").split())
    if isinstance(option.type, click.Choice):
        meaning += f" One of {listed(option.type.choices)}."
    if option.show_default and isinstance(option.default, str | int | Path):
        meaning += f" Without it, `{option.default}`."
    return f"| {names} | {meaning} |"


def value(option: click.Option) -> str:
    """What an option is followed by."""
    if option.is_flag or option.count or option.is_eager:
        return ""
    plain = {"integer": " N", "choice": " ONE"}.get(option.type.name, " WORDS")
    return f" {option.metavar}" if option.metavar else plain


def listed(choices: Sequence[str]) -> str:
    """The values of which an option takes one."""
    *first, last = [f"`{each}`" for each in choices]
    return f"{', '.join(first)} and {last}" if first else last
