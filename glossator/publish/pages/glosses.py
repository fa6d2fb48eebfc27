"""The glosses of the entries that the page of a text marks: on the page where they are few, else a line of each on the
page and the glosses in a script.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from glossator.model.address import page_of, relative
from glossator.model.artifact import Artifact
from glossator.model.document import Document
from glossator.model.inline import Mark
from glossator.model.plain import plain_text
from glossator.model.tree import walk
from glossator.publish.pages.laid import laid
from glossator.publish.pages.listing import detail
from glossator.publish.paragraph_values import LaidView
from glossator.publish.press import Press
from glossator.publish.sorting import sort_key
from glossator.publish.values import Backlink, GlossView

FOLDER = "texts/"
"""Where the pages of texts lie; what is in them leads from there."""
WHOLE = 1_500
"""So many words of glosses may stand on a page."""
LINE = 44
"""So many letters of a gloss stand in a line, where nothing shorter says what the entry is."""


def first_marks(text: Document) -> Mapping[str, Mark]:
    """The first mark of every entry that the page marks, the text before its notes."""
    nodes: Iterable[object] = [*text.body, *(block for note in text.notes for block in note.children)]
    return {node.entry: node for node in walk(nodes) if isinstance(node, Mark) and node.first}  # type: ignore[arg-type]


def glossed(press: Press, text: Document) -> Sequence[Document]:
    """The entries marked on a page, in alphabetical order."""
    return sorted((press.entries[name] for name in first_marks(text)), key=sort_key)


class Gloss(NamedTuple):
    """An entry as the pages of texts show it: with its gloss, with a line instead, and the words of its gloss."""

    whole: GlossView
    line: GlossView
    words: int


def gloss_of(press: Press, entry: Document) -> Gloss:
    """An entry as the pages of texts show it."""
    whole, words = gloss_view(press, entry), gloss_words(entry)
    return Gloss(whole, in_line(press, entry, whole, words), len(words.split()))


class Listed(NamedTuple):
    """The entries marked on a page as it lists them; and their glosses, where it has no more than a line of each."""

    shown: tuple[GlossView, ...] = ()
    apart: tuple[GlossView, ...] = ()


def listed(press: Press, glosses: Mapping[str, Gloss], text: Document) -> Listed:
    """The entries marked on the page of a text, in alphabetical order."""
    marked = [glosses[each.id] for each in glossed(press, text)]
    whole = tuple(each.whole for each in marked)
    few = sum(each.words for each in marked) <= WHOLE
    return Listed(whole) if few else Listed(tuple(each.line for each in marked), whole)


def glosses_script(press: Press, text: Document, apart: tuple[GlossView, ...]) -> Iterator[Artifact]:
    """The glosses of which the page of a text has no more than a line; nothing where it has them whole."""
    if apart:
        yield laid(press, glosses_path(text), LaidView(press.page(page_of(text), "text", ""), glosses=apart))


def gloss_view(press: Press, entry: Document) -> GlossView:
    """An entry with its gloss."""
    return GlossView(
        id=f"t-{entry.id}",
        entry=entry.id,
        kind=press.words[f"kind-{entry.kind.name}"],
        title=entry.fields.title,
        gloss=press.gloss(entry, press.rendering(FOLDER)),
        line="",
        href=relative(page_of(entry), FOLDER),
        backlink=Backlink(f"#m-{entry.id}", press.say("back-to-mark", title=entry.fields.title)),
    )


def in_line(press: Press, entry: Document, whole: GlossView, gloss: str) -> GlossView:
    """An entry with a line instead of its gloss. Its way back does not repeat its title, which is two words before."""
    backlink = replace(whole.backlink, name=press.words["back-to-first-mark"])
    return replace(whole, line=line(press, entry, gloss), backlink=backlink)


def gloss_words(entry: Document) -> str:
    """The gloss of an entry as plain words."""
    return plain_text(getattr(entry.body[0], "children", ())) if entry.body else ""


def line(press: Press, entry: Document, gloss: str) -> str:
    """What an entry is, in few words: what the lists say beside its title, or else how its gloss begins."""
    begun = gloss[: gloss.rfind(" ", 0, LINE)] + " …" if len(gloss) > LINE else gloss
    return detail(press, entry) or begun


def glosses_path(text: Document) -> str:
    """Where the script lies."""
    return f"{FOLDER}{text.id}.glosses.js"
