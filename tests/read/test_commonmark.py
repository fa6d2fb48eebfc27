"""Every example of the CommonMark specification, read by our dialect.

The examples come with the npm package `commonmark-spec`; `npm ci` in `tests/browser` installs it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any, NamedTuple

import pytest

from glossator.model.block import RawBlock
from glossator.model.inline import Image, Link, RawInline
from glossator.model.source import Source
from glossator.model.tree import rewrite
from glossator.publish import html_block, html_inline
from glossator.read.blocks import build_blocks
from glossator.read.dialect.parser import parse
from tests.read.normal_html import normal_html
from tests.rooms import ROOT, html

SPEC = ROOT / "tests" / "browser" / "node_modules" / "commonmark-spec" / "spec.txt"
EXAMPLE = re.compile(r"^`{32} example\n(.*?)^\.\n(.*?)^`{32}$", re.MULTILINE | re.DOTALL)
NOWHERE = "nowhere:"
EXCEPTIONS = {
    548: "`[[foo]]` is a link to the entry `foo`, also between further brackets",
    590: "`[[foo]]` is a link to the entry `foo`, also after an exclamation mark",
}


class Example(NamedTuple):
    """An example: its number in the specification, the Markdown, the HTML."""

    number: int
    markdown: str
    html: str


def examples() -> list[Example]:
    """All examples; none where the package is not installed."""
    if not SPEC.is_file():
        return []
    text = SPEC.read_text("utf-8").replace("→", "\t")
    return [Example(number, each[1], each[2]) for number, each in enumerate(EXAMPLE.finditer(text), 1)]


def shown(markdown: str) -> str:
    """HTML of Markdown as our dialect reads it, with every link leading where it says."""

    def lead(node: Any) -> Iterator[Any]:
        yield replace(node, href=node.target or NOWHERE) if isinstance(node, Link | Image) else node

    source = Source("texts/one.md", markdown)
    return html(rewrite(build_blocks(parse(markdown), source, 0).blocks, lead)).replace(NOWHERE, "")


@pytest.fixture(autouse=True)
def raw_html(monkeypatch: pytest.MonkeyPatch) -> None:
    """The specification lets HTML through; our pages show it as characters, so here it is let through."""
    monkeypatch.setitem(html_inline.INLINE, RawInline, lambda node, _: node.text)  # type: ignore[arg-type]
    monkeypatch.setitem(html_block.BLOCK, RawBlock, lambda node, _: node.text)  # type: ignore[arg-type]


@pytest.mark.skipif(not SPEC.is_file(), reason="the examples are not installed: run `npm ci` in tests/browser")
def test_the_specification_has_all_its_examples():
    """The package is whole and of the version we know."""
    assert len(examples()) == 652
    assert "version: '0.31.2'" in SPEC.read_text("utf-8")


@pytest.mark.parametrize("example", examples(), ids=lambda each: str(each.number))
def test_our_dialect_reads_an_example_as_the_specification_does(example: Example):
    """Whoever knows Markdown need not learn another one; where our own syntax wins, the list of exceptions says why."""
    same = normal_html(shown(example.markdown)) == normal_html(example.html)
    if reason := EXCEPTIONS.get(example.number):
        assert not same, f"example {example.number} is no exception any more: {reason}"
        return
    assert normal_html(shown(example.markdown)) == normal_html(example.html), example.markdown
