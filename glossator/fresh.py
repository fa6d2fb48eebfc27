"""Where the sample of a new edition is: inside the installed package, or beside it in a checkout."""

from __future__ import annotations

from pathlib import Path

from glossator.store.files import read_folder

INSTALLED = Path(__file__).parent / "sample"
CHECKOUT = Path(__file__).parent.parent / "sample"


def sample_folder() -> Path:
    """The folder of the sample."""
    return INSTALLED if INSTALLED.is_dir() else CHECKOUT


def sample() -> dict[str, bytes]:
    """The files of a new edition by their paths in it."""
    return read_folder(sample_folder())
