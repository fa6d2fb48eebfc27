"""What a language tag says of how words are written."""

from __future__ import annotations

# Languages that are written from the right to the left unless a script says otherwise, and scripts that are.
LANGUAGES = frozenset({"ar", "arc", "ckb", "dv", "fa", "he", "nqo", "ps", "sd", "syr", "ug", "ur", "yi"})
SCRIPTS = frozenset({"adlm", "arab", "aran", "hebr", "mand", "nkoo", "rohg", "samr", "syrc", "thaa"})


def direction(language: str) -> str:
    """Which way a language is written, ``rtl`` or ``ltr``, by its BCP 47 tag."""
    name, *rest = language.casefold().split("-")
    script = next((part for part in rest if len(part) == 4 and part.isalpha()), "")
    return "rtl" if (script in SCRIPTS if script else name in LANGUAGES) else "ltr"
