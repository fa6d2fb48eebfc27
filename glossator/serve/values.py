"""What goes into a preview and what comes out of a build."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from glossator.model.diagnostic import Diagnostic
from glossator.model.source import Place
from glossator.serve.wishes import Ask


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one build gave.

    ``changed`` are the paths in the site that were written or removed; without ``published`` the last good
    site stands. ``pages`` says which page of the site a file of the content makes, by its path. ``words`` are
    those of the preview, in the edition's language. ``rest`` does what is left of the build once this was shown,
    unless it is said to be late for that; then it raises ``Interrupted``. What it gives is not said to the terminal
    again.
    """

    findings: tuple[Diagnostic, ...]
    changed: tuple[str, ...]
    published: bool
    pages: Mapping[str, str] = field(default_factory=dict)
    words: Mapping[str, str] = field(default_factory=dict)
    rest: Callable[[Callable[[], bool]], Outcome] | None = None
    second: bool = False


@dataclass(frozen=True, slots=True)
class Broken:
    """A build that gave no outcome because it raised; ``reason`` is one line."""

    reason: str


Result = Outcome | Broken
"""What came of one build."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """All a preview needs to know.

    ``build`` is only ever called in one thread, one call at a time. ``watched`` are folders and files; one
    that does not exist yet is watched as soon as it does. ``say`` takes one line for the terminal, ``draw``
    makes plain text for the terminal of findings; both are called from other threads as well. ``link`` gives the
    address that opens a place in the editor's own programme. ``ask`` answers the wishes of pages that have the
    ``token``, but only where nobody else can reach the preview.
    """

    build: Callable[[], Outcome]
    site: Path
    watched: tuple[Path, ...]
    say: Callable[[str], None]
    draw: Callable[[tuple[Diagnostic, ...]], str]
    host: str = "127.0.0.1"
    port: int = 8000
    open_browser: bool = False
    link: Callable[[Place], str] = field(default=lambda place: "")
    ask: Ask | None = None
    token: str = ""
