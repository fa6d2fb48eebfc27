"""Which build found which file changed, and which wrote which page: so it can be told why a page was made again."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path

from glossator.store.beside import read_kept, write_kept

FORMAT = 1
GONE = ""
"""The digest of a file that is no longer there."""


@dataclass(frozen=True, slots=True)
class History:
    """The builds of a site: how many there were; for every file that was read its digest, and the build that found it
    new, changed or gone; for every file of the site the build that wrote it; and when the builds were that are named.
    """

    builds: int = 0
    inputs: Mapping[str, tuple[str, int]] = field(default_factory=dict)
    written: Mapping[str, int] = field(default_factory=dict)
    moments: Mapping[int, str] = field(default_factory=dict)

    def after(self, inputs: Mapping[str, str], site: Iterable[str], replaced: Iterable[str], moment: str) -> History:
        """The history after one more build, by the digests of what it read, the files of the site, those that it
        replaced, and when it was.
        """
        now = self.builds + 1
        gone = {path: (GONE, now) for path, (digest, _) in self.inputs.items() if digest and path not in inputs}
        read = {
            path: (digest, self.inputs[path][1] if self.inputs.get(path, (GONE, 0))[0] == digest else now)
            for path, digest in inputs.items()
        }
        fresh = set(replaced)
        written = {path: now if path in fresh else self.written.get(path, now) for path in site}
        named = {*written.values(), *(number for _, number in read.values())}
        before = {path: each for path, each in self.inputs.items() if not each[0] and each[1] in named}
        moments = {number: each for number, each in (*self.moments.items(), (now, moment)) if number in named}
        return History(now, {**before, **gone, **read}, written, moments)

    def changed_in(self, build: int) -> tuple[str, ...]:
        """The files that a build found new, changed or gone, and that none has found so since."""
        return tuple(path for path, (_, number) in self.inputs.items() if number == build)


def read_history(path: Path) -> History:
    """The history in a file; an empty one where there is none that can be read."""
    data = read_kept(path)
    try:
        if data["format"] != FORMAT:
            return History()
        inputs = {str(name): (str(digest), int(number)) for name, (digest, number) in data["inputs"].items()}
        written = {str(name): int(number) for name, number in data["written"].items()}
        moments = {int(number): str(moment) for number, moment in data["moments"].items()}
        return History(int(data["builds"]), inputs, written, moments)
    except (KeyError, TypeError, ValueError, AttributeError):
        return History()


def write_history(path: Path, history: History) -> None:
    """Keep a history; where that cannot be, it begins anew."""
    write_kept(path, {"format": FORMAT, **asdict(history)})
