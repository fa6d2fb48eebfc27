"""The floor: Markdown with footnotes through one template, page by page. No glossary, no index, no memory.

Called as ``python build.py SOURCES SITE`` by the Python that has markdown-it-py, mdit-py-plugins and Jinja.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

from jinja2 import Environment
from markdown_it import MarkdownIt
from mdit_py_plugins.footnote import footnote_plugin
from mdit_py_plugins.front_matter import front_matter_plugin


def main(sources: Path, site: Path) -> None:
    """A page for each file."""
    parser = MarkdownIt("commonmark").enable("table").use(footnote_plugin).use(front_matter_plugin)
    page = Environment(autoescape=False).from_string(Path("page.html").read_text("utf-8"))
    for path in sorted(sources.rglob("*.md")):
        text = path.read_text("utf-8")
        title = re.search(r'^title: "(.*)"', text, re.MULTILINE)
        target = site / path.relative_to(sources).with_suffix(".html")
        target.parent.mkdir(parents=True, exist_ok=True)
        words = page.render(title=title[1] if title else path.stem, body=parser.render(text))
        target.write_text(words, "utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
