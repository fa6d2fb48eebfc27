"""What the manual lists is what there is: neither more nor less."""

from __future__ import annotations

import re
from collections.abc import Collection
from pathlib import Path

import pytest

from glossator.annotate.words import CERTAINTIES
from glossator.cli.publish import PLACES
from glossator.cli.serve import command as serve
from glossator.cli.suggestions import ALL, LIMIT
from glossator.importing.works import PATH as BIBLIOGRAPHY
from glossator.model.kinds import ENTRY_KINDS, Dating, Marking, Relation
from glossator.publish.finish.hosts import HOSTS
from tests.conftest import Site

ROOT = Path(__file__).parent.parent
MANUAL = ROOT / "content" / "manual"


def page(name: str) -> str:
    """A page of the manual."""
    return (MANUAL / f"{name}.md").read_text("utf-8")


def section(name: str, heading: str) -> str:
    """What stands under a heading of a page."""
    found = re.search(rf"^## {re.escape(heading)}( \{{.*\}})?\n(.*?)(?=^## |\Z)", page(name), re.MULTILINE | re.DOTALL)
    assert found, f"{name}: {heading}"
    return found[2]


def first_column(table: str) -> list[str]:
    """The first words in code of each row."""
    return re.findall(r"^\| `([\w.-]+)", table, re.MULTILINE)


LISTS: dict[str, tuple[list[str], Collection[str]]] = {
    "targets of publish": (first_column(section("publishing", "Hosts")), [*HOSTS, *PLACES]),
    "sections of suggestions": (first_column(section("suggesting", "The sections"))[: len(ALL)], ALL),
    "relations of parallels": (first_column(section("parallels", "Relations"))[1:], [each.value for each in Relation]),
    "what is marked": (
        re.findall(r"`([\w-]+)`", section("entries", "How mentions are found").partition("differs, by the entry:")[2])[
            :4
        ],
        [each.value for each in Marking],
    ),
    "kinds of entries": (
        re.findall(r"`(\w+)`", page("entries").partition("kind is")[2].partition(";")[0]),
        [each.name for each in ENTRY_KINDS],
    ),
    "where dates come from": (
        re.findall(r"`(\w+)`", section("timeline", "Events").partition("`dating` says")[2].partition("\n\n")[0])[:3],
        [each.value for each in Dating],
    ),
    "certainty of emendations": (
        re.findall(r"`(\w+)`", page("writing").partition("`certainty` is ")[2].partition(" |")[0]),
        CERTAINTIES["correction"],
    ),
    "certainty of citations": (
        re.findall(r"`(\w+)`", page("citations").partition("| `certainty` | ")[2].partition(" |")[0]),
        CERTAINTIES["cites"],
    ),
}


@pytest.mark.parametrize("name", LISTS)
def test_a_list_of_the_manual_is_complete(name):
    """Each has what the code has, and nothing else."""
    listed, known = LISTS[name]
    assert sorted(listed) == sorted(known)


def test_the_languages_of_the_theme_are_named():
    """The manual names them in words."""
    named = {"en": "English", "ru": "Russian"}
    there = {path.stem for path in (ROOT / "templates" / "messages").glob("*.toml")}
    words = section("building", "Languages and the theme's words")
    assert there == {code for code, name in named.items() if name in words}


def test_the_address_of_the_preview_is_the_default():
    """Where the manual says that it is served."""
    defaults = {each.name: each.default for each in serve.params}
    assert f"http://{defaults['host']}:{defaults['port']}/" in section("building", "`serve`")


def test_the_number_of_suggestions_is_the_default():
    """The manual has it in a word."""
    assert LIMIT == 20
    assert "Twenty of each section" in page("suggesting")


def test_what_an_import_writes_is_said():
    """The bibliography has the name that the manual gives it."""
    assert f"`{BIBLIOGRAPHY}`" in page("importing")


LOADED = ("assets/", "media/", "search/", "data/citing.js", "data/own-marks.js", "data/panel.js", ".glossator.json")


def addresses() -> list[re.Pattern[str]]:
    """The addresses of the manual's page of addresses, as expressions."""
    cells = re.findall(r"^\| ([^|]*) \|", section("data", "Pages"), re.MULTILINE)
    listed = re.findall(r"`([^`]+)`", " ".join(cells))
    return [re.compile(re.sub(r"<\\?\w+\\?>", "[a-z0-9-]+", re.escape(each))) for each in listed]


@pytest.fixture(scope="module")
def paths(tmp_path_factory) -> list[str]:
    """The files of a site with every kind of content: the sample's."""
    site = Site(tmp_path_factory.mktemp("sample"))
    for path in (ROOT / "sample" / "content").rglob("*"):
        if path.is_file():
            site.write(path.relative_to(ROOT / "sample" / "content").as_posix(), path.read_bytes())
    site.build()
    return list(site.files())


def test_every_page_is_in_the_list_of_addresses(paths):
    """Except what pages load, as the manual says below the list, and the tool's own list of files."""
    known = addresses()
    named = [
        path
        for path in paths
        if not path.startswith(LOADED) and not re.fullmatch(r"texts/[a-z-]+\.(css|[a-z]+\.js)", path)
    ]
    assert [path for path in named if not any(each.fullmatch(path) for each in known)] == []


def test_every_page_of_the_list_can_be_there(paths):
    """The sample has nearly all of them; those that it lacks are named here with the reason."""
    lacking = {
        "manual/": "the sample has no manual",
        "sitemap": "the address is not known",
        "feed": "the address is not known",
        "annotations/": "the sample has no layer",
        "\\.pdf": "it is not asked for",
    }
    missing = [each.pattern for each in addresses() if not any(each.fullmatch(path) for path in paths)]
    assert [each for each in missing if not any(part in each for part in lacking)] == []
