"""The reader's own marks: made, kept, listed, changed, taken away and brought back, on this device."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import jsonschema
import pytest
from playwright.sync_api import Page, expect

from glossator.pipeline import Order, build
from tests.browser.chromium import expect_open, focused, nothing, tab_to
from tests.browser.server import hosted
from tests.browser.survey import TEXT
from tests.browser.test_access import obstacles
from tests.browser.waiting import until

ROOT = Path(__file__).parents[2]
ONE = "texts/one.html"
CASES = json.loads((ROOT / "tests" / "link" / "anchors.json").read_text("utf-8"))
SCHEMA = json.loads((ROOT / "tests" / "web-annotation.schema.json").read_text("utf-8"))
HEAD = """\
---
title: One
author: An Author
date: 1974
rights:
  statement: https://creativecommons.org/publicdomain/zero/1.0/
  label: CC0
source:
  file: one.txt
  sha256: {sha256}
---

"""
FIRST = "The wolves walked in the deep night.[^1]"
SECOND = "Nobody slept, and the wolvs walked on until the morning came over the hills."
EMENDED = SECOND.replace("wolvs", '[wolvs]{correction="wolves" certainty=certain reason="A misprint."}')
THIRD = "In the morning they were gone."
NOTES = "[^1]: She says that she saw wolves."


def write(content: Path, *paragraphs: str) -> None:
    """Write an edition with one text."""
    printed = [each.replace(EMENDED, SECOND).replace("[^1]:", "1.").replace("[^1]", "1") for each in paragraphs]
    source = "\n\n".join(printed) + "\n"
    for path, words in {
        "edition.toml": 'title = "An edition under test"\n',
        "sources/one.txt": source,
        "texts/one.md": HEAD.format(sha256=hashlib.sha256(source.encode()).hexdigest())
        + "\n\n".join(paragraphs)
        + "\n",
        "annotations/class.jsonld": json.dumps(LAYER),
    }.items():
        (content / path).parent.mkdir(parents=True, exist_ok=True)
        (content / path).write_text(words, "utf-8")


LAYER = {
    "@context": "http://www.w3.org/ns/anno.jsonld",
    "id": "urn:example:1",
    "type": "Annotation",
    "creator": {"type": "Person", "name": "A. Teacher"},
    "body": {"type": "TextualBody", "value": "Who?"},
    "target": {"source": "texts/one.html#p3", "selector": {"type": "TextQuoteSelector", "exact": "they were gone"}},
}


def rebuild(folder: Path, *paragraphs: str) -> None:
    """Write the edition with these paragraphs, and build its site."""
    write(folder / "content", *paragraphs)
    outcome = build(Order(folder / "content", folder / "site"))
    assert outcome.written, [str(each) for each in outcome.findings]


@pytest.fixture
def small(tmp_path):
    """The folder of a small edition that is built."""
    rebuild(tmp_path, FIRST, EMENDED, THIRD, NOTES)
    return tmp_path


@pytest.fixture
def small_host(small):
    """The address of a host that has it."""
    with hosted(small / "site") as address:
        yield address


@pytest.fixture
def one(visit, small_host):
    """Its text, opened."""
    return lambda **options: visit(ONE, base=small_host, **options)


SELECT = """({ from, to, start, end }) => {
  const nodeAt = (selector, words) => {
    const walker = document.createTreeWalker(document.querySelector(selector), NodeFilter.SHOW_TEXT);
    for (let node; (node = walker.nextNode()); ) if (node.data.includes(words)) return node;
  };
  const [first, last] = [nodeAt(from, start), nodeAt(to, end)];
  getSelection().setBaseAndExtent(first, first.data.indexOf(start), last, last.data.indexOf(end) + end.length);
}"""


def select(page: Page, block: str, start: str, end: str = "", to: str = "") -> None:
    """Select from some words in one element to others in the same or another."""
    page.evaluate(SELECT, {"from": block, "to": to or block, "start": start, "end": end or start})


def bar(page: Page):
    return page.get_by_role("group", name="Selected words")


def highlight(page: Page, *words: str, **where: str) -> None:
    """Select words and highlight them."""
    before = len(kept(page))
    select(page, *words, **where)
    bar(page).get_by_role("button", name="Highlight").click()
    until(lambda: len(kept(page)) == before + 1, "the mark is kept")


def annotate(page: Page, words: str, *where: str) -> None:
    """Select words and write a note on them."""
    select(page, *where)
    bar(page).get_by_role("button", name="Write a note").click()
    page.get_by_label("Your note").fill(words)
    page.get_by_role("button", name="Done").click()
    expect(page.locator(".own-words").first).to_have_text(words)


def kept(page: Page) -> list[dict]:
    """The marks that the browser keeps for the edition."""
    folder = "new URL(location.pathname.includes('/texts/') ? '..' : '.', location).pathname"
    found = page.evaluate(f"localStorage.getItem('glossator-own-marks:' + {folder})")
    return json.loads(found)["marks"] if found else []


def quotes(mark: dict) -> list[tuple[str, str]]:
    """What a mark quotes, each with the address it was quoted from."""
    targets = mark["target"] if isinstance(mark["target"], list) else [mark["target"]]
    return [(each["source"].partition("#")[2], each["selector"][0]["exact"]) for each in targets]


PAINTED = """() => ["own", "own-noted"].flatMap((name) => [...(CSS.highlights.get(name) ?? [])].map((range) => {
  const copy = range.cloneContents();
  for (const each of copy.querySelectorAll("[data-editorial], .reference")) each.remove();
  return copy.textContent;
}))"""


def painted(page: Page) -> list[str]:
    """The words that are highlighted."""
    return page.evaluate(PAINTED)


def listed(page: Page) -> list[str]:
    """The quotes in the list after the text."""
    return page.locator(".own q").all_text_contents()


def saved(page: Page, name: str) -> str:
    """What a button exports."""
    with page.expect_download() as download:
        page.get_by_role("button", name=name).click()
    return Path(download.value.path()).read_text("utf-8")


def bring(page: Page, text: str) -> None:
    """Import a file."""
    page.locator("input[type=file]").set_input_files(
        {"name": "marks.jsonld", "mimeType": "application/ld+json", "buffer": text.encode()}
    )


def says(page: Page, words: str) -> None:
    """The page tells something."""
    expect(page.locator(".own-notice [role=status]")).to_contain_text(words)


def test_nothing_is_loaded_for_those_who_make_no_marks(one):
    """The loader alone is there until words are selected."""
    page = one()
    assert page.locator("script[src*='own-']").count() == 0
    select(page, "#p1", "wolves walked")
    expect(bar(page)).to_be_visible()
    assert page.locator("script[src*='own-']").count() == 6


def test_by_mouse(one):
    """Words dragged over are highlighted, listed, and there again after a reload."""
    page = one()
    line = page.evaluate(
        "(() => { const range = document.createRange(); range.selectNodeContents(document.querySelector('#p1'));"
        " return range.getBoundingClientRect().toJSON(); })()"
    )
    page.mouse.move(line["left"] + 3, line["top"] + line["height"] / 2)
    page.mouse.down()
    page.mouse.move(line["left"] + 160, line["top"] + line["height"] / 2, steps=4)
    page.mouse.up()
    bar(page).get_by_role("button", name="Highlight").click()
    says(page, "Highlighted.")
    expect(bar(page)).to_be_hidden()
    [mark] = kept(page)
    [(address, exact)] = quotes(mark)
    assert address == "p1"
    assert exact in FIRST
    assert mark["motivation"] == "highlighting"
    page.reload()
    until(lambda: painted(page) == [exact], "the highlight is there again")
    assert listed(page) == [exact]


def test_by_keyboard(one):
    """Tab leads from selected words to the buttons; the note is written and kept, and focus comes back to the text."""
    page = one()
    select(page, "#p3", "the morning")
    expect(bar(page)).to_be_visible()
    assert not focused(page, "button"), "nothing takes the focus away"
    tab_to(page, ".own-bar button", most=3)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert focused(page, "textarea")
    page.keyboard.type("Were they?")
    page.keyboard.press("Escape")
    until(lambda: focused(page, "#p3"), "focus is back")
    [mark] = kept(page)
    assert mark["body"] == {
        "type": "TextualBody",
        "value": "Were they?",
        "format": "text/plain",
        "purpose": "commenting",
    }
    assert mark["motivation"] == "commenting"


def test_the_buttons_are_left_by_escape(one):
    """Focus goes to the paragraph, and no mark is made."""
    page = one()
    select(page, "#p3", "the morning")
    expect(bar(page)).to_be_visible()
    tab_to(page, ".own-bar button", most=3)
    page.keyboard.press("Escape")
    expect(bar(page)).to_be_hidden()
    assert focused(page, "#p3")
    assert kept(page) == []


def test_a_click_on_marked_words_opens_the_note(one):
    """It is changed there; the words say that they have one."""
    page = one()
    highlight(page, "#p3", "the morning")
    page.mouse.click(
        *page.evaluate(
            "(() => { const box = [...CSS.highlights.get('own')][0].getBoundingClientRect();"
            " return [box.left + box.width / 2, box.top + box.height / 2]; })()"
        )
    )
    expect_open(page, "Write a note")
    page.get_by_label("Your note").fill("Dawn.")
    page.get_by_role("button", name="Done").click()
    says(page, "Saved on this device.")
    assert page.evaluate("[CSS.highlights.get('own').size, CSS.highlights.get('own-noted').size]") == [0, 1]


def test_a_note_is_edited_deleted_and_had_again(one):
    """From the list: edit, delete, undo, delete; focus is never lost."""
    page = one()
    annotate(page, "First words.", "#p3", "the morning")
    page.get_by_role("button", name="Edit: the morning").click()
    page.get_by_label("Your note").fill("Other words.")
    page.keyboard.press("Escape")
    expect(page.locator(".own-words")).to_have_text("Other words.")
    until(lambda: focused(page, "[data-act=edit]"), "focus is back")
    page.get_by_role("button", name="Delete: the morning").click()
    says(page, "Deleted.")
    assert kept(page) == []
    assert painted(page) == []
    assert focused(page, ".own-notice button")
    page.keyboard.press("Enter")
    says(page, "Undone.")
    assert kept(page)[0]["body"]["value"] == "Other words."
    assert painted(page) == ["the morning"]


def test_words_leave_no_trace_when_they_are_emptied(one):
    """A note without words is a highlight again."""
    page = one()
    annotate(page, "Words.", "#p3", "the morning")
    page.get_by_role("button", name="Edit: the morning").click()
    page.get_by_label("Your note").fill("  ")
    page.get_by_role("button", name="Done").click()
    until(lambda: "body" not in kept(page)[0], "the note is gone")
    assert kept(page)[0]["motivation"] == "highlighting"


def test_words_of_several_paragraphs(one):
    """One mark with a target in each; note numbers and the editor's signs are none of its words."""
    page = one()
    highlight(page, "#p1", "deep night", "Nobody slept", to="#p2")
    [mark] = kept(page)
    assert quotes(mark) == [("p1", "deep night."), ("p2", "Nobody slept")]
    assert painted(page) == ["deep night.", "Nobody slept"]
    assert listed(page) == ["deep night. Nobody slept"]


def test_marks_overlap(one):
    """Two marks share words; the list is in the order of the text."""
    page = one()
    highlight(page, "#p2", "until the morning")
    highlight(page, "#p2", "walked on until")
    assert listed(page) == ["walked on until", "until the morning"]


@pytest.mark.parametrize("reading", ["printed", "corrected"])
def test_emended_words(one, reading):
    """Whatever reading is shown, the mark quotes what is printed."""
    page = one()
    page.locator(".settings > summary").click()
    page.get_by_label(f"As {reading}").check()
    page.keyboard.press("Escape")
    shown = "wolves" if reading == "corrected" else "wolvs"
    select(page, "#p2", shown, "walked on")
    bar(page).get_by_role("button", name="Highlight").click()
    until(lambda: kept(page), "the mark is kept")
    assert quotes(kept(page)[0]) == [("p2", "wolvs walked on")]


@pytest.mark.parametrize("width", [390, 900])
def test_words_of_a_note_in_its_card(one, width):
    """A note that is shown in a card is marked there and in the list of notes."""
    page = one(width=width)
    page.locator("#r1").click()
    expect_open(page, "Note 1")
    highlight(page, ".card .words", "saw wolves")
    [mark] = kept(page)
    assert quotes(mark) == [("n1", "saw wolves")]
    until(lambda: painted(page) == ["saw wolves"] * 2, "the words are marked in both places")


def test_the_files_are_as_the_model_has_them(one):
    """Exported, everything deleted, imported: the same marks; the file is valid by the schema."""
    page = one()
    annotate(page, "Two words: *and* <more>.", "#p3", "the morning")
    highlight(page, "#p1", "deep night", "Nobody slept", to="#p2")
    before = sorted(kept(page), key=lambda each: each["id"])
    text = saved(page, "Export (JSON-LD)")
    value = json.loads(text)
    jsonschema.Draft202012Validator(SCHEMA).validate(value)
    sources = {each["target"]["source"] for each in value["first"]["items"] if isinstance(each["target"], dict)}
    assert sources == {page.url.partition("#")[0] + "#p3"}
    page.evaluate("localStorage.clear()")
    page.reload()
    select(page, "#p3", "gone")
    expect(bar(page)).to_be_visible()
    assert kept(page) == []
    page.goto(page.url.partition("texts/")[0] + "marks.html")
    bring(page, text)
    says(page, "New: 2; renewed: 0; as they were: 0; not understood: 0.")
    assert sorted(kept(page), key=lambda each: each["id"]) == before
    bring(page, text)
    says(page, "New: 0; renewed: 0; as they were: 2; not understood: 0.")


def test_a_newer_mark_is_taken(one):
    """Marks are put together by their ids: the newer one counts."""
    page = one()
    highlight(page, "#p3", "the morning")
    value = json.loads(saved(page, "Export (JSON-LD)"))
    [item] = value["first"]["items"]
    item["modified"] = "2999-01-01T00:00:00Z"
    item["body"] = {"type": "TextualBody", "value": "Newer."}
    bring(page, json.dumps(value))
    says(page, "New: 0; renewed: 1;")
    expect(page.locator(".own-words")).to_have_text("Newer.")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("no json", "This file is no JSON"),
        ("{}", "has no marks of texts"),
        ("null", "has no marks of texts"),
        (
            '[null, 3, {"type": "Annotation", "id": "urn:x:1", "target": "https://example.org/"}]',
            "has no marks of texts",
        ),
        ('{"first": {"items": [{"type": "Annotation", "id": 3, "target": []}]}}', "has no marks of texts"),
    ],
)
def test_a_bad_file_is_refused(visit, small_host, text, words):
    """It is said, and nothing is taken from it."""
    page = visit("marks.html", base=small_host)
    bring(page, text)
    says(page, words)
    assert kept(page) == []


def test_a_file_is_no_script(visit, small_host):
    """What comes from a file is shown as words."""
    page = visit("marks.html", base=small_host)
    tag = "<img src=x onerror=alert(1)>"
    mark = {
        "id": f"urn:x:{tag}",
        "type": "Annotation",
        "body": {"type": "TextualBody", "value": tag},
        "target": {"source": "texts/one.html#p1", "selector": [{"type": "TextQuoteSelector", "exact": tag}]},
    }
    bring(page, json.dumps(mark))
    expect(page.locator(".own-words")).to_have_text(tag)
    assert page.locator("main img").count() == 0
    mark["target"]["source"] = "javascript:alert(1)//texts/one.html"
    bring(page, json.dumps([mark | {"id": "urn:x:2"}]))
    says(page, "New: 1")
    assert all(
        "javascript:" not in each for each in page.locator("main a").evaluate_all("(all) => all.map((a) => a.href)")
    )


ODD = {
    "id": "urn:x:odd",
    "type": ["Annotation"],
    "created": 7,
    "modified": {},
    "body": [None, 3, {"value": 4}, {"value": "Words."}],
    "target": [
        {
            "source": "texts/one.html#p3",
            "selector": [
                None,
                {"type": "TextQuoteSelector", "exact": "the morning", "prefix": None, "suffix": 3},
                {"type": "TextPositionSelector", "start": "x"},
            ],
        }
    ],
}


def test_odd_parts_of_a_file_do_no_harm(one):
    """What is not as it should be counts as not there; the page goes on."""
    page = one()
    highlight(page, "#p1", "wolves")
    bring(
        page,
        json.dumps([ODD, {**ODD, "id": "urn:x:2", "target": {**ODD["target"][0], "source": "texts/one.html#%zz"}}]),
    )
    says(page, "New: 2")
    page.reload()
    until(lambda: painted(page) == ["wolves", "the morning", "the morning"], "all are there")
    assert "> the morning\n\nWords." in saved(page, "Export (Markdown)")


def test_marks_stay_when_all_mentions_are_shown(visit):
    """What rewrites the paragraphs takes no mark away, and words can be marked as before."""
    page = visit(TEXT)
    words = "or political practice"
    highlight(page, "#p3", words)
    page.locator(".settings > summary").click()
    page.locator("input[name=marks][value=all]").check()
    expect(page.locator("a.more").first).to_be_attached()
    until(lambda: painted(page) == [words], "the words are marked")
    page.locator("input[name=marks][value=none]").check()
    until(lambda: painted(page) == [words], "the words are marked again")


def test_the_buttons_move_nothing(visit):
    """They stand in the page, after the last paragraph of a quotation too, and nothing shifts."""
    page = visit(TEXT, width=1280)
    last = "blockquote p:last-child"
    tops = "[...document.querySelectorAll('article p[id], .note')].map((each) => each.getBoundingClientRect().top)"
    before = page.evaluate(tops)
    page.evaluate("(last) => getSelection().selectAllChildren(document.querySelector(last))", last)
    expect(bar(page)).to_be_visible()
    assert page.evaluate(tops) == before


def test_as_markdown(one):
    """A heading for each text, the words as a quotation, the note, the place; signs of Markdown stay signs."""
    page = one()
    annotate(page, "Two *words*.\n1. [x]", "#p3", "the morning")
    text = saved(page, "Export (Markdown)")
    assert text.startswith(
        "# My marks in An edition under test\n\n## One\n\n> the morning\n\n"
        "Two \\*words\\*.\n1\\. \\[x\\]\n\n[¶ 3](<http"
    )


NEW = "A new paragraph stands first."
CHANGED = "Nobody slept, and the wolvs went on until the mornings came over the hills."


def test_marks_find_their_words_in_a_changed_edition(visit, small):
    """A paragraph before them, words changed, words gone: found as quoted, found by likeness, or listed as lost.

    From disk, where no cache keeps a page that is written twice in a second.
    """
    page = visit(ONE, base=f"{(small / 'site').as_uri()}/")
    highlight(page, "#p1", "wolves walked in")
    annotate(page, "Mine.", "#p2", "walked on until the morning came over")
    highlight(page, "#p3", "they were gone")
    before = kept(page)
    rebuild(small, NEW, FIRST, CHANGED, "Then it was day.", NOTES)
    page.reload()
    until(lambda: len(painted(page)) == 2, "what can be placed is placed")
    assert painted(page) == ["wolves walked in", "went on until the mornings came over"]
    assert listed(page) == ["wolves walked in", "walked on until the morning came over", "they were gone"]
    places = page.locator(".own a.place").all_text_contents()
    assert places == ["¶ 2", "¶ 3"]
    expect(page.locator(".own-state")).to_have_text("The words have changed since they were marked.")
    expect(page.get_by_role("heading", name="Not found in the text")).to_be_visible()
    assert kept(page) == before, "the marks stay as they were made"
    rebuild(small, FIRST, EMENDED, THIRD, NOTES)
    page.reload()
    until(lambda: len(painted(page)) == 3, "all are placed again")


def test_the_page_of_all_marks(one, small_host):
    """The footer leads to it; marks lead back to the text; those of texts that are gone are there too."""
    page = one()
    highlight(page, "#p3", "the morning")
    page.locator(".site-end").get_by_role("link", name="My marks").click()
    expect(page.locator(".without")).to_have_count(0)
    mark = kept(page)[0]
    source = {**mark["target"], "source": "texts/two.html#p1"}
    bring(page, json.dumps({**mark, "id": "urn:x:1", "target": source}))
    expect(page.get_by_role("heading", level=2)).to_have_text(["One", "Texts that are not in this edition"])
    page.locator(".own a.place").click()
    page.wait_for_url(small_host + ONE + "#p3")
    until(lambda: painted(page) == ["the morning"], "the text shows it")


def test_from_disk(visit, small):
    """The same without a host; the file names no folder of this machine."""
    page = visit(ONE, base=f"{(small / 'site').as_uri()}/")
    highlight(page, "#p3", "the morning")
    text = saved(page, "Export (JSON-LD)")
    assert "file:" not in text
    assert json.loads(text)["first"]["items"][0]["target"]["source"] == "texts/one.html#p3"
    page.reload()
    until(lambda: painted(page) == ["the morning"], "the highlight is there again")


def test_editions_on_one_disk_keep_apart(visit, small, tmp_path_factory):
    """From disk all editions share one store; each has its own marks."""
    other = tmp_path_factory.mktemp("other")
    rebuild(other, FIRST, EMENDED, THIRD, NOTES)
    here, there = ((folder / "site" / ONE).as_uri() for folder in (small, other))
    page = visit(here.removeprefix("file:///"), base="file:///")
    highlight(page, "#p3", "the morning")
    page.goto(there)
    highlight(page, "#p3", "they were")
    assert listed(page) == ["they were"]
    page.goto(here)
    until(lambda: listed(page) == ["the morning"], "the first edition has its own")


BLOCKED = "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } })"
FULL = "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }"


@pytest.mark.parametrize("script", [BLOCKED, FULL], ids=["blocked", "full"])
def test_storage_that_does_not_keep(one, script):
    """The reader is told, and can take the marks away as a file."""
    page = one()
    page.add_init_script(script)
    page.reload()
    select(page, "#p3", "the morning")
    bar(page).get_by_role("button", name="Highlight").click()
    says(page, "This browser does not let the page keep it")
    assert listed(page) == ["the morning"]
    assert json.loads(saved(page, "Export (JSON-LD)"))["total"] == 1
    page.get_by_role("button", name="Delete: the morning").click()


def test_what_cannot_be_read_is_put_aside(one):
    """Broken storage is not written over."""
    page = one()
    highlight(page, "#p3", "the morning")
    page.evaluate("localStorage.setItem(Object.keys(localStorage)[0], '{broken texts/one.html')")
    page.reload()
    says(page, "put aside, not deleted")
    assert "{broken texts/one.html" in page.evaluate("Object.values(localStorage)")


def test_two_windows(one):
    """A mark that is made in one window is in the other, and neither loses the other's."""
    page = one()
    highlight(page, "#p3", "the morning")
    other = page.context.new_page()
    other.goto(page.url)
    highlight(other, "#p1", "wolves")
    until(lambda: listed(page) == ["wolves", "the morning"], "the first window has both")
    highlight(page, "#p2", "Nobody slept")
    assert len(kept(page)) == 3


def test_by_touch_on_a_narrow_screen(one):
    """The buttons stand below the selection, large enough, inside the window; the note is written in a sheet."""
    page = one(width=390, has_touch=True, is_mobile=True)
    select(page, "#p3", "the morning")
    expect(bar(page)).to_be_visible()
    box = bar(page).bounding_box()
    words = page.evaluate("getSelection().getRangeAt(0).getBoundingClientRect().toJSON()")
    assert box["y"] >= words["bottom"] + 24
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 390
    for button in bar(page).get_by_role("button").all():
        assert button.bounding_box()["height"] >= 40
    bar(page).get_by_role("button", name="Write a note").tap()
    page.get_by_label("Your note").fill("Dawn.")
    page.get_by_role("button", name="Done").tap()
    until(lambda: kept(page), "the mark is kept")
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_script_off(visit, small_host):
    """The page of marks says that it needs scripts; a text offers nothing that would not work."""
    page = visit("marks.html", base=small_host, java_script_enabled=False)
    expect(page.locator(".without")).to_be_visible()
    page.goto(small_host + ONE)
    assert page.locator(".own, .own-bar").count() == 0


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
def test_no_obstacles(one, axe, scheme, width):
    """With buttons shown, with the note open, with the list, and on the page of all marks."""
    page = one(width=width, color_scheme=scheme)
    select(page, "#p3", "the morning")
    expect(bar(page)).to_be_visible()
    found = {"buttons": obstacles(page, axe)}
    bar(page).get_by_role("button", name="Write a note").click()
    expect_open(page)
    found["note"] = obstacles(page, axe)
    page.get_by_label("Your note").fill("Words.")
    page.get_by_role("button", name="Done").click()
    says(page, "Saved")
    found["list"] = obstacles(page, axe)
    page.goto(page.url.partition("texts/")[0] + "marks.html")
    found["all"] = obstacles(page, axe)
    assert nothing(found)


CONTRAST = """() => {
  const canvas = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
  const light = (color) => {
    canvas.fillStyle = color;
    canvas.fillRect(0, 0, 1, 1);
    const parts = [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3).map((part) => part / 255);
    const [r, g, b] = parts.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const probe = document.createElement("p");
  document.body.append(probe);
  const resolved = (name) => {
    probe.style.setProperty("color", `var(${name})`);
    return getComputedStyle(probe).color;
  };
  const ink = light(resolved("--ink"));
  return ["--own", "--own-goal"].map((name) => light(resolved(name))).map(
    (ground) => (Math.max(ink, ground) + 0.05) / (Math.min(ink, ground) + 0.05));
}"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_marked_words_are_as_easy_to_read(one, scheme):
    """Seven to one on the grounds of marks too."""
    page = one(color_scheme=scheme)
    highlight(page, "#p3", "the morning")
    assert min(page.evaluate(CONTRAST)) >= 7


def test_the_layer_is_switched_off(one):
    """The edition's annotations: their sign opens a card; the setting takes sign and underline away, not the list."""
    page = one(width=1280)
    expect(page.locator(".annotated")).to_have_text("they were gone")
    page.locator("a.annotation").click()
    expect_open(page, "Annotations: ¶ 3")
    page.keyboard.press("Escape")
    page.locator(".settings > summary").click()
    page.get_by_role("group", name="Annotations").get_by_label("Hidden").check()
    expect(page.locator("a.annotation")).to_be_hidden()
    assert page.locator(".annotated").evaluate("(each) => getComputedStyle(each).textDecorationLine") == "none"
    expect(page.locator(".annotations")).to_contain_text("they were gone")
    page.reload()
    expect(page.locator("a.annotation")).to_be_hidden()


def test_the_layer_without_script(visit, small_host, axe):
    """The sign leads to the list, and the list back."""
    page = visit(ONE, base=small_host, java_script_enabled=False)
    page.locator("a.annotation").click()
    expect(page.locator("#l-p3")).to_contain_text("Who?")
    page.locator("#l-p3 a.back").click()
    expect(page.locator("a.annotation:target")).to_have_count(1)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["what"])
def test_a_case_of_the_table_of_anchors(scripted, case):
    """The script finds quotes as the build does."""
    found = scripted.evaluate(
        "({ words, address, quote }) => { const spot = glossatorAnchoring.find(Object.entries(words), address, quote);"
        " return spot && [spot.address, spot.at]; }",
        case,
    )
    assert found == case["found"]


@pytest.fixture(scope="module")
def scripted(chromium):
    """A page with the script that finds quotes, and nothing else."""
    context = chromium.new_context()
    page = context.new_page()
    page.evaluate((ROOT / "templates" / "assets" / "own-anchoring.js").read_text("utf-8"))
    yield page
    context.close()


@pytest.mark.parametrize(
    ("words", "quote", "found"),
    [
        ({"p1": "The wolves walkt in the night"}, "wolves walked in", "wolves walkt in"),
        ({"p1": "Nothing of it", "p2": "The wolves walkid in the night"}, "wolves walked in", "wolves walkid in"),
        ({"p1": "Nothing of it", "p2": "Two wolfs walkid in there"}, "wolves walked in", None),
        ({"p1": "Nothing of it", "p2": "The wolf walkid in the night"}, "wolves walked in", None),
        ({"p1": "Nothing at all is like it here"}, "wolves walked in", None),
        ({"p1": "wolfs"}, "wolves", None),
        ({}, "wolves walked in", None),
    ],
)
def test_likeness(scripted, words, quote, found):
    """At its address a fifth of the signs may have changed, elsewhere a tenth; short quotes are not guessed at."""
    spot = scripted.evaluate(
        "([words, exact]) => glossatorAnchoring.like(Object.entries(words), 'p1', { exact })", [words, quote]
    )
    assert (spot and words[spot["address"]][spot["start"] : spot["end"]]) == found
