"""Sphinx with MyST: the terms marked in the sources, the glossary as a directive, its own search index."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from benchmarks.corpus import markdown
from benchmarks.corpus.prose import Corpus
from benchmarks.corpus.values import WATCHED, name, place
from benchmarks.tools.shared import configured, parts, texts, titled
from benchmarks.tools.values import Edit, Files, Setting, Tool, edit, inserted, spare


def contents(title: str, names: list[str]) -> str:
    """A page that lists others."""
    return "\n".join([f"# {title}", "", "```{toctree}", *names, "```", ""])


def files(corpus: Corpus) -> Files:
    """The site's sources."""
    yield from configured("sphinx")
    terms = ("\n".join(term.forms) + f"\n  {term.gloss}" for term in corpus.terms)
    yield "glossary.md", "# Glossary\n\n```{glossary}\n" + "\n\n".join(terms) + "\n```\n"
    yield "index.md", contents("Reader", [*(f"part-{part:03d}/index" for part, _ in parts(corpus)), "glossary"])
    for part, numbers in parts(corpus):
        yield f"part-{part:03d}/index.md", contents(f"Part {part}", [name(number) for number in numbers])
    yield from texts(corpus, "", partial(titled, inline=markdown.myst))


def build(setting: Setting) -> list[str]:
    """What builds the site."""
    return [setting.program("sphinx-build"), "-q", "-b", "html", *setting.options, ".", "_build"]


def edits(setting: Setting) -> Mapping[str, Edit]:
    """The edits. Where a form is added, its occurrences would have to be marked by hand; they are not."""
    text = f"_build/{place(WATCHED)}.html"
    return {
        "sentence": edit("sentence", text, f"{place(WATCHED)}.md"),
        "gloss": edit("gloss", "_build/glossary.html", "glossary.md"),
        "form": Edit((inserted("glossary.md", r"```\{glossary\}\n.*\n", "{}\n"),), "_build/glossary.html", spare),
        "template": edit("template", text, "_templates/layout.html"),
    }


SPHINX = Tool(
    name="sphinx",
    title="Sphinx with MyST",
    packages=("sphinx", "myst-parser"),
    files=files,
    command=build,
    edits=edits,
    leftovers=("_build",),
)
