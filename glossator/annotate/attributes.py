"""What is wrong with attributes in braces, whatever they stand behind."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from glossator.model.inline import Attributes
from glossator.model.languages import is_language
from glossator.model.nearest import nearest

OWNERS = {
    "to": ("speaker",),
    "via": ("speaker",),
    "dating": ("date",),
    "old-style": ("date",),
    "title": ("date",),
    "reason": ("correction",),
    "certainty": ("correction", "cites"),
    "locator": ("cites",),
    "conjecture": ("cites",),
    "remark": ("cites", "date"),
}
COMPANIONS = tuple(OWNERS)
SEVERAL = ("speaker", "to", "via")
DATINGS = ("stated", "computed")
Fault = tuple[str, str]


def twice(attributes: Attributes) -> Iterator[Fault]:
    """Attributes that are written more than once, as a message and a hint."""
    written = [*(f"#{name}" for name in attributes.ids), *(f".{name}" for name in attributes.classes)]
    keys = [key for key, _ in attributes.pairs]
    for name in dict.fromkeys(written):
        if written.count(name) > 1:
            yield f"`{name}` is written twice", "write it once"
    for key in dict.fromkeys(keys):
        if keys.count(key) > 1:
            several = f'several stand in one: `{key}="one two"`'
            yield f"`{key}=` is written twice", several if key in SEVERAL else "only one of the values could count"
    if len(set(attributes.ids)) > 1:
        yield "there are two ids in these braces", "only one of them could count"


def unknown_keys(attributes: Attributes, known: Collection[str]) -> Iterator[Fault]:
    """Keys that mean nothing; where there are none, keys without the one that they belong to."""
    keys = list(dict.fromkeys(key for key, _ in attributes.pairs))
    foreign = [key for key in keys if key not in known]
    for key in foreign:
        yield f"`{key}=` means nothing here", nearest(key, tuple(known))
    for key in keys if not foreign else ():
        owners = OWNERS.get(key, ())
        if owners and not set(owners) & set(keys):
            names = " or ".join(f"`{owner}=`" for owner in owners)
            yield f"`{key}=` means nothing without {names}", f"add {names}, or take `{key}=` out"


def unknown_classes(attributes: Attributes, known: Collection[str]) -> Iterator[Fault]:
    """Classes that mean nothing."""
    for name in dict.fromkeys(attributes.classes):
        if name not in known:
            yield f"`.{name}` means nothing here", nearest(name, tuple(known))


def misplaced(attributes: Attributes) -> Iterator[Fault]:
    """Values that are none of an attribute's, and attributes that exclude each other."""
    keys = dict(attributes.pairs)
    if (dating := keys.get("dating", "stated")) not in DATINGS:
        yield f"`dating=` cannot be `{dating}`", f"one of {', '.join(DATINGS)}"
    if keys.get("title") and keys.get("event"):
        yield "`title=` means nothing beside `event=`, which has a title", ""
    if "lang" in keys and not is_language(keys["lang"]):
        yield f"`lang={keys['lang']}` is no language tag", "write it as BCP 47 does: `ru`, `en-GB`, `sr-Latn`"
    if attributes.id:
        yield f"`#{attributes.id}` stands behind words; only headings and paragraphs have ids", ""
