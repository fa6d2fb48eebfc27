"""``glossator serve``."""

from __future__ import annotations

import gc
import secrets
import sys
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from glossator import pipeline
from glossator.cli.options import Folders, faults_told, folders_option
from glossator.cli.report import drawn
from glossator.editing.desk import Desk
from glossator.memory.kept import Memory
from glossator.model.address import page_of
from glossator.model.edition import Edition
from glossator.model.kinds import TEXT
from glossator.model.source import Place
from glossator.pipeline import Order, build, theme
from glossator.serve import Outcome, Preview, serve
from glossator.serve.address import is_this_machine
from glossator.serve.editors import EDITORS, UnknownEditor, opener
from glossator.serve.said import said

Opener = Callable[[Place], str]


def known_editor(_ctx: click.Context, _param: click.Parameter, value: str) -> str:
    """The name of an editor's programme, or a template of its addresses. Raises ``click.BadParameter``."""
    try:
        opener(value, Path())
    except UnknownEditor as unknown:
        raise click.BadParameter(str(unknown)) from unknown
    return value


@click.command("serve")
@folders_option
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen on.")
@click.option("--port", default=8000, show_default=True, help="The port; the next free one if it is taken.")
@click.option("--open", "open_browser", is_flag=True, help="Open the preview in a browser.")
@click.option(
    "--editor",
    default="",
    callback=known_editor,
    metavar="NAME",
    help=f"What opens files: {', '.join(EDITORS)}, or an address with {{path}}, {{line}} and {{column}}.",
)
@click.option("--read-only", is_flag=True, help="Write nothing into the content, whatever is asked for in the browser.")
def command(folders: Folders, editor: str, *, read_only: bool, **network: str | int | bool) -> None:
    """Serve a preview on this machine, and build it again after every change.

    While the content has errors, the last good site stays and the browser shows the findings. The preview is built in a
    temporary folder; the site that is published is not touched.
    """
    with faults_told(), TemporaryDirectory(prefix="glossator-") as temporary:
        sys.exit(
            serve(
                preview(
                    folders, Path(temporary) / "site", opener(editor, folders.content), read_only=read_only, **network
                )
            )
        )


def preview(folders: Folders, site: Path, link: Opener, *, read_only: bool, **network: str | int | bool) -> Preview:
    """The preview of some content; its pages can ask for nothing where others than this machine's users reach it."""
    private = is_this_machine(str(network["host"]))
    token = secrets.token_urlsafe(24) if private else ""
    if not private:
        click.echo("others can reach this preview: nothing can be annotated in it")
    memory = Memory()
    order = Order(folders.content, site, folders.templates, preview=True, token=token, early=True)
    return Preview(
        build=lambda: once(order, memory),
        site=site,
        watched=(folders.content, folders.templates),
        host=str(network["host"]),
        port=int(network["port"]),
        open_browser=bool(network["open_browser"]),
        say=click.echo,
        draw=lambda findings: "\n".join(drawn(each, str(folders.content)) for each in findings),
        link=link,
        ask=Desk(folders.content, not read_only, link).answer if private else None,
        token=token,
    )


def once(order: Order, memory: Memory) -> Outcome:
    """One build, as the preview wants to know of it.

    What a memory keeps holds no circles, so that nothing is won by looking for them again and again.
    """
    gc.disable()
    return shown(build(order, memory=memory), said_of=partial(said, theme(order, memory)))


def shown(outcome: pipeline.Outcome, said_of: Callable[[str], Mapping[str, str]], *, second: bool = False) -> Outcome:
    """What came of a build, or of its rest, as the preview wants to know of it."""
    written, rest = outcome.written, outcome.rest
    return Outcome(
        outcome.findings,
        written.changed if written else (),
        written is not None,
        pages_of(outcome.edition),
        said_of(outcome.edition.fields.language),
        rest=(lambda is_late: shown(rest(is_late), said_of, second=True)) if rest else None,
        second=second,
    )


def pages_of(edition: Edition) -> dict[str, str]:
    """Which page a file of the content makes; a source belongs to the page of its text."""
    made = {each.source.path: page_of(each).partition("#")[0] for each in edition.documents if each.described}
    sources = {f"sources/{each.fields.source.file}": page_of(each) for each in edition.of(TEXT)}
    return sources | made
