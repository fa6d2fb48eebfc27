"""HTML with everything taken away that a browser does not show a difference for."""

from __future__ import annotations

import re
from html import escape
from html.parser import HTMLParser

SPACE = re.compile(r"\s+")
BLOCKS = frozenset(
    [
        "article", "aside", "blockquote", "body", "button", "canvas", "caption", "col", "colgroup", "dd", "del", "div",
        "dl", "dt", "embed", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6",
        "header", "hgroup", "hr", "iframe", "ins", "li", "map", "nav", "object", "ol", "output", "p", "pre", "progress",
        "script", "section", "style", "table", "tbody", "td", "textarea", "tfoot", "th", "thead", "tr", "ul", "video",
    ]
)  # fmt: skip
OURS = {("hr", "class", "gap"), ("ol", "class", "bracket")}


class Normaliser(HTMLParser):
    """Gathers HTML in its normal form."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self.pre = 0
        self.after_block = True

    def add(self, part: str, name: str) -> None:
        """A tag; space before a block's is not shown."""
        if name in BLOCKS:
            self.trim()
        self.parts.append(part)
        self.after_block = name in BLOCKS or name == "br"

    def trim(self) -> None:
        """Take space away from the end."""
        if self.parts and not self.pre:
            self.parts[-1] = self.parts[-1].rstrip()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        kept = [each for each in attrs if (tag, *each) not in OURS]
        pairs = sorted(f'{name}="{escape(value or "")}"' for name, value in kept)
        self.add(f"<{' '.join([tag, *pairs])}>", tag)
        self.pre += tag == "pre"

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        self.pre -= tag == "pre" and self.pre > 0
        self.add(f"</{tag}>", tag)

    def handle_data(self, data: str) -> None:
        if not self.pre:
            data = SPACE.sub(" ", data)
            data = data.lstrip() if self.after_block else data
        if data:
            self.parts.append(escape(data))
            self.after_block = False

    def handle_comment(self, data: str) -> None:
        self.add(f"<!--{data}-->", "!")

    def handle_decl(self, decl: str) -> None:
        self.add(f"<!{decl}>", "!")

    def unknown_decl(self, data: str) -> None:
        self.add(f"<![{data}]>", "!")

    def handle_pi(self, data: str) -> None:
        self.add(f"<?{data}>", "!")


def normal_html(text: str) -> str:
    """HTML in its normal form."""
    normaliser = Normaliser()
    normaliser.feed(text)
    normaliser.close()
    normaliser.trim()
    return "".join(normaliser.parts)
