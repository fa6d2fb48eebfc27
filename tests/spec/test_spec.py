"""The dialect by example.

Each `*.md` file beside this one is about one feature. A case is a heading of the second level, a fenced block of
Markdown, and a fenced block of the HTML that the page shows; after it may stand a fenced block of the findings, as
`line:column code: message`.
`GLOSSATOR_REWRITE=1` writes what comes out into the files, to be reviewed as any other change.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

import pytest

from glossator.annotate.divisions import KEYS, MATTERS, QUOTATIONS
from glossator.annotate.words import BY_CLASS, BY_KEY, COMPANIONS
from glossator.model.edition import Edition
from glossator.model.kinds import TEXT
from tests.rooms import ROOT, TEXT_HEAD, annotated, entry, html, joined, notes_html

FOLDER = Path(__file__).parent
REWRITE = bool(os.environ.get("GLOSSATOR_REWRITE"))
CASE = re.compile(
    r"^## (?P<title>.+)\n(?:(?!## |```).*\n)*"
    r"^(?P<fence>`{3,})markdown\n(?P<markdown>(?:.*\n)*?)(?P=fence)\n\s*"
    r"^(?P=fence)html\n(?P<html>(?:.*\n)*?)(?P=fence)\n"
    r"(?:\s*^(?P=fence)findings\n(?P<findings>(?:.*\n)*?)(?P=fence)\n)?",
    re.MULTILINE,
)
HEADING = re.compile(r"^## ", re.MULTILINE)
CODE = re.compile(r"^```.*\n(?:.*\n)*?```$|`[^`\n]+`", re.MULTILINE)
IN_FENCE = re.compile(r"^(`{3,}).*\n(?:.*\n)*?\1\n", re.MULTILINE)


@dataclass(frozen=True)
class Case:
    """One example: where it stands, the Markdown, what the page shows, and what is found wrong."""

    path: Path
    line: int
    title: str
    markdown: str
    html: str
    findings: str
    fence: str
    span: tuple[int, int]

    def __str__(self) -> str:
        return f"{self.path.name}:{self.line}"

    def written(self, shown: str, findings: str) -> str:
        """The blocks of the case with other HTML and other findings."""
        parts = [("markdown", self.markdown), ("html", shown), ("findings", findings)]
        return "\n".join(
            f"{self.fence}{name}\n{words}{self.fence}\n" for name, words in parts if words or name == "html"
        )


@cache
def cases() -> tuple[Case, ...]:
    """All cases in all files."""
    return tuple(case for path in sorted(FOLDER.glob("*.md")) for case in cases_in(path))


def cases_in(path: Path) -> Iterator[Case]:
    """The cases of one file."""
    text = path.read_text("utf-8")
    for match in CASE.finditer(text):
        line = text.count("\n", 0, match.start()) + 1
        span = (match.start("fence"), match.end())
        groups = match.group("title", "markdown", "html", "findings", "fence")
        yield Case(path, line, *(each or "" for each in groups), span)


def edition(markdown: str) -> Edition:
    """An edition of one text with a case's Markdown, of a second text, and of one entry of each kind."""
    return joined(
        annotated(markdown, fields="order: 1"),
        annotated("## Part {#part}\n\nA paragraph.\n", name="two", fields="order: 2"),
        entry("term", "gensek", "title: Gensek\nforms: [gensek]"),
        entry("person", "bukharin", "title: Nikolai Bukharin\nforms: [Bukharin]"),
        entry("person", "larina", "title: Anna Larina\nforms: [Anna Larina, Larina]"),
        entry("place", "moscow", "title: Moscow"),
        entry("organisation", "pravda", "title: Pravda"),
        entry("work", "the-new-course", "title: The New Course\nforms: [New Course]\ntype: book"),
        entry("work", "larina-1993", "title: This I Cannot Forget\nauthor: larina\ndate: 1993\nforms: []"),
        entry("event", "trial", "title: The Third Moscow Trial\nforms: []"),
        pictures=("images/trial.jpg",),
    )


def outcome(case: Case) -> tuple[str, str]:
    """The HTML and the findings that come of a case."""
    done = edition(case.markdown)
    text = next(each for each in done.texts if each.id == "one")
    above = TEXT_HEAD.count("\n") + 1
    ordered = sorted(
        (each for each in done.findings if each.place.path == text.source.path), key=lambda each: each.order
    )
    lines = [f"{each.place.line - above}:{each.place.column} {each.code}: {each.message}\n" for each in ordered]
    titles = {"the-new-course": "The New Course"}
    return html(text.body, titles) + notes_html(text.notes, titles), "".join(lines)


@pytest.mark.parametrize("case", cases(), ids=str)
def test_a_case_of_the_dialect(case):
    """What the editor types comes out as the file says."""
    shown, findings = outcome(case)
    if REWRITE:
        rewrite(case, shown, findings)
        return
    where = f"{case.path.relative_to(ROOT)}:{case.line}: {case.title}"
    assert shown == case.html, where
    assert findings == case.findings, where


def rewrite(case: Case, shown: str, findings: str) -> None:
    """Write what came out into the file of a case."""
    text = case.path.read_text("utf-8")
    now = next(each for each in cases_in(case.path) if each.title == case.title)
    start, end = now.span
    case.path.write_text(text[:start] + replace(now).written(shown, findings) + text[end:], "utf-8")


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.md")), ids=lambda path: path.name)
def test_every_heading_of_a_file_is_a_case(path):
    """No case is left out because its fences are wrong, and no two have the same title."""
    outside = IN_FENCE.sub("", path.read_text("utf-8"))
    titles = [each.title for each in cases_in(path)]
    assert len(titles) == len(HEADING.findall(outside)) > 0
    assert len(set(titles)) == len(titles)


def spelling() -> Iterator[tuple[str, str]]:
    """Every word of the dialect, and how a case writes it."""
    yield from ((f".{name}", rf"\]\{{[^}}]*\.{name}\b") for name in BY_CLASS)
    yield from ((f"{key}=", rf"\]\{{[^}}]*\b{key}=") for key in (*BY_KEY, *COMPANIONS))
    yield from ((f"::: {name}", rf"^:::+ *(\{{[^}}]*\.)?{name}\b") for name in (*QUOTATIONS, *MATTERS))
    yield from ((f"::: {key}=", rf"^:::+ *\{{[^}}]*\b{key}=") for key in KEYS)


@pytest.mark.parametrize(("name", "pattern"), list(spelling()), ids=[name for name, _ in spelling()])
def test_every_word_of_the_dialect_has_a_case_and_a_place_in_the_manual(name, pattern):
    """Nothing the dialect understands is without an example that proves it and a page that tells of it."""
    assert any(re.search(pattern, case.markdown, re.MULTILINE) for case in cases()), f"no case for `{name}`"
    manual = (ROOT / "content" / "manual" / "writing.md").read_text("utf-8")
    code = "\n".join(each[0] for each in CODE.finditer(manual))
    word = name.removeprefix("::: ").strip(".=")
    assert re.search(rf"\b{re.escape(word)}\b", code), f"the manual does not name `{word}`"


def test_every_row_of_the_manual_has_a_case():
    """Each example in the manual's table of bracketed words is a form that some case uses."""
    manual = (ROOT / "content" / "manual" / "writing.md").read_text("utf-8")
    rows = re.findall(r"^\| `\[.*?\]\{(.*?)\}` \|", manual, re.MULTILINE)
    assert len(rows) >= 7
    for row in rows:
        first = re.match(r"\.?[\w-]+=?", row)
        assert first
        assert any(f"{{{first[0]}" in case.markdown for case in cases()), row


def test_the_cases_are_read_as_texts():
    """The front matter above a case is as long as the lines taken from its findings say."""
    assert annotated("One.[^1]\n", fields="order: 1").findings[0].place.line == TEXT_HEAD.count("\n") + 2
    assert edition("One.").texts[0].kind is TEXT
