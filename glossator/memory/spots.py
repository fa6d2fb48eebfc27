"""The places of a whole at which something was read, and what was there.

All who are made from the same whole share them, so that each is looked at once, however many have read it. (The idea
is that of dynamic dependencies: Mokhov, Mitchell, Peyton Jones, *Build systems à la carte*, 2018.)
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from glossator.link.forms import Forms, Table
from glossator.link.mentions import Sought
from glossator.link.targets import Targets
from glossator.link.works import Works
from glossator.model.document import Document
from glossator.model.edition import Edition
from glossator.model.kinds import EntryFields, PageFields, ParallelFields, TextFields
from glossator.publish.coverage import Joins
from glossator.publish.pages.text import Reading
from glossator.publish.press import Press

FIELDS = (TextFields, EntryFields, ParallelFields, PageFields)
WATCHED = (Press, Edition, Document, *FIELDS, Targets, Works, Sought, Forms, Table, Joins, Reading)
"""What is looked at part by part; everything else is one value."""
VALUES = frozenset((str, int, bool, bytes, frozenset, type(None)))
"""What is often read and never has parts: nobody has to ask."""


class Absent:
    """What stands for something that is not there."""


ABSENT = Absent()
KEYS, ANY = Absent(), Absent()
"""Stand among the keys of a mapping for all of them, and for whether there are any."""


@dataclass(slots=True, eq=False)
class Spot:
    """A place in a whole: by which name or key it is reached from which other, what is there, and what was read of it
    further on, where it is not one value.
    """

    value: Any
    name: Any = None
    holder: Spot | None = None
    spots: dict[Any, Spot] = field(default_factory=dict)

    def part(self, name: Any, value: Any) -> Spot:
        """The spot of a part that is read."""
        found = self.spots.get(name)
        if found is None:
            found = self.spots[name] = Spot(value, name, self)
        return found

    def taken_out(self) -> Iterator[Spot]:
        """It and everything further on, which from now on is nowhere; a whole itself stays, with nothing read of it."""
        if self.holder:
            del self.holder.spots[self.name]
        further, self.spots = self.spots, {}
        yield self
        for each in further.values():
            each.holder = None
            yield from each.taken_out()


@dataclass(slots=True)
class Comparison:
    """What is told apart while one whole is compared with another one: many have the same parts."""

    pairs: dict[tuple[int, int], tuple[Any, Any, bool]] = field(default_factory=dict)
    rows: dict[int, tuple[Any, Mapping[Any, Any]]] = field(default_factory=dict)

    def changed(self, spot: Spot, now: Any) -> Iterator[Spot]:
        """The spots at which there is something else now. They are taken out, the others have from now on what is
        there.
        """
        before, spot.value = spot.value, now
        if before is now or (not is_holder(before) and self.same(before, now)):
            return
        if not is_holder(before) or kind(before) is not kind(now):
            yield from spot.taken_out()
            return
        holder = self.parts(now)
        for name, each in tuple(spot.spots.items()):
            there = part(holder, name)
            if there is not each.value:
                yield from self.changed(each, there)

    def same(self, before: Any, now: Any) -> bool:
        """Whether two values are the same."""
        if before is now:
            return True
        pair = (id(before), id(now))
        if pair not in self.pairs:
            self.pairs[pair] = (before, now, equal(before, now))  # which holds both, so that no other gets their ids
        return self.pairs[pair][2]

    def parts(self, holder: Any) -> Any:
        """What has the parts of a holder: itself, or documents by what tells them apart."""
        if not is_row(holder):
            return holder
        if id(holder) not in self.rows:
            self.rows[id(holder)] = (holder, by_place(holder))
        return self.rows[id(holder)][1]


def is_holder(value: Any) -> bool:
    """Whether something is looked at part by part."""
    return type(value) not in VALUES and (isinstance(value, (*WATCHED, Mapping)) or is_row(value))


def kind(holder: Any) -> type:
    """What tells holders apart that have not the same sort of parts."""
    if is_row(holder):
        return Document
    return Mapping if isinstance(holder, Mapping) else type(holder)


def part(holder: Any, name: Any) -> Any:
    """A part of something; of a mapping its keys as well."""
    if isinstance(holder, Mapping):
        if name is KEYS or name is ANY:
            return tuple(holder) if name is KEYS else bool(holder)
        return holder.get(name, ABSENT)
    return getattr(holder, name, ABSENT)


def equal(before: Any, now: Any) -> bool:
    """Whether two values are the same; of mappings the order counts as well, because who reads them may go by it."""
    if before is now:
        return True
    if isinstance(before, Mapping) and isinstance(now, Mapping):
        return tuple(before) == tuple(now) and all(map(equal, before.values(), now.values()))
    return bool(before == now)


def is_row(value: Any) -> bool:
    """Whether something is some documents."""
    return type(value) is tuple and bool(value) and isinstance(value[0], Document)


def by_place(documents: tuple[Document, ...]) -> dict[tuple[str, str], Document]:
    """Documents by what tells them apart."""
    return {(each.source.path, each.id): each for each in documents}
