"""What stands in a line, as the dialect writes it; one function for each element that means something."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from posixpath import dirname, relpath
from types import MappingProxyType

from glossator.imports.markdown import attribute as pair
from glossator.imports.markup import Node, attribute, name_of
from glossator.imports.own.features import features_in, words_at

SIGNS = re.compile(r"[\\`*_\[\]{}|]|<(?=[A-Za-z/!?]|$)|&(?=#?\w+;|#?\w*$)|!$")
BEGINNING = re.compile(r"^[:(]")
SPACES = re.compile(r"[^\S \n\u00a0]")
FRAGMENT = re.compile(r"_(?![^\W\d_]|_)")
CONTENT = "content:"
KINDS = {"persname": "person", "placename": "place", "orgname": "organisation", "term": "term", "title": "work"}
CERTAINTY = {"high": "certain", "medium": "probable", "low": "annotated"}
IN_LINK = str.maketrans({"[": "&#91;", "]": "&#93;", "|": "&#124;"})
LEFT_OUT = ("fs", "citedrange", "note")


@dataclass(frozen=True, slots=True)
class Home:
    """The document that is read: its path in the content folder, what stands before the addresses inside it, and the
    sign of the emphasis around the words.
    """

    path: str
    prefix: str = ""
    sign: str = ""

    def name(self, written: str) -> str:
        """The id of something in the document, by its address."""
        if self.prefix:
            return written.removeprefix(self.prefix)
        return written[1:] if FRAGMENT.match(written) else written


Write = Callable[[Node, Home], str]


def inlines(node: Node, to: Home) -> str:
    """What stands in an element, without what is said of it."""
    parts = [words(node.text or "", first=True)]
    for child in node:
        shown = inline(child, to, parts[-1])
        tail = child.tail or ""
        if name_of(child) == "lb":
            tail = tail.removeprefix("\n")
        parts += [shown, words(tail, first=not shown)]
    return "".join(parts)


def inline(node: Node, to: Home, before: str) -> str:
    """An element in a line; one that means nothing is its words."""
    name = name_of(node)
    if name in ("emph", "hi"):
        return emphasised(node, to, before)
    return INLINE.get(name, inlines)(node, to)


def words(text: str, *, first: bool = False) -> str:
    """Words in which nothing is mark-up; ``first`` where no mark-up stands before them."""
    escaped = SIGNS.sub(lambda found: "\\" + found[0], text)
    if not first:
        escaped = BEGINNING.sub(lambda found: "\\" + found[0], escaped)
    return SPACES.sub(number, escaped)


def number(found: re.Match[str]) -> str:
    """A character by its number."""
    return f"&#{ord(found[0])};"


def bracketed(inner: str, *said: tuple[str, str]) -> str:
    """Words in brackets, with what braces say of them; a name alone is a class."""
    return f"[{inner}]{{{' '.join(pair(name, value) for name, value in said)}}}"


def classed(inner: str, name: str) -> str:
    """Words in brackets that are something."""
    return f"[{inner}]{{.{name}}}"


def emphasised(node: Node, to: Home, before: str) -> str:
    """Emphasised words, between signs that are not those beside them."""
    taken = to.sign or before[-1:]
    sign = "_" if taken == "*" else "*"
    inner = inlines(node, replace(to, sign=sign))
    inner = re.sub(r"^[ \n]|[ \n]$", number, inner)
    signs = sign * (2 if name_of(node) == "hi" else 1)
    return f"{signs}{inner}{signs}"


def code(node: Node, _: Home) -> str:
    """Words of a machine's, between more backticks than stand in them."""
    text = node.text or ""
    fence = "`" * (max((len(each) for each in re.findall("`+", text)), default=0) + 1)
    apart = text[:1] in ("`", " ") or text[-1:] in ("`", " ")
    return f"{fence} {text} {fence}" if apart and text.strip(" ") else f"{fence}{text}{fence}"


def reference(node: Node, to: Home) -> str:
    """A reference to a note, with the space before it."""
    if attribute(node, "type") != "note":
        return ""
    form, _, count = attribute(node, "rend").partition("-")
    gap = " " * (int(count) if count.isdecimal() and len(count) < 4 else form == "spaced")
    return f"{gap}[^{attribute(node, 'n')}]{printed(node)}"


def printed(node: Node) -> str:
    """What the source prints for a number, where that is not the form of the text."""
    style = attribute(node, "style")
    try:
        said = json.loads(style.removeprefix("content:")) if style else ""
    except ValueError:
        said = ""
    return "{" + pair("printed", str(said)) + "}" if said else ""


def entry(node: Node, key: str) -> str:
    """The ids of the entries that an attribute names."""
    return " ".join(each.removeprefix("#").removeprefix("entry.") for each in attribute(node, key).split())


def link(node: Node, to: Home) -> str:
    """A link, or one to an entry."""
    target, inner = attribute(node, "target"), inlines(node, to)
    if re.fullmatch(r"#entry\.[a-z0-9-]+", target):
        said = "" if attribute(node, "type") == "title" else f"|{unbracketed(inner)}"
        return f"[[{entry(node, 'target')}{said}]]"
    if target.startswith(CONTENT):
        target = relpath(target.removeprefix(CONTENT), dirname(to.path))
    elif target.startswith("#"):
        target = "#" + to.name(target[1:])
    title = words_at(features_in(node, "link") or {}, "title")
    return f"[{inner}]({address(target)}{titled(title)})"


def unbracketed(inner: str) -> str:
    """Words of a link to an entry, which have no brackets in them, also none behind backslashes."""
    return re.sub(r"\\(?=[\[\]|])", "", inner).translate(IN_LINK)


def address(target: str) -> str:
    """An address as a link has it."""
    plain = target.replace("\\", "\\\\").replace("&", "&amp;").replace("<", "\\<").replace(">", "\\>")
    return plain if re.fullmatch(r"[\w#./:?=&;%+,~@-]+", plain) else f"<{plain}>"


def titled(title: str) -> str:
    """The title of a link or a picture."""
    return ' "' + re.sub(r'[\\"&]', lambda found: "\\" + found[0], title) + '"' if title else ""


def picture(node: Node, to: Home) -> str:
    """A picture."""
    parts = {name_of(each): each for each in node}
    path = attribute(parts["graphic"], "url") if "graphic" in parts else ""
    path = relpath("images/" + path.rpartition("media/")[2], dirname(to.path)) if path else ""
    described, title = (parts[each].text or "" if each in parts else "" for each in ("figdesc", "head"))
    return f"![{words(described, first=True)}]({address(path)}{titled(title)})"


def mention(node: Node, to: Home) -> str:
    """Words that the editor marked; those that were found are found again."""
    inner, name = inlines(node, to), name_of(node)
    if not attribute(node, "ref"):
        return classed(inner, "title") if name == "title" else inner
    kind = KINDS.get(name) or attribute(node, "type")
    return bracketed(inner, (kind, entry(node, "ref"))) if attribute(node, "resp") else inner


def emended(node: Node, to: Home) -> str:
    """Printed words with the proposed ones."""
    parts = {name_of(each): each for each in node}
    if "sic" not in parts or "corr" not in parts:
        return inlines(node, to)
    proposed = parts["corr"]
    said = [("correction", proposed.text or "")]
    certainty = CERTAINTY.get(attribute(proposed, "cert"), "certain")
    said += [("certainty", certainty)] if certainty != "certain" else []
    said += [("reason", each.text or "") for each in proposed if name_of(each) == "note"]
    return bracketed(inlines(parts["sic"], to), *said)


def quoted(node: Node, to: Home) -> str:
    """Quoted words, with who speaks."""
    said = [("speaker", entry(node, "who"))]
    said += [(name, entry(node, key)) for name, key in (("to", "toWhom"), ("via", "source")) if attribute(node, key)]
    return bracketed(inlines(node, to), *said)


def foreign(node: Node, to: Home) -> str:
    """Words in another language."""
    return bracketed(inlines(node, to), ("lang", attribute(node, "lang")))


def dated(node: Node, to: Home) -> str:
    """Words that say when something was."""
    said = features_in(node, "date") or {}
    pairs = [("date", words_at(said, "date") or attribute(node, "when"))]
    pairs += [("event", entry(node, "corresp"))] if attribute(node, "corresp") else []
    pairs += [(name, words_at(said, name)) for name in ("title", "dating", "old-style", "remark") if name in said]
    return bracketed(inlines(node, to), *pairs)


def cited(node: Node, to: Home) -> str:
    """A citation: the editor's own, one that the editor pinned, or printed words in which it is found again."""
    if attribute(node, "type") == "key":
        place = attribute(node, "n")
        return f"[@{entry(node, 'corresp')}{', ' if place else ''}{place}]"
    inner, pin = inlines(node, to), features_in(node, "pin")
    if pin is None:
        return inner
    pairs = {"cites": "", **pin}
    return bracketed(inner, *((name, words_at(pairs, name)) for name in pairs))


def segment(node: Node, to: Home) -> str:
    """Words of which nothing is a mention, an item of a list that runs on, or only words."""
    kind = attribute(node, "type")
    return classed(inlines(node, to), kind) if kind in ("unmarked", "item") else inlines(node, to)


def lost(node: Node, to: Home) -> str:
    """Stands for what the source lacks."""
    said = next((each for each in node if name_of(each) == "desc"), None)
    return classed("" if said is None or attribute(said, "type") else inlines(said, to), "lost")


def nothing(_node: Node, _: Home) -> str:
    """What is said of words, not words."""
    return ""


INLINE: Mapping[str, Write] = MappingProxyType(
    {
        "lb": lambda node, to: "\\\n",
        "code": code,
        "ref": link,
        "figure": picture,
        "ptr": reference,
        **dict.fromkeys((*KINDS, "rs"), mention),
        "choice": emended,
        "said": quoted,
        "foreign": foreign,
        "date": dated,
        "bibl": cited,
        "seg": segment,
        "supplied": lambda node, to: classed(inlines(node, to), "editorial"),
        "gap": lost,
        **dict.fromkeys(LEFT_OUT, nothing),
    }
)
