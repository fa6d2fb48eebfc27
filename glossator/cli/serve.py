"""``glossator serve``."""

from __future__ import annotations

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from glossator.cli.options import Folders, faults_told, folders_option
from glossator.cli.report import drawn
from glossator.memory import Memory
from glossator.pipeline import Order, build
from glossator.serve import Outcome, Preview, serve


@click.command("serve")
@folders_option
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen on.")
@click.option("--port", default=8000, show_default=True, help="The port; the next free one if it is taken.")
@click.option("--open", "open_browser", is_flag=True, help="Open the preview in a browser.")
def command(folders: Folders, host: str, port: int, *, open_browser: bool) -> None:
    """Serve a preview on this machine, and build it again after every change.

    While the content has errors, the last good site stays and the browser shows the findings. The preview is built in a
    temporary folder; the site that is published is not touched.
    """
    memory = Memory()
    with faults_told(), TemporaryDirectory(prefix="glossator-") as temporary:
        site = Path(temporary) / "site"
        preview = Preview(
            build=lambda: once(Order(folders.content, site, folders.templates, preview=True), memory),
            site=site,
            watched=(folders.content, folders.templates),
            host=host,
            port=port,
            open_browser=open_browser,
            say=click.echo,
            draw=lambda findings: "\n".join(drawn(each, str(folders.content)) for each in findings),
        )
        sys.exit(serve(preview))


def once(order: Order, memory: Memory) -> Outcome:
    """One build, as the preview wants to know of it."""
    outcome = build(order, memory=memory)
    written = outcome.written
    return Outcome(outcome.findings, written.changed if written else (), written is not None)
