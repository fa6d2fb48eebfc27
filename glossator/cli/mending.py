"""Mending files of content: the changes are shown, the editor is asked, the files are written."""

from __future__ import annotations

import difflib
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import click

from glossator.cli.report import clean, painted, path_of
from glossator.mending.story import Mended
from glossator.model.source import Place
from glossator.store.files import replaced

SIGNS = {"+": "32", "-": "31", "@": "36"}
ANSWERS = "y, n, a (all), q (none of the rest)"


def mended_files(files: Iterable[Mended], folder: Path, *, yes: bool, coloured: bool) -> int:
    """Show each change, ask, and write; how many files were written. Raises ``click.UsageError`` where nobody can be
    asked.
    """
    every = yes
    written = 0
    found = list(files)
    for each in found:
        click.echo("".join(diff(each, str(folder), coloured=coloured)), nl=False, color=True)
        click.echo(f"{path_of(Place(each.path, 1, 1), str(folder))}: mends {told(each)}")
        answer = "y" if every else asked()
        every = every or answer == "a"
        if answer == "q":
            break
        if answer in ("y", "a"):
            replaced(folder / each.path, each.before, each.after)
            written += 1
    return written


def asked() -> str:
    """What the editor answers."""
    if not sys.stdin.isatty():
        raise click.UsageError("nobody can be asked here; look at the changes, and add `--yes` to make them")
    while True:
        answer = click.prompt(f"Mend it? {ANSWERS}", default="n", show_default=True).strip().lower()[:1]
        if answer in ("y", "n", "a", "q"):
            return str(answer)


def told(mended: Mended) -> str:
    """What is mended in a file, in words."""
    return ", ".join(f"{name} ({count})" if count > 1 else name for name, count in sorted(mended.codes.items()))


def diff(mended: Mended, folder: str, *, coloured: bool) -> Iterator[str]:
    """The change to a file as a unified diff; a line's end or a mark that is not seen is named."""
    path = path_of(Place(mended.path, 1, 1), folder)
    before, after = (lines(each) for each in (mended.before, mended.after))
    for line in difflib.unified_diff(before, after, path, path, n=2):
        words = clean(line.rstrip("\n")) if not line.startswith(("+++", "---")) else line.rstrip("\n")
        yield painted(words, SIGNS.get(words[:1], "") if coloured else "") + "\n"


def lines(content: bytes) -> list[str]:
    """The lines of a file with what is not seen at their ends made visible."""
    text = content.decode("utf-8").replace("\ufeff", "<U+FEFF>").replace("\r\n", "<CR>\n").replace("\r", "<CR>\n")
    return [visible(line) + "\n" for line in text.split("\n")]


def visible(line: str) -> str:
    """A line with the spaces at its end as dots."""
    bare = line.rstrip(" \t\u00a0")
    return bare + "·" * (len(line) - len(bare))
