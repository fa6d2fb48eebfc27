"""The mentions of a text that its page does not mark, as a script that is asked for by readers who want them all."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator

from glossator.model.address import page_of, relative
from glossator.model.artifact import Artifact, Stage
from glossator.model.document import Document
from glossator.publish.press import Press


def unmarked(press: Press, text: Document) -> dict[str, list[tuple[int, str, str]]]:
    """Start, words and entry of each unmarked mention, in their order, by the address of the paragraph or note."""
    found: dict[str, list[tuple[int, str, str]]] = defaultdict(list)
    for entry, mentions in press.edition.mentions_in[text.id].items():
        for each in mentions:
            if not each.marked:
                found[each.address].append((each.start, each.form, entry))
    return {address: sorted(some) for address, some in sorted(found.items())}


def mentions_path(text: Document) -> str:
    """Where the script lies."""
    return f"texts/{text.id}.mentions.js"


def mentions_script(press: Press, text: Document) -> Iterator[Artifact]:
    """The script; nothing where every mention is marked."""
    places = unmarked(press, text)
    if places:
        entries = relative("entries", page_of(text)) + "/"
        value = json.dumps(places, ensure_ascii=False, separators=(",", ":"))
        yield Artifact(
            mentions_path(text), f"glossatorMentions({value}, {json.dumps(entries)});\n".encode(), Stage.ASSET
        )
