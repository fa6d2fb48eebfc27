"""Where an example of a finding stands: a small edition that has it there."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from types import MappingProxyType

from tests.conftest import Site

HEAD = """\
---
title: One
author: An Author
date: 1974
rights: {statement: "https://creativecommons.org/publicdomain/zero/1.0/", label: CC0}
source: {file: one.txt, sha256: "0"}
---

"""
BODY = "## The meeting {#meeting}\n\nOne.\n\nThe wolves walked in the night the wolves walked.\n\n"
BODY += "".join(f"{each}.\n\n" for each in ("Three", "Four", "Five", "Six", "Seven", "Eight", "Nine"))
PERSON = "---\ntitle: Trotsky\n---"
EVENT = "---\ntitle: Meeting\n---"
PARALLEL = """\
---
topic: A topic
relation: agree
passages: [{text: one, paragraphs: [p1]}, {text: one, paragraphs: [p2]}]
---

A comment.
"""


def fields(head: str, example: str) -> str:
    """Front matter in which the example's fields stand in place of those of the same name."""
    names = re.findall(r"^([\w-]+):", example, re.MULTILINE)
    kept = [line for line in head.splitlines() if line.partition(":")[0] not in names]
    end = len(kept) - 1 - kept[::-1].index("---")
    return "\n".join([*kept[:end], *example.splitlines(), *kept[end:]]) + "\n\n"


def in_text(site: Site, example: str) -> None:
    """The body of a text."""
    site.write("texts/one.md", f"{HEAD}{BODY}{example}\n".encode())


def in_text_fields(site: Site, example: str) -> None:
    """The front matter of a text."""
    site.write("texts/one.md", f"{fields(HEAD, example)}{BODY}".encode())


def in_rights(site: Site, example: str) -> None:
    """The rights of a text."""
    in_text_fields(site, f"rights:\n  {example}\n  label: As said")


def in_gloss(site: Site, example: str) -> None:
    """The body of an entry."""
    site.write("entries/person/trotsky.md", f"---\ntitle: Trotsky\n---\n\n{example}\n".encode())


def in_person(site: Site, example: str) -> None:
    """The front matter of a person."""
    site.write("entries/person/trotsky.md", f"{fields(PERSON, example)}A gloss.\n".encode())


def in_event(site: Site, example: str) -> None:
    """The front matter of an event."""
    site.write("entries/event/meeting.md", f"{fields(EVENT, example)}A gloss.\n".encode())


def in_parallel(site: Site, example: str) -> None:
    """The front matter of a parallel."""
    site.write("parallels/one.md", fields(PARALLEL.partition("\n\n")[0], example).encode() + b"A comment.\n")


def in_edition(site: Site, example: str) -> None:
    """What the edition says of itself."""
    kept = "" if example.startswith("title") else 'title = "One"\n'
    table = "[search]\n" if "spellings" in example else ""
    site.write("edition.toml", f"{kept}{table}{example}\n".encode())


def in_bibliography(site: Site, example: str) -> None:
    """A bibliography."""
    site.write("bibliography.bib", example.encode())


def in_path(site: Site, example: str) -> None:
    """A file with the path that the example has between backticks."""
    [path] = re.findall(r"`content/([^`]+)`", example)
    site.write(path, b"---\ntitle: A title\n---\n\nA gloss.\n" if path.endswith(".md") else b"")


def in_annotation(site: Site, example: str) -> None:
    """Members of an annotation, or of its target if they say what is quoted."""
    parts = json.loads(f"{{{example}}}")
    quoted = {name: parts.pop(name) for name in ("exact", "prefix", "suffix") if name in parts}
    target = {"source": parts.pop("source", "texts/one.html#p2")}
    if quoted:
        target["selector"] = {"type": "TextQuoteSelector", **quoted}
    annotation = {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "type": "Annotation",
        "id": "urn:example:1",
        "creator": {"name": "A Reader"},
        "body": {"type": "TextualBody", "value": "Indeed."},
        "target": target,
        **parts,
    }
    site.write("annotations/one.jsonld", json.dumps(annotation).encode())


def in_layer(site: Site, example: str) -> None:
    """A layer of annotations."""
    site.write("annotations/one.jsonld", example.encode())


PLACES: Mapping[str, Callable[[Site, str], None]] = MappingProxyType(
    {
        each.__name__.removeprefix("in_"): each
        for each in (
            in_text,
            in_text_fields,
            in_rights,
            in_gloss,
            in_person,
            in_event,
            in_parallel,
            in_edition,
            in_bibliography,
            in_layer,
            in_annotation,
            in_path,
        )
    }
)


def edition_around(site: Site) -> None:
    """What examples refer to: a text with two paragraphs, some entries, two works of one author."""
    in_text(site, "")
    site.write("images/trial.jpg", b"")
    for kind, name in (("person", "lenin"), ("person", "bukharin"), ("organisation", "pravda"), ("term", "gensek")):
        site.entry(kind, name)
    site.entry("term", "nep", "title: NEP")
    for name, title in (("cohen-1973", "A Biography"), ("cohen-1993", "Afterword")):
        site.entry("work", name, f"title: {title}\nauthor: Cohen, Stephen\ntype: book\ndate: {name[-4:]}")
    site.entry("work", "larina-1993", "title: Forget\nauthor: Larina, Anna\ntype: book\ndate: 1993")
    site.entry("work", "ulam-1973", "title: Stalin\nauthor: Ulam, Adam\ntype: book\ndate: 1973")
