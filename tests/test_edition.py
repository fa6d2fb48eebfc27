"""The edition that the project ships, as readers get it: its pages hold what the contract says, word for word.

The pages are read and compared here by other means than those that made them.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

import pytest

from glossator.pipeline import Order, build
from tests.rooms import ROOT

VOID = frozenset(["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"])
SOURCES = {
    "bukharins-way": "000_2776d6ec5b68d802.txt",
    "mc5-on-larina": "001_ef3b7d9f5c3841a5.txt",
}


@dataclass
class Element:
    """An element of a page."""

    tag: str
    attributes: dict[str, str]
    parts: list[Element | str] = field(default_factory=list)

    def all(self, wanted: Callable[[Element], bool]) -> list[Element]:
        """Every element inside that is wanted, in the order of the page."""
        return [each for each in self.walk() if wanted(each)]

    def walk(self) -> Iterator[Element]:
        """Every element inside."""
        for part in self.parts:
            if isinstance(part, Element):
                yield part
                yield from part.walk()

    def words(self, without: Callable[[Element], bool] = lambda _: False) -> str:
        """The text content, without that of some elements."""
        inside = (each if isinstance(each, str) else each.words(without) for each in self.parts)
        return "" if without(self) else "".join(inside)

    def get(self, name: str) -> str:
        """An attribute."""
        return self.attributes.get(name, "")


class Page(HTMLParser):
    """A page as a tree of elements."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.stack = [Element("", {})]
        self.feed(text)
        self.close()
        assert [each.tag for each in self.stack] == [""], "elements are left open"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs})
        self.stack[-1].parts.append(element)
        if tag not in VOID:
            self.stack.append(element)

    def handle_endtag(self, tag: str) -> None:
        assert self.stack.pop().tag == tag

    def handle_data(self, data: str) -> None:
        self.stack[-1].parts.append(data)

    @property
    def root(self) -> Element:
        """All of the page."""
        return self.stack[0]


def unprinted(element: Element) -> bool:
    """What the source does not have: references to notes, and everything of the editors."""
    return element.get("role") == "doc-noteref" or "data-editorial" in element.attributes


def frame(element: Element) -> bool:
    """What stands in the article around the text."""
    classes = element.get("class").split()
    return unprinted(element) or element.tag in ("header", "section") or bool({"outline", "apparatus"} & {*classes})


def is_note(element: Element) -> bool:
    """A note of the author's."""
    return re.fullmatch(r"n\d+", element.get("id")) is not None


def squeezed(text: str) -> str:
    """Words with single spaces between them."""
    return " ".join(text.split())


def blocks(element: Element) -> Iterator[Element]:
    """The paragraphs and headings of the text in an article."""
    for part in element.parts:
        if isinstance(part, str) or frame(part):
            continue
        if part.tag in ("p", "h1", "h2", "h3", "h4"):
            yield part
        else:
            yield from blocks(part)


def source_lines(name: str) -> list[str]:
    """The lines of a source that are the text's, without the numbers of references to notes."""
    lines = (ROOT / "content" / "sources" / SOURCES[name]).read_text("utf-8").splitlines()
    if name == "mc5-on-larina":
        kept = [re.sub(r"\s*\(\d{1,2}\)", "", line) for line in lines[1:226]]
    else:
        kept = [re.sub(r"(?<=[a-z]\.)[12](?=\s|$)", "", line) for line in lines]
    return [squeezed(line) for line in kept if line.strip()]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built site."""
    folder = tmp_path_factory.mktemp("edition") / "site"
    outcome = build(Order(ROOT / "content", folder))
    assert not outcome.failed, [f"{each.place} {each.message}" for each in outcome.findings]
    return folder


@pytest.fixture(scope="module")
def articles(site: Path) -> dict[str, Element]:
    """The article of each text."""
    found = {}
    for name in SOURCES:
        (found[name],) = Page((site / "texts" / f"{name}.html").read_text("utf-8")).root.all(
            lambda each: each.tag == "article"
        )
    return found


@pytest.fixture(scope="module")
def data(site: Path) -> dict[str, object]:
    """The edition as data."""
    return json.loads((site / "data" / "edition.json").read_text("utf-8"))


@pytest.mark.parametrize("name", SOURCES)
def test_the_text_on_the_page_is_the_source_word_for_word(name, articles):
    """Title, contents, headings and paragraphs, each of them a line of the source, and then the notes."""
    shown = [squeezed(each.words(unprinted)) for each in blocks(articles[name])]
    for note in articles[name].all(is_note):
        words = squeezed("".join(each.words(unprinted) for each in note.all(lambda each: each.get("class") == "words")))
        if words:
            shown.append(f"{note.get('id')[1:]}. {words}")
    assert shown == [line for line in source_lines(name) if line != "* * *"]


@pytest.mark.parametrize(("name", "paragraphs", "notes"), [("bukharins-way", 32, 2), ("mc5-on-larina", 83, 30)])
def test_paragraphs_and_notes_are_all_there_in_their_order(name, paragraphs, notes, articles):
    """Numbered from one, without a gap."""
    numbered = articles[name].all(lambda each: each.tag == "p" and re.fullmatch(r"p\d+", each.get("id")) is not None)
    assert [each.get("id") for each in numbered] == [f"p{number + 1}" for number in range(paragraphs)]
    found = articles[name].all(is_note)
    assert [each.get("id") for each in found] == [f"n{number + 1}" for number in range(notes)]


@pytest.mark.parametrize("name", SOURCES)
def test_every_note_and_every_reference_lead_to_each_other(name, articles):
    """A reference is a link with the printed number, a note has one named way back for each of its references."""
    article = articles[name]
    notes = {each.get("id"): each for each in article.all(lambda each: each.tag == "li" and each.get("id")[:1] == "n")}
    references = article.all(lambda each: each.get("role") == "doc-noteref")
    back: dict[str, list[str]] = {name: [] for name in notes}
    for reference in references:
        note = reference.get("href").removeprefix("#")
        assert note in notes
        assert reference.words() == note.removeprefix("n")
        back[note].append(f"#{reference.get('id')}")
    for note, element in notes.items():
        ways = element.all(lambda each: each.get("role") == "doc-backlink")
        assert [each.get("href") for each in ways] == back[note]
        assert all(each.get("aria-label") or each.words().strip() for each in ways)
    ends = article.all(lambda each: each.tag == "section" and each.get("role") == "doc-endnotes")
    assert sorted(notes) == sorted(
        each.get("id") for end in ends for each in end.all(lambda each: each.tag == "li" and "id" in each.attributes)
    )


def test_the_quotations_name_their_speakers(articles, data):
    """Eight of them, each with who speaks and through whom we know it, as entries of the edition."""
    entries = {each["id"] for each in data["entries"]}
    quotations = articles["mc5-on-larina"].all(
        lambda each: each.tag == "blockquote" and "data-speaker" in each.attributes
    )
    assert len(quotations) == 8
    for each in quotations:
        assert {*each.get("data-speaker").split(), *each.get("data-via").split()} <= entries
        assert each.get("data-via")


def test_the_printed_contents_lead_to_the_headings(articles):
    """Seven lines, seven headings, in the same order, though their words differ."""
    article = articles["mc5-on-larina"]
    (contents,) = article.all(lambda each: each.tag == "nav" and "contents" in each.get("class").split())
    lines = [each.get("href").removeprefix("#") for each in contents.all(lambda each: each.tag == "a")]
    headings = [each.get("id") for each in blocks(article) if each.tag == "h2"]
    assert lines == headings
    assert len(lines) == 7


@pytest.mark.parametrize("name", SOURCES)
def test_every_mark_leads_to_a_gloss_and_the_gloss_to_the_first_mark(name, articles):
    """A mark stands around words, holds no other link, and its entry's gloss is on the page."""
    article = articles[name]
    ids = [each.get("id") for each in article.walk() if "id" in each.attributes]
    assert len(ids) == len(set(ids))
    marks = article.all(lambda each: each.tag == "a" and "data-entry" in each.attributes)
    assert len(marks) > 50
    for mark in marks:
        assert mark.words().strip()
        assert not mark.all(lambda each: each.tag == "a")
        assert mark.get("href").removeprefix("#") in ids
    firsts = [each.get("data-entry") for each in marks if each.get("id") == f"m-{each.get('data-entry')}"]
    assert sorted(firsts) == sorted({each.get("data-entry") for each in marks})


@pytest.mark.parametrize("name", SOURCES)
def test_the_data_say_what_the_page_shows(name, articles, data):
    """The words of every paragraph and note; the sum of the source; every mention at its place in those words."""
    text = next(each for each in data["texts"] if each["id"] == name)
    source = (ROOT / "content" / "sources" / SOURCES[name]).read_bytes()
    assert text["source"]["sha256"] == hashlib.sha256(source).hexdigest()
    shown = {each.get("id"): each for each in articles[name].walk() if "id" in each.attributes}
    words = {each["id"]: each["text"] for each in (*text["paragraphs"], *text["notes"])}
    for each in text["paragraphs"]:
        assert squeezed(shown[each["id"]].words(unprinted)) == squeezed(each["text"])
    mentions = [each for entry in data["entries"] for each in entry["mentions"] if each["text"] == name]
    assert len(mentions) > 100
    for each in mentions:
        place = words[each["paragraph"] or each["note"]]
        assert place[each["start"] : each["start"] + len(each["form"])] == each["form"]


@pytest.mark.parametrize("name", SOURCES)
def test_as_many_mentions_are_marked_as_the_data_say(name, articles, data):
    """`marked` is what the page shows, paragraph by paragraph and note by note."""
    counted: dict[tuple[str, str], int] = {}
    for entry in data["entries"]:
        for each in entry["mentions"]:
            if each["text"] == name and each["marked"]:
                key = (each["paragraph"] or each["note"], entry["id"])
                counted[key] = counted.get(key, 0) + 1
    shown: dict[tuple[str, str], int] = {}
    holders = articles[name].all(
        lambda each: each.tag in ("p", "li") and re.match(r"[pn]\S+$", each.get("id")) is not None
    )
    for holder in holders:
        for mark in holder.all(lambda each: "data-entry" in each.attributes):
            key = (holder.get("id"), mark.get("data-entry"))
            shown[key] = shown.get(key, 0) + 1
    assert shown == counted


def test_emendations_show_the_printed_words(articles):
    """The reader switches to the proposed ones, and finds each in the list of them."""
    for article in articles.values():
        places = article.all(lambda each: "data-sic" in each.attributes)
        ways = article.all(lambda each: each.tag == "a" and re.fullmatch(r"#e\d+", each.get("href")) is not None)
        assert len(ways) == len(places) > 0
        ids = {each.get("id") for each in article.walk()}
        assert {each.get("href").removeprefix("#") for each in ways} <= ids
        assert all("data-correction" in each.attributes for each in places)
