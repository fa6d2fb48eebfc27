"""Works described as The Chicago Manual of Style, 18th edition, asks: notes and bibliography (chapters 13 and 14)."""

from __future__ import annotations

from dataclasses import replace

from glossator.model.csl import Item, Name
from glossator.publish.styles import chicago_kinds as kinds
from glossator.publish.styles import chicago_parts as parts
from glossator.publish.styles.names import inverted, natural, series, surname
from glossator.publish.styles.pages import Locator, numeric
from glossator.publish.styles.text import Runs, capital, concat, enclosed, marked, runs, together

ROLES = (("author", ""), ("editor", "ed"), ("translator", "trans"), ("director", "dir"))
"""Whose names stand first, and what they are then called (CMOS 18, 13.74 to 13.86)."""
UNSIGNED = ("article-magazine", "article-newspaper", "post-weblog", *parts.SITES, *parts.ENTRIES)
"""Works that stand under the title of what they are in when nobody signed them (CMOS 18, 14.87 to 14.130)."""


def bibliography(item: Item) -> Runs:
    """The entry in a bibliography: elements between full stops."""
    role, names = first(item)
    made = kinds.draft(item, None, role, note=False)
    before = (parts.title(item, item.title), *made.before)
    if not names and item.type in UNSIGNED and item.container_title:
        bare = kinds.draft(without_container(item), None, role, note=False)
        before = (parts.container(item), parts.title(item, item.title), *bare.before)
    elements = [*before, made.publication, *made.after]
    return marked(together(". ", [listed(names, role), *(capital(each) for each in elements)]), ".")


def full_note(item: Item, locator: Locator | None = None) -> Runs:
    """The first note about a work: elements between commas, and the place in the work."""
    role, names = first(item)
    role, names = ("", ()) if role == "director" else (role, names)
    title = parts.title(item, item.title)
    made = kinds.draft(item, locator, role, note=True)
    if item.type in parts.ENTRIES and not item.author and not item.url:
        made, title, names = kinds.unsigned_entry(item, locator), (), ()
    who = together(", ", [runs(parts.people(names, note=True)), runs(label(names, role))])
    if item.type == "personal_communication":
        who = letter(who, kinds.addressed(item))
    before = together(", ", [who, title, *made.before])
    published = concat(before, enclosed(" (" if before else "(", made.publication, ")"))
    return marked(together(", ", [published, *made.after]), ".")


def short_note(item: Item, locator: Locator | None = None) -> Runs:
    """Any later note: surnames, a short title, and the place in the work (CMOS 18, chapter 13)."""
    role, names = first(item)
    if role == "director" or (item.type in parts.ENTRIES and role != "author"):
        names = ()
    who = runs(surnames(names))
    if not names and item.type in UNSIGNED and item.container_title:
        who = parts.container(item)
    if item.type == "personal_communication":
        to = surnames(item.recipient)
        who = letter(who, runs(" ".join(filter(None, (item.genre, f"to {to}" if to else "")))))
    return marked(together(", ", [who, short_title(item), *short_place(item, locator)]), ".")


def short_title(item: Item) -> Runs:
    """The title in a later note; a review goes by what it is about, a letter by its date."""
    if item.reviewed_title:
        return together(", ", parts.reviewed(item, author=False))
    if item.type in parts.ENTRIES and not item.url:
        return kinds.under(item)
    if not item.title and item.type == "personal_communication":
        return runs(parts.when(item))
    return parts.title(item, item.title_short or item.title)


def short_place(item: Item, locator: Locator | None) -> list[Runs]:
    """The place in a later note: a volume and its page with a colon, `33:487` (CMOS 18, 14.20)."""
    words = parts.locator(locator)
    by_page = locator is not None and locator.label == "page"
    if item.type in parts.QUOTED or not numeric(item.volume):
        return [runs(words)]
    return [runs(f"{item.volume}:{words}")] if by_page else [parts.volume(item), runs(words)]


def first(item: Item) -> tuple[str, tuple[Name, ...]]:
    """The role whose names stand first, and the names; both empty if there are none."""
    roles = ROLES[:1] if parts.in_container(item) else ROLES
    return next(((role, getattr(item, role)) for role, _ in roles if getattr(item, role)), ("", ()))


def listed(names: tuple[Name, ...], role: str) -> Runs:
    """The names in a bibliography: the first one inverted; of more than six, three (CMOS 18, 13.74 to 13.86)."""
    shown = [inverted(each, demoted=True) if not index else natural(each) for index, each in enumerate(names)]
    if len(shown) > 6:
        return runs(", ".join([*shown[:3], "et al."]))
    return together(", ", [runs(series(shown, always=True)), runs(label(names, role))])


def label(names: tuple[Name, ...], role: str) -> str:
    """What the people named first are, if not authors: `ed.`, `eds.`, `trans.`."""
    words = dict(ROLES).get(role, "")
    plural = "s" if len(names) > 1 and words != "trans" else ""
    return f"{words}{plural}." if words else ""


def surnames(names: tuple[Name, ...]) -> str:
    """One or two surnames, or one and others."""
    shown = [surname(each) for each in names]
    return f"{shown[0]} et al." if len(shown) > 2 else series(shown)


def letter(who: Runs, addressed: Runs) -> Runs:
    """Who wrote to whom: `Ada Tull to Rex Umber`, `Ada Tull, Email to Rex Umber`."""
    plainly = addressed[:1] and addressed[0].text.startswith("to ")
    return concat(who, runs(" "), addressed) if plainly and who else together(", ", [who, addressed])


def without_container(item: Item) -> Item:
    """The same work without the title of what it is in, which stands first."""
    return replace(item, container_title="")
