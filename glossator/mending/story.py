"""The story of mending: what is found is mended and looked at again, until nothing mechanical is left."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from glossator.annotate.pinning import pinned
from glossator.check.codes import SOURCE_DIFFERENT
from glossator.mending.change import changed
from glossator.mending.table import FILE_MENDERS, MENDED, MENDERS, PINNED
from glossator.model.diagnostic import Diagnostic, Level
from glossator.model.document import Document
from glossator.pipeline import Look
from glossator.read.decode import decode

ROUNDS = 5
Files = Mapping[str, bytes]


@dataclass(frozen=True, slots=True)
class Mended:
    """A file as it would be, how many findings of each kind are mended in it."""

    path: str
    before: bytes
    after: bytes
    codes: Mapping[str, int]


def mend(files: Files, look: Look) -> tuple[Mended, ...]:
    """The files of a content folder that can be mended, as they would be.

    A file is left alone if there would be an error in it afterwards that was not there before: so the comparison with
    the source holds, and no mending breaks what it does not understand.
    """
    now = dict(files)
    spared: set[str] = set()
    edition, first = look(now)
    findings = first
    for _ in range(ROUNDS):
        texts = {each.source.path: each for each in edition.documents}
        wanted = {path: found for path, found in by_file(findings).items() if path in now and path not in spared}
        fresh = {path: once(now[path], found, texts.get(path)) for path, found in wanted.items()}
        fresh = {path: content for path, content in fresh.items() if content != now[path]}
        if not fresh:
            break
        worse = news(findings, look({**now, **fresh})[1])
        spared |= worse & set(fresh)
        now.update({path: content for path, content in fresh.items() if path not in worse})
        edition, findings = look(now)
    gone = counted(first) - counted(findings)
    return tuple(
        Mended(path, files[path], now[path], {code: count for (at, code), count in gone.items() if at == path})
        for path in sorted(files)
        if now[path] != files[path]
    )


def counted(findings: Iterable[Diagnostic]) -> Counter[tuple[str, str]]:
    """How many findings of each kind there are in each file."""
    return Counter((each.place.path, each.code) for each in findings)


def by_file(findings: Iterable[Diagnostic]) -> dict[str, list[Diagnostic]]:
    """The findings that can be mended, by the file they are in."""
    found: dict[str, list[Diagnostic]] = {}
    for each in findings:
        if each.code in MENDED:
            found.setdefault(each.place.path, []).append(each)
    return found


def once(content: bytes, findings: Iterable[Diagnostic], document: Document | None) -> bytes:
    """A file with everything mended that was found in it. Ids of paragraphs come when nothing else is left, because
    other changes move their places.
    """
    found = list(findings)
    source, damage = decode(found[0].place.path, content)
    if damage:
        return content
    changes = [change for each in found if each.code in MENDERS for change in MENDERS[each.code](source, each)]
    content = changed(content, changes)
    for each in found:
        if each.code in FILE_MENDERS:
            content = FILE_MENDERS[each.code](content)
    pins = document is not None and any(each.code == PINNED for each in found) and not changes
    return pinned(document, content.decode("utf-8")).encode("utf-8") if pins and document is not None else content


def news(before: Iterable[Diagnostic], after: Iterable[Diagnostic]) -> set[str]:
    """The files in which an error is found that was not, or another difference from the source. A slip that was hidden
    by another and is seen now is none.
    """
    grave = (each for each in after if each.level is Level.ERROR or each.code == SOURCE_DIFFERENT.name)
    return {path for path, _ in counted(grave) - counted(before)}
