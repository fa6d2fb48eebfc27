"""The preview in a browser: the page follows every edit."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from threading import Thread

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import ROOT
from tests.browser.survey import TEXT
from tests.browser.waiting import until

KIND = "performance.getEntriesByType('navigation')[0].type"
LINE = "Economic course adopted by the"


class Preview:
    """A running preview of a copy of the content."""

    def __init__(self, content: Path, process: subprocess.Popen[str]) -> None:
        self.content = content
        self.process = process
        self.said: list[str] = []
        self.reader = Thread(target=self.read, daemon=True)
        self.reader.start()

    def read(self) -> None:
        """Keep what the preview says."""
        assert self.process.stdout is not None
        self.said.extend(self.process.stdout)

    @property
    def address(self) -> str:
        """Where it serves, as it says itself; empty until then."""
        found = re.search(r"http://127\.0\.0\.1:\d+/", "".join(self.said))
        return found[0] if found else ""

    def edit(self, path: str, old: str, new: str) -> int:
        """Replace words in a file; gives the number of the line."""
        file = self.content / path
        before, found, after = file.read_text("utf-8").partition(old)
        assert found
        file.write_text(before + new + after, "utf-8")
        return before.count("\n") + 1


@pytest.fixture
def preview(tmp_path: Path) -> Iterator[Preview]:
    """A preview of a copy of the project's content, in a process of its own."""
    content = tmp_path / "content"
    shutil.copytree(ROOT / "content", content)
    command = [sys.executable, "-u", ROOT / "build.py", "serve", "--port", "0", "--content", content]
    with subprocess.Popen(
        command, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8"
    ) as process:
        running = Preview(content, process)
        try:
            until(lambda: running.address and "built" in "".join(running.said), "the preview has built", 120)
            yield running
        finally:
            process.terminate()
            process.wait(10)
            running.reader.join()


def top(page, selector: str) -> float:
    """How far down the window an element is."""
    return page.locator(selector).evaluate("(each) => each.getBoundingClientRect().top")


def test_an_edit_is_shown_where_the_reader_is(preview, visit):
    """The open page shows a changed gloss by itself, and the paragraph at hand stays where it was."""
    page = visit(TEXT, base=preview.address)
    page.locator("#p40").evaluate("(each) => each.scrollIntoView({ block: 'center' })")
    place = top(page, "#p40")
    for old, new in [("Economic course", "A first edit"), ("A first edit", "A second edit")]:
        preview.edit("entries/term/nep.md", f"{old} adopted", f"{new} adopted")
        expect(page.locator("#t-nep")).to_contain_text(f"{new} adopted")
        until(lambda: abs(top(page, "#p40") - place) < 2, "the paragraph is where it was")
    page.goto(preview.address + "about.html")
    page.go_back()
    until(lambda: abs(top(page, "#p40") - place) < 2, "the paragraph is where it was before the reader left")


def test_a_finding_is_laid_over_the_last_good_page(preview, visit):
    """An error is shown with its file and line over the page that was; when it is mended, the page is whole again."""
    page = visit(TEXT, base=preview.address)
    page.locator("#p20").evaluate("(each) => each.scrollIntoView({ block: 'center' })")
    place = top(page, "#p20")
    line = preview.edit("entries/term/nep.md", "plural: no", "plurral: no")
    alert = page.get_by_role("alert")
    expect(alert).to_contain_text("Errors: 1.")
    where = page.get_by_text(f"entries/term/nep.md:{line}")
    expect(where).to_be_visible()
    expect(page.get_by_text("field-unknown")).to_be_visible()
    expect(page.locator("#t-nep")).to_contain_text(LINE)
    until(lambda: abs(top(page, "#p20") - place) < 2, "the page is where it was")
    page.reload()
    expect(where).to_be_visible()
    expect(page.locator("#t-nep")).to_contain_text(LINE)
    preview.edit("entries/term/nep.md", "plurral: no", "plural: no")
    expect(where).to_be_hidden()
    expect(alert).to_have_count(0)
    assert page.get_by_role("dialog").count() == 0


def test_a_change_of_style_needs_no_reload(preview, visit, tmp_path):
    """The edition's own style sheet is taken up in the open page."""
    page = visit(TEXT, base=preview.address)
    page.evaluate("window.same = true")
    (tmp_path / "templates" / "assets").mkdir(parents=True)
    style = (ROOT / "templates" / "assets" / "reader.css").read_text("utf-8")
    (tmp_path / "templates" / "assets" / "reader.css").write_text(style + "\nhtml { background: rgb(1, 2, 3) }\n")
    colour = "getComputedStyle(document.documentElement).backgroundColor === 'rgb(1, 2, 3)'"
    until(lambda: page.evaluate(colour), "the new colour is seen")
    assert page.evaluate("window.same")


def test_only_what_concerns_a_page_loads_it_again(preview, visit):
    """What was published between a page and its first message is of no weight where it is another page's."""
    page = visit("about.html", base=preview.address)
    changed, seen = ["about.html"], []
    none = dict.fromkeys(("errors", "warnings", "notes", "here"), 0)
    message = {"stamp": "later", "before": "now", "styles": False, "broken": "It broke", "findings": [], **none}
    stamped = {"Content-Type": "text/html", "Server-Timing": 'glossator;desc="now"'}
    page.route("**/index.html?*", lambda route: route.fulfill(response=route.fetch(), headers=stamped))
    page.route_web_socket("**/livereload", lambda it: None)
    page.route_web_socket("**/glossator-findings?*", lambda it: it.send(json.dumps({**message, "changed": changed})))
    page.goto(preview.address + "index.html?1")
    expect(page.get_by_text("It broke")).to_be_visible()
    assert page.evaluate(KIND) == "navigate"
    changed[:] = ["index.html"]
    with page.expect_event("domcontentloaded", lambda _: not seen.append(1) and len(seen) == 2):
        page.goto(preview.address + "index.html?2", wait_until="commit")
    assert page.evaluate(KIND) == "reload"
