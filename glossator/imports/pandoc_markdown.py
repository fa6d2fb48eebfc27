"""Markdown with Pandoc's notes: kept as it is, but for the labels of its notes, which become numbers.

Labels stay where some are numbers and the others letters, as in two series of notes.
"""

from __future__ import annotations

import re

from glossator.imports.draft import Draft, Facts, Raw
from glossator.model.labels import series_of

NO_TEXT = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
HEADER = re.compile(r"\A---[ \t]*\n(.*?)\n(?:---|\.\.\.)[ \t]*\n", re.DOTALL)
FIELD = re.compile(r"^(title|author|date|lang|language):\s*(.+?)\s*$", re.MULTILINE)
LABEL = re.compile(r"\[\^([^\s\[\]^]{1,80})\]")
INLINE = re.compile(r"\^\[((?:[^\[\]\n]|\[[^\[\]\n]*\]){1,2000})\]")


def pandoc_markdown(_: str, text: str) -> Draft:
    """The draft of a Markdown file."""
    text = NO_TEXT.sub(" ", text.replace("\r\n", "\n").replace("\r", "\n"))
    header = HEADER.match(text)
    said = {match[1]: match[2].strip("\"'") for match in FIELD.finditer(header[1])} if header else {}
    body = text[header.end() :] if header else text
    body, count = numbered(body)
    facts = Facts(
        title=said.get("title", "") or first_heading(body),
        author=said.get("author", "").strip("[]"),
        date=said.get("date", ""),
        language=said.get("lang", said.get("language", "")),
    )
    summary = (f"Markdown: {count} notes", "the words are compared with a plain text made of them")
    return Draft(
        (),
        (Raw(body.strip("\n")),),
        (("note-reference", "[{number}]"), ("note-definition", "[{number}]")),
        (),
        facts,
        (),
        summary,
    )


def first_heading(body: str) -> str:
    """The words of the first heading."""
    match = re.search(r"^#+\s+(.+?)\s*#*(?:\s*\{[^}]*\})?$", body, re.MULTILINE)
    return match[1] if match else ""


def numbered(body: str) -> tuple[str, int]:
    """The text with a number for each label that is none, and notes inside a line as notes below it."""
    labels = list(dict.fromkeys(LABEL.findall(body)))
    inside = list(INLINE.finditer(body))
    series = {series_of(label) for label in labels}
    if inside or None in series or series == {"editor"}:
        return renumbered(body)
    return body, len(labels)


def renumbered(body: str) -> tuple[str, int]:
    """The text with its notes numbered in the order of their references."""
    numbers: dict[str, str] = {}
    added: list[str] = []

    def number(match: re.Match[str]) -> str:
        if match[0].startswith("^["):
            label = str(len(numbers) + 1)
            numbers[f"\0{label}"] = label
            added.append(f"[^{label}]: {match[1]}")
            return f"[^{label}]"
        return f"[^{numbers.setdefault(match[1], str(len(numbers) + 1))}]"

    changed = re.sub(
        rf"{LABEL.pattern}|\^\[((?:[^\[\]\n]|\[[^\[\]\n]*\]){{1,2000}})\]", lambda match: number(rematched(match)), body
    )
    return "\n\n".join([changed.rstrip("\n"), *added]) + "\n", len(numbers)


def rematched(match: re.Match[str]) -> re.Match[str]:
    """The match of the pattern that found it, so that its first group holds the words."""
    found = (INLINE if match[0].startswith("^[") else LABEL).fullmatch(match[0])
    assert found is not None
    return found
