"""``glossator explain``."""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path
from textwrap import fill, indent

import click

from glossator.cli.options import Folders, faults_told, folders_option, output_option
from glossator.mending.table import MENDED
from glossator.model.diagnostic import Code, Level
from glossator.model.nearest import nearest
from glossator.toolchain import CODES


def begun(_: click.Context, __: click.Parameter, words: str) -> list[str]:
    """The findings whose names begin as what is typed."""
    return [each.name for each in CODES if each.name.startswith(words)]


@click.command("explain")
@click.argument("what", required=False, metavar="[CODE|PAGE]", shell_complete=begun)
@folders_option
@output_option
def command(what: str | None, folders: Folders, output: Path) -> None:
    """Say what a finding means, or why a page of the site was made again; without either, list all findings.

    CODE is the name of a finding, PAGE a file of the site: `texts/one.html`.
    """
    if what is None:
        for each in CODES:
            click.echo(f"{each.name}  ({each.level}): {each.summary}")
        return
    known = {each.name: each for each in CODES}
    if what in known:
        click.echo(explained(known[what]))
        return
    if "." in what:
        with faults_told(folders.templates):
            told = import_module("glossator.cli.reasons").reasons(folders, output, what)
        click.echo(told.words, err=not told.known)
        sys.exit(0 if told.known else 2)
    hint = nearest(what, tuple(known))
    click.echo(f"glossator: there is no finding `{what}`" + (f"; {hint}" if hint else ""), err=True)
    sys.exit(2)


def setting(code: Code) -> str:
    """What an edition can make of a finding."""
    mended = " `check --fix` mends it where only one mending can be right." * (code.name in MENDED)
    if code.firm:
        return f"It is an error in every edition.{mended}"
    off = "It is told only where an edition sets a level for it. " * (code.level is Level.OFF)
    return (
        f"{off}An edition can set its level under `[findings]` in `edition.toml`, and a comment `silent: {code.name}` "
        f"silences it in its place.{mended}"
    )


def explained(code: Code) -> str:
    """What a person should know of a finding."""
    parts = (
        f"{code.name} ({code.level}): {code.summary}",
        fill(code.explanation, 88),
        fill(setting(code), 88),
        "Instead of\n" + indent(code.bad, "    "),
        "write\n" + indent(code.good, "    "),
    )
    return "\n\n".join(parts)
