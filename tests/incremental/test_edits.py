"""Every edit finds its place, and is what it is said to be; without that, sequences of them would show nothing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from glossator.model.fault import TemplateFault
from glossator.pipeline import build
from tests.incremental.building import order_of
from tests.incremental.edit import Edit, Files, applied, is_one
from tests.incremental.edits import KINDS
from tests.incremental.edits_edition import BROKEN, FAULTY, OWN
from tests.incremental.world import World, beginning


def after(files: Files, edit: Edit) -> dict[str, bytes]:
    return applied(files, edit(files))


def states(edit: Edit) -> Iterator[dict[str, bytes]]:
    """The edition at first, and after each single edit: what is to be taken away may have to be put there before."""
    yield dict(beginning())
    for others in KINDS.values():
        yield from (after(beginning(), other) for other in others)


def before(edit: Edit) -> dict[str, bytes] | None:
    """The first state in which an edit changes something."""
    return next((each for each in states(edit) if is_one(edit, each)), None)


def ended(world: World, *, write: bool) -> tuple[bool, bool]:
    """Whether a build finds errors, and whether it finds a template at fault, which none does that writes nothing."""
    try:
        return build(replace(order_of(world, world.folder / "site"), write=write)).failed, False
    except TemplateFault:
        return False, True


@pytest.fixture(scope="module")
def world(tmp_path_factory) -> World:
    made = World(tmp_path_factory.mktemp("world"))
    made.begin()
    return made


def test_the_edition_is_clean_at_first(world):
    assert build(order_of(world, world.folder / "site")).findings == ()


@pytest.mark.parametrize("kind", KINDS)
def test_every_edit_changes_something_and_only_what_is_to_break_breaks(world, kind):
    for edit in KINDS[kind]:
        files = before(edit)
        assert files is not None, f"{edit} finds nothing"
        world.become(after(files, edit))
        assert ended(world, write=kind in OWN | FAULTY) == (kind in BROKEN, kind in FAULTY), edit
