"""A corpus in the dialects of the tools: only the marks differ, never the words."""

from __future__ import annotations

from collections.abc import Callable

from benchmarks.corpus.values import Block, Code, Emphasis, Inline, Link, Named, Reference, Run, Text, place

Inlines = Callable[[Inline], str]


def common(node: Inline) -> str:
    """What all dialects write alike."""
    match node:
        case str():
            return node
        case Reference():
            return f"[^{node.number}]"
        case Code():
            return f"`{node.words}`"
        case Emphasis():
            return f"*{node.words}*"
        case _:
            return node.words


def plain(node: Inline) -> str:
    """Markdown with links to files; terms unmarked."""
    return f"[{node.words}](../{place(node.target)}.md)" if isinstance(node, Link) else common(node)


def hugo(node: Inline) -> str:
    """Terms as links that a hook of the templates makes into marks; links to addresses."""
    if isinstance(node, Named):
        return f"[{node.words}](gloss:{node.term.slug})"
    return f"[{node.words}](/{place(node.target)}/)" if isinstance(node, Link) else common(node)


def myst(node: Inline) -> str:
    """Terms in the role of that name."""
    return f"{{term}}`{node.words} <{node.term.head}>`" if isinstance(node, Named) else plain(node)


def run(nodes: Run, inline: Inlines) -> str:
    """Words with their marks."""
    return "".join(map(inline, nodes))


def block(node: Block, inline: Inlines) -> str:
    """A block."""
    words = run(node.run, inline)
    marks = {"h2": f"## {words}", "h3": f"### {words}", "quotation": f"> {words}", "code": f"```python\n{words}\n```"}
    return marks.get(node.kind, words)


def body(text: Text, inline: Inlines) -> str:
    """A text under its front matter, the notes at its end."""
    parts = [block(each, inline) for each in text.blocks]
    parts += [f"[^{number}]: {run(note, inline)}" for number, note in enumerate(text.notes, 1)]
    return "\n\n".join(parts) + "\n"
