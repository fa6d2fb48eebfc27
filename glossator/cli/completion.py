"""``glossator completion``."""

from __future__ import annotations

import click
from click.shell_completion import get_completion_class

PROGRAM = "glossator"
VARIABLE = "_GLOSSATOR_COMPLETE"  # the name that click looks for
SHELLS = ("bash", "fish", "zsh")


@click.command("completion")
@click.argument("shell", type=click.Choice(SHELLS))
@click.pass_context
def command(ctx: click.Context, shell: str) -> None:
    """Print what makes a shell complete commands, options and names of findings.

    For bash, write `eval "$(glossator completion bash)"` into ~/.bashrc, for zsh the same with `zsh` into ~/.zshrc; for
    fish, send it into ~/.config/fish/completions/glossator.fish.
    """
    kind = get_completion_class(shell)
    assert kind is not None
    made = kind(ctx.find_root().command, {}, PROGRAM, VARIABLE)
    click.echo(made.source_template % made.source_vars())
