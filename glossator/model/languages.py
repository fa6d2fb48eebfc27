"""Language tags: whether they are well-formed.

The grammar is that of BCP 47, RFC 5646, section 2.1 (https://www.rfc-editor.org/rfc/rfc5646#section-2.1). Whether the
parts of a tag are registered is not looked at.
"""

from __future__ import annotations

import re

IRREGULAR = (
    "en-GB-oed|i-ami|i-bnn|i-default|i-enochian|i-hak|i-klingon|i-lux|i-mingo|i-navajo|i-pwn|i-tao|i-tay|i-tsu"
    "|sgn-BE-FR|sgn-BE-NL|sgn-CH-DE"
)
PRIVATE = r"x(?:-[a-z0-9]{1,8})+"
LANGUAGE_TAG = re.compile(
    rf"""(?:[a-z]{{2,3}}(?:-[a-z]{{3}}){{0,3}}|[a-z]{{4,8}})    # language, with extended ones
        (?:-[a-z]{{4}})?                                       # script
        (?:-(?:[a-z]{{2}}|[0-9]{{3}}))?                        # region
        (?:-(?:[a-z0-9]{{5,8}}|[0-9][a-z0-9]{{3}}))*           # variants
        (?:-[0-9a-wy-z](?:-[a-z0-9]{{2,8}})+)*                 # extensions
        (?:-{PRIVATE})?
      | {PRIVATE}
      | {IRREGULAR}
    """,
    re.VERBOSE | re.IGNORECASE | re.ASCII,
)


def is_language(tag: str) -> bool:
    """Whether some words are a well-formed language tag."""
    return LANGUAGE_TAG.fullmatch(tag) is not None
