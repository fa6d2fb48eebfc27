"""What the terminal says after a build: in go the states before and after it, out come lines."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from glossator.model.diagnostic import Diagnostic
from glossator.serve.facts import counted
from glossator.serve.state import State


def lines(before: State, after: State, draw: Callable[[tuple[Diagnostic, ...]], str]) -> Iterator[str]:
    """The findings when they are others than before, and one line about the build when there is news."""
    if after.broken:
        yield f"the build broke: {after.broken}"
        return
    if after.findings and after.findings != before.findings:
        yield from draw(after.findings).splitlines()
    news = ", ".join(_news(before, after))
    if news:
        yield news


def _news(before: State, after: State) -> Iterator[str]:
    """The parts of the line about a build."""
    if after.errors:
        stands = "the last good site stands" if after.stands else "nothing new is published"
        yield f"{counted(after.errors, 'error')}: {stands}"
    elif after.published > before.published:
        yield f"built: {counted(len(after.changed), 'file')} changed"
    elif not before.built:
        yield "built: nothing changed"
    told = after.findings != before.findings or after.published > before.published
    for number, noun in ((after.warnings, "warning"), (after.notes, "note")):
        if number and told:
            yield counted(number, noun)
    if (before.findings or before.broken) and not after.findings:
        yield "no findings left"
