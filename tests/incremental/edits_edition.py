"""What becomes of the edition's own words, of its templates, and of what should not be."""

from __future__ import annotations

from dataclasses import dataclass

from glossator.theme import default_theme
from tests.incremental.edit import Changed, Changes, Edit, Files, Gone, Kinds, Line, Put, Renamed, Together
from tests.incremental.edits_entries import ABOUT, LUCHTERNE, SULL, WICK, WORKS
from tests.incremental.edits_texts import ANSWER, EDITION, LAMP, LAYER, OIL, TOWER, WRECK


def declared(name: str, value: str) -> Edit:
    """The edition says something of itself."""
    return Line(EDITION, name, value, " = ")


@dataclass(frozen=True)
class Own:
    """A file of the theme, with other words where some stand first, is among the edition's own."""

    name: str
    old: str
    new: str

    def __call__(self, files: Files) -> Changes:
        words = default_theme()[self.name].decode()
        assert self.old in words
        return {f"templates/{self.name}": words.replace(self.old, self.new, 1).encode()}


DECLARED: Kinds = {
    "the edition": (
        declared("title", '"The Lamp of Ardle, Again"'),
        declared("subtitle", ""),
        declared("description", '"Some texts."'),
        declared("date", '"2026-04-01"'),
        declared("editor", '"An Editor"'),
        declared("introduction", '"about"'),
        declared("introduction", ""),
        declared("label", '"Free"'),
    ),
    "marking": tuple(declared("marking", f'"{each}"') for each in ("all", "none", "first-in-text")),
    "the language": (declared("language", '"ru"'), declared("language", '"de"')),
    "spellings": (declared("spellings", '[["frosen", "frozen"], ["wick", "wik"]]'), declared("spellings", "[]")),
    "exports": tuple(declared("exports", f'["{each}"]') for each in ("tei", "markdown", "txt", "html", "epub")),
    "levels": (
        declared("entry-unused", '"off"'),
        declared("entry-unused", '"warning"'),
        declared("source-different", '"warning"'),
        declared("note-unused", '"note"'),
    ),
    "offline": (declared("offline", "true"),),
}
OWN: Kinds = {
    "a template": (
        Put("templates/moved.html", "<p>It lies at {{ view.link.label }} now.</p>\n"),
        Own("entry.html", "<article ", "<p>Our own head</p>\n<article "),
        Own("macros.html", "</a>", " </a>"),
        Own("base.html", "</body>", "<p>Our own foot</p></body>"),
        Own("base.html", "</body>", "<p>Our other foot</p></body>"),
        Put("templates/moved.html", "<p>It has moved.</p>\n"),
    ),
    "words of the interface": (
        Own("messages/en.toml", '"Search"', '"Look for"'),
        Own("messages/ru.toml", '"Поиск"', '"Искать"'),
    ),
    "a style": (
        Own("assets/reader.css", "}", "}\np { color: red; }"),
        Put("templates/assets/reader.css", "p { margin: 0; }\n"),
        Put("templates/assets/own.js", "void 0;\n"),
    ),
    "a template removed": tuple(
        Gone(f"templates/{each}")
        for each in ("base.html", "macros.html", "moved.html", "messages/en.toml", "assets/reader.css", "assets/own.js")
    ),
    "what is not looked for": (
        Put("content/notes.txt", "To do.\n"),
        Put("content/texts/.lamp.md.swp", "swap\n"),
        Put("content/texts/lamp.md~", "before\n"),
        Renamed(WRECK, "content/texts/wreck.txt"),
    ),
}
BROKEN: Kinds = {
    "a name that nothing has": (
        Changed(WICK, "[[luchterne|lamp]]", "[[nobody]]"),
        Changed(LAMP, "{term=luchterne}", "{term=nothing}"),
        Changed(ANSWER, "lamp.md#oil", "lamp.md#water"),
        Changed(OIL, "paragraphs: [p1]", "paragraphs: [p99]"),
        Changed(LAYER, "texts/lamp.html", "texts/lost.html"),
    ),
    "what is needed is gone": (
        Gone(SULL),
        Gone(WORKS),
        Gone(TOWER),
        Gone(EDITION),
        Renamed(LAMP, "content/texts/l.md"),
    ),
    "what cannot be read": (
        Changed(LAMP, "title:", "titel:"),
        Changed(WRECK, "---\n", ""),
        Changed(ABOUT, "title:", "title: ["),
        Changed(WORKS, "@book{", "@book"),
        Changed(LAYER, '"items"', '"items'),
        Put(EDITION, "title = \n"),
        Put(WRECK, b"\xff\xfe\x00"),
    ),
    "a note that is not there": (Changed(WRECK, "ship", "ship[^7]"), Changed(ANSWER, "\n[^1]:", "\n[^7]:")),
    "a form of two entries": (
        Line(LUCHTERNE, "forms", "[Sull]"),
        Together((Line(WICK, "forms", "[wick, Ardle Point]"),)),
    ),
    "two files of one name": (Put("content/entries/term/sull.md", "---\ntitle: Sulls\n---\n\nA gloss.\n"),),
}
FAULTY: Kinds = {
    "a template at fault": (
        Put("templates/moved.html", "{{ broken"),
        Put("templates/entry.html", "{{ view.nothing }}"),
        Put("templates/messages/en.toml", "broken ="),
        Put("templates/base.html", b"\xff"),
    ),
}
AROUND: Kinds = DECLARED | OWN | BROKEN | FAULTY
