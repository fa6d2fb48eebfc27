"""The command line. Without a command it builds; every command is loaded when it is called."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from importlib import import_module
from io import TextIOWrapper

import click

from glossator import __version__

COMMANDS = {
    "build": "glossator.cli.build",
    "check": "glossator.cli.check",
    "completion": "glossator.cli.completion",
    "coverage": "glossator.cli.coverage",
    "doctor": "glossator.cli.doctor",
    "explain": "glossator.cli.explain",
    "import": "glossator.cli.foreign",
    "new": "glossator.cli.fresh",
    "pin": "glossator.cli.pin",
    "publish": "glossator.cli.publish",
    "schemas": "glossator.cli.schemas",
    "serve": "glossator.cli.serve",
}
BROKEN = 2


class Commands(click.Group):
    """The commands, each in a module of its own."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of all commands."""
        return sorted(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of a name."""
        module = COMMANDS.get(cmd_name)
        return import_module(module).command if module else None


@click.group(cls=Commands, invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="glossator", message="%(prog)s %(version)s")
@click.pass_context
def main(ctx: click.Context) -> None:
    """Make an annotated-reader site from the texts, entries and pages in a content folder.

    Without a command, builds content/ into site/.
    """
    if ctx.invoked_subcommand is None:
        command = main.get_command(ctx, "build")
        if command is not None:
            ctx.invoke(command)


def run(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; the exit status is 0 for clean, 1 for errors in the content, 2 for a call that cannot
    be.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # where a terminal lacks a character, its number is printed
    try:
        return main(args=arguments, prog_name="glossator", standalone_mode=True) or 0
    except SystemExit as ended:
        return ended.code if isinstance(ended.code, int) else BROKEN
    except KeyboardInterrupt:
        sys.stderr.write("\n")
        return 130
