"""The words that the preview shows in the browser: they are sent in front of its script, in the edition's language."""

from __future__ import annotations

import json
from collections.abc import Mapping

from glossator.publish.messages import FALLBACK, interface_words
from glossator.theme import default_theme

OURS = "preview-"
SHARED = ("preview", "close", "kind-", "relation-", "certainty-")


def said(files: Mapping[str, bytes], language: str) -> Mapping[str, str]:
    """The preview's words in a language, from the files of a theme; what it lacks, in English. Raises
    ``TemplateFault``.
    """
    words = {**interface_words(default_theme(), FALLBACK), **interface_words(files, language)}
    return {key.removeprefix(OURS): value for key, value in words.items() if key.startswith((OURS, *SHARED))}


def first_said() -> Mapping[str, str]:
    """The words until it is known in which language an edition speaks."""
    return said({}, FALLBACK)


def script(words: Mapping[str, str]) -> bytes:
    """The words for the preview's script."""
    return f"window.glossatorSaid = {json.dumps(words, sort_keys=True)};\n".encode("ascii")
