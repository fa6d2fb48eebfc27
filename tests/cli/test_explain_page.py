"""`explain PAGE`: which file was the cause that a page was made again, and from which files it is made."""

from __future__ import annotations

import pytest

from glossator.cli.main import run
from glossator.theme import default_theme
from tests.conftest import Site


@pytest.fixture
def told(site, capsys):
    """Builds, and says what is explained of a page."""
    site.text("Bukharin wrote of the NEP.", name="one", title="One")
    site.text("Nobody is named.", name="two", title="Two")
    site.entry("term", "nep", "title: NEP")
    site.entry("person", "bukharin", "title: Bukharin")
    folders = ["--content", str(site.content), "--output", str(site.output), "--templates", str(site.folder / "own")]
    (site.folder / "own").mkdir()

    def explain(page: str, status: int = 0) -> list[str]:
        assert run(["build", *folders]) == 0
        capsys.readouterr()
        assert run(["explain", *folders, page]) == status
        said = capsys.readouterr()
        return [line.strip() for line in f"{said.out}{said.err}".splitlines()]

    return explain


def causes(lines: list[str]) -> list[str]:
    """What is named as the cause."""
    assert lines[0].endswith("because of")
    return lines[1 : lines.index("")]


def test_a_page_names_what_it_is_made_from(told):
    lines = told("texts/one.html")
    made = lines[lines.index("It is made from the templates, the program and") + 1 :]
    named = ("content/entries/person/bukharin.md", "content/entries/term/nep.md", "content/texts/one.md")
    assert set(named) <= set(made)


def test_the_cause_is_the_file_that_changed(told, site: Site):
    told("texts/one.html")
    site.entry("term", "nep", "title: NEP", "Another gloss.")
    assert causes(told("texts/one.html")) == ["content/entries/term/nep.md"]
    assert causes(told("entries/nep.html")) == ["content/entries/term/nep.md"]


def test_a_page_that_stayed_keeps_its_cause(told, site: Site):
    """A text without the entry was last written by the first build, and is not said to be of the second."""
    first = told("texts/two.html")
    site.entry("term", "nep", "title: NEP", "Another gloss.")
    second = told("texts/two.html")
    assert first[0] == second[0]
    assert "content/entries/term/nep.md" not in causes(second)


def test_a_file_that_is_gone_is_a_cause(told, site: Site):
    told("texts/one.html")
    (site.content / "entries/term/nep.md").unlink()
    assert "content/entries/term/nep.md" in told("texts/one.html")


def test_a_template_is_a_cause(told, site: Site):
    told("texts/two.html")
    words = default_theme()["messages/en.toml"].replace(b'nav-library = "', b'nav-library = "The ', 1)
    (site.folder / "own" / "messages").mkdir()
    (site.folder / "own" / "messages" / "en.toml").write_bytes(words)
    assert "own/messages/en.toml" in causes(told("texts/two.html"))


def test_what_is_gathered_is_made_from_all(told):
    assert told("search/catalogue.js")[-1] == "It is gathered from all of the content, the templates and the program."


def test_a_page_that_is_none_is_told(told):
    assert "did you mean `texts/one.html`" in told("texts/on.html", status=2)[0]
