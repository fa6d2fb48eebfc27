"""What the peers' sites have in common: files of configuration, texts in parts, a page with the glossary."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import groupby
from pathlib import Path

from benchmarks.corpus import markdown
from benchmarks.corpus.markdown import Inlines
from benchmarks.corpus.prose import Corpus
from benchmarks.corpus.values import PART, Term, Text, place
from benchmarks.tools.values import Files

CONF = Path(__file__).parent / "conf"
LISTED = r"\A(?:.*\n)*?\*\*[^*]+\*\* \("
"""The watched term, which is the first on the page with the glossary, up to its forms."""


def configured(name: str) -> Files:
    """The files of configuration of a tool."""
    folder = CONF / name
    for path in sorted(each for each in folder.rglob("*") if each.is_file()):
        yield path.relative_to(folder).as_posix().removesuffix(".txt"), path.read_text("utf-8")


def titled(text: Text, inline: Inlines) -> str:
    """A text with its title as front matter and as a heading."""
    return f'---\ntitle: "{text.title}"\n---\n\n# {text.title}\n\n{markdown.body(text, inline)}'


def texts(corpus: Corpus, folder: str, written: Callable[[Text], str]) -> Files:
    """The texts in their parts."""
    for text in corpus.texts():
        yield f"{folder}{place(text.number)}.md", written(text)


def parts(corpus: Corpus) -> Iterator[tuple[int, list[int]]]:
    """The numbers of the parts and of the texts in each."""
    for part, numbers in groupby(range(corpus.shape.texts), lambda number: number // PART):
        yield part, list(numbers)


def listed(term: Term) -> str:
    """A term on the page with the glossary."""
    return f"**{term.head}** ({', '.join(term.forms[1:])}): {term.gloss}"


def glossary(corpus: Corpus) -> str:
    """The page with the glossary."""
    return "# Glossary\n\n" + "\n\n".join(map(listed, corpus.terms)) + "\n"
