"""The parallels of an edition: their passages found in the texts, and for every paragraph the parallels that touch
it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from glossator.link.parallel_codes import PARALLEL_SILENT, PARALLEL_SINGLE, PASSAGE_UNKNOWN
from glossator.model.block import Paragraph
from glossator.model.diagnostic import Code, Diagnostic
from glossator.model.document import Document
from glossator.model.edition import Parallel, Passage
from glossator.model.kinds import PARALLEL, TEXT, ParallelFields, PassageFields
from glossator.model.making import Make, each_made
from glossator.model.nearest import nearest
from glossator.model.tree import walk_blocks

Places = Mapping[str, int]


def parallels_of(
    documents: Sequence[Document], make: Make = each_made
) -> tuple[tuple[Parallel, ...], tuple[Diagnostic, ...]]:
    """The parallels among the documents, in their order, and what is wrong with them."""
    read = [each for each in documents if each.kind is TEXT]
    texts = {each.id: places for each, places in zip(read, make(paragraph_places, None, read), strict=True)}
    finders = [Finder(each, texts) for each in documents if each.kind is PARALLEL]
    parallels = tuple(finder.parallel() for finder in finders)
    return parallels, tuple(finding for finder in finders for finding in finder.findings)


def paragraph_places(_: None, text: Document) -> Places:
    """The place of every numbered paragraph in its text, by its address."""
    named = (node.id for node in walk_blocks(text.body) if isinstance(node, Paragraph) and node.number)
    return {name: place for place, name in enumerate(named)}


def parallels_at(parallels: Iterable[Parallel]) -> dict[tuple[str, str], tuple[str, ...]]:
    """The ids of the parallels that touch a paragraph, by the text's id and the paragraph's address."""
    found: dict[tuple[str, str], dict[str, None]] = defaultdict(dict)
    for parallel in parallels:
        for passage in parallel.passages:
            for paragraph in passage.paragraphs:
                found[passage.text, paragraph][parallel.id] = None
    return {place: tuple(ids) for place, ids in found.items()}


@dataclass(slots=True)
class Finder:
    """Finds the passages of one parallel; gathers findings."""

    document: Document
    texts: Mapping[str, Places]
    findings: list[Diagnostic] = field(default_factory=list)

    def parallel(self) -> Parallel:
        """The parallel with the passages that are there."""
        fields: ParallelFields = self.document.fields
        if len(fields.passages) < 2 and "passages" in self.document.places:
            message = f"`{self.document.id}` has {len(fields.passages) or 'no'} passage"
            self.report(PARALLEL_SINGLE, "passages", message, "name two or more, in two texts or in one")
        if not self.document.body:
            self.report(PARALLEL_SILENT, "topic", f"`{self.document.id}` has no comment")
        found = tuple(
            Passage(each.text, paragraphs, each.note)
            for number, each in enumerate(fields.passages)
            if (paragraphs := self.paragraphs(number, each))
        )
        return Parallel(self.document.id, fields.topic, fields.relation, self.document.body, found)

    def paragraphs(self, number: int, passage: PassageFields) -> tuple[str, ...]:
        """The paragraphs of a passage that are there, each once, in reading order."""
        places = self.texts.get(passage.text)
        at = f"passages.{number}"
        if places is None:
            if passage.text:
                hint = nearest(passage.text, tuple(self.texts))
                self.report(PASSAGE_UNKNOWN, f"{at}.text", f"there is no text `{passage.text}`", hint)
            return ()
        if not passage.paragraphs and f"{at}.paragraphs" in self.document.places:
            self.report(PASSAGE_UNKNOWN, f"{at}.paragraphs", "the passage names no paragraph", "write it as `[p5, p6]`")
        self.findings.extend(self.unknown(at, passage, places))
        return tuple(sorted({each for each in passage.paragraphs if each in places}, key=places.__getitem__))

    def unknown(self, at: str, passage: PassageFields, places: Places) -> Iterator[Diagnostic]:
        """The paragraphs that the text does not have."""
        for number, name in enumerate(passage.paragraphs):
            if name not in places:
                place = self.document.source.place(self.document.field_span(f"{at}.paragraphs.{number}"))
                hint = nearest(name, tuple(places)) or (f"the last is `{tuple(places)[-1]}`" if places else "")
                yield PASSAGE_UNKNOWN.at(place, f"`{passage.text}` has no paragraph `{name}`", hint)

    def report(self, code: Code, field_name: str, message: str, hint: str = "") -> None:
        """A finding at a field."""
        place = self.document.source.place(self.document.field_span(field_name))
        self.findings.append(code.at(place, message, hint))
