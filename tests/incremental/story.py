"""What an editor does, step by step, and where that goes wrong; a story that does is told as shortly as possible."""

from __future__ import annotations

import traceback
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.incremental.edit import Edit
from tests.incremental.editor import Editor, Known
from tests.incremental.world import Manner, World


class Looked(StrEnum):
    """At what an editor looks."""

    PREVIEW = "the preview"
    SITE = "a site that is built with a memory"
    COMMAND = "what the command makes"
    HASTE = "what the command makes at once"


@dataclass(frozen=True)
class Edits:
    """Files are edited."""

    edit: Edit
    manner: Manner = Manner.REPLACED

    def __call__(self, editor: Editor) -> None:
        editor.world.make(self.edit(editor.world.files()), self.manner)
        editor.states.append(editor.world.files())


@dataclass(frozen=True)
class Undoes:
    """The files become again what they were so many edits ago."""

    edits: int

    def __call__(self, editor: Editor) -> None:
        editor.world.become(editor.states[max(len(editor.states) - 1 - self.edits, 0)])
        editor.states.append(editor.world.files())


@dataclass(frozen=True)
class Damages:
    """Somebody writes into a file that the tool keeps, or takes it away; then the site is built."""

    path: str
    words: bytes | None

    def __call__(self, editor: Editor) -> None:
        for target in editor.world.folder.glob(self.path):
            if self.words is None:
                target.unlink()
            else:
                target.write_bytes(self.words)


@dataclass(frozen=True)
class Looks:
    """A site is built and compared."""

    at: Looked

    def __call__(self, editor: Editor) -> list[str]:
        match self.at:
            case Looked.PREVIEW:
                return list(editor.remembers(preview=True))
            case Looked.SITE:
                return list(editor.remembers(preview=False))
            case _:
                return list(editor.commands(hasty=self.at is Looked.HASTE))


Step = Callable[[Editor], list[str] | None]


@dataclass(frozen=True)
class Story:
    """Steps on an edition that is to be published at an address, or nobody knows where."""

    steps: tuple[Step, ...]
    base_url: str = ""

    def __str__(self) -> str:
        """One line for each step."""
        return "\n".join((f"base_url={self.base_url!r}", *map(str, self.steps)))


def differences(story: Story, known: Known) -> list[str]:
    """What is not as in a clean build when somebody looks first at something that is not."""
    with TemporaryDirectory() as folder:
        editor = Editor(World(Path(folder)), known, story.base_url)
        editor.world.begin()
        editor.states.append(editor.world.files())
        try:
            return next(filter(None, (step(editor) for step in story.steps)), [])
        except Exception:  # whatever it is, content has led to it
            return [traceback.format_exc()]


def shortened(story: Story, known: Known) -> Story:
    """The story without the steps that it goes wrong without."""
    for shorter in without_one(story):
        if differences(shorter, known):
            return shortened(shorter, known)
    return story


def without_one(story: Story) -> Iterator[Story]:
    """The story without its address, and without each of its steps."""
    if story.base_url:
        yield replace(story, base_url="")
    for at in reversed(range(len(story.steps))):
        yield replace(story, steps=(*story.steps[:at], *story.steps[at + 1 :]))
