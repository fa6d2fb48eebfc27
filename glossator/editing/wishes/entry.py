"""A new entry, with the selected words as its form."""

from __future__ import annotations

import re
from collections.abc import Iterator

from glossator.editing.values import Declined, Plan, Wish
from glossator.editing.wishes.brackets import value
from glossator.editing.writing import one_line, paragraphs, scalar
from glossator.model.edition import Edition
from glossator.model.kinds import ENTRY_KINDS, Kind
from glossator.model.schema_names import reference
from glossator.model.slug import slug

ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
LONGEST_ID = 80


def entry(wish: Wish) -> Plan:
    """The plan for a new entry: a fresh file, and nothing else where its form is found in the selected words."""
    kinds = {each.name: each for each in ENTRY_KINDS}
    kind = kinds.get(value(wish, "kind", "The kind"))
    if kind is None:
        raise Declined(f"`{wish.values['kind']}` is no kind of entry.")
    title = one_line(value(wish, "title", "The title"))
    name = fresh_id(wish, wish.values.get("id", "").strip() or slug(title))
    forms = [line for each in wish.values.get("forms", "").split("\n") if (line := one_line(each))]
    gloss = "\n\n".join(paragraphs(value(wish, "gloss", "The gloss")))
    head = "\n".join(["---", *schema(wish.edition, kind), *front_matter(title, forms), "---"])
    return Plan(
        f"The entry {title} is written.",
        wish.selected.text.source.path if wish.selected else "",
        fresh=((f"{kind.folder}/{name}.md", f"{head}\n\n{gloss}\n"),),
        mention=name if wish.selected else "",
    )


def schema(edition: Edition, kind: Kind) -> Iterator[str]:
    """The comment by which files of a kind name their schema, where others of the edition do."""
    if any(reference(kind) in each.source.text for each in edition.of(kind)):
        yield reference(kind)


def front_matter(title: str, forms: list[str]) -> Iterator[str]:
    """The lines of the front matter; a form that is the title needs no saying."""
    yield f"title: {scalar(title)}"
    if forms and forms != [title]:
        yield "forms:"
        yield from (f"  - {scalar(form)}" for form in dict.fromkeys(forms))


def fresh_id(wish: Wish, name: str) -> str:
    """An id that can be one and is nobody's. Raises ``Declined``."""
    if not ID.fullmatch(name) or len(name) > LONGEST_ID:
        raise Declined(f"`{name}` cannot be an id: use small letters, digits and single hyphens.")
    other = next((each for each in wish.edition.documents if each.id == name), None)
    if other is not None:
        raise Declined(f"`{name}` is already the id of {other.source.path or 'a work that a note names'}.")
    return name
