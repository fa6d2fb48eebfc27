"""Small windows, large letters, wide spacing."""

from __future__ import annotations

import pytest

from tests.browser.chromium import MARK, REFERENCE, box, dialog, expect_open, nothing, style
from tests.browser.survey import TEXT

# The spacing that WCAG 2.2, 1.4.12 says a reader may ask for.
SPACING = """
  * { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }
  p { margin-block-end: 2em !important; }
"""
STICKING_OUT = """() => {
  const root = document.documentElement;
  const scrolls = (each) => each
    && (/auto|scroll/.test(getComputedStyle(each).overflowX) || scrolls(each.parentElement));
  const wide = [...document.querySelectorAll("body *")].filter((each) => {
    const box = each.getBoundingClientRect();
    const block = box.width && box.height && getComputedStyle(each).display !== "inline";
    return block && (box.right > innerWidth + 1 || box.left < -1) && !scrolls(each.parentElement);
  });
  const over = root.scrollWidth > root.clientWidth || document.body.scrollWidth > root.clientWidth;
  return [...(over ? [`the page is ${root.scrollWidth} wide`] : []),
    ...wide.map((each) => each.outerHTML.slice(0, 90).replace(/\\n/g, " "))];
}"""
CUT_OFF = """() => [...document.querySelectorAll("body, body *")].filter((each) => {
  const style = getComputedStyle(each);
  const hides = (value) => value === "hidden" || value === "clip";
  const box = each.getBoundingClientRect();
  if (box.width < 2 || box.height < 2 || !each.textContent) return false; // for screen readers only, or a rule
  return (hides(style.overflowX) && each.scrollWidth > each.clientWidth + 1)
    || (hides(style.overflowY) && each.scrollHeight > each.clientHeight + 1)
    || (style.textOverflow === "ellipsis" && each.scrollWidth > each.clientWidth);
}).map((each) => each.id || each.outerHTML.slice(0, 90))"""
OVERLAPPING = """() => {
  const clips = (each) => each.matches("body") ? null
    : getComputedStyle(each).overflowY === "visible" ? clips(each.parentElement) : each.getBoundingClientRect();
  const lines = [];
  for (const each of document.querySelectorAll("main :is(p, li, dt, dd, h1, h2, h3, summary, th, td, pre)")) {
    if (each.querySelector("p, li, dt, dd, h1, h2, h3, summary, pre") || !each.checkVisibility()) continue;
    const range = document.createRange();
    range.selectNodeContents(each);
    const clip = clips(each);
    for (const { left, right, top, bottom, height, width } of range.getClientRects()) {
      const line = { each, left, right, top: top + height / 4, bottom: bottom - height / 4 }; // where letters are
      if (clip) line.bottom = Math.min(line.bottom, clip.bottom);
      if (width > 2 && line.bottom > line.top) lines.push(line);
    }
  }
  lines.sort((a, b) => a.top - b.top);
  const found = new Set();
  lines.forEach((a, number) => {
    for (const b of lines.slice(number + 1)) {
      if (b.top >= a.bottom) break;
      if (a.each !== b.each && Math.min(a.right, b.right) - Math.max(a.left, b.left) > 3)
        found.add([a, b].map((line) => line.each.textContent.trim().slice(0, 40)).join(" | "));
    }
  });
  return [...found];
}"""

# A window of 1280 × 1024 at 400 %, at 200 %, and a small telephone.
WINDOWS = {
    "400 %": {"width": 320, "height": 256, "device_scale_factor": 4},
    "200 %": {"width": 640, "height": 512, "device_scale_factor": 2},
    "320 px": {"width": 320, "height": 640, "has_touch": True, "is_mobile": True},
}


@pytest.mark.parametrize("window", WINDOWS)
def test_no_page_scrolls_sideways(visit, kinds, host, window):
    """Every kind of page fits; only tables may scroll in themselves."""
    page = visit(TEXT, **WINDOWS[window])
    found = {}
    for path in kinds:
        page.goto(host + path)
        found[path] = page.evaluate(STICKING_OUT)
    assert nothing(found)


@pytest.mark.parametrize("window", WINDOWS)
@pytest.mark.parametrize("selector", [MARK, REFERENCE])
def test_popovers_fit(visit, window, selector):
    """An open popover is inside the window, and all of it can be reached."""
    size = WINDOWS[window]
    page = visit(TEXT, **size)
    page.locator(selector).first.click()
    expect_open(page)
    edges = box(dialog(page))
    assert edges["left"] >= 0
    assert edges["top"] >= 0
    assert edges["right"] <= size["width"]
    assert edges["bottom"] <= size["height"] + 1
    overflow = dialog(page).evaluate("(each) => getComputedStyle(each).overflowY")
    fits = dialog(page).evaluate("(each) => each.scrollHeight <= each.clientHeight")
    assert fits or overflow in ("auto", "scroll")
    assert dialog(page).evaluate("(each) => each.scrollWidth <= each.clientWidth")


@pytest.mark.parametrize("window", WINDOWS)
def test_the_settings_fit(visit, window):
    """The open settings are inside the window and can be scrolled to."""
    page = visit(TEXT, **WINDOWS[window])
    page.locator("details.settings > summary").click()
    assert page.evaluate(STICKING_OUT) == []


@pytest.mark.parametrize("width", [320, 900, 1440])
def test_wide_spacing_cuts_nothing_off(visit, kinds, host, width):
    """With the spacing that WCAG asks for, no words are hidden or laid over others, and no page scrolls sideways."""
    page = visit(TEXT, width=width)
    found = {}
    for path in kinds:
        page.goto(host + path)
        before = set(page.evaluate(CUT_OFF))
        style(page, SPACING)
        cut = [each for each in page.evaluate(CUT_OFF) if each not in before]
        found[path] = [*cut, *page.evaluate(STICKING_OUT), *page.evaluate(OVERLAPPING)]
    assert nothing(found)


@pytest.mark.parametrize("width", [320, 640, 900, 1024, 1440])
def test_nothing_is_cut_off_or_laid_over(visit, kinds, host, width):
    """No words are hidden or laid over others; only a long note in the margin is shortened until it is wanted."""
    page = visit(TEXT, width=width)
    found = {}
    for path in kinds:
        page.goto(host + path)
        cut = page.evaluate(CUT_OFF)
        shortened = {f"n{number}" for number in range(1, 31)} if path == TEXT and width >= 1024 else set()
        found[path] = [*(each for each in cut if each not in shortened), *page.evaluate(OVERLAPPING)]
    assert nothing(found)


def test_letters_of_twice_the_size_fit(visit, kinds, host):
    """With letters of twice the size, as a reader sets them in the browser, no page scrolls sideways."""
    page = visit(TEXT, width=640)
    found = {}
    for path in kinds:
        page.goto(host + path)
        style(page, ":root { font-size: 225% !important }")
        found[path] = page.evaluate(STICKING_OUT)
    assert nothing(found)
