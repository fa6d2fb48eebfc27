"""``{#id .class key=value}``: attributes as Pandoc writes them."""

from __future__ import annotations

import re

from glossator.model.inline import Attributes

PART = re.compile(
    r"""\s*(?:
        \#(?P<id>[\w.-]+)
      | \.(?P<class>[\w-]+)
      | (?P<key>[\w-]+)=(?:"(?P<quoted>(?:[^"\\]|\\.)*)"|(?P<bare>[^\s"}]+))
    )(?=[\s}])""",
    re.VERBOSE,
)
END = re.compile(r"\s*\}")
LIMIT = 4096


def parse_attributes(text: str, start: int) -> tuple[Attributes, int] | None:
    """The attributes whose opening brace stands at ``start``, and where they end; ``None`` if there are none."""
    if text[start : start + 1] != "{":
        return None
    position = start + 1
    ids: list[str] = []
    classes: list[str] = []
    pairs: list[tuple[str, str]] = []
    while position - start < LIMIT:
        if end := END.match(text, position):
            known = bool(ids or classes or pairs)
            return (Attributes(tuple(ids), tuple(classes), tuple(pairs)), end.end()) if known else None
        part = PART.match(text, position)
        if part is None:
            return None
        position = part.end()
        if part["id"]:
            ids.append(part["id"])
        elif part["class"]:
            classes.append(part["class"])
        else:
            pairs.append((part["key"], value_of(part)))
    return None


def value_of(part: re.Match[str]) -> str:
    """The value of a pair, without its quotation marks and backslashes."""
    if part["quoted"] is None:
        return part["bare"]
    return re.sub(r"\\(.)", r"\1", part["quoted"], flags=re.DOTALL)
