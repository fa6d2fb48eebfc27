"""TEI P5."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from glossator.imports.codes import IMPORT_LEFT
from glossator.imports.draft import (
    Block,
    Break,
    Draft,
    Facts,
    Gap,
    Group,
    Head,
    Inline,
    Listing,
    Marked,
    Note,
    Para,
    Reference,
    Styled,
)
from glossator.imports.markup import Node, Unreadable, attribute, name_of, parsed_xml, words_in
from glossator.imports.runs import grouped
from glossator.imports.settle import settled, tidy
from glossator.model.diagnostic import Diagnostic
from glossator.model.source import Place

BLOCKS = frozenset(
    [
        "text",
        "front",
        "body",
        "back",
        "group",
        "div",
        "div1",
        "div2",
        "div3",
        "div4",
        "div5",
        "div6",
        "div7",
        "head",
        "p",
        "ab",
        "lg",
        "l",
        "list",
        "item",
        "quote",
        "cit",
        "epigraph",
        "table",
        "row",
        "cell",
        "opener",
        "closer",
        "titlepage",
        "doctitle",
        "docauthor",
        "docdate",
        "docimprint",
        "titlepart",
        "byline",
        "dateline",
        "salute",
        "signed",
        "trailer",
        "argument",
        "sp",
        "speaker",
        "stage",
        "milestone",
        "figure",
        "floatingtext",
        "lb",
        "pb",
        "castlist",
        "castitem",
        "listbibl",
        "bibl",
        "note",
    ]
)
INLINE_TOO = frozenset(
    ("quote", "bibl", "note", "lb", "pb", "milestone", "stage", "figure", "list", "cit", "table", "lg", "l")
)
NAMES = frozenset(["persname", "placename", "orgname", "name", "rs", "date", "bibl", "title"])
SPOKEN = frozenset(("q", "said", "quote"))
MARKS = "“‘\"'«„"


@dataclass(slots=True)
class Tei:
    """A TEI document that is being read."""

    path: str
    labels: dict[Node, str]
    targets: dict[str, Node]
    waiting: list[Node] = field(default_factory=list)
    made: set[Node] = field(default_factory=set)
    names: Counter[str] = field(default_factory=Counter)
    findings: list[Diagnostic] = field(default_factory=list)

    def blocks(self, node: Node, level: int = 1) -> Iterator[Block]:
        """The blocks in an element, each followed by the notes in it."""
        run: list[Inline] = [node.text or ""]
        for child in node:
            if not isinstance(child.tag, str) or (self.is_inline(child) and name_of(child) not in ("pb", "milestone")):
                run.extend(self.inline(child) if isinstance(child.tag, str) else [child.text or ""])
            else:
                yield from self.flushed(run)
                yield from self.block(child, level)
                yield from self.notes()
            run.append(child.tail or "")
        yield from self.flushed(run)

    def flushed(self, run: list[Inline]) -> Iterator[Block]:
        """The words that wait, as a paragraph."""
        if parts := tidy(run):
            yield Para(parts)
            yield from self.notes()
        run.clear()

    def is_inline(self, node: Node) -> bool:
        """Whether an element stands in a line."""
        name = name_of(node)
        parent = node.getparent()
        inside = parent is not None and name_of(parent) in ("p", "l", "head", "item", "note", "cell", "ab")
        return name not in BLOCKS or (inside and name in INLINE_TOO and name not in ("list", "table", "lg"))

    def notes(self) -> Iterator[Block]:
        """The notes that were referred to and not made."""
        waiting, self.waiting = self.waiting, []
        for note in waiting:
            if note not in self.made:
                self.made.add(note)
                yield Note(self.labels[note], tuple(self.blocks(note)) or (Para(()),))

    def block(self, node: Node, level: int) -> Iterator[Block]:
        """The blocks that an element makes."""
        name = name_of(node)
        if name == "head":
            if parts := tidy(self.inlines(node)):
                yield Head(min(max(level, 2), 6), tuple(" " if isinstance(each, Break) else each for each in parts))
        elif name in ("quote", "cit", "epigraph"):
            inside = tuple(self.blocks(node, level))
            kept = tuple(each for each in inside if not isinstance(each, Note))
            yield from ((Group("epigraph" if name == "epigraph" else ">", kept),) if kept else ())
            yield from (each for each in inside if isinstance(each, Note))
        elif name == "lg":
            yield from self.verse(node, level)
        elif name == "list":
            yield from self.listing(node, level)
        elif name == "note":
            self.waiting.append(node)
        elif name == "milestone":
            yield Gap()
        elif name == "figure":
            self.findings.append(
                IMPORT_LEFT.at(Place(self.path, node.sourceline or 1, 1), f"figure: {words_in(node)[:150]}")
            )
        elif name not in ("pb", "lb"):
            yield from self.blocks(node, level + name.startswith("div"))

    def verse(self, node: Node, level: int) -> Iterator[Block]:
        """Lines of verse; stanzas are paragraphs."""
        lines: list[Inline] = []
        for child in node:
            if name_of(child) == "l":
                lines += [Break(), *tidy(self.inlines(child))] if lines else tidy(self.inlines(child))
            elif isinstance(child.tag, str):
                yield from self.flushed(lines)
                yield from self.block(child, level)
        yield from self.flushed(lines)

    def listing(self, node: Node, level: int) -> Iterator[Block]:
        """A list; one with more than words in its items is paragraphs."""
        items = [tuple(self.blocks(each, level)) for each in node if name_of(each) == "item"]
        heads = [tidy(self.inlines(each)) for each in node if name_of(each) in ("head", "label")]
        yield from (Para(each) for each in heads if each)
        simple = all(len(item) == 1 and isinstance(item[0], Para) for item in items)
        if items and simple:
            yield Listing(1 if attribute(node, "rend") in ("numbered", "ordered") else None, tuple(items))
        else:
            yield from (block for item in items for block in item)

    def inlines(self, node: Node) -> list[Inline]:
        """The words in an element."""
        found: list[Inline] = [node.text or ""]
        for child in node:
            found.extend(self.inline(child) if isinstance(child.tag, str) else [child.text or ""])
            found.append(child.tail or "")
        return found

    def inline(self, node: Node) -> list[Inline]:
        """The words of an element in a line."""
        name = name_of(node)
        if name in NAMES:
            self.names[name] += 1
        if name == "note":
            self.waiting.append(node)
            return [Reference(self.labels[node])]
        if (
            name in ("ref", "ptr")
            and (note := self.targets.get(attribute(node, "target").removeprefix("#"))) is not None
        ):
            self.waiting.append(note)
            return [Reference(self.labels[note])]
        if name == "choice":
            return self.choice(node)
        if name in ("hi", "emph", "title", "foreign", "mentioned") and attribute(node, "rend").casefold() not in (
            "sup",
            "sub",
        ):
            return [Styled("**" if "bold" in attribute(node, "rend").casefold() else "*", tuple(self.inlines(node)))]
        if name in SPOKEN:
            words = self.inlines(node)
            start = words_in(node)[:1]
            return words if not start or start in MARKS else ["“", *words, "”"]
        if name == "lb":
            return [Break()] if node.getparent() is not None and name_of(node.getparent()) != "p" else [" "]
        if name in ("graphic", "figure", "formula", "gap"):
            self.findings.append(
                IMPORT_LEFT.at(Place(self.path, node.sourceline or 1, 1), f"`{name}` {words_in(node)}"[:200])
            )
            return []
        return self.inlines(node)

    def choice(self, node: Node) -> list[Inline]:
        """Two readings: what is printed, with the other proposed."""
        parts = {name_of(each): each for each in node}
        for printed, proposed in (("sic", "corr"), ("orig", "reg"), ("abbr", "expan")):
            if printed in parts and proposed in parts:
                pairs = (
                    ("correction", words_in(parts[proposed])),
                    ("certainty", "certain" if printed == "sic" else "annotated"),
                )
                return [Marked(tidy(self.inlines(parts[printed])), pairs)]
        return self.inlines(node)


def tei(path: str, content: bytes) -> Draft:
    """The draft of a TEI document. Raises ``Unreadable``."""
    root = parsed_xml(content)
    texts = [each for each in root.iter() if name_of(each) == "text"]
    if name_of(root) not in ("tei", "teicorpus", "tei.2") or not texts:
        raise Unreadable("this is XML, but no TEI document")
    notes = list(texts[0].iter("{*}note"))
    numbers = [attribute(each, "n").strip("[]()") for each in notes]
    usable = all(number.isdecimal() for number in numbers)
    keys = numbers if usable else [str(count) for count in range(1, len(notes) + 1)]
    groups = grouped(keys) if len(set(keys)) < len(keys) else []
    labels = [f"{group}.{key}" for group, key in zip(groups, keys, strict=True)] if groups else keys
    targets = {attribute(each, "id"): each for each in notes if attribute(each, "id")}
    made = Tei(path, dict(zip(notes, labels, strict=True)), targets)
    blocks = list(made.blocks(texts[0]))
    draft = settled(blocks, facts_of(root), made.findings, "TEI document")
    named = ", ".join(f"{count} {name}" for name, count in sorted(made.names.items()))
    left = (f"names and references left as words: {named}",) if named else ()
    return replace(draft, summary=(*draft.summary, *left))


def facts_of(root: Node) -> Facts:
    """What the header says."""
    header = next((each for each in root.iter() if name_of(each) == "teiheader"), None)
    said: dict[str, str] = {}
    for node in header.iter() if header is not None else ():
        if name_of(node) in ("title", "author", "date"):
            said.setdefault(name_of(node), attribute(node, "when") or words_in(node))
    return Facts(
        title=said.get("title", ""),
        author=said.get("author", ""),
        date=said.get("date", ""),
        language=attribute(root, "lang"),
    )
