"""``glossator check``."""

from __future__ import annotations

import os
import sys
from dataclasses import replace
from pathlib import Path

import click

from glossator.cli.citations import citation_tables
from glossator.cli.formats import report
from glossator.cli.mending import mended_files
from glossator.cli.options import Folders, faults_told, folders_option, format_option, strict_option
from glossator.cli.progress import progress
from glossator.cli.report import takes_colour
from glossator.cli.suggestions import Wanted, suggest_option, with_suggestions
from glossator.mending.story import mend
from glossator.pipeline import Order, build, look_of
from glossator.store.files import read_folder


@click.command("check")
@folders_option
@strict_option
@format_option
@click.option("--citations", is_flag=True, help="Print what every citation means, instead of the findings.")
@suggest_option
@click.option("--fix", is_flag=True, help="Mend what is mechanical, after showing each change and asking.")
@click.option("--yes", is_flag=True, help="With --fix: do not ask.")
def command(
    folders: Folders, *, strict: bool, form: str, citations: bool, wanted: Wanted | None, **wishes: bool
) -> None:
    """Report every finding; write nothing, but with --fix."""
    if wishes["fix"] and form != "text":
        raise click.UsageError("`--fix` shows its changes as text; leave `--format` out")
    if wishes["yes"] and not wishes["fix"]:
        raise click.UsageError("`--yes` belongs to `--fix`")
    order = Order(folders.content, Path(), folders.templates, strict=strict, write=False)
    with faults_told():
        if wishes["fix"]:
            fixed(order, yes=wishes["yes"])
        with progress() as tell:
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


def fixed(order: Order, *, yes: bool) -> None:
    """Mend what can be mended."""
    with progress() as tell:
        found = mend(read_folder(order.content), look_of(replace(order, tidy=True, tell=tell)))
    coloured = takes_colour(sys.stdout, os.environ)
    written = mended_files(found, order.content, yes=yes, coloured=coloured)
    click.echo(f"{written} of {len(found)} files mended" if found else "nothing to mend")
