"""The manual's page of the dialect, made from the cases by which it is tested."""

from __future__ import annotations

from pathlib import Path

from tests.spec.test_spec import FOLDER, Case, cases_in

HEAD = """\
---
title: The dialect by example
order: 52
description: Every construct of the dialect, and what is found wrong with it, as the tests have it.
---

[Writing a text](writing.md) explains the dialect; this page shows it, in the very examples by which the tool is tested.
Below an example that is not as it should be stand the [findings](findings.md), with line and column.
"""


def dialect_page() -> str:
    """The page of all features with their examples."""
    return HEAD + "".join(feature(path) for path in sorted(FOLDER.glob("*.md")))


def feature(path: Path) -> str:
    """A feature: what it is, and its examples."""
    head, _, _ = path.read_text("utf-8").partition("\n## ")
    title, _, intro = head.partition("\n")
    parts = [f"## {title.removeprefix('# ')} {{#{path.stem}}}", intro.strip(), *map(example, cases_in(path))]
    return "\n" + "\n\n".join(part for part in parts if part) + "\n"


def example(case: Case) -> str:
    """An example, and what is found wrong with it."""
    shown = f"*{case.title}*\n\n{case.fence}markdown\n{case.markdown}{case.fence}"
    return f"{shown}\n\n{case.fence}text\n{case.findings}{case.fence}" if case.findings else shown
