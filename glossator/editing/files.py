"""Edits in a file's own bytes: its line ends, and the mark at its beginning, stay as they are."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from itertools import pairwise

from glossator.editing.values import Change, Declined, Edit, Plan

LINE_END = re.compile(r"\r\n|\r|\n")
MARK = "\ufeff"


def changes(files: Mapping[str, bytes], plan: Plan) -> tuple[Change, ...]:
    """What a plan changes, file by file. Raises ``Declined`` where a fresh file is there already."""
    made = []
    for path, words in plan.fresh:
        if path in files:
            raise Declined(f"There is a file {path} already.")
        made.append(Change(path, None, words.encode("utf-8")))
    if plan.edits:
        made.append(Change(plan.path, files[plan.path], edited(files[plan.path], plan.edits)))
    return tuple(made)


def edited(content: bytes, edits: Iterable[Edit]) -> bytes:
    """A file with its edits; their spans count the characters of the source, in which every line ends with one sign."""
    written = content.decode("utf-8")
    mark = MARK * written.startswith(MARK)
    text = written.removeprefix(MARK)
    ends = Counter(LINE_END.findall(text))
    usual = ends.most_common(1)[0][0] if ends else "\n"
    ordered = sorted(edits, key=lambda each: each.span)
    begun = [0, *(place for each in ordered for place in places(text, each)), len(text)]
    kept = [text[start:end] for start, end in list(pairwise(begun))[::2]]
    new = [each.text.replace("\n", usual) for each in ordered]
    return (mark + "".join(part for pair in zip(kept, [*new, ""], strict=True) for part in pair)).encode("utf-8")


def places(text: str, edit: Edit) -> tuple[int, int]:
    """Where an edit begins and ends in a text whose lines may end with two signs."""
    doubles = [match.start() - number for number, match in enumerate(re.finditer("\r\n", text))]
    return tuple(at + sum(double < at for double in doubles) for at in edit.span)  # type: ignore[return-value]
