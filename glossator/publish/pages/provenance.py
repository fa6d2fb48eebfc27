"""Where a text comes from, with the words of its source that are no part of it."""

from __future__ import annotations

from glossator.model.document import Document
from glossator.model.kinds import TextFields
from glossator.model.original import decoded, numbers_in
from glossator.publish.press import Press
from glossator.publish.values import ChromeView, LinkView, ProvenanceView


def provenance(press: Press, text: Document) -> ProvenanceView:
    """The provenance and the rights of a text."""
    fields: TextFields = text.fields
    original = press.edition.originals.get(f"sources/{fields.source.file}")
    shown = original if fields.source.chrome else None
    lines = decoded(shown.content, fields.source.encoding).splitlines() if shown else []
    return ProvenanceView(
        statement=fields.provenance,
        file=fields.source.file,
        sha256=fields.source.sha256,
        chrome=tuple(ChromeView(each.what, words(lines, each.lines)) for each in fields.source.chrome),
        rights=LinkView(fields.rights.label, fields.rights.statement),
        holder=fields.rights.holder,
        rights_note=fields.rights.note,
    )


def words(lines: list[str], named: str) -> str:
    """The words of some lines of a source."""
    numbers = [number for each in numbers_in(named) or () for number in each[: len(lines)]]
    shown = [lines[number - 1] for number in numbers if 0 < number <= len(lines)]
    return "\n".join(line for line in shown if line.strip())
