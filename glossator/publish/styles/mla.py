"""Works described as the MLA Handbook, 9th edition, asks: works cited (chapter 5), references in the text (chapter 6).

An entry is author, title, and the elements of the container between commas, with supplements between full stops.
"""

from __future__ import annotations

from glossator.model.csl import Item, Name, When
from glossator.publish.styles import pages
from glossator.publish.styles.dates import inverse, months, written, years
from glossator.publish.styles.names import inverted, natural, series, surname
from glossator.publish.styles.text import (
    Runs,
    capital,
    concat,
    enclosed,
    italic,
    marked,
    quoted,
    runs,
    together,
    verbatim,
)
from glossator.publish.styles.titles import LONG, headline

ARTICLES = ("article-journal", "article-magazine", "article-newspaper", "post-weblog", "review", "review-book")
SERIALS = (*ARTICLES, "periodical")
BOOKS = ("book", "classic", "graphic", "map", "periodical")
PAPERS = ("document", "interview", "manuscript", "paper-conference", "personal_communication", "speech")
LOOSE = (*PAPERS, "article", "dataset")
ENTRIES = ("entry", "entry-dictionary", "entry-encyclopedia")
YEARLY = ("book", "chapter", "motion_picture", "paper-conference", "thesis")
ROLES = (("author", ""), ("editor", "editor"), ("translator", "translator"))
VERBS = {"editor": "edited by", "translator": "translated by", "director": "directed by"}
LABELS = {
    "chapter": ("ch.", "chs."),
    "section": ("sec.", "secs."),
    "volume": ("vol.", "vols."),
    "paragraph": ("par.", "pars."),
    "book": ("bk.", "bks."),
    "part": ("pt.", "pts."),
    "note": ("n", "nn"),
    "figure": ("fig.", "figs."),
    "column": ("col.", "cols."),
}
"""MLA 9, appendix 1."""


def bibliography(item: Item) -> Runs:
    """The entry in a list of works cited."""
    role, names = first(item)
    elements = [title(item, item.title), *described(item), container(item, role), supplements(item)]
    return marked(together(". ", [listed(names, role), *(capital(each) for each in elements)]), ".")


def in_text(item: Item, locator: pages.Locator | None = None) -> Runs:
    """The reference in the text: `(Cohen 160–61)`, `(Cohen, ch. 3)` (MLA 9, chapter 6)."""
    _, names = first(item)
    shown = [surname(each) for each in names]
    who = runs(f"{shown[0]} et al." if len(shown) > 2 else series(shown)) or title(item, item.title_short or item.title)
    if locator is None or not locator.value:
        return enclosed("(", who or described(item)[0], ")")
    value = pages.two_digits(locator.value)
    if locator.label in LABELS:
        value = f"{LABELS[locator.label][pages.several(value)]} {value}"
        return enclosed("(", together(", ", [who, runs(value)]), ")")
    return enclosed("(", concat(who, runs(f" {value}")), ")")


def first(item: Item) -> tuple[str, tuple[Name, ...]]:
    """The role whose names stand first, and the names. The editor of a book of reference did not write its entries."""
    roles = ROLES[:1] if item.container_title and item.type in ("chapter", *ENTRIES) else ROLES
    return next(((role, getattr(item, role)) for role, _ in roles if getattr(item, role)), ("", ()))


def listed(names: tuple[Name, ...], role: str) -> Runs:
    """The names that begin an entry, the first one inverted; of three or more, one (MLA 9, 5.3 to 5.22)."""
    shown = [inverted(each) if not index else natural(each) for index, each in enumerate(names)]
    words = f"{shown[0]}, et al." if len(shown) > 2 else series(shown, always=True)
    label = dict(ROLES).get(role, "") + ("s" if len(names) > 1 else "")
    return together(", ", [runs(words), runs(label if dict(ROLES).get(role) else "")])


def people(some: tuple[Name, ...]) -> str:
    """Names in natural order; of three or more, one (MLA 9, 5.38 to 5.47)."""
    shown = [natural(each) for each in some]
    return f"{shown[0]} et al." if len(shown) > 2 else series(shown)


def words(some: str, item: Item) -> Runs:
    """Words in headline style as the MLA means it, with prepositions in small letters."""
    return headline(some, item.language, LONG)


def slanted(item: Item, some: Runs) -> Runs:
    """Italics, which Chinese, Japanese and Korean characters never take (MLA 9, chapter 2)."""
    return some if item.language.partition("-")[0] in ("zh", "ja", "ko") else italic(some)


def title(item: Item, some: str) -> Runs:
    """A title: between quotation marks for a part or what is unpublished, else italic (MLA 9, 5.23 to 5.30)."""
    part = item.type not in BOOKS and (bool(item.container_title) or item.type in LOOSE)
    return quoted(words(some, item)) if part else slanted(item, words(some, item))


def described(item: Item) -> list[Runs]:
    """What follows the title: the first date, who asked, what is reviewed, what it is (MLA 9, 5.106 to 5.109)."""
    first_date = runs(written(item.original_date, inverse) if item.original_date else "")
    by = runs(f"interview by {people(item.interviewer)}" if item.interviewer else "")
    kind = item.genre if item.type != "thesis" and not item.number else ""
    if item.type == "personal_communication" and item.recipient:
        kind = f"{item.genre or 'Letter'} to {people(item.recipient)}"
    return [first_date, by, reviewed(item), runs(kind)]


def reviewed(item: Item) -> Runs:
    """The work that a review is about (MLA 9, 5.109)."""
    if not item.reviewed_title:
        return ()
    by = f" by {people(item.reviewed_author)}" if item.reviewed_author else ""
    return concat(runs("review of "), slanted(item, words(item.reviewed_title, item)), runs(by))


def container(item: Item, role: str) -> Runs:
    """The container: its title, contributors, edition, numbers, publisher, date and location (MLA 9, 5.31 to 5.99)."""
    by = runs(f"by {people(item.container_author)}" if item.container_author else "")
    name = slanted(item, words(item.container_title, item))
    serial = item.type in SERIALS
    publisher = "" if serial or item.type in ("thesis", "interview") else item.publisher or item.publisher_place
    parts = [name, by, *contributors(item, role), *numbers(item), runs(publisher)]
    return together(", ", [*parts, *dated_and_placed(item)])


def contributors(item: Item, role: str) -> list[Runs]:
    """Those who are not named first, each with a verb (MLA 9, 5.38 to 5.47)."""
    roles = {each: getattr(item, each) for each in VERBS if each != role and getattr(item, each)}
    if roles.get("editor") and roles.get("editor") == roles.get("translator"):
        return [runs(f"edited and translated by {people(roles['editor'])}")]
    return [runs(f"{VERBS[each]} {people(some)}") for each, some in roles.items()]


def numbers(item: Item) -> list[Runs]:
    """Edition, volume, issue and number (MLA 9, 5.48 to 5.53)."""
    several = pages.several(item.issue)
    issue = f"{'nos.' if several else 'no.'} {pages.dashed(item.issue)}" if item.issue else ""
    volume = f"vol. {pages.dashed(item.volume)}" if pages.numeric(item.volume) else item.volume
    number = " ".join(filter(None, (item.genre, f"no. {item.number}"))) if item.number else ""
    return [runs(each) for each in (pages.edition(item.edition), volume, issue, number)]


def dated_and_placed(item: Item) -> list[Runs]:
    """The date and the location. A talk is dated by its meeting, whose name comes first (MLA 9, 5.99)."""
    event = [capital(words(item.event_title, item))] if item.type in ("speech", "paper-conference") else []
    if item.container_title:
        event = []
    place = [runs(item.event_place)] if event else []
    date = [runs(when(item))]
    several = pages.several(item.page)
    page = f"{'pp.' if several else 'p.'} {pages.two_digits(item.page)}" if item.page else ""
    kept = [item.archive, item.archive_place, item.archive_location, page]
    dated = [*date, *event, *place] if item.type == "paper-conference" else [*event, *date, *place]
    return [*dated, *(runs(each) for each in kept), link(item)]


def when(item: Item) -> str:
    """The date, as exact as the kind of work asks (MLA 9, 5.68 to 5.83): a year for books, a month for journals."""
    issued: When | None = item.issued
    if issued is None:
        return ""
    if item.type in YEARLY:
        return f"[{years(issued)}?]" if issued.circa else years(issued)
    made = written(months(issued) if item.type == "article-journal" else issued, inverse)
    if not issued.circa:
        return made
    return f"[{made}?]" if item.type == "article-journal" else f"circa {made}"


def link(item: Item) -> Runs:
    """The DOI as an address, else the address (MLA 9, 5.84 to 5.99)."""
    return verbatim(f"https://doi.org/{item.doi}" if item.doi else item.url)


def supplements(item: Item) -> Runs:
    """What stands at the end: when a page without a date was seen, the medium, the thesis, the series, the volumes."""
    seen = f"accessed {written(item.accessed, inverse)}" if item.accessed and not item.issued else ""
    thesis = ", ".join(filter(None, (item.publisher, item.genre))) if item.type == "thesis" else ""
    number = f" {item.collection_number}" if item.collection_number else ""
    collection = concat(words(item.collection_title, item), runs(number)) if item.collection_title else ()
    volumes = f"{item.number_of_volumes} vols." if item.number_of_volumes and not item.volume else ""
    section = words(item.section, item) if item.type in SERIALS else ()
    return together(", ", [runs(seen), runs(item.medium), runs(thesis), collection, runs(volumes), section])
