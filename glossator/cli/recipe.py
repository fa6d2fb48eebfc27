"""How a host builds the site for itself: what it installs, and which command it calls."""

from __future__ import annotations

import json
import shlex
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path
from typing import Any

from glossator import __version__
from glossator.pipeline import Order

SCRIPT = Path("build.py")
PANGO = "libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"


@dataclass(frozen=True, slots=True)
class Recipe:
    """What a host installs, packages of its system among it, and the command that builds the site."""

    install: str
    build: str
    system: str = ""


def recipe(order: Order, *, pdf: bool, unstated: bool) -> Recipe:
    """How a host repeats an order, in the folder in which it is given."""
    extras = [
        name for name, wanted in (("brotli", order.compressed), ("cards", order.base_url), ("pdf", pdf)) if wanted
    ]
    folders = {"--content": (order.content, Path("content")), "--templates": (order.templates, Path("templates"))}
    words = ["publish", order.host, "--strict", "--no-settings"]
    for name, (folder, usual) in folders.items():
        words += [name, folder.as_posix()] if folder and folder != usual else []
    words += ["--base-url", order.base_url] if order.base_url else []
    flags = {"--compress": order.compressed, "--pdf": pdf, "--allow-unstated-rights": unstated}
    words += [name for name, wanted in flags.items() if wanted]
    command = ["python", SCRIPT.name] if SCRIPT.is_file() else ["glossator"]
    return Recipe(f"pip install {requirement(extras)}", shlex.join([*command, *words]), PANGO if pdf else "")


def requirement(extras: list[str]) -> str:
    """What pip is asked for: the checkout that is worked in, the place on the web that this Glossator was installed
    from, or its release.
    """
    named = f"[{','.join(extras)}]" if extras else ""
    if SCRIPT.is_file() and Path("glossator", "__init__.py").is_file():
        return f"--editable {shlex.quote(f'.{named}')}"
    place = origin()
    return shlex.quote(f"glossator{named} @ {place}" if place else f"glossator{named}=={__version__}")


def origin() -> str:
    """The address on the web that this Glossator was installed from, a commit where it was a repository (PEP 610)."""
    try:
        known: Any = json.loads(distribution("glossator").read_text("direct_url.json") or "{}")
        url, vcs = str(known.get("url", "")), known.get("vcs_info")
    except (PackageNotFoundError, ValueError, AttributeError):
        return ""
    if vcs and "://" in url and not url.startswith("file:"):
        return f"{vcs['vcs']}+{url}@{vcs['commit_id']}"
    return url if url.startswith("https://") else ""
