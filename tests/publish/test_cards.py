"""The pictures by which other sites show links: what stands in them, and which page names which."""

from __future__ import annotations

import re
from io import BytesIO

import pytest

from glossator.drawing.card import HEIGHT, PAPER, WIDTH, painter
from glossator.pipeline import Order, build
from glossator.theme import default_theme
from tests.conftest import EDITION, Site

Image = pytest.importorskip("PIL.Image")
BASE = "https://example.org/reader/"
LONG = "A title that goes on and on, through all its subordinate clauses, to the point at which no reader is left " * 3
TITLES = {
    "short": "NEP",
    "usual": "Two Ways to Remember Bukharin",
    "cyrillic": "Незабываемое: воспоминания",
    "long": LONG,
    "one word": "Donaudampfschiffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
}


@pytest.fixture(scope="module")
def paint():
    """What draws with the faces of the theme."""
    return painter(default_theme())


def drawn(content: bytes) -> Image.Image:
    """A picture that was made."""
    return Image.open(BytesIO(content)).convert("RGB")


def inked(picture: Image.Image, left: int, top: int, right: int, bottom: int) -> bool:
    """Whether a part of a picture has anything but paper."""
    colours = picture.crop((left, top, right, bottom)).getcolors(maxcolors=1 << 20)
    paper = tuple(bytes.fromhex(PAPER[1:]))
    return any(max(abs(one - two) for one, two in zip(colour, paper, strict=True)) > 24 for _, colour in colours)


def made(site: Site, **wishes) -> dict[str, bytes]:
    """The files of a site with pictures."""
    outcome = build(Order(site.content, site.output, paints=painter, **wishes))
    assert outcome.written, site.report(outcome)
    return dict(site.files())


def pictured(files: dict[str, bytes], path: str) -> str:
    """The picture that a page names, as a path in the site."""
    address = re.search(rb'<meta property="og:image" content="([^"]+)">', files[path])[1].decode()
    assert address.startswith(BASE)
    return address.removeprefix(BASE)


@pytest.mark.parametrize("name", TITLES)
def test_every_title_stands_within_the_frame(paint, name):
    """In the middle, with nothing between the letters and the frame, in a picture of the size that others ask for."""
    picture = drawn(paint(TITLES[name], "An Author", "An edition"))
    assert picture.size == (WIDTH, HEIGHT)
    assert inked(picture, 96, 96, WIDTH - 96, HEIGHT - 96)
    assert not inked(picture, 48, 48, 92, HEIGHT - 48)
    assert not inked(picture, WIDTH - 92, 48, WIDTH - 48, HEIGHT - 48)
    assert not inked(picture, 48, 48, WIDTH - 48, 56)


def test_a_picture_is_the_same_each_time(paint):
    """Byte for byte, also by another that draws; other words make another."""
    first = paint("A title", "An Author", "")
    assert painter(default_theme())("A title", "An Author", "") == first
    assert paint("A titlf", "An Author", "") != first
    assert len(first) < 40_000


@pytest.mark.parametrize("words", [("漢字", "", ""), ("A title", "漢", ""), ("A title", "", "كتاب")])
def test_letters_that_no_face_has_are_not_drawn(paint, words):
    """There is no picture rather than one with empty boxes."""
    assert paint(*words) is None


def test_faces_that_cannot_be_read_draw_nothing():
    """The edition's own theme may have others."""
    broken = {path: b"no face" for path in default_theme() if path.endswith(".woff2")}
    assert painter(broken) is None
    assert painter({})("A title", "", "") is None


def test_a_page_names_its_picture(site):
    """A text its own, any other page that of the edition; a text without one that, too."""
    site.text("A paragraph.")
    site.text("Another.", name="two", title="漢字")
    files = made(site, base_url=BASE)
    assert pictured(files, "texts/one.html") == "cards/texts/one.png"
    assert pictured(files, "texts/two.html") == pictured(files, "index.html") == "cards/edition.png"
    assert {each for each in files if each.startswith("cards/")} == {"cards/edition.png", "cards/texts/one.png"}
    assert b'<meta property="og:image:width" content="1200">' in files["index.html"]


@pytest.mark.parametrize("wishes", [{}, {"base_url": BASE, "preview": True}])
def test_without_an_address_there_is_none(site, wishes):
    """A picture is named by its full address."""
    site.text("A paragraph.")
    files = made(site, **wishes)
    assert not any(each.startswith("cards/") or b"og:image" in files[each] for each in files)


def test_an_edition_that_cannot_be_drawn_names_no_picture_of_its_own(site):
    """Its texts may have theirs, without the edition's title they have not."""
    site.write("edition.toml", EDITION.replace("An edition under test", "漢字"))
    site.text("A paragraph.")
    files = made(site, base_url=BASE)
    assert not any(each.startswith("cards/") or b"og:image" in files[each] for each in files)
