"""An editor annotates where they read: from the selected words to the file, and to the page at the same line."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from typing import Any

import pytest
from playwright.sync_api import Error, expect

from tests.browser.desk import Serving, drag, mark_up, serving, top
from tests.browser.waiting import until

TEXT = "texts/one.html"


@pytest.fixture
def desk(tmp_path) -> Iterator[Serving]:
    """A preview of a small edition."""
    with serving(tmp_path) as running:
        yield running


def palette(page: Any) -> Any:
    """The palette at the selected words."""
    return page.get_by_role("toolbar", name="Annotate the selected words")


def begin(page: Any, address: str, words: str, wish: str) -> Any:
    """Select words with the mouse and choose a wish; gives the window with its form."""
    drag(page, address, words)
    palette(page).get_by_role("button", name=wish, exact=True).click()
    dialog = page.get_by_role("dialog")
    expect(dialog).to_be_visible()
    return dialog


def follows(desk: Serving, page: Any, address: str, path: str = "texts/one.md") -> Callable[[str, str], None]:
    """What checks that a file becomes another one by one change, and the page is loaded anew at the same line."""
    before, place = desk.file(path), top(page, address)
    page.evaluate("window.old = true")

    def check(old: str, new: str) -> None:
        assert old in before
        until(lambda: desk.file(path) == before.replace(old, new, 1), f"the file has {new}: {desk.file(path)[-900:]}")
        until(lambda: loaded_anew(page), "the page is loaded again")
        until(lambda: abs(top(page, address) - place) < 2, "the paragraph is where it was")

    return check


def loaded_anew(page: Any) -> bool:
    """Whether the page is another one than before; one on its way is none."""
    with suppress(Error):
        return bool(page.evaluate("!window.old && document.readyState === 'complete'"))
    return False


def test_words_become_a_mention_of_an_entry(desk, visit):
    """The entry is found as one types; its mark stands in the page; a button takes it back."""
    page = visit(TEXT, base=desk.address)
    dialog = begin(page, "p3", "Larina, in", "Mark")
    check = follows(desk, page, "p3")
    dialog.get_by_role("combobox", name="Entry").fill("friendsh")
    dialog.get_by_role("option", name="Friendship").click()
    check("Larina, in", "[Larina, in]{term=friends}")
    expect(page.locator("#p3 a[data-entry=friends]").first).to_have_text("Larina, in")
    expect(page.get_by_role("region", name="What was written")).to_contain_text("texts/one.md:")
    check = follows(desk, page, "p3")
    page.get_by_role("button", name="Undo").click()
    check("[Larina, in]{term=friends}", "Larina, in")
    expect(page.get_by_role("region", name="What was written")).to_contain_text("Taken back")
    assert page.get_by_role("button", name="Undo").count() == 0


def test_all_by_the_keyboard(desk, visit):
    """From selected words Tab leads to the palette, arrows and Enter through it, to the entry and back to the text."""
    page = visit(TEXT, base=desk.address)
    mark_up(page, "p3", "his wife")
    expect(palette(page)).to_be_visible()
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("Enter")
    expect(page.get_by_role("combobox", name="Entry")).to_be_focused()
    check = follows(desk, page, "p3")
    page.keyboard.type("lari")
    options = page.get_by_role("option")
    expect(options.first).to_contain_text("Anna Larina")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Enter")
    check("his wife", "[his wife]{person=larina}")
    expect(page.locator("#p3")).to_be_focused()


@pytest.mark.parametrize(
    ("wish", "place", "keys", "old", "new"),
    [
        ("Note", ("p4", "So it was"), ["=Note.", "Tab", "Enter"], "So it was.", "So it was.[^a]"),
        (
            "Emend",
            ("p7", "Burkharin"),
            ["Control+A", "=Bukharin", "Enter"],
            "Burkharin",
            '[Burkharin]{correction="Bukharin" certainty=certain}',
        ),
        (
            "Voice",
            ("p4", "Do not be sad."),
            ["=leni", "?", "Enter", "Enter"],
            '"Do not be sad."',
            '["Do not be sad."]{speaker=lenin}',
        ),
        (
            "Citation",
            ("n1", "Larina, p. 20"),
            ["=forget", "?", "Enter", "Enter"],
            "Larina, p. 20",
            "[Larina, p. 20]{cites=larina-1993}",
        ),
    ],
)
def test_every_form_by_the_keyboard(desk, visit, wish, place, keys, old, new):
    """The palette, the fields, the entries that are offered and the button are reached without a mouse."""
    page = visit(TEXT, base=desk.address)
    choose(page, *place, wish)
    body, note = desk.file(), "\n\n[^a]: Note." if wish == "Note" else ""
    for key in keys:
        if key == "?":
            expect(page.get_by_role("option").first).to_be_visible()
        elif key.startswith("="):
            page.keyboard.type(key[1:])
        else:
            page.keyboard.press(key)
    until(lambda: new in desk.file(), "it is written")
    assert desk.file().replace(note, "", 1) == body.replace(old, new, 1)


def choose(page: Any, address: str, words: str, wish: str) -> None:
    """Select words and choose a wish without the mouse."""
    mark_up(page, address, words)
    expect(palette(page)).to_be_visible()
    page.keyboard.press("Tab")
    chosen = palette(page).get_by_role("button", name=wish, exact=True)
    until(lambda: page.keyboard.press("ArrowRight") or is_focused(chosen), f"the arrows lead to {wish}")
    page.keyboard.press("Enter")
    expect(page.get_by_role("dialog")).to_be_visible()


def test_words_that_are_selected_before_the_preview_has_answered_are_offered(desk, visit):
    """The page asks whether it may annotate when it has come; on a busy machine the editor is sooner."""
    page = visit(TEXT, base=desk.address)
    held: list[Any] = []

    def hold(route: Any) -> None:
        held.append(route)

    page.route("**/glossator-wishes", hold)
    page.reload()
    until(lambda: page.wait_for_timeout(20) or held, "it is asked")
    mark_up(page, "p7", "fascination")
    expect(palette(page)).to_be_hidden()
    for each in held:
        each.continue_()
    expect(palette(page)).to_be_visible()


def is_focused(button: Any) -> bool:
    """Whether a button in the preview's own tree has the focus."""
    return bool(button.evaluate("(each) => each.getRootNode().activeElement === each"))


def test_new_files_by_the_keyboard(desk, visit):
    """An entry, and a parallel whose ends are on one page."""
    page = visit(TEXT, base=desk.address)
    choose(page, "p7", "fascination", "New entry")
    for key in ["Tab", "Tab", "Tab", "Tab"]:
        page.keyboard.press(key)
    page.keyboard.type("What he did.")
    page.keyboard.press("Tab")
    page.evaluate("window.old = true")
    page.keyboard.press("Enter")
    until((desk.site.content / "entries/term/fascination.md").exists, "the entry is written")
    assert desk.file("entries/term/fascination.md") == "---\ntitle: fascination\n---\n\nWhat he did.\n"
    until(lambda: loaded_anew(page), "the page is loaded again")
    choose(page, "p4", "So it was", "Parallel")
    page.keyboard.press("Escape")
    choose(page, "p7", "lasts", "Parallel")
    page.keyboard.type("Time")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.type("They agree.")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    until((desk.site.content / "parallels/time.md").exists, "the parallel is written")
    assert "{text: one, paragraphs: [p4]}" in desk.file("parallels/time.md")


def test_escape_leads_back(desk, visit):
    """From the palette to the paragraph, from the window likewise; nothing is written."""
    page = visit(TEXT, base=desk.address)
    before = desk.file()
    mark_up(page, "p3", "his wife")
    page.keyboard.press("Tab")
    page.keyboard.press("Escape")
    expect(palette(page)).to_be_hidden()
    expect(page.locator("#p3")).to_be_focused()
    dialog = begin(page, "p3", "Lenin was", "Note")
    page.keyboard.type("jjj")
    expect(dialog.get_by_label("Note")).to_have_value("jjj")
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    assert desk.file() == before


def test_an_editors_note(desk, visit):
    """It stands in the page, under its letter."""
    page = visit(TEXT, base=desk.address)
    dialog = begin(page, "p4", "So it was", "Note")
    before, place = desk.file(), top(page, "p4")
    page.evaluate("window.old = true")
    dialog.get_by_label("Note").fill("See [[lenin]].")
    dialog.get_by_role("button", name="Write").click()
    until(lambda: "[^a]: See [[lenin]]." in desk.file(), "the note is written")
    body = desk.file().replace("\n\n[^a]: See [[lenin]].", "")
    assert body == before.replace("So it was.", "So it was.[^a]")
    until(lambda: loaded_anew(page), "the page is loaded again")
    until(lambda: abs(top(page, "p4") - place) < 2, "the paragraph is where it was")
    expect(page.locator("#na")).to_contain_text("See Lenin.")


def test_an_emendation(desk, visit):
    """The printed words stay, with the sign of a reading behind them."""
    page = visit(TEXT, base=desk.address)
    dialog = begin(page, "p7", "Burkharin", "Emend")
    check = follows(desk, page, "p7")
    dialog.get_by_label("Proposed reading").fill("Bukharin")
    dialog.get_by_label("Certainty").select_option("probable")
    dialog.get_by_label("Reason").fill('A "misprint".')
    dialog.get_by_role("button", name="Write").click()
    check("Burkharin", '[Burkharin]{correction="Bukharin" certainty=probable reason="A \\"misprint\\"."}')
    expect(page.locator("#p7 [data-sic]")).to_have_text("Burkharin")


def test_a_new_entry(desk, visit):
    """Its form is what was selected, and finds it."""
    page = visit(TEXT, base=desk.address)
    dialog = begin(page, "p7", "fascination", "New entry")
    page.evaluate("window.old = true")
    dialog.get_by_label("Title").fill("Fascination with Bukharin")
    dialog.get_by_label("Gloss").fill("What he did to others.")
    before = desk.file()
    dialog.get_by_role("button", name="Write").click()
    path = "entries/term/fascination-with-bukharin.md"
    until((desk.site.content / path).exists, "the entry is written")
    expected = "---\ntitle: Fascination with Bukharin\nforms:\n  - fascination\n---\n\nWhat he did to others.\n"
    assert desk.file(path) == expected
    assert desk.file() == before
    expect(page.locator("#p7 a[data-entry=fascination-with-bukharin]")).to_have_text("fascination")
    page.get_by_role("button", name="Undo").click()
    until(lambda: not (desk.site.content / path).exists(), "the entry is taken back")


def test_a_speaker(desk, visit):
    """The printed quotation marks belong to the words."""
    page = visit(TEXT, base=desk.address)
    dialog = begin(page, "p4", "Do not be sad.", "Voice")
    check = follows(desk, page, "p4")
    dialog.get_by_role("combobox", name="Who speaks").fill("len")
    dialog.get_by_role("option", name="Lenin").click()
    via = dialog.get_by_role("combobox", name="Through whom")
    via.fill("lar")
    dialog.get_by_role("option", name="Anna Larina").click()
    via.press_sequentially(" len")
    dialog.get_by_role("option", name="Lenin").click()
    dialog.get_by_role("button", name="Write").click()
    check('"Do not be sad."', '["Do not be sad."]{speaker=lenin via="larina lenin"}')
    expect(page.locator("#p4 q")).to_have_attribute("data-speaker", "lenin")


def test_a_citation_in_a_note(desk, visit):
    """The whole of it is pinned."""
    page = visit(TEXT, base=desk.address)
    page.locator("#n1").scroll_into_view_if_needed()
    page.evaluate(
        "() => { const node = document.querySelector('#n1 [data-work]').firstChild.firstChild ?? "
        "document.querySelector('#n1 [data-work]').firstChild; getSelection().selectAllChildren(node.parentNode); }"
    )
    palette(page).get_by_role("button", name="Citation").click()
    dialog = page.get_by_role("dialog")
    check = follows(desk, page, "n1")
    dialog.get_by_role("combobox", name="Work").fill("forget")
    dialog.get_by_role("option", name="This I Cannot Forget").click()
    dialog.get_by_label("Certainty").select_option("probable")
    dialog.get_by_role("button", name="Write").click()
    check("Larina, p. 20", "[Larina, p. 20]{cites=larina-1993 certainty=probable}")


def test_a_parallel_has_its_ends_on_two_pages(desk, visit):
    """The first end waits while one goes to the other page."""
    page = visit(TEXT, base=desk.address)
    dialog = begin(page, "p4", "So it was", "Parallel")
    expect(dialog).to_contain_text("one#p4")
    dialog.get_by_role("button", name="Close").click()
    page.goto(desk.address + "texts/two.html")
    expect(page.get_by_text("One end: one#p4")).to_be_visible()
    dialog = begin(page, "p1", "one paragraph", "Parallel")
    page.evaluate("window.old = true")
    dialog.get_by_label("Topic").fill("Sadness")
    dialog.get_by_label("Relation").select_option("conflict")
    dialog.get_by_label("Comment").fill("They differ.")
    dialog.get_by_role("button", name="Write").click()
    until((desk.site.content / "parallels/sadness.md").exists, "the parallel is written")
    assert desk.file("parallels/sadness.md") == (
        "---\ntopic: Sadness\nrelation: conflict\npassages:\n  - {text: one, paragraphs: [p4]}\n"
        "  - {text: two, paragraphs: [p1]}\n---\n\nThey differ.\n"
    )
    expect(page.locator("#p1 a[data-parallel=sadness]")).to_be_visible()
    expect(page.get_by_text("One end:")).to_be_hidden()


def test_what_is_refused_says_why(desk, visit):
    """The form stays open, the words that were typed stay in it, the file stays what it was."""
    page = visit(TEXT, base=desk.address)
    before = desk.file()
    dialog = begin(page, "p3", "the list", "Mark")
    dialog.get_by_role("combobox", name="Entry").fill("friends")
    dialog.get_by_role("option", name="Friendship").click()
    expect(dialog.get_by_role("alert")).to_contain_text("around a link")
    assert desk.file() == before
    page.keyboard.press("Escape")
    dialog = begin(page, "p3", "his wife", "Note")
    desk.edit("texts/one.md", "He met his", "He saw his")
    dialog.get_by_label("Note").fill("Note.")
    before = desk.file()
    dialog.get_by_role("button", name="Write").click()
    until(lambda: dialog.count() == 0 or "other words" in dialog.inner_text(), "it is refused, or the page is new")
    assert desk.file() == before


def test_nothing_is_written_with_read_only(tmp_path, visit):
    """Nothing is offered either; marks are explained all the same."""
    with serving(tmp_path, "--read-only") as desk:
        page = visit(TEXT, base=desk.address)
        drag(page, "p7", "Burkharin")
        expect(page.get_by_role("group", name="Selected words")).to_be_visible()
        assert page.get_by_role("button", name="Annotate", exact=True).count() == 0
        page.locator("#p3 a[data-entry=larina]").click(modifiers=["Alt"])
        expect(page.get_by_role("dialog", name="Why this is so")).to_contain_text("Anna Larina")


def test_a_selection_may_begin_and_end_in_a_mark(desk, visit):
    """The mark does not open, and is not dragged away; where nothing is selected, a click opens it as ever."""
    page = visit(TEXT, base=desk.address)
    drag(page, "p3", "Larina")
    expect(palette(page)).to_be_visible()
    expect(page.locator(".card:popover-open")).to_have_count(0)
    page.locator("#p3 a[data-entry=friends]").click()
    expect(page.locator(".card:popover-open")).to_contain_text("They like each other.")
    expect(palette(page)).to_be_hidden()


def test_the_readers_own_buttons_stay_away_while_one_annotates(desk, visit):
    """And come when one does not."""
    page = visit(TEXT, base=desk.address)
    drag(page, "p7", "Burkharin")
    expect(palette(page)).to_be_visible()
    page.get_by_role("button", name="Annotate", exact=True).click()
    expect(palette(page)).to_be_hidden()
    drag(page, "p7", "fascination")
    expect(page.get_by_role("group", name="Selected words")).to_be_visible()
    expect(palette(page)).to_be_hidden()
