"""Books that nobody wrote: hundreds of notes in many conventions, among numbers that are none, from a seed.

Each reference stands behind a word of its own, `alpha17`-like but in letters, and its note holds the word that belongs to
it, so that a test can tell which note a reference must lead to.
"""

from __future__ import annotations

import random
import textwrap
from collections.abc import Callable
from dataclasses import dataclass, field

WORDS = [
    "the",
    "house",
    "stood",
    "by",
    "the",
    "river",
    "and",
    "nobody",
    "who",
    "came",
    "along",
    "the",
    "road",
    "that",
    "winter",
    "could",
    "have",
    "said",
    "why",
    "its",
    "windows",
    "were",
    "lit",
    "when",
    "the",
    "village",
    "lay",
    "dark",
    "or",
    "who",
    "had",
    "walked",
    "there",
    "before",
    "the",
    "snow",
    "began",
    "to",
    "fall",
    "upon",
    "the",
    "orchard",
    "wall",
    "and",
    "the",
    "mill",
]
RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
LETTERS = "abcdefghijklmnopqrstuvwxyz"
TRAPS = (
    "In 1924 he was 38 years old, and by (1926) nobody asked.",
    "They counted (1) the bread, (2) the salt and (3) the oil.",
    "It cost 12 roubles on 14 March, 1931 [1931], as p. 12 says.",
    "Chapter 3, verse 16, and no. 7 of the list; see vol. 2, pp. 11-14.",
    "The 4th of May [new style] was a Sunday; he was born [1888] in the town.",
    "The years 1905-17 and 1918, 1919 and 1920 were hard.",
    "He had read the (second) part of it at 7:30, or at 8.15 if it rained.",
    "A ton of it, 3.5% at most, went for $12 or £9 in the year 44.",
)


def name(number: int, kind: str) -> str:
    """A word for a note: letters only, so that no digits stand in it."""
    digits = ""
    while True:
        digits = LETTERS[number % 26] + digits
        number //= 26
        if not number:
            return f"{kind}{digits.rjust(3, 'a')}"


@dataclass(frozen=True)
class Convention:
    """How a book prints references and notes, whether numbers begin anew in each chapter, and where notes stand."""

    name: str
    reference: Callable[[str], str]
    note: Callable[[str, str], str]
    restarts: bool = False
    place: str = "end"
    wrapped: bool = False
    hanging: bool = False
    signs: bool = False
    inside: bool = False
    separate: bool = True


CONVENTIONS = (
    Convention("round brackets, list at the end", lambda n: f" ({n})", lambda n, w: f"{n}. {w}"),
    Convention("round brackets, wrapped", lambda n: f" ({n})", lambda n, w: f"({n}) {w}", wrapped=True),
    Convention(
        "square brackets below the paragraph",
        lambda n: f"[{n}]",
        lambda n, w: f"[{n}] {w}",
        place="paragraph",
        wrapped=True,
    ),
    Convention("glued, by chapter", lambda n: n, lambda n, w: f"{n}. {w}", restarts=True, place="chapter"),
    Convention("glued, collected by chapter", lambda n: n, lambda n, w: f"{n}. {w}", restarts=True, place="collected"),
    Convention(
        "glued, bare numbers, wrapped",
        lambda n: n,
        lambda n, w: f"{n} {w}",
        restarts=True,
        place="chapter",
        wrapped=True,
    ),
    Convention("raised", lambda n: n.translate(RAISED), lambda n, w: f"{n.translate(RAISED)} {w}", place="chapter"),
    Convention(
        "raised, glued notes",
        lambda n: n.translate(RAISED),
        lambda n, w: f"{n.translate(RAISED)}{w}",
        restarts=True,
        place="collected",
    ),
    Convention("braces, hanging", lambda n: "{" + n + "}", lambda n, w: f"{n}) {w}", wrapped=True, hanging=True),
    Convention(
        "Footnote below the paragraph",
        lambda n: f"[{n}]",
        lambda n, w: f"[Footnote {n}: {w}]",
        place="paragraph",
        wrapped=True,
    ),
    Convention("Footnote at the end", lambda n: f"[{n}]", lambda n, w: f"[Footnote {n}: {w}]", wrapped=True),
    Convention("stars on the page", lambda n: n, lambda n, w: f"{n} {w}", place="paragraph", signs=True),
    Convention(
        "stars on the page, wrapped", lambda n: n, lambda n, w: f"{n} {w}", place="paragraph", signs=True, wrapped=True
    ),
    Convention("in the text", lambda n: "", lambda n, w: f" [Footnote {n}: {w}]", inside=True, wrapped=True),
    Convention("in the text, not numbered", lambda n: "", lambda n, w: f" [Footnote: {w}]", inside=True),
    Convention("list without empty lines", lambda n: f"[{n}]", lambda n, w: f"{n}. {w}", separate=False),
    Convention("glued, page notes", lambda n: n, lambda n, w: f"{n} {w}", place="paragraph", restarts=True),
    Convention(
        "glued, dotted notes below the paragraph",
        lambda n: n,
        lambda n, w: f"{n}. {w}",
        place="paragraph",
        wrapped=True,
    ),
    Convention(
        "round brackets, by chapter", lambda n: f" ({n})", lambda n, w: f"({n}) {w}", place="chapter", restarts=True
    ),
    Convention(
        "round brackets on the page", lambda n: f"({n})", lambda n, w: f"({n}) {w}", place="paragraph", restarts=True
    ),
    Convention("glued, bare numbers at the end", lambda n: n, lambda n, w: f"{n} {w}", wrapped=True),
    Convention("glued on both sides", lambda n: n, lambda n, w: f"{n}{w}"),
    Convention("glued, hanging", lambda n: n, lambda n, w: f"{n}) {w}", wrapped=True, hanging=True),
    Convention(
        "glued, collected without empty lines",
        lambda n: n,
        lambda n, w: f"{n}. {w}",
        restarts=True,
        place="collected",
        separate=False,
    ),
    Convention(
        "square brackets, collected",
        lambda n: f"[{n}]",
        lambda n, w: f"[{n}] {w}",
        restarts=True,
        place="collected",
        wrapped=True,
    ),
    Convention(
        "Footnote on the page",
        lambda n: f"[{n}]",
        lambda n, w: f"[Footnote {n}: {w}]",
        restarts=True,
        place="paragraph",
        wrapped=True,
    ),
    Convention(
        "braces, by chapter", lambda n: "{" + n + "}", lambda n, w: "{" + n + "} " + w, place="chapter", restarts=True
    ),
    Convention("raised, dotted notes", lambda n: n.translate(RAISED), lambda n, w: f"{n}. {w}", wrapped=True),
    Convention("carets", lambda n: f"^{n}", lambda n, w: f"^{n} {w}"),
    Convention("square brackets and colons", lambda n: f"[{n}]", lambda n, w: f"{n}: {w}"),
)


@dataclass
class Book:
    """A book and what is known of it: how many notes, and which word each of them holds."""

    convention: Convention
    seed: int
    notes: int
    chapters: int = 12
    text: str = ""
    made: int = 0
    random: random.Random = field(default_factory=random.Random)

    def sentence(self, least: int = 6, most: int = 18) -> str:
        words = [self.random.choice(WORDS) for _ in range(self.random.randint(least, most))]
        return " ".join(words).capitalize()

    def laid(self, words: str, first: str = "", other: str = "") -> str:
        if not self.convention.wrapped:
            return first + words
        return textwrap.fill(words, 72, initial_indent=first, subsequent_indent=other, break_on_hyphens=False)

    def note(self, key: str, number: int) -> str:
        body = f"{self.sentence(2, 30)} {name(number, 'target')} {self.random.choice(TRAPS) if number % 5 == 0 else 'Ibid.'}"
        long = number % 7 == 3 and self.convention.separate and self.convention.place != "paragraph"
        long = long and not self.convention.inside and not self.convention.note("1", "x").endswith("]")
        words = self.laid(self.convention.note(key, body), "", "    " if self.convention.hanging else "")
        return words + ("\n\n" + self.laid(self.sentence(8, 20) + ".", "    ", "    ") if long else "")


def made(convention: Convention, seed: int, notes: int = 240) -> Book:
    """A book."""
    book = Book(convention, seed, notes, random=random.Random(f"{convention.name} {seed}"))
    parts = ["A BOOK OF THE RIVER", "by Nobody Known", "1926"]
    collected: list[str] = []
    per, key = notes // book.chapters, 0
    for chapter in range(1, book.chapters + 1):
        parts.append(f"CHAPTER {chapter}")
        key = 0 if convention.restarts else key
        listed: list[str] = []
        left = per
        while left:
            here = min(left, book.random.randint(0, 3))
            left -= here
            below: list[str] = []
            sentences: list[str] = []
            page = 0
            for _ in range(here):
                key, page = key + 1, page + 1
                sign = (
                    "*†‡"[page - 1]
                    if convention.signs
                    else str(page if convention.place == "paragraph" and convention.restarts else key)
                )
                if book.random.random() < 0.4:
                    sentences.append(book.random.choice(TRAPS))
                stop = "." if convention.reference("1")[:1] != " " else ""
                anchor = f"{book.sentence()} {name(book.made, 'anchor')}{stop}"
                note = book.note(sign, book.made)
                sentences.append(
                    anchor + (note if convention.inside else convention.reference(sign) + ("" if stop else "."))
                )
                below.append(note)
                book.made += 1
            sentences.append(book.sentence(10, 40) + ".")
            parts.append(book.laid(" ".join(sentences)))
            if convention.place == "paragraph" and not convention.inside:
                parts.extend(below)
            else:
                listed.extend(below)
        if convention.place == "chapter":
            parts.extend(["NOTES", *listed])
        else:
            collected.extend([f"Chapter {chapter}", *listed] if convention.place == "collected" else listed)
    if convention.place in ("end", "collected") and not convention.inside:
        parts.append("NOTES")
        parts.extend(collected if convention.separate else ["\n".join(collected)])
    book.text = "\n\n".join(parts) + "\n"
    return book
