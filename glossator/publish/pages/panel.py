"""What every page can ask for, for readers who use it: the panel of the settings with the sheet of the keys, and the
words for citing a paragraph.
"""

from __future__ import annotations

import json
from collections.abc import Iterator

from glossator.model.address import LIBRARY
from glossator.model.artifact import Artifact, Stage
from glossator.publish.press import Press
from glossator.publish.values import PageView

PANEL = "data/panel.js"
CITING = "data/citing.js"
WORDS = {
    "heading": "cite-passage",
    "link": "cite-link",
    "copy": "cite-copy",
    "copyWhat": "cite-copy-what",
    "copied": "cite-copied",
    "selected": "cite-selected",
    "close": "close",
}


def panel(press: Press) -> Iterator[Artifact]:
    """A script for each, which tells other scripts."""
    words = {name: press.words[key] for name, key in WORDS.items()}
    yield script(PANEL, telling(press, press.page(LIBRARY, "library", "")))
    yield script(CITING, f"window.glossatorCiting = {told(words)}")


def telling(press: Press, page: PageView) -> str:
    """The statement that tells the panel and the sheet of a page."""
    return f"glossatorPanel({told(press.templates.render('panel.html', page).decode('utf-8'))})"


def script(path: str, statement: str) -> Artifact:
    """A script of one statement."""
    return Artifact(path, f"{statement};\n".encode(), Stage.ASSET)


def told(value: object) -> str:
    """A value as scripts write it."""
    return json.dumps(value, ensure_ascii=False)
