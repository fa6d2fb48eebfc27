"""What comes of a build: by the whole command, with a memory, or of nothing."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, nullcontext, redirect_stderr, redirect_stdout
from dataclasses import dataclass, replace
from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest.mock import patch

from glossator.cli.main import run
from glossator.cli.report import clean as printed
from glossator.drawing.card import painter
from glossator.memory.kept import Memory
from glossator.model.diagnostic import Diagnostic
from glossator.model.edition import Edition
from glossator.model.fault import TemplateFault
from glossator.pipeline import Order, build
from tests.incremental.world import World, files_in


@dataclass(frozen=True)
class Came:
    """What is told, and the site; of a build that fails there is no site, and of a fault in a template nothing else."""

    findings: tuple[Diagnostic, ...] = ()
    site: dict[str, bytes] | None = None
    edition: Edition | None = None
    stages: tuple[tuple[str, ...], ...] = ()
    changed: frozenset[str] = frozenset()
    fault: str = ""


@dataclass(frozen=True)
class Said:
    """What the command printed, and how it ended."""

    status: int
    out: str
    err: str


def order_of(world: World, output: Path, *, preview: bool = False, base_url: str = "") -> Order:
    """What a world's editor orders."""
    return Order(world.content, output, world.templates, preview=preview, base_url=base_url, paints=painter)


def built(order: Order, memory: Memory | None = None) -> Came:
    """What comes of an order."""
    try:
        outcome = build(order, memory=memory)
    except TemplateFault as fault:
        return Came(fault=printed(f"{fault.name}:{fault.line}: {fault.message}"))
    came = Came(outcome.findings, edition=outcome.edition)
    if outcome.written is None:
        return came
    written = outcome.written
    return replace(came, site=files_in(order.output), stages=written.stages, changed=frozenset(written.changed))


def built_of_nothing(order: Order) -> Came:
    """What comes of an order in an empty folder, by nobody who remembers anything."""
    with TemporaryDirectory() as folder:
        return built(replace(order, output=Path(folder) / "site"))


@contextmanager
def settled() -> Iterator[None]:
    """Times are taken for settled at once, so that nobody has to wait until they are.

    Between any two edits that are looked at, a site is built, which takes longer than the step in which times are
    counted; so no change can be hidden in one.
    """
    with patch.multiple("glossator.store.files", FINE=-1, COARSE=-1):
        yield


def commanded(world: World, output: Path, base_url: str = "", *, hasty: bool = False) -> Said:
    """What ``build`` says in a world; if it is ``hasty``, so soon after an edit that times are not relied upon."""
    folders = ("--content", world.content, "--templates", world.templates, "--output", output)
    asked = ["build", *map(str, folders), "--base-url", base_url, "--format", "json", "--workers", "1"]
    out, err = StringIO(), StringIO()
    with redirect_stdout(out), redirect_stderr(err), nullcontext() if hasty else settled():
        status = run(asked)
    return Said(status, out.getvalue(), err.getvalue())
