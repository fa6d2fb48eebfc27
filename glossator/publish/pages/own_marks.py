"""The page of the reader's own marks, and what its scripts are told: they are loaded by those who make marks only."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace

from glossator.model.address import OWN_MARKS, page_of, root_of
from glossator.model.artifact import Artifact, Stage
from glossator.publish.press import Press
from glossator.publish.values import OwnMarksView

TOLD = "data/own-marks.js"
LOADER = "assets/own.js"
WORDS = "own-"
SHARED = ("close", "paragraph", "note", "editor-note", "table")


def own_marks(press: Press) -> Iterator[Artifact]:
    """The page of all marks, and the words and texts that the scripts need."""
    yield Artifact(TOLD, told(press).encode("ascii"), Stage.ASSET)
    page = press.page(OWN_MARKS, "marks", press.words["own-title"], press.words["own-intro"])
    yield press.artifact("marks.html", OWN_MARKS, OwnMarksView(replace(page, scripts=(root_of(OWN_MARKS) + LOADER,))))


def told(press: Press) -> str:
    """A script that says the words of the interface, and which texts there are."""
    words = {key.removeprefix(WORDS): said for key, said in press.words.items() if key.startswith(WORDS)}
    value = {
        "title": press.edition.fields.title,
        "base": press.base_url,
        "texts": [{"path": page_of(each), "title": each.fields.title} for each in press.edition.texts],
        "words": {**{key: press.words[key] for key in SHARED}, **words},
    }
    return f"window.glossatorOwn = {json.dumps(value, sort_keys=True)};\n".replace("<", "\\u003c")
