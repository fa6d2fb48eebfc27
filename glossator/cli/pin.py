"""``glossator pin``."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from glossator.annotate.pinning import pinned
from glossator.cli.formats import report
from glossator.cli.options import Folders, faults_told, folders_option
from glossator.model.document import Document
from glossator.pipeline import Order, build


@click.command("pin")
@folders_option
@click.argument("texts", nargs=-1)
def command(folders: Folders, texts: tuple[str, ...]) -> None:
    """Write the ids of all paragraphs into texts, so that their addresses stay.

    TEXTS are ids; without any, all texts are pinned.
    """
    with faults_told():
        outcome = build(Order(folders.content, Path(), folders.templates, write=False))
    if outcome.failed:
        click.echo(report(outcome.findings, "text", str(folders.content)), nl=False)
        sys.exit(1)
    known = {each.id: each for each in outcome.edition.texts}
    unknown = [name for name in texts if name not in known]
    if unknown:
        raise click.UsageError(f"there is no text {', '.join(unknown)}")
    for name in texts or tuple(known):
        click.echo(f"{name}: {pin(known[name], folders.content)}")


def pin(text: Document, content: Path) -> str:
    """Pin one text; what was done, in words."""
    file = content / text.source.path
    before = file.read_bytes().decode("utf-8")
    after = pinned(text, before)
    if after == before:
        return "nothing to do"
    file.write_bytes(after.encode("utf-8"))
    return "pinned"
