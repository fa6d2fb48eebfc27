"""The parts of a Chicago description that notes and bibliography share.

The rules are those of The Chicago Manual of Style, 18th edition, chapters 13 and 14. ``note`` says whether a part is
for a note, where contributors are abbreviated and elements follow commas, or for the bibliography.
"""

from __future__ import annotations

from glossator.model.csl import Item, Name, When
from glossator.publish.styles import pages
from glossator.publish.styles.dates import american, months, written, years
from glossator.publish.styles.names import natural, series
from glossator.publish.styles.text import Runs, capital, concat, enclosed, italic, quoted, runs, together, verbatim
from glossator.publish.styles.titles import headline

ARTICLES = ("article-journal", "review", "review-book")
SERIALS = (*ARTICLES, "article-magazine", "article-newspaper", "post-weblog", "interview")
ENTRIES = ("entry", "entry-dictionary", "entry-encyclopedia")
PARTS = ("chapter", "paper-conference", *ENTRIES)
SITES = ("webpage", "post")
LOOSE = ("manuscript", "personal_communication", "document", "speech")
QUOTED = (*SERIALS, *PARTS, *SITES, *LOOSE, "article", "thesis", "song", "dataset")

VERBS = {
    "editor": ("edited by", "ed."),
    "translator": ("translated by", "trans."),
    "director": ("directed by", "directed by"),
}
LABELS = {
    "page": ("", ""),
    "chapter": ("chap.", "chaps."),
    "section": ("sec.", "secs."),
    "volume": ("vol.", "vols."),
    "paragraph": ("para.", "paras."),
    "line": ("line", "lines"),
    "note": ("n.", "nn."),
    "book": ("bk.", "bks."),
    "part": ("pt.", "pts."),
    "column": ("col.", "cols."),
    "figure": ("fig.", "figs."),
    "folio": ("fol.", "fols."),
    "verse": ("v.", "vv."),
}
"""CMOS 18, 10.48."""


def in_container(item: Item) -> bool:
    """Whether a work is a part of a book."""
    published = item.type != "paper-conference" or bool(item.publisher)
    return item.type in PARTS and bool(item.container_title) and published


def title(item: Item, words: str) -> Runs:
    """A title in headline style, between quotation marks for parts of a whole, else italic (CMOS 18, 13.87)."""
    made = headline(words, item.language)
    return quoted(made) if item.type in QUOTED else slanted(item, made)


def slanted(item: Item, some: Runs) -> Runs:
    """Italics, which Chinese, Japanese and Korean characters never take (CMOS 18, chapter 11)."""
    if item.language.partition("-")[0] in ("zh", "ja", "ko"):
        return some
    return italic(some)


def container(item: Item) -> Runs:
    """The title of the journal, book or site; that of a site is upright (CMOS 18, 14.104)."""
    made = headline(item.container_title, item.language)
    return made if item.type in SITES else slanted(item, made)


def people(some: tuple[Name, ...], *, note: bool) -> str:
    """Names in natural order: in a note one or two, or one and others; else up to six (CMOS 18, 13.74 to 13.86)."""
    shown = [natural(each) for each in some]
    if len(shown) > (2 if note else 6):
        return ", ".join(shown[: 1 if note else 3]) + (" et al." if note else ", et al.")
    return series(shown)


def contributors(item: Item, *, note: bool, named: str = "") -> list[Runs]:
    """Editors, translators and directors, each with a verb (CMOS 18, chapter 13); not the role ``named`` as author."""
    roles = {role: getattr(item, role) for role in VERBS if role != named and getattr(item, role)}
    if roles.get("editor") and roles.get("editor") == roles.get("translator"):
        del roles["translator"]
        verb = "ed. and trans." if note else "edited and translated by"
        return [runs(f"{verb} {people(roles['editor'], note=note)}")]
    return [runs(f"{VERBS[role][0 if not note else 1]} {people(some, note=note)}") for role, some in roles.items()]


def edition(item: Item) -> Runs:
    """The edition (CMOS 18, chapter 14)."""
    return runs(pages.edition(item.edition))


def volume(item: Item) -> Runs:
    """The volume, or how many there are (CMOS 18, 14.20)."""
    if item.volume:
        return runs(f"vol. {item.volume}" if pages.numeric(item.volume) else item.volume)
    return runs(f"{item.number_of_volumes} vols." if item.number_of_volumes else "")


def series_title(item: Item, *, note: bool) -> Runs:
    """The series with its number and its editor (CMOS 18, chapter 14)."""
    name = headline(item.collection_title, item.language)
    number = verbatim(f" {item.collection_number}" if name and item.collection_number else "")
    verb = "ed." if note else "edited by"
    editor = runs(f"{verb} {people(item.collection_editor, note=note)}" if item.collection_editor else "")
    return together(", ", [concat(name, number), editor]) if name else ()


def when(item: Item, *, whole: bool = True) -> str:
    """The date, or why there is none; ``whole`` with its day; a guess in brackets (CMOS 18, 14.44)."""
    if item.issued is None:
        return item.status or "n.d."
    made = written(item.issued if whole else months(item.issued), american)
    return f"[{made}?]" if item.issued.circa else made


def year_of(item: Item) -> str:
    """The year, or why there is none."""
    if item.issued is None:
        return item.status or "n.d."
    return f"[{years(item.issued)}?]" if item.issued.circa else years(item.issued)


def publication(item: Item) -> Runs:
    """Publisher and year (CMOS 18, 14.30), after the year of the original; the place stands in for a publisher."""
    here = runs(item.publisher or item.publisher_place)
    if item.type == "thesis":
        here = together(", ", [runs(item.genre), runs(item.publisher)])
    made = together(", ", [here, runs(year_of(item))])
    first: When | None = item.original_date
    return concat(verbatim(f"{years(first)}; ") if first else (), made)


def genre(item: Item, *, note: bool) -> Runs:
    """What a report is, with its number: `Technical Report No. 14`, in a note `Technical report no. 14`."""
    number = f"No. {item.number}" if item.number else ""
    words = plain_headline(item.genre) if item.number and not note else item.genre
    return capital(runs(" ".join(filter(None, (words, number.lower() if note else number)))))


def plain_headline(words: str) -> str:
    """A few words in headline style."""
    return "".join(run.text for run in headline(words, "en"))


def reviewed(item: Item, *, author: bool = True) -> list[Runs]:
    """The work that a review is about, with its author (CMOS 18, 14.100 to 14.102)."""
    if not item.reviewed_title:
        return []
    about = concat(runs("review of "), slanted(item, headline(item.reviewed_title, item.language)))
    by = people(item.reviewed_author, note=True) if author else ""
    return [about, runs(f"by {by}" if by else "")]


def journal(item: Item) -> bool:
    """Whether a work is in a periodical that is cited by volume or issue, as scholarly journals are."""
    return item.type in ARTICLES and bool(item.volume or item.issue)


def periodical(item: Item, place: str) -> Runs:
    """The periodical with volume, issue, date and ``place``, or the pages (CMOS 18, 14.67 to 14.89)."""
    name = container(item)
    if not journal(item):
        pages_of = item.page if item.type in (*ARTICLES, "interview") else ""
        return together(", ", [name, runs(when(item)), runs(place or pages.chicago(pages_of))])
    plural = pages.several(item.issue)
    issue = f"{'nos.' if plural else 'no.'} {pages.dashed(item.issue)}" if item.issue else ""
    head = concat(name, verbatim(f" {pages.dashed(item.volume)}")) if item.volume else name
    date = year_of(item) if item.volume and item.issue and not season(item) else when(item, whole=False)
    numbered = concat(together(", ", [head, runs(issue)]), enclosed(" (", runs(date), ")"))
    return concat(numbered, enclosed(": ", runs(place or pages.chicago(item.page)), ""))


def season(item: Item) -> bool:
    """Whether the date names a season."""
    return bool(item.issued and item.issued.season)


def seen(item: Item) -> Runs:
    """When a page without a date was seen (CMOS 18, 14.104)."""
    return runs(f"accessed {written(item.accessed, american)}" if item.accessed and not item.issued else "")


def link(item: Item) -> Runs:
    """Where the work is on the web: the DOI, else the address (CMOS 18, chapter 13)."""
    return verbatim(f"https://doi.org/{item.doi}" if item.doi else item.url)


def archive(item: Item) -> list[Runs]:
    """The archive and where it is, after the place in it (CMOS 18, 14.119 to 14.128)."""
    return [runs(item.archive_location), together(", ", [runs(item.archive), runs(item.archive_place)])]


def locator(place: pages.Locator | None, *, labelled: bool = False) -> str:
    """A place in a work; pages have no label (CMOS 18, chapter 13) unless ``labelled``."""
    if place is None or not place.value:
        return ""
    one, many = LABELS.get(place.label, (place.label, place.label))
    if labelled and place.label == "page":
        one, many = "p.", "pp."
    return f"{many if pages.several(place.value) else one} {pages.chicago(place.value)}".strip()
