"""Two passages are set beside each other."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from glossator.editing.values import Declined, Plan, Wish
from glossator.editing.wishes.brackets import value
from glossator.editing.wishes.entry import fresh_id, schema
from glossator.editing.writing import one_line, paragraphs, scalar
from glossator.model.block import Paragraph
from glossator.model.kinds import PARALLEL, Relation
from glossator.model.slug import slug
from glossator.model.tree import walk

ENDS = ("one", "other")


def parallel(wish: Wish) -> Plan:
    """The plan for a parallel: a fresh file that names both passages."""
    topic = one_line(value(wish, "topic", "The topic"))
    relation = value(wish, "relation", "The relation")
    if relation not in tuple(Relation):
        raise Declined(f"`{relation}` is no relation.")
    passages = [passage(wish, end) for end in ENDS]
    if passages[0] == passages[1]:
        raise Declined("Both ends are the same passage.")
    comment = "\n\n".join(paragraphs(value(wish, "comment", "The comment")))
    name = fresh_id(wish, wish.values.get("id", "").strip() or slug(topic))
    lines = [
        "---",
        *schema(wish.edition, PARALLEL),
        f"topic: {scalar(topic)}",
        f"relation: {relation}",
        *order(wish),
        "passages:",
        *passages,
        "---",
    ]
    written = "\n".join(lines) + f"\n\n{comment}\n"
    return Plan(f"The parallel “{topic}” is written.", fresh=((f"{PARALLEL.folder}/{name}.md", written),))


def order(wish: Wish) -> Iterator[str]:
    """The place after all others, where those say theirs."""
    last = max((each.fields.order for each in wish.edition.of(PARALLEL)), default=0)
    if last:
        yield f"order: {last + 1}"


def passage(wish: Wish, end: str) -> str:
    """A passage as the front matter has it: from ``text#first`` to ``last``."""
    name, _, first = value(wish, end, "One of the two passages").partition("#")
    last = wish.values.get(f"{end}-last", "").strip() or first
    text = next((each for each in wish.edition.texts if each.id == name), None)
    if text is None:
        raise Declined(f"There is no text `{name}`.")
    ids = [each.id for each in walk(text.body) if isinstance(each, Paragraph) and each.number]
    if first not in ids or last not in ids or ids.index(last) < ids.index(first):
        raise Declined("A passage is made of numbered paragraphs of the text.")
    chosen = [*takewhile(lambda each: each != last, ids[ids.index(first) :]), last]
    return f"  - {{text: {name}, paragraphs: [{', '.join(chosen)}]}}"
