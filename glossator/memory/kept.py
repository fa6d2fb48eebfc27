"""What is kept from one build to the next: for each thing what was made of it, and what was read for that.

The stages do not know of it: what they make is a function of the thing and of what they read of the whole.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import chain, repeat
from pathlib import Path
from typing import Any

from glossator.memory.spots import Comparison, Spot
from glossator.memory.watched import Reads, watched
from glossator.model.artifact import Artifact
from glossator.model.document import Document
from glossator.model.kinds import Kind
from glossator.model.making import Interrupted, never
from glossator.publish.templates import Templates
from glossator.store.files import Rereading
from glossator.workers.each import Each

File = tuple[str, bytes, Kind]
Name = tuple[str, ...]
Work = Callable[[Any, Any], Any]
Late = Callable[[], bool]


@dataclass(slots=True)
class Kept:
    """A thing, the spots of the whole that were read for it, and what was made; ``stands`` while all is as it was, and
    ``asked`` when somebody has asked for it.
    """

    item: object
    reads: Reads
    result: Any
    stands: bool = True
    asked: bool = True


@dataclass(slots=True)
class Group:
    """What some work has made of things, seen together with the same whole; ``order`` is that of the last time."""

    root: Spot
    kept: dict[Name, Kept] = field(default_factory=dict)
    order: list[Kept] = field(default_factory=list)

    def look(self, whole: Any, comparison: Comparison) -> None:
        """Look at a whole of today: what was read and is another does not stand."""
        changed = set(comparison.changed(self.root, whole))
        for each in self.kept.values() if changed else ():
            each.stands = each.stands and changed.isdisjoint(each.reads)

    def each_made(self, work: Work, items: Sequence[Any], is_late: Late) -> list[Any]:
        """What the work makes of each thing. Most are the same as the last time, and need not be looked for by their
        names. Raises ``Interrupted`` where it is late for what is to be made.
        """
        order: list[Kept] = []
        for item, last in zip(items, chain(self.order, repeat(None)), strict=False):
            found = last if last and last.item is item and last.stands else self.found(work, item, is_late)
            found.asked = True
            order.append(found)
        self.order = order
        return [each.result for each in order]

    def found(self, work: Work, item: Any, is_late: Late) -> Kept:
        """What is known of a thing, made now if it is not known. Raises ``Interrupted``."""
        name = name_of(item)
        before = self.kept.get(name)
        if before and before.stands and (before.item is item or before.item == item):
            before.item = item
            return before
        if is_late():
            raise Interrupted
        self.kept[name] = found = made(work, self.root, item, before)
        return found

    def sweep(self) -> None:
        """Forget what was not asked for."""
        for name, each in tuple(self.kept.items()):
            if not each.asked:
                self.kept.pop(name).stands = False
            each.asked = False


def made(work: Work, root: Spot, item: Any, before: Kept | None) -> Kept:
    """What the work makes of a thing. What is equal to what was made before is what was made before, so that nobody
    further on takes it for new.
    """
    seen, reads = watched(root)
    result = work(seen, item)
    if before:
        before.stands = False  # nobody looks at it any more
        result = before.result if before.result == result else result
    return Kept(item, reads, result)


@dataclass(slots=True)
class Memory:
    """The memory of one preview, which alone writes into its site; not for several threads."""

    rereading: Rereading = field(default_factory=Rereading)
    documents: dict[str, tuple[bytes, Document]] = field(default_factory=dict)
    groups: dict[Name, Group] = field(default_factory=dict)
    comparison: Comparison = field(default_factory=Comparison)
    files: Mapping[str, bytes] = field(default_factory=dict)
    templates: Templates | None = None
    sites: dict[Path, dict[str, Artifact]] = field(default_factory=dict)
    is_late: Late = never

    def read(self, prepare: Callable[[File], Document], files: Sequence[File], each: Each) -> list[Document]:
        """The documents of some files; those that are not as they were are prepared."""
        fresh = [file for file in files if self.documents.get(file[0], (None, None))[0] != file[1]]
        for (path, content, _), document in zip(fresh, each(prepare, fresh), strict=True):
            self.documents[path] = (content, document)
        return [self.documents[path][1] for path, _, _ in files]

    def make(self, work: Work, whole: Any, items: Sequence[Any], /) -> list[Any]:
        """What some work makes of each thing; only what was made from something else is made again.

        A thing that comes alone may come with a whole of its own. Raises ``Interrupted`` where it is late for it; what
        was made until then is kept.
        """
        name = (work.__module__, work.__qualname__, *(name_of(items[0]) if len(items) == 1 else ()))
        group = self.groups.setdefault(name, Group(Spot(whole)))
        group.look(whole, self.comparison)
        return group.each_made(work, items, self.is_late)

    @contextmanager
    def until(self, is_late: Late) -> Iterator[None]:
        """Things are made as long as it is not late."""
        self.is_late = is_late
        try:
            yield
        finally:
            self.is_late = never

    @property
    def kept(self) -> Iterator[Kept]:
        """All that is kept."""
        return chain.from_iterable(group.kept.values() for group in self.groups.values())

    def sweep(self) -> None:
        """Forget what the last builds did not ask for; called when all was made."""
        for group in self.groups.values():
            group.sweep()
        self.groups = {name: group for name, group in self.groups.items() if group.kept}
        self.comparison = Comparison()

    def site_in(self, output: Path) -> Mapping[str, Artifact]:
        """What was written into a folder; nothing where the folder is no longer there."""
        return self.sites.get(output, {}) if output.is_dir() else {}

    def templates_of(self, files: Mapping[str, bytes]) -> Templates:
        """The templates of a theme, the same where its files are. Raises ``TemplateFault``."""
        if self.templates is None or self.files != files:
            self.templates, self.files = Templates(files), dict(files)
        return self.templates


def name_of(item: Any) -> Name:
    """What tells a thing from the others of which the same is made: a document, a function, words, some ids, or
    something that has a name, an id or a path.
    """
    if isinstance(item, Document):
        return (item.source.path, item.id)
    if callable(item):
        return (item.__module__, item.__qualname__)
    if isinstance(item, str):
        return (item,)
    if isinstance(item, tuple) and all(isinstance(each, str) for each in item) and not hasattr(item, "_fields"):
        return item
    return tuple(str(getattr(item, each, "")) for each in ("name", "id", "path"))
