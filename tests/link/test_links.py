"""Where links lead."""

from __future__ import annotations

import pytest

from glossator.model.inline import EntryLink, Image, Link
from glossator.model.kinds import MANUAL, PAGE
from glossator.model.tree import walk
from tests.rooms import annotated, entry, joined

NEP = entry("term", "nep", "title: NEP")
OTHER = annotated("## Part {#part}\n\nTwo.[^1]\n\n[^1]: A.\n", name="two")


def linked(markdown: str, kind=None, pictures: tuple[str, ...] = ()):
    """The first link or picture of a document, and the findings about it."""
    document = annotated(markdown, name="one") if kind is None else annotated(markdown, kind, "one")
    about = annotated("## About\n", PAGE, "about")
    guide = annotated("## Guide {#guide}\n", MANUAL, "guide")
    edition = joined(document, OTHER, NEP, about, guide, pictures=pictures)
    done = next(each for each in edition.documents if each.source.path == document.source.path)
    nodes = [each for each in walk(done.body) if isinstance(each, Link | Image | EntryLink)]
    return nodes[0] if nodes else None, [(each.code, each.hint) for each in edition.findings]


@pytest.mark.parametrize(
    ("target", "kind", "href"),
    [
        ("two.md", None, "two.html"),
        ("./two.md", None, "two.html"),
        ("../texts/two.md", None, "two.html"),
        ("two.md#part", None, "two.html#part"),
        ("two.md#p1", None, "two.html#p1"),
        ("two.md#n1", None, "two.html#n1"),
        ("two.md#r1", None, "two.html#r1"),
        ("../entries/term/nep.md", None, "../entries/nep.html"),
        ("../pages/about.md", None, "../about.html"),
        ("../manual/guide.md#guide", None, "../manual/guide.html#guide"),
        ("#p1", None, "#p1"),
        ("one.md#p1", None, "#p1"),
        ("../texts/two.md", PAGE, "texts/two.html"),
        ("../manual/guide.md", PAGE, "manual/guide.html"),
        ("../pages/about.md", MANUAL, "../about.html"),
        ("%74wo.md", None, "two.html"),
        ("../index.html", None, "../index.html"),
        ("../glossary.html", PAGE, "glossary.html"),
        ("https://example.org/a?b#c", None, "https://example.org/a?b#c"),
        ("HTTP://example.org", None, "HTTP://example.org"),
        ("mailto:a@example.org", None, "mailto:a@example.org"),
        ("tel:+123", None, "tel:+123"),
    ],
)
def test_a_link_leads_to_a_file_of_the_site(target, kind, href):
    """Every address is relative to the page and names a file, so the folder works from any path and from disk."""
    node, findings = linked(f"[words]({target})\n", kind)
    assert (node.href, findings) == (href, [])


@pytest.mark.parametrize(
    ("target", "hint"),
    [
        ("tow.md", "did you mean `texts/two.md`?"),
        ("two.md#prat", "did you mean `part`?"),
        ("#nothing", ""),
        ("../../../etc/passwd", ""),
        ("/texts/two.md", ""),
        ("//example.org", ""),
        ("../people.html", ""),
        ("../parallels.html", ""),
        ("../glossary.html#n", "did you mean `glossary.html`?"),
        ("two.html", "did you mean `texts/two.md`?"),
        ("edition.toml", ""),
        ("%2e%2e/%2e%2e/x", ""),
        ("\\\\host\\x", ""),
    ],
)
def test_a_link_that_leads_nowhere_is_reported(target, hint):
    """Its words stay, without a link; the nearest name is shown."""
    node, findings = linked(f"[words]({target})\n")
    assert node.href == ""
    assert [code for code, _ in findings] == ["link-broken"]
    assert not hint or findings[0][1] == hint


@pytest.mark.parametrize(
    "target",
    [
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        "<java\tscript:alert(1)>",
        "< javascript:alert(1)>",
        "&#106;avascript:alert(1)",
        "javascript&colon;alert(1)",
        "data:text/html,x",
        "vbscript:x",
        "file:///etc/passwd",
        "ftp://example.org",
        "x-custom:1",
    ],
)
def test_a_link_with_an_unsafe_scheme_leads_nowhere(target):
    """However the scheme is written, no page has it."""
    node, findings = linked(f"[words]({target})\n")
    assert node is None or node.href == ""
    assert node is None or findings[0][0] in ("link-unsafe", "link-broken")


def test_a_picture_lies_among_the_media():
    """It is named relative to the file that shows it."""
    node, findings = linked("![A view](../images/a/view.jpg)\n", pictures=("images/a/view.jpg",))
    assert (node.href, findings) == ("../media/a/view.jpg", [])


@pytest.mark.parametrize(
    ("target", "codes"),
    [
        ("![A](../images/veiw.jpg)", ["image-missing"]),
        ("![](../images/view.jpg)", ["image-silent"]),
        ("![ ](../images/view.jpg)", ["image-silent"]),
        ("![](../images/none.png)", ["image-silent", "image-missing"]),
        ("![A](https://example.org/view.jpg)", ["image-missing"]),
        ("![A](../texts/two.md)", ["image-missing"]),
        ("![A](data:image/png;base64,xxxx)", ["image-missing"]),
    ],
)
def test_a_picture_that_cannot_be_shown_is_reported(target, codes):
    """A picture is a file of the edition, with words that stand for it."""
    _, findings = linked(target + "\n", pictures=("images/view.jpg",))
    assert [code for code, _ in findings] == codes


def test_a_link_to_an_entry_shows_its_title():
    """Or the words it is given, with their emphasis."""
    edition = joined(annotated("[[nep]] and [[nep|the *policy*]].\n"), NEP)
    nodes = [each for each in walk(edition.texts[0].body) if isinstance(each, EntryLink)]
    assert [type(each).__name__ for each in nodes[0].children] == ["Text"]
    assert nodes[0].children[0].text == "NEP"
    assert [type(each).__name__ for each in nodes[1].children] == ["Text", "Emphasis"]


def test_links_between_entries_are_known_both_ways():
    """Each once, from words and from the field `see`."""
    one = entry("term", "one", "title: One\nsee: [nep, two]", "See [[nep]] and [[nep|it]].")
    two = entry("term", "two", "title: Two", "A gloss.")
    edition = joined(annotated("[[nep]]\n"), one, two, NEP)
    paths = {name: [each.path for each in links] for name, links in edition.backlinks.items()}
    assert paths == {"nep": ["entries/term/one.md", "texts/one.md"], "two": ["entries/term/one.md"]}


@pytest.mark.parametrize(
    ("fields", "body"),
    [
        ("title: One\nsee: [nepp]", "A."),
        ("title: One", "See [[nepp]]."),
        ("title: One", "See [it]{term=nepp}."),
        ("title: One", "::: {.quotation speaker=nepp}\nA.\n:::"),
    ],
)
def test_an_id_that_names_no_entry_is_reported_with_the_nearest(fields, body):
    """Wherever an id can stand."""
    edition = joined(entry("term", "one", fields, body), NEP)
    assert [(each.code, each.hint) for each in edition.findings] == [("entry-unknown", "did you mean `nep`?")]


def test_a_mark_of_another_kind_is_reported_with_what_to_write():
    """The key says the kind, so a slip is seen."""
    edition = joined(annotated("[it]{person=nep}\n"), NEP)
    assert [(each.code, each.hint) for each in edition.findings] == [("entry-kind", "write `{term=nep}`")]


def test_two_documents_of_one_name_are_reported():
    """Also where they differ in kind only."""
    edition = joined(entry("person", "nep", "title: N. E. P."), NEP)
    assert [each.code for each in edition.findings] == ["document-duplicate"]
