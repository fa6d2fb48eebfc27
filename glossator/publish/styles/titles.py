"""Titles in headline style.

A word that the record writes with a capital anywhere in it is left alone, since it may be a name; so headline style
only adds capitals. Sentence style cannot be made from headline style without knowing every name, so the styles that ask
for it (APA 7, 6.17) print titles as the record has them.
"""

from __future__ import annotations

import re

from glossator.publish.styles.text import Runs, chars, markup, merged, plain

WORD = re.compile(r"[^\W_]+(?:[’'][^\W_]+)*")
SHORT_WORDS = (
    "a an the and but for or nor as at by down from in into like near of off on onto out over past per to up upon via "
    "with vs v de la le les des du van von der den et al"
)
LONG_WORDS = (
    "about above across after against along amid among around before behind below beneath beside besides between "
    "beyond despite during except inside outside since so than through throughout till toward towards under underneath "
    "until versus within without yet"
)
PREFIX_WORDS = (
    "anti bi co counter de ex extra infra inter intra macro meta micro mid mini multi neo non over post pre pro proto "
    "pseudo re semi sub super supra trans ultra un under"
)
SHORT = frozenset(SHORT_WORDS.split())
"""What CMOS 18, 8.160, keeps in small letters: articles, coordinating conjunctions, and prepositions of four letters or
fewer; and particles of names."""
LONG = SHORT | frozenset(LONG_WORDS.split())
"""What the MLA Handbook, 9th edition, chapter 2, keeps in small letters: prepositions of any length, too."""
THREE = frozenset(word for word in SHORT if len(word) < 4)
"""What APA 7, 6.17, keeps in small letters in headline style: no word of more than three letters."""
PREFIXES = frozenset(PREFIX_WORDS.split())
"""What is no word by itself, so that what a hyphen joins to it keeps its small letter (CMOS 18, 8.162)."""


def english(language: str) -> bool:
    """Whether headline style applies: only English has it, and a record without a language is taken for English."""
    return not language or language.casefold().partition("-")[0] in ("en", "eng", "english")


def headline(title: str, language: str, small: frozenset[str] = SHORT) -> Runs:
    """A title with its words capitalised, but for the small ones inside it and those the record protects."""
    made = markup(title)
    if not english(language):
        return made
    words = plain(made)
    kept = protected(title)
    letters = list(words)
    found = list(WORD.finditer(words))
    for match in found:
        alone = match in (found[0], found[-1]) or begins(words[: match.start()])
        small_word = (match[0] in small and not alone) or prefixed(match)
        if match[0].islower() and match.start() not in kept and not small_word:
            letters[match.start()] = match[0][0].upper()
    return merged(zip(letters, (char[1] for char in chars(made)), strict=True))


def begins(before: str) -> bool:
    """Whether what stands before a word makes it the first one of a title or of a subtitle."""
    return re.search(r"[:?!.][”’)]*\s+[“‘(\[]*$", before) is not None


def prefixed(match: re.Match[str]) -> bool:
    """Whether a hyphen joins a word to a prefix."""
    prefix = re.search(r"(?<![^\W_])([^\W_]+)-$", match.string[: match.start()])
    return prefix is not None and prefix[1].casefold() in PREFIXES


def sentence(title: str) -> Runs:
    """A title in sentence style: the first word and that after a colon begin with a capital (APA 7, 6.17)."""
    made = markup(title)
    words = plain(made)
    kept = protected(title)
    letters = list(words)
    for match in WORD.finditer(words):
        start = match.start()
        opens = not words[:start].strip("“‘«([ \u00a0\u202f") or re.search(r":\s+[“‘(\[]*$", words[:start])
        if opens and start not in kept:
            letters[start] = letters[start].upper()
    return merged(zip(letters, (char[1] for char in chars(made)), strict=True))


def protected(title: str) -> frozenset[int]:
    """The places, in the words of a title, of letters between `<span class="nocase">` and its end."""
    kept: set[int] = set()
    position = 0
    for part in re.split(r'(<span class="nocase">.*?</span>)', title):
        length = len(plain(markup(part)))
        if part.startswith("<span"):
            kept.update(range(position, position + length))
        position += length
    return frozenset(kept)
