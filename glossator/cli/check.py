"""``glossator check``."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

import click

from glossator.cli.citations import citation_tables
from glossator.cli.formats import report
from glossator.cli.options import Folders, faults_told, folders_option, format_option, strict_option
from glossator.cli.progress import progress
from glossator.cli.suggestions import Wanted, suggest_option, with_suggestions
from glossator.pipeline import Order, build


@click.command("check")
@folders_option
@strict_option
@format_option
@click.option("--citations", is_flag=True, help="Print what every citation means, instead of the findings.")
@suggest_option
def command(folders: Folders, *, strict: bool, form: str, citations: bool, wanted: Wanted | None) -> None:
    """Report every finding; write nothing."""
    order = Order(folders.content, Path(), folders.templates, strict=strict, write=False)
    with faults_told(), progress() as tell:
        outcome = build(replace(order, tell=tell))
    if citations:
        click.echo(citation_tables(outcome.edition), nl=False)
        sys.exit(1 if outcome.failed else 0)
    printed = report(outcome.findings, form, str(folders.content), sys.stdout)
    if form == "text" and not outcome.findings:
        printed = "no findings\n"
    if wanted:
        printed = with_suggestions(printed, outcome.edition, form, str(folders.content), wanted)
    click.echo(printed, nl=False, color=True)
    sys.exit(1 if outcome.failed else 0)
