"""Words as ids."""

from __future__ import annotations

import re
import unicodedata

KEPT = re.compile(r"[ste]\d+|[qv]\d+(-.*)?|[mt]-.*")
GIVEN = re.compile(rf"[pnr]\d+(-\d+)?|[nr]\d+_.*|[nr](-.*|[a-z]{{1,2}}(-\d+)?)|{KEPT.pattern}")


def slug(words: str) -> str:
    """Words as an id: small letters a to z, digits, hyphens; never an id that paragraphs, notes or marks are given."""
    folded = unicodedata.normalize("NFKD", words).replace("'", "").replace("’", "")
    name = re.sub(r"[^a-z0-9]+", "-", folded.encode("ascii", "ignore").decode().lower()).strip("-") or "section"
    return f"section-{name}" if GIVEN.fullmatch(name) else name
