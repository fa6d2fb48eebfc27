"""A whole that is watched while something is made from it: what was read of it, and what was there.

A document, an edition and what pages are made with are stood in for by a ``Watched``, a mapping by a ``Listed``. They
give what the real ones give, and note it. Values that the tool reckons once and keeps (``cached_property``) are those
of the real thing; methods and properties run on the one that stands in, so that what they read is noted, not they.
(The idea is that of dynamic dependencies: Mokhov, Mitchell, Peyton Jones, *Build systems à la carte*, 2018.)
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from types import FunctionType, MethodType
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

Way = tuple[tuple[bool, Any], ...]
"""The steps from the whole to something in it: each the name of a part, or (``True``) the key of a mapping."""


class Absent:
    """What stands for something that is not there."""


ABSENT = Absent()
HELD = Absent()
"""Something is there; what was read of it is noted with it."""
KEYS, ANY = Absent(), Absent()
"""Stand among the keys of a mapping for all of them, and for whether there are any."""


@dataclass(frozen=True, slots=True)
class Seen:
    """Something in the whole, and what was read of it by name or key; names that lead to something of which parts were
    read have ``HELD``.
    """

    value: Any
    read: dict[Any, Any] = field(default_factory=dict)


Log = dict[Way, Seen]


class Watched:
    """Stands in for something whose parts are read by their names."""

    __slots__ = ("_inner", "_kept", "_log", "_way")

    def __init__(self, inner: Any, log: Log, way: Way) -> None:
        self._inner, self._log, self._way = inner, log, way
        self._kept: dict[str, Any] = {}
        log[way] = Seen(inner)

    def __getattr__(self, name: str) -> Any:
        """A part, as the real one has it."""
        if name in self._kept:
            return self._kept[name]
        declared = getattr(type(self._inner), name, None)
        if isinstance(declared, FunctionType):
            found: Any = MethodType(declared, self)
        elif isinstance(declared, property) and declared.fget:
            return declared.fget(self)
        else:
            found = noted(getattr(self._inner, name), self._log, self._way, name, key=False)
        self._kept[name] = found
        return found


class Listed(Mapping[Any, Any]):
    """Stands in for a mapping."""

    __slots__ = ("_inner", "_kept", "_log", "_way")

    def __init__(self, inner: Mapping[Any, Any], log: Log, way: Way) -> None:
        self._inner, self._log, self._way = inner, log, way
        self._kept: dict[Any, Any] = {}
        log[way] = Seen(inner)

    def __getitem__(self, key: Any) -> Any:
        """The value of a key."""
        if key in self._kept:
            return self._kept[key]
        if key not in self._inner:
            self._log[self._way].read[key] = ABSENT
            return self._inner[key]  # which raises what it raises
        found = self._kept[key] = noted(self._inner[key], self._log, self._way, key, key=True)
        return found

    def get(self, key: Any, default: Any = None) -> Any:
        """The value of a key, or something else."""
        if key in self._inner:
            return self[key]
        self._log[self._way].read[key] = ABSENT
        return default

    def __contains__(self, key: object) -> bool:
        """Whether there is a key."""
        return self.get(key, ABSENT) is not ABSENT

    def __iter__(self) -> Iterator[Any]:
        """The keys."""
        self._log[self._way].read[KEYS] = tuple(self._inner)
        return iter(self._inner)

    def __bool__(self) -> bool:
        """Whether there is anything."""
        self._log[self._way].read[ANY] = bool(self._inner)
        return bool(self._inner)

    def __len__(self) -> int:
        """How many keys there are."""
        self._log[self._way].read[KEYS] = tuple(self._inner)
        return len(self._inner)


def watched(whole: Any) -> tuple[Any, Log]:
    """What stands in for a whole, and where it is noted what was read of it; a whole that is one value stays itself."""
    log: Log = {}
    if isinstance(whole, WATCHED):
        return Watched(whole, log, ()), log
    if isinstance(whole, Mapping):
        return Listed(whole, log, ()), log
    log[()] = Seen(whole)
    return whole, log


def noted(value: Any, log: Log, way: Way, name: Any, *, key: bool) -> Any:
    """A part as it is given to who asks for it, noted."""
    further = (*way, (key, name))
    read = log[way].read
    if isinstance(value, WATCHED):
        read[name] = HELD
        return Watched(value, log, further)
    if isinstance(value, Mapping):
        read[name] = HELD
        return Listed(value, log, further)
    if is_row(value):
        read[name] = HELD
        row = Listed(by_place(value), log, further)
        return tuple(row.values())
    read[name] = value
    return value


def by_place(documents: tuple[Document, ...]) -> dict[tuple[str, str], Document]:
    """Documents by what tells them apart."""
    return {(each.source.path, each.id): each for each in documents}


@dataclass(slots=True)
class Look:
    """A look at a whole of today: whether what was read of it at some time is still so.

    Many things are made from the same parts, so what was found and compared for one is not for the next.
    """

    whole: Any
    parts: dict[Way, Any] = field(default_factory=dict)
    pairs: dict[tuple[int, int], tuple[Any, Any, bool]] = field(default_factory=dict)

    def holds(self, log: Log) -> bool:
        """Whether all that was read is as it was."""
        sure: set[Way] = set()
        for way, seen in log.items():
            if way and way[:-1] in sure:
                sure.add(way)
                continue
            now = self.at(way)
            if now is seen.value or (is_value(seen.value) and self.same(seen.value, now)):
                sure.add(way)
            elif not self.is_read(now, seen):
                return False
        return True

    def at(self, way: Way) -> Any:
        """What a way leads to."""
        if not way:
            return self.whole
        if way not in self.parts:
            now = part(self.at(way[:-1]), way[-1][1])
            self.parts[way] = by_place(now) if is_row(now) else now
        return self.parts[way]

    def is_read(self, now: Any, seen: Seen) -> bool:
        """Whether something has what was read of it when it was seen."""
        if not isinstance(now, type(seen.value)) or not isinstance(now, (Mapping, *WATCHED)):
            return False
        return all(self.same(value, part(now, name)) for name, value in seen.read.items())

    def same(self, before: Any, now: Any) -> bool:
        """Whether a part is what it was; one that leads on has only to be there."""
        if before is HELD:
            return now is not ABSENT
        if before is now:
            return True
        pair = (id(before), id(now))
        if pair not in self.pairs:
            self.pairs[pair] = (before, now, equal(before, now))  # which holds both, so that no other gets their ids
        return self.pairs[pair][2]


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


def is_value(thing: Any) -> bool:
    """Whether something may be compared as a whole: all but what holds everything."""
    return not isinstance(thing, WATCHED)


def is_row(value: Any) -> bool:
    """Whether something is some documents."""
    return isinstance(value, tuple) and bool(value) and isinstance(value[0], Document)
