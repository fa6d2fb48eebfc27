"""The words of the interface in every language, and which way a language is written."""

from __future__ import annotations

import re
import tomllib
from html import unescape

import pytest

from glossator.model.language import direction
from glossator.publish.assets import compact
from glossator.publish.human import human_date
from glossator.publish.messages import FALLBACK, interface_words
from tests.conftest import EDITION
from tests.rooms import ROOT

FILES = sorted((ROOT / "templates" / "messages").glob("*.toml"))
WORDS = {file.stem: tomllib.loads(file.read_text("utf-8")) for file in FILES}
OTHERS = sorted(WORDS.keys() - {FALLBACK})
BLANK = re.compile(r"\{[\w-]+\}")


@pytest.mark.parametrize("language", OTHERS)
def test_every_language_is_complete(language):
    """It has the keys of English and no other, none empty, each with the same blanks."""
    assert WORDS[language].keys() == WORDS[FALLBACK].keys()
    for key, said in WORDS[language].items():
        assert said.strip(), key
        assert sorted(BLANK.findall(said)) == sorted(BLANK.findall(WORDS[FALLBACK][key])), key


def test_russian_is_written_in_russian():
    """What is not a number, a sign or a name that has no other form is in Cyrillic."""
    latin = {key for key, said in WORDS["ru"].items() if not re.search("[А-Яа-яё]", BLANK.sub("", said))}
    assert {each for each in latin if re.search("[a-z]{2}", BLANK.sub("", WORDS["ru"][each]))} <= {"source-sha256"}


def test_what_a_language_lacks_is_said_in_english():
    """A variety has the words of its language; a word that is missing there is the English one."""
    files = {
        "messages/en.toml": b'one = "one"\ntwo = "two"\nthree = "three"',
        "messages/xx.toml": b'two = "zwei"\nthree = "drei"',
        "messages/xx-YY.toml": b'three = "dru"',
    }
    assert interface_words(files, "xx-YY") == {"one": "one", "two": "zwei", "three": "dru"}
    assert interface_words(files, "zz") == {"one": "one", "two": "two", "three": "three"}


@pytest.mark.parametrize(
    ("date", "said"),
    [
        ("1974-02-07", "7 февраля 1974"),
        ("1938-03", "март 1938"),
        ("1936-03/1936-05", "март–май 1936"),
        ("1938-03-02/1938-03-13", "2–13 марта 1938"),
        ("1937-02-23/1937-03-05", "23 февраля – 5 марта 1937"),
        ("1917~", "1917 (приблизительно)"),
        ("193X", "1930-е годы"),
        ("1968-21", "весна 1968"),
    ],
)
def test_russian_dates(date, said):
    """The month after a day is in the genitive, alone in the nominative."""
    assert human_date(date, WORDS["ru"]) == said


def test_an_edition_in_russian(site):
    """Its pages speak Russian from the skip link to the foot, and no English word of the interface is left."""
    site.write("edition.toml", EDITION.replace('"en"', '"ru"'))
    site.entry("term", "nep", "title: НЭП", "Новая экономическая политика.")
    site.text(
        "Слова о том, что такое НЭП.[^1]\n\n[^1]: Примечание.\n", "Слова о том, что такое НЭП.1\n\n1. Примечание.\n"
    )
    outcome = site.build()
    assert outcome.written, site.report(outcome)
    english = {said for said in WORDS["en"].values() if re.fullmatch(r"[A-Z][a-z’ ]{4,}", said)} - {"Chicago", "Author"}
    for path in ("index.html", "texts/one.html", "entries/nep.html", "glossary.html", "404.html"):
        page = site.page(path)
        assert '<html lang="ru">' in page
        words = {unescape(each).strip() for each in re.findall(r">([^<]+)<", page)}
        assert not words & english, path
        assert "К тексту" in words


@pytest.mark.parametrize(
    ("language", "way"),
    [
        ("en", "ltr"),
        ("ru", "ltr"),
        ("", "ltr"),
        ("ar", "rtl"),
        ("he-IL", "rtl"),
        ("FA", "rtl"),
        ("az-Arab", "rtl"),
        ("ks-Deva", "ltr"),
    ],
)
def test_which_way_a_language_is_written(language, way):
    """By the language, unless the tag names a script."""
    assert direction(language) == way


def test_words_from_the_right(site):
    """A page, a text and single words say which way they are written where that is not the way around them."""
    site.write("edition.toml", EDITION.replace('"en"', '"ar"'))
    site.text("Words, [שלום]{lang=he}.", "Words, שלום.")
    assert site.build().written
    assert '<html lang="ar" dir="rtl">' in site.page("texts/one.html")
    assert '<span lang="he" dir="rtl">' in site.page("texts/one.html")
    path = site.content / "texts" / "one.md"
    path.write_text(path.read_text("utf-8").replace("date: 1974", "date: 1974\nlanguage: en"), "utf-8")
    assert site.build().written
    assert '<article class="text" lang="en" dir="ltr"' in site.page("texts/one.html")
    assert '<div class="apparatus" lang="ar" dir="rtl">' in site.page("texts/one.html")


def test_what_is_sent_has_no_remarks():
    """Style sheets lose remarks and indentation, scripts the lines that are remarks, and nothing else."""
    sheet = b'/* a */\n\na {\n  content: "/* no remark */  b";\n\n  /* b\n  c */ color: red;\n}\n'
    assert compact("assets/a.css", sheet) == b'\na{content:"/* no remark */  b";color:red}'
    assert compact("assets/a.js", b'// a\n  const b = "// c"; // d\n  // e\n') == b'const b = "// c"; // d\n'
    several = b"const a = `\n  // b\n`;\n// c\n"
    assert compact("assets/a.js", several) == several
    assert compact("assets/OFL.txt", b"// a\n/* b */") == b"// a\n/* b */"
