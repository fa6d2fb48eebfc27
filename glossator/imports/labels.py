"""Labels for the notes of a text, and how the front matter says that the source prints them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from glossator.imports.agreement import Series, Tie
from glossator.imports.draft import Reference
from glossator.imports.marks import Candidate, printed
from glossator.imports.runs import grouped
from glossator.imports.strings import Span
from glossator.model.labels import printed_as

Labelled = tuple[str, Tie]


@dataclass(frozen=True, slots=True)
class Forms:
    """How a text prints references to notes, and the number before a note."""

    reference: str
    definition: str


def labelled(series: Series) -> list[Labelled]:
    """The notes of a series with their labels: the printed number, and before it the part of the text if numbers come
    again.
    """
    keys = [tie.key for tie in series.ties]
    again = any(count > 1 for count in Counter(keys).values())
    parted = again or any(key.islower() for key in keys)
    groups = grouped(keys)
    return [(f"{group}.{tie.key}" if parted else tie.key, tie) for group, tie in zip(groups, series.ties, strict=True)]


def forms_of(all_series: Sequence[Series], lines: Sequence[str]) -> Forms:
    """The forms that the notes of a text have, of several series those of the longest."""
    if not all_series:
        return Forms("{number}", "{number}.")
    series = max(all_series, key=lambda each: len(each.ties))
    notes = [tie.note for tie in series.ties if tie.note]
    references = [reference for tie in series.ties for reference in tie.references]
    reference = common((generic(printed(each, lines), each.key) for each in references), series.reference_form)
    return Forms(reference, common((before(each, lines) for each in notes), "{number}."))


def common(forms: Iterable[str], otherwise: str) -> str:
    """The form that most have."""
    most = Counter(forms).most_common(1)
    return most[0][0] if most else otherwise


def generic(words: str, key: str) -> str:
    """A printed number as a form."""
    words = " ".join(words.split())
    if key in words:
        return words.replace(key, "{number}", 1)
    raised = printed_as("{raised}", key)
    return words.replace(raised, "{raised}", 1) if raised in words else words


def before(note: Candidate, lines: Sequence[str]) -> str:
    """What stands before the words of a note, as a form; with `{note}` where nothing parts the two."""
    found = printed(note, lines)
    form = generic(found, note.key)
    if not lines[note.line][note.end :].strip():
        return form
    closes = found.lstrip()[:1] == "[" and "]" not in found
    if closes:
        return form + ("" if not found[-1:].isspace() else " ") + "{note}]"
    return form if found[-1:].isspace() else form + "{note}"


def spans_of(labels: Sequence[Labelled], forms: Forms, lines: Sequence[str]) -> dict[int, list[Span]]:
    """For each line the references that stand in it, in order."""
    found: dict[int, list[Span]] = {}
    for label, tie in labels:
        for each in tie.references:
            words = " ".join(printed(each, lines).split())
            usual = printed_as(forms.reference, label) == words
            found.setdefault(each.line, []).append((each.start, each.end, Reference(label, "" if usual else words)))
    for spans in found.values():
        spans.sort(key=lambda each: each[0])
    return found


def printed_number(label: str, note: Candidate, forms: Forms, lines: Sequence[str]) -> str:
    """What the source prints before a note, where that is not the form of the text."""
    form = before(note, lines)
    return "" if form == forms.definition else printed_as(form, label)
