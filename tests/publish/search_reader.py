"""A reader of the index that knows only what the manual says of it, and shares no code with what writes or asks it."""

from __future__ import annotations

import base64
import json
import re
import zlib
from collections.abc import Mapping
from typing import Any

FILE = re.compile(rb'glossatorSearch\.take\("([a-z0-9-]+)","([A-Za-z0-9+/]*={0,2})"\)\n')
TITLE = 16


def unpacked(path: str, content: bytes) -> str:
    """The data of a file of the index, which is a call with two plain strings and nothing else."""
    match = FILE.fullmatch(content)
    assert match, f"{path}: {content[:80]!r}"
    assert path == f"search/{match[1].decode()}.js"
    return zlib.decompress(base64.b64decode(match[2], validate=True), -15).decode("utf-8")


class Index:
    """The index in the files of a site."""

    def __init__(self, files: Mapping[str, bytes]) -> None:
        self.data = {path: unpacked(path, each) for path, each in files.items() if path.startswith("search/")}
        self.catalogue = self.json("catalogue")
        self.places: dict[str, dict[int, int]] = {}
        for prefix, name in self.catalogue["words"].items():
            for line in self.file(name).split("\n"):
                word, *places = line.split(" ")
                assert word.startswith(prefix)
                assert self.shard(word) == prefix, f"{word} is looked for elsewhere"
                assert word not in self.places
                self.places[word] = dict(decoded(places))
        self.passages = [each for name, count in self.catalogue["blocks"] for each in self.block(name, count)]
        self.kinds = [kind for kind, count in self.catalogue["kinds"] for _ in range(count)]
        assert len(self.kinds) == len(self.passages)

    def file(self, name: str) -> str:
        """The data of a file."""
        return self.data[f"search/{name}.js"]

    def json(self, name: str) -> Any:
        """The same as a value."""
        return json.loads(self.file(name))

    def shard(self, word: str) -> str:
        """The longest beginning of a word for which there is a file."""
        return max((each for each in self.catalogue["words"] if word.startswith(each)), key=len)

    def block(self, name: str, count: int) -> list[dict[str, Any]]:
        """The passages of a file."""
        value = self.json(name)
        assert len(value["units"]) == count
        found = []
        for document, address, label, text, *proposed in value["units"]:
            path, title, language, kind = value["documents"][document]
            found.append(
                {
                    **{"path": path, "title": title, "language": language, "kind": kind, "address": address},
                    **{"label": label, "text": text, "proposed": proposed[0] if proposed else ""},
                }
            )
        return found

    def find(self, word: str) -> list[dict[str, Any]]:
        """The passages that have a word."""
        return [self.passages[number] for number in self.places.get(word, {})]


def decoded(places: list[str]) -> list[tuple[int, int]]:
    """The numbers of passages, and how often each has the word."""
    found = []
    number = 0
    for each in places:
        step, _, times = each.partition("x")
        number += int(step)
        found.append((number, int(times or 1)))
    return found
