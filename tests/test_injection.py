"""Words that would like to be a script: on no page are they more than words."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from html.parser import HTMLParser
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree
from zipfile import ZipFile

import pytest

from glossator import pipeline
from glossator.pipeline import Order, assemble, publish
from glossator.publish.single.inside import FIRST, SCRIPTS, SETTINGS, script
from glossator.publish.templates import Templates
from glossator.theme import default_theme
from glossator.toolchain import Toolchain

TAGS = (
    "<script>alert(1)</script>",
    "<SCRIPT SRC=//evil.example/x.js></SCRIPT>",
    "<script/src=data:,alert(1)>",
    "<script\n>alert(1)</script\n>",
    "<scr<script>ipt>alert(1)</scr</script>ipt>",
    "</script><script>alert(1)</script>",
    "</title><script>alert(1)</script>",
    "</textarea><script>alert(1)</script>",
    "</style><script>alert(1)</script>",
    "--><script>alert(1)</script><!--",
    "]]><script>alert(1)</script>",
    "<![CDATA[<script>alert(1)</script>]]>",
    "<?xml version='1.0'?><script>alert(1)</script>",
    "<!--[if gte IE 4]><script>alert(1)</script><![endif]-->",
    "<img src=x onerror=alert(1)>",
    "<img src=x onerror='alert(1)'>",
    '<img """><script>alert(1)</script>">',
    "<img src='x'onerror=alert(1)>",
    "<img/src=x/onerror=alert(1)>",
    "<img src=javascript:alert(1)>",
    "<svg onload=alert(1)>",
    "<svg/onload=alert(1)//",
    "<svg><script>alert(1)</script></svg>",
    "<svg><a xlink:href='javascript:alert(1)'><text>x</text></a></svg>",
    "<svg><animate onbegin=alert(1) attributeName=x></svg>",
    "<math><mi xlink:href='javascript:alert(1)'>x</mi></math>",
    "<body onload=alert(1)>",
    "<body/onpageshow=alert(1)>",
    "<iframe src=javascript:alert(1)></iframe>",
    "<iframe srcdoc='&lt;script&gt;alert(1)&lt;/script&gt;'></iframe>",
    "<object data=javascript:alert(1)></object>",
    "<embed src=javascript:alert(1)>",
    "<form action=javascript:alert(1)><input type=submit></form>",
    "<button formaction=javascript:alert(1)>x</button>",
    "<input autofocus onfocus=alert(1)>",
    "<select autofocus onfocus=alert(1)>",
    "<details open ontoggle=alert(1)>",
    "<video><source onerror=alert(1)></video>",
    "<audio src=x onerror=alert(1)>",
    "<marquee onstart=alert(1)>",
    "<base href=javascript:alert(1)//>",
    "<meta http-equiv=refresh content='0;url=javascript:alert(1)'>",
    "<link rel=stylesheet href=javascript:alert(1)>",
    "<style>@import 'javascript:alert(1)';</style>",
    "<div style=\"background:url('javascript:alert(1)')\">",
    "<div style=width:expression(alert(1))>",
    "<a href=javascript:alert(1)>x</a>",
    "<a href='java&#115;cript:alert(1)'>x</a>",
    "<table background=javascript:alert(1)>",
    "<x onclick=alert(1)>x</x>",
    "<x contenteditable onblur=alert(1)>x",
    "<template><script>alert(1)</script></template>",
    "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
    "<plaintext>",
    "<xmp><script>alert(1)</script></xmp>",
    "<isindex type=image src=1 onerror=alert(1)>",
    "<\u017fcript>alert(1)</\u017fcript>",
    "\uff1cscript\uff1ealert(1)\uff1c/script\uff1e",
    "<a\u2028onclick=alert(1)>x</a>",
    "<%00script>alert(1)</script>",
    "+ADw-script+AD4-alert(1)+ADw-/script+AD4-",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "&#60;script&#62;alert(1)&#60;/script&#62;",
    "&#x3C;img src=x onerror=alert(1)&#x3E;",
    "&amp;lt;script&amp;gt;alert(1)",
    "\\<script\\>alert(1)\\</script\\>",
    "\\u003cscript\\u003ealert(1)",
    "%3Cscript%3Ealert(1)%3C/script%3E",
)
BREAKS = (
    '" onmouseover=alert(1) x="',
    "' onmouseover=alert(1) x='",
    "` onmouseover=alert(1) x=`",
    '"><script>alert(1)</script>',
    "'><script>alert(1)</script>",
    '"/><img src=x onerror=alert(1)>',
    "&quot; onmouseover=alert(1) x=&quot;",
    "&#34; onmouseover=alert(1) x=&#34;",
    "x onmouseover=alert(1)",
    "x/onmouseover=alert(1)",
    '">\n<script>alert(1)</script>\n<a x="',
    "{{ 7 * 7191 }}",
    "{{ ''.__class__.__mro__[1].__subclasses__() }}",
    "{% for x in ().__class__.__base__.__subclasses__() %}{{ x }}{% endfor %}",
    "{{ view.__init__.__globals__ }}",
    "{{ '<script>'|safe }}",
    "{% include 'base.html' %}",
    "{# x #}",
    "${alert(1)}",
    "<%= 7 * 7191 %>",
    "{number}<script>alert(1)</script>{title}",
    "*/ body{background:url(javascript:alert(1))} /*",
    "}</style><script>alert(1)</script>",
    '\\"-alert(1)}//',
    "</script><svg onload=alert(1)>",
    "\u202e<script>alert(1)</script>",
    "\u2028alert(1)\u2029",
)
SCHEMES = (
    "javascript:alert(1)",
    "JAVASCRIPT:alert(1)",
    "jAvAsCrIpT:alert(1)",
    "javascript&colon;alert(1)",
    "javascript&#58;alert(1)",
    "javascript&#x3A;alert(1)",
    "javascript&#0000058alert(1)",
    "&#106;avascript:alert(1)",
    "&#x6A;avascript:alert(1)",
    "&Tab;javascript:alert(1)",
    "java&Tab;script:alert(1)",
    "java&NewLine;script:alert(1)",
    "java\\script:alert(1)",
    "java%73cript:alert(1)",
    "javascript%3Aalert(1)",
    "%6Aavascript:alert(1)",
    "javascript://example.org/%0Aalert(1)",
    "javascript:/*http://example.org*/alert(1)",
    "\u00a0javascript:alert(1)",
    "\u2003javascript:alert(1)",
    "\ufeffjavascript:alert(1)",
    "\u200bjavascript:alert(1)",
    "&#1;javascript:alert(1)",
    "&#14;javascript:alert(1)",
    "&nbsp;javascript:alert(1)",
    "javascript\u200b:alert(1)",
    "\uff4aavascript:alert(1)",
    "vbscript:msgbox(1)",
    "VBScript:msgbox(1)",
    "livescript:alert(1)",
    "mocha:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==",
    "data:image/svg+xml;base64,PHN2ZyBvbmxvYWQ9YWxlcnQoMSk+",
    "DATA:text/html,x",
    "da&Tab;ta:text/html,x",
    "blob:https://example.org/x",
    "filesystem:https://example.org/x",
    "file:///etc/passwd",
    "view-source:javascript:alert(1)",
    "feed:javascript:alert(1)",
    "jar:https://example.org!/x",
    "about:blank",
    "ws://example.org",
    "//evil.example/x.js",
    "\\\\evil.example\\x",
    "/\\evil.example",
    "https:javascript:alert(1)",
    'http:" onmouseover=alert(1) x="',
    'https://example.org/"><script>alert(1)</script>',
    "https://example.org/?x=<script>alert(1)</script>",
    "mailto:a@example.org?subject=<script>alert(1)</script>",
    'mailto:x" onclick="alert(1)',
    "tel:'><script>alert(1)</script>",
    'x" onerror="alert(1)',
    "x' onerror='alert(1)",
    '#" onclick="alert(1)',
    "#javascript:alert(1)",
    "?javascript:alert(1)",
    '../images/x.png" onload="alert(1)',
)
MARKDOWN = (
    "[x](javascript:alert(1))",
    "[x](<javascript:alert(1)>)",
    "[x](\\javascript:alert(1))",
    "[x](j\\avascript:alert(1))",
    "![x](javascript:alert(1))",
    '![x" onerror="alert(1)](x)',
    '[x](https://example.org "x\\" onclick=\\"alert(1)")',
    "[x](https://example.org 'x\"onclick=alert(1)')",
    "[a]: javascript:alert(1)\n\n[a]",
    "<javascript:alert(1)>",
    "<data:text/html,x>",
    "<vbscript:x>",
    '[x]{lang="en\\" onclick=\\"alert(1)"}',
    '[x]{correction="<script>alert(1)</script>" reason="<img src=x onerror=alert(1)>"}',
    '[x]{onclick="alert(1)"}',
    '[x]{.onclick style="x"}',
    '# x {#a"onclick=alert(1)}',
    "# x {#javascript:alert(1)}",
    "# <script>alert(1)</script>",
    '::: {.quotation onclick="alert(1)"}\nx\n:::',
    "::: <script>alert(1)</script>\nx\n:::",
    '```html" onclick="alert(1)\n<script>alert(1)</script>\n```',
    "```<script>alert(1)</script>\nx\n```",
    "`<script>alert(1)</script>`",
    "    <script>alert(1)</script>",
    "x[^<script>alert(1)</script>]",
    'x[^"onclick=alert(1)]',
    "[[a|<script>alert(1)</script>]]",
    '[["onclick=alert(1)|x]]',
    '|<script>alert(1)</script>|\n|:-" onclick="alert(1)|\n',
    "[<img src=x onerror=alert(1)>](javascript:alert(1))",
    "**<script>**alert(1)**</script>**",
    "*<script\n>*alert(1)",
    '<https://example.org/"onclick=alert(1)>',
    '<a@example.org"onclick=alert(1)>',
)
VECTORS = (*TAGS, *BREAKS, *SCHEMES, *MARKDOWN)
URLS = (
    "href",
    "src",
    "action",
    "formaction",
    "data",
    "poster",
    "srcset",
    "background",
    "cite",
    "xlink:href",
    "longdesc",
)
SHEET = re.compile(
    r"(#[\w-]+\{[\w:;-]*\}\n?)*"
    r'(@page\{(@(top|bottom)-left\{content:"([^"\\<\x00-\x1f]|\\[0-9a-f]{1,6} )*"\}){2}\}\n'
    r"@page :first\{@top-left\{content:none\}\}\n?)?\s*"
)
"""The style sheet of a text: what ties notes to references, and strings, whole, for the head and foot of sheets."""
BINARY = (".epub", ".woff2", ".png")
FORBIDDEN = (
    *("iframe", "object", "embed", "base", "svg", "math", "style", "form", "frame", "frameset", "applet", "template"),
    *("audio", "video", "source", "textarea", "noscript", "plaintext", "xmp", "marquee", "isindex", "animate", "x"),
)


@dataclass
class Judge(HTMLParser):
    """Finds what could run on a page."""

    faults: list[str] = field(default_factory=list)
    scripts: int = 0
    inside: bool = False
    data: bool = False

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Judge a tag and its attributes."""
        given = dict(attrs)
        self.inside = tag == "script"
        self.data = self.inside and attrs == [("type", "application/ld+json")]
        if tag == "script":
            self.scripts += 1
            if not self.data and not re.fullmatch(
                r"(\.\./)*assets/[a-z-]+\.js(\?[0-9a-f]{12})?", given.get("src") or ""
            ):
                self.faults.append(f"a script from {given.get('src')}")
        if tag in FORBIDDEN or (tag == "meta" and (given.get("http-equiv") or "").lower() == "refresh"):
            self.faults.append(f"<{tag}>")
        for name, value in attrs:
            if name.startswith("on") or name in ("style", "srcdoc"):
                self.faults.append(f"{name}={value}")
            if name in URLS and not harmless(value or ""):
                self.faults.append(f"{name}={value}")

    def handle_data(self, data: str) -> None:
        """Nothing stands inside a script; a block of data is data, and no tag begins in it."""
        if self.inside and data.strip() and not (self.data and "<" not in data and json.loads(data)):
            self.faults.append(f"a script: {data}")

    def handle_endtag(self, tag: str) -> None:
        """The end of a script."""
        self.inside = False


TOLD = re.compile(r'glossator(?:Laid|Panel)\((".*")\);\n')
"""A script that holds a part of a page."""


def bare(words: str) -> str:
    """A single file without the theme's scripts and style, of which it has each once, and without its pictures; what a
    script has of the panel stands in its place.
    """
    theme = default_theme()
    for path in (FIRST, SETTINGS, *SCRIPTS):
        own = f'<script(?: data-[a-z-]+="[^"<>]*")*>{re.escape(script(theme, path))}</script>'
        words, count = re.subn(own, "", words)
        assert count == 1, path
    panel = r'<script(?: data-[a-z-]+="[^"<>]*")*>glossatorPanel\((".*")\)</script>'
    words, count = re.subn(panel, lambda found: json.loads(found[1]), words)
    assert count == 1
    words, count = re.subn("<style>[^<]*</style>", "", words)
    assert count == 1
    return re.sub('"data:image/(?:png|svg\\+xml);base64,[A-Za-z0-9+/=]*"', '""', words)


def harmless(url: str) -> bool:
    """Whether a URL leads to a page, read as browsers read it: without blanks and control characters."""
    plain = re.sub(r"[\0-\x20\x7f-\xa0\u2000-\u200f\u2028-\u202f\ufeff]", "", url).lower()
    scheme = re.match(r"([a-z][a-z0-9+.-]*):", plain)
    return not plain.startswith(("//", "\\", "/\\")) and (not scheme or scheme[1] in ("http", "https", "mailto", "tel"))


def in_books(made: dict[str, bytes]) -> dict[str, bytes]:
    """The files in the books of a site, but its pictures and faces."""
    found = {}
    for path, content in made.items():
        if path.endswith(".epub"):
            with ZipFile(BytesIO(content)) as book:
                names = [name for name in book.namelist() if name.startswith("EPUB/") and not name.endswith(BINARY)]
                found |= {f"{path}/{name}": book.read(name) for name in names if not name.endswith((".css", ".txt"))}
    return found


def running(root: ElementTree.Element) -> list[str]:
    """What could run in a page of a book, or in another document of XML."""
    faults = []
    for element in root.iter():
        if element.tag.rpartition("}")[2] in ("script", "iframe", "object", "embed", "style", "base"):
            faults.append(element.tag)
        for name, value in element.attrib.items():
            plain = name.rpartition("}")[2]
            if (
                plain.startswith("on")
                or plain == "style"
                or (plain in (*URLS, "target", "url") and not harmless(value))
            ):
                faults.append(f"{name}={value}")
    return faults


def quoted(words: str) -> str:
    """Words as a string of YAML and of TOML."""
    return json.dumps(words, ensure_ascii=False).replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")


def everywhere(vector: str) -> dict[str, str]:
    """An edition in which some words stand wherever an author or a source can put words."""
    words = quoted(vector)
    line = vector.replace("\n", " ")
    note = vector.replace("\n", "\n    ")
    target = line.replace(" ", "%20")
    body = f"""
{vector}

Words {line} words. [{line}](https://example.org) [x]({target}) [x](<{line}>) [x](#a "{line}") ![{line}]({target})

![{line}](../images/a.png "{line}") [{line}]{{term=a}} [{line}]{{.title}} [{line}]{{correction={words} reason={words}}}

[x]{{lang={words}}} [[a|{line}]] A headword.[^1] B.[^a] `{line}`

# {line} {{#{line}}}

## A heading {line}

- {line}

> {line}

| {line} | b |
|---|---|
| c | {line} |

::: {{.quotation speaker=p}}
{line}
:::

```{line}
{vector}
```

[^1]: {note}

[^a]: {note}
"""
    head = "".join(f"{name}: {words}\n" for name in ("title", "description", "short-title"))
    text = f"""---
{head}author: {words}
date: {words}
published: {words}
language: {words}
provenance: {words}
reviews: w
supplied: [{words}]
supplied-from: {words}
rights: {{statement: "https://example.org/", label: {words}, holder: {words}, note: {words}}}
source: {{file: one.txt, sha256: {words}, chrome: [{{lines: 1-9, what: {words}}}]}}
---
"""
    entry = f"title: {words}\nsort: {words}\nforms: [headword, {words}]\ncheck: [{words}]\nsee: [a, p]\n"
    fields = {
        "term/a": f"language: {words}\n",
        "person/p": f"born: {words}\ndied: {words}\n",
        "place/l": f"located: {words}\n",
        "organisation/o": f"founded: {words}\n",
        "work/w": f"type: {words}\nauthor: {words}\npublisher: {words}\ncontainer: {words}\ndate: {words}\n",
        "event/e": f"date: {words}\n",
    }
    names = ("title", "subtitle", "description", "editor", "language")
    remark = {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": "urn:x:1",
        "type": "Annotation",
        "creator": {"name": vector},
        "body": {"type": "TextualBody", "value": vector},
        "target": {"source": f"texts/one.html#{vector}", "selector": {"type": "TextQuoteSelector", "exact": line}},
    }
    return {
        "edition.toml": "".join(f"{name} = {words}\n" for name in names)
        + f"[rights]\nstatement = {words}\nlabel = {words}\n",
        "texts/one.md": text + body,
        "sources/one.txt": vector,
        "images/a.png": "x",
        f"images/{line.replace('/', '')[:60]}.png": "x",
        "annotations/a.jsonld": json.dumps({**remark, "label": vector, "items": [remark, {**remark, "id": target}]}),
        "pages/about.md": f"---\n{head}---\n{body}",
        "manual/index.md": f"---\n{head}---\n{body}",
        **{f"entries/{name}.md": f"---\n{entry}{more}---\n{line}\n\n{body}" for name, more in fields.items()},
    }


@pytest.fixture(scope="module")
def pages():
    """Make the pages of an edition whatever its findings are, as if nobody had looked at them."""
    files, toolchain, order = default_theme(), Toolchain(), Order(Path(), Path())
    templates = Templates(files)

    def made(content: dict[str, str]) -> dict[str, str]:
        edition = assemble({path: words.encode("utf-8", "replace") for path, words in content.items()}, toolchain)
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(pipeline, "Templates", lambda _: templates)
            artifacts = publish(edition, files, toolchain, order)
        made = {each.path: each.content for each in artifacts if each.path not in files}
        return {path: words.decode() for path, words in {**made, **in_books(made)}.items() if not path.endswith(BINARY)}

    return made


def test_there_are_many_vectors():
    """The promise names a number; each vector stands in some sixty places."""
    assert len(set(VECTORS)) >= 150


@pytest.mark.parametrize("number", range(len(VECTORS)))
def test_no_script_comes_from_content(number, pages):
    """No script but the theme's, no attribute that runs, no address that runs, on any page."""
    made = pages(everywhere(VECTORS[number]))
    for path, words in made.items():
        told = TOLD.fullmatch(words) if path.endswith(".js") else None
        if told or path.endswith(".html"):
            judge = Judge()
            words = json.loads(told[1]) if told else words
            words = bare(words) if path.startswith("exports/") else words
            judge.feed(words)
            judge.close()
            assert judge.faults == [], f"{VECTORS[number]!r} in {path}"
            assert words.count("<script") == judge.scripts
        elif path.endswith(".css"):
            assert SHEET.fullmatch(words), path
        elif path.endswith(".json"):
            json.loads(words)
        elif path.endswith((".xhtml", ".xml", ".opf", ".svg")):
            assert running(ElementTree.fromstring(words)) == [], f"{VECTORS[number]!r} in {path}"
    assert not any("50337" in words for words in made.values())


@pytest.mark.parametrize("number", range(len(SCHEMES)))
def test_an_unsafe_address_of_rights_is_an_error(number, site):
    """The address of a rights statement is one that readers follow, so it begins with `https:` or `http:`."""
    path = site.text("Words.")
    statement = quoted(SCHEMES[number])
    head = path.read_text("utf-8").replace("https://creativecommons.org/publicdomain/zero/1.0/", statement, 1)
    path.write_text(head, "utf-8")
    found = {each.code for each in site.findings()} - {"rights-unstated", "letter-unseen"}
    assert found == (set() if SCHEMES[number].startswith("https://") else {"link-unsafe"})


def test_the_judge_sees_what_would_run():
    """The judge itself is judged: every tag that runs would be seen."""
    for words in ("<script>x</script>", "<p onclick=x>", "<a href='java\tscript:x'>", "<svg>", "<img src=data:x>"):
        judge = Judge()
        judge.feed(words)
        judge.close()
        assert judge.faults, words
