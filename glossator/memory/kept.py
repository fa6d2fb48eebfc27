"""What is kept from one build to the next: for each thing what was made of it, and what was read for that.

The stages do not know of it: what they make is a function of the thing and of what they read of the whole.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from glossator.memory.watched import Log, Look, watched
from glossator.model.artifact import Artifact
from glossator.model.document import Document
from glossator.model.kinds import Kind
from glossator.publish.templates import Templates
from glossator.workers.each import Each

File = tuple[str, bytes, Kind]
Name = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Kept:
    """A thing, what was read of the whole for it, and what was made."""

    item: object
    log: Log
    result: Any


@dataclass(slots=True)
class Memory:
    """The memory of one preview, which alone writes into its site; not for several threads."""

    documents: dict[str, tuple[bytes, Document]] = field(default_factory=dict)
    kept: dict[tuple[str, Name], Kept] = field(default_factory=dict)
    used: set[tuple[str, Name]] = field(default_factory=set)
    look: Look | None = None
    files: Mapping[str, bytes] = field(default_factory=dict)
    templates: Templates | None = None
    sites: dict[Path, dict[str, Artifact]] = field(default_factory=dict)

    def read(self, prepare: Callable[[File], Document], files: Sequence[File], each: Each) -> list[Document]:
        """The documents of some files; those that are not as they were are prepared."""
        fresh = [file for file in files if self.documents.get(file[0], (None, None))[0] != file[1]]
        for (path, content, _), document in zip(fresh, each(prepare, fresh), strict=True):
            self.documents[path] = (content, document)
        return [self.documents[path][1] for path, _, _ in files]

    def make(self, work: Callable[[Any, Any], Any], whole: Any, items: Sequence[Any], /) -> list[Any]:
        """What some work makes of each thing; only what was made from something else is made again.

        What is equal to what was made before is what was made before, so that nobody further on takes it for new.
        """
        if self.look is None or self.look.whole is not whole:
            self.look = Look(whole)
        look = self.look
        return [self.made(work, look, each) for each in items]

    def made(self, work: Callable[[Any, Any], Any], look: Look, item: Any) -> Any:
        """What some work makes of a thing."""
        name = (f"{work.__module__}.{work.__qualname__}", name_of(item))
        self.used.add(name)
        before = self.kept.get(name)
        if before and (before.item is item or before.item == item) and look.holds(before.log):
            return before.result
        seen, log = watched(look.whole)
        result = work(seen, item)
        if before and before.result == result:
            result = before.result
        self.kept[name] = Kept(item, log, result)
        return result

    def sweep(self) -> None:
        """Forget what the last builds did not ask for; called when all was made."""
        self.kept = {name: each for name, each in self.kept.items() if name in self.used}
        self.used, self.look = set(), None

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
