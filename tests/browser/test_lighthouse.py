"""What Lighthouse finds: nothing, for accessibility, best practice and search engines.

Its points for performance depend on how busy the machine is; ``benchmarks/lighthouse.py`` says them.
"""

from __future__ import annotations

import shutil

import pytest

from tests.browser.lighthouse import CATEGORIES, report, short
from tests.browser.server import hosted
from tests.browser.survey import TEXT


@pytest.fixture(scope="module")
def lighthouse(node_modules):
    """The program."""
    program = node_modules / "lighthouse" / "cli" / "index.js"
    if not program.is_file() or not shutil.which("node"):
        pytest.skip("needs `npm install` in tests/browser")
    if not shutil.which("chromium"):
        pytest.skip("needs Chromium")
    return program


@pytest.fixture(scope="module")
def address(edition):
    """The address of a host that compresses."""
    with hosted(edition, packed=True) as found:
        yield found


@pytest.mark.parametrize(
    "path",
    [
        "index.html",
        TEXT,
        "beside/mc5-on-larina.html",
        "entries/bukharin.html",
        "people.html",
        "timeline.html",
        "parallels.html",
        "search.html",
        "manual/writing.html",
    ],
)
def test_lighthouse_finds_nothing(lighthouse, address, path):
    """A hundred points of a hundred in each category, on a telephone."""
    found = report(lighthouse, address + path, CATEGORIES)
    points = {name: each["score"] for name, each in found["categories"].items()}
    assert points == dict.fromkeys(CATEGORIES, 1), short(found)
