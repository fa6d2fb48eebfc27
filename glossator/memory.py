"""What the preview keeps from one build to the next: documents as they were read, and pages as they were rendered.

The stages do not know of it: a document is a function of its file, and a page one of its template and its view.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from glossator.model.document import Document
from glossator.model.kinds import Kind
from glossator.publish.templates import Templates
from glossator.workers.each import Each

File = tuple[str, bytes, Kind]


class Remembered(Templates):
    """Templates that give a page as it was, where its view is as it was."""

    def __init__(self, files: Mapping[str, bytes]) -> None:
        """``files`` are those of the theme. Raises ``TemplateFault``."""
        super().__init__(files)
        self.files = dict(files)
        self.before: dict[tuple[str, str], tuple[object, bytes]] = {}

    def page(self, name: str, path: str, view: object) -> bytes:
        """The page at a path."""
        known, content = self.before.get((name, path), (None, b""))
        if known is None or known != view:
            content = super().page(name, path, view)
            self.before[name, path] = (view, content)
        return content


@dataclass(slots=True)
class Memory:
    """The memory of one preview; not for several threads."""

    documents: dict[str, tuple[bytes, Document]] = field(default_factory=dict)
    last: Remembered | None = None

    def read(self, prepare: Callable[[File], Document], files: Sequence[File], each: Each) -> list[Document]:
        """The documents of some files; those that are not as they were are prepared."""
        fresh = [file for file in files if self.documents.get(file[0], (None, None))[0] != file[1]]
        for (path, content, _), document in zip(fresh, each(prepare, fresh), strict=True):
            self.documents[path] = (content, document)
        return [self.documents[path][1] for path, _, _ in files]

    def templates(self, files: Mapping[str, bytes]) -> Templates:
        """The templates of a theme, with the pages that were made with them. Raises ``TemplateFault``."""
        if self.last is None or self.last.files != files:
            self.last = Remembered(files)
        return self.last
