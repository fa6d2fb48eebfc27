"""Cross-references of a list: the other names of an entry that sort under another letter."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from glossator.model.document import Document
from glossator.model.kinds import TERM

WORD = re.compile(r"[^\W_]+")
LITTLE = frozenset(("a", "an", "the", "of", "in", "on", "and", "to", "for", "by"))
STEM = 4


@lru_cache(maxsize=100_000)
def folded(words: str) -> str:
    """Words without capitals and accents."""
    plain = unicodedata.normalize("NFKD", words.casefold())
    return "".join(each for each in plain if not unicodedata.combining(each))


def bare(words: str) -> str:
    """Words without what may stand before their first letter."""
    return words.lstrip("“\"'‘« ")


def letter(words: str) -> str:
    """The letter under which words are listed: without accents, and `0` for what begins with none."""
    first = folded(bare(words))[:1].upper()
    return first if first.isalpha() else "0"


def headword(entry: Document) -> str:
    """The name of an entry as lists sort it."""
    return str(entry.fields.sort or entry.fields.title)


def stems(words: str) -> frozenset[str]:
    """The beginnings of the words that say something."""
    return frozenset(each[:STEM] for each in WORD.findall(folded(words)) if each not in LITTLE)


def without_article(form: str) -> str:
    """A form without the article before it."""
    first, _, rest = form.partition(" ")
    return rest if rest and first.casefold() in ("the", "a", "an") else form


def other_names(entry: Document) -> Iterator[str]:
    """The forms of an entry that are names of their own and sort under another letter.

    A form is no name of its own if it shares a word with the headword, as inflections and fuller names do, or if it
    begins with a small letter where the entry is not a term.
    """
    heads = stems(headword(entry)) | stems(entry.fields.title)
    seen: set[str] = set()
    for form in entry.fields.forms:
        name = without_article(form)
        proper = entry.kind is TERM or not name[:1].islower()
        if proper and name not in seen and letter(name) != letter(headword(entry)) and not stems(name) & heads:
            seen.add(name)
            yield name
