"""The same counts in every output: what the edition has, each form has, as far as it has a notion of it.

One table says what is counted and how each form is asked. The texts are the shipped ones, three others, and the one
with everything that is odd; in PDF, which takes long, that one alone.
"""

from __future__ import annotations

import re
import warnings
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from html.parser import HTMLParser
from io import BytesIO
from itertools import chain
from pathlib import Path
from zipfile import ZipFile

import pypdf
import pytest

from glossator.model.block import Paragraph
from glossator.model.document import Document
from glossator.model.edition import Edition
from glossator.model.inline import Cited, Emendation, Mark, NoteReference
from glossator.model.kinds import WORK
from glossator.model.tree import walk
from glossator.printing.sheets import printer
from glossator.publish.epub.volume import Volume
from glossator.publish.messages import interface_words
from glossator.publish.paper.sheets import printed
from glossator.publish.press import Press
from glossator.publish.templates import Templates
from glossator.theme import default_theme
from tests.publish.exports.conftest import CONTENTS, built, odd
from tests.publish.exports.test_written import brought_back

Element = tuple[str, dict[str, str]]
Counts = dict[str, int]

WHAT = ("paragraphs", "notes", "references", "marks", "entries", "works", "citations", "emendations", "parallels")
UNKNOWN = {
    "html": {"entries", "works"},  # entries have pages of their own
    "epub": {"parallels"},  # the book of one text has none, that of the edition has all
    "md": {"marks", "citations"},  # both are ways to entries, counted together
    "txt": {"marks", "citations"},  # words that name something look like all others
    "pdf": {"marks", "citations"},
}


@dataclass(frozen=True)
class Case:
    """A text of a built site, with its edition."""

    site: Path
    edition: Edition
    text: Document

    def file(self, ending: str) -> bytes:
        return (self.site / "exports" / "texts" / f"{self.text.id}.{ending}").read_bytes()

    def words(self, ending: str) -> str:
        return self.file(ending).decode("utf-8")


class Tags(HTMLParser):
    """The elements of a page with their attributes."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[Element] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, {name: value or "" for name, value in attrs}))


def model(case: Case) -> Counts:
    """The counts of the edition itself."""
    text, edition = case.text, case.edition
    nodes = list(walk(chain(text.body, *(note.children for note in text.notes))))
    volume = Volume(Press(edition, Templates({}), {}), (text,))
    return {
        "paragraphs": sum(isinstance(each, Paragraph) and bool(each.number) for each in nodes),
        "notes": len(text.notes),
        "references": sum(isinstance(each, NoteReference) and bool(each.note) for each in nodes),
        "marks": sum(isinstance(each, Mark) for each in nodes),
        "entries": len([each for each in volume.looked_up if each.kind is not WORK]),
        "works": len(volume.works),
        "citations": sum(isinstance(each, Cited) and each.citation is not None for each in nodes),
        "emendations": sum(isinstance(each, Emendation) for each in nodes),
        "parallels": sum(any(one.text == text.id for one in each.passages) for each in edition.parallels),
    }


def having(found: Iterable[Element], tag: str = "", **wanted: str) -> int:
    """How many elements have a name and attributes; an empty one only has to be there."""
    pairs = {name.replace("_", "-"): value for name, value in wanted.items()}
    return sum(
        (not tag or name == tag)
        and all(key in said and (not value or said[key] == value) for key, value in pairs.items())
        for name, said in found
    )


def in_page(found: list[Element]) -> Counts:
    """What pages have, those of the site and of books."""
    return {
        "paragraphs": having(found, "p", data_number=""),
        "references": having(found, "a", role="doc-noteref"),
        "marks": having(found, "a", data_entry=""),
        "citations": having(found, "span", data_certainty="", data_via=""),
        "emendations": having(found, "span", data_sic=""),
    }


def starting(found: list[Element], tag: str, prefix: str) -> int:
    """How many elements of a name have an address that begins so."""
    return sum(name == tag and said.get("id", "").startswith(prefix) for name, said in found)


def html(case: Case) -> Counts:
    found = Tags((case.site / "texts" / f"{case.text.id}.html").read_text("utf-8")).found
    notes = sum(name == "li" and "note" in said.get("class", "").split() for name, said in found)
    marks = {said["data-parallel"] for _, said in found if "data-parallel" in said}
    return {**in_page(found), "notes": notes, "parallels": len(marks)}


def single(case: Case) -> Counts:
    found = Tags(case.words("html")).found
    notes = sum(name == "li" and "note" in said.get("class", "").split() for name, said in found)
    parts = {"entries": ("div", "g:"), "works": ("div", "w:"), "parallels": ("div", "x:")}
    return {**in_page(found), "notes": notes, **{name: starting(found, *how) for name, how in parts.items()}}


def epub(case: Case) -> Counts:
    with ZipFile(BytesIO(case.file("epub"))) as opened:
        pages = {name: opened.read(name).decode("utf-8") for name in opened.namelist() if name.endswith(".xhtml")}
    found = Tags(pages[f"EPUB/text-{case.text.id}.xhtml"]).found
    every = [each for page in pages.values() for each in Tags(page).found]
    return {
        **in_page(found),
        "notes": having(found, "aside", role="doc-footnote"),
        "entries": starting(every, "dt", "g-"),
        "works": starting(every, "li", "w-"),
    }


def tei(case: Case) -> Counts:
    words = case.words("xml")
    text = words[words.index("<text>") :]
    entries = Counter(re.findall(r"<(person|place|org|event|bibl|term) xml:id=\"entry\.", words))
    works = entries.pop("bibl", 0)
    return {
        "paragraphs": len(re.findall(r"<p [^>]*\bn=\"", text)),
        "notes": len(re.findall(r"<note xml:id=", text)),
        "references": len(re.findall(r'<ptr type="note"', text)),
        "marks": len(re.findall(r'<(?:persName|placeName|orgName|term|title|rs)\b[^>]* ref="#entry\.', text)),
        "entries": sum(entries.values()),
        "works": works,
        "citations": len(re.findall(r'<bibl\b[^>]* (?:cert=|type="key")', text)),
        "emendations": len(re.findall(r"<choice>", text)),
        "parallels": len(re.findall(r"<link ", words)),
    }


def markdown(case: Case) -> Counts:
    text, after = divided(case.words("md"))
    (found,) = brought_back(case.site, case.text.id).texts
    nodes = list(walk(chain(found.body, *(note.children for note in found.notes))))
    return {
        "paragraphs": sum(isinstance(each, Paragraph) and bool(each.number) for each in nodes),
        "notes": len(re.findall(r"(?m)^\[\^[^\]]+\]: ", text)),
        "references": len(re.findall(r"(?m)(?<!^)\[\^[^\]]+\]|^\[\^[^\]]+\](?!:)", text)),
        "entries": len(re.findall(r"(?m)^#+ .*\{#g-", after)),
        "works": len(re.findall(r"(?m)^#+ .*\{#w-", after)),
        "emendations": len(re.findall(r'\]\{correction="', text)),
        "parallels": len(re.findall(r"(?m)^#+ .*\{#x-", after)),
    }


def divided(words: str) -> tuple[str, str]:
    """The text with its notes, and the block of the editor's after it, which is the last of its kind."""
    start = [each.start() for each in re.finditer(r"(?m)^:{3,} editorial$", words)][-1]
    return words[:start], words[start:]


def txt(case: Case) -> Counts:
    """Titles of entries stand between two empty lines and one."""
    words, press = case.words("txt"), interface_words(default_theme(), "en")
    lists = {key: section(words, press[key]) for key in ("heading-parallels", "listing-term", "listing-work")}
    text = words[: words.index(f"\n{press['heading-provenance']}\n---")]
    labels = [each.label for each in walk(case.text.body) if isinstance(each, Paragraph) and each.number]
    notes = "|".join(re.escape(each.label) for each in case.text.notes)
    return {
        "paragraphs": len([each for each in labels if re.search(rf"(?m)^[ -]*(?:\d+\. )? *{each} \S", text)]),
        "notes": len(re.findall(rf"(?m)^\[(?:{notes})\]", text)) if notes else 0,
        "references": len(re.findall(rf"(?m)(?<!^)\[(?:{notes})\]", text)) if notes else 0,
        "emendations": len(re.findall(r"\[°\d+\]", text)),
        **{
            what: lists[key].count("\n\n\n") for key, what in zip(lists, ("parallels", "entries", "works"), strict=True)
        },
    }


def section(words: str, title: str) -> str:
    """What stands under an underlined heading."""
    found = re.search(rf"(?ms)^{re.escape(title)}\n-+$(.*?)(?=\n\n\n[^\n]+\n-+$|\Z)", words)
    return found[1] if found else ""


def pdf(case: Case) -> Counts:
    """What has an address in the file."""
    theme = default_theme()
    press = Press(case.edition, Templates(theme), interface_words(theme, "en"), files=theme, printer=printer())
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        paper = pypdf.PdfReader(BytesIO(printed(Volume(press, (case.text,), joined=True))))
    names = set(paper.named_destinations)
    notes = {each.id for each in case.text.notes}
    paragraphs = {each.id for each in walk(case.text.body) if isinstance(each, Paragraph) and each.number}
    return {
        "paragraphs": len(names & paragraphs),
        "notes": len(names & notes),
        "references": len(names & {each for note in case.text.notes for each in note.references}),
        "emendations": len({each for each in names if re.fullmatch(r"e\d+", each)}),
        **{what: sum(each.startswith(sign) for each in names) for what, sign in SIGNS.items()},
    }


SIGNS = {"entries": "g:", "works": "w:", "parallels": "x:"}
FORMS: dict[str, Callable[[Case], Counts]] = {
    "html": html,
    "single": single,
    "epub": epub,
    "tei": tei,
    "md": markdown,
    "txt": txt,
}


@pytest.fixture(scope="module", params=["shipped", "three", "odd"])
def cases(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> list[Case]:
    """The texts of an edition, built."""
    folder = tmp_path_factory.mktemp(request.param)
    content = CONTENTS.get(request.param) or odd(folder / "content")
    outcome = built(content, folder / "site")
    return [Case(folder / "site", outcome.edition, each) for each in outcome.edition.texts]


@pytest.mark.parametrize("form", FORMS)
def test_every_form_has_as_many(cases, form):
    """Nothing is lost on the way, and nothing comes twice."""
    for case in cases:
        wanted, found = model(case), FORMS[form](case)
        assert set(found) | UNKNOWN.get(form, set()) == set(WHAT)
        assert found == {name: wanted[name] for name in found}, case.text.id


def test_paper_has_as_many(tmp_path):
    """The same of a PDF file."""
    outcome = built(odd(tmp_path / "content"), tmp_path / "site")
    for text in outcome.edition.texts:
        case = Case(tmp_path / "site", outcome.edition, text)
        wanted, found = model(case), pdf(case)
        assert set(found) | UNKNOWN["pdf"] == set(WHAT)
        assert found == {name: wanted[name] for name in found}
