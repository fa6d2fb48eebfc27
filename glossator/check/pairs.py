"""Brackets and quotation marks that open and do not close, or close and did not open."""

from __future__ import annotations

import re
from collections.abc import Iterator

from glossator.check.language_codes import PAIR_UNBALANCED
from glossator.check.wording import Wording
from glossator.model.begun import begun
from glossator.model.diagnostic import Diagnostic

BRACKET = re.compile(r"[()\[\]]")
BRACKETS = {")": "(", "]": "["}
LABEL = re.compile(r"(?:^|(?<=[\s;,:—–]))(?:\d{1,3}|[a-z]{1,4})\)", re.IGNORECASE)
CURLY = re.compile("[“”„«»]")
CLOSES = {"”": "“„", "»": "«", "“": "„"}
INCHES = re.compile(r'(?<=\d)"')


def unbalanced(wording: Wording) -> Iterator[Diagnostic]:
    """The first bracket and the first quotation mark of a passage that has no other one."""
    for at in (single_bracket(wording.text), single_quotation(wording)):
        if at >= 0:
            sign = wording.text[at]
            message = f"`{sign}` has no other one with which it makes a pair"
            yield PAIR_UNBALANCED.at(wording.place(at, at + 1), message, "close it, open it, or take it out")


def single_bracket(text: str) -> int:
    """Where the first bracket without its other one stands, -1 if there is none. The label of an item has one only."""
    labels = {match.end() - 1 for match in LABEL.finditer(text)} if ")" in text else frozenset[int]()
    if any(begun(text)):  # which is a finding already
        text = text.replace("[", " ").replace("]", " ")
    opened: list[int] = []
    for match in BRACKET.finditer(text):
        at, sign = match.start(), match[0]
        if sign in "([":
            opened.append(at)
        elif opened and text[opened[-1]] == BRACKETS[sign]:
            opened.pop()
        elif at not in labels:
            return at
    return opened[0] if opened else -1


def single_quotation(wording: Wording) -> int:
    """Where the first quotation mark without its other one stands. A quotation of several paragraphs opens in each and
    closes in the last.
    """
    text = wording.text
    goes_on = wording.follows.lstrip()[:1]
    opened: list[int] = []
    german = "„" in text
    for match in CURLY.finditer(text):
        sign = match[0]
        partners = CLOSES.get(sign, "") if sign != "“" or german else ""
        if opened and partners and text[opened[-1]] in partners:
            opened.pop()
        elif sign in "”»" and partners:
            return -1 if "»" in text and text.find("»") < text.find("«") else match.start()
        else:
            opened.append(match.start())
    if opened and goes_on != text[opened[0]]:
        return opened[0]
    straight = [match.start() for match in re.finditer('"', INCHES.sub(" ", text))]
    return straight[-1] if len(straight) % 2 and goes_on != '"' else -1
