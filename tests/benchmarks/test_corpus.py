"""The corpora of the benchmark: the same words for every tool, and an edition without errors for ours."""

from __future__ import annotations

import re

import pytest

from benchmarks.corpus import markdown
from benchmarks.corpus.described import with_plurals
from benchmarks.corpus.prose import Corpus, corpus
from benchmarks.corpus.values import SPARE, WATCHED, Shape, Watched
from benchmarks.tools.glossator import GLOSSATOR, inline, printed
from benchmarks.tools.table import TOOLS
from glossator.model.diagnostic import Level
from glossator.pipeline import assemble, inspected
from glossator.toolchain import Toolchain

SHAPE = Shape(5, words=900, terms=40, notes=12)


@pytest.fixture(scope="module")
def made() -> Corpus:
    return corpus(SHAPE)


def words(text: str) -> list[str]:
    """The words without marks and addresses."""
    bare = re.sub(r"\]\([^)]*\)|\{term\}|\]\{[^}]*\}| <[^>]*>`|\[\^\d+\]:?|\[\d+\]|```python", " ", text)
    return re.findall(r"\w+", bare.replace("_", ""))


def test_a_seed_makes_the_same_texts_again(made):
    """Nothing depends on anything but the shape."""
    assert list(corpus(SHAPE).texts()) == list(made.texts())
    assert corpus(Shape(5, 900, 40, 12, seed="2")).text(0) != made.text(0)


def test_texts_have_what_was_asked_for(made):
    """So many words, so many notes, the sentence that is edited; in some the words that become forms."""
    for text in made.texts():
        length = sum(len(words(markdown.run(block.run, markdown.plain))) for block in text.blocks)
        assert SHAPE.words <= length <= SHAPE.words * 1.5
        assert len(text.notes) == SHAPE.notes
        assert sum(isinstance(node, Watched) for block in text.blocks for node in block.run) == 1
    assert all(form in markdown.body(made.text(WATCHED), markdown.plain) for form in SPARE)


def test_no_form_belongs_to_two_terms(made):
    """Nor does a plural that a tool may derive."""
    claims = [claim for term in made.terms for claim in with_plurals(term.forms)]
    assert len(made.terms) == SHAPE.terms
    assert len({form for term in made.terms for form in term.forms}) == sum(len(term.forms) for term in made.terms)
    assert not set(claims) & {*made.vocabulary.words, *SPARE}


def test_every_dialect_has_the_same_words(made):
    """Only the marks differ."""
    for text in made.texts():
        plain = words(markdown.body(text, markdown.plain))
        for other in (markdown.hugo, markdown.myst, inline):
            assert words(markdown.body(text, other)) == plain
        sentence = words(next(node.words for block in text.blocks for node in block.run if isinstance(node, Watched)))
        source = [word for block in text.blocks for word in words("".join(map(printed, block.run)))]
        assert len(source) + len(sentence) == sum(len(words(markdown.run(each.run, inline))) for each in text.blocks)


def test_our_edition_has_no_errors(made):
    """The transcriptions are as their sources, citations and parallels are understood."""
    files = {path.removeprefix("content/"): text.encode() for path, text in GLOSSATOR.files(made) if "content/" in path}
    edition = assemble(files, Toolchain())
    found = [*edition.findings, *inspected(edition, Toolchain())]
    found = [each for each in found if each.level is not Level.OFF]
    assert [each for each in found if each.level is Level.ERROR or each.code.startswith(("cit", "par"))] == []
    assert edition.citations and edition.parallels


@pytest.mark.parametrize("name", TOOLS)
def test_files_are_written_once(made, name):
    """No two files have the same path, and none leads out of its folder."""
    paths = [path for path, _ in TOOLS[name].files(made)]
    assert len(paths) == len(set(paths))
    assert not any(path.startswith("/") or ".." in path for path in paths)
