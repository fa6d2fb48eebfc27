"""The picture of how densely texts are annotated, on the page that only the preview has."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from glossator.pipeline import Order, build
from tests.browser.chromium import box, is_dark, nothing
from tests.browser.conftest import ROOT
from tests.browser.server import hosted
from tests.browser.test_access import obstacles

PAGE = "coverage.html"


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    """The address of the preview's site, whose own scripts only the preview has."""
    output = tmp_path_factory.mktemp("desk") / "site"
    assert not build(Order(ROOT / "content", output, preview=True)).failed
    for page in output.rglob("*.html"):
        scripts = re.compile(r'<script src="/[^"]*" defer></script>\n')
        page.write_text(scripts.sub("", page.read_text("utf-8")), "utf-8")
    with hosted(output) as address:
        yield address


@pytest.fixture(scope="session")
def axe(node_modules):
    return (node_modules / "axe-core" / "axe.min.js").read_text("utf-8")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1440])
def test_axe_finds_nothing(visit, desk, axe, scheme, width):
    page = visit(PAGE, width, desk, color_scheme=scheme)
    assert is_dark(page) == (scheme == "dark")
    assert nothing({PAGE: obstacles(page, axe)})


@pytest.mark.parametrize("width", [320, 390, 900, 1440])
def test_the_page_is_no_wider_than_the_window(visit, desk, width):
    page = visit(PAGE, width, desk, java_script_enabled=False)
    assert page.locator("html").evaluate("(html) => html.scrollWidth") <= width


def test_a_wide_window_shows_the_table_whole(visit, desk):
    page = visit(PAGE, 1440, desk)
    some = page.locator(".table").evaluate_all("(some) => some.map((each) => each.scrollWidth - each.clientWidth)")
    assert some == [0, 0]


def test_the_picture_is_as_the_table_says(visit, desk):
    """A bar for each section; the higher, the greater the number in the table."""
    page = visit(PAGE, 1440, desk)
    bars = page.locator(".strip").nth(1).locator(".bar")
    rows = page.locator(".coverage table").nth(1).locator("tbody tr")
    assert bars.count() == rows.count() == 8
    heights = [box(bars.nth(number))["height"] for number in range(8)]
    densities = [int(rows.nth(number).locator("td").nth(1).inner_text()) for number in range(8)]
    assert sorted(range(8), key=heights.__getitem__) == sorted(range(8), key=densities.__getitem__)


def test_a_bar_and_a_row_lead_to_the_section(visit, desk):
    page = visit(PAGE, 1440, desk)
    page.locator(".strip").nth(1).locator("a").nth(1).click()
    expect(page).to_have_url(re.compile(r"texts/mc5-on-larina\.html#.+"))
    place = page.url.partition("#")[2]
    assert page.locator(f"[id='{place}']").count() == 1
    page.go_back()
    row = page.locator(".coverage table").nth(1).locator("tbody th a").nth(1)
    assert row.get_attribute("href") == f"texts/mc5-on-larina.html#{place}"
    page.goto(f"{desk}index.html")
    page.get_by_role("link", name="Coverage").click()
    expect(page).to_have_url(re.compile(r"coverage\.html$"))
