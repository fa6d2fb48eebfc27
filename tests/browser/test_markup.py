"""What the Nu HTML checker finds: no errors."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections import Counter

import pytest

STYLE = "CSS: "
"""A text as a single file has its style inside, in which the checker does not know all that browsers do."""


def test_no_page_has_an_error(edition, node_modules):
    """Every page and every picture of the site is as the standards say."""
    java = shutil.which("java")
    if not java:
        pytest.skip("needs Java")
    checker = node_modules / "vnu-jar" / "build" / "dist" / "vnu.jar"
    command = [java, "-Xss4m", "-jar", checker, "--errors-only", "--also-check-svg", "--skip-non-html"]
    command += ["--format", "json", edition]
    done = subprocess.run(command, capture_output=True, check=False, text=True, timeout=300)
    messages = [each for each in json.loads(done.stderr)["messages"] if not each["message"].startswith(STYLE)]
    pages = Counter(each["message"] for each in messages)
    said = [
        f"{each['url'].removeprefix(edition.as_uri())}:{each.get('lastLine')} {each['message']}" for each in messages
    ]
    assert not said, "\n".join([*(f"{count} × {message}" for message, count in pages.most_common(20)), *said[:50]])
    assert done.returncode in (0, 1)
