"""Passages: who speaks, proposed readings, numbers and citations of paragraphs, the filter of a list."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.chromium import dialog, expect_closed, expect_open, focused
from tests.browser.survey import TEXT

SIGN = "article a.speaker"
NUMBER = "#p7 > a.number"
WORDS = """(id) => {
  const copy = document.getElementById(id).cloneNode(true);
  for (const part of copy.querySelectorAll("[data-editorial], [role=doc-noteref]")) part.remove();
  return copy.textContent;
}"""


@pytest.fixture
def granted(visit):
    """A wide page that may write to the clipboard."""
    page = visit(TEXT, width=1440)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    return page


def test_the_sign_after_a_quotation_says_who_speaks(visit):
    """Enter on the sign opens a dialog with the speaker, the addressee and those through whom the words come."""
    page = visit(TEXT)
    sign = page.locator(SIGN).nth(1)
    expect(sign).to_have_attribute("aria-label", "Speaker: Nikolai Bukharin")
    sign.focus()
    page.keyboard.press("Enter")
    expect_open(page, "Speaker: Nikolai Bukharin")
    expect(dialog(page)).to_contain_text("Nikolai Bukharin to Anna Larina through Anna Larina, MC5")
    page.keyboard.press("Escape")
    expect_closed(page)
    assert focused(page, SIGN)


def test_quoted_words_keep_their_printed_marks(visit):
    """The browser adds no quotation marks of its own."""
    page = visit(TEXT)
    quotes = page.locator("q[data-speaker]")
    assert quotes.count() > 15
    assert quotes.first.evaluate("(each) => getComputedStyle(each).quotes") == "none"
    assert quotes.first.inner_text()[0] in "\"“'"


def test_the_signs_go_with_the_marks(visit):
    """Who hides the marks hides the signs."""
    page = visit(TEXT)
    expect(page.locator(SIGN).first).to_be_visible()
    page.evaluate("document.documentElement.dataset.marks = 'none'")
    expect(page.locator(SIGN).first).to_be_hidden()


def test_the_readings_are_switched_everywhere(visit):
    """The switch shows the proposed words in the text and in its notes, says so, and keeps the printed ones."""
    page = visit(TEXT, width=1440)
    before = page.evaluate(WORDS, "p6")
    page.locator("summary", has_text="Display").click()
    page.get_by_role("radio", name="As corrected").check()
    changed = page.locator(".emendation:not([data-certainty=annotated])").count()
    expect(page.get_by_role("status")).to_have_text(f"As corrected; places changed: {changed}")
    expect(page.locator("ins")).to_have_count(changed)
    expect(page.locator(".notes ins", has_text="Max Shachtman,").first).to_be_visible()
    expect(page.locator("#p6 ins")).to_have_text("to have been")
    expect(page.locator("#p6 .emendation")).to_be_hidden()
    assert page.evaluate(WORDS, "p6") == before
    page.get_by_role("radio", name="As printed").check()
    expect(page.locator("ins")).to_have_count(0)
    expect(page.locator("#p6 .emendation")).to_be_visible()


def test_a_proposed_word_leads_to_its_reading(visit):
    """A click on it opens the same as the sign after it."""
    page = visit(TEXT)
    page.locator("summary", has_text="Display").click()
    page.get_by_role("radio", name="As corrected").check()
    page.keyboard.press("Escape")
    page.locator("#p6 ins").click()
    expect(dialog(page)).to_contain_text("to be have been")


@pytest.mark.parametrize(("width", "seen"), [(1440, True), (390, False)])
def test_a_number_is_shown_where_there_is_room(visit, width, seen):
    """On a narrow screen it shows where a link led, or when the reader wants all of them."""
    page = visit(TEXT, width=width)
    expect(page.locator(NUMBER)).to_be_visible(visible=seen)
    page.goto(page.url + "#p7")
    expect(page.locator(NUMBER)).to_be_visible()
    page.locator("summary", has_text="Display").click()
    page.get_by_role("radio", name="Always").check()
    expect(page.locator("#p9 > a.number")).to_be_visible()


def test_without_a_script_numbers_are_links(visit):
    """All of them are there, and the page ends with the citations of the text."""
    page = visit(TEXT, width=390, java_script_enabled=False)
    page.locator(NUMBER).click()
    assert page.url.endswith("#p7")
    expect(page.locator(".cite [data-style]")).to_have_count(4)
    expect(page.locator(".cite")).to_contain_text("“This I Cannot Forget.”")


def test_a_number_has_no_words(visit):
    """The words of a paragraph are those of the source."""
    page = visit(TEXT, width=1440)
    assert page.locator(NUMBER).text_content() == ""
    expect(page.locator(NUMBER)).to_have_attribute("aria-label", "Paragraph 7")


def test_a_paragraph_is_cited_with_the_keyboard(granted):
    """Enter on its number opens a dialog; each citation has a button that copies it; Escape leads back."""
    page = granted
    page.locator(NUMBER).focus()
    page.keyboard.press("Enter")
    expect_open(page, "Cite paragraph 7")
    expect(page.locator(NUMBER)).to_have_attribute("aria-expanded", "true")
    card = dialog(page)
    assert focused(page, "[role=dialog]")
    for name, words in {"Chicago": "para. 7", "MLA": "par. 7)", "APA": "para. 7)", "BibTeX": "note = {par. 7}"}.items():
        card.get_by_role("button", name=f"Copy: {name}").press("Enter")
        expect(card.get_by_role("status")).to_have_text(f"{name}: Copied.")
        assert words in page.evaluate("navigator.clipboard.readText()")
    page.keyboard.press("Escape")
    expect_closed(page)
    assert focused(page, NUMBER)


def test_tab_leaves_the_citations_into_the_text(visit):
    """After the last button the focus goes on from the number."""
    page = visit(TEXT, width=1440)
    page.locator(NUMBER).focus()
    page.keyboard.press("Enter")
    dialog(page).get_by_role("button", name="Copy: Link").focus()
    page.keyboard.press("Tab")
    expect_closed(page)
    assert focused(page, "#p7 a:not(.number)")


def test_the_link_to_a_passage_finds_it(granted):
    """The link holds the first and the last words of the paragraph, and the browser finds them."""
    page = granted
    page.locator(NUMBER).click()
    dialog(page).get_by_role("button", name="Copy: Link").click()
    link = page.evaluate("navigator.clipboard.readText()")
    assert "#p7:~:text=Crucially%2C%20Bukharin%20took%20the%20correct%20side," in link
    page.goto("about:blank")
    page.goto(link)
    assert page.evaluate("location.hash") == "#p7"
    box = page.locator("#p7").bounding_box()
    assert box and box["y"] < 900


def test_without_a_clipboard_the_words_are_selected(visit):
    """Where the browser has no clipboard for the page, the citation is selected and copied the old way."""
    page = visit(TEXT, width=1440)
    page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(new Error('no')); }")
    page.locator(NUMBER).click()
    dialog(page).get_by_role("button", name="Copy: Chicago").click()
    expect(dialog(page).get_by_role("status")).to_contain_text("Chicago: ")
    assert "para. 7" in page.evaluate("getSelection().toString()")


def test_the_filter_leaves_what_has_the_words(visit):
    """It folds accents and case, counts aloud, hides the letters, and Escape brings everything back."""
    page = visit("people.html")
    field = page.get_by_role("searchbox", name="Filter")
    everything = page.locator(".lines > div").count()
    field.fill("KOBA")
    shown = page.locator(".lines > div:visible")
    expect(shown).to_have_count(1)
    expect(shown).to_contain_text("Stalin, Joseph")
    field.fill("lenin widow")
    expect(page.get_by_role("status").last).to_contain_text("Entries shown:")
    expect(page.locator(".letters")).to_be_hidden()
    field.press("Escape")
    expect(page.locator(".lines > div:visible")).to_have_count(everything)
    expect(page.locator(".letters")).to_be_visible()


def test_without_a_script_there_is_no_filter(visit):
    """A field that does nothing is not shown."""
    page = visit("people.html", java_script_enabled=False)
    expect(page.get_by_role("searchbox")).to_have_count(0)


@pytest.mark.parametrize("path", ["voices.html", "emendations.html"])
def test_lists_lead_to_the_very_words(visit, path):
    """Every place in the lists leads to something that is there."""
    page = visit(path)
    places = page.locator(".rows .place")
    assert places.count() > 20
    places.nth(5).click()
    page.wait_for_url("**/texts/**")
    expect(page.locator(":target")).to_have_count(1)
