"""MkDocs with the theme Material, and Zensical, which reads the same sources: the glossary as abbreviations."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from benchmarks.corpus import markdown
from benchmarks.corpus.prose import Corpus
from benchmarks.corpus.values import WATCHED, place
from benchmarks.tools.shared import LISTED, configured, glossary, parts, texts, titled
from benchmarks.tools.values import Change, Edit, Files, Setting, Tool, edit, inserted, spare


def files(corpus: Corpus) -> Files:
    """The site's sources. Blank lines part the definitions: the extension is slow with many in a row."""
    yield from configured("mkdocs")
    definitions = (f"*[{form}]: {term.gloss}\n" for term in corpus.terms for form in term.forms)
    yield "includes/abbr.md", "\n".join(definitions)
    yield "docs/glossary.md", glossary(corpus)
    names = [part for part, _ in parts(corpus)]
    links = "\n".join(f"- [Part {part}](part-{part:03d}/index.md)" for part in names)
    yield "docs/index.md", f"# Reader\n\n{links}\n- [Glossary](glossary.md)\n"
    for part, numbers in parts(corpus):
        items = "\n".join(f"- [Text {number}](../{place(number)}.md)" for number in numbers)
        yield f"docs/part-{part:03d}/index.md", f"# Part {part}\n\n{items}\n"
    yield from texts(corpus, "docs/", partial(titled, inline=markdown.plain))


def mkdocs(setting: Setting) -> list[str]:
    """What builds the site with MkDocs."""
    return [setting.program("mkdocs"), "build", "-q", *setting.options]


def mkdocs_preview(setting: Setting, port: int) -> list[str]:
    """What serves the preview of MkDocs."""
    return [setting.program("mkdocs"), "serve", "-a", f"127.0.0.1:{port}", "--livereload"]


def zensical(setting: Setting) -> list[str]:
    """What builds the site with Zensical."""
    return [setting.program("zensical"), "build", *setting.options]


def zensical_preview(setting: Setting, port: int) -> list[str]:
    """What serves the preview of Zensical."""
    return [setting.program("zensical"), "serve", "-a", f"127.0.0.1:{port}"]


def defined_again() -> Change:
    """The definition of the watched term for one form more."""
    return inserted("includes/abbr.md", r"\A", "*[{}]: A form that was added.\n\n")


def edits(setting: Setting) -> Mapping[str, Edit]:
    """The edits."""
    text, page = f"site/{place(WATCHED)}/index.html", "site/glossary/index.html"
    return {
        "sentence": edit("sentence", text, f"docs/{place(WATCHED)}.md"),
        "gloss": edit("gloss", page, "docs/glossary.md", "includes/abbr.md"),
        "form": Edit((inserted("docs/glossary.md", LISTED, "{}, "), defined_again()), page, spare),
        "template": edit("template", text, "overrides/main.html"),
    }


MKDOCS = Tool(
    name="mkdocs",
    title="MkDocs Material",
    packages=("mkdocs", "mkdocs-material"),
    files=files,
    command=mkdocs,
    edits=edits,
    leftovers=("site",),
    preview=mkdocs_preview,
    page=f"/{place(WATCHED)}/",
    environment=(("NO_MKDOCS_2_WARNING", "1"), ("DISABLE_MKDOCS_2_WARNING", "true")),
)
ZENSICAL = Tool(
    name="zensical",
    title="Zensical",
    packages=("zensical",),
    files=files,
    command=zensical,
    edits=edits,
    leftovers=("site", ".cache"),
    preview=zensical_preview,
    page=f"/{place(WATCHED)}/",
)
