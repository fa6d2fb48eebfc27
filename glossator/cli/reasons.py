"""Why a page of the site was made again."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from glossator.cli.options import Folders
from glossator.cli.past import PROGRAM, history_path
from glossator.memory.kept import Memory
from glossator.memory.sources import sources_of
from glossator.model.nearest import nearest
from glossator.pipeline import Order, assemble, made_by, press_of, theme
from glossator.store.files import read_folder
from glossator.store.history import History, read_history
from glossator.toolchain import Toolchain

MOST = 12
"""So many causes are listed; after the first build there would be all files."""


class Told(NamedTuple):
    """What is said, and whether the page is known."""

    words: str
    known: bool


def reasons(folders: Folders, output: Path, page: str) -> Told:
    """When and why a page was written last, and from what it is made.

    What it is made from is found by making it; nothing is written. Raises what ``build`` raises.
    """
    history = read_history(history_path(folders.content, output))
    if page not in history.written:
        hint = nearest(page, tuple(history.written))
        return Told(f"glossator: no build has written `{page}`" + (f"; {hint}" if hint else ""), known=False)
    build = history.written[page]
    inputs = inputs_of(folders, page)
    own = f"{folders.templates.name}/"
    changed = history.changed_in(build)
    causes = [each for each in changed if inputs is None or each in inputs or each.startswith(own) or each == PROGRAM]
    when = f"{page} was last written on {history.moments[build]}"
    parts = [f"{when}, because of\n{listed(causes, MOST)}" if causes else unclear(when, history, build)]
    if inputs is None:
        parts.append("It is gathered from all of the content, the templates and the program.")
    else:
        parts.append(f"It is made from the templates, the program and\n{listed(inputs)}")
    return Told("\n\n".join(parts), known=True)


def unclear(when: str, history: History, build: int) -> str:
    """What is said where nothing that is read today was found changed then."""
    changed = [path for path in history.changed_in(build) if path != PROGRAM]
    return f"{when}; what was changed then was\n{listed(changed, MOST)}" if changed else f"{when}."


def listed(paths: Sequence[str], most: int | None = None) -> str:
    """Paths, one in a line; where there are more than so many, the first of them and how many more there are."""
    more = len(paths) - most if most is not None else 0
    shown = [*paths[:most], *([f"and {more} more"] if more > 0 else [])]
    return "\n".join(f"    {each}" for each in shown)


def inputs_of(folders: Folders, page: str) -> tuple[str, ...] | None:
    """The files from which a page is made; ``None`` where that is everything."""
    order, toolchain, memory = Order(folders.content, folders.content, folders.templates), Toolchain(), Memory()
    edition = assemble(read_folder(folders.content), toolchain, memory)
    made_by(press_of(edition, theme(order), order, memory), toolchain.publishers)
    found = sources_of(memory, edition, page)
    return None if found is None else tuple(f"{folders.content.name}/{each}" for each in found)
