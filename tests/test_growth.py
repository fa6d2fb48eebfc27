"""Content made to keep a machine busy: the time grows about as the content does."""

from __future__ import annotations

import os
import time
from collections.abc import Callable

import pytest

from glossator.pipeline import assemble, inspected
from glossator.toolchain import Toolchain
from tests.hostile import EDITION, Files, entry, page, text

SMALL = 25_000
MOST = 20.0
HARMLESS = 2.0
"""Seconds below which a measurement says more about the machine than about the content."""
GROWTH = 3.0
ALLOWANCE = 0.05
TRIES = 4
"""What else a machine does now and then slows one measurement, not all."""


def repeated(shape: str, size: int) -> str:
    """A shape as often as it fits."""
    return shape * (size // len(shape))


def nested(before: str, after: str, size: int, middle: str = "x") -> str:
    """As many openings as fit, and as many closings."""
    count = size // (len(before) + len(after))
    return before * count + middle + after * count


REPEATED = {
    "opening brackets": "[",
    "closing brackets": "]",
    "brackets": "[]",
    "brackets of brackets": "[[",
    "entry links": "[[a]] ",
    "broken entry links": "[[a|",
    "ends of bracketed words": "]{",
    "bracketed words": "[x]{.title} ",
    "bracketed words that do not end": "[x]{.title ",
    "bracketed words of no meaning": "[x]{no=1} ",
    "attributes that do not end": '[x]{a="',
    "braces": "{",
    "ids": "{#",
    "whole ids": "{#a} ",
    "beginnings of references": "[^",
    "references": "[^1] ",
    "beginnings of notes": "[^1]: ",
    "notes": "[^1]: x\n\n",
    "beginnings of links": "[a](",
    "links": "[a](b) ",
    "links of brackets": "[a](<b",
    "reference links": "[a][b] ",
    "definitions of links": "[a]: b\n",
    "beginnings of pictures": "![",
    "pictures": "![a](b) ",
    "stars": "*",
    "stars and words": "*a ",
    "two stars and words": "**a ",
    "stars of both sides": "a*",
    "stars and underscores": "*a _b ",
    "emphasis": "*a* ",
    "underscores": "_",
    "underscores and words": "_a ",
    "backticks": "`",
    "backticks and words": "`a ``b ",
    "colons": ":",
    "colons in lines": ":::\n",
    "openings of divisions": "::: quotation\n",
    "divisions": "::: quotation\nx\n:::\n",
    "braced divisions": "::: {.x a=b}\n",
    "angle brackets": "<",
    "tags": "<a>",
    "tags that do not end": "<a b=",
    "comments": "<!-- ",
    "instructions": "<? ",
    "ampersands": "&",
    "entities": "&amp;",
    "numeric entities": "&#x",
    "backslashes": "\\",
    "quotation marks of Markdown": "> ",
    "quotations in lines": "> a\n",
    "bullets": "- ",
    "bullets in lines": "- a\n",
    "bullets after blank lines": "- a\n\n",
    "numbers in lines": "1. a\n",
    "bullets and quotations": "- > ",
    "pipes": "|",
    "tables": "|a|\n|-|\n\n",
    "rows of a table": "|a|b|\n|-|-|\n",
    "headings": "# a\n",
    "underlines": "a\n=\n",
    "breaks": "***\n",
    "hard breaks": "a\\\n",
    "fences": "```\n",
    "spaces": " ",
    "lines of spaces": "  \n",
    "tabs": "\t",
    "newlines": "\n",
    "words": "a ",
    "capitals": "A. ",
    "full stops": ". ",
    "points": ".",
    "quotation marks": '"a" ',
    "marks on a letter": "e\u0301",
    "names of an entry": "NEP ",
    "sentences about an entry": "NEP. ",
    "emphasised names of an entry": "*NEP* ",
    "emended names of an entry": '[Nep]{correction="NEP"} ',
    "emendations": '[a]{correction="b"} ',
    "citations": "Cohen, p. 1; ",
    "citations that refer back": "Ibid., p. 1. ",
}


def counted(shape: str, size: int) -> str:
    """A shape with rising numbers."""
    count = size // (len(shape) + 3)
    return "".join(shape.replace("#", str(number)) for number in range(count))


BODIES = {
    **{name: lambda size, shape=shape: repeated(shape, size) for name, shape in REPEATED.items()},
    "brackets in brackets": lambda size: nested("[", "]", size),
    "bracketed words in bracketed words": lambda size: nested("[", "]{.title}", size),
    "openings before the end of bracketed words": lambda size: repeated("[", size) + "]{.title}",
    "links in links": lambda size: nested("[", "](b)", size),
    "pictures in pictures": lambda size: nested("![", "](b)", size),
    "emphasis in emphasis": lambda size: nested("*a ", " a*", size),
    "strong in emphasis": lambda size: nested("*a **b ", " b** a*", size),
    "backticks of rising number": lambda size: " ".join("`" * number for number in range(1, int((size * 2) ** 0.5))),
    "lists of rising depth": lambda size: "".join(" " * number + "- a\n" for number in range(int((size * 2) ** 0.5))),
    "quotations of rising depth": lambda size: "".join(
        ">" * number + "a\n" for number in range(int((size * 2) ** 0.5))
    ),
    "a row of a table": lambda size: "|a" * (size // 5) + "|\n" + "|-" * (size // 5) + "|\n",
    "references in order": lambda size: counted("[^#] ", size // 2) + "\n\n" + counted("[^#]: a\n\n", size // 2),
    "headings of one name with ids": lambda size: counted("# a {#b#}\n", size),
    "paragraphs with ids": lambda size: counted("a {#b#}\n\n", size),
    "unknown entries": lambda size: counted("[[a#]] ", size),
    "broken links": lambda size: counted("[a](#) ", size),
    "words of rising number": lambda size: counted("word# ", size),
}
HEADS = {
    "forms of an entry": lambda size: "title: A\nforms: [" + counted("a#, ", size) + "]",
    "forms of one beginning": lambda size: "title: A\nforms: [" + counted("a a#, ", size) + "]",
    "a long form": lambda size: "title: A\nforms: [" + repeated("a ", size) + "]",
    "fields": lambda size: "title: A\n" + counted("f#: x\n", size),
    "a folded title": lambda size: "title: >\n" + repeated("  a\n", size),
    "a quoted title": lambda size: 'title: "' + repeated("\\x61", size) + '"',
    "a comment": lambda size: "title: A\n" + repeated("# a\n", size),
    "spaces": lambda size: "title: A" + repeated(" ", size),
    "dashes": lambda size: "title: A\nsee: " + repeated("- ", size),
    "question marks": lambda size: repeated("? ", size),
}


def cases() -> dict[str, Callable[[int], Files]]:
    """Every shape as content of a size: in a text beside an entry, on a page, and in the head of an entry."""
    found = {}
    for name, body in BODIES.items():
        found[f"{name}, in a text"] = lambda size, body=body: {**text(body(size)), **NEP, **COHEN}
    for name, head in HEADS.items():
        found[f"{name}, in a head"] = lambda size, head=head: {**entry("a", head(size)), **text(repeated("a ", size))}
    for name, body in BODIES.items():
        found[f"{name}, on a page"] = lambda size, body=body: page(body(size))
    return found


NEP = entry("nep", "title: NEP\nmarking: all")
COHEN = entry("cohen", "title: A Book\nauthor: Cohen, Stephen\ndate: 1974", kind="work")
CASES = cases()


LONG = bool(os.environ.get("GLOSSATOR_LONG"))
FEW = (
    *(
        "opening brackets",
        "brackets of brackets",
        "broken entry links",
        "bracketed words",
        "attributes that do not end",
    ),
    *("braces", "ids", "beginnings of references", "notes", "beginnings of notes", "links of brackets", "pictures"),
    *("stars and words", "two stars and words", "stars of both sides", "underscores", "backticks and words"),
    *("openings of divisions", "colons in lines", "comments", "ampersands", "quotation marks of Markdown"),
    *(
        "bullets in lines",
        "bullets and quotations",
        "pipes",
        "a row of a table",
        "headings",
        "spaces",
        "lines of spaces",
    ),
    *(
        "points",
        "names of an entry",
        "emphasised names of an entry",
        "emended names of an entry",
        "brackets in brackets",
    ),
    *("openings before the end of bracketed words", "links in links", "pictures in pictures", "emphasis in emphasis"),
    *("backticks of rising number", "references in order", "unknown entries", "citations", "citations that refer back"),
    *("forms of one beginning", "a long form", "a folded title"),
)
CHOSEN = [name for name in CASES if LONG or (name.rpartition(", ")[0] in FEW and not name.endswith("page"))]


def taken(files: Files) -> float:
    """The time of the processor that an edition takes, without the writing of its pages."""
    toolchain = Toolchain()
    start = time.process_time()
    edition = assemble({"edition.toml": EDITION, **files}, toolchain)
    tuple(inspected(edition, toolchain))
    return time.process_time() - start


def test_there_are_forty_shapes():
    """The promise names a number; with GLOSSATOR_LONG=1 there are five times as many."""
    assert len(CHOSEN) >= 40


@pytest.mark.parametrize("name", CHOSEN)
def test_time_grows_as_content_does(name):
    """Twice the content takes about twice the time, not four times, and never long."""
    small, large = CASES[name](SMALL), CASES[name](2 * SMALL)
    short, long = taken(small), taken(large)
    for _ in range(TRIES):
        if long < HARMLESS or long <= GROWTH * short + ALLOWANCE:
            break
        short, long = max(short, taken(small)), min(long, taken(large))
    assert long < MOST
    assert long <= GROWTH * short + ALLOWANCE or long < HARMLESS, f"{short:.3f} s, then {long:.3f} s"
