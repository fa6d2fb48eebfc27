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


# The two-letter tags that are registered (ISO 639-1, and those withdrawn from it that the registry of BCP 47 keeps).
REGISTERED = (
    "aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee "
    "el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik in io "
    "is it iu iw ja ji jv jw ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk "
    "ml mn mo mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc "
    "sd se sg sh si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve "
    "vi vo wa wo xh yi yo za zh zu"
)
SHORT = frozenset(REGISTERED.split())


def is_known(tag: str) -> bool:
    """Whether the language of a well-formed tag can be registered: two letters that are, or three; longer ones are
    reserved. No tag at all says nothing wrong.
    """
    language = tag.partition("-")[0].casefold()
    return language in ("", "x", "i") or language in SHORT or len(language) == 3
