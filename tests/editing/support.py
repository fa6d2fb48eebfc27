"""An edition that is annotated where one reads: words are selected, wishes are made, files are read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from glossator.editing.desk import Desk
from glossator.model.addressed import addressed
from glossator.model.document import Document
from tests.conftest import Site

CONTEXT = 40


@dataclass(frozen=True)
class Editor:
    """Somebody who reads one text of an edition and annotates it."""

    site: Site
    name: str = "one"

    @cached_property
    def desk(self) -> Desk:
        """What answers."""
        return Desk(self.site.content)

    @property
    def text(self) -> Document:
        """The text as it is read now."""
        return next(each for each in self.desk.now().edition.texts if each.id == self.name)

    @property
    def written(self) -> str:
        """The body of the text's file."""
        return (
            (self.site.content / f"texts/{self.name}.md").read_text("utf-8").partition("---\n\n")[2].removesuffix("\n")
        )

    def words(self, address: str) -> str:
        """The words at an address."""
        return addressed(self.text)[address]

    def at(self, address: str, start: int, end: int) -> Mapping[str, Any]:
        """A selection as a page sends it."""
        words = self.words(address)
        chosen = {"address": address, "start": start, "end": end, "words": words[start:end]}
        context = {"before": words[max(0, start - CONTEXT) : start], "after": words[end : end + CONTEXT]}
        return {"page": f"texts/{self.name}.html", "selected": {**chosen, **context}}

    def select(self, words: str, address: str = "p1") -> Mapping[str, Any]:
        """The selection of the first such words."""
        start = self.words(address).index(words)
        return self.at(address, start, start + len(words))

    def wish(self, name: str, place: Mapping[str, Any] | None = None, **values: str) -> dict[str, Any]:
        """What the desk answers to a wish."""
        typed = {key.replace("_", "-"): value for key, value in values.items()}
        return self.desk.answer({"wish": name, **(place or {}), "values": typed})

    def done(self, name: str, place: Mapping[str, Any] | None = None, **values: str) -> str:
        """The body of the text after a wish that is granted."""
        answer = self.wish(name, place, **values)
        assert "done" in answer, answer
        return self.written

    def refused(self, name: str, place: Mapping[str, Any] | None = None, **values: str) -> str:
        """Why a wish is refused, which leaves every file as it was."""
        before = self.files()
        answer = self.wish(name, place, **values)
        assert "refused" in answer, answer
        assert self.files() == before
        return str(answer["refused"])

    def files(self) -> Mapping[str, bytes]:
        """Every file of the content folder, hidden ones as well."""
        folder = self.site.content
        return {each.relative_to(folder).as_posix(): each.read_bytes() for each in folder.rglob("*") if each.is_file()}
