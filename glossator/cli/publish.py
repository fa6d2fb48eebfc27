"""``glossator publish``."""

from __future__ import annotations

import sys
from dataclasses import dataclass, replace
from pathlib import Path

import click

from glossator.check.codes import RIGHTS_UNSTATED
from glossator.cli.build import address
from glossator.cli.formats import report
from glossator.cli.making import ending
from glossator.cli.options import Folders, faults_told, folders_option, output_option, pdf_option, strict_option
from glossator.cli.recipe import Recipe, recipe
from glossator.cli.sending import send
from glossator.drawing.card import painter
from glossator.pipeline import Order, Outcome, build, theme
from glossator.printing.sheets import printer
from glossator.publish.archive import archive
from glossator.publish.finish.compressed import has_brotli
from glossator.publish.finish.hosts import HOSTS, repository_files, repository_view
from glossator.store.files import read_folder

PLACES = ("folder", "rsync", "zip")
WISHES = ("base_url", "compress", "pdf", "allow_unstated_rights", "no_settings")
SAID = {
    "github-pages": "Push, and choose “GitHub Actions” under Settings, Pages.",
    "gitlab-pages": "Push; the site is then under Deploy, Pages.",
    "netlify": "Push, and let Netlify build the repository; or drag the folder onto Netlify’s page of sites.",
    "cloudflare-pages": "Send it with `npx wrangler pages deploy {output}`.",
    "nginx": "Put nginx.conf into /etc/nginx/conf.d/, and {output} where it says.",
    "folder": "Every file is in its place.",
    "rsync": "Every file is in its place.",
    "zip": "Unpack it anywhere and open index.html.",
}


@dataclass(frozen=True, slots=True)
class Wishes:
    """How a site is to be published; ``settings`` says whether the host's files beside the content are written."""

    base_url: str
    compress: bool
    pdf: bool
    allow_unstated_rights: bool
    no_settings: bool


@click.command("publish")
@folders_option
@click.argument("target", type=click.Choice([*HOSTS, *PLACES]))
@click.argument("destination", default="")
@output_option
@click.option("--base-url", default="", metavar="URL", help="The address the site will have.")
@click.option("--compress", is_flag=True, help="Add packed siblings, .gz and .br, to every file of words.")
@pdf_option
@click.option("--allow-unstated-rights", is_flag=True, help="Publish texts whose rights are not stated.")
@click.option("--no-settings", is_flag=True, help="Leave the host's files beside the content as they are.")
@strict_option
def command(folders: Folders, target: str, destination: str, output: Path, *, strict: bool, **wishes: object) -> None:
    """Build the site for a host or a place, and say what is left to do.

    TARGET is a host, or `folder`, `rsync` or `zip` with a DESTINATION. The site is built as `build` does it; a text
    whose rights are not stated is refused.
    """
    wished = Wishes(**{name: wishes[name] for name in WISHES})  # type: ignore[arg-type]
    if (target in PLACES) != bool(destination):
        raise click.UsageError(f"`{target}` wants {'a' if target in PLACES else 'no'} DESTINATION")
    order = Order(
        folders.content,
        Path(destination) if target == "folder" else output,
        folders.templates,
        strict=strict,
        base_url=address(wished.base_url),
        refused=frozenset() if wished.allow_unstated_rights else frozenset([RIGHTS_UNSTATED.name]),
        host=target if target in HOSTS else "",
        compressed=wished.compress,
        paints=painter,
    )
    with faults_told():
        outcome = build(replace(order, printer=printer() if wished.pdf else None))
        told(outcome, order)
        if target in HOSTS and not wished.no_settings:
            settings(order, recipe(order, pdf=wished.pdf, unstated=wished.allow_unstated_rights))
        elif target == "rsync":
            send(order.output, destination, outcome.written.stages if outcome.written else ())
        elif target == "zip":
            packed(order.output, Path(destination))
    click.echo(SAID[target].replace("{output}", str(order.output)))


def told(outcome: Outcome, order: Order) -> None:
    """Tell the findings and what was written; end here if nothing was."""
    click.echo(report(outcome.findings, "text", str(order.content)), nl=False, err=True)
    click.echo(ending(outcome, order.output), err=outcome.failed)
    if outcome.failed:
        sys.exit(1)
    if order.compressed and not has_brotli():
        click.echo("no .br files were made: they need `pip install 'glossator[brotli]'`", err=True)


def settings(order: Order, how: Recipe) -> None:
    """Write the host's files beside the content, where there are none yet."""
    view = repository_view(order.base_url, how.install, how.build, how.system)
    for name, content in repository_files(theme(order), order.host, view).items():
        path = Path(name)
        if not path.exists():
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
            click.echo(f"{path}: written")
        elif path.read_bytes() != content:
            click.echo(f"{path}: left as it is; move it away to have it written anew")


def packed(output: Path, destination: Path) -> None:
    """Pack the site into an archive, in which it lies in a folder of the archive's name."""
    files = [(f"{destination.stem}/{path}", content) for path, content in read_folder(output).items()]
    fresh = destination.with_name(destination.name + ".new")
    fresh.write_bytes(archive(files))
    fresh.replace(destination)
    click.echo(f"{destination}: {len(files)} files, {destination.stat().st_size:,} bytes")
