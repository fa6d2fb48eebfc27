"""The page of all parallels by topic."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import replace

from glossator.model.address import root_of
from glossator.model.artifact import Artifact, Stage
from glossator.model.edition import Parallel
from glossator.model.kinds import PARALLEL, Relation
from glossator.publish.pages.parallel_parts import SHEET, parallel_view, readings, relation_words, sorted_pairs
from glossator.publish.parallel_values import ParallelsView, RelationView, TopicView
from glossator.publish.press import Press

PATH = PARALLEL.listing


def parallels(press: Press) -> Iterator[Artifact]:
    """The page of all parallels, if there are any."""
    if press.edition.parallels:
        yield from press.make(parallels_page, press, (PATH,))


def parallels_page(press: Press, _: str) -> Artifact:
    """The page of all parallels."""
    found = press.edition.parallels
    topics: dict[str, list[Parallel]] = defaultdict(list)
    for each in found:
        topics[each.topic].append(each)
    count = Counter(each.relation for each in found)
    page = press.page(PATH, "parallels", press.words["nav-parallels"], press.words["parallels-intro"])
    view = ParallelsView(
        page=replace(page, styles=(root_of(PATH) + SHEET,)),
        count=len(found),
        topics=tuple(
            TopicView(topic, f"_topic-{number}", tuple(parallel_view(press, each, PATH) for each in group))
            for number, (topic, group) in enumerate(topics.items(), 1)
        ),
        relations=tuple(
            RelationView(each, relation_words(press, each), count[each]) for each in Relation if count[each]
        ),
        readings=readings(press, sorted_pairs(press, found), PATH),
    )
    return press.artifact("parallels.html", PATH, view, Stage.INDEX)
