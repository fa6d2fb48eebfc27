"""HTML of described works: styled words, with places left open for the number and the id of a paragraph."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from markupsafe import Markup

from glossator.publish.styles.text import Runs

NUMBER = "8000001"
ID = "p8000002"
SLOTS = ((NUMBER, '<span data-slot="number"></span>'), (ID, '<span data-slot="id"></span>'))


def styled(some: Runs) -> Markup:
    """Styled words; what is italic is a title."""
    return Markup("".join(run(each.text, italic=each.italic) for each in some))  # noqa: S704 - every word escaped


def run(words: str, *, italic: bool) -> str:
    """Words of one style."""
    shown = with_slots(words)
    return f"<cite>{shown}</cite>" if italic else shown


def with_slots(words: str) -> str:
    """Words as HTML, with open places for what stands for a paragraph."""
    shown = escape(words, quote=False)
    for name, slot in SLOTS:
        shown = shown.replace(name, slot)
    return shown


def paragraphs(lines: Iterable[Markup]) -> Markup:
    """Several lines, each a paragraph."""
    return Markup("").join(Markup("<p>{}</p>").format(line) for line in lines)


def code_lines(words: str) -> Markup:
    """Words of a machine's, line by line as they are."""
    return Markup("<pre><code>") + Markup(with_slots(words)) + Markup("</code></pre>")  # noqa: S704 - escaped
