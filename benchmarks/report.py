"""Tables and a picture of what was measured: ``python benchmarks/report.py [--out FOLDER] [--manual]``.

Reads ``results.json`` and writes ``speed.md`` and ``speed.svg`` beside it; with ``--manual`` the page and the picture,
as PNG, into the manual.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from benchmarks.browser import chromium
from benchmarks.corpus.values import Shape
from benchmarks.reporting import drawing, tables
from benchmarks.results import FILE, Results, read
from benchmarks.tools.table import TOOLS

HERE = Path(__file__).parent
ROOT = HERE.parent
IDLE = 1.5
"""The most that the load of a machine is where nothing is done but, a moment ago, another measurement."""
TITLE = "Seconds of processors and memory of builds from nothing, by number of texts"
MANUAL, PICTURE = ROOT / "content" / "manual" / "speed.md", ROOT / "content" / "images" / "speed.png"


def main(words: Sequence[str] | None = None) -> None:
    """Reads, draws, writes."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--out", type=Path, default=HERE / "figures", help="the folder with the results")
    parser.add_argument("--manual", action="store_true", help="write the page of the manual, too")
    given = parser.parse_args(words)
    results = read(given.out / FILE)
    page, picture = written(results), drawn(results)
    (given.out / "speed.md").write_text(page, "utf-8")
    (given.out / "speed.svg").write_text(picture, "utf-8")
    if given.manual:
        MANUAL.write_text(page, "utf-8")
        PICTURE.parent.mkdir(exist_ok=True)
        photograph(given.out / "speed.svg", PICTURE)


def environment() -> Environment:
    """The templates of the report; Markdown and a picture of our own figures, so nothing is escaped."""
    folder = FileSystemLoader(HERE / "reporting")
    return Environment(loader=folder, trim_blocks=True, undefined=StrictUndefined, keep_trailing_newline=True)


def terms(results: Results) -> int:
    """The number of terms of most tables: the smallest."""
    return min(each.terms for each in results.runs)


def written(results: Results) -> str:
    """The page."""
    view = tables.View(results, terms(results))
    edited = sorted({each.texts for each in results.runs if each.scenario in tables.EDITS})
    calls = results.used()
    return (
        environment()
        .get_template("speed.md")
        .render(
            words=Shape(0).words,
            notes=Shape(0).notes,
            terms=view.terms,
            cold=tables.from_nothing(view),
            pictured=any(each.scenario == "cold" for each in results.runs),
            against=tables.against(view),
            changed=[(texts, tables.after_changes(view, texts)) for texts in edited],
            missed=any(each.missed for each in results.runs),
            by_terms=tables.by_terms(results),
            faults=[fault for call in calls for fault in call.faults],
            calls=calls,
            busy=any(float(call.machine["load"]) > IDLE for call in calls),
            titles={name: tool.title for name, tool in TOOLS.items()},
        )
    )


def drawn(results: Results) -> str:
    """The picture."""
    view = tables.View(results, terms(results))
    parts = (
        ("Processors, seconds", tables.series(view, "cpu")),
        ("Memory of all processes, MiB", tables.series(view, "memory")),
    )
    return (
        environment()
        .get_template("speed.svg")
        .render(
            title=TITLE,
            panels=drawing.panels(parts),
            width=drawing.WIDTH,
            height=drawing.HEIGHT * len(parts),
            left=drawing.LEFT,
            right=drawing.WIDTH - drawing.RIGHT,
            top=drawing.TOP,
            bottom=drawing.HEIGHT - drawing.BOTTOM,
        )
    )


def photograph(drawing_file: Path, target: Path) -> None:
    """The drawing as PNG, by Chromium: content holds no SVG, which may run scripts."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=["--no-sandbox"])
        page = browser.new_page(device_scale_factor=2, color_scheme="light")
        page.goto(drawing_file.resolve().as_uri())
        page.locator("svg").screenshot(path=target)
        browser.close()


if __name__ == "__main__":
    main()
