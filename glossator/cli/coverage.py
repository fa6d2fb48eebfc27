"""``glossator coverage``."""

from __future__ import annotations

import csv
import io
import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import Any

import click

from glossator.cli.options import Folders, faults_told, folders_option
from glossator.cli.report import clean, columns
from glossator.pipeline import Order, build
from glossator.publish.coverage import COLUMNS, Counts, Coverage, coverage_of, paragraphs_of, row_of

FORMATS = ("text", "json", "csv")
HEADS = MappingProxyType(
    {"editor_notes": "ed. notes", "resolved": "cited", "emendations": "emended", "density": "per 1,000"}
)
WIDEST = 44
format_option = click.option(
    "--format", "form", type=click.Choice(FORMATS), default="text", show_default=True, help="How the table is printed."
)


@click.command("coverage")
@folders_option
@format_option
def command(folders: Folders, form: str) -> None:
    """Say how densely each text and each section is annotated.

    Counts words, notes, marked mentions, entries, citations, dates, parallels and emendations, and says how many
    annotations there are in a thousand words. Writes nothing.
    """
    with faults_told():
        outcome = build(Order(folders.content, Path(), folders.templates, write=False))
    click.echo(printed(coverage_of(outcome.edition), form), nl=False)
    sys.exit(1 if outcome.failed else 0)


def printed(found: Sequence[Coverage], form: str) -> str:
    """The coverage of all texts, for people or for other programs."""
    if form == "json":
        return json.dumps({"texts": [json_text(each) for each in found]}, ensure_ascii=False, indent=2) + "\n"
    return csv_table(found) if form == "csv" else text_table(found)


def json_text(coverage: Coverage) -> dict[str, Any]:
    """A text and its sections as plain data."""
    sections = [
        {"address": each.address, "title": each.title, "paragraphs": paragraphs_of(each), **row_of(each.counts)}
        for each in coverage.stretches
    ]
    return {"text": coverage.text.id, **row_of(coverage.counts), "sections": sections}


def csv_table(found: Sequence[Coverage]) -> str:
    """A row for each section; the counts of a text are not their sums where several name one entry."""
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(["text", "section", "title", *COLUMNS])
    for coverage in found:
        writer.writerow([coverage.text.id, "", coverage.text.fields.title, *row_of(coverage.counts).values()])
        for each in coverage.stretches:
            writer.writerow([coverage.text.id, each.address, each.title, *row_of(each.counts).values()])
    return stream.getvalue()


def text_table(found: Sequence[Coverage]) -> str:
    """The table in columns, the sections of a text below it."""
    rows = [("", *(HEADS.get(name, name) for name in COLUMNS)), *rows_of(found)]
    widths = [max(columns(row[at]) for row in rows) for at in range(len(rows[0]))]
    lines = ("  ".join([padded(row[0], widths[0]), *map(str.rjust, row[1:], widths[1:])]) for row in rows)
    return "\n".join(line.rstrip() for line in lines) + "\n"


def rows_of(found: Sequence[Coverage]) -> Iterator[tuple[str, ...]]:
    """The rows of the table: of each text, of its sections if there are several, and of all texts if there are."""
    whole = Counts()
    for coverage in found:
        yield row(coverage.text.id, coverage.counts)
        for each in coverage.stretches if len(coverage.stretches) > 1 else ():
            yield row(f"  {paragraphs_of(each)} {each.title}", each.counts)
        whole.add(coverage.counts)
    if len(found) > 1:
        yield row("all texts", whole)


def row(name: str, counts: Counts) -> tuple[str, ...]:
    """One row."""
    name = clean(name.rstrip())
    short = name if len(name) <= WIDEST else name[: WIDEST - 1].rstrip() + "…"
    return short, *(str(each) for each in row_of(counts).values())


def padded(text: str, width: int) -> str:
    """Words filled up with blanks to some columns of a terminal."""
    return text + " " * (width - columns(text))
