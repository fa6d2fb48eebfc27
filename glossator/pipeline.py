"""The story of a build."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import nullcontext
from dataclasses import dataclass, replace
from functools import partial, reduce
from itertools import chain
from pathlib import Path

from glossator.check.judgement import Judge
from glossator.link.annotations import annotations_of
from glossator.link.edition import link
from glossator.memory.kept import File, Memory
from glossator.model.artifact import Artifact
from glossator.model.diagnostic import Diagnostic, Level
from glossator.model.document import Document
from glossator.model.edition import Edition
from glossator.model.making import Make, each_made, never
from glossator.publish.assets import assets
from glossator.publish.cards import Painter
from glossator.publish.finish.versions import versioned
from glossator.publish.messages import interface_words
from glossator.publish.paths import collisions
from glossator.publish.press import Press, Printer
from glossator.publish.templates import Templates
from glossator.read.bibliography.works import items_of, undescribed
from glossator.read.document import read
from glossator.read.library import Library, sort_files, unread_findings
from glossator.store.files import Read, passed_over, read_folder
from glossator.store.spool import Lay, Laying, held
from glossator.store.writer import Written, staged, write_site, write_staged
from glossator.theme import default_theme
from glossator.toolchain import Check, Pass, Publisher, Toolchain
from glossator.workers.each import Each, here

Rest = Callable[[Callable[[], bool]], "Outcome"]
"""Does what is left of a build, unless it is said to be late for that; then it raises ``Interrupted``."""
Look = Callable[[Mapping[str, bytes]], tuple[Edition, tuple[Diagnostic, ...]]]


def silent(_: str) -> None:
    """Tell nobody."""


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be built, from where to where; ``strict`` makes errors of warnings, and so it is with the codes that
    are ``refused``. ``host`` names the host that the site is for, ``compressed`` adds packed siblings. ``tidy`` tells
    also of what is off; ``tell`` is told what is being done. The pages of a ``preview`` may have a ``token``, by which
    it knows them. ``printer`` makes PDF files, and what ``paints`` gives from the files of the theme draws the
    pictures of links. ``each`` does the work on each file, ``make`` that on each thing of an edition. Where pages are
    wanted ``early``, they are written before what is gathered from all texts.
    """

    content: Path
    output: Path
    templates: Path | None = None
    strict: bool = False
    base_url: str = ""
    preview: bool = False
    token: str = ""
    write: bool = True
    refused: frozenset[str] = frozenset()
    host: str = ""
    compressed: bool = False
    tidy: bool = False
    tell: Callable[[str], None] = silent
    printer: Printer | None = None
    each: Each = here
    make: Make = each_made
    early: bool = False
    paints: Callable[[Mapping[str, bytes]], Painter | None] | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a build: its findings, the edition, and what was written, which is nothing where there are
    errors. ``rest`` does what is left of the build, where its pages were wanted early.
    """

    findings: tuple[Diagnostic, ...]
    edition: Edition
    written: Written | None = None
    rest: Rest | None = None

    @property
    def failed(self) -> bool:
        """Whether the site could not be published."""
        return any(each.level is Level.ERROR for each in self.findings)


def build(order: Order, toolchain: Toolchain | None = None, memory: Memory | None = None) -> Outcome:
    """Read, annotate, link, check, publish, write; what is in the ``memory`` of earlier builds is not made again.

    Bad content ends in findings, never in an exception, and leaves the last good site as it is. Raises ``Refused`` for
    an output folder that must not be written into, ``TemplateFault`` for a broken template, ``OSError`` for a broken
    machine.
    """
    toolchain = toolchain or Toolchain()
    order.tell("reading")
    edition, findings = found_in(order, toolchain, memory)
    judge = judge_of(edition, order, toolchain)
    outcome = Outcome(judge.told(findings), edition)
    if outcome.failed or not order.write:
        return outcome
    order.tell("making pages")
    judged = Judged(edition, findings, judge, order, toolchain)
    return by_and_by(judged, memory) if memory or order.early else at_once(judged)


@dataclass(frozen=True, slots=True)
class Judged:
    """An edition that may be published, what was found in it, who judges that, and what is wished."""

    edition: Edition
    findings: Sequence[Diagnostic]
    judge: Judge
    order: Order
    toolchain: Toolchain

    def outcome(self, made: Sequence[Artifact]) -> Outcome:
        """The outcome when all is made, and nothing written."""
        return Outcome(self.judge.told([*self.findings, *collisions(made)]), self.edition)


def at_once(judged: Judged) -> Outcome:
    """The outcome of a build that makes everything; what is finished lies on disk until all is."""
    order, toolchain = judged.order, judged.toolchain
    with staged(order.output, inputs_of(order)) as spool:
        press = press_of(judged.edition, theme(order), replace(order, make=Laying(order.make, spool.lay)))
        pages = made_by(press, (assets, *toolchain.publishers), spool.lay)
        made = finished(press, pages, toolchain, spool.lay)
        outcome = judged.outcome(made)
        if outcome.failed:
            return outcome
        order.tell("writing")
        return replace(outcome, written=write_staged(made, order.output))


def by_and_by(judged: Judged, memory: Memory | None) -> Outcome:
    """The outcome of a build that remembers what it made, or that writes its pages before what is gathered."""
    order, toolchain = judged.order, judged.toolchain
    press = press_of(judged.edition, theme(order, memory), order, memory)
    pages = made_by(press, (assets, *toolchain.publishers))

    def complete(is_late: Callable[[], bool] = never) -> Outcome:
        """The outcome when all is made and written. Raises ``Interrupted``."""
        with memory.until(is_late) if memory else nullcontext():
            made = finished(press, pages, toolchain)
        if memory:
            memory.sweep()
        outcome = judged.outcome(made)
        return outcome if outcome.failed else replace(outcome, written=put(made, order, memory))

    if not order.early or any(collisions(pages)):
        return complete()
    written = put(pages, order, memory, whole=False)
    return Outcome(judged.judge.told(judged.findings), judged.edition, written, rest=complete)


def put(made: Sequence[Artifact], order: Order, memory: Memory | None, *, whole: bool = True) -> Written:
    """What was made, in its place. Raises what ``write_site`` raises."""
    order.tell("writing")
    there = memory.site_in(order.output) if memory else {}
    written = write_site(made, order.output, inputs_of(order), whole=whole, before=there)
    if memory:
        memory.sites[order.output] = {**({} if whole else there), **{each.path: each for each in made}}
    return written


def inputs_of(order: Order) -> list[Path]:
    """The folders from which a site is built, and into which nothing is written."""
    return [order.content, *([order.templates] if order.templates else [])]


def found_in(order: Order, toolchain: Toolchain, memory: Memory | None) -> tuple[Edition, list[Diagnostic]]:
    """The edition in the content folder, and everything that is found in it, not yet judged."""
    edition, paths = found_files(order, toolchain, memory)
    findings = looked_at(edition, order, toolchain, memory)
    return edition, [*findings, *unread_findings(passed_over(order.content), paths)]


def found_files(order: Order, toolchain: Toolchain, memory: Memory | None) -> tuple[Edition, tuple[str, ...]]:
    """The edition in the content folder, and the paths of all files. When it is there, the trees of which it is made
    are gone: they are as large as the edition itself.
    """
    gathered = read_all(reads(memory)(order.content), toolchain, memory, order.each)
    return joined(gathered, memory), gathered.paths


def examined(
    files: Mapping[str, bytes], order: Order, toolchain: Toolchain, memory: Memory | None = None
) -> tuple[Edition, list[Diagnostic]]:
    """The edition in some files, and everything that is found in it, not yet judged."""
    edition = assemble(files, toolchain, memory, order.each)
    return edition, looked_at(edition, order, toolchain, memory)


def looked_at(edition: Edition, order: Order, toolchain: Toolchain, memory: Memory | None) -> list[Diagnostic]:
    """Everything that is found in an edition, not yet judged."""
    order.tell("checking")
    return [*edition.findings, *inspected(edition, toolchain, memory.make if memory else order.make)]


def inspected(edition: Edition, toolchain: Toolchain, make: Make = each_made) -> Iterator[Diagnostic]:
    """What the checks find in an edition."""
    described = [each for each in edition.documents if each.described]
    yield from chain.from_iterable(make(checked, edition, toolchain.checks))
    for check in toolchain.document_checks:
        yield from chain.from_iterable(make(check, edition, described))


def checked(edition: Edition, check: Check) -> tuple[Diagnostic, ...]:
    """What a check finds."""
    return tuple(check(edition))


def look_of(order: Order, toolchain: Toolchain | None = None) -> Look:
    """A look at files as they would be: what is told of them, without anything being written."""
    chain, memory = toolchain or Toolchain(), Memory()

    def look(files: Mapping[str, bytes]) -> tuple[Edition, tuple[Diagnostic, ...]]:
        edition, findings = examined(files, order, chain, memory)
        return edition, judge_of(edition, order, chain).told(findings)

    return look


def assemble(
    files: Mapping[str, bytes], toolchain: Toolchain, memory: Memory | None = None, each: Each = here
) -> Edition:
    """The edition in the files of a content folder."""
    return joined(read_all(files, toolchain, memory, each), memory)


@dataclass(frozen=True, slots=True)
class Gathered:
    """What was read: the library without the bytes of its documents, these, and the paths of all files."""

    library: Library
    documents: tuple[Document, ...]
    paths: tuple[str, ...]


def read_all(files: Mapping[str, bytes], toolchain: Toolchain, memory: Memory | None, each: Each) -> Gathered:
    """What is in the files of a content folder, each for itself."""
    make = memory.make if memory else each_made
    library = sort_files(files, make)
    prepare = partial(prepared, toolchain.passes)
    documents = memory.read(prepare, library.files, each) if memory else each(prepare, library.files)
    documents.extend(undescribed(library.bibliography, {each.id for each in documents}, make))
    return Gathered(replace(library, files=()), tuple(documents), tuple(files))


def joined(gathered: Gathered, memory: Memory | None = None) -> Edition:
    """The edition made of what was read."""
    make = memory.make if memory else each_made
    library, documents = gathered.library, gathered.documents
    edition = link(library.fields, documents, library.originals, library.places, make)
    annotated = annotations_of(library.layers, edition.documents)
    findings = (*library.findings, *edition.findings, *annotated.findings)
    return replace(
        edition,
        items=items_of(library.bibliography),
        annotations=annotated.annotations,
        findings=findings,
        faulty=frozenset(each.place.path for each in findings),
        silences=(*library.silences, *(each for document in documents for each in document.silences)),
        places=library.places,
        data=library.data,
    )


def prepared(passes: Sequence[Pass], file: File) -> Document:
    """The document in a file, when all passes have been made over it: a function of its bytes and of the toolchain."""
    path, content, kind = file
    return reduce(lambda document, step: step(document), passes, read(path, content, kind))


def press_of(edition: Edition, files: Mapping[str, bytes], order: Order, memory: Memory | None = None) -> Press:
    """What the pages of an edition are made with; ``files`` are those of the theme."""
    make = memory.make if memory else order.make
    (words,) = make(interface_words, files, (edition.fields.language,))
    return Press(
        edition,
        memory.templates_of(files) if memory else Templates(files),
        words,
        base_url=order.base_url,
        preview=order.preview,
        token=order.token,
        files=files,
        host=order.host,
        compressed=order.compressed,
        printer=order.printer,
        painter=order.paints(files) if order.paints and order.base_url and not order.preview else None,
        make=make,
    )


def publish(
    edition: Edition, files: Mapping[str, bytes], toolchain: Toolchain, order: Order, memory: Memory | None = None
) -> tuple[Artifact, ...]:
    """Everything the site is made of."""
    press = press_of(edition, files, order, memory)
    return finished(press, made_by(press, (assets, *toolchain.publishers)), toolchain)


def made_by(press: Press, publishers: Sequence[Publisher], lay: Lay = held) -> list[Artifact]:
    """What some publishers make, laid as it is made."""
    return [lay(artifact) for publisher in publishers for artifact in publisher(press)]


def finished(press: Press, pages: Sequence[Artifact], toolchain: Toolchain, lay: Lay = held) -> tuple[Artifact, ...]:
    """Everything the site is made of: its pages, what is gathered from all texts, and what is made of all of that."""
    made = versioned(press, [*pages, *made_by(press, toolchain.gatherers, lay)])
    for finisher in toolchain.finishers:
        made += map(lay, finisher(press, tuple(made)))
    return tuple(made)


def theme(order: Order, memory: Memory | None = None) -> dict[str, bytes]:
    """The files of the default theme, and over them those of the edition's own."""
    read = reads(memory)
    own = read(order.templates) if order.templates and order.templates.is_dir() else {}
    return {**default_theme(read), **own}


def reads(memory: Memory | None) -> Read:
    """What reads a folder."""
    return memory.rereading.folder if memory else read_folder


def judge_of(edition: Edition, order: Order, toolchain: Toolchain) -> Judge:
    """Who judges the findings about an edition."""
    codes = {each.name: each for each in toolchain.codes}
    return Judge(edition, codes, order.refused, strict=order.strict, tidy=order.tidy)
