"""``glossator new``."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from glossator.cli.options import faults_told
from glossator.fresh import sample
from glossator.store.fresh import write_fresh


@click.command("new")
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False), metavar="DIR")
def command(folder: Path) -> None:
    """Make a small complete edition in a new folder.

    DIR is a folder that is empty or not there yet. The edition has two invented texts with an example of everything,
    builds without a finding, and is meant to be written over.
    """
    if folder.exists() and any(folder.iterdir()):
        click.echo(f"glossator: {folder} is not empty; name a folder that is", err=True)
        sys.exit(2)
    with faults_told():
        files = sample()
        write_fresh(folder, sorted(files.items()))
    click.echo(f"{folder}: {len(files)} files; README.md says how to go on")
