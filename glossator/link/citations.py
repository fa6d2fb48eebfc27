"""What each citation of a text means.

The rules are those of the manual's page on citations.

* *Ibid.* is the last work cited in the same note before it, else in the note before that cites anything, in the same
  series. Without a number it is the same place; with a page it stays in the same volume. After a note that cites two
  works it is the last of them, probably, and there is a finding.
* A note that only comments does not break the chain. One whose citation is not understood, or is left open, is what an
  *ibid.* after it refers to: that is then not understood, or open, too.
* *Op. cit.* is the work of the named author that was cited last; where several of the author's were cited, probably,
  with a finding, unless a title or a note's number says which. Without a name it is the work cited before. It takes
  over no page. *Loc. cit.* is the same, at the place cited last.
* *Idem* with a title is a work of the author of the citation before; without one, *idem* and *id.* are *ibid.*
* A name means the one work of the author that has the title and the year; else the one cited before in this text; else
  the only one there is. A full reference to none of them makes a work known.
* A locator alone, after a citation in the same note, is another place in the same work; in a comment it is nothing.
* The author's notes and the text remember together what was cited; the editor's notes remember that and their own.
* What an editor pinned is what the editor says.

Nothing is guessed silently: where the antecedent is doubtful, or a name matches no work or two, there is a finding.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from glossator.link.codes import CITATION_AMBIGUOUS, CITATION_DOUBTFUL, CITATION_UNKNOWN, ENTRY_UNKNOWN
from glossator.link.making import Maker
from glossator.link.naming import CROSS, Naming, best
from glossator.link.references import Made, work_in
from glossator.link.works import Author, Work, Works, works_of
from glossator.model.citation import Citation, CitingPassage, Locator, Means, Pin, Via
from glossator.model.diagnostic import Code, Diagnostic
from glossator.model.document import Document
from glossator.model.nearest import nearest

OPEN = "open"
BACK = {Means.IBID: Via.IBID, Means.OP_CIT: Via.OP_CIT, Means.LOC_CIT: Via.LOC_CIT, Means.IDEM: Via.IDEM}


@dataclass(slots=True)
class Memory:
    """What has been cited before: works, the last one last, and the place cited last in each."""

    places: dict[str, Locator] = field(default_factory=dict)

    def keep(self, citation: Citation) -> None:
        """Remember a citation."""
        self.places.pop(citation.work, None)
        self.places[citation.work] = citation.locator


@dataclass(slots=True)
class Resolver:
    """Resolves the citations of one text, in reading order."""

    document: Document
    works: Works
    citations: list[Citation] = field(default_factory=list)
    made: list[Made] = field(default_factory=list)
    findings: list[Diagnostic] = field(default_factory=list)
    chains: dict[str, list[Citation]] = field(default_factory=dict)
    memories: dict[bool, Memory] = field(default_factory=lambda: {False: Memory(), True: Memory()})
    by_note: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))

    def passage(self, passage: CitingPassage) -> None:
        """Resolve the citations of one note or paragraph."""
        before = self.chains.get(passage.series, [])
        here: list[Citation] = []
        for printed in passage.printed:
            found = self.resolve(Maker(self.document.id, passage, printed), here, before)
            if found is not None:
                here.append(found)
                self.remember(found)
        if here:
            self.chains[passage.series] = here
            self.citations.extend(each for each in here if each.via is not Via.UNRESOLVED)

    def remember(self, citation: Citation) -> None:
        """Keep what later citations may refer back to; the author's do not refer to what only the editor cites."""
        if citation.work:
            self.by_note[citation.address].add(citation.work)
            self.memories[True].keep(citation)
            if citation.series != "editor":
                self.memories[False].keep(citation)

    def memory(self, make: Maker) -> Memory:
        """What a citation may refer back to."""
        return self.memories[make.passage.series == "editor"]

    def resolve(self, make: Maker, here: Sequence[Citation], before: Sequence[Citation]) -> Citation | None:
        """One citation; ``None`` where it is none. One whose work is not known stays in the chain, as unresolved."""
        printed = make.printed
        if printed.pin is not None:
            return self.pinned(make, printed.pin)
        if printed.means in (Means.OP_CIT, Means.LOC_CIT) and printed.head:
            return self.of_author(make) or self.back(make, here, before)
        if printed.means in BACK and not printed.head:
            return self.back(make, here, before)
        if printed.means is Means.IDEM:
            return self.idem(make, (*before, *here))
        if not printed.head and not printed.imprint:
            return self.same(make, here)
        return self.named(make) or (self.same(make, here) if printed.sentence else None)

    def report(self, code: Code, make: Maker, message: str, hint: str = "") -> None:
        """Add a finding at a citation."""
        self.findings.append(code.at(self.document.source.place(make.printed.span), message, hint))

    def pinned(self, make: Maker, pin: Pin) -> Citation | None:
        """What the editor says; a work that does not exist is a finding."""
        for name in (pin.work, pin.conjecture):
            if name and name != OPEN and name not in self.works.by_id:
                if pin.key:
                    return make.unresolved()
                self.report(ENTRY_UNKNOWN, make, f"there is no work `{name}`", nearest(name, tuple(self.works.by_id)))
                return make.unresolved()
        if pin.work == OPEN:
            left_open = make.citation("", Via.OPEN, certainty="conjecture", conjecture=pin.conjecture)
            return replace(left_open, remark=pin.remark)
        via = Via.KEY if pin.key else Via.PINNED
        return replace(make.citation(pin.work, via, certainty=pin.certainty), remark=pin.remark)

    def back(self, make: Maker, here: Sequence[Citation], before: Sequence[Citation]) -> Citation | None:
        """*Ibid.*: the citation before it in the note, or the last one of the note before that cites."""
        words = make.printed.words
        antecedents = here or before
        if not antecedents:
            self.report(CITATION_UNKNOWN, make, f"`{words}` refers back, but nothing is cited before it")
            return make.unresolved()
        antecedent = antecedents[-1]
        if antecedent.via is Via.UNRESOLVED:
            return make.unresolved()
        works = tuple(dict.fromkeys(each.work or each.conjecture for each in before)) if not here else ()
        if len(works) > 1:
            self.doubt(make, f"`{words}` follows a note that cites {named(works)}", antecedent.work)
        locator = make.printed.locator
        if make.printed.means is not Means.OP_CIT:
            locator = locator.after(antecedent.locator)
        return make.like(antecedent, BACK[make.printed.means], locator, doubtful=len(works) > 1)

    def doubt(self, make: Maker, message: str, work: str) -> None:
        """Report that one of several works was taken."""
        hint = f"say which: `[{make.printed.words}]{{cites={work or OPEN}}}`"
        self.report(CITATION_DOUBTFUL, make, f"{message}; it was taken for `{work or OPEN}`", hint)

    def of_author(self, make: Maker) -> Citation | None:
        """*Op. cit.* and *loc. cit.* with a name: the work of that author cited last in this text."""
        printed = make.printed
        places = self.memory(make).places
        pointed = self.naming(make).meant(replace(printed, tentative=False)).works
        mine = pointed or self.works.of_authors(printed.head.partition(",")[0])
        ids = {work.id for work in mine}
        cited = [work for work in places if work in ids]
        if not cited:
            if printed.sentence:
                return None
            self.report(CITATION_UNKNOWN, make, f"`{printed.words}` refers to a work that was not cited before")
            return make.unresolved()
        if len(cited) > 1:
            self.doubt(make, f"`{printed.words}` can mean {named(cited)}", cited[-1])
        locator = printed.locator
        if printed.means is Means.LOC_CIT and locator == Locator():
            locator = places[cited[-1]]
        certainty = "probable" if len(cited) > 1 else "certain"
        return make.citation(cited[-1], BACK[printed.means], certainty=certainty, locator=locator)

    def idem(self, make: Maker, antecedents: Sequence[Citation]) -> Citation | None:
        """*Idem* with a title: a work of the author of the citation before."""
        antecedent = self.works.by_id.get(antecedents[-1].work) if antecedents else None
        if antecedent is None:
            return self.named(make)
        families = {author.family for author in antecedent.authors}
        mine = dict.fromkeys(work for family in families for _, work in self.works.by_family[family])
        same = [work for work in mine if {author.family for author in work.authors} & families]
        called = best(same, (make.printed.head, make.printed.head.partition(",")[0]))
        called = list(self.naming(make).chosen(called, make.printed))
        if not called and (made := work_in(make.printed, self.works.by_id, written_by(antecedent))):
            return self.new(make, made)
        return self.one_of(make, called, Via.IDEM)

    def same(self, make: Maker, here: Sequence[Citation]) -> Citation | None:
        """A locator alone: another place in the work before it in the note; in a comment it means nothing."""
        if not here or make.printed.locator == Locator():
            return None
        if here[-1].via is Via.UNRESOLVED:
            return make.unresolved()
        sentence = make.printed.sentence
        make = make.of_locator() if sentence else make
        via = Via.SHORT_TITLE if here[-1].by_hand else here[-1].via
        return make.like(here[-1], via, make.printed.locator.after(here[-1].locator), doubtful=sentence)

    def naming(self, make: Maker) -> Naming:
        """How names are understood at a citation."""
        cross = CROSS.search(make.printed.words)
        noted = self.by_note[f"n{cross[1]}"] if cross else ()
        return Naming(self.works, self.memory(make).places, noted)

    def named(self, make: Maker) -> Citation | None:
        """A citation that names its work, in full or by a short title."""
        printed = make.printed
        full = printed.imprint and ("," in printed.head or ":" in printed.imprint)
        via = Via.FULL if full else Via.SHORT_TITLE
        found = self.naming(make).meant(printed)
        if found.works:
            short = make.of_title() if printed.tentative and printed.locator == Locator() else make.of_name(found.name)
            return self.one_of(short, found.works, via, doubted=found.doubted)
        if made := work_in(printed, self.works.by_id):
            return self.new(make, made)
        return None if printed.tentative else self.one_of(make, (), via)

    def new(self, make: Maker, made: Made) -> Citation:
        """A work that is known from its full reference in this note, and from now on."""
        self.made.append(made)
        self.works = works_of([*self.works.by_id.values(), made.work])
        return make.citation(made.work.id, Via.FULL)

    def one_of(self, make: Maker, works: Sequence[Work], via: Via, *, doubted: bool = False) -> Citation:
        """The one work that can be meant; none or several are a finding, and one with another author, too."""
        words = make.printed.words
        if len(works) == 1 and doubted:
            self.doubt(make, f"`{words}` has the title of a work by another author", works[0].id)
            return make.citation(works[0].id, via, certainty="probable")
        if len(works) == 1:
            return make.citation(works[0].id, via)
        if not works:
            message = f"`{words}` names no work of the bibliography"
            self.report(CITATION_UNKNOWN, make, message, "add the work, or declare the citation open: `{cites=open}`")
        else:
            hint = f"say which: `{{cites={works[0].id}}}`, or leave it open: `{{cites=open}}`"
            self.report(CITATION_AMBIGUOUS, make, f"`{words}` can mean {named([work.id for work in works])}", hint)
        return make.unresolved()


def named(works: Sequence[str]) -> str:
    """Ids of works in a sentence."""
    return ", ".join(f"`{work or OPEN}`" for work in works)


def written_by(work: Work) -> tuple[Author, ...]:
    """The authors of a work, each under one spelling."""
    return tuple({author.name: author for author in work.authors}.values())


def resolved(document: Document, works: Works) -> Resolver:
    """The citations of a text, with what is doubtful in them and the works that only its notes make known."""
    resolver = Resolver(document, works)
    for passage in document.citing:
        resolver.passage(passage)
    return resolver
