"""Works that nothing cites, and entries that no text mentions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from glossator.model.document import Document
from glossator.model.edition import Edition
from glossator.model.folding import Folding
from glossator.model.kinds import EVENT, WORK
from glossator.model.nearest import candidates
from glossator.suggest.hint import Hint
from glossator.suggest.spelling import allowed, distance, sound

BOTH = 2.0
ONE = 1.0


def work_hints(edition: Edition) -> Iterator[Hint]:
    """The works that are never cited: those that nothing mentions either come first."""
    cited = {name for each in edition.citations for name in (each.work, each.conjecture)}
    reviewed = {each.fields.reviews for each in edition.texts}
    for work in edition.of(WORK):
        if work.id in cited | reviewed:
            continue
        mentions = len(edition.mentions.get(work.id, ()))
        linked = len(edition.backlinks.get(work.id, ()))
        known = [
            f"{count} {name}{'s' * (count > 1)}" for count, name in ((mentions, "mention"), (linked, "link")) if count
        ]
        has = f"it has {' and '.join(known)}" if known else "nothing mentions it or links to it either"
        advice = f"never cited; {has}: a note of the editor’s would cite it so"
        yield unused(work, "works", advice, f"[@{work.id}]", ONE if known else BOTH)


def entry_hints(edition: Edition, written: Iterable[str]) -> Iterator[Hint]:
    """The entries, other than works, that no text mentions; ``written`` are words that may be forms of them."""
    folding = Folding()
    words = {folding.fold(each): each for each in written}
    dated = {item.entry for item in edition.timeline if any(each.date for each in item.passages)}
    for entry in edition.entries:
        if entry.kind is WORK or edition.mentions.get(entry.id) or entry.id in dated:
            continue
        linked = entry.id in edition.backlinks or (entry.kind is EVENT and entry.fields.date)
        like = alike(entry, words, folding)
        advice = f"no text mentions it; the texts have `{like}`" if like else "no text mentions it by any of its forms"
        yield unused(entry, "entries", advice, like and f"  - {like}", (ONE if linked else BOTH) + bool(like))


def alike(entry: Document, words: dict[str, str], folding: Folding) -> str:
    """A word of the texts that is nearly a form of an entry, or one in another transliteration."""
    known = tuple(words)
    for form in entry.fields.forms or (entry.fields.title,):
        folded = folding.fold(form)
        most = allowed(len(folded))
        for each in candidates(folded, known):
            if each != folded and (distance(folded, each, most) <= most or sound(folded) == sound(each)):
                return words[each]
    return ""


def unused(document: Document, section: str, advice: str, write: str, score: float) -> Hint:
    """The suggestion to do something about an entry."""
    place = document.source.place(document.field_span("title"))
    title = document.fields.title or document.id
    return Hint(section, document.kind.name, title, score, advice, document.source.path, write, place=place)
