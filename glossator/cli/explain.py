"""``glossator explain``."""

from __future__ import annotations

import sys
from textwrap import fill, indent

import click

from glossator.mending.table import MENDED
from glossator.model.diagnostic import Code, Level
from glossator.model.nearest import nearest
from glossator.toolchain import CODES


def begun(_: click.Context, __: click.Parameter, words: str) -> list[str]:
    """The findings whose names begin as what is typed."""
    return [each.name for each in CODES if each.name.startswith(words)]


@click.command("explain")
@click.argument("code", required=False, shell_complete=begun)
def command(code: str | None) -> None:
    """Say what a finding means; without CODE, list all of them."""
    if code is None:
        for each in CODES:
            click.echo(f"{each.name}  ({each.level}): {each.summary}")
        return
    known = {each.name: each for each in CODES}
    if code not in known:
        hint = nearest(code, tuple(known))
        click.echo(f"glossator: there is no finding `{code}`" + (f"; {hint}" if hint else ""), err=True)
        sys.exit(2)
    click.echo(explained(known[code]))


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
