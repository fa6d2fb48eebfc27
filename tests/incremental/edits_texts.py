"""What becomes of texts, their sources and their pictures."""

from __future__ import annotations

from pathlib import Path

from tests.incremental.edit import Added, Changed, Gone, Kinds, Line, Moved, Put, Removed, Renamed, Together, Touched

LAMP, ANSWER, WRECK, OTHER = (f"content/texts/{each}.md" for each in ("lamp", "answer", "wreck", "other"))
OIL, SOURCE, TOWER = "content/parallels/the-oil.md", "content/sources/lamp.txt", "content/images/tower.png"
LAYER, EDITION = "content/annotations/class.jsonld", "content/edition.toml"
PAGES = ("content/pages/about.md", "content/pages/on-the-lamp.md")
PICTURES = Path(__file__).parent / "pictures"
OTHER_TEXT = """\
---
title: Another
author: Hanna Orme
date: 1914
rights: {statement: "https://creativecommons.org/publicdomain/zero/1.0/", label: CC0}
source: {file: wreck.txt, sha256: "0"}
---

The wick of Adam Sull, and the Harbour Board.[^a]

[^a]: As in [the first](lamp.md#p3).
"""

SENTENCES: Kinds = {
    "a sentence": (
        Changed(LAMP, "kept the wick short", "kept the lamp bright"),
        Changed(LAMP, "The Harbour Board built the tower", "Hanna Orme built the tower"),
        Changed(LAMP, "The wick was new", "The wick was old"),
        Changed(LAMP, "kept the lamp of Ardle Point", "kept the lamp of Sull"),
        Changed(ANSWER, "wrong about the oil", "wrong about the tower"),
        Changed(ANSWER, "never paid", "often paid the keeper Sull"),
        Changed(WRECK, "The ship", "Miss Orme and my grandfather"),
        Changed(WRECK, "the lamp went out", "the lamp was lit"),
    ),
    "a mark made by hand": (
        Changed(LAMP, "[luchterne]{term=luchterne}", "luchterne"),
        Changed(LAMP, "a [luchterne]{term=luchterne}", "a [luchterne]{term=wick}"),
        Changed(ANSWER, "my father", "[my father]{person=sull}"),
        Changed(WRECK, "The wick,", "The [wick]{.unmarked},"),
        Changed(WRECK, "The ship", "[The ship]{.title}"),
    ),
    "an emendation": (
        Changed(LAMP, 'correction="frozen" certainty=certain', 'correction="chosen" certainty=probable'),
        Changed(LAMP, '[frosen]{correction="frozen" certainty=certain reason="A misprint."}', "frosen"),
        Changed(LAMP, 'reason="A misprint."', 'reason="Hers, or the printer’s."'),
        Changed(WRECK, "wick of Sull", 'wick of [Sall]{correction="Sull" certainty=certain}'),
    ),
    "a date": (
        Changed(LAMP, "{date=1846 event=tower-built}", "{date=1847 event=tower-built}"),
        Changed(LAMP, "[1846]{date=1846 event=tower-built}", "1846"),
        Changed(WRECK, "when the lamp", '[when]{date=1847-12 title="The ship passes"} the lamp'),
    ),
    "a voice": (
        Changed(LAMP, "{.quotation speaker=sull to=harbour-board via=orme}", "{.quotation speaker=grandfather}"),
        Changed(LAMP, '["I was not asleep."]{speaker=sull to=grandfather via=orme}', '"I was not asleep."'),
        Changed(LAMP, "{.epigraph speaker=orme}", "{.epigraph speaker=sull}"),
        Changed(WRECK, "was the wick of Sull", '["was the wick of Sull"]{speaker=orme}'),
    ),
    "a citation": (
        Changed(LAMP, "Ibid, p. 14", "Ibid, p. 41"),
        Changed(LAMP, "Ibid, p. 14.", "Reed, On Oil, p. 4."),
        Changed(LAMP, "Peter Vane, The Coast by Night. Ardle: Harbour Press, 1902, p. 12.", "Reed, On Oil, p. 5."),
        Changed(LAMP, "(Vane, p. 15)", "(Reed, p. 6)"),
        Changed(ANSWER, "[^2]: Ibid.", '[^2]: [Ibid.]{cites=reed-1908 remark="She means Reed."}'),
        Changed(ANSWER, "Vane, The Coast by Night, p. 40", "Orme, A Diary of Ardle, p. 4"),
    ),
}
BLOCKS: Kinds = {
    "a paragraph added": (
        Added(LAMP, 1, "The wick is the first word here, says Hanna Orme."),
        Added(LAMP, 4, "::: editorial\nA sketch is lost. See [[wick]].\n:::"),
        Added(ANSWER, 0, "Of Ardle Point.[^9]\n\n[^9]: Reed, p. 7."),
        Added(ANSWER, 2, "| the lamp | the wick |\n|---|---|\n| Adam Sull | oil |"),
        Added(WRECK, 1, "He sailed on. {#on}\n\n* * *\n\n> The lamp went out."),
        Added(WRECK, 0, "```python\nprint('the wick')\n```"),
    ),
    "a paragraph removed": (Removed(LAMP, 4), Removed(ANSWER, 0), Removed(ANSWER, 2), Removed(WRECK, 0)),
    "a paragraph moved": (Moved(LAMP, 4, 1), Moved(LAMP, 1, 4), Moved(ANSWER, 0, 2), Moved(WRECK, 0, 1)),
    "a heading": (
        Changed(LAMP, "## The oil {#oil}", "## Of the oil {#oil}"),
        Changed(ANSWER, "## Of the board", "### Of the Harbour Board"),
        Changed(ANSWER, "## Of the board\n\n", ""),
        Added(WRECK, 0, "## The ship"),
    ),
    "a note": (
        Changed(LAMP, "[^a]: See [[sull]]", "[^a]: Ask [[grandfather]]"),
        Together((Changed(LAMP, "[^a]", "[^b]"), Changed(LAMP, "\n[^a]:", "\n[^b]:"))),
        Together((Changed(LAMP, "[^1]", ""), Changed(LAMP, "\n[^1]:", "\n[^b]: It said:"))),
        Together((Changed(LAMP, "[^2]", "[^3]"), Changed(LAMP, "\n[^2]:", "\n[^3]:"))),
        Together((Changed(LAMP, "[^a]\n", "\n"), Removed(LAMP, 8))),
        Together(
            (Changed(WRECK, "Ardle Point", "Ardle Point[^a]"), Added(WRECK, 1, "[^a]: Of [the oil](lamp.md#oil)."))
        ),
        Changed(ANSWER, "[^2]: Ibid.", "[^2]: []{.lost}"),
    ),
    "a link": (
        Changed(ANSWER, "lamp.md#oil", "lamp.md#p2"),
        Changed(ANSWER, "[the page before](../texts/lamp.md#oil)", "the page before"),
        Changed(LAMP, "a lamp all the same", "[a lamp](../entries/term/wick.md) all the same"),
    ),
}
HEADS: Kinds = {
    "front matter": (
        Line(LAMP, "title", "The Wick at Ardle Point"),
        Line(LAMP, "short-title", ""),
        Line(LAMP, "author", "H. Orme"),
        Line(LAMP, "date", "1914-06"),
        Line(LAMP, "order", "40"),
        Line(ANSWER, "order", "5"),
        Line(LAMP, "marking", "none"),
        Line(WRECK, "marking", "first-in-text"),
        Line(WRECK, "marking", ""),
        Line(LAMP, "reviews", "diary"),
        Line(ANSWER, "reviews", "reed-1908"),
        Line(LAMP, "introduction", ""),
        Line(WRECK, "introduction", "about"),
        Line(LAMP, "former", "[older-lamp]"),
        Line(WRECK, "language", "ru"),
        Line(ANSWER, "description", "By a daughter."),
        Line(ANSWER, "changed", "2026-02-01"),
        Line(ANSWER, "  label", "Public domain"),
        Line(WRECK, "  statement", "https://rightsstatements.org/vocab/InC/1.0/"),
        Line(LAMP, "      what", "a banner"),
        Line(ANSWER, "supplied-from", "It is in another hand."),
    ),
}
FILES: Kinds = {
    "a text added": (Put(OTHER, OTHER_TEXT), Put(OTHER, OTHER_TEXT.replace("Another", "A Last Word"))),
    "a text removed": (
        Gone(WRECK),
        Together((Gone(ANSWER), Gone(OIL))),
        Together(
            (*(Gone(each) for each in (LAMP, ANSWER, OIL, LAYER, *PAGES)), Line(EDITION, "introduction", "", " = "))
        ),
    ),
    "a text renamed": (
        Renamed(WRECK, "content/texts/shipwreck.md"),
        Together((Renamed(ANSWER, "content/texts/reply.md"), Changed(OIL, "text: answer", "text: reply"))),
        Together((Renamed(WRECK, "content/texts/a-wreck.md"), Line("content/texts/a-wreck.md", "former", "[wreck]"))),
    ),
    "a source": (
        Changed(SOURCE, "saved page", "kept page"),
        Changed(SOURCE, "The oil", "The whale oil"),
        Changed("content/sources/answer.txt", "Of the board", "Of the Board"),
        Put("content/sources/wreck.txt", "The ship came past.\n"),
        Gone("content/sources/wreck.txt"),
        Put("content/sources/more.txt", "Of no text.\n"),
    ),
    "a picture": (
        Put(TOWER, (PICTURES / "wide.png").read_bytes()),
        Put("content/images/ship.png", (PICTURES / "wide.png").read_bytes()),
        Together((Changed(LAMP, "tower.png", "mast.png"), Renamed(TOWER, "content/images/mast.png"))),
        Changed(LAMP, "![A tower on a rock]", "![A rock]"),
        Together((Removed(LAMP, 5), Gone(TOWER))),
    ),
    "nothing but a time": (Touched(LAMP), Touched(SOURCE), Touched(TOWER), Touched("content/edition.toml")),
}
TEXTS: Kinds = SENTENCES | BLOCKS | HEADS | FILES
