"""What a page asks for, as values: whatever it sends, only strings and numbers of a bearable size come out."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from glossator.editing.values import Declined, Selected
from glossator.model.address import page_of
from glossator.model.document import Document
from glossator.model.edition import Edition

LONGEST = 40_000
CONTEXT = 200
MOST = 40


def string(request: Mapping[str, Any], key: str, longest: int = LONGEST) -> str:
    """A string of a request; empty where there is none. Raises ``Declined`` for anything else."""
    value = request.get(key, "")
    if not isinstance(value, str) or len(value) > longest or not is_text(value):
        raise Declined(f"`{key}` is not what a page of the preview sends.")
    return value


def is_text(value: str) -> bool:
    """Whether a string can be written as UTF-8."""
    return not any("\ud800" <= each <= "\udfff" for each in value)


def number(request: Mapping[str, Any], key: str) -> int:
    """A number of a request that counts characters."""
    value = request.get(key, 0)
    if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value < 10**8:
        raise Declined(f"`{key}` is not what a page of the preview sends.")
    return value


def part(request: Mapping[str, Any], key: str) -> Mapping[str, Any]:
    """A part of a request."""
    value = request.get(key, {})
    if not isinstance(value, dict) or len(value) > MOST:
        raise Declined(f"`{key}` is not what a page of the preview sends.")
    return value


def values(request: Mapping[str, Any]) -> Mapping[str, str]:
    """What the editor typed, by the names of the fields."""
    typed = part(request, "values")
    return {key: string(typed, key) for key in typed}


def text_at(edition: Edition, page: str) -> Document:
    """The text whose page it is. Raises ``Declined``."""
    found = next((each for each in edition.texts if page_of(each) == page), None)
    if found is None:
        raise Declined("This is not the page of a text.")
    return found


def selected(request: Mapping[str, Any], text: Document) -> Selected:
    """The words that are selected on the page of a text."""
    place = part(request, "selected")
    start, end = number(place, "start"), number(place, "end")
    words = string(place, "words")
    if end - start != len(words) or not words.strip():
        raise Declined("No words are selected.")
    before, after = string(place, "before", CONTEXT), string(place, "after", CONTEXT)
    return Selected(text, string(place, "address", CONTEXT), start, end, words, before, after)
