"""Suggestions about words: how often, where, in what sentences, and what an editor would write."""

from __future__ import annotations

from collections.abc import Iterator
from types import MappingProxyType
from typing import Any

from glossator.cli.report import clean, path_of
from glossator.link.sentences import sentence
from glossator.model.source import Place
from glossator.suggest.hint import Hint
from glossator.suggest.reading import Occurrence

NAMES = MappingProxyType(
    {
        "names": "names and phrases without an entry",
        "forms": "words that may be forms of entries",
        "citations": "words that may be citations",
        "dates": "dates that are not marked",
        "works": "works that are never cited",
        "entries": "entries that no text mentions",
    }
)
SENTENCES = 2
PLACES = 5
BESIDE = 60


def drawn_hint(hint: Hint, folder: str) -> Iterator[str]:
    """A suggestion: what it is about, its first sentences, and what would be written where."""
    yield f"  {clean(hint.words)} – {hint.kind}{counted(hint)}"
    for each in hint.occurrences[:SENTENCES]:
        yield f"    {where(each.place, folder)}: {clean(around(each))}"
    if hint.place:
        yield f"    {where(hint.place, folder)}"
    file = clean(f"{folder}/{hint.file}")
    if hint.section == "names":
        yield f"    {hint.advice}, {file}:"
        yield from (f"      {clean(line)}" for line in hint.write.splitlines())
    else:
        yield f"    {clean(hint.advice)}"
        if hint.write:
            yield f"      {clean(' '.join(hint.write.split()) if hint.occurrences else hint.write)}"


def counted(hint: Hint) -> str:
    """How often something is found, and in how many texts if not in one only."""
    count = len(hint.occurrences)
    if not count:
        return ""
    times = "once" if count == 1 else f"{count} times"
    return f", {times} in {hint.texts} texts" if hint.texts > 1 else f", {times}"


def where(place: Place, folder: str) -> str:
    """A place, as editors and terminals can open it."""
    return f"{path_of(place, folder)}:{place.line}:{place.column}"


def around(occurrence: Occurrence) -> str:
    """The sentence around some words, cut to what fits a line or two."""
    before, words, after = sentence_parts(occurrence)
    if len(before) > BESIDE:
        before = "… " + before[-BESIDE:].partition(" ")[2]
    if len(after) > BESIDE:
        after = after[:BESIDE].rpartition(" ")[0] + " …"
    return " ".join(f"{before}{words}{after}".split())


def sentence_parts(occurrence: Occurrence) -> tuple[str, str, str]:
    """The sentence around some words: before them, they, after them."""
    return sentence(occurrence.passage.words.text, occurrence.start, occurrence.end)


def json_hint(hint: Hint, folder: str) -> dict[str, Any]:
    """A suggestion as plain data, with its first places."""
    places = [json_place(each, folder) for each in hint.occurrences[:PLACES]]
    if hint.place:
        places = [{"file": path_of(hint.place, folder), "line": hint.place.line, "column": hint.place.column}]
    return {
        "section": hint.section,
        "kind": hint.kind,
        "words": hint.words,
        "score": hint.score,
        "count": len(hint.occurrences),
        "texts": hint.texts,
        "advice": hint.advice,
        "file": f"{folder}/{hint.file}",
        "write": hint.write,
        "places": places,
    }


def json_place(occurrence: Occurrence, folder: str) -> dict[str, Any]:
    """A place as plain data, with its sentence."""
    place = occurrence.place
    return {
        "file": path_of(place, folder),
        "line": place.line,
        "column": place.column,
        "text": occurrence.passage.text,
        "address": occurrence.passage.address,
        "sentence": list(sentence_parts(occurrence)),
    }
