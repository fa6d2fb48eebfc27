"""The glosses of the entries that the page of a text marks: on the page where they are few, else a line of each on the
page and the glosses in a script.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

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


def in_lines(entries: Iterable[Document]) -> bool:
    """Whether the glosses of some entries are too much for one page."""
    return sum(len(gloss_words(each).split()) for each in entries) > WHOLE


def glosses(press: Press, text: Document, path: str) -> tuple[GlossView, ...]:
    """The entries marked on a page as it lists them."""
    entries = glossed(press, text)
    shown = in_line if in_lines(entries) else gloss_view
    return tuple(shown(press, each, path) for each in entries)


def glosses_script(press: Press, text: Document) -> Iterator[Artifact]:
    """The glosses of which the page of a text has no more than a line; nothing where it has them whole."""
    entries, path = glossed(press, text), page_of(text)
    if in_lines(entries):
        whole = tuple(gloss_view(press, each, path) for each in entries)
        yield laid(press, glosses_path(text), LaidView(press.page(path, "text", ""), glosses=whole))


def gloss_view(press: Press, entry: Document, path: str) -> GlossView:
    """An entry with its gloss."""
    return GlossView(
        id=f"t-{entry.id}",
        entry=entry.id,
        kind=press.words[f"kind-{entry.kind.name}"],
        title=entry.fields.title,
        gloss=press.gloss(entry, press.rendering(path)),
        line="",
        href=relative(page_of(entry), path),
        backlink=Backlink(f"#m-{entry.id}", press.say("back-to-mark", title=entry.fields.title)),
    )


def in_line(press: Press, entry: Document, path: str) -> GlossView:
    """An entry with a line instead of its gloss. Its way back does not repeat its title, which is two words before."""
    whole = gloss_view(press, entry, path)
    return replace(
        whole, line=line(press, entry), backlink=replace(whole.backlink, name=press.words["back-to-first-mark"])
    )


def gloss_words(entry: Document) -> str:
    """The gloss of an entry as plain words."""
    return plain_text(getattr(entry.body[0], "children", ())) if entry.body else ""


def line(press: Press, entry: Document) -> str:
    """What an entry is, in few words: what the lists say beside its title, or else how its gloss begins."""
    gloss = gloss_words(entry)
    begun = gloss[: gloss.rfind(" ", 0, LINE)] + " …" if len(gloss) > LINE else gloss
    return detail(press, entry) or begun


def glosses_path(text: Document) -> str:
    """Where the script lies."""
    return f"texts/{text.id}.glosses.js"
