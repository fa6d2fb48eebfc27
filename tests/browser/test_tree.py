"""What the browser hands to a screen reader: the order of a page, and the names of what is in it."""

from __future__ import annotations

from itertools import pairwise

import pytest

from tests.browser.survey import NOTES, TEXT

LANDMARKS = {"banner", "navigation", "main", "contentinfo", "complementary", "search", "form"}
CONTROLS = {"link", "button", "radio", "checkbox", "searchbox", "textbox", "combobox", "DisclosureTriangle"}


def tree(page):
    """The nodes of the accessibility tree in the order in which they are read: role, name, properties."""
    client = page.context.new_cdp_session(page)
    nodes = client.send("Accessibility.getFullAXTree")["nodes"]
    known = {each["nodeId"]: each for each in nodes}
    found = []

    def read(node):
        if not node.get("ignored"):
            properties = {each["name"]: each["value"].get("value") for each in node.get("properties", ())}
            found.append((node["role"]["value"], node.get("name", {}).get("value", "").strip(), properties))
        for name in node.get("childIds", ()):
            if name in known:
                read(known[name])

    read(nodes[0])
    return found


def test_the_parts_of_a_text_come_in_their_order(visit):
    """Ways past the head, head, the text's own parts, what stands after it, the foot."""
    nodes = tree(visit(TEXT, width=1440))
    named = [(role, name) for role, name, _ in nodes]
    links = [name for role, name in named if role == "link"]
    assert links[:2] == ["Skip to the text", "Skip to the notes"]
    marks = [role for role, _ in named if role in LANDMARKS]
    assert marks[0] == "banner"
    assert marks[-1] == "contentinfo"
    assert marks.count("main") == 1
    headings = [name for role, name in named if role == "heading"]
    order = [
        "This I Cannot Forget",
        "Bukharin's line",
        "The real issues",
        "Notes",
        "Terms on this page",
        "Cite this text",
    ]
    places = [next(at for at, each in enumerate(headings) if each.startswith(words)) for words in order]
    assert places == sorted(places)


def test_levels_of_headings_are_not_skipped(visit, kinds, host):
    """No heading stands more than one level below the one before it; the first is of level one."""
    page = visit("index.html")
    for path in kinds:
        page.goto(host + path)
        levels = [each["level"] for role, _, each in tree(page) if role == "heading"]
        assert levels[0] == 1, path
        assert levels.count(1) == 1, path
        assert all(after <= before + 1 for before, after in pairwise(levels)), (path, levels)


def test_everything_that_can_be_used_has_a_name(visit, kinds, host):
    """Links, buttons, fields, and whatever else takes the focus; landmarks of one kind are told apart."""
    page = visit("index.html")
    for path in kinds:
        page.goto(host + path)
        nodes = tree(page)
        assert [role for role, name, _ in nodes if role in CONTROLS and not name] == [], path
        ways = [name for role, name, _ in nodes if role == "navigation"]
        assert len(set(ways)) == len(ways), (path, ways)


@pytest.mark.parametrize("width", [390, 1440])
def test_notes_are_read_where_they_are_referred_to(visit, width):
    """A reference says its number; the notes come after the text, in order, wherever they are seen."""
    nodes = tree(visit(TEXT, width=width))
    references = [name for role, name, _ in nodes if name.startswith("Note ") and role in ("link", "doc-noteref")]
    assert [f"Note {number}" for number in range(1, NOTES + 1)] == list(dict.fromkeys(references))[:NOTES]
    roles = [role for role, _, _ in nodes]
    first = next(at for at, (role, name, _) in enumerate(nodes) if role == "heading" and name == "Notes")
    last = next(at for at, (_, name, _) in enumerate(nodes) if name == f"Note {NOTES}")
    assert last < first
    assert roles.index("main") < first


def test_an_open_card_is_a_dialog_with_a_name(visit):
    """The dialog, its heading and its button are there; closed, they are not."""
    page = visit(TEXT)
    page.locator("#r2").click()
    found = [(role, name) for role, name, _ in tree(page)]
    assert ("dialog", "Note 2") in found
    at = found.index(("dialog", "Note 2"))
    assert ("button", "Close") in found[at:]
    page.keyboard.press("Escape")
    assert "dialog" not in [role for role, _, _ in tree(page)]
