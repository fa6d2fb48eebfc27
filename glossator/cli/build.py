"""``glossator build``."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import click

from glossator.cli.formats import report
from glossator.cli.options import (
    Folders,
    faults_told,
    folders_option,
    format_option,
    output_option,
    strict_option,
)
from glossator.pipeline import Order, Outcome, build


@click.command("build")
@folders_option
@output_option
@click.option("--base-url", default="", metavar="URL", help="The address the site will have, for canonical links.")
@strict_option
@format_option
def command(folders: Folders, output: Path, base_url: str, *, strict: bool, form: str) -> None:
    """Build the site.

    Every finding is reported with its file and line. With an error among them nothing is written, and the site stays as
    it was.
    """
    with faults_told(folders.templates):
        outcome = build(Order(folders.content, output, folders.templates, strict=strict, base_url=address(base_url)))
    click.echo(report(outcome.findings, form, str(folders.content)), nl=False, err=form == "text")
    if form == "text":
        click.echo(ending(outcome, output), err=outcome.failed)
    sys.exit(1 if outcome.failed else 0)


def ending(outcome: Outcome, output: Path) -> str:
    """The last line: what was written where."""
    if outcome.written is None:
        return f"nothing was written; {output} is as it was" if output.exists() else "nothing was written"
    counts = f"{len(outcome.edition.texts)} texts, {len(outcome.edition.entries)} entries"
    replaced, removed = len(outcome.written.replaced), len(outcome.written.removed)
    done = f"{replaced} files written, {removed} removed" if replaced or removed else "nothing had changed"
    return f"{output}: {counts}; {done}"


def address(base_url: str) -> str:
    """The address of the site with a slash at its end. Raises ``click.BadParameter`` for what is none."""
    if base_url and not re.fullmatch(r"https?://[^\s/?#]+(/[^\s?#]*)?", base_url):
        raise click.BadParameter(
            f"`{base_url}` is no address; write `https://example.org/reader/`", param_hint="--base-url"
        )
    return base_url and base_url.rstrip("/") + "/"
