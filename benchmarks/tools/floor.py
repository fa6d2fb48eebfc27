"""The floor: markdown-it-py and one template, with no glossary, no search and nothing remembered."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from benchmarks.corpus import markdown
from benchmarks.corpus.prose import Corpus
from benchmarks.corpus.values import WATCHED, place
from benchmarks.tools.shared import LISTED, configured, glossary, texts, titled
from benchmarks.tools.values import Edit, Files, Setting, Tool, edit, inserted, spare


def files(corpus: Corpus) -> Files:
    """The site's sources."""
    yield from configured("floor")
    yield "docs/glossary.md", glossary(corpus)
    yield from texts(corpus, "docs/", partial(titled, inline=markdown.plain))


def build(setting: Setting) -> list[str]:
    """What builds the site."""
    return [setting.program("python"), "build.py", "docs", "out", *setting.options]


def edits(setting: Setting) -> Mapping[str, Edit]:
    """The edits, of which it does not know that they are edits."""
    text, page = f"out/{place(WATCHED)}.html", "out/glossary.html"
    return {
        "sentence": edit("sentence", text, f"docs/{place(WATCHED)}.md"),
        "gloss": edit("gloss", page, "docs/glossary.md"),
        "form": Edit((inserted("docs/glossary.md", LISTED, "{}, "),), page, spare),
        "template": edit("template", text, "page.html"),
    }


FLOOR = Tool(
    name="floor",
    title="the floor",
    packages=("markdown-it-py", "mdit-py-plugins", "jinja2"),
    files=files,
    command=build,
    edits=edits,
    leftovers=("out",),
)
