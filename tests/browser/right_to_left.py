"""A small edition in Hebrew, with notes of both series, a parallel, dates, and passages in other scripts."""

from __future__ import annotations

from pathlib import Path

from tests.conftest import Site

EDITION = """\
    title = "שתי דרכים"
    language = "he"
"""
PARTS = [
    "בראשית ברא אלהים את השמים ואת הארץ והארץ היתה תהו ובהו וחשך על פני תהום ורוח אלהים מרחפת על פני המים.",
    "ויאמר אלהים יהי אור ויהי אור. וירא אלהים את האור כי טוב ויבדל אלהים בין האור ובין החשך.",
    "ויקרא אלהים לאור יום ולחשך קרא לילה ויהי ערב ויהי בקר יום אחד.",
]
HEAVEN = """\
    title: "השמים (Heaven): מושג"
    forms:
      - השמים
"""
PARALLEL = """\
    ---
    topic: ראשית
    relation: agree
    passages:
      - text: one
        paragraphs: [p1]
      - text: two
        paragraphs: [p1]
    ---

    שני הטקסטים פותחים במלים קרובות.
"""


def text(made: Site, name: str, title: str, *, foreign: tuple[str, str] = ("", "")) -> None:
    """Write a text with two headings, two notes and a dated word."""
    filler = " ".join(PARTS[1:]) * 3
    body = [
        "## פרק ראשון",
        f"{PARTS[0]}[^1] {foreign[0]}",
        f'[בשנת 1948]{{date=1948 title="שנת {title}"}} {filler}[^2]',
        "## פרק שני",
        *([filler] * 5),
        "[^1]: ראה Genesis 1:1 (King James Version), עמוד 12.",
        "[^2]: הערה שנייה: " + PARTS[2],
    ]
    source = [
        "פרק ראשון",
        f"{PARTS[0]}1 {foreign[1]}",
        f"בשנת 1948 {filler}2",
        "פרק שני",
        *([filler] * 5),
        "1. ראה Genesis 1:1 (King James Version), עמוד 12.",
        "2. הערה שנייה: " + PARTS[2],
    ]
    made.text("\n\n".join(body) + "\n", "\n\n".join(source) + "\n", name=name, title=title)


def hebrew(folder: Path) -> Site:
    """The edition, built."""
    made = Site(folder)
    made.write("edition.toml", EDITION)
    text(
        made,
        "one",
        "ספר ראשון",
        foreign=("[In the beginning (Genesis), 1:1.]{lang=en}", "In the beginning (Genesis), 1:1."),
    )
    text(made, "two", "‘The Second Book’ ספר שני (1948)")
    made.entry("term", "heaven", HEAVEN, "מה שמעל הארץ; ראה [Genesis](https://example.org/) 1:1.")
    made.entry("event", "founding", 'title: "Founding: יום אחד (1901)"\ndate: 1901-05-14', "גלוסה.")
    made.write("parallels/beginning.md", PARALLEL)
    outcome = made.build()
    assert outcome.written, made.report(outcome)
    return made
