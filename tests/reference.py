"""The manual's pages of reference, made from what the code declares."""

from __future__ import annotations

from dataclasses import MISSING, fields
from typing import Any

from glossator.model.diagnostic import Code
from glossator.model.edition import EditionFields, Search
from glossator.model.kinds import KINDS, Chrome, EntryFields, Origin, PassageFields, Rights, declared_fields
from glossator.toolchain import CODES
from tests.reference_commands import commands_page
from tests.reference_dialect import dialect_page


def fence(text: str) -> str:
    """Some lines as a block of code."""
    return f"```text\n{text}\n```"


def level(code: Code) -> str:
    """How much a finding matters, and whether that can be changed where that is not to be expected."""
    words = {"off": "Off, until an edition sets its level"}.get(code.level.value, code.level.value.capitalize())
    return words + ", which an edition can make less of" * code.yielding


def findings_page() -> str:
    """The page of all findings."""
    head = "---\ntitle: Findings\norder: 60\ndescription: What each finding means, and what helps.\n---\n\n"
    intro = (
        "Every finding has a name. `python build.py explain NAME` says the same as this page. An error keeps the site from\n"
        "being written; a warning does not, unless the build is `--strict`. [Checking](checking.md) says how an edition sets levels\n"
        "of its own, and how a finding is silenced.\n"
    )
    parts = [
        f"## `{code.name}` {{#{code.name}}}\n\n*{level(code)}:* {code.summary}.\n\n{code.explanation}\n\n"
        f"Instead of\n\n{fence(code.bad)}\n\nwrite\n\n{fence(code.good)}\n"
        for code in sorted(CODES, key=lambda each: each.name)
    ]
    return head + intro + "\n" + "\n".join(parts)


def rows(record: type[Any], without: frozenset[str] = frozenset()) -> str:
    """The fields of a record as a table."""
    lines = ["| field | need | meaning |", "|---|---|---|"]
    for name, declaration in declared_fields(record).items():
        if declaration.name not in without:
            need = "required" if declaration.default is MISSING else "optional"
            lines.append(f"| `{name}` | {need} | {declaration.metadata['doc']} |")
    return "\n".join(lines)


def fields_page() -> str:
    """The page of all fields."""
    head = "---\ntitle: Fields\norder: 50\ndescription: What the front matter of each kind of content can say.\n---\n\n"
    intro = (
        "Front matter is a list of fields between two lines of `---`. A field that is not listed here is an error, and the\n"
        "finding names the nearest one.\n"
    )
    common = frozenset(each.name for each in fields(EntryFields))
    sections = [("edition", "`edition.toml`", EditionFields, frozenset())]
    shown: set[type] = set()
    for kind in KINDS:
        if kind.fields is EntryFields or kind.fields in shown:
            continue
        shown.add(kind.fields)
        is_entry = issubclass(kind.fields, EntryFields)
        title = "Pages, and pages of the manual" if kind.name == "page" else f"`{kind.folder}/`"
        sections.append((kind.name, title, kind.fields, common if is_entry else frozenset()))
    sections.insert(2, ("entry", "Every entry", EntryFields, frozenset()))
    sections += [("source", "`source`", Origin, frozenset()), ("chrome", "`chrome`", Chrome, frozenset())]
    sections += [("passage", "`passages`", PassageFields, frozenset())]
    sections += [("rights", "`rights`", Rights, frozenset()), ("search", "`search`", Search, frozenset())]
    parts = [f"## {title} {{#{name}}}\n\n{rows(record, without)}\n" for name, title, record, without in sections]
    return head + intro + "\n" + "\n".join(parts)


PAGES = {
    "content/manual/commands.md": commands_page,
    "content/manual/dialect.md": dialect_page,
    "content/manual/fields.md": fields_page,
    "content/manual/findings.md": findings_page,
}
