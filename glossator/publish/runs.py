"""Long lists, cut into runs, each of which is a page of its own.

A list that is not longer than a page has room for stays whole. A longer one is cut as lines and pages are broken: where
the parts that readers know, letters or decades, begin, if one of them begins where there is enough on the page, else
where something smaller does. So the end of a page goes by what stands near it, and an edit moves few of them.
"""

from __future__ import annotations

import json
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, chain
from typing import Any, Generic, TypeVar

from glossator.model.address import relative
from glossator.model.artifact import Artifact, Stage
from glossator.publish.pages.crossing import folded
from glossator.publish.values import LinkView, PageView, RunsView

Item = TypeVar("Item")
Key = Callable[[Any], Hashable]
Weigh = Callable[[Any], int]
Names = Callable[[Any], Iterable[str]]
Labels = Callable[[Sequence[Sequence[Any]]], Sequence[str]]
SHEET = "assets/runs.css"
SCRIPT = "assets/runs.js"
PLACES = "--places.js"


def as_one(_: Any) -> int:
    """Each thing counts for one."""
    return 1


def nameless(_: Any) -> tuple[str, ...]:
    """No thing has a place with a name."""
    return ()


@dataclass(frozen=True, slots=True)
class Rooms:
    """How many things there is room for on a page of each list; a quarter more, where they are the last.

    In the library that is texts, on the page of an entry mentions and citations, on the timeline passages, where what
    is dated counts for two more.
    """

    library: int = 100
    entries: int = 200
    mentions: int = 250
    dated: int = 300
    parallels: int = 50
    readings: int = 200
    voices: int = 200
    coverage: int = 50


@dataclass(frozen=True, slots=True)
class Cut:
    """How a list is cut: how many things a page has room for, what names the pages, what the things belong to, the
    largest part first, for how many each of them counts, and the names of the places that it has on its page.
    """

    room: int
    labels: Labels
    keys: tuple[Key, ...] = ()
    weigh: Weigh = as_one
    names: Names = nameless


@dataclass(frozen=True, slots=True)
class Run(Generic[Item]):
    """What a page of a list shows: the path of the list's first page, the number of this one from 1, what all of them
    are called, how many things the whole list has, those that are shown, and, where the list is cut, the names of the
    places that are on this page and on none before.
    """

    first: str
    number: int
    labels: tuple[str, ...]
    count: int
    items: tuple[Item, ...]
    names: tuple[str, ...] = ()

    @property
    def path(self) -> str:
        """Where the page is."""
        return run_path(self.first, self.number)

    def page(self, page: PageView, title: str, key: str = "run-title") -> PageView:
        """The page, of a list of that title: each has links to all others, and those after the first say which they
        are, as the word of that ``key`` has it.
        """
        if len(self.labels) < 2:
            return page
        links = tuple(
            LinkView(label, relative(run_path(self.first, number), self.path), number == self.number)
            for number, label in enumerate(self.labels, 1)
        )
        words = page.words[key].replace("{title}", title)
        full = [replace(each, label=words.replace("{run}", each.label)) for each in links]
        before = full[self.number - 2] if self.number > 1 else None
        after = full[self.number] if self.number < len(full) else None
        shown = RunsView(LinkView(title, links[0].href, before is None), links, before, after)
        styles = (*page.styles, page.root + SHEET)
        if before:
            return replace(page, runs=shown, styles=styles, title=full[self.number - 1].label)
        scripts = (*page.scripts, page.root + SCRIPT) if self.names else page.scripts
        return replace(page, runs=shown, styles=styles, scripts=scripts)


def run_path(first: str, number: int) -> str:
    """Where a page of a list is, from the path of the first one. No id has two hyphens in a row, so no page of anything
    else can be called so.
    """
    stem, dot, ending = first.rpartition(".")
    return first if number == 1 else f"{stem}--{number}{dot}{ending}"


def runs(first: str, items: Sequence[Item], how: Cut, count: int) -> list[Run[Item]]:
    """The pages of a list, at least one; ``first`` is the path of the first one, ``count`` what the list has in all."""
    some = cut(items, how.room, how.keys, how.weigh)
    if len(some) == 1:
        return [Run(first, 1, ("",), count, some[0])]
    labels = tuple(told_apart(how.labels(some)))
    seen: set[str] = set()
    found = []
    for number, each in enumerate(some, 1):
        names = tuple(name for name in dict.fromkeys(chain.from_iterable(map(how.names, each))) if name not in seen)
        seen.update(names)
        found.append(Run(first, number, labels, count, each, names))
    return found


def places(some: Sequence[Run[Any]]) -> Iterator[Artifact]:
    """What leads to places that would be on the first page of a list if it were not cut: a script that is asked for by
    who comes to that page for one of them. Nothing where a list has one page, or no places with names.
    """
    numbers = {name: run.number for run in some[1:] for name in run.names}
    if numbers:
        words = json.dumps(numbers, ensure_ascii=False, separators=(",", ":"))
        path = some[0].first.removesuffix(".html") + PLACES
        yield Artifact(path, f"glossatorPlaces({words});\n".encode(), Stage.ASSET)


def cut(items: Sequence[Item], room: int, keys: Sequence[Key] = (), weigh: Weigh = as_one) -> list[tuple[Item, ...]]:
    """Things in their order, cut where they are more than there is ``room`` for.

    The ``keys`` say what a thing belongs to, the largest part first. A page ends where the largest part ends that does
    so in its second half, the later the better. A rest of less than a quarter of a page stays on the last one.
    """
    sums = [0, *accumulate(map(weigh, items))]
    start, found = 0, []
    while sums[-1] - sums[start] > room + room // 4 and start + 1 < len(items):
        last = max(bisect_right(sums, sums[start] + room) - 1, start + 1)
        first = min(bisect_right(sums, sums[start] + room // 2), last)
        end = min(range(last, first - 1, -1), key=lambda place: rank(items[place - 1], items[place], keys))
        found.append(tuple(items[start:end]))
        start = end
    return [*found, tuple(items[start:])]


def rank(before: Any, after: Any, keys: Sequence[Key]) -> int:
    """How great a part begins between a thing and the one after it: 0 for the largest."""
    return next((number for number, key in enumerate(keys) if key(before) != key(after)), len(keys))


def told_apart(labels: Sequence[str]) -> Iterator[str]:
    """Names, with a number where several are the same."""
    counts, seen = Counter(labels), Counter[str]()
    for each in labels:
        seen[each] += 1
        yield f"{each} ({seen[each]})" if counts[each] > 1 else each


def numbers(some: Sequence[Sequence[Any]]) -> tuple[str, ...]:
    """Names for pages that have no better ones: their numbers."""
    return tuple(str(number) for number in range(1, len(some) + 1))


def counted(some: Sequence[Sequence[Any]]) -> tuple[str, ...]:
    """Names that say which of all the things are on a page: `101–200`."""
    found, before = [], 0
    for each in some:
        found.append(span(str(before + 1), str(before + len(each))))
        before += len(each)
    return tuple(found)


def span(first: str, last: str) -> str:
    """From the one to the other, or the one that both are: `1890–1894`."""
    return first if first == last else f"{first}–{last}"


def alphabetical(some: Sequence[Sequence[Any]], letter: Callable[[Any], str], name: Callable[[Any], str]) -> list[str]:
    """Names from letters, `K–M`; where a letter goes on from one page to the next, from the beginnings of words."""
    found = []
    for number, each in enumerate(some):
        before = some[number - 1][-1] if number else None
        after = some[number + 1][0] if number + 1 < len(some) else None
        found.append(span(beginning(each[0], before, letter, name), beginning(each[-1], after, letter, name)))
    return found


def beginning(edge: Any, beyond: Any, letter: Callable[[Any], str], name: Callable[[Any], str]) -> str:
    """The first thing of a page, or the last, by as many letters as tell it from the one beyond."""
    if beyond is None or letter(edge) != letter(beyond):
        return letter(edge)
    here, there = folded(name(edge)), folded(name(beyond))
    same = next((place for place, sign in enumerate(here) if there[place : place + 1] != sign), len(here))
    return name(edge)[: same + 1].rstrip(" ,.;:-–")
