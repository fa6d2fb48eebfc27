"""Hostile content: every value is an edition as a mapping from paths to bytes, by a name that says what is wrong."""

from __future__ import annotations

import codecs
from collections.abc import Iterator

Files = dict[str, bytes]
EDITION = b'title = "An edition"\n'


def page(body: str | bytes, head: str | bytes = "title: About") -> Files:
    """A page with a body and a head."""
    head, body = (each.encode() if isinstance(each, str) else each for each in (head, body))
    return {"pages/about.md": b"---\n" + head + b"\n---\n\n" + body + b"\n"}


def text(body: str) -> Files:
    """A text whose source has other words."""
    head = (
        'title: One\nauthor: A\ndate: 1974\nrights: {statement: "https://example.org/", label: CC0}\n'
        'source: {file: one.txt, sha256: "0"}'
    )
    return {"texts/one.md": f"---\n{head}\n---\n\n{body}\n".encode(), "sources/one.txt": b"Words.\n"}


def entry(name: str, head: str, body: str = "A gloss.", kind: str = "term") -> Files:
    """An entry."""
    return {f"entries/{kind}/{name}.md": f"---\n{head}\n---\n\n{body}\n".encode()}


HEADS = {
    "nothing": "",
    "only a comment": "# nothing",
    "a word": "word",
    "a list": "- a\n- b",
    "a list in brackets": "[a, b]",
    "a colon": ":",
    "a question": "?",
    "a complex key": "? [a, b]\n: c",
    "a key that is a record": "{a: b}: c",
    "an empty key": ": c",
    "a null": "~",
    "an alias": "title: *a",
    "an anchor": "title: &a About",
    "a bomb of aliases": "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\ntitle: *c",
    "a merge": "a: &a {title: x}\n<<: *a",
    "a cycle": "title: &a [*a]",
    "a tag": "title: !!python/object/apply:os.system [id]",
    "a verbatim tag": "title: !<tag:yaml.org,2002:python/name:os.system> x",
    "a binary": "title: !!binary aGVsbG8=",
    "a directive": "%YAML 1.1\ntitle: x",
    "a huge version": "%YAML 1." + "9" * 5000 + "\n--- \ntitle: x",
    "a tag directive": "%TAG ! tag:x,2000:\n--- \ntitle: x",
    "two documents": "title: x\n--- \ntitle: y",
    "the end of a document": "title: x\n...\ntitle: y",
    "an unclosed quotation mark": 'title: "About',
    "an unclosed apostrophe": "title: 'About",
    "an unclosed list": "title: [a",
    "an unclosed record": "title: {a",
    "a closed list that is not open": "title: ]",
    "lists beyond measure": "title: " + "[" * 5000,
    "records beyond measure": "title: " + "{a: " * 5000,
    "lists in lines beyond measure": "\n".join("  " * number + "- " for number in range(150)),
    "records in lines beyond measure": "\n".join("  " * number + "a:" for number in range(150)),
    "dashes beyond measure": "title: x\nsee: " + "- " * 3000,
    "an escape beyond Unicode": 'title: "\\UFFFFFFFF"',
    "an escape just beyond Unicode": 'title: "\\U00110000"',
    "a lone surrogate": 'title: "\\ud800"',
    "an escaped NUL": 'title: "a\\0b"',
    "an escaped bell": 'title: "a\\ab"',
    "an escaped escape": 'title: "\\e[31m"',
    "a broken escape": 'title: "\\q"',
    "a short escape": 'title: "\\x4"',
    "a tab": "\ttitle: About",
    "a tab after the colon": "title:\tAbout",
    "a percent sign": "title: %",
    "an at sign": "title: @me",
    "a backtick": "title: `x`",
    "a colon in words": "title: Stalin: a life",
    "a folded scalar": "title: >\n  folded\n  words",
    "a literal scalar": "title: |\n  two\n  lines",
    "a literal scalar with a wrong sign": "title: |99\n  two",
    "the same field twice": "title: a\ntitle: b",
    "the same field a thousand times": "\n".join(["title: a"] * 1000),
    "a field that is none": "titel: About",
    "a field of another kind": "title: About\nborn: 1900",
    "a thousand unknown fields": "\n".join(f"field{number}: x" for number in range(1000)),
    "a long unknown field": "title: About\n" + "x" * 900 + ": y",
    "a record for words": "title: {a: b}",
    "a list for words": "title: [a, b]",
    "words for a number": "title: About\norder: first",
    "a number beyond measure": "title: About\norder: " + "9" * 5000,
    "a number with a sign": "title: About\norder: --1",
    "a number in other digits": "title: About\norder: ٣",
    "a superscript number": "title: About\norder: ²",
    "an infinite number": "title: About\norder: .inf",
    "a title of a space": 'title: " "',
    "a title without words": 'title: "…"',
    "a long title": "title: " + "very " * 5000 + "long",
    "a head beyond measure": "title: About\n# " + "x" * 70000,
    "a title from right to left": "title: \u202eevil\u202c",
    "a title of marks": "title: " + "e" + "\u0301" * 2000,
    "a title beyond the BMP": "title: 𝔄𝔟𝔬𝔲𝔱 👩‍👩‍👧‍👦",
    "a title with a noncharacter": "title: a\ufffeb",
    "a title with a line separator": "title: a\u2028b",
    "a title with next line": "title: a\u0085b",
    "a byte order mark inside": "title: a\ufeffb",
    "three hyphens in quotation marks": 'title: "\n ---\n"',
}

BODIES = {
    "headings of every level": "\n".join("#" * number + " x" for number in range(1, 9)),
    "a heading without words": "# \n\n## {#x}\n",
    "headings of the same words": "# a\n" * 500,
    "paragraphs of the same id": "a {#x}\n\n" * 50,
    "ids of the page's own": "# x {#text}\n\n## y {#p1}\n\nz {#n1}\n",
    "an id of signs": "# x {#.-._}\n",
    "an id in another script": "# x {#идентификатор}\n",
    "a long id": "# x {#" + "a" * 5000 + "}\n",
    "a reference without a note": "a[^1] b[^a] c[^x y] d[^]\n",
    "a note without a reference": "[^1]: a\n",
    "a note that refers to itself": "a[^1]\n\n[^1]: b[^1]\n",
    "notes that refer to each other": "a[^1]\n\n[^1]: b[^2]\n\n[^2]: c[^1]\n",
    "notes in notes": "a[^1]\n\n[^1]: b\n\n    [^2]: c[^1]\n\n        [^3]: d[^2]\n",
    "a note in a quotation": "> a[^1]\n>\n> [^1]: b\n",
    "a note in a list": "- a[^1]\n\n  [^1]: b\n",
    "a note in a table": "|a[^1]|\n|-|\n|b|\n\n[^1]: c\n",
    "a note without words": "a[^1]\n\n[^1]:\n",
    "a note of code": "a[^1]\n\n[^1]:     code\n",
    "a label of signs": "a[^*] b[^†] c[^**] d[^<b>]\n\n[^*]: x\n\n[^†]: y\n\n[^**]: z\n\n[^<b>]: q\n",
    "a label in other digits": "a[^٣]\n\n[^٣]: b\n",
    "a label of a superscript": "a[^²]\n\n[^²]: b\n",
    "a label beyond measure": "a[^" + "9" * 40 + "]\n\n[^" + "9" * 40 + "]: b\n",
    "notes of the same label": "a[^1]\n\n" + "[^1]: b\n\n" * 100,
    "a reference in a link": "[a[^1]](#p1)\n\n[^1]: b\n",
    "a reference in a heading": "# a[^1]\n\n[^1]: b\n",
    "a reference in a picture": "![a[^1]](../images/x.png)\n\n[^1]: b\n",
    "a definition in a definition's line": "[^1]: [^2]: [^3]: x\n",
    "brackets without meaning": "[x]{.no} [y]{no=1} [z]{#id} [q]{}\n",
    "brackets of every meaning": "[x]{person=a term=b work=c lang=d correction=e reason=f certainty=g .title .lost}\n",
    "the same class many times": "[x]{" + ".title " * 500 + "}\n",
    "the same key many times": "[x]{" + "lang=a " * 500 + "}\n",
    "nested brackets of many classes": "[" * 60 + "x" + "]{.title .item .editorial .unmarked}" * 60 + "\n",
    "nested brackets of every key": "[" * 90
    + "x"
    + "]{lang=a correction=b term=c person=d place=e .title}" * 90
    + "\n",
    "attributes beyond measure": "[x]{lang=" + "a" * 9000 + "}\n",
    "attributes that do not end": '[x]{lang="a\n',
    "attributes with a backslash": '[x]{lang="a\\"b\\\\"}\n',
    "an emendation of nothing": '[]{correction="x"} [x]{correction=""} [y]{certainty=probable}\n',
    "an emendation in an emendation": '[a [b]{correction="c"}]{correction="d"}\n',
    "an emendation in a link": '[a [b]{correction="c"}](#p1)\n',
    "an entry that is not": "[[nothing]] [[nothing|words]] [x]{term=nothing}\n",
    "an entry link of nothing": "[[]] [[|x]] [[a|]] [[A]] [[a b]] [[[a]]]\n",
    "a link to nothing": "[a](nothing.md) [b](#nothing) [c](nothing.md#x) [d]() [e](<>)\n",
    "a link out of the content": "[a](../../../etc/passwd) [b](/etc/passwd) [c](..%2f..%2fx) [d](..\\..\\x)\n",
    "a link with a NUL": "[a](x%00.md) [b](%ff%fe) [c](#%00) [d](%)\n",
    "a link to itself": "[a](about.md) [b](./about.md#x) [c](about.md#)\n",
    "a link beyond measure": "[a](" + "x" * 50000 + ")\n",
    "a link of a scheme": "[a](javascript:1) [b](data:x) [c](JAVASCRIPT:1) [d](x:y)\n",
    "a link of an unclosed bracket": "[a](http://[::1) [b](//[) [c](http://[x]:y/)\n",
    "an autolink": "<https://example.org> <a@example.org> <javascript:1> <x:y>\n",
    "a picture that is not": "![a](nothing.png) ![](x) ![b](../../x.png) ![c](https://example.org/x.png)\n",
    "a reference link": "[a]\n\n[a]: nothing.md\n\n[b]: <javascript:1> 'x'\n\n[b]\n",
    "cyclic reference links": "[a]: [b]\n\n[b]: [a]\n\n[a] [b]\n",
    "tags": "<div>\n<script>\n</div>\n\n<b>x</b> <!-- c --> <?p?> <![CDATA[x]]> </x>\n",
    "an unclosed tag": "<div\n\n<b x=\n\n<!-- x\n",
    "entities": "&#0; &#1; &#xD800; &#x110000; &#x10FFFF; &nothing; &amp &lt; &#x202e; &#27;\n",
    "a backslash before everything": "".join(f"\\{chr(number)}" for number in range(33, 127)) + "\n",
    "a division that is not closed": "::: quotation\n::: epigraph\nx\n",
    "a division that is not open": ":::\n\nx\n\n:::\n",
    "a division of no name": "::: {}\nx\n:::\n\n::: {#x}\ny\n:::\n",
    "a division of two names": "::: {.quotation .editorial .contents}\nx\n:::\n",
    "a division of many names": "::: {" + ".x " * 900 + "}\nx\n:::\n",
    "a quotation of nobody": "::: {.quotation speaker=nobody to='a b' via=\"c d e\"}\nx\n:::\n",
    "a division in a list": "- ::: quotation\n  x\n- y\n",
    "a division across a list": "- ::: quotation\n  x\n\n:::\n",
    "a title block in a title block": "::: title-block\n::: title-block\n# x\n:::\n:::\n",
    "a contents list of links": "::: contents\n- [a](#x)\n- [[b]]\n:::\n",
    "lists in lists": "".join("  " * number + "- x\n" for number in range(200)),
    "numbers in lists": "999999999. x\n1000000000. y\n0. z\n-1. q\n",
    "quotations in quotations": ">" * 500 + " x\n",
    "quotations and lists": "> - " * 200 + "x\n",
    "emphasis in emphasis": "*a " * 300 + "x" + "*" * 300 + "\n",
    "brackets in brackets": "[" * 500 + "x" + "]" * 500 + "\n",
    "links in links": "[" * 300 + "x" + "](#p1)" * 300 + "\n",
    "pictures in pictures": "![" * 300 + "x" + "](y)" * 300 + "\n",
    "notes in a line": "[^1]: " * 300 + "x\n",
    "divisions in divisions": "::: quotation\n" * 300 + "x\n" + ":::\n" * 300,
    "a table without a body": "|a|\n|-|\n",
    "a table of unlike rows": "|a|b|\n|-|-|\n|c|\n|d|e|f|g|\n||\n",
    "a table of pipes": "|" * 400 + "\n" + "|-" * 400 + "|\n" + "|" * 400 + "\n",
    "a table with a note": "|a|\n|-|\n|[^1]: x|\n",
    "a fence without an end": "```python\nx = 1\n",
    "a fence of an unknown language": "```nothing\nx\n```\n",
    "a fence of a hostile language": "```../../x\ny\n```\n\n```<b>\ny\n```\n\n```\x7f\ny\n```\n",
    "code of a language of every sort": "".join(
        f"```{name}\n<{{[('\"\\\n```\n\n" for name in ("html", "php", "sql", "c", "tex")
    ),
    "tabs": "\t\tx\n\n-\ty\n\n>\tz\n\n1.\tq\n",
    "spaces of every sort": "a\u00a0b\u2003c\u200bd\u3000e\ufefff\u180eg\u2029h\n",
    "signs from right to left": "\u202ea\u202d b\u2066c\u2069 אבג\n",
    "marks on a letter": "e" + "\u0301" * 5000 + "\n",
    "signs beyond the BMP": "👩‍👩‍👧‍👦 𝔄 \U0010ffff \ue000\n",
    "a replacement character": "a\ufffdb\n",
    "words that look like front matter": "---\ntitle: x\n---\n",
    "setext headings": "a\n===\n\nb\n---\n\n===\n",
    "breaks": "a  \nb\\\nc\n\n\\\n\n* * *\n---\n___\n",
    "lines of spaces": ("   \n" * 200) + "x" + "\n \t\n" * 200,
    "a line beyond measure": "x" * 1_000_001,
    "a line just within measure": "word " * 20_000,
    "many paragraphs": "x\n\n" * 3000,
    "a form feed and a vertical tab": "a\fb\vc\n",
    "an escape sequence": "\x1b[31mred\x1b[0m \x9b31m \x07\x08\n",
    "a DEL": "a\x7fb\n",
}

BYTES = {
    "nothing": b"",
    "a newline": b"\n",
    "a NUL": b"\0",
    "NULs": b"\0" * 1000,
    "a NUL in the head": b"---\ntitle: a\0b\n---\nx\n",
    "a NUL in the body": b"---\ntitle: a\n---\nx\0y\n",
    "a byte order mark": codecs.BOM_UTF8 + b"---\ntitle: a\n---\nx\n",
    "two byte order marks": codecs.BOM_UTF8 * 2 + b"---\ntitle: a\n---\nx\n",
    "only a byte order mark": codecs.BOM_UTF8,
    "UTF-16": "---\ntitle: a\n---\nx\n".encode("utf-16"),
    "UTF-16 without a mark": "---\ntitle: a\n---\nx\n".encode("utf-16-be"),
    "UTF-32": "---\ntitle: a\n---\nx\n".encode("utf-32"),
    "Latin-1": "---\ntitle: Café\n---\nCafé\n".encode("latin-1"),
    "Windows-1251": "---\ntitle: НЭП\n---\nНЭП\n".encode("cp1251"),
    "Shift JIS": "---\ntitle: 日本\n---\n日本\n".encode("shift-jis"),
    "UTF-7": "---\ntitle: +AOk-\n---\n+AOk-\n".encode("ascii"),
    "an overlong sequence": b"---\ntitle: a\n---\n\xc0\xaf\n",
    "a surrogate": b"---\ntitle: a\n---\n\xed\xa0\x80\n",
    "a cut sequence": b"---\ntitle: a\n---\n\xe2\x82",
    "a lone byte": b"---\ntitle: a\n---\n\xff\n",
    "carriage returns": b"---\rtitle: a\r---\rx\r\ry\r",
    "carriage returns and newlines": b"---\r\ntitle: a\r\n---\r\nx\r\n",
    "ends of every sort": b"---\r\ntitle: a\n---\rx\r\r\n\n\ry\n\r",
    "no end": b"---\ntitle: a\n---",
    "no body": b"---\ntitle: a\n---\n",
    "a head without an end": b"---\ntitle: a\n",
    "only a fence": b"---",
    "two fences": b"---\n---\n",
    "a fence after a space": b" ---\ntitle: a\n---\nx\n",
    "a fence of four": b"----\ntitle: a\n----\nx\n",
    "a fence before a space": b"--- \ntitle: a\n---\t\nx\n",
    "TOML": b"+++\ntitle = 'a'\n+++\nx\n",
    "a picture": b"\x89PNG\r\n\x1a\n" + bytes(range(256)),
    "every byte": bytes(range(256)) * 4,
    "a gzip": b"\x1f\x8b\x08\0" + b"\0" * 100,
    "a file beyond measure": b"---\ntitle: a\n---\n" + b"x\n" * 8_000_001,
    "a line beyond measure": b"---\ntitle: a\n---\n" + b"x" * 1_000_001,
}

EDITIONS = {
    "nothing": b"",
    "no value": b"title =",
    "a bare word": b"title = x",
    "an unclosed string": b'title = "x',
    "an unclosed long string": b'title = """x',
    "an unclosed table": b"[rights",
    "an unclosed list": b"title = [1,",
    "lists beyond measure": b"title = " + b"[" * 20000,
    "tables beyond measure": b"title = " + b"{a = " * 20000,
    "dots beyond measure": b"a" + b".a" * 20000 + b' = "x"',
    "a table of dots beyond measure": b"[a" + b".a" * 20000 + b"]",
    "a number beyond measure": b"title = " + b"9" * 5000,
    "a hexadecimal number beyond measure": b"title = 0x" + b"f" * 5000,
    "a float beyond measure": b"title = 1e" + b"9" * 500,
    "not a number": b"title = nan",
    "a date": b"title = 1974-02-07",
    "a date that is none": b"title = 1974-02-31",
    "a time": b"title = 07:32:00.999999999999999999",
    "a truth": b"title = true",
    "a list": b'title = ["x"]',
    "a table": b'title = {x = "y"}',
    "a list of tables": b'[[title]]\nx = "y"',
    "a list of tables for rights": b'title = "x"\n[[rights]]\nlabel = "y"',
    "words for rights": b'title = "x"\nrights = "y"',
    "the same field twice": b'title = "x"\ntitle = "y"',
    "a field that is none": b'titel = "x"',
    "a thousand fields": b"\n".join(b"field%d = 1" % number for number in range(1000)),
    "a marking that is none": b'title = "x"\nmarking = "some"',
    "an escaped NUL": b'title = "a\\u0000b"',
    "an escaped escape": b'title = "\\u001b[31m"',
    "an escaped surrogate": b'title = "\\ud800"',
    "an escape beyond Unicode": b'title = "\\U00110000"',
    "a NUL": b'title = "a\0b"',
    "Latin-1": 'title = "Café"'.encode("latin-1"),
    "UTF-16": 'title = "x"'.encode("utf-16"),
    "a byte order mark": codecs.BOM_UTF8 + b'title = "x"',
    "carriage returns": b'title = "x"\r\nsubtitle = "y"\r\n',
    "a lone carriage return": b'title = "x"\rsubtitle = "y"\r',
    "a language that is a path": b'title = "x"\nlanguage = "../../en"',
    "a language of signs": 'title = "x"\nlanguage = "\u202e\\"><"'.encode(),
    "a title from right to left": 'title = "\u202ex"'.encode(),
    "an empty title": b'title = ""',
    "a file beyond measure": b'title = "x"\n#' + b"x\n#" * 6_000_000,
}

NAMES = (
    *(
        f"pages/{name}.md"
        for name in ("A", "a b", "é", "a--b", "-a", "a-", "a_b", "a.b", "а", "٣", "𝔞", "a\u0301", "\u202ea")
    ),
    *(
        f"pages/{name}.md"
        for name in ("a\nb", "a\tb", "\x1b[31m", "a\\b", "a:b", 'a"b', "a<b>c", "a'b", "%2e%2e", "a#b", "a?b")
    ),
    *(
        "pages/con.md",
        "pages/" + "a" * 240 + ".md",
        "pages/.md",
        "pages/a.MD",
        "pages/a.md.md",
        "pages/a.markdown",
        "pages/md",
    ),
    *("pages/text.md", "pages/404.md", "pages/index.md", "pages/glossary.md", "pages/people.md", "manual/index.md"),
    *("a.md", "texts/a/b.md", "entries/a.md", "entries/persons/a.md", "Pages/a.md", "x/edition.toml"),
    *("pages/\udcff.md", "images/\udcff.png", "sources/\udcff.txt", "\udcff/a.md"),
    *(
        f"images/{name}.png"
        for name in (
            "a b",
            "a#b",
            "a?b",
            "a%20b",
            "a:b",
            "a\\b",
            "a\nb",
            "..\\b",
            "é",
            "A",
            " a",
            "a'b",
            "\x1b",
            "\u202e",
        )
    ),
    *(
        "images/a.svg",
        "images/a.html",
        "images/a.js",
        "images/a",
        "images/a.PNG",
        "images/a.png/b.png",
        "images/deep/er/a.png",
    ),
    *("images/../images/b.png", "sources/a\nb.txt", "sources/a:b.txt", "sources/.txt", "sources/deep/a.txt"),
)

EDITIONS_OF_SEVERAL: dict[str, Files] = {
    "no content at all": {},
    "entries of the same id": {**entry("a", "title: One"), **entry("a", "title: Two", kind="person")},
    "entries of the same form": {**entry("a", "title: One"), **entry("b", "title: One", kind="person")},
    "entries that see each other": {**entry("a", "title: A\nsee: [b]"), **entry("b", "title: B\nsee: [a, b, c]")},
    "entries that link to each other": {**entry("a", "title: A", "[[b]]"), **entry("b", "title: B", "[[a]] [[b]]")},
    "an entry without a body": entry("a", "title: A", ""),
    "an entry that begins with a list": entry("a", "title: A", "- x"),
    "an entry that begins with a note": entry("a", "title: A", "[^1]: x\n\ny[^1]"),
    "an entry of a thousand forms": entry("a", "title: A\nforms: [" + ", ".join(f"a{n}" for n in range(1000)) + "]"),
    "an entry of a long form": entry("a", "title: A\nforms: [" + "a " * 5000 + "]"),
    "an entry of forms without words": entry("a", 'title: A\nforms: ["", "…", " ", "\'"]\nexcept: ["", "!"]'),
    "an entry of dates that are none": entry("a", "title: A\nborn: yesterday\ndied: 1974-02-31", kind="person"),
    "an event of a strange date": entry("a", "title: A\ndate: ٠٠٠٠/9999-12-31%", kind="event"),
    "an event of a range that runs back": entry("a", "title: A\ndate: 1974/1973", kind="event"),
    "a work of a strange author": entry("a", "title: A\nauthor: '; ;, ; a,,b;'\npublisher: ': '", kind="work"),
    "a text of a missing source": {"texts/a.md": text("x")["texts/one.md"]},
    "a text of a source outside": {
        "texts/a.md": text("x")["texts/one.md"].replace(b"one.txt", b"../../../../etc/passwd"),
    },
    "a text of broken chrome": {
        **text("x"),
        "texts/one.md": text("x")["texts/one.md"].replace(
            b'sha256: "0"}',
            b'sha256: "0", chrome: [{lines: 1-9999999, what: x}, {lines: 5-3, what: y}, {lines: a, what: z}]}',
        ),
    },
    "a text of much chrome": {
        **text("x"),
        "texts/one.md": text("x")["texts/one.md"].replace(
            b'sha256: "0"}', b'sha256: "0", chrome: [' + b"{lines: 1-9999999, what: x}, " * 1000 + b"]}"
        ),
    },
    "a text of broken templates": {
        **text("x[^1]\n\n[^1]: y"),
        "texts/one.md": text("x[^1]\n\n[^1]: y")["texts/one.md"].replace(
            b'sha256: "0"}', b'sha256: "0", note-reference: "{number!r:>999999999}", note-definition: "{0.__class__}"}'
        ),
    },
    "a text of other words": {**text("alpha beta " * 3000), "sources/one.txt": b"beta alpha gamma " * 2000},
    "a text of one word": {**text("a " * 8000 + "b"), "sources/one.txt": b"b " + b"a " * 7000 + b"c"},
    "a source that is no text": {**text("x"), "sources/one.txt": bytes(range(256))},
    "a text that reviews nothing": {
        **text("x"),
        "texts/one.md": text("x")["texts/one.md"].replace(b"title: One", b"title: One\nreviews: nothing"),
    },
    "a text of a strange date": {
        **text("x"),
        "texts/one.md": text("x")["texts/one.md"].replace(b"date: 1974", b"date: yesterday"),
    },
}


def weird_head(head: str) -> Iterator[Files]:
    """A head on a page, a text and an entry."""
    yield page("Words.", head)
    yield {"texts/one.md": f"---\n{head}\n---\n\nWords.\n".encode(), "sources/one.txt": b"Words.\n"}
    yield entry("a", head)


def hostile() -> dict[str, Files]:
    """Every hostile edition by its name."""
    found: dict[str, Files] = {}
    for name, head in HEADS.items():
        for number, files in enumerate(weird_head(head)):
            found[f"head, {name}, {('page', 'text', 'entry')[number]}"] = files
    for name, body in BODIES.items():
        found[f"body, {name}, page"] = page(body)
        found[f"body, {name}, text"] = text(body)
        found[f"body, {name}, entry"] = entry("a", "title: A", body)
    found |= {f"bytes, {name}": {"pages/about.md": content} for name, content in BYTES.items()}
    found |= {f"edition, {name}": {**page("Words."), "edition.toml": content} for name, content in EDITIONS.items()}
    found |= {f"name, {name!a}": {name: page("Words.")["pages/about.md"]} for name in NAMES}
    found |= {f"several, {name}": files for name, files in EDITIONS_OF_SEVERAL.items()}
    return {name: {"edition.toml": EDITION, **files} for name, files in found.items()}
