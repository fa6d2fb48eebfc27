"""What an editor would write: a new entry, or the forms of one that is there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from glossator.model.document import Document
from glossator.model.folding import Folding
from glossator.model.slug import slug
from glossator.suggest.spelling import latin

PLAIN = re.compile(r"[^\W\d_][^:#\[\]{}&*!|>'\"%@`]*(?<!\s)")
WORDS = frozenset({"y", "n", "yes", "no", "on", "off", "true", "false", "null"})
GLOSS = "One to three sentences that say who or what this is."


def scalar(words: str, *, listed: bool = False) -> str:
    """Words as YAML has them, in quotation marks where they could be read as something else."""
    if PLAIN.fullmatch(words) and words.casefold() not in WORDS and not (listed and "," in words):
        return words
    escaped = words.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def listed(words: Iterable[str]) -> str:
    """A list of words as YAML has it in one line."""
    return f"[{', '.join(scalar(each, listed=True) for each in words)}]"


def entry_path(kind: str, words: Sequence[str], taken: frozenset[str]) -> str:
    """The file of a new entry: for a person named by the last word, if no entry has that id, otherwise by all."""
    folding = Folding()
    names = [words[-1]] if kind == "person" else []
    for each in (*names, " ".join(words)):
        name = slug(latin(folding.fold(each)))
        if name not in taken:
            return f"entries/{kind}/{name}.md"
    count = next(count for count in range(2, len(taken) + 3) if f"{name}-{count}" not in taken)
    return f"entries/{kind}/{name}-{count}.md"


def entry_stub(kind: str, words: Sequence[str], forms: Sequence[str]) -> str:
    """A new entry with all the forms of a name, and a place for its gloss."""
    title = " ".join(words) if len(words) > 1 else forms[0]
    lines = ["---", f"title: {scalar(title)}"]
    if kind == "person" and len(words) > 1:
        given = " ".join(words[:-1])
        lines.append(f"sort: {scalar(f'{words[-1]}, {given}')}")
    lines += ["forms:", *(f"  - {scalar(each)}" for each in forms), "---", "", GLOSS]
    return "\n".join(lines) + "\n"


def forms_line(entry: Document, new: Iterable[str]) -> str:
    """The line of an entry's front matter that has its forms and some new ones."""
    old = entry.fields.forms or (() if "forms" in entry.places else (entry.fields.title,))
    return f"forms: {listed(dict.fromkeys((*old, *new)))}"
