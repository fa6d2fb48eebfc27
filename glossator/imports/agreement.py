"""Which of the candidates are references and notes: those that agree with each other.

Every form of reference is set against every form of note, and the two that agree best are taken. Then numbers that are
missing between two that were found are looked for in other forms. Series of the other kinds, signs and letters beside
numbers, are looked for in the same way.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from glossator.imports.align import aligned
from glossator.imports.marks import DEFINITIONS, REFERENCES, Candidate, definitions, references
from glossator.imports.runs import dense, kind_of, rising_from_one, smooth, value_of

KINDS = ("number", "sign", "letter")
Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Tie:
    """A note with the references to it; ``note`` is ``None`` where it is lost, ``references`` empty where nothing
    refers to it. ``doubtful`` says why, if it is.
    """

    key: str
    references: tuple[Candidate, ...]
    note: Candidate | None
    doubtful: str = ""

    @property
    def place(self) -> Place:
        """Where it stands in the order of the text."""
        first = self.references[0] if self.references else self.note
        return (first.line, first.start) if first else (0, 0)


@dataclass(frozen=True, slots=True)
class Series:
    """Notes of one kind, in the order of the text, and the forms that most of them have."""

    kind: str
    reference_form: str
    note_form: str
    ties: tuple[Tie, ...]


@dataclass(slots=True)
class Candidates:
    """All candidates of a text, by form; found once for each form."""

    lines: Sequence[str]
    skipped: frozenset[int]
    references: dict[str, list[Candidate]] = field(default_factory=dict)
    notes: dict[str, list[Candidate]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Find them."""
        self.references = {name: references(form, self.lines, self.skipped) for name, form in REFERENCES.items()}
        self.notes = {name: definitions(form, self.lines, self.skipped) for name, form in DEFINITIONS.items()}

    def between(self, key: str, after: Place, before: Place) -> tuple[list[Candidate], list[Candidate]]:
        """Candidates of a key between two places, in any form: references and notes."""
        found = tuple(
            [each for form in forms.values() for each in form if each.key == key and after < place(each) < before]
            for forms in (self.references, self.notes)
        )
        return found[0], found[1]


def place(candidate: Candidate) -> Place:
    """Where a candidate stands."""
    return candidate.line, candidate.start


def all_series(candidates: Candidates) -> list[Series]:
    """The series of notes of a text."""
    found: list[Series] = []
    for kind in KINDS:
        if series := best_series(candidates, kind):
            found.append(series)
    if not any(each.kind == "number" for each in found) and (lost := without_notes(candidates)):
        found.append(lost)
    return found


def best_series(candidates: Candidates, kind: str) -> Series | None:
    """The series of one kind of key whose two forms agree best."""
    best: tuple[float, str, str, list[Tie]] = (0.0, "", "", [])
    for reference_form, all_references in candidates.references.items():
        mine = [each for each in all_references if kind_of(each.key) == kind]
        keys = {each.key for each in mine}
        for note_form, all_notes in candidates.notes.items():
            notes = [each for each in all_notes if kind_of(each.key) == kind]
            if keys.isdisjoint(each.key for each in notes):
                continue
            score, ties = tied(unambiguous(mine, notes), notes)
            if score > best[0]:
                best = (score, reference_form, note_form, ties)
    _, reference_form, note_form, ties = best
    if not ties:
        return None
    ties = completed(candidates, Series(kind, reference_form, note_form, tuple(ties)))
    return Series(kind, reference_form, note_form, tuple(sorted(ties, key=lambda each: each.place)))


def unambiguous(mine: list[Candidate], notes: list[Candidate]) -> list[Candidate]:
    """The references without those that look like the number of a note: at the start of a line after an empty one. At
    the start of another line a reference is less likely.
    """
    starts = {place(each): each.weight for each in notes}
    kept = (each for each in mine if starts.get(place(each), 0.0) < 1.0)
    return [each._replace(weight=each.weight * 0.4) if place(each) in starts else each for each in kept]


def tied(mine: list[Candidate], notes: list[Candidate]) -> tuple[float, list[Tie]]:
    """How well references and notes of two forms agree, and the pairs; nothing where it is not well enough."""
    weight, pairs = aligned(mine, notes)
    pairs, covered = dense(smooth(pairs, notes), notes)
    if not pairs:
        return 0.0, []
    likely = sum(mine[pair.reference].weight for pair in pairs) / len(pairs)
    if not convincing([notes[pair.note].key for pair in pairs], covered, likely):
        return 0.0, []
    ties = [Tie(mine[one].key, (mine[one],), notes[two]) for one, two in pairs]
    return sum(mine[one].weight * notes[two].weight for one, two in pairs) * covered + weight / 1000, ties


def convincing(keys: list[str], covered: float, likely: float) -> bool:
    """Whether pairs are enough to believe in: they cover their rows, look as they should, and count up."""
    if not keys[0].isdecimal():
        return covered >= 0.3 and likely >= 0.6
    values = [int(key) for key in keys]
    steps = sum(0 < two - one <= 3 or two <= 2 for one, two in pairwise(values))
    if len(values) == 1:
        return values[0] <= 2 and covered >= 0.99 and likely >= 0.8
    begins = values[0] <= 3 or len(values) >= 6
    return (
        begins
        and covered >= 0.45
        and likely >= (0.45 if len(values) >= 6 else 0.65)
        and steps >= (len(values) - 1) * 0.6
    )


def completed(candidates: Candidates, series: Series) -> list[Tie]:
    """The ties with those that were missing between them, and with further references to the same notes."""
    ties = list(series.ties)
    used = {place(each) for tie in ties for each in (*tie.references, tie.note) if each}
    ties += gaps(candidates, series)
    used |= {place(each) for tie in ties for each in (*tie.references, tie.note) if each}
    ties += lone_notes(candidates, series, used)
    used |= {place(tie.note) for tie in ties if tie.note}
    return repeated(candidates, series, sorted(ties, key=lambda each: each.place), used)


def gaps(candidates: Candidates, series: Series) -> Iterator[Tie]:
    """Numbers that are missing between two that follow each other, where the text has one or the other side of them."""
    end = (len(candidates.lines), 0)
    ties = list(series.ties)
    for number, tie in enumerate(ties):
        after = ties[number + 1] if number + 1 < len(ties) else None
        value, until = value_of(tie.key), value_of(after.key) if after else 0
        if series.kind != "number":
            continue
        if after is None or until <= value:
            yield from beyond(candidates, series, tie, place(after.references[0]) if after else end)
            continue
        low, high = place(tie.references[0]), place(after.references[0])
        for key in map(str, range(value + 1, min(until, value + 12))):
            found = missing(candidates, series, key, (low, high), bounds_of(tie, after))
            if found:
                low = place(found.references[0]) if found.references else low
                yield found


def bounds_of(tie: Tie, after: Tie) -> tuple[Place, Place]:
    """The notes between which a missing one stands."""
    return (place(tie.note) if tie.note else (0, 0), place(after.note) if after.note else (0, 0))


def missing(
    candidates: Candidates, series: Series, key: str, text: tuple[Place, Place], notes: tuple[Place, Place]
) -> Tie | None:
    """The note of a missing number: both its sides, or one of them, in whatever form."""
    found, _ = candidates.between(key, *text)
    _, defined = candidates.between(key, *notes)
    found = sorted(found, key=lambda each: (-each.weight, place(each)))
    note = defined[0] if defined else None
    if note:
        found = [each for each in found if place(each) < place(note) and each.line != note.line]
    if found and (note or found[0].weight >= 0.8):
        usual = found[0] in candidates.references[series.reference_form]
        doubtful = "" if usual and found[0].weight >= 0.5 else "the reference is printed unlike the others"
        return Tie(key, (found[0],), note, doubtful if note else "")
    return Tie(key, (), note) if note else None


def beyond(candidates: Candidates, series: Series, tie: Tie, before: Place) -> Iterator[Tie]:
    """References that count on after the last note of a row: their notes are lost."""
    value, after = value_of(tie.key), place(tie.references[0])
    if tie.note and place(tie.note) < before:
        before = place(tie.note)
    for each in candidates.references[series.reference_form]:
        if after < place(each) < before and each.key == str(value + 1) and each.weight >= 0.8:
            _, defined = candidates.between(each.key, place(each), (len(candidates.lines), 0))
            near = [note for note in defined if tie.note and note.line > tie.note.line][:1]
            yield Tie(each.key, (each,), near[0] if near and near[0].line - tie.note.line < 60 else None, "")  # type: ignore[union-attr]
            value, after = value + 1, place(each)


def lone_notes(candidates: Candidates, series: Series, used: set[Place]) -> list[Tie]:
    """Notes in the rows of others to which nothing refers."""
    noted = sorted((tie.note.line, value_of(tie.key)) for tie in series.ties if tie.note)
    if series.kind != "number" or len(noted) < 3:
        return []
    found = []
    for each in candidates.notes[series.note_form]:
        if place(each) in used:
            continue
        before = max((one for one in noted if one[0] < each.line), default=None)
        after = min((one for one in noted if one[0] > each.line), default=None)
        value = value_of(each.key)
        follows = before and value == before[1] + 1 and each.line - before[0] < 30
        leads = after and (value + 1 == after[1] or after[1] == 1) and after[0] - each.line < 60
        if follows and (leads or after is None):
            found.append(Tie(each.key, (), each))
            noted = sorted([*noted, (each.line, value)])
    return found


def repeated(candidates: Candidates, series: Series, ties: list[Tie], used: set[Place]) -> list[Tie]:
    """The ties, with further references to a note that stand between its first one and the next note of its number."""
    if series.kind != "number" or series.reference_form == "paren":
        return ties
    places: dict[str, list[int]] = {}
    for number, tie in enumerate(ties):
        if tie.references and tie.note:
            places.setdefault(tie.key, []).append(number)
    lines = {tie.note.line for tie in ties if tie.note}
    for each in candidates.references[series.reference_form]:
        if place(each) in used or each.weight < 0.8 or each.line in lines:
            continue
        earlier = [number for number in places.get(each.key, ()) if place(ties[number].references[0]) < place(each)]
        noted = ties[earlier[-1]] if earlier else None
        if noted and noted.note and place(each) < place(noted.note):
            ties[earlier[-1]] = Tie(noted.key, (*noted.references, each), noted.note, noted.doubtful)
    return ties


def without_notes(candidates: Candidates) -> Series | None:
    """References that count up from 1 in a text that has no notes for them."""
    for form in ("bracket", "raised", "glued"):
        strong = [each for each in candidates.references[form] if each.weight >= 1.0 and each.key.isdecimal()]
        rising = rising_from_one(strong)
        if len(rising) >= 2 and len(rising) >= len(strong) * 0.6:
            return Series("number", form, "dot", tuple(Tie(each.key, (each,), None) for each in rising))
    return None
