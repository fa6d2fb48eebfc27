"""The words of the interface, from the theme's message files."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from functools import lru_cache
from typing import NoReturn

from glossator.model.fault import TemplateFault
from glossator.publish.templates import theme_text

FALLBACK = "en"
LINE = re.compile(r" \(at line (\d+), column \d+\)")


class Words(dict[str, str]):
    """The words by their keys; one that is asked for and is not there is a fault of the file they were last read
    from.
    """

    path = ""

    def __missing__(self, key: str) -> NoReturn:
        """Raises ``TemplateFault``."""
        raise TemplateFault(self.path, 1, f"there are no words for `{key}`")


def interface_words(files: Mapping[str, bytes], language: str) -> dict[str, str]:
    """The words in a language; where it has none, in English. Raises ``TemplateFault`` for a file that cannot be
    read.
    """
    words = Words()
    for name in dict.fromkeys((FALLBACK, language.partition("-")[0], language)):
        path = f"messages/{name}.toml"
        if path in files:
            words.path = path
            words.update(words_in(path, theme_text(path, files[path])))
    return words


@lru_cache(maxsize=32)
def words_in(path: str, text: str) -> Mapping[str, str]:
    """The words in a message file. Raises ``TemplateFault``."""
    try:
        found = tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        at = LINE.search(str(error))
        line = int(at[1]) if at else max(text.count("\n"), 1)
        raise TemplateFault(path, line, f"this is no TOML: {LINE.sub('', str(error))}") from error
    for key, words in found.items():
        if not isinstance(words, str):
            before = re.search(rf"^\s*\[*\"?{re.escape(key)}\b", text, re.MULTILINE)
            line = text.count("\n", 0, before.end()) + 1 if before else 1
            raise TemplateFault(path, line, f"`{key}` takes words between quotation marks")
    return found
