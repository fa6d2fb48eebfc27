"""Texts of hundreds of notes, invented from a bibliography, with what each note means by the rules of the manual.

The writer of the notes remembers what it has cited, as a scholar does, and chooses a form that the rules allow; now and
then it writes one that they call doubtful, ambiguous or unknown, and says so. It shares no code with the tool.
"""

from __future__ import annotations

import random
import re
from dataclasses import dataclass, field

FAMILIES = tuple(
    re.findall(
        r"\S+",
        """Abbot Bærum Çelik Duval Eörsi Farrow Gödel Hüber Ivanov Jansen Kowalski Łapin Mac Novák O’Hara Petrov
Quandt Rossi Šimek Tanaka Ulrich Vogel Weber Xenakis Young Zola""",
    )
)
GIVEN = tuple(
    re.findall(r"\w+", "Anna Boris Clara David Elena Fyodor Greta Hans Irina Jakob Karl Lena Maria Nils Olga Paul")
)
NOUNS = tuple(
    re.findall(
        r"\S+",
        """Harvest Bridge Winter Border Railway Letter Orchard Silence Furnace Garden Harbour Island Journey Kettle
Lantern Meadow Needle Oven Prison Quarry River Steppe Tunnel Umbrella Valley Window Yard Zenith Anchor Barrel Candle
Desert Ember Forest Glacier Hammer Iron Jungle Ladder Mirror""",
    )
)
SLUGS = {"Bærum": "baerum", "Çelik": "celik", "Eörsi": "eorsi", "Gödel": "godel", "Hüber": "huber", "Łapin": "lapin"}
SLUGS |= {"Novák": "novak", "O’Hara": "o-hara", "Šimek": "simek"}
FORMS = ("The {} Question", "A History of the {}", "Notes on the {}", "The {} and the State", "{} Years")
PLACES = ("London: Verso", "Cambridge, MA: Harvard University Press", "Oxford: Clarendon Press", "Moscow: Progress")
COMMENTS = (
    "The date is wrong in both editions.",
    "He was forty-nine, and had three years to live.",
    "On 5 March 1938, 21 men were tried.",
    "The manuscript has 450 pages, of which the last is lost.",
    "See note 3 above.",
    "This is discussed in chapter 3.",
    "The word is underlined twice.",
    "My translation.",
)
CONVENTIONS = ("chicago", "oxford", "mhra", "author-date")


@dataclass(frozen=True)
class Book:
    """A work of the bibliography."""

    id: str
    family: str
    given: str
    title: str
    noun: str
    year: int
    place: str
    article: bool = False
    listed: bool = True

    @property
    def head(self) -> str:
        """The front matter of its entry."""
        author = f'author: "{self.family}, {self.given}"'
        return f'title: "{self.title}"\n{author}\ndate: {self.year}\npublisher: "{self.place}"'


@dataclass(frozen=True)
class Meant:
    """What a citation means: the work (none where it cannot be known), the pages, how sure."""

    book: Book | None
    pages: str
    certainty: str = "certain"


@dataclass
class Writer:
    """Writes notes in a convention."""

    convention: str
    chance: random.Random
    books: list[Book] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    meant: list[tuple[str, str, str, str]] = field(default_factory=list)
    findings: list[tuple[str, str]] = field(default_factory=list)
    last: list[Meant] = field(default_factory=list)
    cited: dict[str, str] = field(default_factory=dict)

    def bibliography(self, size: int = 40) -> None:
        """Works by fewer authors: some have three, and two share a family name."""
        nouns = [one if size <= len(NOUNS) else f"{one} {two}" for one in NOUNS for two in NOUNS if one != two]
        nouns = self.chance.sample(list(dict.fromkeys(nouns)), size)
        for number, noun in enumerate(nouns):
            family = FAMILIES[min(number, self.chance.randrange(len(FAMILIES)))]
            given = GIVEN[FAMILIES.index(family) % len(GIVEN)]
            title = self.chance.choice(FORMS).format(noun)
            year = 1700 + number
            listed, article = self.chance.random() < 0.7, self.chance.random() < 0.3
            slug = SLUGS.get(family, family.casefold())
            name = f"w{number:03}-{noun.lower().replace(' ', '-')}" if listed else f"{slug}-{year}"
            place = self.chance.choice(PLACES)
            self.books.append(Book(name, family, given, title, noun, year, place, article, listed))

    def known(self) -> list[Book]:
        """The works that are in the bibliography, or were cited in full."""
        return [book for book in self.books if book.listed or book.id in self.cited]

    def of(self, family: str) -> list[Book]:
        """The works of a family name."""
        return [book for book in self.known() if book.family == family]

    def page(self) -> tuple[str, str]:
        """Pages as they are printed, and in full."""
        start = self.chance.randrange(12, 600)
        end = start + self.chance.randrange(1, 9)
        if self.chance.random() < 0.7:
            return str(start), str(start)
        same = len(str(end)) == len(str(start))
        short = str(end)[-1:] if same and str(end)[:-1] == str(start)[:-1] else str(end)
        return f"{start}–{short}", f"{start}-{end}"

    def located(self, printed: str) -> str:
        """Pages as the convention prints them after a comma."""
        named = "pp. " if "–" in printed else "p. "
        return printed if self.convention in ("chicago", "author-date") else named + printed

    def write(self, count: int) -> None:
        """Write notes until there are enough."""
        acts = (self.full, self.short, self.short, self.author, self.author, self.ibid, self.ibid, self.same_place)
        rare = (self.comment, self.pair, self.op_cit, self.loc_cit, self.idem, self.vague, self.stranger, self.again)
        while len(self.notes) < count:
            act = self.chance.choice(acts if self.chance.random() < 0.65 else rare)
            if found := act():
                words, meant = found
                if (
                    self.chance.random() < 0.15
                    and words[0].isupper()
                    and act not in (self.comment, self.stranger, self.vague)
                ):
                    words = self.chance.choice(("See {}", "Cf. {}", "On this see {}", "See also {}")).format(
                        words[0].lower() + words[1:] if words.startswith(("Ibid", "Idem")) else words
                    )
                self.keep(words, meant)

    def keep(self, words: str, meant: list[Meant]) -> None:
        """Add a note."""
        self.notes.append(words)
        address = f"n{len(self.notes)}"
        for each in meant:
            if each.book:
                self.meant.append((address, each.book.id, each.pages, each.certainty))
                self.cited.pop(each.book.id, None)
                self.cited[each.book.id] = each.pages
        self.last = meant or self.last

    def report(self, code: str) -> None:
        """Say that the note that is being written is to be found fault with."""
        self.findings.append((f"n{len(self.notes) + 1}", code))

    def name(self, book: Book) -> str:
        """A short reference with the comma before its pages."""
        if self.convention == "author-date":
            return f"{book.family} {book.year},"
        title = self.chance.choice((book.title, book.title.removeprefix("The ").removeprefix("A ")))
        return f"{book.family}, {self.quoted(title) if book.article else title + ','}"

    def quoted(self, title: str) -> str:
        """The title of an article with the comma after it."""
        return f"‘{title}’," if self.convention in ("mhra", "oxford") else f"“{title},”"

    def full(self):
        """A full reference."""
        book, (printed, pages) = self.chance.choice(self.books), self.page()
        who = f"{book.given} {book.family}" if self.convention != "oxford" else f"{book.given[0]}. {book.family}"
        if not book.article:
            return f"{who}, {book.title} ({book.place}, {book.year}), {self.located(printed)}.", [Meant(book, pages)]
        review = "Slavic Review 32" if self.convention != "mhra" else "Slavic Review, 32"
        after = f": {printed}" if self.convention in ("chicago", "author-date") else f", {self.located(printed)}"
        return f"{who}, {self.quoted(book.title)} {review} ({book.year}){after}.", [Meant(book, pages)]

    def short(self):
        """Author and title, or author and year."""
        book, (printed, pages) = self.chance.choice(self.known()), self.page()
        return f"{self.name(book)} {self.located(printed)}.", [Meant(book, pages)]

    def plain_author(self) -> Book | None:
        """A work that its author's name alone means: the only one there is, or the only one cited before."""
        book = self.chance.choice(self.known())
        mine = self.of(book.family)
        before = [each for each in mine if each.id in self.cited]
        return book if len(mine) == 1 or before == [book] else None

    def author(self):
        """The author alone."""
        book, (printed, pages) = self.plain_author(), self.page()
        return (f"{book.family}, {self.located(printed)}.", [Meant(book, pages)]) if book else None

    def back(self, pages: str | None) -> list[Meant]:
        """What a word that refers back means after the note before."""
        books = {each.book for each in self.last}
        last = self.last[-1]
        sure = last.certainty if len(books) == 1 else "probable"
        if last.book and len(books) > 1:
            self.report("citation-doubtful")
        return [Meant(last.book, last.pages if pages is None else pages, sure)]

    def ibid(self):
        """*Ibid.* with pages."""
        printed, pages = self.page()
        return (f"Ibid., {self.located(printed)}.", self.back(pages)) if self.last else None

    def same_place(self):
        """*Ibid.* alone."""
        return (self.chance.choice(("Ibid.", "Ibid", "Ib.")), self.back(None)) if self.last else None

    def comment(self):
        """No citation at all."""
        return self.chance.choice(COMMENTS), []

    def pair(self):
        """Two works in one note."""
        (one, a), (two, b) = self.short(), self.short()
        between = self.chance.choice(("; {}", "; see also {}", ", and {}", "; cf. {}"))
        return one.removesuffix(".") + between.format(two), [*a, *b]

    def again(self):
        """A citation with a comment, and another place in the same work."""
        (one, a), (printed, pages) = self.short(), self.page()
        named = "pp." if "–" in printed else "p."
        return f"{one} The other version is better; {named} {printed}.", [*a, Meant(a[0].book, pages)]

    def op_cit(self):
        """*Op. cit.* with the author: the last cited of the author's works."""
        book, (printed, pages) = self.chance.choice(self.known()), self.page()
        before = [name for name in self.cited if name in {each.id for each in self.of(book.family)}]
        if not before:
            return None
        if len(before) > 1:
            self.report("citation-doubtful")
        meant = next(each for each in self.books if each.id == before[-1])
        return f"{book.family}, op. cit., {self.located(printed)}.", [
            Meant(meant, pages, "certain" if len(before) == 1 else "probable")
        ]

    def loc_cit(self):
        """*Loc. cit.* with an author of whom one work was cited."""
        book = self.chance.choice(self.known())
        before = [each for each in self.of(book.family) if each.id in self.cited]
        return (f"{book.family}, loc. cit.", [Meant(before[0], self.cited[before[0].id])]) if len(before) == 1 else None

    def idem(self):
        """*Idem* with another title of the same author."""
        last = self.last[-1].book if self.last else None
        others = [each for each in self.of(last.family) if each is not last] if last else []
        if not others:
            return None
        book, (printed, pages) = self.chance.choice(others), self.page()
        title = self.quoted(book.title) if book.article else f"{book.title},"
        return f"Idem, {title} {self.located(printed)}.", [Meant(book, pages)]

    def vague(self):
        """An author alone who can mean two works."""
        book, (printed, _) = self.chance.choice(self.known()), self.page()
        mine = self.of(book.family)
        before = [each for each in mine if each.id in self.cited]
        if len(mine) == 1 or len(before) == 1:
            return None
        self.report("citation-ambiguous")
        return f"{book.family}, {self.located(printed)}.", [Meant(None, "")]

    def stranger(self):
        """Somebody of whom nothing is known."""
        printed, _ = self.page()
        self.report("citation-unknown")
        return f"Nemo, {self.chance.choice(('Nothing', 'The Void Within'))}, {self.located(printed)}.", [
            Meant(None, "")
        ]


def written(convention: str, seed: int, count: int = 300, size: int = 40) -> Writer:
    """Notes of a convention."""
    writer = Writer(convention, random.Random(f"{convention} {seed}"))
    writer.bibliography(size)
    writer.write(count)
    return writer


def body(writer: Writer) -> str:
    """The text with these notes."""
    references = " ".join(f"Word.[^{number}]" for number in range(1, len(writer.notes) + 1))
    return references + "\n\n" + "\n\n".join(f"[^{n}]: {words}" for n, words in enumerate(writer.notes, start=1)) + "\n"
