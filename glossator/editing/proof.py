"""The proof of an edit: the files are read anew, as they would be, and compared with what they were.

Nothing is written unless every word of the text is what it was, every fact about them is what it was, what was promised
is the only thing that is new, and no error is.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from functools import reduce

from glossator.editing.facts import facts
from glossator.editing.values import Change, Declined, Plan, Selected
from glossator.model.diagnostic import Diagnostic, Level
from glossator.model.document import Document
from glossator.model.edition import Edition
from glossator.model.kinds import TEXT
from glossator.read.document import read
from glossator.toolchain import Toolchain

Files = Mapping[str, bytes]
Counted = tuple[str, str, str]


def after(files: Files, changes: tuple[Change, ...]) -> Files:
    """The files of the content folder as some changes would leave them."""
    new = {each.path: each.after for each in changes}
    kept = {path: content for path, content in files.items() if path not in new}
    return kept | {path: content for path, content in new.items() if content is not None}


def text_in(files: Files, path: str, toolchain: Toolchain) -> Document:
    """A text as the passes leave it, before it is linked: the file's own nodes, with their places."""
    return reduce(lambda document, step: step(document), toolchain.passes, read(path, files[path], TEXT))


def compare(before: Document, now: Document, plan: Plan) -> None:
    """Raise ``Declined`` unless exactly what was promised is new in a text."""
    was, found = facts(before), facts(now)
    new = Counter({fact: count for fact, count in (found - was).items() if fact[0] not in plan.open})
    if was - found:
        raise Declined("Written there, this would change how other words of the text are read.")
    if new != plan.promised:
        raise Declined("Written there, this would not be read as what was meant.")


def new_findings(before: tuple[Diagnostic, ...], now: tuple[Diagnostic, ...]) -> tuple[Diagnostic, ...]:
    """Findings that were not there before, wherever their lines have moved to."""
    known = Counter(map(counted, before))
    fresh = []
    for each in now:
        known[counted(each)] -= 1
        if known[counted(each)] < 0:
            fresh.append(each)
    return tuple(fresh)


def counted(found: Diagnostic) -> Counted:
    """A finding without its place in its file."""
    return (found.code, found.place.path, found.message)


def judge(before: tuple[Diagnostic, ...], now: tuple[Diagnostic, ...]) -> tuple[Diagnostic, ...]:
    """The warnings that are new. Raises ``Declined`` where an error is."""
    fresh = new_findings(before, now)
    wrong = next((each for each in fresh if each.level is Level.ERROR), None)
    if wrong is not None:
        place = f"{wrong.place.path}:{wrong.place.line}"
        raise Declined(f"It would be an error: {wrong.message} ({wrong.code}, {place}).")
    return fresh


def is_mentioned(edition: Edition, entry: str, selected: Selected) -> bool:
    """Whether an entry is found in exactly the selected words."""
    return any(
        each.text == selected.text.id
        and each.address == selected.address
        and (each.start, each.start + len(each.form)) == (selected.start, selected.end)
        for each in edition.mentions.get(entry, ())
    )
