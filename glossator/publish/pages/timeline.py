"""The timeline: what is dated, as a picture and as a list; a long one goes on on further pages."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from typing import NamedTuple

from glossator.model.address import page_of, relative, root_of
from glossator.model.artifact import Artifact, Stage
from glossator.model.dates import parse_date
from glossator.model.kinds import EVENT, Dating
from glossator.model.timeline import DatedPassage, TimelineItem
from glossator.publish.human import human_date
from glossator.publish.lists import DECADE, Dated, year_of
from glossator.publish.pages.places import place_in
from glossator.publish.picture import picture
from glossator.publish.press import Press
from glossator.publish.runs import Run, places
from glossator.publish.timeline_values import ChoiceView, ItemView, PeriodView, SaidView, SideView, TimelineView
from glossator.publish.values import LinkView

PATH = EVENT.listing
SHEET = "assets/timeline.css"
SCRIPT = "assets/timeline.js"


class Part(NamedTuple):
    """Something dated with those of its passages that a page has, and whether others were on the page before."""

    item: TimelineItem
    goes_on: bool


def timeline(press: Press) -> Iterator[Artifact]:
    """The pages of the timeline, if the edition has events or other dated things beside its texts."""
    if EVENT in press.listed:
        yield from press.make(timeline_page, press, press.timeline_runs)
        yield from places(press.timeline_runs)


def timeline_page(press: Press, run: Run[Dated]) -> Artifact:
    """A page of the timeline."""
    parts = list(parts_of(press, run))
    items = [each.item for each in parts]
    title = press.words["listing-event"]
    page = run.page(press.page(run.path, "timeline", title, press.words["timeline-intro"]), title)
    root = root_of(run.path)
    view = TimelineView(
        page=replace(page, styles=(root + SHEET, *page.styles), scripts=(root + SCRIPT, *page.scripts)),
        count=run.count,
        shown=len(items),
        picture=picture(items, press.words),
        periods=periods(press, parts),
        datings=tuple(dating_choices(press, items)),
        texts=tuple(text_choices(press, items, some=page.runs is not None)),
        undated=tuple(press.link(press.entries[each.id], run.path) for each in run.items if each.year is None),
    )
    return press.artifact("timeline.html", run.path, view, Stage.INDEX)


def parts_of(press: Press, run: Run[Dated]) -> Iterator[Part]:
    """What is dated on a page."""
    for name, group in groupby((each for each in run.items if each.year is not None), key=lambda line: line.id):
        item, places = press.dated[name], [each.place for each in group]
        some = item.passages[places[0] : places[-1] + 1]
        yield Part(item if len(some) == len(item.passages) else replace(item, passages=some), goes_on=places[0] > 0)


def periods(press: Press, parts: Sequence[Part]) -> tuple[PeriodView, ...]:
    """What is dated by decades, which are in order because the dates are."""
    return tuple(
        PeriodView(label(press, decade), f"_years{decade}", tuple(item_view(press, each) for each in group))
        for decade, group in groupby(parts, key=lambda part: year_of(part.item) // DECADE * DECADE)
    )


def label(press: Press, decade: int) -> str:
    """A decade in few words; before our era its first and last year."""
    if decade >= 0:
        return press.say("decade", year=decade)
    return press.say("date-before-era", year=f"{1 - decade}–{-8 - decade}")


def item_view(press: Press, part: Part) -> ItemView:
    """Something dated as the list shows it."""
    item = part.item
    said = parse_date(item.date)
    source = press.entries.get(item.entry) or press.texts.get(item.text)
    return ItemView(
        id=item.id,
        title=item.title,
        goes_on=part.goes_on,
        href=relative(page_of(source), PATH) if source else "",
        by=press.texts[item.text].fields.author if item.text else "",
        date=human_date(item.date, press.words, item.old_style),
        datetime=said.html if said else "",
        dating=press.words[f"dating-{item.dating.value}"],
        remark=item.remark,
        passages=tuple(said_views(press, item)),
        sides=tuple(sides(press, part)) if item.in_conflict else (),
        datings=" ".join(sorted(datings_of(item))),
        texts=" ".join(sorted(texts_of(item))),
    )


def said_views(press: Press, item: TimelineItem) -> Iterator[SaidView]:
    """The passages that speak of an item; those of a text that name it alike and say no date are taken together."""
    alike: dict[object, list[DatedPassage]] = {}
    for number, each in enumerate(item.passages):
        alike.setdefault(number if each.date else (each.text, each.words), []).append(each)
    for some in alike.values():
        places = tuple(way(press, each) for each in some)
        yield replace(said_view(press, item, some[0]), places=places)


def said_view(press: Press, item: TimelineItem, passage: DatedPassage) -> SaidView:
    """A passage; the date it says is not said again where it is the item's, or stands so in its words."""
    date = human_date(passage.date, press.words, passage.old_style)
    same = date == human_date(item.date, press.words, item.old_style) or date in passage.words
    return SaidView(
        title=short_title(press, passage.text),
        places=(way(press, passage),),
        words=passage.words,
        said="" if same else date,
        dating=press.words[f"passage-{passage.dating.value}"] if passage.date else "",
        remark=passage.remark,
    )


def short_title(press: Press, text: str) -> str:
    """A text in few words."""
    fields = press.texts[text].fields
    return str(fields.short_title or fields.title)


def way(press: Press, passage: DatedPassage) -> LinkView:
    """The way to a passage."""
    text = press.texts[passage.text]
    return LinkView(place_in(press, text, passage.address), f"{relative(page_of(text), PATH)}#{passage.address}")


def sides(press: Press, part: Part) -> Iterator[SideView]:
    """The dates that cannot all be true: the item's own, unless a passage is all it has it from, and the passages'."""
    item = part.item
    if not part.goes_on and item.entry and press.entries[item.entry].fields.date:
        date = human_date(item.date, press.words, item.old_style)
        yield SideView(date, press.words[f"dating-{item.dating.value}"], None)
    for each in item.passages:
        if each.differs:
            date = human_date(each.date, press.words, each.old_style)
            who = press.say(f"side-{each.dating.value}", text=short_title(press, each.text))
            yield SideView(date, who, way(press, each))


def datings_of(item: TimelineItem) -> set[str]:
    """The ways in which an item is dated, by itself or by its passages."""
    return {item.dating.value, *(each.dating.value for each in item.passages if each.date)}


def texts_of(item: TimelineItem) -> set[str]:
    """The texts that speak of an item, or that it is about."""
    return {each for each in (item.text, *(passage.text for passage in item.passages)) if each}


def dating_choices(press: Press, items: Sequence[TimelineItem]) -> Iterator[ChoiceView]:
    """The ways of dating, and how many items are dated so."""
    counts = Counter(dating for item in items for dating in datings_of(item))
    for each in Dating:
        yield ChoiceView(each.value, press.words[f"dating-{each.value}"], counts[each.value])


def text_choices(press: Press, items: Sequence[TimelineItem], *, some: bool) -> Iterator[ChoiceView]:
    """The texts, and how many items they speak of; if only ``some`` are wanted, those that speak of any, by title."""
    counts = Counter(text for item in items for text in texts_of(item))
    texts = sorted(counts, key=lambda text: (short_title(press, text).casefold(), text)) if some else press.texts
    for text in texts:
        yield ChoiceView(text, short_title(press, text), counts[text])
