"""The story of an import: a foreign file becomes a source, a transcription, and findings."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import reduce
from itertools import groupby

from glossator.annotate.divisions import divisions
from glossator.annotate.notes import notes
from glossator.annotate.words import words
from glossator.check.source import different
from glossator.check.transcribed import transcribed_words
from glossator.imports.codes import IMPORT_PLAIN
from glossator.imports.draft import Draft, Raw
from glossator.imports.header import header
from glossator.imports.markdown import body
from glossator.model.diagnostic import Diagnostic
from glossator.model.document import Document
from glossator.model.kinds import TEXT
from glossator.model.source import Place
from glossator.read.document import read

TRIES = 6
OF_NOTES = ("note-undefined", "note-unused", "note-order", "note-duplicate")


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import would write, by path in the content folder, what it found, and what it recognised."""

    files: tuple[tuple[str, bytes], ...]
    findings: tuple[Diagnostic, ...]
    summary: tuple[str, ...]

    def without(self, path: str) -> Imported:
        """The import without one of its files."""
        return replace(self, files=tuple(each for each in self.files if each[0] != path))


@dataclass(frozen=True, slots=True)
class Written:
    """A transcription, and for each block of its draft the line at which it begins."""

    text: str
    starts: tuple[int, ...]


def imported(draft: Draft, name: str, file: str, content: bytes) -> Imported:
    """The files of an import: the source byte for byte, the transcription, compared with it word by word.

    A passage that does not compare stands as it is printed, and is named; so every import compares. ``name`` is the id
    of the text, ``file`` the name of the foreign file, ``content`` its bytes.
    """
    draft = with_words(draft, name)
    source = f"{name}.txt" if draft.source else file
    kept = draft.source or content
    head = header(draft, source, hashlib.sha256(kept).hexdigest(), file)
    unmarked: frozenset[int] = frozenset()
    written = transcription(head, draft, unmarked)
    for attempt in range(TRIES if not is_markdown(draft) else 0):
        faults = faulty(written, name, draft) - unmarked
        if not faults:
            break
        last = attempt >= TRIES - 2
        unmarked = frozenset(range(len(draft.blocks))) if last else unmarked | faults
        draft = replace(draft, printing=()) if last else draft
        head = header(draft, source, hashlib.sha256(kept).hexdigest(), file)
        written = transcription(head, draft, unmarked)
    files = [(f"sources/{source}", kept), (f"texts/{name}.md", written.text.encode())]
    if draft.source:
        files.insert(0, (f"sources/{file}", content))
    plain = tuple(plain_findings(f"sources/{source}", draft, unmarked))
    return Imported(tuple(files), (*draft.findings, *plain), draft.summary)


def is_markdown(draft: Draft) -> bool:
    """Whether a draft is Markdown already, as somebody wrote it."""
    return any(isinstance(block, Raw) for block in draft.blocks)


def with_words(draft: Draft, name: str) -> Draft:
    """A draft of Markdown with the words it stands for as its source."""
    if not is_markdown(draft):
        return draft
    written = transcription(header(draft, f"{name}.txt", "0"), draft, frozenset())
    document = read(f"texts/{name}.md", written.text.encode(), TEXT)
    document = reduce(lambda each, step: step(each), (words, divisions, notes), document)
    lines = groupby(transcribed_words(document), key=lambda each: document.source.line_of(each.span.start))
    text = "\n\n".join(" ".join(word.text for word in each) for _, each in lines) + "\n"
    return replace(draft, lines=tuple(text.splitlines()), source=text.encode())


def transcription(head: str, draft: Draft, unmarked: frozenset[int]) -> Written:
    """The file of a text."""
    line = head.count("\n") + 3
    starts, parts = [], []
    for part in body(draft, unmarked):
        starts.append(line)
        if part:
            parts.append(part)
            line += part.count("\n") + 2
    return Written("\n\n".join([head, *parts]) + "\n", tuple(starts))


def faulty(written: Written, name: str, draft: Draft) -> frozenset[int]:
    """The blocks whose words are not those of the source, or that mean something they were not meant to."""
    document = read(f"texts/{name}.md", written.text.encode(), TEXT)
    document = reduce(lambda each, step: step(each), (words, divisions, notes), document)
    lines = [found.place.line for found in (*strange(document), *different(document, list(draft.lines)))]
    return (
        frozenset(block_at(written, line) for line in lines if line >= written.starts[0])
        if written.starts
        else frozenset()
    )


def strange(document: Document) -> Iterator[Diagnostic]:
    """What is wrong with a transcription, other than what the editor has to state and notes that do not agree."""
    for finding in document.findings:
        if not finding.code.startswith("field-") and finding.code not in OF_NOTES:
            yield finding


def block_at(written: Written, line: int) -> int:
    """The block in which a line stands."""
    return max((number for number, start in enumerate(written.starts) if start <= line), default=0)


def plain_findings(path: str, draft: Draft, unmarked: frozenset[int]) -> Iterator[Diagnostic]:
    """The passages that stand without mark-up."""
    for number in sorted(unmarked)[:50]:
        line = draft.blocks[number].first
        excerpt = draft.lines[line] if line < len(draft.lines) else ""
        yield IMPORT_PLAIN.at(Place(path, line + 1, 1, 1, excerpt), "this passage was transcribed without mark-up")
    if len(unmarked) > 50:
        yield IMPORT_PLAIN.at(Place(path, 1, 1), f"and {len(unmarked) - 50} more passages")
