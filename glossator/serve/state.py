"""What the preview knows at one moment, as a value: in goes a result, out comes the next state."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace

from glossator.model.diagnostic import Diagnostic, Level
from glossator.serve.facts import MOST, finding_facts
from glossator.serve.values import Broken, Outcome, Result


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
        """How many findings are not."""
        return len(self.findings) - self.errors

    def after(self, result: Result) -> State:
        """The state once a build has ended."""
        if isinstance(result, Broken):
            return replace(self, built=self.built + 1, findings=(), broken=result.reason)
        return replace(self._published(result), built=self.built + 1, findings=result.findings, broken="")

    def _published(self, outcome: Outcome) -> State:
        """The state with what a build did to the site."""
        if not outcome.changed:
            return replace(self, stands=self.stands or outcome.published)
        return replace(self, stands=True, published=self.published + 1, changed=outcome.changed)

    def message(self) -> str:
        """What every browser is told, as JSON."""
        facts = {
            "session": self.session,
            "stamp": self.stamp,
            "built": self.built,
            "styles": self.styles_only,
            "broken": self.broken,
            "errors": self.errors,
            "warnings": self.warnings,
            "findings": [finding_facts(each) for each in self.findings[:MOST]],
        }
        return json.dumps(facts)

    def reload_commands(self) -> tuple[str, ...]:
        """The messages of livereload's protocol that show the last change in a browser.

        Style sheets are exchanged in place; anything else reloads the page.
        """
        paths = self.changed if self.styles_only else ("*",)
        facts = {"command": "reload", "liveCSS": self.styles_only, "liveImg": False}
        return tuple(json.dumps({**facts, "path": f"/{path}" if path != "*" else path}) for path in paths)
