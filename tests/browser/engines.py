"""Words for what a reader does and sees in Firefox and in WebKit, whose drivers are asked in the same way."""

from __future__ import annotations

from typing import Any

from tests.browser.waiting import until

OPEN = """
    const dialog = document.querySelector("[role=dialog]:popover-open, dialog[open]");
    return dialog ? document.getElementById(dialog.getAttribute("aria-labelledby")).textContent : "";
"""
FOCUSED = "return document.activeElement.matches(arguments[0])"
INSIDE = "[role=dialog], [role=dialog] *"
TOP = "return document.querySelector(arguments[0])?.getBoundingClientRect().top ?? 1e9"
PAINTED = """
    return arguments[0].flatMap((name) => [...(CSS.highlights.get(name) ?? [])].map((range) => {
      const copy = range.cloneContents();
      for (const each of copy.querySelectorAll("[data-editorial], .reference")) each.remove();
      return copy.textContent;
    }));
"""


def opened(reader: Any, name: str) -> None:
    """Wait until the popover of a name is open."""
    until(lambda: name in reader.ask(OPEN) and reader.ask(OPEN), f"the popover of {name} is open")


def closed(reader: Any) -> None:
    """Wait until no popover is open."""
    until(lambda: not reader.ask(OPEN), "no popover is open")


def focus(reader: Any, selector: str) -> None:
    """Give an element the focus as a key does."""
    reader.ask("document.querySelector(arguments[0]).focus({ focusVisible: true })", selector)


def focused(reader: Any, selector: str) -> bool:
    """Whether the element with the focus is one of a selector."""
    return reader.ask(FOCUSED, selector)


def top(reader: Any, selector: str) -> float:
    """Where an element stands in the window; far away as long as the page does not have it."""
    return reader.ask(TOP, selector)


def words(reader: Any, selector: str) -> str:
    """The words of the first element of a selector; none where there is none."""
    return reader.ask("return document.querySelector(arguments[0])?.textContent.trim() ?? ''", selector)


def shown(reader: Any, selector: str) -> bool:
    """Whether there is such an element and it is seen."""
    return reader.ask("return document.querySelector(arguments[0])?.checkVisibility() ?? false", selector)


def painted(reader: Any, *names: str) -> list[str]:
    """The words that are highlighted under some names."""
    return reader.ask(PAINTED, names)


def silent(reader: Any) -> bool:
    """Whether nothing was said about the page; what was is said in full."""
    heard = reader.heard()
    assert not heard, "\n".join(heard)
    return True


def shares(reader: Any, base: str) -> bool:
    """Whether what one page keeps is there for the others; from the disk, Firefox keeps it for one page alone."""
    return not (reader.name == "Firefox" and base.startswith("file:"))


def forget(reader: Any) -> None:
    """Forget what the browser keeps for the edition."""
    reader.ask("localStorage.clear(); sessionStorage.clear()")
