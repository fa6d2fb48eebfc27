"""What the pages that show parallels have in common: a parallel, its passages, and the pairs of texts it joins."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations, pairwise

from glossator.model.address import page_of, relative, side_by_side
from glossator.model.document import Document
from glossator.model.edition import Parallel, Passage
from glossator.model.kinds import PARALLEL, Relation
from glossator.publish.html_block import speakers
from glossator.publish.passages import Copy, first_words
from glossator.publish.press import Press
from glossator.publish.values import LinkView, ParallelView, PassageView

SHEET = "assets/parallels.css"


def relation_words(press: Press, relation: Relation) -> str:
    """A relation in words."""
    return press.words[f"relation-{relation}"]


def parallel_view(press: Press, parallel: Parallel, path: str, without: int = 0) -> ParallelView:
    """A parallel for the page at ``path``; without the passage of a number, counted from 1."""
    shown = [each for number, each in enumerate(parallel.passages, 1) if number != without]
    here = parallel.passages[without - 1].text if without else ""
    pairs = [each for each in pairs_of(parallel) if here in ("", *each)]
    return ParallelView(
        id=parallel.id,
        topic=parallel.topic,
        relation=parallel.relation,
        label=relation_words(press, parallel.relation),
        comment=press.markup(Copy(PARALLEL.listing, path).of(parallel.comment), press.rendering(path)),
        passages=tuple(passage_view(press, each, path) for each in shown),
        readings=readings(press, pairs, path, parallel.id),
    )


def passage_view(press: Press, passage: Passage, path: str) -> PassageView:
    """A passage as it is quoted on the page at ``path``."""
    text = press.texts[passage.text]
    paragraphs = [press.spoken[passage.text][each].paragraph for each in passage.paragraphs]
    return PassageView(
        who=who(press, passage),
        text=short_title(text),
        place=LinkView(place_words(press, passage), relative(f"{page_of(text)}#{passage.paragraphs[0]}", path)),
        words=first_words(paragraphs),
        language=text.fields.language or press.edition.fields.language,
        note=passage.note,
    )


def who(press: Press, passage: Passage) -> str:
    """Who says a passage: the speakers of the quotation that all of it stands in, or the author of the text."""
    quotations = {press.spoken[passage.text][each].quotation for each in passage.paragraphs}
    quotation = quotations.pop()
    said = "" if quotations or quotation is None else speakers(quotation, press.rendering(PARALLEL.listing))
    return said or str(press.texts[passage.text].fields.author)


def place_words(press: Press, passage: Passage) -> str:
    """Where a passage stands: `¶ 6`, `¶¶ 6–7, 12`."""
    labels = [each.paragraph.label for each in press.spoken[passage.text].values()]
    places = places_in(press, passage)
    begins = [places[0], *(after for before, after in pairwise(places) if after != before + 1)]
    ends = [*(before for before, after in pairwise(places) if after != before + 1), places[-1]]
    runs = zip(begins, ends, strict=True)
    words = ", ".join(f"{labels[one]}–{labels[other]}" if other > one else labels[one] for one, other in runs)
    return press.say("paragraphs" if len(places) > 1 else "paragraph", number=words)


def places_in(press: Press, passage: Passage) -> tuple[int, ...]:
    """The places of the paragraphs of a passage in their text, from 0."""
    order = {name: place for place, name in enumerate(press.spoken[passage.text])}
    return tuple(order[each] for each in passage.paragraphs)


def short_title(text: Document) -> str:
    """The title of a text where there is little room."""
    return str(text.fields.short_title or text.fields.title)


def pairs_of(parallel: Parallel) -> tuple[tuple[str, str], ...]:
    """The pairs of texts that a parallel joins; where all of it stands in one text, that text and itself."""
    texts = tuple(dict.fromkeys(each.text for each in parallel.passages))
    return tuple(combinations(texts, 2)) if len(texts) > 1 else ((texts[0], texts[0]),)


def sorted_pairs(press: Press, some: Sequence[Parallel]) -> tuple[tuple[str, str], ...]:
    """The pairs of texts that some parallels join, in the order of the texts in the library."""
    order = press.order
    found = {tuple(sorted(pair, key=order.__getitem__)) for each in some for pair in pairs_of(each)}
    return tuple(sorted(((one, other) for one, other in found), key=lambda each: (order[each[0]], order[each[1]])))


def readings(press: Press, pairs: Sequence[tuple[str, str]], path: str, parallel: str = "") -> tuple[LinkView, ...]:
    """Links to the pages that show pairs of texts side by side, perhaps at a parallel."""
    found = []
    for pair in pairs:
        one, other = sorted(pair, key=press.order.__getitem__)
        titles = [short_title(press.texts[name]) for name in (one, other)]
        key = "side-by-side" if one != other else "side-by-side-within"
        target = side_by_side(one, other) + (f"#{parallel}" if parallel else "")
        found.append(LinkView(press.say(key, one=titles[0], other=titles[1]), relative(target, path)))
    return tuple(found)
