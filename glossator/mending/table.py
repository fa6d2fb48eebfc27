"""Which findings are mended, and how."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType

from glossator.mending.change import Change
from glossator.mending.dates import date, language
from glossator.mending.letters import marks, one_script, one_space, unseen, whole, years
from glossator.mending.lines import alike, without_mark, without_silence, without_trailing
from glossator.mending.lists import without_item
from glossator.mending.order import sorted_works
from glossator.model.diagnostic import Diagnostic
from glossator.model.source import Source

Mender = Callable[[Source, Diagnostic], Iterable[Change]]

MENDERS: Mapping[str, Mender] = MappingProxyType(
    {
        "date-form": date,
        "day-form": date,
        "field-type": language,
        "letter-unseen": unseen,
        "letter-composed": whole,
        "script-mixed": one_script,
        "space-doubled": one_space,
        "dash-hyphen": years,
        "punctuation-odd": marks,
        "list-repeated": without_item,
        "see-self": without_item,
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
