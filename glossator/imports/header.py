"""The front matter of a draft."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from glossator.imports.draft import Draft
from glossator.model.kinds import TEXT, Encoding
from glossator.model.schema_names import reference

PLAIN = re.compile(r"[A-Za-z0-9][\w./:-]*(?<!:)")


def scalar(words: str) -> str:
    """Words as YAML has them."""
    clean = " ".join("".join(each if each.isprintable() or each.isspace() else " " for each in words).split())
    return clean if PLAIN.fullmatch(clean) else json.dumps(clean, ensure_ascii=False)


def header(draft: Draft, file: str, digest: str, original: str = "") -> str:
    """The front matter: what the document says, what the editor has to state, and how the source is compared.

    ``file`` is the name of the source, ``digest`` its SHA-256, ``original`` the name of the file it was taken from, if
    that is another.
    """
    return "\n".join(["---", reference(TEXT), *facts(draft, original or file), *source(draft, file, digest), "---"])


def facts(draft: Draft, original: str) -> Iterator[str]:
    """What the document says of itself; what a reader must know and it does not say is left empty."""
    stem = re.sub(r"[\W_]+", " ", original.rpartition(".")[0]).strip() or "A text"
    yield f"title: {scalar(draft.facts.title or stem)}"
    yield f"author: {scalar(draft.facts.author)}" if draft.facts.author else "author:"
    yield f"date: {scalar(draft.facts.date)}" if draft.facts.date else "date:"
    if draft.facts.published:
        yield f"published: {scalar(draft.facts.published)}"
    if draft.facts.language:
        yield f"language: {scalar(draft.facts.language)}"
    if not draft.facts.title:
        yield "supplied: [title]"
    yield f"provenance: {scalar(f'Imported from {original}.')}"
    yield from ("rights:", "  statement:", "  label:")


def source(draft: Draft, file: str, digest: str) -> Iterator[str]:
    """The source, and how it prints what the transcription marks."""
    yield from ("source:", f"  file: {scalar(file)}", f"  sha256: {digest}")
    if draft.encoding is not Encoding.UTF_8:
        yield f"  encoding: {draft.encoding.value}"
    for key, value in draft.printing:
        yield f"  {key}: {json.dumps(value, ensure_ascii=False)}"
    if draft.chrome:
        yield "  chrome:"
    for chrome in draft.chrome:
        yield f"    - lines: {json.dumps(chrome.lines)}"
        yield f"      what: {scalar(chrome.what)}"
