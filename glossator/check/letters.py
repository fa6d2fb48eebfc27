"""Letters that are not what they look like: of another script, unseen, in pieces, or broken by a wrong encoding.

Which letters of one script pass for those of another is the matter of Unicode Technical Standard 39, section 5.1
(https://www.unicode.org/reports/tr39/); here a word is looked at whole, for no word of the languages that editions are
in mixes Latin, Cyrillic and Greek.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from string import ascii_letters

from glossator.check.language_codes import LETTER_BROKEN, LETTER_COMPOSED, LETTER_UNSEEN, SCRIPT_MIXED
from glossator.model.diagnostic import Diagnostic
from glossator.model.document import Document
from glossator.model.edition import Edition
from glossator.model.kinds import TEXT
from glossator.model.source import Source, Span

WORD = re.compile(r"[^\W\d_]+")
FOREIGN = re.compile(r"[^\W\d_\x00-\x7f]")
SCRIPTS = ("LATIN", "CYRILLIC", "GREEK")
UNSEEN = re.compile("[\u00ad\u200b\u2060\ufeff]")
BROKEN = re.compile("\ufffd|â€[\u0080-\u2122]?|Ã[\u0080-\u00bf]|Ð[\u0080-\u00bf]")
PIECES = re.compile("[\ufb00-\ufb06]|[^\\W\\d_][\u0300-\u036f]+")


def check_data_letters(edition: Edition) -> Iterator[Diagnostic]:
    """Such letters in the files that are no documents."""
    for source in edition.data:
        yield from letters(source)


def check_letters(_: Edition, document: Document) -> tuple[Diagnostic, ...]:
    """Such letters in a document; in a transcription, which keeps to its source, only words of mixed letters."""
    if document.kind is not TEXT:
        return tuple(letters(document.source))
    end = max((span.end for span in document.places.values()), default=0)
    return (*mixed(document.source), *odd(Source(document.source.path, document.source.text[:end])))


def letters(source: Source) -> Iterator[Diagnostic]:
    """Such letters in a source."""
    yield from mixed(source)
    yield from odd(source)


def mixed(source: Source) -> Iterator[Diagnostic]:
    """Words that mix scripts, with the letters that are not of the script that most are of."""
    for match in foreign_words(source.text):
        if len({script_of(sign) for sign in set(match[0])} - {""}) < 2:
            continue
        scripts = [script_of(sign) for sign in match[0]]
        known = sorted({each for each in scripts if each}, key=lambda each: (-scripts.count(each), each))
        at = match.start() + next(place for place, each in enumerate(scripts) if each == known[1])
        sign = source.text[at]
        message = f"in `{match[0]}` the `{sign}` is {known[1].title()}, the rest is {known[0].title()}"
        yield SCRIPT_MIXED.at(source.place(Span(at, at + 1)), message, f"type the {known[0].title()} letter")


def foreign_words(text: str) -> Iterator[re.Match[str]]:
    """The words that have letters other than those of English, which most words of most files have not."""
    end = 0
    for letter in FOREIGN.finditer(text):
        if letter.start() >= end:
            start = end + len(text[end : letter.start()].rstrip(ascii_letters))
            match = WORD.match(text, start)
            if match:
                yield match
                end = match.end()


@cache
def script_of(sign: str) -> str:
    """The script of a letter, if it is one of those that are taken for each other."""
    return next((script for script in SCRIPTS if unicodedata.name(sign, "").startswith(f"{script} ")), "")


def odd(source: Source) -> Iterator[Diagnostic]:
    """Letters that are unseen, in pieces, or broken."""
    text = source.text
    if text.isascii():
        return
    for match in UNSEEN.finditer(text):
        message = f"U+{ord(match[0]):04X}, {unicodedata.name(match[0]).lower()}, stands here unseen"
        yield LETTER_UNSEEN.at(source.place(Span(*match.span())), message, "take it out")
    for match in BROKEN.finditer(text):
        message = f"`{match[0]}` looks like a letter that was read in a wrong encoding"
        yield LETTER_BROKEN.at(source.place(Span(*match.span())), message, "type the letter that is meant")
    for match in PIECES.finditer(text):
        whole = composed(match[0])
        if whole != match[0]:
            message = f"`{match[0]}` is written with {len(match[0])} signs where `{whole}` has {len(whole)}"
            yield LETTER_COMPOSED.at(source.place(Span(*match.span())), message, f"write `{whole}`")


def composed(letters: str) -> str:
    """Letters as they are commonly written: with their accents in one sign, ligatures of print apart."""
    return unicodedata.normalize("NFKC" if "\ufb00" <= letters[0] <= "\ufb06" else "NFC", letters)
