"""Addresses of assets say which bytes lie there, so that they may be kept."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from posixpath import dirname, join, normpath

import pytest

from glossator.pipeline import Order, build
from tests.conftest import Site

ASKED = re.compile(r'<(?:link|script|img)\b[^<>]* (?:href|src)="([^"?]+\.(?:css|js|svg|png))(?:\?([^"]*))?"')
PICTURE = b"\x89PNG\r\n\x1a\n" + bytes(range(256))
WORDS = """A policy, `<script src="../assets/theme.js">` and src="../assets/theme.js".

![A sign](../../images/sign.png)
"""


@pytest.fixture
def edition(site) -> Site:
    """An edition with a picture, and words that look like mark-up."""
    site.write("images/sign.png", PICTURE)
    site.text("A paragraph about the NEP.")
    site.entry("term", "nep", "title: NEP", WORDS)
    return site


def made(site: Site, **wishes) -> Mapping[str, bytes]:
    """The files of the site built for a purpose."""
    outcome = build(replace(Order(site.content, site.output), **wishes))
    assert outcome.written, site.report(outcome)
    return site.files()


def asked(files: Mapping[str, bytes]) -> Iterator[tuple[str, str, str]]:
    """What pages ask for: the page, the path of the file, the version."""
    for path, content in files.items():
        if path.endswith(".html"):
            for address, version in ASKED.findall(content.decode()):
                yield path, normpath(join(dirname(path), address.removeprefix("/reader/"))), version


def seen(files: Mapping[str, bytes]) -> dict[str, set[str]]:
    """The versions by which each file is asked for."""
    found: dict[str, set[str]] = {}
    for _, path, version in asked(files):
        found.setdefault(path, set()).add(version)
    return found


@pytest.mark.parametrize("base_url", ["", "https://example.org/reader/"])
def test_every_asset_is_asked_for_by_one_version(edition, base_url):
    """Style sheets, scripts and pictures of every page, that for lost readers too; none that is not there."""
    files = made(edition, base_url=base_url)
    versions = seen(files)
    assert {"assets/reader.css", "assets/icon.svg", "texts/one.css", "media/sign.png"} <= set(versions)
    for path, some in versions.items():
        assert path in files
        assert len(some) == 1, path
        assert all(re.fullmatch("[0-9a-f]{12}", each) for each in some), path
    fonts = re.findall(rb'url\("([^"?]+)\?([^"]*)"', files["assets/reader.css"])
    assert {version.decode() for _, version in fonts} == versions["assets/reader.css"]
    assert all(f"assets/{name.decode()}" in files for name, _ in fonts)
    assert re.search(rb'data-catalogue="search/catalogue\.js\?[0-9a-f]{12}"', files["search.html"])


def test_words_that_look_like_mark_up_stay(edition):
    """What an author wrote is no address."""
    page = made(edition)["entries/nep.html"].decode()
    assert page.count("assets/theme.js?") == 1
    assert page.count("assets/theme.js") > 2


def test_a_version_is_that_of_the_bytes(edition, tmp_path):
    """A change of a text changes its own; a change of a script those of the theme; the same bytes have the same."""
    before = seen(made(edition))
    assert seen(made(edition)) == before
    edition.write("images/sign.png", PICTURE + b"more")
    after = seen(made(edition))
    assert {path for path in before if before[path] != after[path]} == {"media/sign.png"}
    script = tmp_path / "templates" / "assets" / "way.js"
    script.parent.mkdir(parents=True)
    script.write_text("// nothing\n")
    own = seen(made(edition, templates=tmp_path / "templates"))
    changed = {path for path in before if after[path] != own[path]}
    assert changed == {path for path in before if path.startswith("assets/")}


def test_the_preview_asks_for_plain_files(edition):
    """It tells the browser itself what is new."""
    assert {version for some in seen(made(edition, preview=True)).values() for version in some} == {""}
