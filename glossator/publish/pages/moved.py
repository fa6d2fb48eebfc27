"""What stands at the former addresses of texts and entries: pages that lead on, on any host and from disk."""

from __future__ import annotations

from collections.abc import Iterator

from glossator.model.address import former_pages
from glossator.model.artifact import Artifact, Stage
from glossator.publish.press import Press
from glossator.publish.values import MovedView


def moved(press: Press) -> Iterator[Artifact]:
    """A page for each former id."""
    for document in (*press.edition.texts, *press.edition.entries):
        for path in former_pages(document):
            link = press.link(document, path)
            shown = MovedView(press.page(path, "moved", document.fields.title), link)
            content = press.templates.render("moved.html", shown)
            yield Artifact(path, content, Stage.PAGE, document.source.path)
