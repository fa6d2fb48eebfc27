"""Stand-ins for a whole that note what is read of it.

A document, an edition and what pages are made with are stood in for by a ``Watched``, a mapping by a ``Listed``. They
give what the real ones give, and note it. Values that the tool reckons once and keeps (``cached_property``) are those
of the real thing; methods and properties run on the one that stands in, so that what they read is noted, not they.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import FunctionType, MethodType
from typing import Any

from glossator.memory.spots import ABSENT, ANY, KEYS, VALUES, WATCHED, Spot, by_place, is_row

Reads = set[Spot]


class Watched:
    """Stands in for something whose parts are read by their names."""

    __slots__ = ("_inner", "_kept", "_reads", "_spot")

    def __init__(self, inner: Any, spot: Spot, reads: Reads) -> None:
        self._inner, self._spot, self._reads = inner, spot, reads
        self._kept: dict[str, Any] = {}

    @property  # type: ignore[misc]
    def __class__(self) -> Any:
        """The class of the real one, by which a changed one is made (``replace``)."""
        return type(self._inner)

    @property
    def __dataclass_fields__(self) -> Any:
        """The fields of the real one."""
        return self._inner.__dataclass_fields__

    def __getattr__(self, name: str) -> Any:
        """A part, as the real one has it."""
        if name in self._kept:
            return self._kept[name]
        declared = getattr(type(self._inner), name, None)
        if isinstance(declared, FunctionType):
            return MethodType(declared, self)  # which is not kept: it would hold what holds it, and be gone never
        if isinstance(declared, property) and declared.fget:
            return declared.fget(self)
        found = self._kept[name] = noted(self._spot, name, getattr(self._inner, name), self._reads)
        return found


class Listed(Mapping[Any, Any]):
    """Stands in for a mapping."""

    __slots__ = ("_inner", "_kept", "_reads", "_spot")

    def __init__(self, inner: Mapping[Any, Any], spot: Spot, reads: Reads) -> None:
        self._inner, self._spot, self._reads = inner, spot, reads
        self._kept: dict[Any, Any] = {}

    def __getitem__(self, key: Any) -> Any:
        """The value of a key."""
        if key in self._kept:
            return self._kept[key]
        if key not in self._inner:
            self._note(key, ABSENT)
            return self._inner[key]  # which raises what it raises
        found = self._kept[key] = noted(self._spot, key, self._inner[key], self._reads)
        return found

    def get(self, key: Any, default: Any = None) -> Any:
        """The value of a key, or something else."""
        if key in self._inner:
            return self[key]
        self._note(key, ABSENT)
        return default

    def __contains__(self, key: object) -> bool:
        """Whether there is a key."""
        return self.get(key, ABSENT) is not ABSENT

    def __iter__(self) -> Iterator[Any]:
        """The keys."""
        self._note(KEYS, tuple(self._inner))
        return iter(self._inner)

    def __bool__(self) -> bool:
        """Whether there is anything."""
        self._note(ANY, bool(self._inner))
        return bool(self._inner)

    def __len__(self) -> int:
        """How many keys there are."""
        self._note(KEYS, tuple(self._inner))
        return len(self._inner)

    def _note(self, key: Any, value: Any) -> None:
        """Note what was read."""
        self._reads.add(self._spot.part(key, value))


def watched(root: Spot) -> tuple[Any, Reads]:
    """What stands in for the whole at a spot, and the spots that are read of it; a whole that is one value stays
    itself.
    """
    reads: Reads = {root}
    return stand_in(root, root.value, reads), reads


def noted(holder: Spot, name: Any, value: Any, reads: Reads) -> Any:
    """A part as it is given to who asks for it, noted."""
    spot = holder.part(name, value)
    reads.add(spot)
    return stand_in(spot, value, reads)


def stand_in(spot: Spot, value: Any, reads: Reads) -> Any:
    """What is given for what is there: documents as a row, anything with parts as a stand-in, a value as it is."""
    if type(value) in VALUES:
        return value
    if isinstance(value, WATCHED):
        return Watched(value, spot, reads)
    if isinstance(value, Mapping):
        return Listed(value, spot, reads)
    if is_row(value):
        return tuple(Listed(by_place(value), spot, reads).values())
    return value
