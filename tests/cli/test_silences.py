"""Levels that an edition sets, and findings that are silenced where they stand."""

from __future__ import annotations

import pytest

from glossator.cli.main import run
from glossator.model.diagnostic import Level
from glossator.toolchain import CODES
from tests.conftest import EDITION, codes

UNUSED = "title: Unused"
ENTRY = "---\n{title}\n---\n\nA gloss.\n"
BIB = "@book{one,\n  title = {One},\n  date = {1974},\n  titel = {One}\n}\n"


def told(site) -> list[tuple[str, str]]:
    """The codes and levels of what is found."""
    return [(each.code, each.level.value) for each in site.findings()]


def set_levels(site, levels: str) -> None:
    """Set levels in the edition's declaration."""
    site.write("edition.toml", f'title = "An edition under test"\nlanguage = "en"\n\n[findings]\n{levels}\n')


@pytest.mark.parametrize("level", [each.value for each in Level])
def test_an_edition_sets_the_level_of_a_warning(site, level):
    """Each level can be set; what is off is not told."""
    site.entry("term", "unused", UNUSED)
    assert told(site) == [("entry-unused", "warning")]
    set_levels(site, f'entry-unused = "{level}"')
    assert told(site) == ([] if level == "off" else [("entry-unused", level)])


def test_strict_makes_errors_of_warnings_and_not_of_notes(site):
    """A note is only said."""
    site.entry("term", "unused", UNUSED)
    set_levels(site, 'entry-unused = "note"')
    assert [each.level for each in site.build(strict=True).findings] == [Level.NOTE]
    set_levels(site, 'entry-unused = "warning"')
    assert [each.level for each in site.build(strict=True).findings] == [Level.ERROR]


def test_a_yielding_error_can_be_made_a_note_and_the_site_is_made(site):
    """The comparison with the source is of that kind."""
    site.text("Other words.", "Words.")
    assert site.build().failed
    set_levels(site, 'source-different = "note"')
    outcome = site.build()
    assert [(each.code, each.level.value) for each in outcome.findings] == [("source-different", "note")]
    assert outcome.written is not None


def test_errors_that_make_a_site_impossible_stay(site):
    """Nothing that an edition says makes less of them; saying so is found."""
    site.entry("term", "unused", "title: Unused\ntitle: Again")
    set_levels(site, 'field-duplicate = "off"\nentry-unused = "off"')
    assert told(site) == [("finding-firm", "error"), ("field-duplicate", "error")]


def test_unknown_levels_and_codes_are_named(site, capsys):
    """The finding stands in the line of the slip and knows what was meant."""
    set_levels(site, 'entry-unsued = "off"\nentry-unused = "none"')
    assert run(["check", "--content", str(site.content)]) == 1
    printed = capsys.readouterr().out
    assert "edition.toml:5:1: error[finding-unknown]" in printed
    assert "did you mean `entry-unused`?" in printed
    assert "edition.toml:6:1: error[field-type]" in printed


PLACES = {
    "behind a field": ("entries/term/unused.md", ENTRY.format(title="title: Unused  # silent: entry-unused")),
    "with a reason": ("entries/term/unused.md", ENTRY.format(title="title: Unused # silent: entry-unused, for now")),
    "before a field": ("entries/term/unused.md", ENTRY.format(title="# silent: entry-unused\ntitle: Unused")),
    "before a list": (
        "entries/term/unused.md",
        ENTRY.format(title="title: Unused\n# silent: entry-unused\nforms:\n  - Unused\n  - Not used"),
    ),
    "behind words": ("pages/a.md", "---\ntitle: A\n---\n\nSee [[Lenin]. <!-- silent: markup-unread so it is -->\n"),
    "among words": ("pages/a.md", "---\ntitle: A\n---\n\nSee <!-- silent: markup-unread --> [[Lenin].\n"),
    "before a block": (
        "pages/a.md",
        "---\ntitle: A\n---\n\n<!-- silent: markup-unread,\nheading-title\nas is -->\n\n[[Lenin]\nand [[Larin].\n",
    ),
    "close to a block": ("pages/a.md", "---\ntitle: A\n---\n\n<!-- silent: heading-title -->\n# A\n"),
    "several before a block": (
        "pages/a.md",
        "---\ntitle: A\n---\n\n<!-- silent: heading-title -->\n<!-- silent: markup-unread -->\n\n# A [[b]\n",
    ),
    "in a bibliography": (
        "bibliography.bib",
        BIB.replace("titel = {One}", "titel = {One} % silent: bibliography-field"),
    ),
    "before a work": ("bibliography.bib", "% silent: bibliography-field it came so\n" + BIB),
}


@pytest.mark.parametrize("name", PLACES)
def test_a_finding_is_silenced_in_its_place(site, name):
    """Wherever a comment can stand."""
    path, words = PLACES[name]
    site.write(path, words.encode())
    silenced = site.findings()
    site.write(path, words.replace("silent:", "silence:").encode())
    loud = set(codes(site.findings())) - {"raw-html"}
    assert loud
    assert not loud & set(codes(silenced)), silenced
    if name != "before a block":
        assert silenced == ()


def test_a_silence_is_about_its_place_only(site):
    """The same finding in the next block is told."""
    site.write("pages/a.md", b"---\ntitle: A\n---\n\n<!-- silent: heading-title -->\n\n# A\n\n# B\n")
    assert [(each.code, each.place.line) for each in site.findings()] == [("heading-title", 9)]


def test_a_silence_is_no_word_of_a_text(site):
    """The comparison with the source, the ids of paragraphs and the page know nothing of it."""
    site.text(
        "One <!-- silent: note-order x --> two.[^1] {#p1} <!-- silent: entry-unused -->\n\n[^1]: Three.",
        "One two.1 1. Three.",
    )
    outcome = site.build()
    assert codes(outcome.findings) == ["silence-unused", "silence-unused"]
    assert outcome.edition.texts[0].body[0].id == "p1"
    assert "silent" not in site.page("texts/one.html")


def test_the_same_words_in_code_silence_nothing(site):
    """They are shown."""
    site.write(
        "pages/a.md", b"---\ntitle: A\n---\n\n```text\n<!-- silent: heading-title -->\n```\n\n`<!-- silent: x -->`\n"
    )
    assert site.build().findings == ()
    assert "silent: heading-title" in site.page("a.html")


def test_another_comment_is_html_still(site):
    """Only a silence may stand in a text."""
    site.write("pages/a.md", b"---\ntitle: A\n---\n\nWords. <!-- a remark -->\n")
    assert codes(site.findings()) == ["raw-html"]


def test_what_publishing_refuses_cannot_be_silenced(site, capsys):
    """Rights must be stated, whatever an edition says."""
    site.write("edition.toml", EDITION + '\n[rights]\nstatement = "ask"  # silent: rights-unstated\nlabel = "Ask"\n')
    assert site.findings() == ()
    target = str(site.folder / "out")
    assert run(["publish", "--content", str(site.content), "--no-settings", "folder", target]) == 1
    assert "error[rights-unstated]" in capsys.readouterr().err


def test_most_kinds_of_finding_are_matters_of_judgement_or_declared_firm():
    """There are plenty of codes, and those that yield are few and say so."""
    assert len(CODES) >= 50
    assert {each.name for each in CODES if each.yielding} == {
        "source-missing", "source-changed", "source-different", "chrome-lines", "note-unused", "note-empty",
    }  # fmt: skip
