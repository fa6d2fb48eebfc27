"""How long an import takes: ``python benchmarks/importing.py [--characters 1200000] [--notes 360]``.

Makes a book of invented words in each of four conventions, imports it in a process of its own, and says how many of its
notes were linked, how long it took, and how much memory.
"""

from __future__ import annotations

import argparse
import random
import re
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from benchmarks.measuring import measured
from tests.imports.books import CONVENTIONS, Convention, made

ROOT = Path(__file__).parent.parent
NAMES = (
    "round brackets, wrapped",
    "glued, by chapter",
    "Footnote below the paragraph",
    "glued, bare numbers, wrapped",
)


def book(convention: Convention, characters: int, notes: int) -> str:
    """A book of so many characters."""
    known = made(convention, 7, notes=notes)
    parts = known.text.split("\n\n")
    places = [place for place, part in enumerate(parts) if "anchor" in part]
    filling = made(convention, 8, notes=0)
    chosen = random.Random(1)
    more: dict[int, list[str]] = {}
    length = len(known.text)
    while length < characters:
        paragraph = filling.laid(" ".join(f"{filling.sentence(8, 20)}." for _ in range(8)))
        more.setdefault(chosen.choice(places), []).append(paragraph)
        length += len(paragraph) + 2
    return "\n\n".join("\n\n".join([part, *more.get(place, [])]) for place, part in enumerate(parts)) + "\n"


def main() -> None:
    """Measure, and say what was measured."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--characters", type=int, default=1_200_000)
    parser.add_argument("--notes", type=int, default=360)
    wanted = parser.parse_args()
    for convention in (each for each in CONVENTIONS if each.name in NAMES):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "book.txt"
            path.write_text(book(convention, wanted.characters, wanted.notes), "utf-8")
            command = [sys.executable, str(ROOT / "build.py"), "import", str(path), "--into", f"{folder}/content"]
            log = Path(folder) / "log.txt"
            cost = measured(command, Path(folder), {}, log)
            said = log.read_text("utf-8")
            linked = re.search(r"^\d+ notes.*$", said, re.MULTILINE)
            took = f"{cost.wall:.1f} s, {cost.cpu:.1f} s of the processor, {cost.memory:.0f} MiB"
            print(f"{convention.name}: {path.stat().st_size:,} bytes, {linked[0] if linked else said}, {took}")


if __name__ == "__main__":
    main()
