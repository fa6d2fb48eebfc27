"""What looks like an author, or like a title, before the locator or the imprint of a citation."""

from __future__ import annotations

import re
from enum import StrEnum


def each_word(text: str) -> frozenset[str]:
    """The words of a list that is written as one text."""
    return frozenset(text.split())


UPPER = "".join(chr(code) for code in (*range(0x41, 0x590), *range(0x1E00, 0x2000)) if chr(code).isupper())
CAPITAL = rf"(?:[dl][’']|(?:al|el|an|ad|ar|as|ash)-)?[{UPPER}][\w’'.\-]*"
PARTICLE = (
    r"(?:de|du|des|la|le|von|van|vanden|der|den|di|da|del|della|dos|al|el|bin|ibn|ten|ter|zu|zur|y|of(?=\s[A-Z]\w+$))"
)
ONE_NAME = rf"(?:{PARTICLE}\s){{0,2}}{CAPITAL}(?:\s(?:{PARTICLE}\s){{0,2}}{CAPITAL}){{0,5}}"
YEAR = r"(?:1[4-9]|20)\d\d(?:[-–/]\d{1,4})?[a-z]?"
OTHERS = r"(?:,?\set\sal\.?|,?\sand\sothers|\su\.\s?a\.)"
NAME = re.compile(
    rf"{ONE_NAME}(?:,?\s(?:and|&|und|et|y|и)\s{ONE_NAME}|,\s{ONE_NAME}(?=,?\s(?:and|&|und|et)\s)){{0,5}}{OTHERS}?"
)
DATED = re.compile(rf"\s[(\[]?{YEAR}[)\]]?$")
NOT_NAMES = re.compile(
    r"(?:Note|Notes|Chapter|Chapters|Part|Appendix|Introduction|Preface|Foreword|Epilogue|Section|Figure|Fig\.|Table|"
    r"Page|Pages|Map|Plate|Plates|Glossary|Index|Article|Act|Scene|Canto|Volume|Vol\.|Verse|Psalm|Order|Above|Below|"
    r"January|February|March|April|May|June|July|August|September|October|November|December|This|That|These|Those|"
    r"He|She|It|They|We|I|You|His|Her|Its|Their|In|On|At|By|For|But|And|Or|Of|From|To|With|If|When|As|After|Before|"
    r"During|There|Here|So|Yet|Not|No|Nor|Since|Until|Under|All|Some|Most|Many|Only|Both|Thus|Then|What|Who|How|Why|"
    r"According|Aged?|Total|Figures?|Nos?\.|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)(?![\w-])(?:\s|$|,)"
)
ABOUT = re.compile(r"(?:Notes?|Chapters?|Introduction|Preface|Article|Part|Act|Index)\s(?:on|to|of|from|for)\s")
NUMBERED = re.compile(r"\s[IVX]+$")
SCRIPTURE = re.compile(
    r"(?:Genesis|Exodus|Leviticus|Numbers|Deuteronomy|Joshua|Judges|Ruth|Samuel|Kings|Ezra|Esther|Job|Psalms?|Proverbs|"
    r"Isaiah|Jeremiah|Ezekiel|Daniel|Hosea|Joel|Amos|Micah|Matthew|Mark|Luke|John|Acts|Romans|Corinthians|Galatians|"
    r"Ephesians|Hebrews|James|Peter|Jude|Revelation|Sura|Quran)$"
)
ARTICLE = re.compile(r"(?:The|A|An)\s")
LITTLE = each_word(
    "a an the of in on and to by for from at as or with without into upon over under after before its his her their v "
    "vs "
    "my our your is are not be de du des la le les et en von der die das den dem und zur im am für del della di y "
    "и в о на по к для"
)
GOES_ON = each_word(
    "ed eds edited tr trans translated hrsg rev repr reprint new vol vols no nos et and or the a an in op loc pt part "
    "ser supra above infra note n nn series book introduction intro foreword with von van de du der den la le al "
    "trad dir vyp т том"
)
QUOTED = re.compile(r"“[^“”]{1,300}”|\"[^\"]{1,300}\"|‘[^‘]{1,300}?’(?=[\s,.;:)]|$)|«[^«»]{1,300}»|„[^“„]{1,300}“")
BRACKETS = re.compile(r"\([^()]{1,160}\)|\[[^\[\]]{1,160}\]")
INTRODUCES = re.compile(r"\s(?:is|are|was|were|remains?|by|to|also|notably|especially|following)\s")
PIECE = re.compile(r"(?:,|:|\s[–—-])\s+")
SIGNS = "\"“”‘’'«»„()[].,:;!?"


class Strength(StrEnum):
    """How much some words look like those that name a work."""

    NAME = "name"
    TITLE = "title"
    NONE = ""


def masked(text: str) -> str:
    """The text with what stands in quotation marks and brackets made one capitalised word of the same length."""
    hide = re.compile(f"{QUOTED.pattern}|{BRACKETS.pattern}")
    return hide.sub(lambda match: "Q" * len(match[0]), text)


def strength(head: str) -> Strength:
    """Whether masked words are an author, an author and a title, a title, or neither."""
    first, *rest = PIECE.split(head.strip(" ,:"))
    if not all(map(goes_on, rest)):
        return Strength.NONE
    name = NAME.fullmatch(DATED.sub("", first))
    if name and not (NOT_NAMES.match(first) or ARTICLE.match(first) or NUMBERED.search(first)):
        return Strength.NAME
    titled = is_title(first) and (not NOT_NAMES.match(first) or ABOUT.match(first))
    return Strength.TITLE if titled else Strength.NONE


def goes_on(piece: str) -> bool:
    """Whether a piece after a comma can belong to a title or its edition, and not to a sentence."""
    word = re.split(r"[\s.]", piece.strip(SIGNS), maxsplit=1)[0]
    return not word[:1].islower() or word in GOES_ON


def is_title(piece: str) -> bool:
    """Whether the words have the capitals of a title."""
    words = [each.strip(SIGNS) for each in piece.split()]
    words = [each for each in words if each]
    if not words or words[-1] in LITTLE or not any(each[0].isupper() for each in words):
        return False
    return all(not each[0].islower() or each in LITTLE for each in words)


def strong_part(head: str) -> tuple[int, Strength]:
    """Where the words that name a work begin, after a comment, and how strong they are; 0 where there are none."""
    if found := strength(head):
        return 0, found
    for match in INTRODUCES.finditer(head):
        if "," in head[match.end() :] and strength(head[match.end() :]) is Strength.NAME:
            return match.end(), Strength.NAME
    for match in PIECE.finditer(head):
        if found := strength(head[match.end() :]):
            return match.end(), found
    return 0, Strength.NONE
