"""Every address on every page leads somewhere, and no page needs more than its own site."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path
from posixpath import dirname, join, normpath
from urllib.parse import unquote, urlsplit

import pytest

from tests.browser.survey import Page, survey

OUTSIDE = {"http", "https", "mailto", "tel"}


@pytest.fixture(scope="module")
def pages(edition: Path) -> dict[str, Page]:
    """All pages of the edition."""
    found = survey(edition)
    assert len(found) > 200
    return found


def test_every_link_leads_to_a_file_and_a_name_in_it(edition, pages):
    """Addresses inside the site are relative and name a file; where they name a place in it, it is there."""
    names = {path: {*page.ids} for path, page in pages.items()}
    wrong = []
    for path, page in pages.items():
        for element, address in page.links():
            parts = urlsplit(address)
            if parts.scheme in OUTSIDE and element.name == "a":
                continue
            target = normpath(join(dirname(path), unquote(parts.path))) if parts.path else path
            inside = not parts.scheme and not parts.netloc and not parts.path.startswith("/")
            file = inside and not parts.path.endswith("/") and (edition / target).is_file()
            place = not parts.fragment or unquote(parts.fragment) in names.get(target, ())
            if not file or not place:
                wrong.append(f"{path}:{element.line} <{element.name}> {address}")
    assert wrong == []


def test_every_id_that_is_named_is_there(pages):
    """Labels and descriptions name elements of their page."""
    names = {path: {*page.ids} for path, page in pages.items()}
    wrong = [
        f"{path}:{element.line} <{element.name}> {name}"
        for path, page in pages.items()
        for element, name in page.named()
        if name not in names[path]
    ]
    assert wrong == []


def test_no_id_stands_twice(pages):
    """An id is one element's."""
    twice = {path: [name for name, count in Counter(page.ids).items() if count > 1] for path, page in pages.items()}
    assert {path: names for path, names in twice.items() if names} == {}


def test_nothing_is_loaded_from_another_host(edition, pages):
    """Only links lead out of the site; scripts, styles, fonts and pictures are its own."""
    wrong = [
        f"{path}:{element.line} <{element.name}> {address}"
        for path, page in pages.items()
        for element, address in page.links()
        if element.name != "a" and (urlsplit(address).scheme or urlsplit(address).netloc)
    ]
    for sheet in edition.rglob("*.css"):
        for address in re.findall(r"url\(\s*['\"]?([^'\")]+)", sheet.read_text("utf-8")):
            if urlsplit(address).scheme or not (sheet.parent / urlsplit(address).path).is_file():
                wrong.append(f"{sheet.name}: {address}")
        wrong += [f"{sheet.name}: @import"] * ("@import" in sheet.read_text("utf-8"))
    assert wrong == []


def test_no_page_has_script_or_style_of_its_own(pages):
    """Scripts and styles are files: no inline script, style element, style or event attribute, or script address."""
    wrong = []
    for path, page in pages.items():
        for each in page.elements:
            data = each.attributes == {"type": "application/ld+json"} and "<" not in each.inside
            script = each.name == "script" and not data
            inline = each.name == "style" or (script and ("src" not in each.attributes or each.inside))
            attributes = [name for name in each.attributes if name == "style" or name.startswith("on")]
            if inline or attributes:
                wrong.append(f"{path}:{each.line} <{each.name}> {attributes}")
        addresses = [address.strip().lower() for _, address in page.links()]
        wrong += [f"{path}: {each}" for each in addresses if each.startswith(("javascript:", "vbscript:", "data:"))]
    assert wrong == []


def test_every_page_has_a_policy_before_anything_it_loads(pages):
    """The Content-Security-Policy allows the site's own files only, and stands before the first of them."""
    for path, page in pages.items():
        loading = [n for n, each in enumerate(page.elements) if each.name in ("script", "link", "img")]
        policies = [
            (n, each.attributes["content"])
            for n, each in enumerate(page.elements)
            if each.attributes.get("http-equiv", "").lower() == "content-security-policy"
        ]
        assert len(policies) == 1, path
        [(place, policy)] = policies
        assert place < min(loading), path
        directives = dict(part.strip().partition(" ")[::2] for part in policy.split(";") if part.strip())
        assert directives["default-src"] in ("'none'", "'self'"), path
        sources = {word for words in directives.values() for word in words.split()}
        assert sources <= {"'none'", "'self'"}, path
