"""The tools' own environments: made once in the folder of the cache, and used again."""

from __future__ import annotations

import json
import subprocess
import venv
from dataclasses import dataclass
from pathlib import Path

from benchmarks.tools.values import Tool

READY = "ready.json"


@dataclass(frozen=True, slots=True)
class Home:
    """An environment with a tool in it, and the versions of what it is made of; ``fault`` says why there is none."""

    folder: Path
    versions: str = ""
    fault: str = ""


def home(tool: Tool, cache: Path) -> Home:
    """The environment of a tool, made now if it was not made before."""
    folder = (cache / tool.name).resolve()
    ready = folder / READY
    wanted = list(tool.packages)
    if not ready.is_file() or json.loads(ready.read_text("utf-8")) != wanted:
        venv.create(folder, with_pip=True, clear=True)
        done = pip(folder, "install", "--quiet", *wanted)
        if done.returncode:
            return Home(folder, fault=(done.stderr.strip().splitlines() or ["pip failed"])[-1])
        ready.write_text(json.dumps(wanted), "utf-8")
    listed = json.loads(pip(folder, "list", "--format", "json").stdout)
    versions = {each["name"].lower().replace("_", "-"): each["version"] for each in listed}
    return Home(folder, ", ".join(f"{name} {versions.get(name, '?')}" for name in wanted))


def pip(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """Pip in an environment."""
    command = [str(folder / "bin" / "python"), "-m", "pip", *words]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
