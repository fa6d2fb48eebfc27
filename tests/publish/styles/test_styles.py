"""Our descriptions are those of the reference processor, but for a list of deliberate differences."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from glossator.model.csl import Item
from glossator.model.csl_json import from_json
from glossator.publish.styles import apa, chicago, mla
from glossator.publish.styles.pages import Locator
from glossator.publish.styles.text import Runs
from tests.publish.styles.differences import DIFFERENCES, UNLISTED
from tests.publish.styles.reference import INSTALLED, expected, items, locators, shown, words

LIMIT = 0.05
FORMS: dict[tuple[str, str], Callable[[Item, Locator | None], Runs]] = {
    ("chicago", "bibliography"): lambda item, _: chicago.bibliography(item),
    ("chicago", "full"): chicago.full_note,
    ("chicago", "short"): chicago.short_note,
    ("mla", "bibliography"): lambda item, _: mla.bibliography(item),
    ("mla", "full"): mla.in_text,
    ("apa", "bibliography"): lambda item, _: apa.bibliography(item),
    ("apa", "full"): apa.in_text,
}
CASES = [(style, form, name) for style, form in FORMS for name in items()]
installed = pytest.mark.skipif(not INSTALLED, reason="the reference processor or its styles are not installed")


def ours(style: str, form: str, name: str) -> str:
    """Our description of an item, with `<i>` for italics."""
    label, value = locators().get(name, ("page", ""))
    return shown(FORMS[style, form](from_json(items()[name]), Locator(value, label) if value else None))


@installed
@pytest.mark.parametrize(("style", "form", "name"), CASES)
def test_a_description_is_that_of_the_reference(style, form, name):
    """Word for word, sign for sign, and with the same words in italics."""
    theirs, made = expected(style, form, name), ours(style, form, name)
    if form == "bibliography" and name in UNLISTED[style]:
        assert not theirs
        assert made
    elif reason := DIFFERENCES[style, form].get(name):
        assert words(made) != words(theirs), f"this is no difference any more: {reason}"
    else:
        assert made == theirs


@installed
@pytest.mark.parametrize("style", ["chicago", "mla", "apa"])
def test_few_descriptions_differ(style):
    """Not more than one in twenty descriptions of a style is on the list."""
    forms = [form for each, form in FORMS if each == style]
    listed = sum(len(DIFFERENCES[style, form]) for form in forms)
    assert listed <= LIMIT * len(items()) * len(forms)


def test_the_list_is_of_our_items():
    """Every difference is about an item we have, and says why."""
    for listed in DIFFERENCES.values():
        assert set(listed) <= set(items())
        assert all(len(reason) > 40 for reason in listed.values())
    assert all(some <= set(items()) for some in UNLISTED.values())


def test_the_items_are_many_and_various():
    """Enough items of enough kinds to judge by."""
    assert len(items()) >= 60
    assert len({each["type"] for each in items().values()}) >= 12
