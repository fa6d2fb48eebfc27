"""On what was measured, and with what."""

from __future__ import annotations

import os
import platform
import re
import subprocess
import sys
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

ROOT = Path(__file__).parent.parent
OURS = ("markdown-it-py", "jinja2", "pyyaml", "click")


def machine() -> dict[str, str]:
    """The machine in words."""
    kind = found(Path("/proc/cpuinfo"), r"model name\s*:\s*(.*)") or platform.processor() or platform.machine()
    kibibytes = found(Path("/proc/meminfo"), r"MemTotal:\s*(\d+)")
    return {
        "processor": kind,
        "processors": str(os.cpu_count()),
        "memory": f"{int(kibibytes) / 2**20:.0f} GiB" if kibibytes else "unknown",
        "system": f"{platform.system()} {platform.release()}",
        "python": platform.python_version(),
        "load": f"{os.getloadavg()[0]:.1f}",
    }


def found(path: Path, pattern: str) -> str:
    """What a file of the system says."""
    match = re.search(pattern, path.read_text("utf-8")) if path.is_file() else None
    return match[1].strip() if match else ""


def our_version() -> str:
    """The version of Glossator and of what it stands on."""
    said = [sys.executable, str(ROOT / "build.py"), "--version"]
    own = subprocess.run(said, capture_output=True, text=True, check=False).stdout.split()
    words = ["git", "-C", str(ROOT), "rev-parse", "--short", "HEAD"]
    commit = subprocess.run(words, capture_output=True, text=True, check=False).stdout.strip()
    return ", ".join([*own[-1:], *([f"commit {commit}"] if commit else []), *filter(None, map(installed, OURS))])


def installed(package: str) -> str:
    """A package of this Python with its version."""
    try:
        return f"{package} {version(package)}"
    except PackageNotFoundError:
        return ""
