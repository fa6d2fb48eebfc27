"""Reading on paper."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.browser.chromium import expect_open
from tests.browser.survey import NOTES, TEXT

HEAD = "MC5 (Maoist Internationalist Movement), This I Cannot Forget"
FOOT = "Two Ways to Remember Bukharin"


def letters(text: str) -> str:
    """The letters and digits of a text; where lines and pages end makes no difference."""
    return re.sub(r"[\W_]+", "", text)


@pytest.fixture(scope="module")
def pdftotext() -> str:
    """The program that reads the words of a PDF."""
    found = shutil.which("pdftotext")
    if not found:
        pytest.skip("needs pdftotext")
    return found


def sentences(text: str) -> list[str]:
    """The parts of a text between its stops."""
    return re.split(r"(?<=[.;:,?!])\s+", text)


def printed(page, pdftotext: str, folder: Path) -> str:
    """The words of a page as it is printed, without what stands at the head and the foot of each sheet."""
    file = folder / "printed.pdf"
    page.evaluate("document.fonts.ready.then(() => null)")
    page.pdf(path=file, format="A4", prefer_css_page_size=True)
    done = subprocess.run([pdftotext, "-enc", "UTF-8", file, "-"], capture_output=True, check=True, text=True)
    bare = re.sub(rf"\n\s*(?:{re.escape(FOOT)}\s*\n\s*)?\d+ ?/ ?\d+\s*\f", "\n\f", done.stdout)
    return re.sub(rf"\f\s*(?:{re.escape(HEAD)}\n)?", "\n", bare)


def test_every_sheet_says_what_it_is(visit, host, pdftotext, tmp_path):
    """Author and title stand at its head, but for the first, which begins with them; its number and their count at the
    foot, with the edition where the site's address is not known. Numbers of paragraphs are on the paper, not beyond its
    edge.
    """
    page = visit(TEXT)
    file = tmp_path / "printed.pdf"
    page.evaluate("document.fonts.ready.then(() => null)")
    page.pdf(path=file, format="A4", prefer_css_page_size=True)
    command = [pdftotext, "-layout", "-enc", "UTF-8", file, "-"]
    done = subprocess.run(command, capture_output=True, check=True, text=True)
    sheets = done.stdout.split("\f")[:-1]
    for number, sheet in enumerate(sheets, 1):
        foot = sheet.strip().splitlines()[-1]
        assert re.fullmatch(rf"\s*{FOOT}\s+{number} / {len(sheets)}", foot), foot
        assert sheet.strip().splitlines()[0].strip() == (HEAD if number > 1 else "This I Cannot Forget")
    assert "MC5 on Larina – Two Ways to Remember Bukharin" in sheets[-1]
    assert re.search(r"^\s*4\s+With regard to", done.stdout, re.MULTILINE)


@pytest.mark.parametrize("width", [390, 1440])
def test_every_note_and_term_is_on_paper(visit, pdftotext, tmp_path, width):
    """Text, notes and entries are printed whole, whatever the window; a note that was shortened is not."""
    page = visit(TEXT, width=width)
    bodies = page.evaluate(
        """() => [...document.querySelectorAll("article p[id], section[role=doc-endnotes] li, [id^='t-'] :is(dfn, dd)")]
          .map((each) => {
            const copy = each.cloneNode(true);
            for (const way of copy.querySelectorAll("[role=doc-backlink], [aria-label^='All mentions']")) way.remove();
            return [each.id || each.parentElement.id, copy.textContent];
          })"""
    )
    assert sum(name.startswith("n") for name, _ in bodies) >= NOTES
    assert sum(name.startswith("t-") for name, _ in bodies) > 50
    words = letters(printed(page, pdftotext, tmp_path))
    lost = [f"{name}: {part}" for name, body in bodies for part in sentences(body) if letters(part) not in words]
    assert not lost, "\n".join(lost)


def test_what_belongs_to_the_screen_is_not_on_paper(visit, pdftotext, tmp_path):
    """Navigation, settings, links back and an open popover are not printed."""
    page = visit(TEXT, width=900)
    page.locator("#r2").click()
    expect_open(page, "Note 2")
    words = printed(page, pdftotext, tmp_path)
    for label in ["Skip to the text", "Display", "Glossary", "Organisations", "Timeline", "Manual", "×", "↑"]:
        assert label not in words, label
    note = page.locator("#n2").evaluate("(each) => each.querySelector('p').firstChild.textContent")
    assert letters(words).count(letters(page.locator("#n2 p").first.inner_text())) == 1, note


def test_other_pages_are_printed_whole(visit, host, kinds, pdftotext, tmp_path):
    """Of every kind of page, the words of its main part are on paper, those that fold included."""
    page = visit(TEXT)
    for path in [
        "entries/bukharin.html",
        "timeline.html",
        "about.html",
        "manual/writing.html",
        "beside/mc5-on-larina.html",
    ]:
        assert path in kinds or path.startswith("entries/")
        page.goto(host + path)
        blocks = page.evaluate(
            """() => [...document.querySelectorAll("main article :is(p, dd, li, li > a + span)")]
              .filter((each) => !each.querySelector("p, li, a + span") && !each.closest("nav, .ways"))
              .flatMap((each) => each.matches(".when, .sides li, .said-of li") ? [...each.childNodes] : [each])
              .map((each) => each.textContent)"""
        )
        words = letters(printed(page, pdftotext, tmp_path))
        lost = [part for each in blocks for part in sentences(each) if letters(part) not in words]
        assert lost == [], path


def test_a_handout_is_a_handout(visit, pdftotext, tmp_path):
    """A text on paper is its words, notes, terms and readings, and whence it is; what says the same at more length on
    other pages is printed with those, and a line says where the parallels are.
    No heading, and no line that leads on to a quotation, is the last of its sheet.
    """
    page = visit(TEXT)
    words = printed(page, pdftotext, tmp_path)
    headings = page.locator("article :is(h2, h3)").all_inner_texts()
    assert "Voices" in headings
    for heading in ("Terms on this page", "Emendations", "Cite this text", "Provenance and rights"):
        assert re.search(rf"^{heading}$", words, re.MULTILINE), heading
    assert not re.search("^Voices$", words, re.MULTILINE)
    assert letters("printed with that: MC5 on Larina, paragraph by paragraph") in letters(words)
    command = [pdftotext, "-enc", "UTF-8", tmp_path / "printed.pdf", "-"]
    done = subprocess.run(command, capture_output=True, check=True, text=True)
    for sheet in done.stdout.split("\f")[:-1]:
        last = [line.strip() for line in sheet.splitlines() if line.strip() not in {"", FOOT}][-2]
        assert last not in {*headings, *page.locator(".voice").all_inner_texts()}, last
    assert not re.search(r"\d \.\s", words)
    assert "@article" not in words
