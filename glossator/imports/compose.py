"""The blocks of a plain text, in order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from glossator.imports.contents import mapped
from glossator.imports.draft import Block, Group, Head, Marked, Para
from glossator.imports.fronts import CONTENTS, contents_end, title_block
from glossator.imports.headings import is_heading, joins, levels
from glossator.imports.layout import Chunk
from glossator.imports.reading import Reading
from glossator.imports.shapes import epigraph, gap, is_gap, is_table, list_at, quotation, table
from glossator.model.slug import slug


@dataclass(slots=True)
class Composition:
    """Blocks that are being made of chunks; ``gaps`` are the forms of gaps, with where they stand."""

    reading: Reading
    chunks: Sequence[Chunk]
    blocks: list[Block] = field(default_factory=list)
    gaps: list[tuple[str, int]] = field(default_factory=list)
    titled: int = 0
    listed: tuple[int, int] = (0, 0)

    def compose(self) -> None:
        """Make the blocks."""
        at = self.beginning()
        while at < len(self.chunks):
            at = self.contents(at) or self.block(at)

    def beginning(self) -> int:
        """The title, as printed."""
        count = title_block(self.reading, self.chunks)
        if count and self.reading.layout.lines:
            inside = tuple(self.reading.para(chunk) for chunk in self.chunks[:count])
            self.blocks.append(Group("title-block", inside, self.chunks[0].first, self.chunks[count - 1].last))
        self.titled = count
        return count

    def contents(self, at: int) -> int:
        """A contents list in the first part of the text, and the chunk after it; 0 if there is none."""
        if self.listed[1] or at > len(self.chunks) // 3 + 12:
            return 0
        end = contents_end(self.reading, self.chunks, at)
        if end == at:
            return 0
        headed = bool(CONTENTS.match(self.reading.words(self.chunks[at])))
        lines = [number for chunk in self.chunks[at + headed : end] for number in chunk.lines]
        inside: list[Block] = [self.reading.para(self.chunks[at])] if headed else []
        inside += [Para(self.reading.parts(Chunk((number,))), number, number) for number in lines]
        self.blocks.append(Group("contents", tuple(inside), self.chunks[at].first, self.chunks[end - 1].last))
        self.listed = (len(self.blocks) - 1, int(headed) + 1)
        return end

    def block(self, at: int) -> int:
        """The block that begins at a chunk, and the chunk after it."""
        chunk = self.chunks[at]
        following = self.chunks[at + 1] if at + 1 < len(self.chunks) else None
        if is_gap(self.reading, chunk):
            self.gaps.append((" ".join(self.reading.words(chunk).split()), len(self.blocks)))
            self.blocks.append(gap(chunk))
            return at + 1
        if found := list_at(self.reading, self.chunks, at):
            self.blocks.append(found[0])
            return found[1]
        if is_heading(self.reading.layout, chunk, following):
            return self.heading(at)
        after_heading = bool(self.blocks) and isinstance(self.blocks[-1], Head)
        if after_heading and (quoted := epigraph(self.reading, self.chunks, at)):
            self.blocks.append(quoted[0])
            return quoted[1]
        return self.paragraph(at)

    def heading(self, at: int) -> int:
        """A heading; the number of a chapter and its title are one."""
        chunk, end = self.chunks[at], at + 1
        parts = self.reading.parts(chunk)
        if end < len(self.chunks):
            after = self.chunks[end + 1] if end + 1 < len(self.chunks) else None
            title = self.chunks[end]
            one, two = self.reading.words(chunk), self.reading.words(title)
            if joins(one, two) and len(two) < 90 and is_heading(self.reading.layout, title, after):
                parts, chunk, end = (
                    (*parts, " ", *self.reading.parts(title)),
                    Chunk((*chunk.lines, *title.lines)),
                    end + 1,
                )
        self.blocks.append(Head(2, parts, "", chunk.first, chunk.last))
        return end

    def paragraph(self, at: int) -> int:
        """A table, a quotation set off, or a paragraph."""
        chunk = self.chunks[at]
        if is_table(self.reading, chunk):
            self.blocks.append(table(self.reading, chunk))
            return at + 1
        before = self.reading.words(self.chunks[at - 1]) if at else ""
        if found := quotation(self.reading, self.chunks, at, before):
            self.blocks.append(found[0])
            return found[1]
        end = at + 1
        if not self.reading.layout.wrapped and len(self.reading.words(chunk)) < 70:
            while end < len(self.chunks) and self.is_short_beside(end):
                end += 1
        whole = Chunk(tuple(number for each in self.chunks[at:end] for number in each.lines))
        self.blocks.append(self.reading.para(whole))
        return end

    def is_short_beside(self, at: int) -> bool:
        """Whether a chunk is a short line right below another, as in verse or an address."""
        near = self.reading.adjacent(self.chunks[at - 1], self.chunks[at])
        return near and len(self.reading.words(self.chunks[at])) < 70


def finished(composition: Composition) -> tuple[tuple[Block, ...], dict[str, str]]:
    """The blocks with levels and ids of headings, a contents list that leads to them, and gaps only in the form
    that the front matter states.
    """
    blocks = list(composition.blocks)
    printing = uniform(blocks, composition)
    headings = [number for number, each in enumerate(blocks) if isinstance(each, Head)]
    titles = [words(composition, blocks[number]) for number in headings]
    for number, level in zip(headings, levels(titles), strict=True):
        head = blocks[number]
        assert isinstance(head, Head)
        blocks[number] = replace(head, level=min(level, 6))
    if composition.listed[1]:
        link_contents(composition, blocks, (headings, titles))
    return tuple(blocks), printing


def words(composition: Composition, block: Block) -> str:
    """The words of a block in one line."""
    lines = composition.reading.layout.lines[block.first : block.last + 1]
    return " ".join(" ".join(lines).split())


def uniform(blocks: list[Block], composition: Composition) -> dict[str, str]:
    """How the source prints gaps; those that are printed otherwise become paragraphs."""
    if not composition.gaps:
        return {}
    usual = Counter(form for form, _ in composition.gaps).most_common(1)[0][0]
    for form, place in composition.gaps:
        if form != usual:
            lines = range(blocks[place].first, blocks[place].last + 1)
            blocks[place] = composition.reading.para(Chunk(tuple(lines)))
    return {"gap": usual}


def link_contents(composition: Composition, blocks: list[Block], found: tuple[list[int], list[str]]) -> None:
    """Lead each line of the contents list to the heading it means."""
    headings, titles = found
    place, first = composition.listed
    group = blocks[place]
    assert isinstance(group, Group)
    entries = group.blocks[first - 1 :]
    names: set[str] = set()
    linked: list[Block] = list(group.blocks[: first - 1])
    for entry, target in zip(entries, mapped([words(composition, each) for each in entries], titles), strict=True):
        assert isinstance(entry, Para)
        if target is not None:
            heading = blocks[headings[target]]
            assert isinstance(heading, Head)
            name = unused(heading.id or slug(titles[target]), names - {heading.id})
            names.add(name)
            blocks[headings[target]] = replace(heading, id=name)
            entry = replace(entry, parts=(Marked(entry.parts, target=name),))
        linked.append(entry)
    blocks[place] = replace(group, blocks=tuple(linked))


def unused(name: str, taken: set[str]) -> str:
    """A name, or the name with the first number that is free."""
    number, candidate = 1, name
    while candidate in taken:
        number += 1
        candidate = f"{name}-{number}"
    return candidate
