"""``glossator import``."""

from __future__ import annotations

import json
import sys
from dataclasses import replace
from pathlib import Path

import click

from glossator.cli.formats import report
from glossator.cli.options import FOLDER, faults_told, format_option
from glossator.cli.report import clean
from glossator.importing.own import brought_back, without_shared
from glossator.importing.story import Imported, imported
from glossator.importing.works import PATH as BIBLIOGRAPHY
from glossator.importing.works import with_bibliography
from glossator.imports.codes import IMPORT_EXISTS
from glossator.imports.formats import LARGEST, drafted
from glossator.model.diagnostic import Diagnostic, Level
from glossator.model.kinds import Encoding
from glossator.model.schema_names import EDITION_REFERENCE
from glossator.model.schema_names import FOLDER as SCHEMAS
from glossator.model.slug import slug
from glossator.model.source import Place
from glossator.schemas.files import schema_files
from glossator.store.fresh import write_fresh

EDITION, RECORDS = "edition.toml", "bibliography.json"
ENCODINGS = [each.value for each in Encoding]


@click.command("import")
@click.argument(
    "files", nargs=-1, required=True, type=click.Path(exists=True, dir_okay=False, path_type=Path), metavar="FILE…"
)
@click.option(
    "--into", type=FOLDER, default=Path("content"), show_default=True, metavar="DIR", help="The content folder."
)
@click.option(
    "--id", "name", default="", metavar="ID", help="The id of the text, where its file's name is not to be it."
)
@click.option(
    "--encoding",
    type=click.Choice(ENCODINGS),
    default=None,
    help="How a plain text is encoded, where that is not seen.",
)
@format_option
def command(files: tuple[Path, ...], *, into: Path, name: str, encoding: str | None, form: str) -> None:
    """Make content of foreign documents.

    FILE is plain text, Markdown, HTML, DOCX, EPUB or TEI. Its source is kept byte for byte, the transcription is
    compared with it word by word, and what does not agree is reported. TEI that Glossator wrote gives back the content
    it was made from. No file is ever written over.
    """
    if name and (len(files) > 1 or slug(name) != name):
        raise click.BadParameter("one id, of small letters, digits and hyphens, for one file", param_hint="--id")
    with faults_told():
        results = [one(file, into, name or slug(file.stem), encoding) for file in files]
    findings = tuple(found for each in results for found in each.findings)
    click.echo(report(findings, form, str(into)), nl=False)
    for each in results if form == "text" else ():
        for line in (*each.summary, *(f"written: {clean(str(into / path))}" for path, _ in each.files)):
            click.echo(line)
    sys.exit(1 if any(each.level is Level.ERROR for each in findings) else 0)


def one(file: Path, into: Path, name: str, encoding: str | None) -> Imported:
    """Import one file: what was written and found."""
    large = file.stat().st_size > LARGEST
    content = b"\0" * (LARGEST + 1) if large else file.read_bytes()
    made = brought_back(f"sources/{file.name}", content)
    made = foreign(file.name, content, name, encoding) if made is None else made
    present = {path for path, _ in made.files if (into / path).exists()}
    if (into / "bibliography.bib").exists() or (into / "bibliography.json").exists():
        present |= {BIBLIOGRAPHY, RECORDS}
    made = without_shared(made, present)
    there = [path for path, _ in made.files if path in present]
    if there:
        found = tuple(IMPORT_EXISTS.at(Place(path, 1, 1), "this file is there already") for path in there)
        return Imported((), found, ())
    files = list(made.files)
    if files and not (into / EDITION).exists() and EDITION not in dict(files):
        files.append((EDITION, f"{EDITION_REFERENCE}\ntitle = {json.dumps(title_of(into))}\n".encode()))
    write_fresh(into, files)
    if files and not (into / SCHEMAS).exists():
        write_fresh(into / SCHEMAS, sorted(schema_files().items()))
    return replace(made, files=tuple(files))


def foreign(original: str, content: bytes, name: str, encoding: str | None) -> Imported:
    """What another program's file makes."""
    draft = drafted(f"sources/{original}", content, Encoding(encoding) if encoding else None)
    if isinstance(draft, Diagnostic):
        return Imported((), (draft,), ())
    return with_bibliography(imported(draft, name, original, content))


def title_of(into: Path) -> str:
    """A title for a new edition, from its folder's name."""
    folder = into.resolve()
    return (folder.parent.name if folder.name == "content" else folder.name) or "An edition"
