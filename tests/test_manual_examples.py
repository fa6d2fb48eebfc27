"""Every block of code in the manual is tried: content is read, settings are parsed, commands are called, answers given.

The pages of reference are made from code that is tested elsewhere; the tutorial and the page on importing have tests of
their own.
"""

from __future__ import annotations

import re
import shlex
import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import click
import pytest

from glossator.cli.main import COMMANDS, main, run
from glossator.cli.suggestions import Wanted, with_suggestions
from glossator.model.inline import Text
from glossator.model.kinds import EVENT, KINDS, PARALLEL, PERSON, TEXT, Kind
from glossator.read.annotations.layers import read_layer
from glossator.read.config import read_edition
from glossator.read.document import read
from tests.reference import PAGES
from tests.rooms import annotated, codes

ROOT = Path(__file__).parent.parent
MANUAL = ROOT / "content" / "manual"
MADE = {Path(path).name for path in PAGES} | {"tutorial.md"}
BLOCK = re.compile(r"^(`{3,})(\w*)\n(.*?)^\1$", re.MULTILINE | re.DOTALL)
RUN = re.compile(r"- run: glossator (.+)")
CALL = re.compile(r"`(?:python build\.py|glossator)\s([^`]+)`")
FILES: dict[str, Kind] = {"entries.md": PERSON, "parallels.md": PARALLEL}
HALVES = {"note-unused", "note-undefined"}  # an example may show a note without its reference, or the other way round
SILENT = re.compile(r"silent: ([\w, -]*?)(?= [a-z]+ | -->|$)")
BESIDE_CONTENT = {"sources", "annotations", "images"}


@dataclass(frozen=True)
class Example:
    """A block of code on a page."""

    page: str
    line: int
    language: str
    text: str

    def __str__(self) -> str:
        return f"{self.page}:{self.line}"


def examples() -> list[Example]:
    """All blocks of the pages that people write."""
    found = []
    for path in sorted(MANUAL.glob("*.md")):
        if path.name in MADE or path.name == "importing.md":
            continue
        text = path.read_text("utf-8")
        found += [
            Example(path.name, text.count("\n", 0, block.start()) + 1, *block.group(2, 3))
            for block in BLOCK.finditer(text)
        ]
    return found


EXAMPLES = examples()


def of(language: str) -> list[Example]:
    """The blocks in a language."""
    return [each for each in EXAMPLES if each.language == language]


def test_every_block_is_tried():
    """A block in another language would be read by nothing."""
    assert {each.language for each in EXAMPLES} == {"json", "markdown", "sh", "text", "toml", "yaml"}
    assert {f"{each.page} {each.text.split()[0]}" for each in of("text")} == set(ANSWERS)


@pytest.mark.parametrize("example", of("markdown"), ids=str)
def test_content_reads_without_a_finding(example):
    """A file of content is read as its kind; other Markdown is the body of a text, with every pass of a build."""
    if example.text.startswith("---\n"):
        kind = FILES[example.page]
        document = read(f"{kind.folder}/one.md", example.text.encode(), kind)
    else:
        document = annotated(example.text)
    passed_over = HALVES | {name for group in SILENT.findall(example.text) for name in group.split(", ")}
    assert set(codes(document)) <= passed_over


@pytest.mark.parametrize("example", [each for each in of("yaml") if not RUN.match(each.text)], ids=str)
def test_front_matter_reads_without_a_finding(example):
    """Fields of one kind of content; they may be few, and an ellipsis stands for the rest of a long value."""
    lines = [line for line in example.text.replace("0f3c…", "0" * 64).splitlines() if line != "---"]
    head = "\n".join(["---", *lines, "---", "", "One.", ""])
    documents = [read(f"{kind.folder}/one.md", head.encode(), kind) for kind in (TEXT, EVENT, PERSON)]
    assert any(document.places and set(codes(document)) <= {"field-missing"} for document in documents)


@pytest.mark.parametrize("example", of("toml"), ids=str)
def test_settings_read_without_a_finding(example):
    """What the edition says of itself."""
    title = "" if "title" in tomllib.loads(example.text) else 'title = "One"\n'
    assert read_edition(f"{title}{example.text}".encode()).findings == ()


@pytest.mark.parametrize("example", of("json"), ids=str)
def test_layers_read_without_a_finding(example):
    """A layer of annotations."""
    read_layers = read_layer("annotations/one.jsonld", example.text.encode())
    assert read_layers.findings == ()
    assert read_layers.layers[0].annotations


def calls() -> list[str]:
    """What the manual and the README tell to type: lines of a shell, and calls in a sentence that have no stand-ins."""
    lines = [line for each in of("sh") for line in each.text.splitlines() if line.startswith("python build.py")]
    typed = [line.removeprefix("python build.py").strip() for line in lines]
    typed += [run[1] for each in of("yaml") if (run := RUN.match(each.text))]
    pages = [*(path for path in MANUAL.glob("*.md") if path.name not in PAGES), ROOT / "README.md"]
    for path in pages:
        typed += [" ".join(call.split()) for call in CALL.findall(path.read_text("utf-8"))]
    return sorted({call for call in typed if not re.search(r"\b[A-Z]{2}|…", call)})


@pytest.mark.parametrize("call", calls())
def test_what_is_to_be_typed_can_be_typed(call, tmp_path, monkeypatch):
    """Its command, its options and their values are those of the tool."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "book.txt").write_text("A book.")
    name, *arguments = shlex.split(call) or ["build"]
    if name.startswith("-"):
        assert run([name, *arguments]) == 0
        return
    assert name in COMMANDS
    command = main.get_command(click.Context(main), name)
    assert command is not None
    try:
        command.make_context(name, arguments)
    except click.exceptions.Exit as ended:
        assert ended.exit_code == 0


@pytest.mark.parametrize("example", [each for each in of("sh") if "benchmarks" in each.text], ids=str)
def test_measurements_have_the_options_that_are_shown(example):
    """The scripts are there, and each option is written in one of their files."""
    sources = "\n".join(path.read_text("utf-8") for path in (ROOT / "benchmarks").rglob("*.py"))
    for line in example.text.splitlines():
        program, script, *words = shlex.split(line)
        assert program == "python"
        assert (ROOT / script).is_file()
        for option in (word for word in words if word.startswith("--")):
            assert f'"{option}"' in sources, option


def folders(example: Example, _: object) -> None:
    """The folders of an edition are those that are read; all are shown, or among those that `…` stands for."""
    shown = set(re.findall(r"^  ([a-z/]+)/ ", example.text, re.MULTILINE))
    known = {each.folder for each in KINDS} | BESIDE_CONTENT
    assert shown <= known
    assert {each.partition("/")[0] for each in shown} == {each.partition("/")[0] for each in known}


def finding(example: Example, site) -> None:
    """The finding on the first page is what the check prints, to the letter."""
    site.text("One.\nHe had spoken with Lenin often.[^7]", source="One. He had spoken with Lenin often.7")
    printed = site.report(site.build(write=False))
    assert example.text.rstrip("\n") in printed


def suggestion(example: Example, site) -> None:
    """The suggestion is what is printed, but for the numbers."""
    site.text("It was Nikolai Yezhov who signed it.", name="one", title="One")
    site.text("Of all men they feared Yezhov most. So Yezhov fell.", name="two", title="Two")
    printed = with_suggestions("", site.edition(), "text", "content", Wanted(("names",), 20))
    shape = [without_numbers(line) for line in printed.splitlines()]
    for line in example.text.splitlines()[1:]:
        assert without_numbers(line) in shape, printed


def without_numbers(line: str) -> str:
    """A line in which all numbers are alike; nothing but its words and signs is compared."""
    return re.sub(r"\d+", "0", line).rstrip()


ANSWERS: dict[str, Callable[[Example, object], None]] = {
    "index.md content/": folders,
    "index.md content/texts/one.md:14:32:": finding,
    "suggesting.md suggestions:": suggestion,
}


@pytest.mark.parametrize("example", of("text"), ids=str)
def test_what_is_shown_is_what_is(example, site):
    """Listings and answers, each in its own way."""
    ANSWERS[f"{example.page} {example.text.split()[0]}"](example, site)


MARKED = [
    construct
    for row in re.findall(r"^\| (`\[.*?`) \|", (MANUAL / "writing.md").read_text("utf-8"), re.MULTILINE)
    for construct in re.findall(r"`([^`]+)`", row)
]


def test_there_are_constructs():
    """The table of words with a meaning is found."""
    assert len(MARKED) > 8


@pytest.mark.parametrize("construct", MARKED)
def test_a_construct_of_the_table_means_something(construct):
    """Each is read as more than the signs it is made of, and nothing is found wrong with it."""
    document = annotated(f"Words {construct} and words.")
    assert codes(document) == []
    first, *parts = document.body[0].children
    assert str(first.text) == "Words "
    assert not isinstance(parts[0], Text)
