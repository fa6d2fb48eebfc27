"""Lists that are cut into pages: each thing is on one of them, in order, and every link finds it."""

from __future__ import annotations

import json
import re
from collections import Counter
from dataclasses import replace
from posixpath import dirname, join, normpath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossator.memory.kept import Memory
from glossator.pipeline import Order, build
from glossator.publish.runs import Cut, Rooms, alphabetical, counted, cut, numbers, run_path, runs, told_apart
from tests.browser.survey import survey
from tests.conftest import Site
from tests.publish.long import TEXTS, cramped, write, write_text
from tests.publish.search_reader import Index

BASE = "https://example.org/reader/"
WORDS = st.lists(st.text("abcd", min_size=1, max_size=4), max_size=120).map(sorted)


# ---- Where a list is cut


def first_letter(word):
    return word[0]


@given(WORDS, st.integers(1, 30), st.sampled_from([(), (first_letter,), (first_letter, lambda word: word[:2])]))
def test_everything_is_on_one_page_in_its_order(words, room, keys):
    some = cut(words, room, keys)
    assert [each for page in some for each in page] == words
    assert all(some) or words == []
    assert all(len(page) <= room for page in some[:-1])
    assert len(some[-1]) <= room + room // 4
    assert all(len(page) > room // 2 for page in some[:-1])


@given(st.lists(st.integers(1, 9), max_size=80), st.integers(1, 30))
def test_a_page_has_room_for_a_weight(weights, room):
    """Only a thing that is heavier than a page stands alone on one that is too full."""
    some = cut(weights, room, weigh=int)
    assert [each for page in some for each in page] == weights
    assert all(sum(page) <= room or len(page) == 1 for page in some[:-1])
    assert sum(some[-1]) <= room + room // 4 or len(some[-1]) == 1


@given(WORDS, st.integers(4, 30))
def test_a_page_ends_with_a_letter_where_one_ends_in_its_second_half(words, room):
    for page, after in zip(some := cut(words, room, [first_letter]), some[1:], strict=False):
        ends = [place for place in range(room // 2 + 1, len(page)) if page[place - 1][0] != page[place][0]]
        assert not ends or page[-1][0] != after[0][0]


def test_a_list_that_is_a_little_too_long_stays_whole():
    assert cut(range(125), 100) == [tuple(range(125))]
    assert [len(each) for each in cut(range(126), 100)] == [100, 26]
    assert cut([], 100) == [()]


def test_an_edit_moves_the_ends_of_few_pages():
    """Where letters end is found again behind a new name."""
    names = [f"{letter}{number:02}" for letter in "abcdefghijkl" for number in range(15)]
    before = {each[-1] for each in cut(names, 40, [first_letter])}
    after = {each[-1] for each in cut(sorted([*names, "a07x"]), 40, [first_letter])}
    assert before == after


def test_pages_are_named_by_what_is_on_them():
    assert numbers([(1, 2), (3,)]) == ("1", "2")
    assert counted(["abc", "d"]) == ("1–3", "4")
    assert list(told_apart(["1917", "1918", "1917"])) == ["1917 (1)", "1918", "1917 (2)"]
    names = [("Abel", "Boas"), ("Dan", "Esau"), ("Esra", "Eva"), ("Évora", "Evox", "Zora")]
    assert alphabetical(names, lambda name: name[0].replace("É", "E"), str) == ["A–B", "D–Esa", "Esr–Eva", "Évo–Z"]


def test_further_pages_have_addresses_that_no_id_can_have():
    assert [run_path("entries/koba.html", number) for number in (1, 2, 10)] == [
        "entries/koba.html",
        "entries/koba--2.html",
        "entries/koba--10.html",
    ]
    some = runs("people.html", "abc", Cut(2, numbers), 3)
    assert [(each.path, each.items) for each in some] == [("people.html", ("a", "b")), ("people--2.html", ("c",))]


# ---- An edition whose lists are cut


@pytest.fixture(scope="module")
def cut_site(tmp_path_factory) -> Site:
    """A site whose pages have room for little."""
    site = write(Site(tmp_path_factory.mktemp("long")))
    outcome = build(Order(site.content, site.output, base_url=BASE, preview=False), cramped())
    assert not outcome.failed, site.report(outcome)
    return site


@pytest.fixture(scope="module")
def whole_site(tmp_path_factory) -> Site:
    """The same with room for everything."""
    site = write(Site(tmp_path_factory.mktemp("whole")))
    assert not build(Order(site.content, site.output, base_url=BASE)).failed
    return site


LISTS = {
    "index.html": r'<h3><a href="([^"]+)">',
    "people.html": r'<dt><a href="([^"]+)">',
    "timeline.html": r'<(?:li id="[^"]+" data-dating="[^"]*" data-texts="[^"]*"|li><a href="entries/feast.html")(?=>)',
    "parallels.html": r'<div class="joined" id="([^"]+)"',
    "emendations.html": r'<a class="place" href="([^"]+)"',
    "voices.html": r'<a class="place" href="([^"]+)"',
    "entries/adam.html": r'<li><a class="place" href="([^"]+)"',
    "entries/larina-1993.html": r'<li><a class="place" href="([^"]+)"',
}


def pages_of(site: Site, first: str) -> list[str]:
    """The pages of a list, by the links of the first one."""
    nav = re.search(r'<nav class="runs".*?</nav>', site.page(first), re.DOTALL)
    return [join(dirname(first), each) for each in re.findall(r'href="([^"]+)"', nav[0])] if nav else [first]


@pytest.mark.parametrize("first", [each for each in LISTS if each != "timeline.html"])
def test_each_thing_is_on_one_page_in_the_order_of_the_whole(first, cut_site, whole_site):
    pages = pages_of(cut_site, first)
    assert pages_of(whole_site, first) == [first]
    assert len(pages) > 1
    found = [each for page in pages for each in re.findall(LISTS[first], cut_site.page(page))]
    assert found == re.findall(LISTS[first], whole_site.page(first))
    assert found


def test_each_passage_of_the_timeline_is_on_one_page(cut_site, whole_site):
    """What has many of them goes on on the next page, and says so."""
    passage = re.compile(r'<li>(Text \d+), <a href="([^"]+)"')
    pages = pages_of(cut_site, "timeline.html")
    found = [each for page in pages for each in passage.findall(cut_site.page(page))]
    assert found == passage.findall(whole_site.page("timeline.html"))
    item = re.compile(r'<li id="([^"]+)" data-dating')
    items = [each for page in pages for each in item.findall(cut_site.page(page))]
    assert list(dict.fromkeys(items)) == item.findall(whole_site.page("timeline.html"))
    times = Counter(items)
    assert times["war"] > 1
    goes_on = sum(cut_site.page(page).count('<span class="by">continued</span>') for page in pages)
    assert goes_on == sum(times.values()) - len(times)
    assert [page for page in pages if "The feast" in cut_site.page(page).partition("</header>")[2]] == [pages[-1]]


@pytest.mark.parametrize("first", LISTS)
def test_each_page_leads_to_all_others(first, cut_site):
    pages = pages_of(cut_site, first)
    assert pages == [run_path(first, number) for number in range(1, len(pages) + 1)]
    for number, path in enumerate(pages):
        page = cut_site.page(path)
        nav = re.search(r'<nav class="runs" aria-label="Pages of the list: [^"]+">.*?</nav>', page, re.DOTALL)
        links = re.findall(r'<a href="([^"]+)"( aria-current="page")?>', nav[0])
        assert [join(dirname(first), href) for href, _ in links] == pages
        assert [bool(current) for _, current in links] == [each == path for each in pages]
        for rel, other in (("prev", number - 1), ("next", number + 1)):
            ways = re.findall(rf'rel="{rel}" href="([^"]+)"', page)
            assert [join(dirname(first), each) for each in ways] == ([pages[other]] if 0 <= other < len(pages) else [])


def test_the_pages_have_names_of_their_own(cut_site):
    titles = [re.search(r"<title>(.*?) –", cut_site.page(each))[1] for each in pages_of(cut_site, "people.html")]
    assert titles[0] == "People"
    assert len(set(titles)) == len(titles) > 1
    assert all(each.startswith("People: ") for each in titles[1:])
    years = [re.search(r"<h1>(.*?)</h1>", cut_site.page(each))[1] for each in pages_of(cut_site, "timeline.html")]
    assert all(re.fullmatch(r"Timeline: \d{4}(–\d{4})?( \(\d\))?|Timeline: Without a date", each) for each in years[1:])
    page = cut_site.page("entries/adam--2.html")
    assert "<h1>Adam, page 2</h1>" in page
    assert '<li><a href="adam.html">Adam</a></li>' in page
    assert "A gloss" not in page


def test_every_link_of_the_site_leads_to_a_file_and_a_name_in_it(cut_site):
    pages = survey(cut_site.output)
    names = {path: {*page.ids} for path, page in pages.items()}
    wrong = []
    for path, page in pages.items():
        assert len(page.ids) == len(names[path]), f"an id stands twice in {path}"
        for element, address in page.links():
            if address.startswith("http") or path == "404.html":
                continue
            target, _, name = address.partition("#")
            file = normpath(join(dirname(path), target.partition("?")[0])) if target else path
            if not (cut_site.output / file).is_file() or (name and name not in names.get(file, ())):
                wrong.append(f"{path}:{element.line} {address}")
    assert wrong == []


def test_links_to_what_is_on_a_further_page_lead_there(cut_site):
    """From prose, from another parallel, from what a paragraph's margin tells, and from the search."""
    home = next(each for each in pages_of(cut_site, "parallels.html") if 'id="p5"' in cut_site.page(each))
    assert home != "parallels.html"
    assert f'href="{home}#p5"' in cut_site.page("about.html")
    assert 'href="parallels.html#p1"' in cut_site.page(home)
    assert 'href="#p5"' in cut_site.page(home)
    assert f'href="{home}#p5"' in cut_site.page("parallels.html")
    late = next(each for each in pages_of(cut_site, "timeline.html") if '<li id="flight"' in cut_site.page(each))
    assert late != "timeline.html"
    assert f'href="../{late}#flight"' in cut_site.page("beside/t1.html")
    assert 'href="../timeline.html#war"' in cut_site.page("beside/t1.html")
    paths = {each["path"] for each in Index(cut_site.files()).passages}
    assert home in paths


def test_places_that_were_on_the_first_page_are_found(cut_site, whole_site):
    """Each name of a place in the list is on the first page, or told with the first page that has it."""
    for first in ("timeline.html", "people.html", "parallels.html", "voices.html"):
        whole = re.findall(r'<(?:h2|li|div class="joined") id="(_years\d+|[a-z][-\w]*)"', whole_site.page(first))
        pages = pages_of(cut_site, first)
        told = json.loads(re.fullmatch(r"glossatorPlaces\((.*)\);\n", cut_site.page(f"{first[:-5]}--places.js"))[1])
        assert whole
        for name in whole:
            having = [number for number, each in enumerate(pages, 1) if f'id="{name}"' in cut_site.page(each)]
            assert told.get(name, 1) == having[0]
        assert "assets/runs.js" in cut_site.page(first)
        assert f"{first[:-5]}--places.js" not in whole_site.files()
        assert "assets/runs.js" not in whole_site.page(first)


def test_the_map_has_the_further_pages(cut_site):
    listed = cut_site.page("sitemap.xml")
    assert all(f"<loc>{BASE}{each}</loc>" in listed for each in pages_of(cut_site, "people.html"))
    assert f"<loc>{BASE}index--2.html</loc>" in listed


def test_fields_that_choose_say_that_they_choose_on_one_page(cut_site, whole_site):
    assert ">Filter this page</label>" in cut_site.page("people.html")
    assert ">Filter</label>" in whole_site.page("people.html")
    assert 'Relation <span class="count">on this page' not in whole_site.page("parallels.html")
    assert 'Texts <span class="count">on this page' in cut_site.page("timeline--2.html")
    shown = cut_site.page("timeline--2.html").count('data-dating="')
    assert f'All <span class="count">{shown}</span>' in cut_site.page("timeline--2.html")


def test_only_the_preview_has_the_pages_of_coverage(tmp_path):
    site = write(Site(tmp_path))
    assert not build(Order(site.content, site.output, preview=True), cramped()).failed
    pages = pages_of(site, "coverage.html")
    assert len(pages) > 2
    found = [each for page in pages for each in re.findall(r'<h2 id="_of-(\w+)"', site.page(page))]
    assert found == [f"t{number}" for number in range(1, TEXTS + 1)]


# ---- Editing it


def edits(site: Site):
    """Changes of the content, one after the other."""
    yield lambda: write_text(site, TEXTS + 1)
    yield lambda: write_text(site, 3, "Once")
    yield lambda: site.entry("person", "abner", "title: Abner")
    yield lambda: site.entry("person", "gad", "title: Gad", "Another gloss.")
    yield (site.content / "texts" / "t8.md").unlink
    yield lambda: site.entry("event", "feast", "title: The feast\ndate: 1901")
    yield (site.content / "entries" / "person" / "boas.md").unlink


def test_after_every_edit_the_pages_are_those_of_a_clean_build(tmp_path):
    site, memory = write(Site(tmp_path)), Memory()
    order, toolchain = Order(site.content, site.output, preview=True), cramped()
    assert not build(order, toolchain, memory).failed
    for number, edit in enumerate(edits(site)):
        edit()
        outcome = build(order, toolchain, memory)
        clean = Site(tmp_path / str(number))
        other = build(replace(order, output=clean.output), toolchain)
        assert not outcome.failed
        assert not other.failed
        made, wanted = site.files(), clean.files()
        assert made.keys() == wanted.keys()
        assert [path for path in made if made[path] != wanted[path] and path != ".glossator.json"] == []


def test_an_edit_makes_again_only_the_pages_that_it_changes(tmp_path):
    site, memory = write(Site(tmp_path)), Memory()
    order, toolchain = Order(site.content, site.output), cramped()
    build(order, toolchain, memory)
    site.entry("person", "gad", "title: Gad\nmarking: all", "Another gloss.")
    outcome = build(order, toolchain, memory)
    people = pages_of(site, "people.html")
    changed = [each for each in people if each in outcome.written.changed]
    assert [each for each in people if ">Gad<" in site.page(each)] == changed
    assert len(people) > len(changed) == 1
    assert not any(each.startswith(("index", "timeline", "voices")) for each in outcome.written.changed)


def test_small_lists_stay_whole():
    """The numbers by which lists of usual editions are not cut."""
    assert Rooms().library >= 100
    assert Rooms().entries >= 100
