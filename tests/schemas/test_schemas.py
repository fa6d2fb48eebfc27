"""The JSON Schemas: what is shipped is valid by them, what is broken is not, and new files name the right one."""

from __future__ import annotations

import json
import re
import tomllib
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from glossator.cli.main import run
from glossator.model.edition import EditionFields
from glossator.model.kinds import KINDS, declared_fields
from glossator.model.schema_names import FOLDER
from glossator.schemas.files import schema_files, schemas
from glossator.store.files import read_folder
from glossator.toolchain import CODES
from tests.conftest import EDITION

ROOT = Path(__file__).parent.parent.parent
SCHEMAS = dict(schemas())
EDITIONS = (ROOT / "content", ROOT / "sample" / "content")
REFERENCE = re.compile(r"\A---\n# yaml-language-server: \$schema=(\S+)\n")


class Loader(yaml.SafeLoader):
    """Reads YAML as editors do, by its core schema of 1.2: no dates, and `no` is a word."""


Loader.yaml_implicit_resolvers = {
    first: [(tag, form) for tag, form in resolvers if tag.rpartition(":")[2] in ("float", "null")]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
Loader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile(r"(?:true|false)\Z"), "tf")
Loader.add_implicit_resolver("tag:yaml.org,2002:int", re.compile(r"[-+]?[0-9]+\Z"), list("-+0123456789"))


def front_matter(text: str) -> Any:
    """The front matter of a file as an editor sees it."""
    return yaml.load(text.split("---\n")[1], Loader)


def contents() -> list[tuple[str, Path]]:
    """Every file of the shipped editions with the name of its kind."""
    return [
        (kind.name, path) for edition in EDITIONS for kind in KINDS for path in (edition / kind.folder).glob("*.md")
    ]


def valid(name: str, value: Any) -> bool:
    """Whether a value is valid by the schema of a name."""
    return not list(jsonschema.Draft7Validator(SCHEMAS[name]).iter_errors(value))


@pytest.mark.parametrize("name", SCHEMAS)
def test_every_schema_is_one(name):
    """Each is a schema of draft 7, with a title, and each is written as a file."""
    jsonschema.Draft7Validator.check_schema(SCHEMAS[name])
    assert json.loads(schema_files()[f"{name}.schema.json"]) == SCHEMAS[name]


def test_there_is_a_schema_for_everything_an_editor_writes():
    """Each kind of content, the edition, and data."""
    assert set(SCHEMAS) == {kind.name for kind in KINDS} | {"edition", "bibliography", "annotations"}


@pytest.mark.parametrize(("name", "path"), contents(), ids=lambda each: each if isinstance(each, str) else each.stem)
def test_what_is_shipped_is_valid(name, path):
    """Every file of the edition and of the sample."""
    jsonschema.validate(front_matter(path.read_text("utf-8")), SCHEMAS[name], jsonschema.Draft7Validator)


@pytest.mark.parametrize("edition", EDITIONS, ids=lambda path: path.parent.name)
def test_shipped_declarations_are_valid(edition):
    """The editions' own."""
    assert valid("edition", tomllib.loads((edition / "edition.toml").read_text("utf-8")))


@pytest.mark.parametrize("name", [*(kind.name for kind in KINDS), "edition"])
def test_every_field_is_in_its_schema_with_its_sentence(name):
    """What the table declares is what an editor completes, and nothing else."""
    record = EditionFields if name == "edition" else next(kind.fields for kind in KINDS if kind.name == name)
    properties = SCHEMAS[name]["properties"]
    assert set(properties) == set(declared_fields(record))
    assert all(each["description"].endswith(".") for each in properties.values())


def test_findings_are_completed():
    """The names of all findings, with the levels there are."""
    findings = SCHEMAS["edition"]["properties"]["findings"]["properties"]
    assert set(findings) == {code.name for code in CODES}
    assert valid("edition", {"title": "A", "findings": {"entry-unused": "off"}})


TEXT = """\
title: A
author: B
date: 1974
rights: {statement: "https://example.org/", label: L}
source: {file: a.txt, sha256: "%s"}
""" % ("0" * 64)  # fmt: skip
GOOD = {
    "a text": ("text", TEXT),
    "a title that is a number": ("text", TEXT.replace("title: A", "title: 1984")),
    "an empty field": ("text", TEXT + "published:\n"),
    "no for a truth": ("term", "title: A\nplural: no\n"),
    "true for a truth": ("term", "title: A\nplural: true\n"),
    "a date with a sign": ("person", "title: A\nborn: 1888~\ndied: 1938-03-15\n"),
    "a vague date": ("event", "title: A\ndate: 1917-11-07/1921?\nold-style: 192X\n"),
    "a range of lines": ("text", TEXT.replace("file:", "chrome: [{lines: '1, 5-8', what: x}], file:")),
}
BAD = {
    "an unknown field": ("text", TEXT + "auther: B\n"),
    "a missing field": ("text", TEXT.replace("author: B\n", "")),
    "an empty required field": ("text", TEXT.replace("author: B", "author:")),
    "no title": ("term", "forms: [A]\n"),
    "words for a list": ("term", "title: A\nsee: b\n"),
    "a list for words": ("term", "title: [A]\n"),
    "an id with a capital": ("term", "title: A\nsee: [Lenin]\n"),
    "a word that is no truth": ("term", "title: A\nplural: maybe\n"),
    "words for a number": ("page", "title: A\norder: first\n"),
    "a choice that is none": ("event", "title: A\ndating: said\n"),
    "a date in words": ("person", "title: A\nborn: 9 October 1888\n"),
    "a language that is none": ("text", TEXT + "language: en_GB\n"),
    "a sum that is too short": ("text", TEXT.replace("0" * 64, "0" * 63)),
    "an unknown field of a record": ("text", TEXT.replace("label: L", "lable: L")),
    "a relation that is none": ("parallel", "topic: A\nrelation: agrees\npassages: []\n"),
    "a passage without paragraphs": ("parallel", "topic: A\nrelation: agree\npassages: [{text: a}]\n"),
    "a day that is none": ("text", TEXT + "changed: 2026-03\n"),
}


@pytest.mark.parametrize("name", GOOD)
def test_what_the_tool_reads_is_valid(site, name):
    """No editor underlines what the build takes."""
    kind, words = GOOD[name]
    assert valid(kind, yaml.load(words, Loader))
    folder = next(each.folder for each in KINDS if each.name == kind)
    site.write(f"{folder}/a.md", f"---\n{words}---\n\nWords.\n".encode())
    shapes = [each for each in site.findings() if each.code.startswith(("field-", "front-matter"))]
    assert shapes == []


@pytest.mark.parametrize("name", BAD)
def test_what_is_broken_is_not(name):
    """An editor underlines it."""
    kind, words = BAD[name]
    assert not valid(kind, yaml.load(words, Loader))


WORK = {"id": "a", "type": "book", "author": [{"family": "A"}], "issued": {"date-parts": [[1974]]}, "custom": {}}
NOTE = {"id": "urn:a", "type": "Annotation", "target": {"source": "texts/one.html#p1"}}
DATA = [
    ("edition", {"title": "A", "search": {"spellings": [["a", "b"]]}}, True),
    ("edition", {"title": 5}, False),
    ("edition", {"title": "A", "findings": {"entry-unsued": "off"}}, False),
    ("edition", {"title": "A", "findings": {"entry-unused": "none"}}, False),
    ("edition", {"title": "A", "date": "March 2026"}, False),
    ("bibliography", [WORK], True),
    ("bibliography", {"items": [WORK]}, True),
    ("bibliography", [{**WORK, "type": "bok"}], False),
    ("bibliography", [{"type": "book"}], False),
    ("bibliography", [{**WORK, "author": "A"}], False),
    ("annotations", [NOTE], True),
    ("annotations", {"type": "AnnotationCollection", "first": {"type": "AnnotationPage", "items": [NOTE]}}, True),
    ("annotations", [{"type": "Annotation"}], False),
]


@pytest.mark.parametrize(("name", "value", "expected"), DATA)
def test_data_are_judged(name, value, expected):
    """The edition's declaration, works and annotations."""
    assert valid(name, value) is expected


def named(folder: Path) -> set[Path]:
    """The schemas that the files of a content folder name, which must be there."""
    found = set()
    for path in sorted(folder.rglob("*.md")):
        match = REFERENCE.match(path.read_text("utf-8"))
        assert match, path
        found.add((path.parent / match[1]).resolve(strict=True))
    first = (folder / "edition.toml").read_text("utf-8").splitlines()[0]
    assert first.startswith("#:schema ./")
    found.add((folder / first.removeprefix("#:schema ")).resolve(strict=True))
    return found


def test_a_new_edition_has_and_names_its_schemas(tmp_path):
    """Each file leads to the schema of its kind, and the build takes no notice."""
    target = tmp_path / "new"
    assert run(["new", str(target)]) == 0
    assert {path.name for path in named(target / "content")} >= {"text.schema.json", "edition.schema.json"}
    for kind in KINDS:
        for path in (target / "content" / kind.folder).glob("*.md"):
            assert REFERENCE.match(path.read_text("utf-8"))[1].endswith(f"/{kind.name}.schema.json")
    assert run(["check", "--strict", "--content", str(target / "content")]) == 0


def test_an_import_has_and_names_its_schema(tmp_path):
    """The first import brings them; a second one leaves them."""
    book = tmp_path / "book.txt"
    book.write_text("A Title\n\nWords of a book, and more words.\n", "utf-8")
    into = tmp_path / "content"
    run(["import", "--into", str(into), str(book)])
    assert {path.name for path in named(into)} == {"text.schema.json", "edition.schema.json"}
    run(["import", "--into", str(into), "--id", "two", str(book)])
    assert len(list((into / FOLDER).iterdir())) == len(SCHEMAS)


def test_the_command_writes_them_and_replaces_old_ones(site, capsys):
    """What is there already and right stays as it is."""
    folder = site.content / FOLDER
    assert run(["schemas", str(folder)]) == 0
    assert "schemas" in capsys.readouterr().out
    assert read_folder(folder) == schema_files()
    (folder / "text.schema.json").write_text("{}", "utf-8")
    kept = (folder / "term.schema.json").stat().st_mtime_ns
    assert run(["schemas", str(folder)]) == 0
    assert read_folder(folder) == schema_files()
    assert (folder / "term.schema.json").stat().st_mtime_ns == kept
    site.write("edition.toml", EDITION)
    assert site.findings() == ()
