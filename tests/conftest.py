"""A small edition under test: write files, build, edit, build again, read a page, read findings."""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from textwrap import dedent

import pytest
from hypothesis import settings

from glossator.cli.report import drawn
from glossator.model.diagnostic import Diagnostic
from glossator.model.edition import Edition
from glossator.pipeline import Order, Outcome, build

# Where a change is judged, the same examples are tried each time; elsewhere new ones, which find new faults.
settings.register_profile("judged", derandomize=True, deadline=None)
settings.register_profile("searching", deadline=None)
settings.load_profile("judged" if os.environ.get("CI") else "searching")

EDITION = """\
    title = "An edition under test"
    language = "en"
"""
TEXT = """\
    ---
    title: {title}
    author: An Author
    date: 1974
    rights:
      statement: https://creativecommons.org/publicdomain/zero/1.0/
      label: CC0
    source:
      file: {name}.txt
      sha256: {sha256}
    ---

    {body}
"""


@dataclass(frozen=True)
class Site:
    """An edition in a folder of its own, and the site that is built from it."""

    folder: Path

    @property
    def content(self) -> Path:
        """The content folder."""
        return self.folder / "content"

    @property
    def output(self) -> Path:
        """The folder of the built site."""
        return self.folder / "site"

    def write(self, path: str, text: str | bytes) -> Path:
        """Write a file of content; the common indentation of its lines is taken away."""
        target = self.content / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(text if isinstance(text, bytes) else dedent(text).encode("utf-8"))
        return target

    def text(self, body: str, source: str | None = None, name: str = "one", title: str = "One") -> Path:
        """Write a text and its source; without a source, the words of the body are taken for it."""
        words = dedent(body if source is None else source)
        self.write(f"sources/{name}.txt", words)
        filled = dedent(TEXT).format(
            title=title, name=name, sha256=hashlib.sha256(words.encode()).hexdigest(), body=dedent(body)
        )
        return self.write(f"texts/{name}.md", filled.encode())

    def entry(self, kind: str, name: str, fields: str = "", body: str = "A gloss.") -> Path:
        """Write an entry; without fields, its title is its id with a capital."""
        head = dedent(fields).strip() or f"title: {name.capitalize()}"
        return self.write(f"entries/{kind}/{name}.md", f"---\n{head}\n---\n\n{dedent(body)}\n".encode())

    def build(self, *, strict: bool = False, write: bool = True) -> Outcome:
        """Build the site."""
        return build(Order(self.content, self.output, strict=strict, write=write))

    def edition(self) -> Edition:
        """The edition, which must have no errors."""
        outcome = self.build(write=False)
        assert not outcome.failed, self.report(outcome)
        return outcome.edition

    def findings(self) -> tuple[Diagnostic, ...]:
        """The findings about the content."""
        return self.build(write=False).findings

    def report(self, outcome: Outcome) -> str:
        """The findings of a build as people read them."""
        return "\n".join(drawn(each, "content") for each in outcome.findings)

    def page(self, path: str) -> str:
        """A page of the built site."""
        return (self.output / path).read_text("utf-8")

    def files(self) -> Mapping[str, bytes]:
        """Every file of the built site."""
        paths = sorted(path for path in self.output.rglob("*") if path.is_file())
        return {path.relative_to(self.output).as_posix(): path.read_bytes() for path in paths}


@pytest.fixture
def site(tmp_path: Path) -> Site:
    """An empty edition."""
    made = Site(tmp_path)
    made.write("edition.toml", EDITION)
    return made


def codes(findings: tuple[Diagnostic, ...]) -> list[str]:
    """The codes of findings."""
    return [each.code for each in findings]


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Iterator[None]:
    """Where everything is installed, as in CI, a test that is skipped has failed."""
    report = yield
    if os.environ.get("CI") and report.skipped and not hasattr(report, "wasxfail"):
        report.outcome = "failed"
        reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else str(report.longrepr)
        report.longrepr = f"skipped where nothing may be: {re.sub('^Skipped: ', '', reason)}"
    return report
