"""Pages say nothing on the console and ask nothing of other hosts, wherever the site lies."""

from __future__ import annotations

import pytest

from tests.browser.chromium import MARK, expect_closed, expect_open
from tests.browser.conftest import listen
from tests.browser.survey import TEXT
from tests.browser.waiting import until


@pytest.mark.parametrize("place", ["host", "disk"])
def test_no_kind_of_page_says_a_word(visit, kinds, place, request):
    """Every kind of page is loaded whole, under a sub-path and from disk; `visit` listens."""
    base = request.getfixturevalue(place)
    page = visit("index.html", base=base)
    for path in kinds:
        page.goto(base + path)
        page.wait_for_load_state("load")
        assert page.evaluate("document.fonts.ready.then((fonts) => fonts.status)") == "loaded"


def test_no_popover_says_a_word(visit, disk):
    """Opening and closing is silent too."""
    page = visit(TEXT, base=disk)
    for number in range(0, 40, 5):
        page.locator(MARK).nth(number).click()
        expect_open(page)
        page.keyboard.press("Escape")
        expect_closed(page)


def test_a_lost_reader_finds_the_library(visit, host):
    """The page for an address that leads nowhere has styles and leads to the library."""
    page = visit("404.html")
    page.locator("main a").first.click()
    page.wait_for_url(host + "index.html")


def test_a_word_would_be_heard(chromium, noisy):
    """What the policy forbids, what a script says and what is asked elsewhere is heard, so silence means something."""
    context = chromium.new_context()
    page = context.new_page()
    heard = listen(page, noisy)
    page.goto(noisy + "index.html")
    page.goto(noisy.partition("/some/")[0] + "/elsewhere")
    until(lambda: page.title() and len(heard) >= 4, "everything is heard")
    for word in ["a word", "a failure", "Content Security Policy", "asked "]:
        assert word in "\n".join(heard), word
    context.close()
