"""Lists that are cut into pages: the ways between them, with and without script, and on paper."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from glossator.pipeline import Order, build
from tests.browser.test_access import LEVELS, obstacles
from tests.browser.waiting import until
from tests.conftest import Site
from tests.publish.long import cramped, write

OFF = {"java_script_enabled": False}


@pytest.fixture(scope="module")
def site(tmp_path_factory) -> str:
    """The address, on the disk, of a site whose pages have room for little."""
    made = write(Site(tmp_path_factory.mktemp("long")))
    outcome = build(Order(made.content, made.output), cramped())
    assert not outcome.failed, made.report(outcome)
    return f"{made.output.as_uri()}/"


@pytest.fixture
def open_page(chromium):
    """Opens a page of that site in a window of its own."""
    contexts = []

    def opened(path, **options):
        contexts.append(chromium.new_context(**options))
        page = contexts[-1].new_page()
        page.goto(path)
        return page

    yield opened
    for each in contexts:
        each.close()


def test_usual_editions_are_not_cut(edition):
    """The project's own has all of each list on one page, as it had before lists were cut."""
    assert [each.name for each in edition.rglob("*--[0-9]*.html") if each.parent.name != "parallels"] == []


@pytest.mark.parametrize("first", ["index.html", "people.html", "timeline.html", "entries/adam.html"])
def test_without_script_a_reader_goes_from_page_to_page_and_back(open_page, site, first):
    page = open_page(site + first, **OFF)
    links = page.locator(".runs a")
    count = links.count()
    assert count > 1
    for number in range(1, count + 1):
        expect(page.locator(".runs [aria-current=page]")).to_have_count(1)
        expect(links.nth(number - 1)).to_have_attribute("aria-current", "page")
        if number < count:
            page.locator("a[rel=next]").click()
    expect(page.locator("a[rel=next]")).to_have_count(0)
    page.locator("a[rel=prev]").click()
    expect(links.nth(count - 2)).to_have_attribute("aria-current", "page")
    links.first.click()
    expect(page).to_have_url(site + first)


def test_an_address_that_was_on_the_first_page_leads_to_its_page(open_page, site):
    """From elsewhere, in a page that is open already, and not for a name that is nowhere."""
    page = open_page(f"{site}timeline.html#flight")
    expect(page).to_have_url(re.compile(r"/timeline--\d+\.html#flight$"))
    expect(page.locator("#flight")).to_be_in_viewport()
    page = open_page(f"{site}people.html")
    page.evaluate("() => { location.hash = 'l-i'; }")
    expect(page).to_have_url(re.compile(r"/people--\d+\.html#l-i$"))
    page = open_page(f"{site}people.html#constructor")
    until(lambda: page.locator("script[src$='people--places.js']").count(), "the places are asked for")
    expect(page).to_have_url(f"{site}people.html#constructor")


def test_one_of_many_texts_is_chosen_from_a_list(open_page, tmp_path):
    """Where there are more than a dozen; what is dated in the text is left."""
    made = write(Site(tmp_path), texts=13)
    assert not build(Order(made.content, made.output)).failed
    page = open_page(f"{made.output.as_uri()}/timeline.html")
    page.get_by_label("Texts").select_option(label="Text 3: 3")
    expect(page.locator(".choose [role=status]")).to_have_text("Shown: 3")
    expect(page.locator(".items > li:not([hidden])")).to_have_count(3)
    page.get_by_label("Texts").select_option(value="")
    expect(page.locator(".items > li:not([hidden])")).to_have_count(15)


@pytest.mark.parametrize("path", ["index--2.html", "people--2.html", "timeline--2.html", "entries/adam--2.html"])
def test_nothing_is_in_the_way(open_page, site, node_modules, path):
    axe = (node_modules / "axe-core" / "axe.min.js").read_text("utf-8")
    for width in (390, 1440):
        page = open_page(site + path, viewport={"width": width, "height": 900})
        assert obstacles(page, axe, LEVELS) == []
        assert page.evaluate("() => document.documentElement.scrollWidth <= innerWidth")


def test_on_paper_there_are_no_ways(open_page, site):
    page = open_page(f"{site}people--2.html")
    page.emulate_media(media="print")
    expect(page.locator(".runs")).to_be_hidden()
    expect(page.locator(".neighbours")).to_be_hidden()
    expect(page.locator("h1")).to_contain_text("People: ")
