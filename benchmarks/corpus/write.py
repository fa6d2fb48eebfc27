"""Writes a corpus for a tool: ``python -m benchmarks.corpus.write hugo --texts 100 --out FOLDER``.

Beside the tool's files lies ``benchmark.json`` with what the measuring needs to know, so that it need not hold a corpus
itself: the memory of whoever starts a program is counted with the program's.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from benchmarks.corpus.prose import corpus
from benchmarks.corpus.values import Shape
from benchmarks.tools.table import TOOLS

NOTED = "benchmark.json"


def main() -> None:
    """Make and write."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("tool", choices=sorted(TOOLS))
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--seed", default="1")
    for number in ("texts", "words", "terms", "notes"):
        parser.add_argument(f"--{number}", type=int, default=getattr(Shape(100), number))
    given = parser.parse_args()
    made = corpus(Shape(given.texts, given.words, given.terms, given.notes, given.seed))
    for path, words in TOOLS[given.tool].files(made):
        target = given.out / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(words, "utf-8", newline="\n")
    (given.out / NOTED).write_text(json.dumps({"slug": made.terms[0].slug}), "utf-8")


if __name__ == "__main__":
    main()
