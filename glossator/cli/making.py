"""A build that is made."""

from __future__ import annotations

import gc
from dataclasses import replace
from pathlib import Path

from glossator.cli.past import note
from glossator.cli.progress import progress
from glossator.cli.unchanged import Made, Wish
from glossator.drawing.card import painter
from glossator.pipeline import Order, Outcome, build
from glossator.printing.sheets import printer
from glossator.workers.cluster import cluster
from glossator.workers.forked import forking
from glossator.workers.processes import processes, processors


def make(wish: Wish, workers: int, scheduler: str) -> Made:
    """Build the site by so many workers, none meaning as many as there are processors, or by those of the scheduler at
    an address. Raises what ``build`` and ``cluster`` raise.

    Trees hold no circles, so to collect garbage would only be to look at all of them again and again.
    """
    order = Order(
        wish.content,
        wish.output,
        wish.templates,
        strict=wish.strict,
        base_url=wish.base_url,
        printer=printer() if wish.pdf else None,
        paints=painter,
    )
    count = 1 if scheduler else workers or processors()
    gc.disable()
    try:
        with cluster(scheduler) if scheduler else processes(count) as each, progress() as tell:
            outcome = build(replace(order, tell=tell, each=each, make=forking(count)))
    finally:
        gc.freeze()  # or the next object that is made would have all of them looked at
        gc.enable()
    if outcome.written:
        note(wish.content, wish.templates, wish.output, outcome.written.replaced)
    return Made(outcome.findings, counts(outcome), ending(outcome, wish.output), failed=outcome.failed)


def counts(outcome: Outcome) -> str:
    """How much there is in the edition."""
    return f"{len(outcome.edition.texts)} texts, {len(outcome.edition.entries)} entries"


def ending(outcome: Outcome, output: Path) -> str:
    """The last line: what was written where."""
    if outcome.written is None:
        return f"nothing was written; {output} is as it was" if output.exists() else "nothing was written"
    replaced, removed = len(outcome.written.replaced), len(outcome.written.removed)
    done = f"{replaced} files written, {removed} removed" if replaced or removed else "nothing had changed"
    return f"{output}: {counts(outcome)}; {done}"
