"""Where the sample of a new edition is: inside the installed package, or beside it in a checkout."""

from __future__ import annotations

from pathlib import Path

from glossator.model.schema_names import FOLDER
from glossator.schemas.files import schema_files
from glossator.store.files import read_folder

INSTALLED = Path(__file__).parent / "sample"
CHECKOUT = Path(__file__).parent.parent / "sample"


def sample_folder() -> Path:
    """The folder of the sample."""
    return INSTALLED if INSTALLED.is_dir() else CHECKOUT


def sample() -> dict[str, bytes]:
    """The files of a new edition by their paths in it, and the schemas that they name."""
    schemas = {f"content/{FOLDER}/{name}": content for name, content in schema_files().items()}
    return {**read_folder(sample_folder()), **schemas}
