"""An edit is a value that says what becomes of some files; what it cannot be made on stays as it is."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

Files = Mapping[str, bytes]
Changes = dict[str, bytes | None]
"""New bytes by path; ``None`` is no file."""
Edit = Callable[[Files], Changes]
Kinds = dict[str, tuple[Edit, ...]]
"""Edits by what an editor would call them."""
KEPT = "surrogateescape"
"""What becomes of bytes that are no characters, which an edit before may have put there."""


@dataclass(frozen=True)
class Put:
    """A file is there and has these words."""

    path: str
    words: str | bytes

    def __call__(self, files: Files) -> Changes:
        return {self.path: self.words if isinstance(self.words, bytes) else self.words.encode()}


@dataclass(frozen=True)
class Gone:
    """A file is taken away."""

    path: str

    def __call__(self, files: Files) -> Changes:
        return {self.path: None} if self.path in files else {}


@dataclass(frozen=True)
class Renamed:
    """A file lies elsewhere."""

    path: str
    to: str

    def __call__(self, files: Files) -> Changes:
        return {self.path: None, self.to: files[self.path]} if self.path in files else {}


@dataclass(frozen=True)
class Touched:
    """A file is written once more as it was."""

    path: str

    def __call__(self, files: Files) -> Changes:
        return {self.path: files[self.path]} if self.path in files else {}


@dataclass(frozen=True)
class Changed:
    """Other words stand where some stood first."""

    path: str
    old: str
    new: str

    def __call__(self, files: Files) -> Changes:
        before = files.get(self.path, b"")
        after = before.replace(self.old.encode(), self.new.encode(), 1)
        return {self.path: after} if after != before else {}


@dataclass(frozen=True)
class Line:
    """A field has another value in its line, with what stands between name and value; without a value it is gone."""

    path: str
    name: str
    value: str
    between: str = ": "

    def __call__(self, files: Files) -> Changes:
        if self.path not in files:
            return {}
        before = files[self.path].decode(errors=KEPT)
        line = f"{self.name}{self.between}{self.value}\n" if self.value else ""
        pattern = re.compile(rf"^{re.escape(self.name)}{self.between}.*\n", re.MULTILINE)
        if pattern.search(before):
            after = pattern.sub(lambda _: line, before, count=1)
        else:
            head = "---\n" if before.startswith("---\n") else ""
            after = head + line + before.removeprefix(head)
        return {self.path: after.encode(errors=KEPT)} if after != before else {}


@dataclass(frozen=True)
class Added:
    """A block, or several, stand before the one at a place in the body."""

    path: str
    at: int
    words: str

    def __call__(self, files: Files) -> Changes:
        return with_blocks(files, self.path, lambda blocks: [*blocks[: self.at], self.words, *blocks[self.at :]])


@dataclass(frozen=True)
class Removed:
    """The block at a place in the body is gone."""

    path: str
    at: int

    def __call__(self, files: Files) -> Changes:
        return with_blocks(files, self.path, lambda blocks: [*blocks[: self.at], *blocks[self.at + 1 :]])


@dataclass(frozen=True)
class Moved:
    """The block at a place in the body stands at another."""

    path: str
    at: int
    to: int

    def __call__(self, files: Files) -> Changes:
        def moved(blocks: list[str]) -> list[str]:
            rest = [*blocks[: self.at], *blocks[self.at + 1 :]]
            return [*rest[: self.to], *blocks[self.at : self.at + 1], *rest[self.to :]]

        return with_blocks(files, self.path, moved)


class Together(tuple[Edit, ...]):
    """Several edits, made one after the other before anybody looks."""

    __slots__ = ()

    def __call__(self, files: Files) -> Changes:
        changes: Changes = {}
        for edit in self:
            changes |= edit(applied(files, changes))
        return changes


def with_blocks(files: Files, path: str, change: Callable[[list[str]], list[str]]) -> Changes:
    """The file at a path with other blocks in its body, which have empty lines between them."""
    head, end, body = files.get(path, b"").decode(errors=KEPT).partition("\n---\n")
    after = f"{head}{end}\n" + "\n\n".join(change(body.strip().split("\n\n"))) + "\n"
    return {path: after.encode(errors=KEPT)} if end else {}


def applied(files: Files, changes: Changes) -> dict[str, bytes]:
    """Files with changes made to them."""
    return {path: words for path, words in {**files, **changes}.items() if words is not None}


def is_one(edit: Edit, files: Files) -> bool:
    """Whether an edit does anything to some files, be it only to their times."""
    return isinstance(edit, Touched) or applied(files, edit(files)) != files
