"""A preview of a small edition that is annotated in the browser, in a process of its own, and the hand that does it."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from threading import Thread
from typing import Any

from tests.browser.waiting import until
from tests.conftest import EDITION, Site

ROOT = Path(__file__).parent.parent.parent
FILLING = "Many words stand here so that the page is long and can be scrolled. " * 6
BODY = """\
## On Lenin {#on}

FILLING

FILLING

He met his wife, *Anna* Larina, in the [list](https://example.org/) of “old &amp; new” friends.[^1] Lenin was there.

She told him: "Do not be sad." So it was. Lenin left.

FILLING

FILLING

The fascination of Burkharin lasts.

FILLING

[^1]: Larina, p. 20.
"""
MARKUP = [
    ("## On Lenin {#on}", "On Lenin"),
    ("*Anna*", "Anna"),
    ("[list](https://example.org/)", "list"),
    ("&amp;", "&"),
    ("[^1]:", "1."),
    ("[^1]", "1"),
]
"""What is written otherwise than it is printed."""
SELECT = """([address, words]) => {
  const walker = document.createTreeWalker(document.getElementById(address), NodeFilter.SHOW_TEXT);
  const nodes = [];
  for (let node; (node = walker.nextNode()); ) if (!node.parentElement.closest('[data-editorial]')) nodes.push(node);
  const whole = nodes.map((each) => each.data).join('');
  const start = whole.indexOf(words);
  const at = (offset, before) => {
    for (const node of nodes) {
      if (offset < node.length || (before && offset === node.length)) return [node, offset];
      offset -= node.length;
    }
  };
  const range = document.createRange();
  range.setStart(...at(start, false));
  range.setEnd(...at(start + words.length, true));
  getSelection().removeAllRanges();
  %s
  const boxes = [...range.getClientRects()];
  const [first, last] = [boxes[0], boxes.at(-1)];
  return [first.left, first.top + first.height / 2, last.right, last.top + last.height / 2];
}"""


def edition(folder: Path) -> Site:
    """A small edition of two texts."""
    made = Site(folder)
    made.write("edition.toml", EDITION)
    body = BODY.replace("FILLING", FILLING.strip())
    source = body
    for written, printed in MARKUP:
        source = source.replace(written, printed)
    made.text(body, source)
    made.text("Another text has one paragraph.\n", name="two", title="Two")
    made.entry("person", "lenin", "title: Lenin\nforms: [Lenin]", "A leader.")
    made.entry("person", "larina", "title: Anna Larina\nforms: [Larina]", "A widow.")
    made.entry("term", "friends", "title: Friendship\nforms: [friends]", "They like each other.")
    made.entry("work", "larina-1993", "title: This I Cannot Forget\nauthor: larina\ndate: 1993", "A book.")
    return made


@dataclass
class Serving:
    """A running preview."""

    site: Site
    process: subprocess.Popen[str]
    said: list[str] = field(default_factory=list)

    @property
    def address(self) -> str:
        """Where it serves, as it says itself; empty until then."""
        found = re.search(r"http://[^\s]+:\d+/", "".join(self.said))
        return found[0] if found else ""

    def file(self, path: str = "texts/one.md") -> str:
        """A file of the content."""
        return (self.site.content / path).read_text("utf-8")

    def edit(self, path: str, old: str, new: str) -> None:
        """Change a file behind the browser's back."""
        words = self.file(path)
        assert old in words
        (self.site.content / path).write_text(words.replace(old, new, 1), "utf-8")


@contextmanager
def serving(folder: Path, *options: str) -> Iterator[Serving]:
    """A preview of the small edition."""
    made = edition(folder)
    command = [sys.executable, "-u", str(ROOT / "build.py"), "serve", "--port", "0", "--content", str(made.content)]
    with subprocess.Popen(
        [*command, *options], cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8"
    ) as process:
        running = Serving(made, process)
        assert process.stdout is not None
        reader = Thread(target=running.said.extend, args=(process.stdout,), daemon=True)
        reader.start()
        try:
            until(lambda: running.address and "built" in "".join(running.said), "the preview has built", 120)
            yield running
        finally:
            process.terminate()
            process.wait(10)
            reader.join()


def drag(page: Any, address: str, words: str) -> None:
    """Select words with the mouse."""
    page.locator(f"#{address}").evaluate("(each) => each.scrollIntoView({ block: 'center' })")
    left, top, right, bottom = page.evaluate(SELECT % "", [address, words])
    page.mouse.move(left + 0.5, top)
    page.mouse.down()
    page.mouse.move((left + right) / 2, bottom, steps=3)
    page.mouse.move(right - 0.5, bottom, steps=3)
    page.mouse.up()
    until(lambda: page.evaluate("getSelection().toString()").strip() == words, f"{words} is selected")


def mark_up(page: Any, address: str, words: str) -> None:
    """Select words without the mouse."""
    page.locator(f"#{address}").evaluate("(each) => each.scrollIntoView({ block: 'center' })")
    page.evaluate(SELECT % "getSelection().addRange(range);", [address, words])


def top(page: Any, address: str) -> float:
    """How far down the window an element is."""
    return float(page.locator(f"#{address}").evaluate("(each) => each.getBoundingClientRect().top"))
