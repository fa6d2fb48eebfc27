"""The desk answers: in goes an address, out comes a reply. It knows the site and the state, not the network."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from importlib.resources import files
from pathlib import Path

from glossator.serve.files import Elsewhere, find
from glossator.serve.kinds import content_type
from glossator.serve.notice import POLICY, SCRIPT, STYLES, notice
from glossator.serve.reply import NOT_FOUND, NOT_YET, OK, Reply, file_reply, redirect
from glossator.serve.said import script
from glossator.serve.state import State

LIVERELOAD = "/livereload.js"
MISSING = "/404.html"
MORE = ("words", "marks", "forms", "annotate")
"""Scripts that a page with a token asks for besides."""


@dataclass(frozen=True, slots=True)
class Desk:
    """Answers for one preview: from the site, with the preview's own files and pages beside it."""

    site: Path
    state: Callable[[], State]
    own: Mapping[str, Reply]

    def answer(self, address: str, wanted: str = "") -> Reply:
        """The reply to an address, percent-encoded, of which a Range header may want a part."""
        if address in self.own:
            own = self.own[address]
            return replace(own, body=script(self.state().words) + own.body) if address == SCRIPT else own
        found = find(self.site, address)
        if isinstance(found, Elsewhere):
            return redirect(found.address)
        try:
            return file_reply(found, wanted) if found else self._missing()
        except OSError:
            return self._missing()

    def _missing(self) -> Reply:
        """The site's page for what is missing; while there is no site, the page that says why."""
        state = self.state()
        if not state.stands and find(self.site, "/") is None:
            return Reply(NOT_YET, notice(state), content_type(MISSING), (("Content-Security-Policy", POLICY),))
        page = find(self.site, MISSING)
        if isinstance(page, Path):
            return file_reply(page, status=NOT_FOUND)
        return Reply(NOT_FOUND, b"There is no such page.\n")


def own_files() -> Mapping[str, Reply]:
    """The scripts and the style sheet that the preview itself serves."""
    here = files("glossator.serve")
    scripts = {
        LIVERELOAD: files("livereload").joinpath("vendors", "livereload.js"),
        SCRIPT: here.joinpath("preview.js"),
        STYLES: here.joinpath("preview.css"),
        "/glossator-preview-page.css": here.joinpath("preview-page.css"),
        **{f"/glossator-preview-{name}.js": here.joinpath(f"preview-{name}.js") for name in MORE},
    }
    return {address: Reply(OK, file.read_bytes(), content_type(address)) for address, file in scripts.items()}
