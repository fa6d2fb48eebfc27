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
    sort, words = press.labels[text.id].get(address, ("", press.words["somewhere"]))
    if sort == "paragraph":
        return press.say("paragraph", number=words)
    return place(address, press.words) if sort == "note" or TABLE.fullmatch(address) else words
