"""Whether a build would make what is there already."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

import click

from glossator import __version__
from glossator.model.diagnostic import Diagnostic
from glossator.store.beside import place_of
from glossator.store.trace import Stamp, Trace, read_trace, stamp, write_trace
from glossator.theme import theme_folder

PACKAGE = Path(__file__).parents[1]
LIBRARIES = Path(click.__file__).parents[1]


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What a call of ``build`` asks for."""

    content: Path
    templates: Path
    output: Path
    strict: bool
    base_url: str
    pdf: bool = False

    def __str__(self) -> str:
        """The wish in one line, with whole paths."""
        folders = (os.path.abspath(each) for each in (self.content, self.templates, self.output))  # noqa: PTH100 - no link is followed
        return "\0".join((*folders, str(self.strict), self.base_url, str(self.pdf)))


class Known(NamedTuple):
    """The trace of an earlier build that holds, if there is one; and what it was asked of: the tool and the inputs."""

    trace: Trace | None
    tool: str
    inputs: Stamp


class Made(NamedTuple):
    """What a build says: its findings, how much there is in the edition, the last line, whether it failed."""

    findings: tuple[Diagnostic, ...]
    counts: str
    ending: str
    failed: bool


def remembered(wish: Wish) -> Known:
    """What is known of a build from the last one with the same options."""
    tool, inputs = tool_state(), stamp((wish.content, wish.templates))
    trace = read_trace(place_of(wish.content, str(wish)))
    holds = trace and (trace.tool, trace.inputs) == (tool, inputs.digest) and trace.outputs == written(wish)
    return Known(trace if holds else None, tool, inputs)


def remember(wish: Wish, known: Known, made: Made, moment: int) -> None:
    """Keep the trace of a build that began at a moment, unless a change of its inputs at that time would not show."""
    if known.inputs.settled(moment):
        trace = Trace(known.tool, known.inputs.digest, written(wish), made.findings, f"{wish.output}: {made.counts}")
        write_trace(place_of(wish.content, str(wish)), trace)


def written(wish: Wish) -> str:
    """The state of the site."""
    return stamp((wish.output,), hidden=True).digest


def tool_state() -> str:
    """The state of the tool: its own files, its theme, the interpreter, and the releases of the libraries beside it."""
    releases = sorted(each.name for each in os.scandir(LIBRARIES) if each.name.endswith(".dist-info"))
    return "\0".join((__version__, sys.version, stamp((PACKAGE, theme_folder())).digest, *releases))
