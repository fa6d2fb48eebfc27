"""What the commands have in common: their options, and how faults of the machine are told."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import wraps
from pathlib import Path
from typing import Any

import click
from click.core import ParameterSource

from glossator.cli.formats import FORMATS
from glossator.cli.report import clean
from glossator.model.fault import NoCluster, NoPrinter, TemplateFault
from glossator.store.refusal import Refused

FOLDER = click.Path(path_type=Path)
TEMPLATES = Path("templates")


def given_folder(ctx: click.Context, param: click.Parameter, value: Path) -> Path:
    """A folder; one that was named in the call must be there. Raises ``click.BadParameter``."""
    named = ctx.get_parameter_source(str(param.name)) is ParameterSource.COMMANDLINE
    if named and not value.is_dir():
        raise click.BadParameter(f"there is no folder `{clean(str(value))}`")
    return value


@dataclass(frozen=True, slots=True)
class Folders:
    """Where the content and the edition's own templates are."""

    content: Path
    templates: Path


def folders_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the options ``--content`` and ``--templates``, as its parameter ``folders``."""

    @wraps(command)
    def with_folders(*args: Any, content: Path, templates: Path, **rest: Any) -> Any:
        return command(*args, folders=Folders(content, templates), **rest)

    own = "The edition's own templates, which win over the default ones file by file."
    shown: dict[str, Any] = {"type": FOLDER, "show_default": True, "metavar": "DIR"}
    templates = click.option("--templates", default=TEMPLATES, callback=given_folder, help=own, **shown)
    return click.option("--content", default=Path("content"), help="The content folder.", **shown)(
        templates(with_folders)
    )


output_option = click.option(
    "--output",
    type=FOLDER,
    default=Path("site"),
    show_default=True,
    metavar="DIR",
    help="The folder to write the site into.",
)
strict_option = click.option("--strict", is_flag=True, help="Turn warnings into errors.")
pdf_option = click.option("--pdf", is_flag=True, help="Make PDF files too, with WeasyPrint; this takes its time.")


def workers_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the options that say who does the work on each text."""
    workers = click.option(
        "--workers",
        type=click.IntRange(min=0),
        default=0,
        metavar="N",
        help="How many processes do the work where there is much; by default as many as there are processors.",
    )
    scheduler = click.option(
        "--scheduler", default="", metavar="ADDRESS", help="Have the machines of Dask's scheduler at an address read."
    )
    return workers(scheduler(command))


format_option = click.option(
    "--format", "form", type=click.Choice(FORMATS), default="text", show_default=True, help="How findings are printed."
)


@contextmanager
def faults_told(templates: Path = TEMPLATES) -> Iterator[None]:
    """Turn what stops a build, other than content, into one line and the exit status 2; ``templates`` is the folder in
    which a template at fault is looked for.
    """
    try:
        yield
    except (Refused, NoPrinter, NoCluster) as refused:
        stop(str(refused))
    except TemplateFault as fault:
        stop(f"{templates / fault.name}:{fault.line}: {fault.message}")
    except FileNotFoundError as error:
        stop(f"{error.filename}: there is no such file or folder")
    except OSError as error:
        stop(f"{error.filename or 'the system'}: {error.strerror or error}")


def stop(message: str) -> Any:
    """Say why nothing can be done, and end."""
    click.echo(f"glossator: {clean(message)}", err=True)
    sys.exit(2)
