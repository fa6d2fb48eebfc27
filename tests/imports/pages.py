"""Marked-up documents as the usual programs write them, with a few notes each."""

from __future__ import annotations

import io
import zipfile

HEAD = '<!DOCTYPE html>\n<html lang="en"><head><title>A House</title><meta name="author" content="Nobody Known"></head><body>\n'
PROSE = "<p>The house stood by the river, and <em>nobody</em> knew why{0}; it was long ago.{1}</p>\n"

PANDOC = (
    HEAD
    + "<h1>A House</h1>\n"
    + PROSE.format(
        '<a href="#fn1" class="footnote-ref" id="fnref1" role="doc-noteref"><sup>1</sup></a>',
        '<a href="#fn2" class="footnote-ref" id="fnref2" role="doc-noteref"><sup>2</sup></a>',
    )
    + '<section id="footnotes" class="footnotes footnotes-end-of-document" role="doc-endnotes"><hr /><ol>\n'
    '<li id="fn1"><p>Larina, p. 3.<a href="#fnref1" class="footnote-back" role="doc-backlink">↩︎</a></p></li>\n'
    '<li id="fn2"><p>Ibid.</p><p>More of it.<a href="#fnref2" class="footnote-back" role="doc-backlink">↩︎</a></p></li>\n'
    "</ol></section></body></html>"
)
WORD = (
    HEAD
    + PROSE.format(
        '<a style="mso-footnote-id:ftn1" href="#_ftn1" name="_ftnref1"><span class=MsoFootnoteReference>[1]</span></a>',
        '<a style="mso-footnote-id:ftn2" href="#_ftn2" name="_ftnref2"><span class=MsoFootnoteReference>[2]</span></a>',
    )
    + '<div style="mso-element:footnote-list"><br clear=all><hr align=left size=1 width="33%">\n'
    '<div style="mso-element:footnote" id=ftn1><p class=MsoFootnoteText><a href="#_ftnref1" name="_ftn1"><span '
    "class=MsoFootnoteReference>[1]</span></a> Larina, p. 3.</p></div>\n"
    '<div style="mso-element:footnote" id=ftn2><p class=MsoFootnoteText><a href="#_ftnref2" name="_ftn2"><span '
    "class=MsoFootnoteReference>[2]</span></a> Ibid.</p><p class=MsoFootnoteText>More of it.</p></div></div></body></html>"
)
WIKIPEDIA = (
    HEAD
    + PROSE.format(
        '<sup id="cite_ref-1" class="reference"><a href="#cite_note-1"><span class="cite-bracket">[</span>1<span>]</span></a></sup>',
        '<sup id="cite_ref-b_2-0" class="reference"><a href="#cite_note-b-2">[2]</a></sup>',
    )
    + '<h2>References<span class="mw-editsection">[edit]</span></h2><div class="reflist"><ol class="references">\n'
    '<li id="cite_note-1"><span class="mw-cite-backlink"><b><a href="#cite_ref-1">^</a></b></span> '
    '<span class="reference-text">Larina, p. 3.</span></li>\n'
    '<li id="cite_note-b-2"><span class="mw-cite-backlink">^ <a href="#cite_ref-b_2-0"><sup><i><b>a</b></i></sup></a></span> '
    '<span class="reference-text">Ibid.</span></li></ol></div></body></html>'
)
GUTENBERG = (
    HEAD
    + PROSE.format(
        '<a name="FNanchor_1_1" id="FNanchor_1_1"></a><a href="#Footnote_1_1" class="fnanchor">[1]</a>',
        '<a name="FNanchor_2_2" id="FNanchor_2_2"></a><a href="#Footnote_2_2" class="fnanchor">[2]</a>',
    )
    + '<div class="footnotes"><h3>FOOTNOTES:</h3>\n'
    '<div class="footnote"><p><a name="Footnote_1_1" id="Footnote_1_1"></a><a href="#FNanchor_1_1"><span class="label">[1]</span></a> '
    "Larina, p. 3.</p></div>\n"
    '<div class="footnote"><p><a name="Footnote_2_2" id="Footnote_2_2"></a><a href="#FNanchor_2_2"><span class="label">[2]</span></a> '
    "Ibid.</p><p>More of it.</p></div></div></body></html>"
)
WORDPRESS = (
    HEAD
    + PROSE.format(
        '<sup data-fn="5c1a" class="fn"><a href="#5c1a" id="5c1a-link">1</a></sup>',
        '<sup data-fn="9b2e" class="fn"><a href="#9b2e" id="9b2e-link">2</a></sup>',
    )
    + '<ol class="wp-block-footnotes"><li id="5c1a">Larina, p. 3. <a href="#5c1a-link" aria-label="Jump to footnote reference 1">↩︎</a></li>\n'
    '<li id="9b2e">Ibid. <a href="#9b2e-link" aria-label="Jump to footnote reference 2">↩︎</a></li></ol></body></html>'
)
PLAIN = HEAD + PROSE.format("[1]", "[2]") + "<p>[1] Larina, p. 3.</p>\n<p>[2] Ibid.</p></body></html>"
WEB = {
    "Pandoc": PANDOC,
    "Word": WORD,
    "Wikipedia": WIKIPEDIA,
    "Gutenberg": GUTENBERG,
    "WordPress": WORDPRESS,
    "by hand": PLAIN,
}

TEI = """<?xml version="1.0"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>A House</title><author>Nobody Known</author></titleStmt>
</fileDesc></teiHeader><text><body><div><head>The river</head>
<p>The <persName>Orme</persName> house stood by the river<note place="foot" n="1"><p>Larina, p. 3.</p></note>, and <choice><sic>nobdy</sic>
<corr>nobody</corr></choice> said <q>why</q>.<ref target="#n2">2</ref></p>
<lg><l>The river ran</l><l>to the sea.</l></lg>
<note xml:id="n2" n="2">Ibid.</note></div></body></text></TEI>
"""

MARKDOWN = """---
title: A House
author: Nobody Known
---

# A House

The house stood by the river[^why] and *nobody* knew.^[An inline note.]

[^why]: Larina, p. 3.
"""

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def packed(members: dict[str, str]) -> bytes:
    """A ZIP file of some members."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in members.items():
            archive.writestr(name, text)
    return file.getvalue()


def word_document() -> bytes:
    """A Word document with a heading, two footnotes, an endnote and a comment."""

    def run(words: str, style: str = "") -> str:
        return f'<w:r><w:rPr>{style}</w:rPr><w:t xml:space="preserve">{words}</w:t></w:r>'

    def note(kind: str, name: int, words: str) -> str:
        return f'<w:{kind} w:id="{name}"><w:p><w:r><w:{kind}Ref/></w:r>{run(words)}</w:p></w:{kind}>'

    body = (
        f'<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr>{run("The river")}</w:p>'
        f'<w:p>{run("The house stood by the river")}<w:r><w:footnoteReference w:id="2"/></w:r>{run(" and ")}'
        f'{run("nobody", "<w:i/>")}{run(" knew")}<w:r><w:commentReference w:id="0"/></w:r>{run(".")}'
        f'<w:r><w:endnoteReference w:id="2"/></w:r><w:del><w:r><w:delText>gone</w:delText></w:r></w:del></w:p>'
        f'<w:p>{run("Another one.")}<w:r><w:footnoteReference w:id="3"/></w:r></w:p>'
    )
    return packed(
        {
            "[Content_Types].xml": "<Types/>",
            "word/document.xml": f"<w:document {W}><w:body>{body}</w:body></w:document>",
            "word/styles.xml": f'<w:styles {W}><w:style w:styleId="Heading1"><w:name w:val="heading 1"/></w:style></w:styles>',
            "word/footnotes.xml": f"<w:footnotes {W}>{note('footnote', 2, ' Larina, p. 3.')}{note('footnote', 3, ' Ibid.')}</w:footnotes>",
            "word/endnotes.xml": f"<w:endnotes {W}>{note('endnote', 2, ' At the end.')}</w:endnotes>",
            "word/comments.xml": f"<w:comments {W}>{note('comment', 0, 'Who was it?')}</w:comments>",
        }
    )


def word_lists() -> bytes:
    """A Word document with lists: numbers with signs below them, signs of a list of its own, numbers below numbers."""

    def item(words: str, number: int, level: int) -> str:
        place = f'<w:pPr><w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr></w:pPr>'
        return f"<w:p>{place}<w:r><w:t>{words}</w:t></w:r></w:p>"

    def levels(*forms: str) -> str:
        each = (f'<w:lvl w:ilvl="{at}"><w:numFmt w:val="{form}"/></w:lvl>' for at, form in enumerate(forms))
        return "".join(each)

    def plain(words: str) -> str:
        return f"<w:p><w:r><w:t>{words}</w:t></w:r></w:p>"

    rows = [("bread", 1, 0), ("white", 1, 1), ("brown", 1, 1), ("with seeds", 2, 2), ("without", 2, 2), ("salt", 1, 0)]
    rows += [("oil", 1, 0), ("of olives", 3, 1), ("of nuts", 3, 1)]
    body = plain("To be bought:") + "".join(item(*each) for each in rows) + plain("That was all.")
    body += item("one", 2, 0) + item("two", 2, 0) + plain("It was little.") + item("A lone item.", 2, 0)
    body += item("No item.", 0, 0)
    kinds = {0: levels("decimal", "bullet", "bullet"), 1: levels("bullet", "bullet", "bullet")}
    kinds[2] = levels("decimal", "lowerLetter")
    forms = "".join(f'<w:abstractNum w:abstractNumId="{at}">{each}</w:abstractNum>' for at, each in kinds.items())
    forms += "".join(f'<w:num w:numId="{at + 1}"><w:abstractNumId w:val="{at}"/></w:num>' for at in kinds)
    return packed(
        {
            "[Content_Types].xml": "<Types/>",
            "word/document.xml": f"<w:document {W}><w:body>{body}</w:body></w:document>",
            "word/numbering.xml": f"<w:numbering {W}>{forms}</w:numbering>",
        }
    )


def e_book(chapters: int = 3, notes: int = 4) -> bytes:
    """An e-book as Standard Ebooks makes them: notes in a file of their own, numbered through."""
    members = {
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile '
        'full-path="epub/content.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
    }
    html = '<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><title>x</title></head><body>{}</body></html>'
    names, number, listed = [], 0, []
    for chapter in range(1, chapters + 1):
        words = []
        for _ in range(notes):
            number += 1
            words.append(
                f'The house stood&nbsp;by the river.<a href="endnotes.xhtml#note-{number}" id="noteref-{number}" epub:type="noteref">{number}</a>'
            )
            listed.append(
                f'<li id="note-{number}" epub:type="endnote"><p>Note {number} of it. <a href="chapter-{chapter}.xhtml#noteref-{number}" '
                'epub:type="backlink">↩</a></p></li>'
            )
        names.append(f"chapter-{chapter}")
        members[f"epub/text/chapter-{chapter}.xhtml"] = html.format(
            f"<section><h2>{chapter}</h2><p>{' '.join(words)}</p></section>"
        )
    names.append("endnotes")
    members["epub/text/endnotes.xhtml"] = html.format(
        f'<section epub:type="endnotes"><h2>Endnotes</h2><ol>{"".join(listed)}</ol></section>'
    )
    items = "".join(
        f'<item id="{name}" href="text/{name}.xhtml" media-type="application/xhtml+xml"/>' for name in names
    )
    spine = "".join(f'<itemref idref="{name}"/>' for name in names)
    members["epub/content.opf"] = (
        '<package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata><dc:title>A House</dc:title>'
        f"<dc:creator>Nobody Known</dc:creator></metadata><manifest>{items}</manifest><spine>{spine}</spine></package>"
    )
    return packed(members)
