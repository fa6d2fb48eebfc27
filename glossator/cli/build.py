"""``glossator build``. What builds is loaded only where there is something to build."""

from __future__ import annotations

import re
import sys
import time
from importlib import import_module
from pathlib import Path
from typing import Any

import click

from glossator.cli.formats import report
from glossator.cli.options import (
    Folders,
    faults_told,
    folders_option,
    format_option,
    output_option,
    pdf_option,
    strict_option,
    workers_option,
)
from glossator.cli.unchanged import Wish, remember, remembered

MAKING = "glossator.cli.making"


@click.command("build")
@folders_option
@output_option
@click.option("--base-url", default="", metavar="URL", help="The address the site will have, for canonical links.")
@strict_option
@pdf_option
@workers_option
@format_option
def command(folders: Folders, output: Path, base_url: str, *, form: str, **wishes: Any) -> None:
    """Build the site.

    Every finding is reported with its file and line. With an error among them nothing is written, and the site stays as
    it was.
    """
    wish = Wish(
        content=folders.content,
        templates=folders.templates,
        output=output,
        strict=wishes["strict"],
        base_url=address(base_url),
        pdf=wishes["pdf"],
    )
    moment = time.time_ns()
    known = remembered(wish)
    if known.trace:
        findings, counts, failed = known.trace.findings, f"{known.trace.counts}; nothing had changed", False
    else:
        with faults_told(folders.templates):
            made = import_module(MAKING).make(wish, wishes["workers"], wishes["scheduler"])
        findings, counts, failed = made.findings, made.ending, made.failed
        if not failed:
            remember(wish, known, made, moment)
    stream = sys.stderr if form == "text" else sys.stdout
    click.echo(report(findings, form, str(folders.content), stream), stream, nl=False, color=True)
    if form == "text":
        click.echo(counts, err=failed)
    sys.exit(1 if failed else 0)


def address(base_url: str) -> str:
    """The address of the site with a slash at its end. Raises ``click.BadParameter`` for what is none."""
    if base_url and not re.fullmatch(r"https?://[^\s/?#]+(/[^\s?#]*)?", base_url):
        raise click.BadParameter(
            f"`{base_url}` is no address; write `https://example.org/reader/`", param_hint="--base-url"
        )
    return base_url and base_url.rstrip("/") + "/"
