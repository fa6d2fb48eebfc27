"""Suggestions of a few lines of text."""

from __future__ import annotations

from glossator.annotate.citations.scan import printed_citations
from glossator.suggest.sections import sections
from tests.rooms import annotated, joined


def hints(section, body, *entries, language="en", more=()):
    """The suggestions of a section for a text, and for ``more`` texts."""
    texts = [annotated(body, fields=f"language: {language}")]
    texts += [annotated(each, name=f"more{number}") for number, each in enumerate(more)]
    return sections(joined(*texts, *entries), printed_citations, (section,))[section]


def words(section, body, *entries, **rest):
    """What the suggestions of a section are about."""
    return [each.words for each in hints(section, body, *entries, **rest)]
