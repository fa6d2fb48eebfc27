"""``glossator doctor``."""

from __future__ import annotations

import platform
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, requires, version

import click

from glossator import __version__
from glossator.cli.report import clean
from glossator.drawing.card import painter
from glossator.model.fault import NoPrinter
from glossator.printing.sheets import printer
from glossator.publish.finish.compressed import has_brotli
from glossator.theme import default_theme, theme_folder

REQUIREMENT = re.compile(r"([\w.-]+)\s*>=\s*([\d.]+)")
WOFF2 = b"wOF2"
WIDTH = 22


@dataclass(frozen=True, slots=True)
class Aid:
    """Something that need not be here: what it enables, how it is installed, and whether it works."""

    name: str
    enables: str
    install: str
    works: Callable[[], bool]


@click.command("doctor")
def command() -> None:
    """Say which versions and typefaces are here, and what is missing.

    Of every optional tool it says what it enables. Ends with 1 where something is missing that nothing works without.
    """
    well = True
    click.echo(f"Glossator {__version__}, Python {platform.python_version()}, {platform.system()} {platform.machine()}")
    click.echo("\nNeeded")
    for name, least in needed():
        has = installed(name)
        enough = numbers(has) >= numbers(least)
        well = well and enough
        click.echo(line(name, has or "missing", "" if enough else f"at least {least} is needed"))
    click.echo(f"\nTheme: {clean(str(theme_folder()))}")
    for name, state in faces():
        well = well and not state
        click.echo(line(name, state or "here"))
    click.echo("\nOptional")
    for aid in AIDS:
        works = aid.works()
        has = installed(aid.name) or program_version(aid.name)
        state = has if works else f"{has} does not work" if has else "not here"
        click.echo(line(aid.name, state, aid.enables if works else f"would enable {aid.enables}: {aid.install}"))
    sys.exit(0 if well else 1)


def line(name: str, state: str, more: str = "") -> str:
    """A line of the report."""
    return f"  {name:<{WIDTH}}  {state:<14}  {more}".rstrip()


def needed() -> Iterator[tuple[str, str]]:
    """The packages that nothing works without, each with its least version, as the installed package declares them."""
    try:
        declared = requires("glossator") or []
    except PackageNotFoundError:  # it runs from a checkout that was not installed
        return
    found = (REQUIREMENT.match(each) for each in declared if "extra ==" not in each)
    yield from sorted((each[1], each[2]) for each in found if each)


def installed(package: str) -> str:
    """The version of a package that is installed, or nothing."""
    try:
        return version(package)
    except PackageNotFoundError:
        return ""


def numbers(stated: str) -> tuple[int, ...]:
    """A version as numbers, which can be compared."""
    return tuple(map(int, re.findall(r"\d+", stated)))


def faces() -> Iterator[tuple[str, str]]:
    """The files of typefaces in the theme, and what is wrong with each."""
    for path, content in sorted(default_theme().items()):
        if path.endswith(".woff2"):
            name = path.rpartition("/")[2].removesuffix(".woff2").removeprefix("glossator-")
            yield name, "" if content.startswith(WOFF2) else "no typeface"


def program_version(name: str) -> str:
    """The version that a program says it has, or nothing if it is not here."""
    program = shutil.which(name)
    if not program:
        return ""
    said = subprocess.run([program, "--version"], capture_output=True, text=True, check=False)  # noqa: S603 - no shell
    found = re.search(r"\d+(?:\.\d+)+", said.stdout)
    return found[0] if found else "here"


def prints() -> bool:
    """Whether PDF files can be made; WeasyPrint also needs libraries of the system."""
    try:
        printer()
    except NoPrinter:
        return False
    return True


AIDS = (
    Aid("brotli", "packed siblings .br with `publish --compress`", "pip install 'glossator[brotli]'", has_brotli),
    Aid(
        "pillow",
        "pictures of links with `--base-url`",
        "pip install 'glossator[cards]'",
        lambda: painter(default_theme()) is not None,
    ),
    Aid("weasyprint", "PDF files with `--pdf`", "pip install 'glossator[pdf]', and Pango", prints),
    Aid(
        "distributed",
        "reading by several machines with `--scheduler`",
        "pip install 'glossator[cluster]'",
        lambda: bool(installed("distributed")),
    ),
    Aid("rsync", "`publish rsync`", "install it with your system’s packages", lambda: bool(shutil.which("rsync"))),
)
