"""Works described as the Publication Manual of the American Psychological Association, 7th edition, asks.

The reference list is in its chapters 9 and 10, references in the text are in chapter 8.

An entry is author, date, title and source, between full stops; an address at the end has none after it.
"""

from __future__ import annotations

from glossator.model.csl import Item, Name
from glossator.publish.styles import apa_parts as parts
from glossator.publish.styles import pages
from glossator.publish.styles.dates import american, years
from glossator.publish.styles.names import natural, series, surname
from glossator.publish.styles.text import Runs, after, enclosed, marked, runs, together

LABELS = {"page": ("p.", "pp."), "paragraph": ("para.", "paras.")}
"""The labels that are abbreviated (APA 7, 8.13); others are written out: `Chapter 3`."""


def bibliography(item: Item) -> Runs:
    """The entry in a reference list. Without an author the title comes before the date (APA 7, 9.12)."""
    who, date = parts.author(item), enclosed("(", runs(parts.date(item)), ")")
    titled = parts.titled(item)
    head = [who, date, titled] if who else [titled, date]
    body = marked(together(". ", [*head, *parts.source(item)]), ".")
    return after(after(body, " ", parts.link(item)), " ", original(item))


def original(item: Item) -> Runs:
    """When the work first appeared (APA 7, 9.41)."""
    if item.original_date is None:
        return ()
    return enclosed("(", runs(f"Original work published {years(item.original_date)}"), ")")


def in_text(item: Item, locator: pages.Locator | None = None) -> Runs:
    """The reference in the text: `(Cohen, 1973, p. 115)`; a letter that nobody can look up is cited here only
    (APA 7, 8.9).
    """
    place = runs(located(locator))
    if item.type == "personal_communication" and not item.archive:
        who = runs(series([natural(each, short=True) for each in item.author], "&"))
        day = runs(parts.dated(item, american))
        return enclosed("(", together(", ", [who, runs("personal communication"), day, place]), ")")
    first = f"{years(item.original_date)}/" if item.original_date else ""
    who = runs(cited(parts.first(item)[1])) or parts.group(item) or parts.cited_title(item)
    return enclosed("(", together(", ", [who, runs(first + parts.year(item)), place]), ")")


def cited(names: tuple[Name, ...]) -> str:
    """One or two surnames, or one and others (APA 7, 8.17)."""
    shown = [surname(each) for each in names]
    return f"{shown[0]} et al." if len(shown) > 2 else series(shown, "&")


def located(locator: pages.Locator | None) -> str:
    """The place in a work."""
    if locator is None or not locator.value:
        return ""
    value = pages.expanded(locator.value)
    word = locator.label.capitalize()
    one, many = LABELS.get(locator.label, (word, word + "s"))
    return f"{many if pages.several(value) else one} {value}"
