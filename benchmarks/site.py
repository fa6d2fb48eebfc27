"""A tool's site in a folder: written from a corpus, built, edited."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections import Counter
from dataclasses import asdict, dataclass, field
from pathlib import Path

from benchmarks.corpus.values import Shape
from benchmarks.measuring import Cost, measured
from benchmarks.tools.values import Setting, Tool

ROOT = Path(__file__).parent.parent
NOTED = "benchmark.json"
LOG = "log.txt"


@dataclass(frozen=True, slots=True)
class Site:
    """Where a tool works on a corpus. ``done`` counts the edits that were made."""

    tool: Tool
    setting: Setting
    done: Counter[str] = field(default_factory=Counter)

    @property
    def folder(self) -> Path:
        """The folder."""
        return self.setting.folder

    def build(self) -> Cost:
        """Builds, and says what it took."""
        command = self.tool.command(self.setting)
        return measured(command, self.folder, dict(self.tool.environment), self.folder / LOG)

    def clear(self) -> None:
        """Removes all that builds have left."""
        for name in self.tool.leftovers:
            path = self.folder / name
            if path.is_dir():
                shutil.rmtree(path)
            else:
                path.unlink(missing_ok=True)

    def change(self, scenario: str) -> str:
        """Makes the next edit of its kind; gives what the site must show then."""
        self.done[scenario] += 1
        edit = self.tool.edits(self.setting)[scenario]
        for change in edit.changes:
            path = self.folder / change.path
            before = path.read_text("utf-8")
            after = change.edit(before, self.done[scenario])
            if before == after:
                raise ValueError(f"{self.tool.name}: nothing to edit in {change.path} for {scenario}")
            path.write_text(after, "utf-8")
        return edit.shows(self.done[scenario])

    def shows(self, scenario: str, words: str) -> bool:
        """Whether the built site shows an edit."""
        page = self.folder / self.tool.edits(self.setting)[scenario].page
        return page.is_file() and words in page.read_text("utf-8", "replace")


def written(tool: Tool, shape: Shape, folder: Path, home: Path) -> Site:
    """The site of a tool, with a corpus written into an empty folder by another process."""
    shutil.rmtree(folder, ignore_errors=True)
    options = [word for key, value in asdict(shape).items() for word in (f"--{key}", str(value))]
    command = [sys.executable, "-m", "benchmarks.corpus.write", tool.name, "--out", str(folder), *options]
    subprocess.run(command, cwd=ROOT, check=True)
    slug = json.loads((folder / NOTED).read_text("utf-8"))["slug"]
    return Site(tool, Setting(folder, home, slug))
