"""Which findings are mended, and how."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from types import MappingProxyType

from glossator.mending.change import Change
from glossator.mending.dates import date, language
from glossator.mending.letters import marks, one_script, one_space, unseen, whole, years
from glossator.mending.lines import alike, without_mark, without_silence, without_trailing
from glossator.mending.lists import as_list, in_order, straight, without_item
from glossator.mending.order import sorted_works
from glossator.model.diagnostic import Diagnostic
from glossator.model.source import Source

Mender = Callable[[Source, Diagnostic], Iterable[Change]]


def typed(source: Source, finding: Diagnostic) -> Iterator[Change]:
    """Write a value as its field takes it: a language tag, a list."""
    yield from language(source, finding)
    yield from as_list(source, finding)


MENDERS: Mapping[str, Mender] = MappingProxyType(
    {
        "date-form": date,
        "day-form": date,
        "field-type": typed,
        "letter-unseen": unseen,
        "letter-composed": whole,
        "script-mixed": one_script,
        "space-doubled": one_space,
        "dash-hyphen": years,
        "punctuation-odd": marks,
        "list-repeated": without_item,
        "see-self": without_item,
        "list-untidy": straight,
        "forms-unsorted": in_order,
        "space-trailing": without_trailing,
        "silence-unused": without_silence,
        "bibliography-unsorted": sorted_works,
    }
)
"""How the words of a file are mended where a finding is."""
FILE_MENDERS: Mapping[str, Callable[[bytes], bytes]] = MappingProxyType(
    {"byte-order-mark": without_mark, "line-ends-mixed": alike}
)
"""How the bytes of a file are mended."""
PINNED = "paragraph-unpinned"
MENDED = frozenset({*MENDERS, *FILE_MENDERS, PINNED})
