"""Places in texts as people say them."""

from __future__ import annotations

import re

from glossator.model.document import Document
from glossator.publish.pages.citations import place
from glossator.publish.press import Press

TABLE = re.compile(r"t\d+")


def place_in(press: Press, text: Document, address: str) -> str:
    """An address in a text: `¶ 3` also where the paragraph has an id of its own, `Note 7`, `Table 2`, or a heading's
    words.
    """
    spoken = press.spoken[text.id].get(address)
    if spoken:
        return press.say("paragraph", number=spoken.paragraph.label)
    if any(note.id == address for note in text.notes) or TABLE.fullmatch(address):
        return place(address, press.words)
    return next((each.title for each in text.outline if each.id == address), press.words["somewhere"])
