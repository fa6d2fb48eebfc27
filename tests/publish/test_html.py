"""HTML made from the tree: the contract of a text page, for any text."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from hypothesis import example, given, settings
from hypothesis import strategies as st

from glossator.model.kinds import Marking
from glossator.model.plain import plain_text
from glossator.model.tree import walk
from glossator.publish.html_block import BLOCK
from glossator.publish.html_inline import INLINE
from tests.rooms import annotated, entry, html, joined, notes_html, text_of

ENTRIES = (
    entry("term", "nep", "title: NEP"),
    entry("person", "larina", "title: Anna Larina\nforms: [Anna Larina, Larina]"),
    entry("work", "memoirs", "title: This I Cannot Forget\nauthor: larina\ndate: 1993"),
)
PIECES = st.sampled_from(
    [
        "NEP", "Larina", "Anna", "*Anna* Larina", "**see Anna** Larina", " ", "\n", ". ", "’s ", "(Larina, p. 5)",
        "[^1]", "[^2]", "*x[^1]*", "[she]{person=larina}", "[her [NEP]{term=nep}]{person=larina}", "[NEP](#p1)",
        "[[nep]]",
        "[[nep|Anna *Larina*]]", "[see [she]{person=larina}[^2] there](#p1)", "[Larna]{correction=Larina}",
        "[see *[teh]{correction=the}*](#p1)", "[sic]{.editorial}", "[as [NEP]{term=nep} [x](#p1)]{.editorial}",
        '["So NEP"[^1]]{speaker=larina}', "[NEP & <b>]{.title}", "[Larina, p. 7]{cites=memoirs}", "&lt;",
        "`a < b`",
        "[[Larina, p. 7]{cites=memoirs}](#p1)", "[*This I Cannot Forget*]{work=memoirs}", "[words]{lang=ru .item}",
        "\n\n", "\n\n> ", "\n\n- ", "\n\n## NEP ", "\n\n* * *\n\n", "\n\n::: quotation\n", "\n:::\n\n",
        "[]{correction=x}",
    ]
)  # fmt: skip
NOTES = "\n\n[^1]: Larina, p. 115[^2]; [her]{person=larina} *Anna* Larina.\n\n    NEP.\n\n[^2]: Ibid., p. 5.\n"
VOID = ("br", "hr", "img")


class Reader(HTMLParser):
    """Reads HTML as a browser does: what is open, the words of each paragraph, ids, and links inside links."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[tuple[str, bool]] = []
        self.ids: list[str] = []
        self.targets: list[str] = []
        self.faults: list[str] = []
        self.words: dict[str, str] = {}
        self.paragraph = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        if tag in VOID:
            return
        if tag == "a" and any(name == "a" for name, _ in self.open):
            self.faults.append("a link in a link")
        if tag in ("p", "blockquote", "ul", "h2") and any(name in ("p", "h2") for name, _ in self.open):
            self.faults.append(f"a block {tag} in words")
        self.open.append((tag, "data-editorial" in found or found.get("role") == "doc-noteref"))
        self.ids.extend(filter(None, [found.get("id")]))
        if (target := found.get("href") or "").startswith("#"):
            self.targets.append(target[1:])
        if tag == "p" and re.fullmatch(r"p\d+", found.get("id") or ""):
            self.paragraph = found["id"] or ""
            self.words[self.paragraph] = ""

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop()[0] != tag:
            self.faults.append(f"{tag} is closed where it is not open")
        if tag == "p":
            self.paragraph = ""

    def handle_data(self, data: str) -> None:
        if self.paragraph and not any(hidden for _, hidden in self.open):
            self.words[self.paragraph] += data


@settings(max_examples=300, deadline=None)
@example("[see *[teh]{correction=the}*](#p1) *Anna[^1]* Larina", Marking.ALL)
@example("[as [NEP]{.title} [x](#p1)]{.editorial}[a [NEP]{.title}]{.editorial}[NEP](#p1)", Marking.ALL)
@given(st.lists(PIECES, max_size=20).map("".join), st.sampled_from([Marking.ALL, Marking.FIRST_IN_SECTION]))
def test_any_text_becomes_a_page_that_keeps_the_contract(body, marking):
    """Elements nest, no link holds another, ids are unique, references lead to notes, no printed word is changed."""
    source = annotated(body + "\n\nEnd.[^1][^2]" + NOTES)
    text = text_of(joined(source, *ENTRIES, marking=marking))
    reader = Reader()
    reader.feed(html(text.body) + notes_html(text.notes))
    reader.close()
    assert (reader.faults, reader.open) == ([], [])
    if not any(each.code == "id-duplicate" for each in source.findings):
        assert len(reader.ids) == len(set(reader.ids))
    assert {each for each in reader.targets if each[0] in "nr"} <= set(reader.ids)
    shown = {each for each in reader.targets if each.startswith("t-")}
    assert {f"m-{each[2:]}" for each in shown} == {each for each in reader.ids if each.startswith("m-")}
    for node in walk(text.body):
        if re.fullmatch(r"p\d+", getattr(node, "id", "")) and node.id in reader.words:
            assert squeezed(reader.words[node.id]) == squeezed(plain_text(node.children))


def squeezed(text: str) -> str:
    """Words with single spaces between them."""
    return " ".join(text.split())


def test_every_kind_of_node_has_its_html():
    """A node that nobody knows how to show would stop the build."""
    from glossator.model import block, inline

    assert set(BLOCK) == set(block.Block.__args__)
    assert set(INLINE) == set(inline.Inline.__args__)
