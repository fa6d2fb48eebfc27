"""Where the default theme is: inside the installed package, or beside it in a checkout."""

from __future__ import annotations

from pathlib import Path

from glossator.store.files import Read, read_folder

INSTALLED = Path(__file__).parent / "templates"
CHECKOUT = Path(__file__).parent.parent / "templates"


def theme_folder() -> Path:
    """The folder of the default theme."""
    return INSTALLED if INSTALLED.is_dir() else CHECKOUT


def default_theme(read: Read = read_folder) -> dict[str, bytes]:
    """The files of the default theme by their paths in it."""
    return read(theme_folder())
