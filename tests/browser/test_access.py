"""What axe finds: nothing, at levels A to AAA and for best practice."""

from __future__ import annotations

from typing import Any

import pytest

from tests.browser.chromium import REFERENCE, expect_open, is_dark, nothing
from tests.browser.survey import TEXT

LEVELS = ["wcag2a", "wcag2aa", "wcag2aaa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
SCHEMES = pytest.mark.parametrize("scheme", ["light", "dark"])


def obstacles(page: Any, axe: str, levels: list[str] = LEVELS, where: str = "html") -> list[str]:
    """What axe finds on a page as it is seen, or in a part of it."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(axe + "; null")
    page.evaluate("Promise.all(document.getAnimations().map((each) => each.finished)).then(() => null)")
    found = page.evaluate(
        "([levels, where]) => axe.run(where, { runOnly: levels, resultTypes: ['violations'] })"
        ".then(({ violations, passes }) => ({ violations, passes: passes.map((each) => each.id) }))",
        [levels, where],
    )
    assert {"color-contrast-enhanced", *(["target-size"] if where == "html" else [])} <= {
        *found["passes"],
        *(each["id"] for each in found["violations"]),
    }
    return [
        f"{rule['id']} {node['target']}: {' '.join(node['failureSummary'].split())[:300]}"
        for rule in found["violations"]
        for node in rule["nodes"]
    ]


@SCHEMES
@pytest.mark.parametrize("width", [390, 900, 1440])
def test_a_text(visit, axe, scheme, width):
    """The page of a text, narrow, with end notes, and with notes in the margin."""
    page = visit(TEXT, width=width, color_scheme=scheme)
    assert is_dark(page) == (scheme == "dark")
    assert nothing({TEXT: obstacles(page, axe)})


@SCHEMES
@pytest.mark.parametrize("mark", ["#m-nep", "#r1"])
def test_an_open_popover(visit, axe, scheme, mark):
    """The popover of an entry and of a note with marks in it."""
    page = visit(TEXT, color_scheme=scheme)
    page.locator(mark).click()
    expect_open(page)
    assert nothing({TEXT: obstacles(page, axe)})


@SCHEMES
@pytest.mark.parametrize(("width", "empty"), [(390, True), (1440, False)], ids=["sheet", "margin"])
def test_a_target(visit, axe, scheme, width, empty):
    """A note as the target of a link: the sheet of a narrow window without script, and a note in the margin."""
    page = visit(f"{TEXT}#n7", width=width, color_scheme=scheme, empty_scripts=empty)
    assert nothing({TEXT: obstacles(page, axe)})


@SCHEMES
def test_open_settings(visit, axe, scheme):
    """The settings, unfolded."""
    page = visit("index.html", color_scheme=scheme)
    page.locator("details.settings > summary").click()
    assert nothing({"index.html": obstacles(page, axe)})


def test_every_other_kind_of_page(visit, axe, kinds, host):
    """All other kinds of page in light colours."""
    page = visit("index.html", width=1280, color_scheme="light")
    found = {}
    for path in kinds:
        if path != TEXT:
            page.goto(host + path)
            found[path] = obstacles(page, axe)
    assert nothing(found)


def test_every_template_in_the_dark(visit, axe, kinds, host):
    """In the dark only colours differ: one page of each template, with code and without."""
    page = visit("index.html", width=1280, color_scheme="dark")
    found: dict[str, list[str]] = {}
    looks = set()
    for path in kinds:
        page.goto(host + path)
        look = page.evaluate("document.body.className + (document.querySelector('pre') ? ' with code' : '')")
        if look not in looks:
            looks.add(look)
            found[path] = obstacles(page, axe)
    assert nothing(found)


def test_the_chosen_colours_are_as_good(visit, axe):
    """Dark by the reader's choice on a light device."""
    page = visit(TEXT, color_scheme="light")
    page.locator("details.settings > summary").click()
    page.get_by_role("radio", name="Dark").check()
    page.locator(REFERENCE).first.focus()
    assert is_dark(page)
    assert nothing({TEXT: obstacles(page, axe)})
