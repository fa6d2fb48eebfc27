"""Why words are a mention, by which form of which entry, and why they are marked or not."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from glossator.editing.asked import Asked, told
from glossator.link.forms import derived_forms, form_of, written_forms
from glossator.model.document import Document
from glossator.model.edition import Mention
from glossator.model.inline import Emendation, Mark
from glossator.model.kinds import Marking
from glossator.model.plain import proposed_text
from glossator.model.source import Place

POLICY = {
    Marking.FIRST_IN_SECTION: "the first mention of an entry in each section is marked",
    Marking.FIRST_IN_TEXT: "the first mention of an entry in each text is marked",
    Marking.ALL: "every mention is marked",
    Marking.NONE: "no mention is marked but those that the editor marks",
}
WHY_NOT = {
    Marking.FIRST_IN_SECTION: ": an earlier one in the section is, or it stands in a link or a table",
    Marking.FIRST_IN_TEXT: ": an earlier one in the text is, or it stands in a link or a table",
    Marking.ALL: ": it stands in a link or a table",
    Marking.NONE: "",
}


def mentions_at(asked: Asked, address: str, start: int, around: tuple[Any, ...]) -> Iterator[dict[str, Any]]:
    """The mentions that hold a character, each explained; ``around`` are the nodes there."""
    entries = {each.id: each for each in asked.edition.entries}
    for each in (found for some in asked.edition.mentions.values() for found in some):
        here = each.text == asked.text.id and each.address == address
        if here and each.start <= start < each.start + len(each.form):
            entry = entries[each.entry]
            by_hand = by_the_editor(asked, each, around)
            lines, places = by_hand if each.declared else by_itself(asked, each, entry, around)
            title = f"A mention of {entry.fields.title} ({entry.kind.name})"
            yield told(title, lines, *places, *asked.entries(entry.id))


def by_the_editor(asked: Asked, found: Mention, around: tuple[Any, ...]) -> tuple[list[str], list[dict[str, str]]]:
    """Why there is a mention that the editor has marked."""
    marks = [node for node in around if isinstance(node, Mark) and node.entry == found.entry]
    return ["The editor has marked it in the text."], [asked.here(each.span, "the mark") for each in marks]


def by_itself(
    asked: Asked, found: Mention, entry: Document, around: tuple[Any, ...]
) -> tuple[list[str], list[dict[str, str]]]:
    """Why there is a mention that was found: which form matched, and which policy decided whether it is marked."""
    form, how, name = matched(entry, found.form, around)
    policy, place, whose = policy_of(asked, entry)
    outcome = "So this one is marked." if found.marked else f"This one is recorded but not marked{WHY_NOT[policy]}."
    lines = [
        f"The form “{form}” of the entry matches{how}.",
        f"The policy of {whose} is `{policy.value}`: {POLICY[policy]}.",
        outcome,
    ]
    written = asked.at(entry.source.place(entry.field_span(name)), "the form")
    return lines, [written, asked.at(place, "the policy")]


def matched(entry: Document, words: str, around: tuple[Any, ...]) -> tuple[str, str, str]:
    """The form of an entry that matches some words, how it does beyond the letter, and the field it is written in."""
    emended = next((proposed_text((node,)) for node in around if isinstance(node, Mark | Emendation)), words)
    for said, how in ((words, ""), (emended, " in the reading that is proposed")):
        wanted = form_of(entry.id, said)
        for written, name in written_forms(entry):
            form = form_of(entry.id, written)
            if form and wanted and form.key == wanted.key:
                return written, how, name
            if form and wanted and wanted.key in {each.key for each in derived_forms(entry, form)}:
                return written, f"{how}, as a plural or with a capital", name
    return words, "", "title"


def policy_of(asked: Asked, entry: Document) -> tuple[Marking, Place, str]:
    """The policy that holds for an entry in the text, where it is stated, and by what."""
    text = asked.text
    if entry.fields.marking is not None:
        return entry.fields.marking, entry.source.place(entry.field_span("marking")), "the entry"
    if text.fields.marking is not None:
        return text.fields.marking, text.source.place(text.field_span("marking")), "the text"
    return asked.edition.fields.marking, asked.stated, "the edition"
