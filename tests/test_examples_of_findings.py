"""The examples that `explain` and the manual give for a finding: the bad one has it, the good one has not."""

from __future__ import annotations

from types import MappingProxyType

import pytest

from glossator.toolchain import CODES
from tests.placing import PLACES, edition_around

TRIED = MappingProxyType(
    {
        "text": """raw-html division-unclosed division-stray heading-title link-unused table-cells attribute-unknown
            block-unknown certainty-unknown emendation-same note-undefined note-unused note-duplicate note-empty
            note-label note-order id-duplicate citation-unknown citation-ambiguous citation-doubtful entry-unknown
            entry-kind link-broken link-unsafe image-missing image-silent heading-skipped heading-empty link-empty""",
        "text_fields": "front-matter-syntax field-unknown field-duplicate day-form type-unknown language-unknown",
        "rights": "rights-unstated",
        "gloss": """markup-unread text-only word-doubled space-doubled dash-hyphen punctuation-odd pair-unbalanced
            placeholder""",
        "person": """field-type form-empty date-form former-id list-repeated exception-idle dates-contrary
            silence-unused""",
        "event": "old-style-wrong event-undated",
        "parallel": "parallel-single passage-unknown",
        "edition": "edition-syntax spelling-word finding-unknown finding-firm",
        "bibliography": "bibliography-syntax bibliography-duplicate bibliography-field",
        "layer": "annotation-syntax annotation-form",
        "annotation": "annotation-body annotation-target annotation-quote",
        "path": "file-unplaced file-name image-form id-form",
    }
)
DESCRIBED = """annotation-duplicate bibliography-unsorted bidi-control byte-order-mark chrome-lines document-duplicate
    edition-missing encoding entry-unused field-missing file-unread form-collision form-unused
    front-matter-missing gloss-missing image-unused import-doubtful import-exists import-left import-marker
    import-note import-plain import-unreadable letter-broken letter-composed letter-unseen line-ends-mixed
    locator-outside page-empty paragraph-unpinned parallel-silent path-collision script-mixed see-self
    source-changed source-different source-encoding source-missing space-trailing title-repeated too-deep
    too-long forms-unsorted list-untidy"""
PAIRS = [(name, place) for place, names in TRIED.items() for name in names.split()]
BY_NAME = MappingProxyType({code.name: code for code in CODES})


def test_every_finding_has_examples_that_are_tried_or_are_described():
    """What a few lines cannot hold is described in words, and proved in `tests/checks/` only."""
    names = [name for name, _ in PAIRS]
    assert len(names) == len(set(names))
    described = set(DESCRIBED.split())
    assert described.isdisjoint(names)
    assert described | set(names) == set(BY_NAME), (
        "say where the examples of a finding stand, or that they are described"
    )


@pytest.mark.parametrize(("name", "place"), PAIRS)
def test_the_bad_example_has_the_finding_and_the_good_one_has_not(name, place, site):
    """Each in its place in a small edition."""
    edition_around(site)
    PLACES[place](site, BY_NAME[name].bad)
    assert name in {each.code for each in site.findings()}
    PLACES[place](site, BY_NAME[name].good)
    if place == "path":
        (site.folder / BY_NAME[name].bad.split("`")[1]).unlink()
    assert name not in {each.code for each in site.findings()}
