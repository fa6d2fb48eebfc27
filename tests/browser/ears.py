"""Pages that hear what is said about them, for a browser whose driver does not tell."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

EARS = """
(() => {
  const heard = (window.heard = []);
  const hear = (...words) => heard.push([location.pathname.split("/").at(-1), ...words].join(": "));
  addEventListener("error", ({ message, target }) => hear(message ?? `not loaded: ${target.src ?? target.href}`), true);
  addEventListener("unhandledrejection", ({ reason }) => hear(reason));
  addEventListener("securitypolicyviolation", (event) => hear(`Content Security Policy: ${event.violatedDirective}`));
  for (const name of ["debug", "error", "info", "log", "warn"]) console[name] = (...words) => hear(...words);
})();
"""
FIRST = re.compile(r"<title>")  # stands after the policy and before all that is loaded


def give_ears(site: Path, copy: Path) -> Path:
    """A copy of a site whose pages keep in `window.heard` what fails, what is forbidden, and what scripts say."""
    shutil.copytree(site, copy)
    (copy / "ears.js").write_text(EARS, "utf-8")
    for file in copy.rglob("*.html"):
        root = "../" * (len(file.relative_to(copy).parts) - 1)
        words = file.read_text("utf-8")
        file.write_text(FIRST.sub(f'<script src="{root}ears.js"></script>\n<title>', words, count=1), "utf-8")
    return copy
