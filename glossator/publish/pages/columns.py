"""The pages that show two texts side by side, or a text beside itself."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from glossator.model.address import page_of, relative, root_of, side_by_side
from glossator.model.artifact import Artifact
from glossator.model.document import Document
from glossator.model.edition import Parallel, Passage
from glossator.model.kinds import PARALLEL
from glossator.publish.html_inline import Beside
from glossator.publish.pages.parallel_parts import (
    SHEET,
    pairs_of,
    place_words,
    relation_words,
    short_title,
    sorted_pairs,
    who,
)
from glossator.publish.parallel_values import ColumnsView, ColumnView, PairView, SideView
from glossator.publish.passages import Copy
from glossator.publish.press import Press
from glossator.publish.values import LinkView

SCRIPT = "assets/columns.js"
PREFIXES = ("_a-", "_b-")


@dataclass(frozen=True, slots=True)
class Joined:
    """A parallel and its passages on either side of two texts."""

    parallel: Parallel
    sides: tuple[tuple[Passage, ...], ...]


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two texts: what its column is called, the prefix of its ids, the marks in its margin."""

    text: Document
    label: str
    prefix: str
    marks: Mapping[str, tuple[Beside, ...]]


def columns(press: Press) -> Iterator[Artifact]:
    """A page for every pair of texts that parallels join."""
    yield from press.make(columns_page, press, sorted_pairs(press, press.edition.parallels))


def columns_page(press: Press, texts: tuple[str, str]) -> Artifact:
    """The page of a pair of texts, by their ids."""
    path = side_by_side(*texts)
    return press.artifact("columns.html", path, view(press, path, (press.texts[texts[0]], press.texts[texts[1]])))


def view(press: Press, path: str, texts: tuple[Document, Document]) -> ColumnsView:
    """What such a page shows."""
    joined = joined_by(press, texts)
    within = texts[0] is texts[1]
    one, other = map(short_title, texts)
    title = press.say("side-by-side-within" if within else "side-by-side", one=one, other=other)
    labels = [press.say(key, title=one) for key in ("side-one", "side-other")] if within else [one, other]
    sides = (
        Side(text, label, prefix, marks(press, joined, number))
        for number, (text, label, prefix) in enumerate(zip(texts, labels, PREFIXES, strict=True))
    )
    page = press.page(path, "columns", title, press.words["columns-intro"])
    return ColumnsView(
        page=replace(page, styles=(root_of(path) + SHEET,), scripts=(root_of(path) + SCRIPT,)),
        listing=LinkView(press.words["nav-parallels"], relative(PARALLEL.listing, path)),
        columns=tuple(column(press, path, each) for each in sides),
        pairs=tuple(pair(press, path, each) for each in joined),
    )


def joined_by(press: Press, texts: Sequence[Document]) -> tuple[Joined, ...]:
    """The parallels that join two texts, in the order in which the first of them comes to them."""
    order = {name: number for number, name in enumerate(press.spoken[texts[0].id])}
    names = {each.id for each in texts}
    joining = (each for each in press.edition.parallels if any(set(pair) == names for pair in pairs_of(each)))
    found = [Joined(each, sides_of(each, texts)) for each in joining]
    return tuple(sorted(found, key=lambda each: order[each.sides[0][0].paragraphs[0]]))


def sides_of(parallel: Parallel, texts: Sequence[Document]) -> tuple[tuple[Passage, ...], ...]:
    """The passages of a parallel on either side; within one text, the first passage and all others."""
    sides = tuple(tuple(each for each in parallel.passages if each.text == text.id) for text in texts)
    return sides if texts[0] is not texts[1] else (sides[0][:1], sides[0][1:])


def marks(press: Press, joined: Sequence[Joined], number: int) -> Mapping[str, tuple[Beside, ...]]:
    """The marks in the margin of a column; they lead to the parallel."""
    found: dict[str, list[Beside]] = defaultdict(list)
    prefix = PREFIXES[number]
    for each in joined:
        name = press.say("parallel-mark", topic=each.parallel.topic)
        for count, passage in enumerate(each.sides[number], 1):
            mark = Beside(f"{prefix}v{count}-{each.parallel.id}", f"#{each.parallel.id}", name, each.parallel.id)
            found[prefix + passage.paragraphs[0]].append(mark)
    return {paragraph: tuple(some) for paragraph, some in found.items()}


def column(press: Press, path: str, of: Side) -> ColumnView:
    """A text in full, with addresses of its own on this page; its notes stay on the text's own page."""
    home = page_of(of.text)
    to = replace(press.rendering(path), beside=of.marks, home=relative(home, path))
    return ColumnView(
        id=f"{of.prefix}text",
        title=LinkView(of.label, relative(home, path)),
        author=of.text.fields.author,
        language=of.text.fields.language or press.edition.fields.language,
        body=press.markup(Copy(home, path, of.prefix).of(of.text.body), to),
    )


def pair(press: Press, path: str, joined: Joined) -> PairView:
    """A parallel with its passages in full."""
    parallel = joined.parallel
    return PairView(
        id=parallel.id,
        topic=parallel.topic,
        relation=parallel.relation,
        label=relation_words(press, parallel.relation),
        comment=press.markup(Copy(PARALLEL.listing, path).of(parallel.comment), press.rendering(path)),
        sides=tuple(
            tuple(side(press, path, passage, prefix) for passage in passages)
            for passages, prefix in zip(joined.sides, PREFIXES, strict=True)
        ),
    )


def side(press: Press, path: str, passage: Passage, prefix: str) -> SideView:
    """A passage in full, with the way to its text."""
    text = press.texts[passage.text]
    home = page_of(text)
    paragraphs = [press.spoken[text.id][each].paragraph for each in passage.paragraphs]
    return SideView(
        who=who(press, passage),
        text=short_title(text),
        place=LinkView(place_words(press, passage), relative(f"{home}#{passage.paragraphs[0]}", path)),
        body=press.markup(Copy(home, path).of(paragraphs), press.rendering(path)),
        language=text.fields.language or press.edition.fields.language,
        note=passage.note,
        ids=tuple(prefix + each for each in passage.paragraphs),
    )
