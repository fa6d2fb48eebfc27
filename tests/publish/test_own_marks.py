"""What the scripts for readers' own marks are told, and what they weigh for those who make none."""

from __future__ import annotations

import gzip
import json
import re
from pathlib import Path

ASSETS = Path(__file__).parents[2] / "templates" / "assets"
SCRIPTS = "\n".join(path.read_text("utf-8") for path in sorted(ASSETS.glob("own-*.js")))
USED = r"""words\.([a-z]+)\b(?!\()|words\["([a-z-]+)"\]|say\("([a-z-]+)\""""


def told(site) -> dict:
    """What the scripts are told."""
    script = site.page("data/own-marks.js")
    assert script.isascii()
    assert "<" not in script
    found = re.fullmatch(r"window\.glossatorOwn = (\{.*\});\n", script)
    assert found
    return json.loads(found[1])


def test_the_scripts_know_the_texts(site):
    """Titles are words, whatever is in them."""
    site.text("Words.", title="'One </script>'")
    site.build()
    assert told(site)["texts"] == [{"path": "texts/one.html", "title": "One </script>"}]
    assert told(site)["title"] == "An edition under test"


def test_every_word_is_there_and_used(site):
    """No word of the interface is missing, and none is left over."""
    site.build()
    words = told(site)["words"]
    used = {name for found in re.findall(USED, SCRIPTS) for name in found if name}
    assert len(used) > 20
    assert used <= set(words)
    spoken = {"title", "intro", "without"}  # by the template
    assert {name for name in words if not re.search(rf"\b{name}\b", SCRIPTS)} <= spoken


def test_nobody_pays_for_what_others_use():
    """A page loads some five hundred bytes; the rest comes when words are selected."""
    assert len(gzip.compress((ASSETS / "own.js").read_bytes(), mtime=0)) <= 540
