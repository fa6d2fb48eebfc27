"""What makes reading comfortable, measured: how long lines are, and that figures are set as they should be."""

from __future__ import annotations

import pytest

from tests.browser.survey import TEXT

LINES = """() => [...document.querySelectorAll(".text > p[id]")].flatMap((paragraph) => {
  const lines = new Map();
  const words = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let node = words.nextNode(); node; node = words.nextNode()) {
    if (node.parentElement.closest("sup, a.number, .marginal")) continue;
    for (let place = 0; place < node.length; place++) {
      range.setStart(node, place);
      range.setEnd(node, place + 1);
      const line = Math.round(range.getBoundingClientRect().bottom / 8);
      lines.set(line, (lines.get(line) ?? 0) + 1);
    }
  }
  return [...lines.values()].slice(0, -1);
})"""


@pytest.mark.parametrize("width", [1024, 1440, 2560])
def test_lines_hold_sixty_to_seventy_characters(visit, width):
    """On every window that is wide enough, as long as the reader wishes nothing else; few are longer than eighty."""
    page = visit(TEXT, width=width)
    page.evaluate("document.fonts.ready.then(() => null)")
    lines = page.evaluate(LINES)
    assert len(lines) > 400
    assert 60 <= sum(lines) / len(lines) <= 70
    assert sum(length > 80 for length in lines) < len(lines) / 100


def test_figures_are_old_style_in_text_and_of_one_width_in_tables(visit, host):
    """Figures stand among small letters as letters do; what is compared in a column is lined up."""
    page = visit(TEXT)
    figures = "(each) => getComputedStyle(each).fontVariantNumeric"
    assert page.locator("#p2").evaluate(figures) == "oldstyle-nums proportional-nums"
    assert page.locator(".reference").first.evaluate(figures) == "lining-nums"
    page.goto(host + "index.html")
    assert page.locator(".drawers .count").first.evaluate(figures) == "lining-nums tabular-nums"
