"""Labels of notes: `7`, `*`, `A` of the author's series, `a` of the editor's, `2.7` for the seventh of part two."""

from __future__ import annotations

import re
from typing import Literal

Series = Literal["author", "editor"]

SIGNS = {"*": "star", "†": "dagger", "‡": "double-dagger", "§": "section", "‖": "bars", "¶": "pilcrow"}
SIGN = rf"(?:[{''.join(map(re.escape, SIGNS))}]{{1,4}})"
AUTHOR = re.compile(rf"(?:\d+|{SIGN}|[A-Z]{{1,2}}|\d+\.(?:\d+|{SIGN}|[A-Za-z]{{1,6}}))")
EDITOR = re.compile(r"[a-z]{1,2}")
RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def series_of(label: str) -> Series | None:
    """The series a label belongs to, or none."""
    if label.isdecimal() or AUTHOR.fullmatch(label):
        return "author"
    return "editor" if EDITOR.fullmatch(label) else None


def number_of(label: str) -> str:
    """What the source prints: a label without the part of the text whose count it belongs to."""
    part, dot, number = label.partition(".")
    return number if dot and part.isdecimal() else label


def part_of(label: str) -> str:
    """The part of the text whose count a label belongs to; empty where the whole text has one count."""
    part, dot, _ = label.partition(".")
    return part if dot and part.isdecimal() else ""


def address(label: str) -> str:
    """A label as part of an address."""
    number, part = number_of(label), part_of(label)
    if number[:1] in SIGNS:
        number = "".join(f"-{SIGNS[each]}" for each in number)
    elif number.isalpha() and number.isupper() and not part:
        number = f"-{number}"
    return f"{part}_{number}" if part else number


def printed_as(form: str, label: str) -> str:
    """A form such as `[{number}]` or `{raised}`, filled in."""
    number = number_of(label)
    return form.replace("{number}", number).replace("{raised}", number.translate(RAISED))
