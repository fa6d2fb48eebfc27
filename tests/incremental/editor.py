"""An editor with a preview and a command at hand, whose sites are compared with those that are built of nothing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from hashlib import sha256

from glossator.cli.formats import report
from glossator.memory.kept import Memory
from tests.incremental import differing
from tests.incremental.building import Came, built, built_of_nothing, commanded, order_of
from tests.incremental.world import World, files_in

KEPT = 40


@dataclass
class Known:
    """What clean builds came to, so that little is built of nothing twice."""

    came: dict[str, Came] = field(default_factory=dict, repr=False)

    def of(self, world: World, *, preview: bool, base_url: str) -> Came:
        """What a clean build of a world comes to."""
        key = sha256(repr((preview, base_url, sorted(world.files().items()))).encode()).hexdigest()
        order = order_of(world, world.folder / "fresh", preview=preview, base_url=base_url)
        self.came[key] = self.came.pop(key, None) or built_of_nothing(order)
        if len(self.came) > KEPT:
            del self.came[next(iter(self.came))]
        return self.came[key]


@dataclass
class Editor:
    """One who edits and looks."""

    world: World
    known: Known
    base_url: str = ""
    memories: dict[bool, Memory] = field(default_factory=lambda: {True: Memory(), False: Memory()})
    states: list[dict[str, bytes]] = field(default_factory=list)

    def fresh(self, *, preview: bool = False) -> Came:
        """What a clean build comes to."""
        return self.known.of(self.world, preview=preview, base_url=self.base_url)

    def remembers(self, *, preview: bool) -> Iterator[str]:
        """How a build by one who remembers the earlier ones differs from a clean build; where that fails, the site is
        to be as it was.
        """
        output = self.world.folder / ("preview" if preview else "remembered")
        before = files_in(output)
        order = order_of(self.world, output, preview=preview, base_url=self.base_url)
        kept, fresh = built(order, self.memories[preview]), self.fresh(preview=preview)
        after = files_in(output)
        yield from differing.sites(after, before if fresh.site is None else fresh.site)
        yield from differing.findings(kept.findings, fresh.findings)
        yield from differing.editions(kept.edition, fresh.edition)
        if kept.fault != fresh.fault:
            yield f"the fault is {kept.fault!r}, not {fresh.fault!r}"
        if kept.stages != fresh.stages:
            yield "the files of the site are told in another order"
        changed = {path for path in {*before, *after} - {differing.LIST} if before.get(path) != after.get(path)}
        if kept.changed != changed:
            yield f"these files are told, or not told, to have changed: {sorted(kept.changed ^ changed)}"

    def commands(self, *, hasty: bool = False) -> Iterator[str]:
        """How what the command makes and says differs from a clean build; where that fails, the site is to be as it
        was. If it is ``hasty``, it comes too soon after an edit for the times of files to be relied upon.
        """
        output = self.world.folder / "site"
        before = files_in(output)
        said, fresh = commanded(self.world, output, self.base_url, hasty=hasty), self.fresh()
        yield from differing.sites(files_in(output), before if fresh.site is None else fresh.site)
        words = "" if fresh.fault else report(fresh.findings, "json", str(self.world.content))
        if said.out != words:
            yield f"what the command says {differing.lines(said.out.encode(), words.encode())}"
        fault = f"glossator: {self.world.templates}/{fresh.fault}\n" if fresh.fault else ""
        if said.err != fault:
            yield f"the command complains {said.err!r} and should {fault!r}"
        status = 2 if fresh.fault else int(fresh.site is None)
        if said.status != status:
            yield f"the command ends with {said.status} and should with {status}"
