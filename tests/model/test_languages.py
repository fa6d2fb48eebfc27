"""Language tags, as RFC 5646 forms them; the examples are those of its appendix A."""

from __future__ import annotations

import pytest

from glossator.model.languages import is_language

FORMED = [
    "de",
    "fr",
    "ja",
    "i-enochian",
    "zh-Hant",
    "zh-Hans",
    "sr-Cyrl",
    "sr-Latn",
    "zh-cmn-Hans-CN",
    "cmn-Hans-CN",
    "zh-yue-HK",
    "yue-HK",
    "zh-Hans-CN",
    "sr-Latn-RS",
    "sl-rozaj",
    "sl-rozaj-biske",
    "sl-nedis",
    "de-CH-1901",
    "sl-IT-nedis",
    "hy-Latn-IT-arevela",
    "de-DE",
    "en-US",
    "es-419",
    "de-CH-x-phonebk",
    "az-Arab-x-AZE-derbend",
    "x-whatever",
    "qaa-Qaaa-QM-x-southern",
    "de-Qaaa",
    "sr-Latn-QM",
    "sr-Qaaa-RS",
    "en-US-u-islamcal",
    "zh-CN-a-myext-x-private",
    "en-a-myext-b-another",
    "en-GB-oed",
    "sgn-BE-FR",
    "zh-min-nan",
    "EN-gb",
]


@pytest.mark.parametrize("tag", FORMED)
def test_a_tag_is_well_formed(tag):
    """However it is put together, and in letters of either size."""
    assert is_language(tag)


@pytest.mark.parametrize(
    "tag", ["", "e", "en_GB", "de-419-DE", "a-DE", "en-", "-en", "en--GB", "en GB", "en-x", "englisches", "рус", "en\n"]
)
def test_a_tag_is_not_well_formed(tag):
    """Parts in no such order, of no such length, or with other signs."""
    assert not is_language(tag)
