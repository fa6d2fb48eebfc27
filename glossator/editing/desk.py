"""The story of an edit: asked, planned, tried in memory, proved, written; and taken back.

The desk is asked by the preview, in one thread at a time. It reads the content folder anew for every wish, so that what
another programme has written meanwhile is seen.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from threading import Lock
from types import MappingProxyType
from typing import Any

from glossator.editing.answers import about, lines_changed
from glossator.editing.asked import Asked
from glossator.editing.entries import entries_like
from glossator.editing.explain import explained
from glossator.editing.files import changes
from glossator.editing.proof import after, compare, is_mentioned, judge, text_in
from glossator.editing.request import part, selected, string, text_at, values
from glossator.editing.values import Change, Declined, Plan, Wish
from glossator.editing.wishes.cite import cite
from glossator.editing.wishes.emend import emend
from glossator.editing.wishes.entry import entry
from glossator.editing.wishes.mark import mark
from glossator.editing.wishes.note import note
from glossator.editing.wishes.parallel import parallel
from glossator.editing.wishes.voice import voice
from glossator.model.diagnostic import Diagnostic
from glossator.model.edition import Edition
from glossator.model.source import Place
from glossator.pipeline import Look, Order, look_of
from glossator.read.config import PATH
from glossator.store.exchange import exchange
from glossator.store.files import read_folder
from glossator.store.refusal import Refused
from glossator.toolchain import Toolchain

Answer = dict[str, Any]
WISHES: Mapping[str, Callable[[Wish], Plan]] = MappingProxyType(
    {"mark": mark, "note": note, "emend": emend, "entry": entry, "voice": voice, "parallel": parallel, "cite": cite}
)
UNDONE = 200
"""So many edits can be taken back."""


@dataclass(frozen=True, slots=True)
class Known:
    """The content folder at one moment, and what was made of it."""

    files: Mapping[str, bytes]
    edition: Edition
    findings: tuple[Diagnostic, ...]


@dataclass(frozen=True, slots=True)
class Done:
    """An edit that was written."""

    said: str
    changes: tuple[Change, ...]


@dataclass(slots=True)
class Desk:
    """Answers the pages of one preview; ``link`` gives the address that opens a place in the editor's own programme."""

    content: Path
    writes: bool = True
    link: Callable[[Place], str] = field(default=lambda place: "")
    toolchain: Toolchain = field(default_factory=Toolchain)
    look: Look = field(init=False)
    done: list[Done] = field(default_factory=list)
    known: Known | None = None
    lock: Lock = field(default_factory=Lock)

    def __post_init__(self) -> None:
        """Begin to remember what was read."""
        self.look = look_of(Order(self.content, self.content, write=False), self.toolchain)

    def answer(self, request: Mapping[str, Any]) -> Answer:
        """What a page is told: what was ``done``, or ``refused`` with the reason; or what it asked for."""
        with self.lock:
            try:
                return self.answered(request, string(request, "wish"))
            except Declined as declined:
                return {"refused": str(declined)}
            except Refused as refused:
                return {"refused": f"{refused}."}
            except OSError as error:
                return {"refused": f"{error.filename or 'The system'}: {error.strerror or error}."}

    def answered(self, request: Mapping[str, Any], wish: str) -> Answer:
        """The answer to a wish. Raises ``Declined``."""
        if wish == "may":
            return {"writes": self.writes}
        if wish == "undo" and self.writes:
            return self.undo()
        known = self.now()
        if wish == "entries":
            kinds = string(request, "kinds").split()
            like = entries_like(known.edition.entries, string(request, "typed"), kinds)
            return {"entries": [about(each) for each in like]}
        if wish == "explain":
            text = text_at(known.edition, string(request, "page"))
            stated = known.edition.places.get("marking", Place(PATH, 1, 1))
            asked = Asked(known.edition, text, stated, self.link)
            return {"explained": explained(asked, part(request, "mark"))}
        if not self.writes:
            raise Declined("This preview was started with --read-only.")
        if wish not in WISHES:
            raise Declined(f"`{wish}` is no wish.")
        return self.fulfil(known, request, WISHES[wish])

    def now(self) -> Known:
        """The content folder as it is."""
        files = read_folder(self.content)
        if self.known is None or self.known.files != files:
            self.known = self.made_of(files)
        return self.known

    def made_of(self, files: Mapping[str, bytes]) -> Known:
        """What is made of some files."""
        return Known(files, *self.look(files))

    def fulfil(self, known: Known, request: Mapping[str, Any], plan_for: Callable[[Wish], Plan]) -> Answer:
        """Plan, prove and write."""
        wish = self.wish(known, request)
        plan = plan_for(wish)
        made = changes(known.files, plan)
        then = self.made_of(after(known.files, made))
        if plan.mention and wish.selected and not is_mentioned(then.edition, plan.mention, wish.selected):
            plan = self.with_mark(wish, plan, then.edition)
            made = changes(known.files, plan)
            then = self.made_of(after(known.files, made))
        if plan.edits:
            before, now = (text_in(each.files, plan.path, self.toolchain) for each in (known, then))
            compare(before, now, plan)
        warnings = judge(known.findings, then.findings)
        exchange(self.content, [(each.path, each.before, each.after) for each in made])
        self.known = then
        self.done = [*self.done, Done(plan.said, made)][-UNDONE:]
        return {"done": plan.said, "undo": len(self.done), **lines_changed(made, warnings, self.link)}

    def with_mark(self, wish: Wish, plan: Plan, edition: Edition) -> Plan:
        """The plan for a new entry whose form is not found in the selected words: these are marked as well."""
        marked = mark(Wish(edition, wish.selected, {"entry": plan.mention}))
        return replace(plan, edits=marked.edits, promised=marked.promised, mention="")

    def wish(self, known: Known, request: Mapping[str, Any]) -> Wish:
        """A wish for selected words, read from the file as it is; or for none."""
        chosen = None
        if "selected" in request:
            text = text_at(known.edition, string(request, "page"))
            chosen = selected(request, text_in(known.files, text.source.path, self.toolchain))
        return Wish(known.edition, chosen, values(request))

    def undo(self) -> Answer:
        """Take back the last edit. Raises ``Refused`` where one of its files was changed since."""
        if not self.done:
            raise Declined("There is nothing to take back.")
        last = self.done[-1]
        back = [(each.path, each.after, each.before) for each in reversed(last.changes)]
        exchange(self.content, back)
        self.done.pop()
        made = tuple(Change(*each) for each in back)
        return {"done": f"Taken back: {last.said}", "undo": len(self.done), **lines_changed(made, (), self.link)}
