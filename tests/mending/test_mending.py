"""Mending: what is mechanical is mended, nothing else is touched, and a second time there is nothing to do."""

from __future__ import annotations

import sys
from pathlib import Path

import click
import pytest

from glossator.cli.main import run
from glossator.mending.change import Change, changed
from glossator.mending.dates import mended
from glossator.mending.story import mend
from glossator.mending.table import MENDED
from glossator.model.source import Span
from glossator.pipeline import Order, look_of
from glossator.store.files import read_folder, replaced
from glossator.toolchain import CODES

CHECKS = Path(__file__).parent.parent / "checks"
PAGE = "---\ntitle: A\n---\n\n{}\n"
LARIN = "---\ntitle: Larin\n{}\n---\n\nA gloss.\n"

CASES = {
    "a date in words": ("entries/person/larin.md", LARIN, "born: 9 October 1888 # so", "born: 1888-10-09 # so"),
    "a quoted date": ("entries/person/larin.md", LARIN, 'born: "October 1888"', 'born: "1888-10"'),
    "a day of the edition": ("edition.toml", "title = 'A'\n{}\n", 'date = "1 March 2026"', 'date = "2026-03-01"'),
    "an item among others": ("entries/person/larin.md", LARIN, "forms: [Larin, A, Larin, B]", "forms: [Larin, A, B]"),
    "an item at the beginning": ("entries/person/larin.md", LARIN, "see: [larin, p]", "see: [p]"),
    "an item alone": ("entries/person/larin.md", LARIN, "see: [larin]", "see: []"),
    "an item with a line": (
        "entries/person/larin.md", LARIN, "forms:\n  - A # one\n  - A\n  - B", "forms:\n  - A # one\n  - B",
    ),
    "blanks between brackets": (
        "entries/person/larin.md", LARIN, "forms: [ A ,B,'C  D ', \"\"] # so", "forms: [A, B, 'C D'] # so",
    ),
    "blanks in lines": (
        "entries/person/larin.md", LARIN,
        "forms: # so\n-   A # one\n\n- B  C\n-\n# three\n\n- \"D \"\nborn: 1888",
        "forms: # so\n- A # one\n- B C\n# three\n\n- \"D\"\nborn: 1888",
    ),
    "a title alone": (
        "entries/person/larin.md", LARIN, "# so\nforms:\n  - Larin\nborn: 1888", "# so\nborn: 1888",
    ),
    "a title alone between brackets": ("entries/person/larin.md", LARIN, "forms: ['Larin']\nborn: 1888", "born: 1888"),
    "a form that is no list": ("entries/person/larin.md", LARIN, "forms: Yuri Larin # so", "forms: [Yuri Larin] # so"),
    "Cyrillic among Latin": ("pages/a.md", PAGE, "Lаrinа", "Larina"),
    "Latin among Cyrillic": ("pages/a.md", PAGE, "Лaринa", "Ларина"),
    "a soft hyphen": ("pages/a.md", PAGE, "col\u00adlec\u200btive", "collective"),
    "letters in pieces": ("pages/a.md", PAGE, "cafe\u0301 \ufb01nal", "café final"),
    "years": ("pages/a.md", PAGE, "1927-1929 and 1927-29", "1927–1929 and 1927–29"),
    "spaces": ("pages/a.md", PAGE, "one  two\tthree ,four \u00a0five", "one two three,four\u00a0five"),
    "commas": ("pages/a.md", PAGE, "one,, two", "one, two"),
    "ends of lines": ("pages/a.md", PAGE, "one \ntwo  \nthree\t\n\nfour  ", "one\ntwo  \nthree\n\nfour"),
    "a language": ("entries/term/t.md", "---\ntitle: T\n{}\n---\n\nA gloss.\n", "language: en_GB", "language: en-GB"),
    "a silence behind words": ("pages/a.md", PAGE, "One. <!-- silent: entry-unused why -->\n\nTwo.", "One.\n\nTwo."),
    "a silence alone": ("pages/a.md", PAGE, "One.\n\n<!-- silent: entry-unused -->\n\nTwo.", "One.\n\nTwo."),
}  # fmt: skip

KEPT = {
    "two readings of a date": ("entries/person/larin.md", LARIN, "born: 3/2/1888"),
    "a day that is none": ("entries/person/larin.md", LARIN, "born: 31 February 1888"),
    "a comment behind an item": ("entries/person/larin.md", LARIN, "forms:\n  - A\n  - A # two\n  - B"),
    "a list in several lines": ("entries/person/larin.md", LARIN, "forms: [A,\n  B ,C]"),
    "escapes": ("entries/person/larin.md", LARIN, 'forms: ["A \\" B ", C]'),
    "a title alone with a comment": ("entries/person/larin.md", LARIN, "forms:\n  - Larin # the economist"),
    "a title among others": ("entries/person/larin.md", LARIN, "forms: [Larin, Yuri]"),
    "a title in other letters": ("entries/person/larin.md", LARIN, "forms: [larin]"),
    "no forms": ("entries/person/larin.md", LARIN, "forms: []"),
    "forms in an order of their own": ("entries/person/larin.md", LARIN, "forms: [Yuri, Anna]"),
    "what may be two forms": ("entries/person/larin.md", LARIN, "forms: Larin, Yuri"),
    "letters that look like no other": ("pages/a.md", PAGE, "Laжina"),
    "a dash or another": ("pages/a.md", PAGE, "one - two"),
    "two stops or three": ("pages/a.md", PAGE, "one.. two"),
    "a word twice": ("pages/a.md", PAGE, "one one two"),
    "what is code": ("pages/a.md", PAGE, "`one  two ,three`"),
}


def folder_mended(site) -> dict[str, bytes]:
    """The files of an edition that mending would change."""
    order = Order(site.content, site.output, write=False, tidy=True)
    return {each.path: each.after for each in mend(read_folder(site.content), look_of(order))}


@pytest.mark.parametrize("ends", ["\n", "\r\n"], ids=["unix", "windows"])
@pytest.mark.parametrize("name", CASES)
def test_what_is_mechanical_is_mended(site, name, ends):
    """The words become what they should be, and nothing else changes; the lines end as before."""
    path, frame, before, after = CASES[name]
    if "{}" in frame:
        before, after = frame.replace("{}", before), frame.replace("{}", after)
    site.write(path, before.replace("\n", ends).encode())
    assert folder_mended(site) == {path: after.replace("\n", ends).encode()}
    site.write(path, after.replace("\n", ends).encode())
    assert folder_mended(site) == {}


@pytest.mark.parametrize("name", KEPT)
def test_what_is_not_mechanical_stays(site, name):
    """Where more than one mending could be right, the editor decides."""
    path, frame, words = KEPT[name]
    site.write(path, frame.replace("{}", words).encode())
    assert folder_mended(site) == {}


def test_files_are_saved_as_they_should_be(site):
    """The mark goes; the lines end as most of them do."""
    site.write("pages/a.md", "\ufeff---\r\ntitle: A\r\n---\r\n\r\nOne.\nTwo.\r\n".encode())
    assert folder_mended(site) == {"pages/a.md": b"---\r\ntitle: A\r\n---\r\n\r\nOne.\r\nTwo.\r\n"}


def test_paragraphs_are_pinned_and_the_text_is_that_of_its_source(site):
    """The ids come behind the paragraphs; what is found is not more."""
    path = site.text("One.\n\nTwo.[^1]\n\n[^1]: A note.", "One.\n\nTwo.1\n\n1. A note.")
    before = path.read_bytes()
    after = folder_mended(site)["texts/one.md"]
    assert after == before.replace(b"One.\n", b"One. {#p1}\n").replace(b"Two.[^1]\n", b"Two.[^1] {#p2}\n")
    path.write_bytes(after)
    assert site.findings() == ()


def test_works_are_sorted_with_their_comments(site):
    """What parts them stays where it is."""
    site.write("bibliography.bib", b"% b\n@book{b, title = {B}}\n\n\n@book{a,\n  title = {A}\n}\n")
    assert folder_mended(site) == {"bibliography.bib": b"@book{a,\n  title = {A}\n}\n\n\n% b\n@book{b, title = {B}}\n"}


def test_a_file_with_abbreviations_is_not_sorted(site):
    """They come before those who use them."""
    site.write("bibliography.bib", b"@book{b, title = {B}}\n@string{x = {X}}\n@book{a, title = {A}}\n")
    assert folder_mended(site) == {}


SORTED = {
    "between brackets": ("forms: [Yuri, anna, 'Émile'] # so", "forms: [anna, 'Émile', Yuri] # so"),
    "in lines": (
        "forms:\n  # the name\n  - Yuri # one\n  - Lurie\n  # her father\n  - the father\nborn: 1888",
        "forms:\n  - Lurie\n  # her father\n  - the father\n  # the name\n  - Yuri # one\nborn: 1888",
    ),
    "of the same letters": ("forms: [b, Á, a]", "forms: [Á, a, b]"),
}


@pytest.mark.parametrize("name", SORTED)
def test_forms_are_sorted_where_an_edition_wants_it(site, name):
    """Each takes its comments along; nothing else moves."""
    before, after = (LARIN.replace("{}", each).encode() for each in SORTED[name])
    site.write("entries/person/larin.md", before)
    assert folder_mended(site) == {}
    site.write("edition.toml", 'title = "A"\n\n[findings]\nforms-unsorted = "note"\n')
    assert folder_mended(site) == {"entries/person/larin.md": after}
    site.write("entries/person/larin.md", after)
    assert folder_mended(site) == {}


def test_what_an_edition_does_not_want_is_left(site):
    """Off is off."""
    site.text("One.")
    site.write("edition.toml", 'title = "A"\n\n[findings]\nparagraph-unpinned = "off"\n')
    assert folder_mended(site) == {}


def test_a_word_of_a_text_stays_that_of_its_source(site):
    """A letter of another script that the source has too is no slip of the transcription."""
    site.text("The Lаrina. {#p1}", "The Lаrina.")
    assert [each.code for each in site.findings()] == ["script-mixed"]
    assert folder_mended(site) == {}


@pytest.mark.parametrize("name", sorted(MENDED))
def test_the_proof_of_a_mended_finding_can_be_mended_once(name, tmp_path):
    """Every finding that is said to be mended is one, and mending its proof leaves nothing for a second time."""
    assert name in {each.name for each in CODES}
    files = read_folder(CHECKS / name / "content")
    look = look_of(Order(tmp_path, tmp_path, write=False, tidy=True))
    first = mend(files, look)
    again = mend({**files, **{each.path: each.after for each in first}}, look)
    assert again == ()


DATES = {
    "9 October 1888": "1888-10-09", "9th Oct. 1888": "1888-10-09", "October 9, 1888": "1888-10-09",
    "Oct 1888": "1888-10", "1888-2-3": "1888-02-03", "1888/02/03": "1888-02-03", "3.2.1888": "1888-02-03",
    "ca. 1888": "1888~", "about 1888": "1888~", "1921–1929": "1921/1929", "1921-1929": "1921/1929",
    "1921-1919": "", "Ma 1888": "", "3/2/1888": "", "30 February 1888": "", "spring": "", "1888": "", "13.13.1888": "",
}  # fmt: skip


@pytest.mark.parametrize("words", DATES)
def test_dates_are_read_where_they_can_be_one_only(words):
    """Months by name, years first, dots between; nothing that could be two days, or is none."""
    assert mended(words) == DATES[words]


def test_changes_are_made_at_their_places():
    """Offsets are those of the source, in which lines end with one character and no mark stands."""
    content = "\ufeffа\r\nb\r\nc\n".encode()
    changes = [Change(Span(4, 5), "C"), Change(Span(2, 3), "BB"), Change(Span(0, 2), "")]
    assert changed(content, changes).decode() == "\ufeffBB\r\nC\n"
    assert changed(content, [Change(Span(0, 3), "x"), Change(Span(2, 3), "y")]).decode() == "\ufeffx\r\nc\n"


def test_a_file_is_replaced_at_once_or_not_at_all(tmp_path):
    """A link stays one, the mode stays, and a file that changed meanwhile is left."""
    file, link = tmp_path / "a.md", tmp_path / "b.md"
    file.write_bytes(b"one")
    file.chmod(0o640)
    link.symlink_to(file)
    replaced(link, b"one", b"two")
    assert (file.read_bytes(), link.is_symlink(), file.stat().st_mode & 0o777) == (b"two", True, 0o640)
    with pytest.raises(OSError, match="meantime"):
        replaced(file, b"one", b"three")
    assert sorted(each.name for each in tmp_path.iterdir()) == ["a.md", "b.md"]


@pytest.fixture
def two(site):
    """An edition with something to mend in two files."""
    site.write("pages/a.md", PAGE.replace("{}", "one  two").encode())
    site.write("pages/b.md", PAGE.replace("{}", "one  two").encode())
    return site


def words_of(site) -> list[str]:
    """The words of the two pages."""
    return [(site.content / f"pages/{name}.md").read_text("utf-8").splitlines()[-1] for name in "ab"]


def test_yes_mends_all_and_shows_it(two, capsys):
    """The change is shown as a comparison of versions; then comes the report of what is left."""
    assert run(["check", "--content", str(two.content), "--fix", "--yes"]) == 0
    printed = capsys.readouterr().out
    assert "-one  two\n+one two\n" in printed
    assert "pages/a.md: mends space-doubled" in printed
    assert "2 of 2 files mended" in printed
    assert printed.endswith("no findings\n")
    assert words_of(two) == ["one two", "one two"]
    assert run(["check", "--content", str(two.content), "--fix", "--yes"]) == 0
    assert "nothing to mend" in capsys.readouterr().out


def test_without_a_terminal_somebody_must_say_yes(two, capsys):
    """Nobody can be asked: the call cannot be carried out, and says how it could."""
    assert run(["check", "--content", str(two.content), "--fix"]) == 2
    assert "--yes" in capsys.readouterr().err
    assert words_of(two) == ["one  two", "one  two"]


ASKED = {
    "yn": ["one two", "one  two"],
    "ny": ["one  two", "one two"],
    "a": ["one two", "one two"],
    "q": ["one  two", "one  two"],
    "xyn": ["one two", "one  two"],
}


@pytest.mark.parametrize("answers", ASKED)
def test_the_editor_is_asked_about_each_file(two, answers, monkeypatch):
    """Yes, no, all, none of the rest; what is none of these is asked again."""
    given = iter(answers)
    monkeypatch.setattr(click, "prompt", lambda *_, **__: next(given))
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True, raising=False)
    assert run(["check", "--content", str(two.content), "--fix"]) == 0
    assert words_of(two) == ASKED[answers]


@pytest.mark.parametrize("more", [["--yes"], ["--fix", "--format", "json"]], ids=" ".join)
def test_calls_that_cannot_be_are_refused(two, more, capsys):
    """A yes without a question, and changes in a format that has none."""
    assert run(["check", "--content", str(two.content), *more]) == 2
    assert "--fix" in capsys.readouterr().err
