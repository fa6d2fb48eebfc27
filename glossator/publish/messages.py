"""The words of the interface, from the theme's message files."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping

from glossator.publish.templates import TemplateFault

FALLBACK = "en"


def interface_words(files: Mapping[str, bytes], language: str) -> dict[str, str]:
    """The words in a language; where it has none, in English. Raises ``TemplateFault`` for a file that cannot be
    read.
    """
    words: dict[str, str] = {}
    for name in (FALLBACK, language.partition("-")[0], language):
        path = f"messages/{name}.toml"
        if path in files:
            try:
                words |= tomllib.loads(files[path].decode("utf-8"))
            except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
                raise TemplateFault(path, 1, str(error)) from error
    return words
