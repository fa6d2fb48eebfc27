"""All kinds of edits."""

from __future__ import annotations

from tests.incremental.edit import Kinds
from tests.incremental.edits_edition import AROUND
from tests.incremental.edits_entries import LOOKED_UP
from tests.incremental.edits_texts import TEXTS

KINDS: Kinds = TEXTS | LOOKED_UP | AROUND
