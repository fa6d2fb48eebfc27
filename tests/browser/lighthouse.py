"""Asking Lighthouse about a page."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Any

CATEGORIES = ("accessibility", "best-practices", "seo")
FLAGS = "--headless=new --no-sandbox --host-resolver-rules='MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'"

Report = dict[str, Any]


def report(program: Path, address: str, categories: Sequence[str] = ()) -> Report:
    """What Lighthouse says of a page with its usual settings, those of a telephone; of some categories or of all."""
    chromium = next(filter(None, map(shutil.which, ["chromium", "chromium-browser", "google-chrome"])), "")
    command = ["node", str(program), address, "--quiet", "--output=json", f"--chrome-flags={FLAGS}"]
    command += [f"--only-categories={','.join(categories)}"] if categories else []
    done = subprocess.run(command, capture_output=True, check=True, env={**os.environ, "CHROME_PATH": chromium})
    found: Report = json.loads(done.stdout)
    return found


def short(found: Report) -> list[str]:
    """What falls short of full points and counts."""
    parts = [part for each in found["categories"].values() for part in each["auditRefs"] if part["weight"]]
    audits = [found["audits"][part["id"]] for part in parts]
    return [f"{each['id']} {each['score']}: {each['title']}" for each in audits if each["score"] not in (None, 1)]
