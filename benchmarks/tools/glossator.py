"""Glossator, with all that it does: an edition with sources, entries, a bibliography, parallels and dates."""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Mapping
from pathlib import Path

from benchmarks.corpus import markdown
from benchmarks.corpus.prose import Corpus
from benchmarks.corpus.values import WATCHED, Dated, Inline, Link, Run, Term, Text, Watched, Work, name
from benchmarks.tools.values import Edit, Files, Setting, Tool, edit, inserted, spare

ROOT = Path(__file__).parent.parent.parent
EDITION = """title = "A benchmark"
language = "en"
exports = []

[rights]
statement = "https://creativecommons.org/publicdomain/zero/1.0/"
label = "CC0 1.0"
"""
RIGHTS = "rights: {statement: 'https://creativecommons.org/publicdomain/zero/1.0/', label: CC0 1.0}"
PRINTED = "note-reference: '[{number}]', note-definition: '[{number}]'"
PARALLEL_EVERY = 20
REVISION = "<p>template-0</p>\n"


def inline(node: Inline) -> str:
    """The dialect of Glossator. The edited sentence is the editor's, since sources never change."""
    match node:
        case Link():
            return f"[{node.words}]({name(node.target)}.md)"
        case Dated():
            return f"[{node.words}]{{date={node.event.date} event={node.event.slug}}}"
        case Watched():
            return f"[{node.words}]{{.editorial}}"
        case _:
            return markdown.common(node)


def printed(node: Inline) -> str:
    """Words as the source prints them."""
    match node:
        case str():
            return node
        case Watched():
            return ""
        case _:
            return f"[{node.number}]" if hasattr(node, "number") else node.words


def source(text: Text) -> str:
    """The source that a text was transcribed from."""

    def words(run: Run) -> str:
        return "".join(map(printed, run))

    parts = [words(block.run) for block in text.blocks]
    return "\n\n".join([*parts, *(f"[{number}] {words(note)}" for number, note in enumerate(text.notes, 1))]) + "\n"


def text_file(text: Text, original: str) -> str:
    """A text with its front matter."""
    digest = hashlib.sha256(original.encode()).hexdigest()
    head = [f"title: {text.title}", f"author: {text.author}", f"date: {text.year}", "language: en", RIGHTS]
    head.append(f"source: {{file: {name(text.number)}.txt, sha256: {digest}, {PRINTED}}}")
    return "\n".join(["---", *head, "---", "", markdown.body(text, inline)])


def entry(term: Term) -> str:
    """An entry with its forms and its gloss."""
    date = f"date: {term.date}\n" if term.date else ""
    forms = "".join(f"  - {form}\n" for form in term.forms)
    return f"---\ntitle: {term.head}\n{date}forms:\n{forms}---\n\n{term.gloss}\n"


def item(work: Work) -> str:
    """A book of the bibliography."""
    author = f"author = {{{work.family}, {work.given}}}, title = {{{work.title}}}"
    imprint = f"location = {{{work.place}}}, publisher = {{{work.publisher}}}, date = {{{work.year}}}"
    return f"@book{{{work.key}, {author}, {imprint}}}\n"


def parallel(number: int, order: int) -> str:
    """A parallel between a text and the next."""
    passages = [f"  - {{text: {name(number + after)}, paragraphs: [p{3 + after}]}}\n" for after in (0, 1)]
    head = f"topic: Parallel {order}\nrelation: agree\norder: {order}\npassages:\n{''.join(passages)}"
    return f"---\n{head}---\n\nBoth texts have words.\n"


def files(corpus: Corpus) -> Files:
    """The content folder, and a template of the edition's own."""
    yield "content/edition.toml", EDITION
    yield "content/bibliography.bib", "\n".join(map(item, corpus.works))
    for term in corpus.terms:
        yield f"content/entries/{term.kind}/{term.slug}.md", entry(term)
    for order, number in enumerate(range(0, corpus.shape.texts - 1, PARALLEL_EVERY), 1):
        yield f"content/parallels/parallel-{order}.md", parallel(number, order)
    for text in corpus.texts():
        original = source(text)
        yield f"content/sources/{name(text.number)}.txt", original
        yield f"content/texts/{name(text.number)}.md", text_file(text, original)
    before, end, after = (ROOT / "templates" / "text.html").read_text("utf-8").rpartition("{% endblock %}")
    yield "templates/text.html", f"{before}{REVISION}{end}{after}"


def build(setting: Setting) -> list[str]:
    """What builds the site."""
    folders = ["--content", "content", "--templates", "templates"]
    return [sys.executable, str(ROOT / "build.py"), "build", *folders, "--output", "site", *setting.options]


def preview(setting: Setting, port: int) -> list[str]:
    """What serves the preview."""
    folders = ["--content", "content", "--templates", "templates"]
    return [sys.executable, str(ROOT / "build.py"), "serve", *folders, "--port", str(port)]


def edits(setting: Setting) -> Mapping[str, Edit]:
    """The edits."""
    text, term = f"site/texts/{name(WATCHED)}.html", f"content/entries/term/{setting.slug}.md"
    shown = f"site/entries/{setting.slug}.html"
    return {
        "sentence": edit("sentence", text, f"content/texts/{name(WATCHED)}.md"),
        "gloss": edit("gloss", shown, term),
        "form": Edit((inserted(term, r"forms:\n", "  - {}\n"),), shown, spare),
        "template": edit("template", text, "templates/text.html"),
    }


GLOSSATOR = Tool(
    name="glossator",
    title="Glossator",
    packages=(),
    files=files,
    command=build,
    edits=edits,
    leftovers=("site",),
    preview=preview,
    page=f"/texts/{name(WATCHED)}.html",
)
