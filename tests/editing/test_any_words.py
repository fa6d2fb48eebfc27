"""Whatever stands in a paragraph and whatever is selected of it: a refusal, or exactly what was wished."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from hypothesis import assume, event, given, settings
from hypothesis import strategies as st

from glossator.editing.proof import text_in
from glossator.model.addressed import addressed
from glossator.model.block import Paragraph
from glossator.model.diagnostic import Level
from glossator.model.document import Document
from glossator.model.inline import Cited, Emendation, Mark, NoteReference, Quoted
from glossator.model.plain import plain_text
from glossator.model.tree import children, walk
from tests.conftest import EDITION, Site
from tests.editing.support import Editor

WORDS = ["one", "Lenin", "Larina", "so", "d’été", "naïve", "Москва", "𝔄", "e\u0301", "NEP", "1924", "a", "I"]
SIGNS = [".", ",", "-", "—", "“", "”", '"', "'", "’", ":", ";", "!", "?", "(", ")", "…", "/", "|", "~", "^", "=", "+"]
ODD = ["[", "]", "{", "}", "*", "_", "\\", "`", "<", ">", "&", "#", "@", "![", "](", "]{", "[^", "[@", "[[", "{#", "$"]
MARKUP = [
    "&amp;",
    "&hellip;",
    "&#8212;",
    "\\*",
    "\\[",
    "\\\\",
    "[^1]",
    " [^1]",
    "[^a]",
    "`code`",
    "[the list](https://example.org/)",
    "<https://example.org/>",
    "[[lenin|her]]",
    "[her]{person=larina}",
    '[odd]{correction="old" certainty=certain}',
    "[A Book]{.title}",
    "[sic]{.editorial}",
    '["So."]{speaker=lenin}',
    "[1924]{date=1924}",
    "*very old*",
    "**old**",
    "*a **b** c*",
    "_so_",
    "  \n",
    "\\\n",
]
WISHES: dict[str, dict[str, str]] = {
    "mark": {"entry": "nep"},
    "note": {"note": "A *note*.\n\nOf two."},
    "emend": {"correction": "another", "reason": 'So "it" \\ is]}.'},
    "voice": {"speaker": "lenin", "via": "larina lenin"},
    "cite": {"cites": "larina-1993", "remark": "So."},
}
NODES = {"mark": Mark, "note": NoteReference, "emend": Emendation, "voice": Quoted, "cite": Cited}

piece = st.one_of(st.sampled_from(WORDS), st.sampled_from(WORDS), st.sampled_from(SIGNS), st.sampled_from(MARKUP))
odd = st.one_of(piece, piece, piece, st.sampled_from(ODD))
gap = st.sampled_from([" ", " ", " ", "", "\n", "\n> ", "  "])


@st.composite
def paragraphs(draw: st.DrawFn) -> str:
    """Two paragraphs with mark-up, the second perhaps in a quotation or a list."""
    lines = []
    for _ in range(2):
        pieces = draw(st.lists(st.tuples(odd, gap), min_size=1, max_size=9))
        begin = draw(st.sampled_from(["Words ", "> Words ", "", "- ", "*Words* "]))
        lines.append(
            begin + "".join(part + between for part, between in pieces).strip() + draw(st.sampled_from(["", " {#x}"]))
        )
    return "\n\n".join([lines[0], lines[1].replace("{#x}", "{#y}")])


def edition(folder: Path, body: str) -> Editor:
    """An edition with a text of that body and the notes that it refers to."""
    made = Site(folder)
    made.write("edition.toml", EDITION)
    made.text(f"{body}\n\n[^1]: Her *own*\nwords.\n\n[^a]: Ours.\n", "nothing to compare")
    made.entry("person", "lenin", "title: Lenin")
    made.entry("person", "larina", "title: Larina")
    made.entry("term", "nep", "title: NEP")
    made.entry("work", "larina-1993", "title: This I Cannot Forget")
    return Editor(made)


def nodes(text: Document, address: str, kind: type) -> Iterator[tuple[Any, int, int]]:
    """The nodes of a kind at an address, and which characters they hold; counted here by another way than there."""
    lines: list[Sequence[Any]] = [each.children for each in walk(text.body) if getattr(each, "id", "") == address]
    for note in text.notes:
        lines += [each.children for each in walk(note.children) if isinstance(each, Paragraph) and note.id == address]

    def below(some: Sequence[Any], at: int) -> Iterator[tuple[Any, int, int]]:
        for node in some:
            length = len(plain_text((node,)))
            if isinstance(node, kind):
                yield node, at, at + length
            yield from below(children(node), at)
            at += length

    for line in lines:
        yield from below(line, 0)


def unlinked(reader: Editor) -> Document:
    """The text before it is linked: what is found in it may move a reference behind a mark."""
    return text_in(reader.files(), "texts/one.md", reader.desk.toolchain)


def errors(reader: Editor) -> list[str]:
    """The errors in the edition, as it is read from the disk."""
    return sorted(f"{each.code} {each.message}" for each in reader.site.findings() if each.level is Level.ERROR)


@settings(max_examples=150)
@given(paragraphs(), st.sampled_from(sorted(WISHES)), st.data())
def test_a_refusal_or_exactly_that(body: str, wish: str, data: st.DataObject) -> None:
    """The words are what they were, the annotation is on the selected ones, no error is new, and undo gives every byte
    back.
    """
    with tempfile.TemporaryDirectory() as folder:
        reader = edition(Path(folder), body)
        before, was, wrong = reader.files(), unlinked(reader), errors(reader)
        words = addressed(was)
        places = [address for address in words if words[address].strip() and address != "na"]
        assume(places)
        address = data.draw(st.sampled_from(places))
        length = len(words[address])
        start = data.draw(st.integers(0, length - 1))
        end = data.draw(st.integers(start + 1, length))
        answer = reader.wish(wish, reader.at(address, start, end), **WISHES[wish])
        event(f"{wish}: {'refused' if 'refused' in answer else 'done'}")
        if "refused" in answer:
            assert reader.files() == before
            return
        now = unlinked(reader)
        assert {name: said for name, said in addressed(now).items() if name in words} == words
        assert set(addressed(now)) - set(words) == ({"nb"} if wish == "note" else set())
        known = list(nodes(was, address, NODES[wish]))
        new = [each for each in nodes(now, address, NODES[wish]) if is_new(each, known)]
        assert len(new) == 1
        _, one, other = new[0]
        if wish == "note":
            assert end <= one and not any(sign.isalnum() for sign in words[address][end:one])
        elif wish in ("mark", "emend"):
            assert (one, other) == (start, end)
        else:
            assert one <= start and end <= other
        assert errors(reader) == wrong
        assert "done" in reader.wish("undo")
        assert reader.files() == before


def is_new(found: tuple[Any, int, int], known: list[tuple[Any, int, int]]) -> bool:
    """Whether a node was not there before; those that were are taken from the list."""
    node, one, other = found
    said = getattr(node, "label", "") or getattr(node, "entry", "") or getattr(node, "correction", "")
    for each in known:
        mine = getattr(each[0], "label", "") or getattr(each[0], "entry", "") or getattr(each[0], "correction", "")
        if (mine, each[1], each[2]) == (said, one, other):
            known.remove(each)
            return False
    return True
