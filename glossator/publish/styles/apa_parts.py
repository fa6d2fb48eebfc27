"""The parts of an APA description (Publication Manual, 7th edition, chapters 9 and 10)."""

from __future__ import annotations

from collections.abc import Callable

from glossator.model.csl import Item, Name
from glossator.publish.styles import pages
from glossator.publish.styles.dates import american, written, year_first, years
from glossator.publish.styles.names import inverted, natural, series
from glossator.publish.styles.text import (
    Runs,
    after,
    capital,
    concat,
    enclosed,
    italic,
    quoted,
    runs,
    together,
    verbatim,
)
from glossator.publish.styles.titles import THREE, headline, sentence

ENTRIES = ("entry", "entry-dictionary", "entry-encyclopedia")
ARTICLES = ("article-journal", "article-magazine", "article-newspaper", "post-weblog", "review", "review-book")
PERIODICALS = (*ARTICLES, "interview")
PARTS = ("chapter", "paper-conference", *ENTRIES)
DAILY = ("article-magazine", "article-newspaper", "webpage", "post", "post-weblog", "speech", "personal_communication")
ROLES = (("author", ""), ("editor", "Ed."), ("director", "Director"))
BESIDE = (("editor", "Ed."), ("translator", "Trans."))
ASKED = (("translator", "Trans."), ("interviewer", "Interviewer"))
DESCRIPTIONS = {"manuscript": "Unpublished manuscript", "motion_picture": "Film", "personal_communication": "Letter"}


def in_book(item: Item) -> bool:
    """Whether a work is a part of a book."""
    return item.type in PARTS and bool(item.container_title)


def part(item: Item) -> bool:
    """Whether a title is that of a part, which is not italic (APA 7, 9.19)."""
    return in_book(item) or (item.type in PERIODICALS and bool(item.container_title))


def first(item: Item) -> tuple[str, tuple[Name, ...]]:
    """The role whose names stand first, and the names: the director of a film, the editor of a book (APA 7, 9.7)."""
    roles = ROLES[:1] if part(item) else ROLES
    if item.type == "motion_picture":
        roles = ROLES[::-1]
    return next(((role, getattr(item, role)) for role, _ in roles if getattr(item, role)), ("", ()))


def author(item: Item) -> Runs:
    """The names in the place of the author: up to twenty, or nineteen and the last (APA 7, 9.8)."""
    role, names = first(item)
    shown = [inverted(each, short=True) for each in names]
    words = series(shown, "&", always=True)
    if len(shown) > 20:
        words = f"{', '.join(shown[:19])}, … {shown[-1]}"
    label = plural(dict(ROLES).get(role, ""), names)
    return after(runs(words), " ", enclosed("(", runs(label), ")")) or group(item)


def group(item: Item) -> Runs:
    """The publisher of a book of reference, who stands for the author of an unsigned entry (APA 7, 10.3)."""
    return runs(item.publisher) if item.type in ENTRIES and not item.author else ()


def plural(label: str, names: tuple[Name, ...]) -> str:
    """A label for one or several: `Ed.`, `Eds.`, `Trans.`."""
    if len(names) < 2 or not label or label == "Trans.":
        return label
    return f"{label[:-1]}s." if label.endswith(".") else f"{label}s"


def people(names: tuple[Name, ...]) -> str:
    """Names in natural order with initials."""
    return series([natural(each, short=True) for each in names], "&")


def date(item: Item) -> str:
    """The date, with its day only for what appears on one (APA 7, 9.14)."""
    talk = item.type == "paper-conference" and not item.container_title
    return dated(item, year_first) if item.type in DAILY or talk else year(item)


def year(item: Item) -> str:
    """The year, or why there is none (APA 7, 9.17)."""
    if item.issued is None:
        return item.status or "n.d."
    return f"ca. {years(item.issued)}" if item.issued.circa else years(item.issued)


def dated(item: Item, form: Callable[[tuple[int, ...]], str]) -> str:
    """The whole date in one of the forms of ``dates``."""
    if item.issued is None:
        return year(item)
    made = written(item.issued, form)
    return f"ca. {made}" if item.issued.circa else made


def titled(item: Item) -> Runs:
    """The title, with contributors and numbers in brackets and a description in square ones (APA 7, 9.18 to 9.21)."""
    made = sentence(item.title)
    return spaced([made if part(item) else italic(made), identifiers(item), enclosed("[", description(item), "]")])


def spaced(some: list[Runs]) -> Runs:
    """Parts with spaces between them."""
    made: Runs = ()
    for each in some:
        made = after(made, " ", each)
    return made


def cited_title(item: Item) -> Runs:
    """The title in the text, in headline style (APA 7, 8.14)."""
    made = headline(item.title_short or item.title, item.language, THREE)
    if not made:
        return enclosed("[", description(item), "]")
    return quoted(made) if part(item) else italic(made)


def identifiers(item: Item) -> Runs:
    """Who else made it, and its numbers: `(J. D. Zagoria, Ed.; 2nd ed., Vol. 3)` (APA 7, 9.19)."""
    if part(item):
        some = [(role, label) for role, label in ASKED if getattr(item, role)]
        return enclosed("(", together("; ", [runs(helped(item, *each)) for each in some]), ")")
    kind = " ".join(filter(None, (item.genre or "Report", f"No. {item.number}"))) if item.number else ""
    numbers = [runs(pages.edition(item.edition)), runs(volume(item)), headline(kind, "en", THREE)]
    return enclosed("(", together("; ", [*contributors(item), together(", ", numbers)]), ")")


def contributors(item: Item) -> list[Runs]:
    """Editor and translator of a book by someone else."""
    role, _ = first(item)
    if item.editor and item.editor == item.translator and role != "editor":
        return [runs(f"{people(item.editor)}, {plural('Ed.', item.editor)} & Trans.")]
    return [runs(helped(item, *each)) for each in BESIDE if each[0] != role and getattr(item, each[0])]


def helped(item: Item, role: str, label: str) -> str:
    """Names with their role: `D. Hardy, Trans.`."""
    names: tuple[Name, ...] = getattr(item, role)
    return f"{people(names)}, {plural(label, names)}"


def volume(item: Item) -> str:
    """The volume, or all of them."""
    if item.volume:
        return f"Vol. {item.volume}" if pages.numeric(item.volume) else item.volume
    return f"Vols. 1–{item.number_of_volumes}" if item.number_of_volumes else ""


def description(item: Item) -> Runs:
    """What a work is, if its kind is not the usual one (APA 7, 9.21)."""
    if item.reviewed_title:
        book = "the book " if item.type == "review-book" else ""
        by = f"by {people(item.reviewed_author)}" if item.reviewed_author else ""
        about = concat(runs(f"Review of {book}"), italic(sentence(item.reviewed_title)))
        return together(", ", [about, runs(by)])
    kind = item.medium or ("" if item.number else item.genre)
    kind = kind or ("" if item.archive and item.type == "manuscript" else DESCRIPTIONS.get(item.type, ""))
    if item.type == "personal_communication" and item.recipient:
        kind = f"{kind} to {series([natural(each) for each in item.recipient], '&')}"
    if item.type == "thesis" and item.url:
        kind = ", ".join(filter(None, (kind, item.publisher)))
    return capital(runs(kind))


def source(item: Item) -> list[Runs]:
    """Where a work is to be found (APA 7, 9.23 to 9.33)."""
    if item.type in PERIODICALS and item.container_title:
        return [periodical(item)]
    if in_book(item):
        return [book(item), publisher(item)]
    event = together(", ", [runs(item.event_title), runs(item.event_place)])
    kept = after(runs(item.archive), " ", enclosed("(", runs(item.archive_location), ")"))
    return [event, together(", ", [kept, runs(item.archive_place)]), publisher(item)]


def periodical(item: Item) -> Runs:
    """The periodical with volume, issue and pages (APA 7, 9.25)."""
    numbers = concat(italic(runs(pages.dashed(item.volume))), enclosed("(", runs(pages.dashed(item.issue)), ")"))
    name = italic(headline(item.container_title, item.language, THREE))
    return together(", ", [name, numbers, runs(pages.expanded(item.page))])


def book(item: Item) -> Runs:
    """The book that a chapter is in: `In P. Rowan (Ed.), Title (2nd ed., Vol. 2, pp. 71–72)` (APA 7, 9.28)."""
    by = runs(people(item.container_author))
    if item.editor and not by:
        by = runs(f"{people(item.editor)} ({plural('Ed.', item.editor)})")
    page = f"{'pp.' if pages.several(item.page) else 'p.'} {pages.expanded(item.page)}" if item.page else ""
    numbers = together(", ", [runs(pages.edition(item.edition)), runs(volume(item)), runs(page)])
    named = after(italic(sentence(item.container_title)), " ", enclosed("(", numbers, ")"))
    return concat(runs("In "), together(", ", [by, named]))


def publisher(item: Item) -> Runs:
    """The publisher or the site, unless it is the author too (APA 7, 9.29 and 9.32)."""
    some = item.container_title if item.type in ("webpage", "post") else item.publisher
    if item.type == "thesis" and item.url:
        return ()
    same = some in [each.literal for each in item.author] or runs(some) == group(item)
    return () if same else runs(some)


def link(item: Item) -> Runs:
    """The DOI as an address, else the address; the day it was seen if it may change (APA 7, 9.16 and 9.34)."""
    if item.doi:
        return verbatim(f"https://doi.org/{item.doi}")
    seen = written(item.accessed, american) if item.accessed and not item.issued else ""
    return verbatim(f"Retrieved {seen}, from {item.url}" if seen and item.url else item.url)
