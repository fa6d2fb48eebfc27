"""A text as a single file: nothing is asked for, everything leads somewhere, and only what is inside may work."""

from __future__ import annotations

import hashlib
import json
import re
from base64 import b64decode, b64encode
from html.parser import HTMLParser
from pathlib import Path

import pytest

from glossator.publish.single.inside import faces
from tests.publish.exports.conftest import built, odd

ASKING = {"src", "srcset", "poster", "action", "data"}
OUTWARDS = ("https://", "http://", "mailto:")


class Page(HTMLParser):
    """The ids, the links, the attributes that ask for something, and the words of styles and scripts."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.asked: list[str] = []
        self.inside: list[tuple[str, str]] = []
        self.policy = ""
        self.kind = ""
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        said = dict(attrs)
        self.ids += [said["id"]] if said.get("id") else []
        if tag == "a" and "href" in said:
            self.links.append(said["href"])
        if tag == "link" and said.get("rel") != "canonical":
            self.asked.append(said["href"])
        self.asked += [said[name] for name in ASKING & set(said)]
        assert not {name for name in said if name.startswith("on") or name == "style"}
        if said.get("http-equiv") == "Content-Security-Policy":
            self.policy = said["content"]
        self.kind = tag if tag in ("style", "script") and said.get("type") != "application/ld+json" else ""
        if self.kind:
            self.inside.append((tag, ""))

    def handle_data(self, data):
        if self.kind:
            self.inside[-1] = (self.kind, self.inside[-1][1] + data)

    def handle_endtag(self, tag):
        self.kind = ""


def singles(site: Path) -> list[Page]:
    return [Page(each.read_text("utf-8")) for each in sorted((site / "exports" / "texts").glob("*.html"))]


def test_nothing_is_asked_for(exported):
    """No file beside it: what is shown is inside, what leads out names a host."""
    assert singles(exported)
    for page in singles(exported):
        assert all(each.startswith("data:") for each in page.asked)
        addresses = re.findall(r"url\(([^)]*)\)", "".join(words for kind, words in page.inside if kind == "style"))
        assert addresses
        assert all(each.startswith('"data:') for each in addresses)
        assert all(each.startswith(("#", *OUTWARDS)) for each in page.links)


def test_every_way_inside_leads_somewhere(exported):
    """No address stands twice, and each that is led to is there."""
    for page in singles(exported):
        assert len(page.ids) == len(set(page.ids))
        assert {each[1:] for each in page.links if each.startswith("#")} <= set(page.ids)


def test_only_what_is_inside_may_work(exported):
    """The policy names each style and script by its digest, and no other source."""
    for page in singles(exported):
        digests = {f"'sha256-{b64encode(hashlib.sha256(w.encode()).digest()).decode()}'" for _, w in page.inside}
        rules = dict(each.strip().split(" ", 1) for each in page.policy.split(";"))
        assert rules.pop("default-src") == "'none'"
        assert set(f"{rules.pop('script-src')} {rules.pop('style-src')}".split()) == digests
        assert set(rules.values()) == {"data:", "'none'"}


def test_entries_and_works_are_at_the_end(exported):
    """Every entry that the text names or cites is in the file."""
    data = json.loads((exported / "data" / "edition.json").read_text("utf-8"))
    for text in data["texts"]:
        page = Page((exported / "exports" / "texts" / f"{text['id']}.html").read_text("utf-8"))
        named = {
            ("w:" if each["kind"] == "work" else "g:") + each["id"]
            for each in data["entries"]
            if any(mention["text"] == text["id"] for mention in each["mentions"])
        }
        assert named
        assert named <= set(page.ids)
        here = {each["id"] for each in data["parallels"] if text["id"] in {one["text"] for one in each["passages"]}}
        assert {each for each in page.ids if each.startswith("x:")} == {f"x:{each}" for each in here}


@pytest.fixture(scope="module")
def odd_page(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The single file of the odd text, of a site whose address is known."""
    folder = tmp_path_factory.mktemp("odd")
    built(odd(folder / "content"), folder / "site", "https://example.org/reader/")
    return (folder / "site" / "exports" / "texts" / "odd.html").read_text("utf-8")


def test_pictures_are_inside(odd_page):
    """A picture is an address that holds it."""
    (found,) = re.findall(r'<img src="data:image/png;base64,([^"]+)"', odd_page)
    assert b64decode(found).startswith(b"\x89PNG")


def test_faces_are_inside_where_their_letters_are_used(odd_page):
    """No letter of the page is Cyrillic but in words of the interface, and none is without its face."""
    faces = re.findall(r"@font-face\s*\{[^}]*\}", odd_page)
    cyrillic = any("U+400" in each for each in faces)
    assert cyrillic == any("\u0400" <= each <= "\u04ff" for each in odd_page)
    assert any("U+20-7E" in each for each in faces)
    assert '"Legible"' not in "".join(faces)


def test_of_two_faces_with_a_letter_the_later_is_inside():
    """As browsers choose; of another style of the same family each stands for itself."""
    face = "@font-face {{ font-family: A; font-style: {}; src: url({}); unicode-range: {}; }}"
    many, few = face.format("normal", 1, "U+A1-2FF"), face.format("normal", 2, "U+E9")
    italic = face.format("italic", 3, "U+E9")
    sheets = many + few + italic
    assert set(faces(sheets, "\u00e9")) == {few, italic}
    assert set(faces(sheets, "\u0161")) == {many}
    assert set(faces(sheets, "e")) == set()


def test_it_leads_to_the_edition_on_the_web(odd_page):
    """Where the site's address is known, the file says where it comes from."""
    assert '<link rel="canonical" href="https://example.org/reader/texts/odd.html">' in odd_page
    assert 'href="https://example.org/reader/"' in odd_page


def test_the_map_of_the_site_does_not_list_it(tmp_path):
    """It is no page of the site."""
    built(odd(tmp_path / "content"), tmp_path / "site", "https://example.org/reader/")
    listed = (tmp_path / "site" / "sitemap.xml").read_text("utf-8")
    assert "texts/odd.html" in listed
    assert "exports/" not in listed
