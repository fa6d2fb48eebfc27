"""Scripts that hold parts of a page, for readers who use them: a page from the disk may load scripts, nothing else."""

from __future__ import annotations

from glossator.model.artifact import Artifact
from glossator.publish.pages.panel import script, told
from glossator.publish.paragraph_values import LaidView
from glossator.publish.press import Press


def laid(press: Press, path: str, view: LaidView) -> Artifact:
    """The script at ``path``, which gives what it holds, as HTML, to the script of the page."""
    lines = press.templates.render("laid.html", view).decode("utf-8").split("\n")
    markup = "\n".join(line for line in map(str.strip, lines) if line)
    return script(path, f"glossatorLaid({told(markup)})")
