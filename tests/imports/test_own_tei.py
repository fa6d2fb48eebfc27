"""TEI that Glossator wrote gives back the edition it was made of."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from glossator.cli.foreign import command
from glossator.imports.markup import Unreadable
from glossator.imports.own.files import content_of
from glossator.model.edition import Edition
from glossator.model.tree import walk
from glossator.pipeline import Order, build
from glossator.publish.epub.volume import every_block
from glossator.store.files import read_folder
from glossator.store.fresh import write_fresh
from tests.editing.test_any_words import paragraphs, piece
from tests.imports.same_edition import built, edition_of, exported, is_broken
from tests.publish.exports.conftest import CONTENTS, PICTURE, odd
from tests.rooms import ROOT

WHOLE = "exports/edition.xml"
BLOCKS = [
    "## A heading",
    "#### 1905 *deep* {#deep}",
    "::: title-block\nA title\n\nby A. N. Author\n:::",
    "::: contents\n[A heading](#p1)\n:::",
    "::: editorial\nOf [[lenin]] and [@larina-1993, p. 5].\n\n- one\n- two\n:::",
    '::: {.quotation #said speaker=larina to=lenin via="lenin larina"}\n"So."\n\n"And so."\n:::',
    "::: epigraph\nSo *it* goes.\n:::",
    "> One.\n>\n> > Two.",
    "- one\n- two\n  - three\n  - four",
    "- one\n\n  more\n\n- two",
    "3) three\n4) four",
    "* * *",
    "```python\nx = '`'  # <b>\n\n    y\n```",
    "    code",
    "&lt;b>no *tag*&#124;",
    "| who | what |\n|:--|--:|\n| Lenin | said[^1] \\| wrote `a\\|b` |",
    '[One]{date=1917~ title="A day" dating=computed remark="So & so"} in [1918]{date=1918 event=war}.',
    '[Ibid., “p.” 7]{cites=larina-1993 remark="A <guess>"} and [odd]{cites=open conjecture=larina-1993}.',
    '[a]{.item} [b]{.unmarked} [c]{lang=ru} [d]{correction="e \\"f\\"" certainty=probable reason="A | reason"}.',
    '![a *tower*](../images/tower.png "High") and [here](../entries/person/lenin.md) and [there](<https://x.org/?a=1&b=2> "T").',
    "Setext\nwords\n---",
]
NOTES = [
    "[^1]: Her *own*\nwords, in *This I Cannot Forget*, p. 5.\n\n    A second paragraph.[^a]\n\n    > Quoted.",
    "[^1]: []{.lost}",
    '[^1]{printed="1)"}: Anna Larina, This I Cannot Forget (New York: Norton, 1993), p. 115.',
]
ENTRIES = {
    "person/lenin": "title: Lenin\nforms: [Lenin, V. I. Lenin]\nborn: 1870~\nsee: [larina, nep]\nsort: 'Lenin, V. I.'",
    "person/larina": "title: Anna Larina\nforms: [Larina]\nexcept: ['Larina Street']\nmarking: all",
    "term/nep": "title: NEP\nlanguage: ru\nplural: yes\ncheck: ['A: \"book\"', 'Another']",
    "work/larina-1993": "title: This I Cannot Forget\nauthor: larina\ndate: 1993\npublisher: 'New York: Norton'",
    "event/war": "title: War\nforms: []\ndate: 1914/1918\nremark: Long.",
    "place/rome": "title: Rome\nforms: [Rome]\nlocated: In Italy",
    "organisation/party": "title: The Party\nfounded: 189X",
}
BIBLIOGRAPHY = (
    b"@book{carr-1950, title={The Bolshevik Revolution}, author={Carr, E. H. and {A Committee}}, date={1950/1953}}\n"
)


@st.composite
def contents(draw: st.DrawFn) -> dict[str, bytes]:
    """A small edition with a bit of everything."""
    parts = draw(st.lists(st.one_of(st.sampled_from(BLOCKS), paragraphs()), min_size=1, max_size=6))
    parts = [re.sub(r"\{#([xy])\}", f"{{#\\g<1>{number}}}", part) for number, part in enumerate(dict.fromkeys(parts))]
    parts.insert(draw(st.integers(0, len(parts))), draw(st.sampled_from(NOTES)))
    parts.append("[^a]: Ours.\n")
    body = "\n\n".join(["The war.[^1] [His]{person=lenin}[^a]", *parts])
    words = draw(st.lists(piece, max_size=4))
    fields = (
        f'title: One\nauthor: "A & B"\ndate: 1974\nlanguage: en\nreviews: larina-1993\norder: 3\nsupplied: [author]\n'
        'rights: {statement: "https://creativecommons.org/publicdomain/zero/1.0/", label: CC0, note: "A <b>"}\n'
        f'source: {{file: one.txt, sha256: "{hashlib.sha256(body.encode()).hexdigest()}", note-reference: "({{number}})"}}'
    )
    second = fields.replace("title: One", "title: Two").replace("order: 3", "order: 4")
    files = {
        "edition.toml": b'title = "An \\"edition\\""\nmarking = "all"\n[findings]\nnote-order = "off"\n',
        "bibliography.bib": BIBLIOGRAPHY,
        "images/tower.png": PICTURE,
        "sources/one.txt": body.encode(),
        "texts/one.md": f"---\n{fields}\n---\n\n{body}\n".encode(),
        "texts/two.md": f"---\n{second}\n---\n\nLenin again, [there](one.md#p1). {' '.join(words)}[^1][^a]\n\n[^1]: One.\n\n[^a]: Ours.\n".encode(),
        "pages/about.md": b"---\ntitle: About\n---\n\nOf [one](../texts/one.md) and [all](../people.html).\n",
        "parallels/both.md": b"---\ntopic: Both\nrelation: agree\npassages:\n  - {text: one, paragraphs: [p1]}\n"
        b"  - {text: two, paragraphs: [p1], note: So}\n---\n\nA *comment* on [[lenin]].\n",
    }
    for name, head in ENTRIES.items():
        article = draw(
            st.sampled_from(
                ["", "## More {#more}\n\n- a\n- b\n\n  > c\n\nOf [[lenin|him]], [@carr-1950, vol. 2, p. 7]."]
            )
        )
        files[f"entries/{name}.md"] = f"---\n{head}\n---\n\nA *gloss* & more.\n\n{article}\n".encode()
    return files


def again(files: dict[str, bytes], document: bytes) -> dict[str, bytes]:
    """The content that a document gives, with the pictures, which it does not hold."""
    made = content_of(document)
    assert made is not None
    return made | {path: content for path, content in files.items() if path.startswith("images/")}


def assert_same(files: dict[str, bytes]) -> None:
    """The edition comes back from its TEI, and so does the TEI, byte for byte."""
    before = edition_of(files)
    first = exported(before)
    made = again(files, first[WHOLE])
    after = edition_of(made)
    assert exported(after) == first
    assert built(after) == built(before)
    assert set(made) == set(files) - {"bibliography.bib"} | ({"bibliography.json"} if before.items else set())


@settings(max_examples=60)
@given(contents())
def test_any_edition_comes_back(files):
    """Whatever stands in it: the same edition, and the same TEI, byte for byte."""
    assume(not is_broken(edition_of(files)))
    assert_same(files)


@pytest.mark.parametrize("name", ["shipped", "three", "odd", "sample"])
def test_an_edition_comes_back(name, tmp_path):
    """The edition of this project, with its manual; one of three texts; one of oddities; the one to begin with."""
    folder = {**CONTENTS, "sample": ROOT / "sample" / "content"}.get(name) or odd(tmp_path)
    assert_same(dict(read_folder(Path(folder))))


def without_links(document: bytes) -> bytes:
    """A document without its parallels, which need the other texts."""
    return re.sub(rb"<linkGrp.*?</linkGrp>\n", b"", document, flags=re.DOTALL)


@pytest.mark.parametrize("name", ["shipped", "odd"])
def test_a_text_comes_back_from_its_own_document(name, tmp_path):
    """With the entries it needs and no others, and without parallels with texts that are not there."""
    files = dict(read_folder(Path(CONTENTS.get(name) or odd(tmp_path))))
    edition = edition_of(files)
    first = exported(edition)
    for text in edition.texts:
        path = f"exports/texts/{text.id}.xml"
        made = again(files, first[path])
        assert made[f"sources/{text.fields.source.file}"] == files[f"sources/{text.fields.source.file}"]
        assert [each for each in made if each.startswith("texts/")] == [f"texts/{text.id}.md"]
        after = edition_of(made)
        assert without_links(exported(after)[path]) == without_links(first[path])
        (found,) = after.texts
        assert built(found.body) == built(text.body)
        assert built(found.notes) == built(text.notes)
        mine = {name: [each for each in found if each.text == text.id] for name, found in edition.mentions.items()}
        assert built(after.mentions) == built({name: found for name, found in mine.items() if found})
        assert built(after.citations) == built([each for each in edition.citations if each.text == text.id])


def counted(edition: Edition) -> dict[str, int]:
    """How much of everything an edition has."""
    nodes = [type(node).__name__ for text in edition.texts for node in walk(every_block(text))]
    found = {name: nodes.count(name) for name in ("Paragraph", "Mark", "Cited", "Emendation", "Quoted", "Dated")}
    notes = sum(len(each.notes) for each in edition.texts)
    return {**found, "notes": notes, "entries": len(edition.entries), "parallels": len(edition.parallels)}


def test_a_strict_build_finds_the_same(tmp_path):
    """The two texts, compared with their sources again, with all checks, as errors: as many of everything, no finding."""
    files = dict(read_folder(ROOT / "content"))
    before = edition_of(files)
    write_fresh(tmp_path / "content", sorted(again(files, exported(before)[WHOLE]).items()))
    outcome = build(Order(tmp_path / "content", tmp_path / "site", strict=True, write=False))
    assert not outcome.failed, [(each.place.path, each.place.line, each.message) for each in outcome.findings]
    assert counted(outcome.edition) == counted(before)
    assert min(counted(before).values()) > 0


def test_the_command_brings_an_edition_back(tmp_path):
    """Into a new folder; a text of the same edition beside it keeps the entries that are there; twice is refused."""
    files = dict(read_folder(CONTENTS["three"]))
    first = exported(edition_of(files))
    for path, document in first.items():
        (tmp_path / Path(path).name).write_bytes(document)
    into = tmp_path / "content"
    one, two, whole = (str(tmp_path / f"{each}.xml") for each in ("salt-roads", "weights", "edition"))
    run = CliRunner()
    for file in (one, two):
        assert run.invoke(command, [file, "--into", str(into)]).exit_code == 0
    assert sorted(each.stem for each in (into / "texts").iterdir()) == ["salt-roads", "weights"]
    again_said = run.invoke(command, [one, "--into", str(into)])
    assert again_said.exit_code == 1
    assert "import-exists" in again_said.output
    fresh = tmp_path / "fresh"
    said = run.invoke(command, [whole, "--into", str(fresh)])
    assert said.exit_code == 0
    assert "content of an edition: 3 texts" in said.output
    assert exported(edition_of(dict(read_folder(fresh)))) == first


MARKED = b'<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><application ident="%s"/></teiHeader>%s</TEI>'


def test_a_document_of_another_program_is_foreign():
    """Also one that looks the same."""
    assert content_of(MARKED % (b"oxgarage", b"<text><body><p>A</p></body></text>")) is None
    assert content_of(b"<p>no TEI <application/></p>") is None
    assert content_of(b"<application broken") is None


@pytest.mark.parametrize(
    "inner",
    [
        b"",
        b"<text/>",
        b'<standOff><listPerson><person xml:id="entry...x"><note type="article"><fs type="person"/></note></person>'
        b"</listPerson></standOff>",
        b'<standOff><fs type="text"><f name="source"><string>x</string></f></fs></standOff><text><body/></text>',
        b"<text><body>" + b"<quote>" * 150 + b"</quote>" * 150 + b"</body></text>",
    ],
)
def test_a_document_that_only_says_so_is_refused_or_harmless(inner):
    """What is not as we write it is refused with a message, and never written outside the content folder."""
    for head in (b"", b' type="text" n="a"', b' type="text" n="../a"', b' type="book" n="a"'):
        document = (MARKED % (b"glossator", inner)).replace(b"<TEI", b"<TEI" + head, 1)
        try:
            made = content_of(document)
        except Unreadable:
            continue
        assert made is not None
        assert not [path for path in made if ".." in path]
