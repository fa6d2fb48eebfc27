"""What templates receive of the edition as a whole."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SiteView:
    """What every page says of the edition; ``annotated`` if it publishes annotations, ``offline`` if browsers are to
    keep it; ``manifest`` is the file that says what it is to who installs it, if there is one.
    """

    title: str
    subtitle: str
    language: str
    description: str
    editor: str
    annotated: bool = False
    offline: bool = False
    manifest: str = ""
