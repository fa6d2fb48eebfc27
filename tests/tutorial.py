"""The manual's tutorial as steps that can be taken.

A block of code is a step by the words before it: a ``console`` is commands, lines that begin with ``$``, and their
answers; after “Save this as `PATH`” it is a file; after “replace”, with the next block after “with”, it is an edit of
the file that was named last. What is none of these is no step, and an error.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

FENCE = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
NAMED = re.compile(r"`([\w./-]+)`")
ELLIPSIS = "…"


@dataclass(frozen=True)
class Call:
    """A command to be typed, and what it answers."""

    command: str
    answer: str


@dataclass(frozen=True)
class Save:
    """A file to be saved."""

    path: str
    text: str


@dataclass(frozen=True)
class Replace:
    """Words of a file to be replaced by others."""

    path: str
    old: str
    new: str


@dataclass(frozen=True)
class SetUp:
    """The commands that set the tool up."""

    commands: str


Step = Call | Save | Replace | SetUp


def steps(page: str) -> Iterator[Step]:
    """The steps of a tutorial. Raises ``ValueError`` for a block that is none."""
    path, old, end = "", "", 0
    for block in FENCE.finditer(page):
        before, (language, text) = page[end : block.start()], block.groups()
        lead, end = " ".join(before.split("\n\n")[-2:]).split(), block.end()
        words = " ".join(lead).rstrip(":,")
        if language == "console":
            yield from calls(text)
        elif language == "sh":
            yield SetUp(text)
        elif saved := re.search(r"Save this as `([^`]+)`(, in place of what is there)?$", words):
            path = saved[1]
            yield Save(path, text)
        elif re.search(r"\b[Rr]eplace$", words):
            path, old = (NAMED.findall(sentence(words)) or [path])[-1], text
        elif words == "with" and old:
            yield Replace(path, old, text)
            old = ""
        else:
            raise ValueError(f"no step: {words[-60:]!r}, then {text[:60]!r}")


def sentence(words: str) -> str:
    """The last sentence of some words, which end in the middle of it."""
    return re.split(r"(?<=[.:]) (?=[A-Z])", words)[-1]


def calls(text: str) -> Iterator[Call]:
    """The commands of a console with their answers."""
    for part in re.split(r"^\$ ", text, flags=re.MULTILINE)[1:]:
        command, _, answer = part.partition("\n")
        yield Call(command, answer)


def agrees(answer: str, printed: str) -> bool:
    """Whether what a command printed is the answer on the page; `…` stands for anything in a line, a line of it alone
    for any lines.
    """
    expected = "".join(r"(?:.*\n)*?" if line == ELLIPSIS else loosely(line) for line in answer.splitlines())
    unpadded = "".join(f"{line.rstrip()}\n" for line in printed.splitlines())
    return re.fullmatch(expected, unpadded) is not None


def loosely(line: str) -> str:
    """A line of an answer as an expression."""
    return ".*".join(re.escape(part) for part in line.rstrip().split(ELLIPSIS)) + r"\n"
