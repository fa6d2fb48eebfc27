"""Records as CSL-JSON text."""

from __future__ import annotations

from collections.abc import Sequence

from glossator.model.csl import Item
from glossator.model.csl_json import to_json
from glossator.publish.indented import indented


def csl(items: Sequence[Item]) -> str:
    """A list of records in their order."""
    return indented([to_json(each) for each in items]) + "\n"
