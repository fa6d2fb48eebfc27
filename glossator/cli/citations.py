"""The table of what each citation of a text means, as plain text that can be compared."""

from __future__ import annotations

from collections.abc import Iterable

from glossator.model.citation import Citation
from glossator.model.edition import Edition

HEAD = ("note", "printed", "work", "locator", "how", "certainty")


def citation_tables(edition: Edition) -> str:
    """A table for each text that cites: its id, then a line for each citation, the columns divided by tabs."""
    tables = [table(text.id, [each for each in edition.citations if each.text == text.id]) for text in edition.texts]
    return "\n".join(each for each in tables if each)


def table(text: str, citations: Iterable[Citation]) -> str:
    """The table of one text; nothing for one that does not cite."""
    rows = ["\t".join(row(each)) for each in citations]
    return "\n".join([f"# {text}", "\t".join(HEAD), *rows]) + "\n" if rows else ""


def row(citation: Citation) -> tuple[str, ...]:
    """One citation: where it stands, its words, the work, the place in it, how it was understood, how sure that is."""
    work = citation.work or (f"{citation.conjecture}?" if citation.conjecture else "-")
    words = " ".join(citation.printed.split())
    return citation.address, words, work, str(citation.locator) or "-", citation.via.value, citation.certainty
