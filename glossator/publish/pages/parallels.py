"""The page of all parallels by topic; many go on on further pages."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from glossator.model.address import root_of
from glossator.model.artifact import Artifact, Stage
from glossator.model.kinds import Relation
from glossator.publish.lists import Listed
from glossator.publish.pages.parallel_parts import SHEET, parallel_view, readings, relation_words, sorted_pairs
from glossator.publish.parallel_values import ParallelsView, RelationView, TopicView
from glossator.publish.press import Press
from glossator.publish.runs import Run, places


def parallels(press: Press) -> Iterator[Artifact]:
    """The pages of all parallels, if there are any."""
    if press.edition.parallels:
        yield from press.make(parallels_page, press, press.parallel_runs)
        yield from places(press.parallel_runs)


def parallels_page(press: Press, run: Run[Listed]) -> Artifact:
    """A page of parallels."""
    found = [press.parallels[each.id] for each in run.items]
    count = Counter(each.relation for each in found)
    title = press.words["nav-parallels"]
    page = run.page(press.page(run.path, "parallels", title, press.words["parallels-intro"]), title)
    view = ParallelsView(
        page=replace(page, styles=(root_of(run.path) + SHEET, *page.styles)),
        count=run.count,
        shown=len(found),
        topics=tuple(
            TopicView(topic, f"_topic-{number}", tuple(parallel_view(press, each, run.path) for each in some))
            for number, (topic, some) in enumerate(groupby(found, key=lambda each: each.topic), 1)
        ),
        relations=tuple(
            RelationView(each, relation_words(press, each), count[each]) for each in Relation if count[each]
        ),
        readings=readings(press, sorted_pairs(press, found), run.path),
    )
    return press.artifact("parallels.html", run.path, view, Stage.INDEX)
