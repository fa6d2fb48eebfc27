"""What stands between the title and the end of a Chicago description, for each family of works.

``Draft`` has the elements before the publication, the publication itself, which a note puts between brackets, and those
after it.
"""

from __future__ import annotations

from dataclasses import dataclass

from glossator.model.csl import Item
from glossator.publish.styles import chicago_parts as parts
from glossator.publish.styles.pages import Locator
from glossator.publish.styles.text import Runs, concat, quoted, runs, together
from glossator.publish.styles.titles import headline


@dataclass(frozen=True, slots=True)
class Draft:
    """The elements of a description in order."""

    before: tuple[Runs, ...]
    publication: Runs = ()
    after: tuple[Runs, ...] = ()


def draft(item: Item, place: Locator | None, role: str, *, note: bool) -> Draft:
    """The elements of any work; ``role`` is the one whose names stand first."""
    if item.type in parts.SERIALS:
        return serial(item, place, note=note)
    if item.type in parts.SITES or (item.type in parts.ENTRIES and item.url and not item.publisher):
        return site(item, place, note=note)
    if parts.in_container(item):
        return chapter(item, place, role, note=note)
    if item.type in ("speech", "paper-conference"):
        return talk(item, place)
    if item.type in parts.LOOSE:
        return loose(item, place, note=note)
    return monograph(item, place, role, note=note)


def ending(item: Item, place: Locator | None) -> tuple[Runs, ...]:
    """What follows the publication of a book: the place in it, on what it is recorded, its address."""
    return (runs(parts.locator(place)), runs(item.medium), parts.seen(item), parts.link(item))


def monograph(item: Item, place: Locator | None, role: str, *, note: bool) -> Draft:
    """A book, a thesis, a report, a film."""
    series = parts.series_title(item, note=note)
    kind = parts.genre(item, note=note) if item.type == "report" else ()
    before = (kind, *numbered(item, place, role, note=note), series)
    published = parts.publication(item)
    if item.type == "periodical":
        return Draft((*before, published), (), ending(item, place))
    return Draft(before, published, ending(item, place))


def numbered(item: Item, place: Locator | None, role: str, *, note: bool) -> tuple[Runs, ...]:
    """Edition, volume and contributors of a book. The editors of one volume follow its number."""
    edition, volume = parts.edition(item), parts.volume(item)
    some = parts.contributors(item, note=note, named=role)
    if item.volume:
        return (edition, together(", ", [volume, *some]))
    by_page = place is not None and place.label == "page" and note
    return (edition, *some, () if by_page else volume)


def chapter(item: Item, place: Locator | None, role: str, *, note: bool) -> Draft:
    """A part of a book (CMOS 18, 14.8), the pages of which a bibliography need not give."""
    inside = concat(runs("in "), parts.container(item))
    by = runs(f"by {parts.people(item.container_author, note=note)}" if item.container_author else "")
    some = parts.contributors(item, note=note, named=role)
    book = together(", ", [inside, by, parts.edition(item), parts.volume(item), *some])
    return Draft((book, parts.series_title(item, note=note)), parts.publication(item), ending(item, place))


def serial(item: Item, place: Locator | None, *, note: bool) -> Draft:
    """An article in a periodical."""
    by = runs(f"interview by {parts.people(item.interviewer, note=note)}" if item.interviewer else "")
    section = runs(item.section)
    about = together(", ", parts.reviewed(item))
    return Draft((about, by, section, parts.periodical(item, parts.locator(place))), (), (parts.link(item),))


def site(item: Item, place: Locator | None, *, note: bool) -> Draft:
    """A page of a site, or of a book of reference that is one."""
    name, date = parts.container(item), runs(parts.when(item) if item.issued else "")
    signed = item.type in parts.ENTRIES and bool(item.author)
    name = concat(runs("in "), name) if signed else name
    made = (name, date) if note or signed else (together(", ", [name, date]),)
    return Draft(made, (), (runs(parts.locator(place)), parts.seen(item), parts.link(item)))


def talk(item: Item, place: Locator | None) -> Draft:
    """A speech or an unpublished paper (CMOS 18, chapter 14)."""
    event = headline(item.event_title, item.language)
    if item.type == "paper-conference" and event:
        event = concat(runs("paper presented at "), event)
    made = together(", ", [runs(item.genre), event, runs(item.event_place), runs(parts.when(item))])
    return Draft((made,), (), (runs(parts.locator(place)), parts.link(item)))


def loose(item: Item, place: Locator | None, *, note: bool) -> Draft:
    """A manuscript or a letter, in an archive or nowhere (CMOS 18, 14.111 to 14.128)."""
    kind = runs(item.genre or ("unpublished manuscript" if item.type == "manuscript" and not item.archive else ""))
    where, house = parts.archive(item)
    words = runs(parts.locator(place, labelled=bool(where)))
    if item.type == "personal_communication":
        kind = () if note else addressed(item)
    return Draft((kind, runs(parts.when(item)), where, words, house), (), (parts.link(item),))


def addressed(item: Item) -> Runs:
    """What a letter is and to whom: `Email to Rex Umber`, `to Max Hayward`."""
    to = parts.people(item.recipient, note=True)
    return runs(" ".join(filter(None, (item.genre, f"to {to}" if to else ""))))


def under(item: Item) -> Runs:
    """An entry in a book of reference: `under “Kulak”` (CMOS 18, 14.130)."""
    return concat(runs("under "), quoted(headline(item.title, item.language)))


def unsigned_entry(item: Item, place: Locator | None) -> Draft:
    """An entry without an author in a printed book of reference: the book first, then the entry."""
    some = parts.contributors(item, note=True)
    book = together(", ", [parts.container(item), parts.edition(item), parts.volume(item), *some])
    return Draft((book,), parts.publication(item), (under(item), *ending(item, place)))
