"""The search: typed, filtered, as a concordance, shared by its address, from disk, without script, for everybody."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.chromium import box, focused, is_dark, nothing, style
from tests.browser.test_access import LEVELS, obstacles
from tests.browser.test_reflow import SPACING, STICKING_OUT
from tests.browser.waiting import until

PAGE = "search.html"
OFF = {"java_script_enabled": False}
CASES = json.loads((Path(__file__).parent.parent / "publish" / "folding.json").read_text("utf-8"))
PLACES = pytest.mark.parametrize("place", ["host", "disk"])
MARKED = """() => [...(CSS.highlights.get("found") ?? [])].map((range) => {
  const words = range.cloneContents();
  const start = range.startContainer.closest ? range.startContainer : range.startContainer.parentElement;
  for (const each of words.querySelectorAll("[hidden]")) each.remove();
  return [words.textContent, start.closest("p[id], li[id], h1, dt, main").id];
})"""


@pytest.fixture(scope="session")
def axe(node_modules):
    return (node_modules / "axe-core" / "axe.min.js").read_text("utf-8")


@pytest.fixture(scope="session")
def texts(edition):
    return json.loads((edition / "data" / "edition.json").read_text("utf-8"))["texts"]


def said(page):
    """What the search says it found."""
    return page.get_by_role("search").get_by_role("status")


def ask(page, words):
    """Type a question and wait for its answer."""
    field = page.get_by_role("searchbox")
    field.fill("")
    expect(said(page)).to_be_empty()
    field.fill(words)
    expect(said(page)).not_to_be_empty()
    return said(page).inner_text()


def address(page):
    """Where the page is now."""
    return page.evaluate("location.href")


def found(page):
    """The titles and numbers of the passages that are shown."""
    return [each.replace("\n", " ").strip() for each in page.locator(".results li a").all_inner_texts()]


def marks(page):
    """The marked words of what is shown."""
    return page.locator(".results mark").all_inner_texts()


# ---- Words


@pytest.mark.parametrize(("text", "words"), CASES, ids=[each[0] for each in CASES])
def test_words_are_folded_as_the_index_has_them(visit, text, words):
    """The same table as for the writer of the index; and every word knows what it stands for in the text."""
    page = visit(PAGE)
    text = page.evaluate("(text) => text.normalize('NFC')", text)
    got = page.evaluate("(text) => glossatorSearch.words(text)", text)
    assert [each["word"] for each in got] == words
    assert all(each["start"] < each["end"] for each in got)


def test_hits_are_whole_printed_words(visit):
    """With their marks and signs, and no more."""
    page = visit(PAGE)
    printed = page.evaluate(
        """([text, question]) => {
          const search = glossatorSearch;
          return search.match(text, search.parse(question)).hits.map(({ start, end }) => text.slice(start, end));
        }""",
        ["(Cafe\u0301s) 𝔘nicode soft\u00adhyphen, Krupskaia’s “x”", "cafes unicode softhyphen krupskaia's"],
    )
    assert printed == ["Cafe\u0301s", "𝔘nicode", "soft\u00adhyphen", "Krupskaia’s"]


# ---- Questions


def test_a_word_is_found_while_it_is_typed(visit):
    """By its beginning, without regard to capitals; what has just that name comes first."""
    page = visit(PAGE)
    assert page.evaluate("document.activeElement.id") == "_seek"
    page.keyboard.type("krupsk")
    expect(said(page)).to_have_text("Passages found: 4")
    page.keyboard.type("aia")
    until(lambda: "krupskaia" in address(page), "the address has the question")
    expect(page.locator(".results li")).to_have_count(4)
    assert found(page)[0] == "Nadezhda Krupskaya person"
    assert any("Bukharin’s Way ¶ 7" in each for each in found(page))


@pytest.mark.parametrize("words", ["Krupskaia", "Krupskaya", "KRUPSKAYA", "krupskáia", "krupskay"])
def test_other_spellings_are_found(visit, words):
    """Of names by their entries' forms, with accents or without."""
    page = visit(PAGE)
    assert ask(page, words) == "Passages found: 4"
    assert {each.casefold() for each in marks(page)} == {"krupskaia", "krupskaya"}


def test_quotation_marks_take_words_as_they_stand(visit):
    """No beginnings, no other spellings, in this order; typographic marks are marks, too."""
    page = visit(PAGE)
    ask(page, '"Krupskaia"')
    assert set(marks(page)) == {"Krupskaia"}
    everywhere = ask(page, "kulaks party")
    assert ask(page, '"party kulaks"') == "Nothing has all these words."
    assert everywhere != "Nothing has all these words."
    ask(page, "“new economic policy”")
    assert {each.casefold() for each in marks(page)} == {"new economic policy"}
    ask(page, '"kulak"')
    assert {each.casefold() for each in marks(page)} == {"kulak"}


def test_an_apostrophe_is_an_apostrophe(visit):
    """Straight as typed, round as printed."""
    page = visit(PAGE)
    ask(page, "bukharin's")
    assert {each.replace("’", "'") for each in marks(page)} >= {"Bukharin's"}
    assert "Bukharin’s" in marks(page)


def test_several_words_stand_in_one_passage(visit, texts):
    """All of them, in any order."""
    page = visit(PAGE)
    page.get_by_label("Among").select_option(label="Texts")
    ask(page, "peasants tomsky")
    wanted = {
        f"¶ {paragraph['id'].removeprefix('p')}"
        for text in texts
        for paragraph in text["paragraphs"]
        if "peasants" in paragraph["text"].lower() and "tomsky" in paragraph["text"].lower()
    }
    assert {each[each.index("¶") :] for each in found(page) if "¶" in each} == wanted
    assert wanted


@pytest.mark.parametrize(
    "words",
    [
        *(
            '"',
            '""',
            '"a',
            "<script>alert(1)</script>",
            "%",
            "\\",
            "(",
            "[a-z]+",
            ".*",
            "*",
            "__proto__",
            "constructor",
        ),
        *("toString", "\u202e", "\0", "x" * 400, "a " * 200, "#q=a&in=b", "𝔘𝔘", "1 2 3 4 5 6", "' OR 1=1 --", "{n}"),
    ],
)
def test_no_question_breaks_anything(visit, words):
    """Every question has an answer, if only that there is nothing."""
    page = visit(PAGE)
    page.get_by_role("searchbox").fill(words)
    assert ask(page, "bolshevik").startswith("Passages found:")
    page.get_by_role("searchbox").fill(words)
    until(lambda: "bolshevik" not in address(page), "the question is taken")
    assert ask(page, "lenin").startswith("Passages found:")


def test_both_readings_of_an_emendation_lead_to_its_paragraph(visit, texts):
    """Of every emendation that changes a word; the proposed one says so."""
    page = visit(PAGE)
    page.get_by_label("Order").first.select_option(label="By place")
    count = 0
    for text in texts:
        page.get_by_label("In", exact=True).select_option(text["id"])
        for each in text["emendations"]:
            if " " in each["printed"] or not each["printed"].isalpha() or not each["proposed"].isalpha():
                continue
            for reading in (each["printed"], each["proposed"]):
                ask(page, f'"{reading}"')
                links = page.locator(".results a").evaluate_all("(some) => some.map((each) => each.hash)")
                assert f"#{each['paragraph']}" in links, reading
            count += 1
    assert count > 5
    expect(page.locator(".corrected").first).to_have_text("as corrected")


def test_a_choice_of_text_and_of_kind(visit):
    page = visit(PAGE)
    ask(page, "bukharin")
    page.get_by_label("In", exact=True).select_option("bukharins-way")
    until(
        lambda: found(page) and all(each.startswith("Bukharin’s Way") for each in found(page)), "only one text is left"
    )
    page.get_by_label("Among").select_option(label="Editors’ notes")
    until(
        lambda: found(page) and all("Editor’s note" in each for each in found(page)), "only its editors' notes are left"
    )
    page.get_by_label("In", exact=True).select_option("")
    page.get_by_label("Among").select_option(label="Works")
    until(lambda: found(page) and all(each.endswith("work") for each in found(page)), "only works are left")


def test_more_is_shown_when_it_is_wanted(visit):
    """By a button; the focus goes to the first that is new, and the button goes when there is no more."""
    page = visit(PAGE)
    count = int(ask(page, "stalin").removeprefix("Passages found: "))
    expect(page.locator(".results li")).to_have_count(20)
    more = page.get_by_role("button", name="More")
    shown = 20
    while shown < count:
        more.click()
        assert page.evaluate(
            "(at) => document.querySelectorAll('.results li')[at].contains(document.activeElement)", shown
        )
        shown = min(count, shown + 20)
        expect(page.locator(".results li")).to_have_count(shown)
    expect(more).to_be_hidden()


def test_a_word_stands_in_its_sentence(visit):
    """An initial does not end it."""
    page = visit(PAGE)
    ask(page, "krupskaia")
    words = page.locator(".results li", has_text="¶ 7").locator(".words").inner_text()
    assert words.startswith("Bukharin’s “semi-anarchist” views")
    assert "V. I. asked me to tell you" in words


# ---- Where it leads


@PLACES
def test_a_result_leads_to_its_paragraph_with_the_words_marked(visit, place, request):
    base = request.getfixturevalue(place)
    page = visit(PAGE, base=base)
    ask(page, "krupskaya")
    page.locator(".results a", has_text="¶ 7").click()
    page.wait_for_url("**/texts/bukharins-way.html*#p7")
    expect(page.locator("#p7")).to_be_in_viewport()
    until(lambda: page.evaluate(MARKED) == [["Krupskaia", "p7"]], "the name is marked where it stands")
    page.go_back()
    expect(said(page)).to_have_text("Passages found: 4")


def test_a_result_leads_to_a_note_and_to_an_entry(visit):
    page = visit(PAGE)
    page.get_by_label("Among").select_option(label="Notes")
    ask(page, '"korea and vietnam"')
    page.locator(".results a").first.click()
    page.wait_for_url("**#n1")
    until(lambda: page.evaluate(MARKED) == [["Korea and Vietnam", "n1"]], "the row of words is marked in the note")
    page.goto(page.url.partition("texts/")[0] + PAGE)
    ask(page, "transliteration krupskaia")
    page.locator(".results a", has_text="Krupskaya").first.click()
    page.wait_for_url("**/entries/krupskaya.html*")
    until(lambda: len(page.evaluate(MARKED)) > 1, "the words are marked on the entry's page")


@pytest.mark.parametrize("shown", ["printed", "corrected"])
def test_an_emended_place_is_marked_whichever_reading_was_found(visit, texts, shown):
    text = texts[1]
    each = next(each for each in text["emendations"] if each["printed"].isalpha() and each["proposed"].isalpha())
    page = visit(PAGE)
    page.evaluate("(value) => localStorage.setItem('glossator-readings', value)", shown)
    page.get_by_label("In", exact=True).select_option(text["id"])
    for reading in (each["printed"], each["proposed"]):
        ask(page, f'"{reading}"')
        page.locator(f".results a[href$='#{each['paragraph']}']").first.click()
        page.wait_for_url(f"**#{each['paragraph']}")
        until(lambda: page.evaluate(MARKED), "the place is marked")
        assert {where for _, where in page.evaluate(MARKED)} == {each["paragraph"]}
        page.go_back()
        expect(said(page)).not_to_be_empty()


@pytest.mark.parametrize(
    "address", ["?found=", "?found=(", "?found=%7C%7C", "?found=zzz#nowhere", "?found=a#%E0%A4%A", "?found=Lenin#p3"]
)
def test_no_address_breaks_a_page(visit, address):
    """A page is itself whatever somebody writes after its name."""
    page = visit(f"texts/bukharins-way.html{address}")
    expect(page.locator("#p1")).to_be_attached()


# ---- The concordance


def lines(page):
    """The lines of the concordance: before, the word, after."""
    return page.locator(".line").evaluate_all(
        """(some) => some.map((line) => [
          line.querySelector(".before").textContent, line.querySelector("mark").textContent,
          line.querySelector("mark").nextSibling?.textContent ?? "",
        ])"""
    )


def test_a_concordance_has_every_place_of_a_word(visit, texts):
    """As many lines as the word is there, in the order of the texts."""
    page = visit(PAGE)
    page.get_by_role("radio", name="Concordance").check()
    page.get_by_label("In", exact=True).select_option(texts[0]["id"])
    page.get_by_label("Among").select_option(label="Texts")
    ask(page, '"party"')
    words = page.evaluate(
        "(some) => some.flatMap((each) => glossatorSearch.words(each)).filter(({ word }) => word === 'party').length",
        [each["text"] for each in texts[0]["paragraphs"]],
    )
    assert words > 10
    expect(said(page)).to_have_text(f"Lines: {words}")
    expect(page.locator(".line")).to_have_count(words)
    numbers = [int(each.rpartition("¶ ")[2]) for each in found(page)]
    assert numbers == sorted(numbers)
    whole = {each["text"] for each in texts[0]["paragraphs"]}
    assert all(any(before + word + after in text for text in whole) for before, word, after in lines(page))


@pytest.mark.parametrize(("order", "side"), [("By the word after", 2), ("By the word before", 0)])
def test_a_concordance_is_sorted_by_what_stands_beside(visit, order, side):
    page = visit(PAGE)
    page.get_by_role("radio", name="Concordance").check()
    ask(page, '"party"')
    page.get_by_label("Order").last.select_option(label=order)
    until(lambda: "sort=" in address(page), "the order is taken")
    compared = """([texts, backwards]) => {
      const words = (text) => glossatorSearch.words(text).map(({ word }) => word);
      const keys = texts.map((each) => (backwards ? words(each).reverse() : words(each)).join(" "));
      const compare = new Intl.Collator("en").compare;
      return keys.every((key, at) => !at || compare(keys[at - 1], key) <= 0);
    }"""
    until(lambda: page.evaluate(compared, [[each[side] for each in lines(page)], side == 0]), "the lines are sorted")


def test_the_words_of_a_concordance_stand_under_each_other(visit):
    """In a wide window; in a narrow one a line is a few lines that can be read."""
    page = visit(f"{PAGE}#q=lenin&as=lines", width=1280)
    expect(page.locator(".line mark").nth(30)).to_be_attached()
    edges = page.locator(".line mark").evaluate_all("(some) => some.map((each) => each.getBoundingClientRect().left)")
    assert max(edges) - min(edges) < 1
    page.set_viewport_size({"width": 320, "height": 640})
    assert page.evaluate(STICKING_OUT) == []
    assert box(page.locator(".line").first)["right"] <= 320
    page.locator(".lines-of-words a", has_text="¶").first.click()
    page.wait_for_url("**?found=*#p*")


# ---- The address


def test_a_search_has_an_address(visit):
    """It can be shared; the way back goes from question to question, not from letter to letter."""
    page = visit(f"{PAGE}#q=lenin&as=lines&in=mc5-on-larina&sort=before")
    expect(page.get_by_role("searchbox")).to_have_value("lenin")
    expect(page.get_by_role("radio", name="Concordance")).to_be_checked()
    expect(said(page)).to_contain_text("Lines:")
    first = said(page).inner_text()
    page.get_by_role("searchbox").press("End")
    page.get_by_role("searchbox").fill("")
    page.keyboard.type("stalin", delay=5)
    page.keyboard.press("Enter")
    until(lambda: "q=stalin&" in address(page), "the address has the new question")
    expect(said(page)).not_to_have_text(first)
    page.go_back()
    expect(page.get_by_role("searchbox")).to_have_value("lenin")
    expect(said(page)).to_have_text(first)
    page.go_forward()
    expect(page.get_by_role("searchbox")).to_have_value("stalin")


def test_a_form_elsewhere_can_ask(visit):
    """As forms do, behind a question mark; nonsense in the address is nothing."""
    page = visit(f"{PAGE}?q=kulak&in=nowhere&kind=77&as=what")
    expect(said(page)).to_contain_text("Passages found:")
    expect(page.get_by_role("radio", name="Passages")).to_be_checked()


# ---- From disk, without script, by keys


def test_from_disk(visit, disk):
    page = visit(PAGE, base=disk)
    assert ask(page, "krupskaya") == "Passages found: 4"
    page.get_by_role("radio", name="Concordance").check()
    expect(said(page)).to_contain_text("Lines:")


def test_nothing_is_loaded_before_it_is_needed(visit, host):
    """No other page loads the search; the search loads the files that a question needs."""
    page = visit("index.html")
    files = (
        "performance.getEntriesByType('resource').map((each) => each.name).filter((each) => each.includes('search'))"
    )
    assert page.evaluate(files) == []
    page.goto(host + PAGE)
    until(lambda: len(page.evaluate(files)) == 5, "the page has its style, its scripts and the catalogue")
    ask(page, "krupskaia")
    assert len(page.evaluate(files)) < 15


def test_a_file_that_is_not_there_is_said(chromium, edition, host):
    """And asked for again with the next question."""
    context = chromium.new_context()
    page = context.new_page()
    page.route("**/words-k.js*", lambda route: route.abort())
    page.goto(host + PAGE)
    page.get_by_role("searchbox").fill("krupskaia")
    expect(said(page)).to_contain_text("could not be read")
    page.unroute("**/words-k.js*")
    page.get_by_role("searchbox").fill("krupskaya")
    expect(said(page)).to_have_text("Passages found: 4")
    context.close()


def test_without_script_the_lists_are_offered(visit):
    """No field that does nothing, but a word of why, and the ways to look things up."""
    page = visit(PAGE, **OFF)
    expect(page.get_by_role("searchbox")).to_have_count(0)
    expect(page.get_by_text("Searching needs a script")).to_be_visible()
    for name in ("Glossary", "People", "Works"):
        expect(page.locator("main").get_by_role("link", name=name)).to_be_visible()
    expect(visit(PAGE).get_by_text("Searching needs a script")).to_be_hidden()


def test_by_keys(visit):
    """`/` leads to the field, Tab through the choices to the results, Enter to the passage."""
    page = visit(f"{PAGE}#q=krupskaia")
    expect(said(page)).not_to_be_empty()
    page.keyboard.press("/")
    assert focused(page, "#_seek")
    page.keyboard.type("tomsky/")
    assert page.get_by_role("searchbox").input_value() == "tomsky/"
    expect(said(page)).to_contain_text("Passages found")
    stops = []
    while not stops or not stops[-1].startswith("A "):
        page.keyboard.press("Tab")
        stops.append(page.evaluate("`${document.activeElement.tagName} ${document.activeElement.name}`"))
        assert len(stops) < 9
    assert stops[:-1] == ["INPUT as", "SELECT in", "SELECT kind", "SELECT by"]
    page.keyboard.press("Enter")
    page.wait_for_url("**?found=*")


# ---- For everybody


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1440])
@pytest.mark.parametrize("state", ["", "#q=lenin", "#q=lenin&as=lines", "#q=zzzz"])
def test_axe_finds_nothing(visit, axe, scheme, width, state):
    page = visit(PAGE + state, width=width, color_scheme=scheme)
    if state:
        expect(said(page)).not_to_be_empty()
    assert is_dark(page) == (scheme == "dark")
    assert nothing({PAGE: obstacles(page, axe, LEVELS)})


@pytest.mark.parametrize("width", [320, 390, 768, 1024, 1440])
@pytest.mark.parametrize("view", ["", "&as=lines"])
def test_the_page_does_not_scroll_sideways(visit, width, view):
    page = visit(f"{PAGE}#q=bukharin{view}", width=width)
    expect(said(page)).not_to_be_empty()
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    style(page, SPACING)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("view", ["", "&as=lines"])
def test_nothing_moves_when_the_answer_comes(chromium, host, view):
    """The layout does not shift, also where the question comes with the address. Faces are left out: they move lines of
    themselves when they come late.
    """
    context = chromium.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.route("**/*.woff2*", lambda route: route.abort())
    page.goto(f"{host}{PAGE}#q=lenin{view}")
    expect(said(page)).not_to_be_empty()
    shift = page.evaluate(
        """() => new Promise((done) => {
          let sum = 0;
          const seen = new PerformanceObserver((list) => list.getEntries().forEach((each) => (sum += each.value)));
          seen.observe({ type: "layout-shift", buffered: true });
          requestAnimationFrame(() => setTimeout(() => done(sum), 100));
        })"""
    )
    context.close()
    assert shift == 0


def test_the_answer_on_paper(visit):
    """The results are printed, without what works only on a screen."""
    page = visit(f"{PAGE}#q=krupskaia")
    expect(said(page)).not_to_be_empty()
    page.emulate_media(media="print")
    expect(page.locator(".results li")).to_have_count(4)
    expect(page.get_by_label("Among")).to_be_hidden()
    expect(page.locator(".results li").first).to_be_visible()
