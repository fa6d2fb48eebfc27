"""Editions to export: the project's own, one of three texts, and one with everything that is odd."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path

import pytest

from glossator.pipeline import Order, Outcome, build
from glossator.toolchain import Toolchain
from tests.rooms import ROOT

CONTENTS = {"shipped": ROOT / "content", "three": ROOT / "tests" / "sites" / "three-texts" / "content"}
ODD = """\
---
title: "Odd & <ends>"
author: Ann O’Nymous
date: 1917~
language: ru
reviews: book
supplied: [author]
supplied-from: A guess & no more.
provenance: From <nowhere>.
rights: {statement: "http://rightsstatements.org/vocab/UND/1.0/", label: Undetermined, note: "A & B"}
source: {file: odd.txt, sha256: "%s"}
---

::: title-block
ODD
:::

# 1905 and after {#1905}

Anna & Boris \\<met> in Rome\\
in [1905/1906]{date=1905/..}, [long ago]{date=189X} and [in spring]{date=1917-21~}.[^1][^a] {#1906}

## A part

> A quotation of *which **nothing*** is said.

* One, with Anna[^1]
* Two

3. Three

   with more
4. Four

::: {.quotation speaker=anna to=boris via="boris anna"}
She said [“he said”]{speaker=boris} and went to see [Rhome]{correction="Rome & <Roma>" certainty=probable reason=A}.
:::

* * *

### Deep

| a | b |
|---|---|
| 1 | 2 |

`code & <tags>` and ![a tower](../images/tower.png) and [the book](../entries/work/book.md) and [here](#1905) and
[there](https://example.org/?a=1&b=2).

    some <code> & more

::: editorial
What the editor says of [[anna]], [[nobody|somebody]] and [[boris]].
:::

[^1]: Book, 1900, p. 5. [Ibid., “p.” 7]{cites=book}.

    A second paragraph [of the editor’s]{.editorial}.

[^a]: See [@book, p. 5].
"""
ENTRIES = {
    "person/anna": (
        "title: Anna",
        "A person & more; see [[boris]].\n\n## 1905\n\nMore of her: [the book](../work/book.md).",
    ),
    "person/boris": ("title: Boris\nborn: 1888-10~\ndied: 19XX", "Another."),
    "person/nobody": ("title: Nobody", "Nobody at all; see [[anna]]."),
    "place/rome": ("title: Rome", "A place."),
    "work/book": ("title: Book\nauthor: anna; Smith, John\ndate: 1900\npublisher: 'Rome: Press & Sons'", "A book."),
    "event/war": ("title: War\nforms: [long ago]\ndate: 1914/1918", "A war."),
}
PICTURE = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010806000000"
    "1f15c4890000000d49444154789c6360606060000000050001a5f645400000000049454e44ae426082"
)


def built(content: Path, output: Path, base_url: str = "", *, preview: bool = False) -> Outcome:
    """An edition built without a look at its sources, which the odd one does not have."""
    order = Order(content, output, base_url=base_url, preview=preview)
    outcome = build(order, replace(Toolchain(), checks=(), document_checks=()))
    assert not outcome.failed, [(each.place.line, each.message) for each in outcome.findings]
    return outcome


def odd(folder: Path) -> Path:
    """The content of an edition with everything that is odd."""
    words = ODD.partition("---\n\n")[2].encode()
    files = {
        "edition.toml": b'title = "An odd edition"\ndate = "2026-03-01"\neditor = "E. Ditor"\n',
        "sources/odd.txt": words,
        "images/tower.png": PICTURE,
        "texts/odd.md": (ODD % hashlib.sha256(words).hexdigest()).encode(),
        **{f"entries/{name}.md": f"---\n{head}\n---\n\n{body}\n".encode() for name, (head, body) in ENTRIES.items()},
    }
    for path, content in files.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
    return folder


@pytest.fixture(scope="session", params=["shipped", "three", "odd"])
def exported(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of an edition, with its exports."""
    folder = tmp_path_factory.mktemp(request.param)
    content = CONTENTS.get(request.param) or odd(folder / "content")
    built(content, folder / "site")
    return folder / "site"
