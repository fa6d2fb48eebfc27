"""What the preview knows at one moment, as a value: in goes a result, out comes the next state."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from glossator.model.diagnostic import Diagnostic, Level
from glossator.model.source import Place
from glossator.serve.facts import MOST, finding_facts, nowhere
from glossator.serve.said import first_said
from glossator.serve.values import Broken, Outcome, Result

MOST_CHANGED = 500
"""A browser is told which files changed, up to this many; beyond that, that everything may have."""


@dataclass(frozen=True, slots=True)
class State:
    """One moment of a preview."""

    session: str
    """Tells this run of the preview from any other."""
    built: int = 0
    """How many builds have ended."""
    published: int = 0
    """How many of them changed the site."""
    changed: tuple[str, ...] = ()
    """What the last of those changed."""
    stands: bool = False
    """Whether a build of this session left a good site."""
    findings: tuple[Diagnostic, ...] = ()
    broken: str = ""
    """Why the last build gave no outcome, in one line."""
    pages: Mapping[str, str] = field(default_factory=dict)
    """Which page of the site a file of the content makes."""
    words: Mapping[str, str] = field(default_factory=first_said)
    """What is said in the browser."""

    @property
    def stamp(self) -> str:
        """Names the site as it is now; a page served under another stamp may be an old one."""
        return f"{self.session}-{self.published}"

    @property
    def styles_only(self) -> bool:
        """Whether the last change of the site concerned nothing but style sheets."""
        return bool(self.changed) and all(path.endswith(".css") for path in self.changed)

    @property
    def errors(self) -> int:
        """How many findings are errors."""
        return sum(each.level == Level.ERROR for each in self.findings)

    @property
    def warnings(self) -> int:
        """How many findings are warnings."""
        return sum(each.level == Level.WARNING for each in self.findings)

    @property
    def notes(self) -> int:
        """How many findings are less than that."""
        return len(self.findings) - self.errors - self.warnings

    def after(self, result: Result) -> State:
        """The state once a build has ended."""
        if isinstance(result, Broken):
            return replace(self, built=self.built + 1, findings=(), broken=result.reason)
        after = replace(self._published(result), built=self.built + 1, findings=result.findings, broken="")
        return replace(after, pages=result.pages or self.pages, words=result.words or self.words)

    def _published(self, outcome: Outcome) -> State:
        """The state with what a build did to the site."""
        if not outcome.changed:
            return replace(self, stands=self.stands or outcome.published)
        return replace(self, stands=True, published=self.published + 1, changed=outcome.changed)

    def message(self, page: str = "", link: Callable[[Place], str] = nowhere) -> str:
        """What a browser is told that shows a page, as JSON: the findings of that page come first."""
        here = {each for each in self.findings if page and self.pages.get(each.place.path) == page}
        ordered = sorted(self.findings, key=lambda each: each not in here)
        facts = {
            "session": self.session,
            "stamp": self.stamp,
            "before": f"{self.session}-{self.published - 1}",
            "built": self.built,
            "styles": self.styles_only,
            "broken": self.broken,
            "errors": self.errors,
            "warnings": self.warnings,
            "notes": self.notes,
            "here": len(here),
            "findings": [finding_facts(each, link, here=each in here) for each in ordered[:MOST]],
            "changed": self.changed if len(self.changed) <= MOST_CHANGED else None,
        }
        return json.dumps(facts)

    def reload_commands(self, page: str = "") -> tuple[str, ...]:
        """The messages of livereload's protocol that show the last change in a browser; none for one that shows a page
        that is what it was.

        Style sheets are exchanged in place; anything else reloads the page.
        """
        if page and page not in self.changed and not self.styles_only:
            return ()
        paths = self.changed if self.styles_only else ("*",)
        facts = {"command": "reload", "liveCSS": self.styles_only, "liveImg": False}
        return tuple(json.dumps({**facts, "path": f"/{path}" if path != "*" else path}) for path in paths)
