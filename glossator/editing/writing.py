"""What an edit writes, as a person would have written it: attributes in braces, front matter, paragraphs of a note."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable

from glossator.editing.values import Declined

BARE = re.compile(r"[\w-]+(?:\.[\w-]+)*")
PLAIN = re.compile(r"[^\W_](?:[\w ,.;’()“”–—/+'-]|:(?=\S)|&(?=\s))*(?<=[\w.)”’])")
NOTHING = frozenset({"null", "true", "false", "yes", "no", "on", "off"})
LONGEST = 2000
INDENT = "    "


def one_line(words: str) -> str:
    """Words in one line, with single spaces and no signs that no text has."""
    return " ".join("".join(each if each.isprintable() or each.isspace() else " " for each in words).split())


def attribute(key: str, value: str, *, words: bool = False) -> str:
    """An attribute in braces; a person's ``words`` stand in quotation marks, an id does not. Raises ``Declined``."""
    value = one_line(value)
    if len(value) > LONGEST:
        raise Declined(f"What stands for `{key}` is longer than {LONGEST} characters; a note has more room.")
    if not words and BARE.fullmatch(value):
        return f"{key}={value}"
    escaped = value.replace("\\", "\\\\").replace('"', '\\"')
    return f'{key}="{escaped}"'


def braces(parts: Iterable[str]) -> str:
    """Attributes in their braces; those that are empty are left out."""
    return "{" + " ".join(part for part in parts if part) + "}"


def scalar(words: str) -> str:
    """Words as a value of the front matter: bare where nothing in them could be read as a sign of YAML's."""
    clean = one_line(words)
    if PLAIN.fullmatch(clean) and clean.casefold() not in NOTHING:
        return clean
    return json.dumps(clean, ensure_ascii=False)


def paragraphs(words: str) -> list[str]:
    """The paragraphs of what was typed, each with its own lines; blank lines divide them."""
    lines = words.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    clean = "\n".join("".join(each if each.isprintable() or each == "\t" else " " for each in line) for line in lines)
    return [part.strip("\n").rstrip() for part in re.split(r"\n[ \t]*\n", clean) if part.strip()]


def definition(label: str, words: str) -> str:
    """A note as it is written: its label and first paragraph, further ones indented."""
    first, *more = paragraphs(words)
    lines = [f"[^{label}]: {first.lstrip()}"]
    for part in more:
        lines += ["", *part.split("\n")]
    head, *rest = "\n".join(lines).split("\n")
    return "\n".join([head, *(INDENT + line if line else line for line in rest)])
