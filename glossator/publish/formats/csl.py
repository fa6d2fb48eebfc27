"""Records as CSL-JSON text."""

from __future__ import annotations

import json
from collections.abc import Sequence

from glossator.model.csl import Item
from glossator.model.csl_json import to_json


def csl(items: Sequence[Item]) -> str:
    """A list of records in their order."""
    return json.dumps([to_json(each) for each in items], ensure_ascii=False, indent=1) + "\n"
