"""An edition with everything that lists are made of, and a toolchain whose pages have room for little."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from glossator.model.artifact import Artifact
from glossator.publish.press import Press
from glossator.publish.runs import Rooms
from glossator.toolchain import Publisher, Toolchain
from tests.conftest import Site

SMALL = Rooms(library=4, entries=6, mentions=5, dated=8, parallels=2, readings=2, voices=2, coverage=2)
TEXTS = 9
PEOPLE = ("Abel", "Adam", "Amos", "Anna", "Boas", "Dan", "David", "Eli", "Esau", "Eva", "Ezra", "Gad", "Ham", "Isaac")

PARALLEL = """\
---
topic: Topic {topic}
relation: agree
passages: [{{text: t{one}, paragraphs: [p1]}}, {{text: t{other}, paragraphs: [p2]}}]
---

See [the last](p5.md) and [the first](p1.md).
"""


def cramped(toolchain: Toolchain | None = None, rooms: Rooms = SMALL) -> Toolchain:
    """A toolchain whose pages have room for little."""
    whole = toolchain or Toolchain()
    return replace(
        whole,
        publishers=tuple(in_rooms(each, rooms) for each in whole.publishers),
        gatherers=tuple(in_rooms(each, rooms) for each in whole.gatherers),
    )


def in_rooms(publisher: Publisher, rooms: Rooms) -> Publisher:
    """A publisher whose pages have room for so much."""

    def publish(press: Press) -> Iterable[Artifact]:
        return publisher(replace(press, rooms=rooms))

    return publish


def write(site: Site, texts: int = TEXTS) -> Site:
    """The edition: each text names Adam, cites a book, speaks of the war, has a slip and a quotation."""
    site.write("edition.toml", 'title = "Long lists"\nlanguage = "en"\n')
    for number in range(1, texts + 1):
        write_text(site, number)
    for name in PEOPLE:
        site.entry("person", name.lower(), f"title: {name}\nmarking: all", f"A gloss on [[{PEOPLE[-1].lower()}]].")
    site.entry("work", "larina-1993", 'title: This I Cannot Forget\nauthor: "Larina, Anna"\ndate: 1993')
    site.entry("event", "war", "title: The war\ndate: 1941-06-22", "See [the first](../../parallels/p1.md).")
    site.entry("event", "flight", "title: Moon flight\ndate: 1980")
    site.entry("event", "feast", "title: The feast")
    for number in range(1, 6):
        site.write(f"parallels/p{number}.md", PARALLEL.format(topic=(number + 1) // 2, one=number, other=number + 1))
    site.write("pages/about.md", "---\ntitle: About\n---\n\nSee [the last](../parallels/p5.md).\n")
    return site


def write_text(site: Site, number: int, words: str = "So") -> None:
    """One of the texts."""
    year = 1900 + 7 * number
    voice = f'"{words}, he said."'
    met, went = f"{words} Adam and Eva met after the Moon flight.", "on. Adam!"
    slip = '[Adam wnt]{correction="Adam went" certainty=certain reason="A slip."}'
    site.text(
        f"{met}[^1] It was [in {year}]{{date={year} event=war}}, and {slip} {went}\n\n"
        f"::: {{.quotation speaker={PEOPLE[number % 3].lower()}}}\n{voice}\n:::\n\n[^1]: Larina, p. {number}.\n",
        f"{met}1 It was in {year}, and Adam wnt {went} {voice} 1. Larina, p. {number}.",
        name=f"t{number}",
        title=f"Text {number}",
    )
