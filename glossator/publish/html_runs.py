"""HTML of styled words."""

from __future__ import annotations

from html import escape

from glossator.publish.html_inline import element
from glossator.publish.styles.text import Runs


def runs_html(runs: Runs) -> str:
    """Words, those in italics as such."""
    return "".join(
        element("i", escape(run.text, quote=False)) if run.italic else escape(run.text, quote=False) for run in runs
    )
