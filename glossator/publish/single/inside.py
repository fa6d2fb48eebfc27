"""What a single file has inside: style, faces and scripts, and the policy that allows them by their digests.

The digests are those of Content Security Policy Level 3 (W3C), section 6.7.2.6.
"""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256

from markupsafe import Markup

from glossator.publish.assets import compact
from glossator.publish.data_address import data_address

SHEETS = ("assets/reader.css", "assets/panel.css", "single/single.css")
FIRST = "assets/theme.js"
SETTINGS = "assets/settings.js"
SCRIPTS = ("assets/reader.js", "assets/way.js")
ICON = "assets/icon.svg"
FACE = re.compile(r"@font-face\s*\{[^}]*\}")
FILE = re.compile(r'url\("(fonts/[^"]+)"\)')
RANGE = re.compile(r"unicode-range:\s*([^;}]+)")
OWN = re.compile(r"(?:src|unicode-range):[^;}]*;?")
ON_WISH = '"Legible"'
ENDS = re.compile(r"</(?=script|style)", re.IGNORECASE)


def style(files: Mapping[str, bytes], shown: str, paths: Iterable[str], more: bytes = b"") -> Markup:
    """The style of a file that shows some words, with the faces that these words need inside it."""
    sheets = (b"".join(compact(path, files[path]) for path in paths) + more).decode("utf-8")
    needed = frozenset(faces(sheets, shown))

    def face(found: re.Match[str]) -> str:
        file = FILE.search(found[0])
        if not file:
            return found[0]
        content = files.get(f"assets/{file[1]}", b"")
        if not content or ON_WISH in found[0] or found[0] not in needed:
            return ""
        return found[0].replace(file[1], data_address("font/woff2", content))

    return unending(FACE.sub(face, sheets))


def faces(sheets: str, shown: str) -> Iterator[str]:
    """The faces that some words need. Of two of a kind with a letter the later one is asked for (CSS Fonts 4, 5.2)."""
    left: dict[str, set[str]] = {}
    all_letters = frozenset(shown)
    for face in reversed(FACE.findall(sheets)):
        letters = left.setdefault(OWN.sub("", face), set(all_letters))
        stated = RANGE.search(face)
        found = {each for each in letters if stated is None or covers(stated[1], each)}
        letters -= found
        if found:
            yield face


def covers(ranges: str, letter: str) -> bool:
    """Whether a letter is in one of some ranges, `U+400-4FF, U+B0`."""
    bounds = (each.strip().removeprefix("U+").partition("-") for each in ranges.split(","))
    return any(int(first, 16) <= ord(letter) <= int(last or first, 16) for first, _, last in bounds)


def script(files: Mapping[str, bytes], path: str) -> Markup:
    """A script as it stands in the file."""
    return unending(compact(path, files[path]).decode("utf-8"))


def unending(words: str) -> Markup:
    """Style or script, in which nothing ends the element it stands in."""
    return Markup(ENDS.sub(r"<\\/", words))  # noqa: S704 - the theme's own, no words of content


def policy(sheet: str, scripts: Iterable[str]) -> str:
    """The policy of the file: what is inside may work, and nothing is asked for."""
    allowed = " ".join(map(digest, scripts))
    return (
        f"default-src 'none'; script-src {allowed}; style-src {digest(sheet)}; font-src data:; img-src data:; "
        "base-uri 'none'; form-action 'none'"
    )


def digest(words: str) -> str:
    """What a policy calls an element by its content."""
    return f"'sha256-{b64encode(sha256(words.encode('utf-8')).digest()).decode('ascii')}'"
