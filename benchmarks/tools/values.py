"""What a tool is to the benchmark: how its site is written, built, edited and watched."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from benchmarks.corpus.prose import Corpus
from benchmarks.corpus.values import SPARE

CHANGES = ("sentence", "gloss", "form", "template")
Files = Iterator[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Setting:
    """Where a tool works: its site's folder, its own environment, the term that is edited, further options."""

    folder: Path
    home: Path
    slug: str
    options: tuple[str, ...] = ()

    def program(self, name: str) -> str:
        """A program of the tool's environment; the environment of the benchmark has Glossator's Python."""
        return str(self.home / "bin" / name) if self.home.name else sys.executable


@dataclass(frozen=True, slots=True)
class Change:
    """An edit of one file: from what is written in it and the number of the edit to what will be."""

    path: str
    edit: Callable[[str, int], str]


@dataclass(frozen=True, slots=True)
class Edit:
    """A change as an editor makes it, in one file or several, and the file of the site that shows it.

    ``shows`` is what is found there, given the number of the edit.
    """

    changes: tuple[Change, ...]
    page: str
    shows: Callable[[int], str]


@dataclass(frozen=True, slots=True)
class Tool:
    """A site generator: the packages it is made of, how it is called, what it leaves behind."""

    name: str
    title: str
    packages: tuple[str, ...]
    files: Callable[[Corpus], Files]
    command: Callable[[Setting], list[str]]
    edits: Callable[[Setting], Mapping[str, Edit]]
    leftovers: tuple[str, ...]
    preview: Callable[[Setting, int], list[str]] | None = None
    page: str = ""
    """The address of the edited text in the preview."""
    environment: tuple[tuple[str, str], ...] = ()


def revised(path: str, word: str) -> Change:
    """The change of ``word-0``, and later of ``word-1`` and so on, into a word with the edit's number."""
    return Change(path, lambda text, number: re.sub(rf"\b{word}-\d+", f"{word}-{number}", text))


def inserted(path: str, after: str, words: str) -> Change:
    """Words put in after the first place where a pattern is found; ``{}`` in them is the spare word."""
    return Change(
        path, lambda text, number: re.sub(after, lambda at: at[0] + words.format(spare(number)), text, count=1)
    )


def spare(number: int) -> str:
    """The form that an edit adds."""
    return SPARE[number % len(SPARE)]


def edit(word: str, page: str, *paths: str) -> Edit:
    """The edit of a marked word in some files."""
    return Edit(tuple(revised(path, word) for path in paths), page, lambda number: f"{word}-{number}")
