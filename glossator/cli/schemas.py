"""``glossator schemas``."""

from __future__ import annotations

from pathlib import Path

import click

from glossator.cli.options import FOLDER, faults_told
from glossator.cli.report import clean
from glossator.model.schema_names import FOLDER as SCHEMAS
from glossator.schemas.files import schema_files
from glossator.store.files import kept


@click.command("schemas")
@click.argument("folder", type=FOLDER, default=Path("content") / SCHEMAS, metavar="[DIR]")
def command(folder: Path) -> None:
    """Write the JSON Schemas of content, by which editors complete and check what is typed.

    DIR is the folder to write into, content/.schemas where none is named. Schemas of an earlier release are replaced.
    """
    with faults_told():
        folder.mkdir(parents=True, exist_ok=True)
        files = schema_files()
        for name, content in files.items():
            kept(folder / name, content)
    click.echo(f"{clean(str(folder))}: {len(files)} schemas")
