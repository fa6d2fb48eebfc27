"""What becomes of entries, works, parallels, layers and pages."""

from __future__ import annotations

from tests.incremental.edit import Added, Changed, Gone, Kinds, Line, Put, Removed, Renamed, Together
from tests.incremental.edits_texts import LAMP, LAYER, OIL, PAGES, WRECK

WICK, LUCHTERNE = "content/entries/term/wick.md", "content/entries/term/luchterne.md"
ORME, SULL, GRANDFATHER = (f"content/entries/person/{each}.md" for each in ("orme", "sull", "grandfather"))
POINT = "content/entries/place/ardle-point.md"
BOARD = "content/entries/organisation/harbour-board.md"
DIARY = "content/entries/work/diary.md"
BUILT, OUT = (f"content/entries/event/{each}.md" for each in ("tower-built", "lamp-out"))
WORKS, CSL = "content/bibliography.bib", "content/bibliography.json"
ABOUT, ON = PAGES
COMPARED = """\
---
topic: The wick
relation: agree
passages:
  - {text: lamp, paragraphs: [p2]}
  - {text: wreck, paragraphs: [p1]}
  - {text: lamp, paragraphs: [p4]}
---

All of them speak of the [[wick]].
"""
HALE = """
@book{hale-1900,
  author = {Hale, Ruth},
  title = {Rocks and Their Lamps},
  date = {1900}
}
"""

ENTRIES: Kinds = {
    "a gloss": (
        Changed(WICK, "What burns in a [[luchterne|lamp]].", "A string in a lamp."),
        Changed(LUCHTERNE, "A lamp or lantern", "A lantern for [[sull]]"),
        Changed(ORME, "Teacher", "A teacher"),
        Changed(SULL, "Keeper of the lamp, paid by the [[harbour-board]].", "Keeper of the [[ardle-point|rock]]."),
        Changed(GRANDFATHER, "stones", "stones with [[orme]]"),
        Changed(POINT, "stands", "stood until [[lamp-out]]"),
        Changed(BOARD, "It built", "Its people built"),
        Changed(DIARY, "It was never printed", "It is printed in *The Coast*"),
        Changed(BUILT, "in one summer", "in two summers"),
        Changed(OUT, "is disputed", "is not known to [[sull]]"),
    ),
    "an article": (
        Changed(WICK, "An article of its own", "Some more words"),
        Added(SULL, 1, "## His life\n\nHe lived in [the tower](../../texts/lamp.md#p2)."),
        Removed(WICK, 1),
        Removed(ORME, 1),
        Added(OUT, 1, "See [@reed-1908, p. 5]."),
    ),
    "forms": (
        Line(WICK, "forms", "[wick, oil]"),
        Line(WICK, "forms", ""),
        Line(SULL, "forms", "[Adam Sull]"),
        Line(SULL, "forms", "[Adam Sull, Sull, keeper]"),
        Line(ORME, "forms", "[Hanna Orme, Miss Orme, Vane]"),
        Line(POINT, "forms", "[Ardle]"),
        Line(BOARD, "forms", "[the Harbour Board, tower]"),
        Line(OUT, "forms", "[went out]"),
        Line(SULL, "except", "[wick of Sull]"),
        Line(WICK, "plural", "no"),
        Line(WICK, "marking", "all"),
        Line(SULL, "marking", "none"),
    ),
    "a headword": (
        Line(WICK, "title", "Wicks"),
        Line(ORME, "title", "Miss Hanna Orme"),
        Line(ORME, "sort", "Aorme, Hanna"),
        Line(BOARD, "title", "The Board"),
        Line(DIARY, "title", "The Diary"),
        Line(BUILT, "title", "A tower"),
    ),
    "facts": (
        Line(ORME, "born", "1872"),
        Line(SULL, "died", ""),
        Line(POINT, "located", "on an island"),
        Line(BOARD, "dissolved", "1850"),
        Line(LUCHTERNE, "language", "de"),
        Line(BUILT, "date", "1848"),
        Line(OUT, "date", "1845-12-09"),
        Line(OUT, "dating", "computed"),
        Line(OUT, "remark", ""),
        Line(DIARY, "author", "Orme, Judith"),
        Line(DIARY, "date", "1899"),
        Line(SULL, "check", "[Parish book of Ardle]"),
    ),
    "see": (
        Line(LUCHTERNE, "see", "[sull]"),
        Line(ORME, "see", ""),
        Line(WICK, "see", "[luchterne, tower-built]"),
        Line(BOARD, "see", "[vane-1902]"),
    ),
    "another kind": (
        Renamed(WICK, "content/entries/place/wick.md"),
        Renamed(GRANDFATHER, "content/entries/organisation/grandfather.md"),
        Renamed("content/entries/place/wick.md", WICK),
        Together(
            (
                Renamed(POINT, "content/entries/term/ardle-point.md"),
                Line("content/entries/term/ardle-point.md", "located", ""),
            )
        ),
    ),
    "an entry added": (
        Put("content/entries/term/oil.md", "---\ntitle: oil\nsee: [wick]\n---\n\nIt burns in the [[luchterne]].\n"),
        Put(
            "content/entries/place/coast.md", "---\ntitle: coast\nforms: [the rock, The ship]\n---\n\nNear [[sull]].\n"
        ),
        Put(
            "content/entries/work/vane-1902.md", "---\ntitle: The Coast\nauthor: Vane, Peter\n---\n\nA book of rocks.\n"
        ),
        Put("content/entries/event/passing.md", "---\ntitle: The passing\ndate: 1847\n---\n\nA ship passes.\n"),
    ),
    "an entry removed": (
        Together((Gone(GRANDFATHER), Changed(LAMP, " to=grandfather", ""))),
        Together((Gone(OUT), Changed(WRECK, "lamp went out", "lamp did"))),
        Together((Gone(BUILT), Changed(LAMP, "{date=1846 event=tower-built}", "{date=1846}"))),
        Gone("content/entries/term/oil.md"),
        Together((Gone(DIARY), Removed(ORME, 1))),
    ),
    "an entry renamed": (
        Together((Renamed(BUILT, "content/entries/event/built.md"), Changed(LAMP, "event=tower-built", "event=built"))),
        Renamed(OUT, "content/entries/event/dark.md"),
    ),
    "former addresses": (
        Line(ORME, "former", ""),
        Line(ORME, "former", "[miss-orme, teacher]"),
        Line(SULL, "former", "[keeper]"),
        Line(LAMP, "former", ""),
    ),
}
WORKED: Kinds = {
    "a work": (
        Changed(WORKS, "The Coast by Night", "The Coast at Night"),
        Changed(WORKS, "Vane, Peter", "Vane, Paul"),
        Changed(WORKS, "{1902}", "{1903}"),
        Changed(WORKS, "{3--9}", "{3--19}"),
        Changed(WORKS, "Reed, Anna", "Vane, Anna"),
        Changed(WORKS, "@book{vane-1902", "@thesis{vane-1902"),
    ),
    "a work added": (
        Changed(WORKS, "\n@article", HALE + "\n@article"),
        Put(CSL, '[{"id": "moss-1890", "type": "book", "title": "Lamps", "author": [{"family": "Moss"}]}]'),
        Put(CSL, '[{"id": "moss-1890", "type": "book", "title": "Wicks", "author": [{"family": "Vane"}]}]'),
    ),
    "a work removed": (
        Together((Changed(WORKS, "reed-1908", "reade-1908"), Changed(ON, "reed-1908", "reade-1908"))),
        Gone(CSL),
    ),
}
BESIDE: Kinds = {
    "a parallel": (
        Changed(OIL, "knows nothing of it", "has not heard of it"),
        Changed(OIL, "of [[sull]]", "of [[orme]]"),
        Changed(OIL, "paragraphs: [p3]", "paragraphs: [p2, p3]"),
        Changed(OIL, "text: lamp, paragraphs: [p3]", "text: wreck, paragraphs: [p1]"),
        Changed(OIL, "note: from a book", "note: from two books"),
        Line(OIL, "topic", "Oil and water"),
        Line(OIL, "relation", "agree"),
        Line(OIL, "order", "30"),
    ),
    "a parallel added": (
        Put("content/parallels/the-wick.md", COMPARED),
        Put("content/parallels/the-wick.md", COMPARED.replace("The wick", "The oil")),
    ),
    "a parallel removed": (Gone(OIL), Renamed(OIL, "content/parallels/oil.md")),
    "a layer": (
        Changed(LAYER, "Who is meant?", "Which lamp?"),
        Changed(LAYER, "Remarks of a class", "Remarks of a school"),
        Changed(LAYER, "kept the lamp of", "kept the book of"),
        Changed(LAYER, "#p4", "#p2"),
        Changed(LAYER, "questioning", "commenting"),
        Renamed(LAYER, "content/annotations/school.jsonld"),
        Gone(LAYER),
    ),
    "a page": (
        Changed(ABOUT, "It has", "The edition has"),
        Changed(ABOUT, "[[wick]]", "[[sull]]"),
        Line(ABOUT, "title", "Of this edition"),
        Line(ABOUT, "short-title", "Us"),
        Line(ON, "order", "9"),
        Line(ON, "title", "How to read"),
        Line(ON, "description", ""),
        Changed(ON, "[the oil](../texts/lamp.md#oil)", "[his answer](../texts/answer.md#p1)"),
        Put("content/pages/more.md", "---\ntitle: More\n---\n\nOf [[harbour-board]], see [@vane-1902, p. 1].\n"),
        Gone("content/pages/more.md"),
        Gone(ABOUT),
        Renamed(ABOUT, "content/pages/of-this.md"),
        Put("content/manual/index.md", "---\ntitle: A manual\n---\n\nRead [it](../texts/lamp.md).\n"),
    ),
}
LOOKED_UP: Kinds = ENTRIES | WORKED | BESIDE
