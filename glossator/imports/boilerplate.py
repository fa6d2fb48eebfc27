"""Lines that are no part of a text: what an archive or a site puts before it and after it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from glossator.imports.draft import Facts
from glossator.imports.layout import Chunk
from glossator.model.kinds import Chrome

START = re.compile(
    r"^\s*\*{2,3}\s*START OF (?:THE|THIS)? ?PROJECT GUTENBERG|^\*END\*? ?THE SMALL PRINT", re.IGNORECASE | re.MULTILINE
)
END = re.compile(
    r"^\s*\*{2,3}\s*END OF (?:THE|THIS)? ?PROJECT GUTENBERG|^\s*End of (?:the |this )?Project Gutenberg",
    re.IGNORECASE | re.MULTILINE,
)
PRODUCED = re.compile(r"^\s*(?:E-text prepared by|Produced by|This e-?text was|Transcribed from)", re.IGNORECASE)
HEADER = re.compile(r"^(Title|Author|Release Date|Language|Editor|Translator):\s*(.+)$", re.IGNORECASE)
SITE = re.compile(
    r"""\b(?:home\s?page|back\sto\s(?:top|bookstore|the\stop|index|contents)|buy\sthis\sbook|(?:former|this)\s(?:web)?site
      |skip\sto\s(?:main|content|navigation)|all\srights\sreserved|log\s?in|sign\s(?:in|up)|subscribe|share\s(?:this|on)
      |privacy\spolicy|terms\sof\s(?:use|service)|cookie|next\spage|previous\spage|print\sthis|site\smap|contact\sus
      |marxists\sinternet\sarchive|is\san\sarchive\sof|retrieved\sfrom|wayback\smachine|https?://\S+$)\b
      | ©""",
    re.VERBOSE | re.IGNORECASE,
)
LANGUAGES = {
    "english": "en",
    "german": "de",
    "french": "fr",
    "russian": "ru",
    "italian": "it",
    "spanish": "es",
    "latin": "la",
}


def numbers(first: int, last: int) -> str:
    """Lines, from 0, as a declaration names them."""
    return str(first + 1) if first == last else f"{first + 1}-{last + 1}"


def several(lines: Sequence[int]) -> str:
    """Line numbers, from 0, as a declaration names them, with ranges where they follow each other."""
    ranges: list[list[int]] = []
    for line in sorted(lines):
        if ranges and line == ranges[-1][1] + 1:
            ranges[-1][1] = line
        else:
            ranges.append([line, line])
    return ", ".join(numbers(*each) for each in ranges)


def archive(lines: Sequence[str]) -> tuple[list[Chrome], Facts]:
    """The header and the licence of Project Gutenberg, and what the header says."""
    chrome = []
    start = next((number for number, line in enumerate(lines[:800]) if START.match(line)), None)
    facts = Facts()
    if start is not None:
        facts = header(lines[:start])
        after = next((at for at in range(start + 1, min(start + 12, len(lines))) if lines[at].strip()), start)
        if PRODUCED.match(lines[after]):
            start = after
            while start + 1 < len(lines) and lines[start + 1].strip():
                start += 1
        chrome.append(Chrome(lines=numbers(0, start), what="the archive’s header"))
    first = start or 0
    end = next((number for number in range(first, len(lines)) if END.match(lines[number])), None)
    if end is not None:
        chrome.append(Chrome(lines=numbers(end, len(lines) - 1), what="the archive’s licence"))
    return chrome, facts


def header(lines: Sequence[str]) -> Facts:
    """What a header says."""
    said = {match[1].casefold(): match[2].strip() for line in lines if (match := HEADER.match(line.strip()))}
    language = LANGUAGES.get(said.get("language", "").casefold(), "")
    return Facts(title=said.get("title", ""), author=said.get("author", ""), language=language)


def site(lines: Sequence[str], chunks: Sequence[Chunk]) -> list[Chrome]:
    """What a site put before and after a text: a banner, links, a licence."""
    found = []
    for chunk in chunks[:3]:
        if not SITE.search(" ".join(lines[number] for number in chunk.lines)):
            break
        found.append(Chrome(lines=several(chunk.lines), what="the site’s banner"))
    last: list[int] = []
    waiting: list[int] = []
    for chunk in reversed(chunks[max(3, len(chunks) - 8) :]):
        words = " ".join(lines[number] for number in chunk.lines)
        if len(words) > 300 or (waiting and len(words) > 60 and not SITE.search(words)):
            break
        waiting.extend(chunk.lines)
        if SITE.search(words):
            last.extend(waiting)
            waiting = []
    if last:
        found.append(Chrome(lines=numbers(min(last), max(last)), what="links of the site"))
    return found
