"""``glossator check``."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from glossator.cli.formats import report
from glossator.cli.options import Folders, faults_told, folders_option, format_option, strict_option
from glossator.pipeline import Order, build


@click.command("check")
@folders_option
@strict_option
@format_option
def command(folders: Folders, *, strict: bool, form: str) -> None:
    """Report every finding; write nothing."""
    with faults_told():
        outcome = build(Order(folders.content, Path(), folders.templates, strict=strict, write=False))
    click.echo(report(outcome.findings, form, str(folders.content)), nl=False)
    if form == "text" and not outcome.findings:
        click.echo("no findings")
    sys.exit(1 if outcome.failed else 0)
