"""Which links of a web page are references to notes, and what each note is made of.

What decides is that both sides agree: a link leads to a place in a note, and the note leads back, or stands among
notes. The generators' own words for it (`doc-noteref`, `footnote-ref`, `fnanchor`, `_ftn1`, `cite_note-1`) settle the
rest.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from posixpath import dirname, join, normpath
from urllib.parse import unquote

from glossator.imports.markup import Node, attribute, classes, everything, name_of, words_in
from glossator.imports.runs import grouped

Key = tuple[str, str]
NUMBER = re.compile(r"^\W*(?:note|fn)?\W*(\d{1,4}|[*†‡§‖¶]{1,4}|[A-Za-z]{1,2}|[ivxlc]{1,7})\W*$")
REFERRING = frozenset(
    [
        "noteref",
        "footnote-ref",
        "fnanchor",
        "reference",
        "fn",
        "footnote_referrer",
        "footnoteref",
        "footnote-reference",
        "msofootnotereference",
        "msoendnotereference",
        "footnote-anchor",
        "endnote-ref",
        "noteanchor",
        "fnref",
    ]
)
NOTING = frozenset(
    [
        "footnote",
        "footnotes",
        "endnotes",
        "endnote",
        "rearnotes",
        "rearnote",
        "references",
        "reflist",
        "footnote-definition",
        "wp-block-footnotes",
        "footnotetext",
        "msofootnotetext",
        "msoendnotetext",
        "fn",
        "notes",
        "note",
    ]
)
BACK = frozenset(
    ["backlink", "footnote-back", "footnote-backref", "mw-cite-backlink", "footnote-backlink", "reversefootnote"]
)
NOTE_ID = re.compile(
    r"^(?:user-content-)?_?(?:fn|ftn|edn|footnote|endnote|note|cite_note|sdfootnote|en|rn)[-_:]?\w*\d", re.IGNORECASE
)
BACK_ID = re.compile(r"ref|anchor|sym|link", re.IGNORECASE)
HOLDERS = frozenset(("li", "aside", "dd", "p", "div", "td", "section", "blockquote"))


@dataclass(slots=True)
class Site:
    """The pages of a document by name, their elements by address, and which page an element stands in."""

    pages: Mapping[str, Node]
    places: dict[Key, Node] = field(default_factory=dict)
    page_of: dict[Node, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Find the places."""
        for page, root in self.pages.items():
            for node in everything(root):
                for key in ("id", "name"):
                    if (value := attribute(node, key)) and (key == "id" or name_of(node) == "a"):
                        self.places.setdefault((page, value), node)

    def links(self) -> Iterator[tuple[Node, Key]]:
        """Every link into the document itself, and where it leads."""
        for page, root in self.pages.items():
            for node in everything(root):
                href = attribute(node, "href") if name_of(node) == "a" else ""
                if "#" in href and "://" not in href:
                    path, _, fragment = href.partition("#")
                    target = normpath(join(dirname(page), unquote(path))) if path else page
                    if target not in self.pages and len(self.pages) == 1:
                        target = page
                    self.page_of[node] = page
                    yield node, (target, unquote(fragment))


@dataclass(frozen=True, slots=True)
class WebNotes:
    """References by their elements, notes by theirs, lost labels, and elements that are marks of a note, no words."""

    references: Mapping[Node, str]
    notes: Mapping[Node, str]
    lost: frozenset[str]
    marks: frozenset[Node]


def notes_of(site: Site) -> WebNotes:
    """The notes of a document."""
    links = list(site.links())
    targets = dict(links)
    found: list[tuple[Node, Key, Node | None]] = []
    for node, key in links:
        target = site.places.get(key)
        if is_reference(node, key, target, targets):
            found.append((node, key, holder(target) if target is not None else None))
    held = [each for each in found if each[2] is not None]
    bodies = {body for _, _, body in held if body is not None}
    held = [each for each in found if not any(up in bodies for up in each[0].iterancestors())] if bodies else found
    return labelled(held, bodies, targets)


def is_reference(node: Node, key: Key, target: Node | None, targets: Mapping[Node, Key]) -> bool:
    """Whether a link is a reference to a note."""
    words = words_in(node)
    said = classes(node) | parent_classes(node)
    if said & BACK or not words or len(words) > 12:
        return False
    if "noteref" in said:
        return True
    numbered = bool(NUMBER.match(words))
    raised = any(
        name_of(each) == "sup" for each in (node, *node.iterancestors("{*}sup"), *node.iterdescendants("{*}sup"))
    )
    if target is None:
        return numbered and (bool(said & REFERRING) or raised) and bool(NOTE_ID.match(key[1]))
    if not numbered or before(target, node):
        return False
    body = holder(target)
    back = (
        any(targets.get(each, ("", ""))[1] in own_ids(node) for each in body.iter("{*}a"))
        if body is not None
        else False
    )
    among = any(classes(each) & NOTING for each in (target, *target.iterancestors()))
    named = bool(NOTE_ID.match(key[1])) and not BACK_ID.search(key[1])
    return back or (bool(said & REFERRING) and (among or named)) or (raised and (among or named)) or (among and named)


def before(one: Node, other: Node) -> bool:
    """Whether an element stands before another in one page, as what a way back leads to does."""
    if one.getroottree().getroot() is not other.getroottree().getroot():
        return False
    first, second = [*reversed([one, *one.iterancestors()])], [*reversed([other, *other.iterancestors()])]
    for up, (mine, theirs) in enumerate(zip(first, second, strict=False)):
        if mine is not theirs:
            parent = first[up - 1]
            return bool(parent.index(mine) < parent.index(theirs))
    return len(first) < len(second)


def parent_classes(node: Node) -> frozenset[str]:
    """The classes of the element around a link, where that is a part of a line."""
    parent = node.getparent()
    inner = frozenset(each for child in node for each in classes(child))
    return inner | (
        classes(parent) if parent is not None and name_of(parent) in ("sup", "span", "small") else frozenset()
    )


def own_ids(node: Node) -> frozenset[str]:
    """The ids that a way back to a reference may lead to: its own, and those of what is right around or before it."""
    near = [
        node,
        *list(node.iterancestors())[:2],
        *node,
        *([node.getprevious()] if node.getprevious() is not None else []),
    ]
    return frozenset(value for each in near for key in ("id", "name") if (value := attribute(each, key)))


def holder(target: Node) -> Node:
    """The element that a note consists of, from a place in it."""
    at = target
    while name_of(at) not in HOLDERS and at.getparent() is not None:
        at = at.getparent()
    for up in (at, *at.iterancestors()):
        if name_of(up) in ("li", "aside", "dd") or (name_of(up) == "div" and classes(up) & NOTING and one_note(up)):
            return up
        if name_of(up) in ("ol", "ul", "section", "body", "html", "table"):
            break
        if name_of(up) == "div" and NOTE_ID.match(attribute(up, "id")) and one_note(up):
            return up
    return at


def one_note(node: Node) -> bool:
    """Whether an element holds one note and not all of them."""
    marked = [each for each in node.iter("{*}a") if NOTE_ID.match(attribute(each, "id") or attribute(each, "name"))]
    inside = [each for each in node if name_of(each) in ("p", "li", "div") and NOTE_ID.match(attribute(each, "id"))]
    return len(marked) <= 1 and len(inside) <= 1


def labelled(
    found: Sequence[tuple[Node, Key, Node | None]], bodies: set[Node], targets: Mapping[Node, Key]
) -> WebNotes:
    """Labels for references and notes: the printed number where it counts, else one that does."""
    order: dict[object, str] = {}
    for node, key, body in found:
        match = NUMBER.match(words_in(node))
        order.setdefault(body if body is not None else key, match[1] if match else "")
    keys = list(order.values())
    usable = all(key and not key.isalpha() for key in keys)
    groups = grouped(keys) if usable and len(set(keys)) < len(keys) else []
    if not usable:
        keys = [str(number) for number in range(1, len(keys) + 1)]
    labels = [f"{group}.{key}" for group, key in zip(groups, keys, strict=True)] if groups else keys
    named = dict(zip(order, labels, strict=True))
    references = {node: named[body if body is not None else key] for node, key, body in found}
    notes = {body: named[body] for _, _, body in found if body is not None}
    lost = frozenset(named[key] for _, key, body in found if body is None)
    return WebNotes(references, notes, lost, frozenset(marks_of(notes, targets, references)))


def marks_of(notes: Mapping[Node, str], targets: Mapping[Node, Key], references: Mapping[Node, str]) -> Iterator[Node]:
    """In each note, the ways back and the number before its words."""
    for body in notes:
        for node in body.iter("{*}a", "{*}span", "{*}sup"):
            if node in references:
                continue
            words = words_in(node)
            back = classes(node) & BACK or (
                node in targets and (NUMBER.match(words) or not any(map(str.isalnum, words)))
            )
            if back or (node in targets and words.casefold() in ("back", "return", "jump up", "zurück")):
                yield node
