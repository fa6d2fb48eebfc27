"""The picture by which other sites show a link to a page, drawn with Pillow, which is not part of every installation.

A picture is the same, byte for byte, with the same release of Pillow: letters are laid out by the library's own plain
rules, which ask nothing of the machine.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from itertools import groupby
from typing import Any

Painter = Callable[[str, str, str], bytes | None]

WIDTH, HEIGHT, EDGE = 1200, 630, 96
SIZES = (92, 80, 68, 58, 50, 42)
BY, FOOT = 40, 30
LINES, TALL = 4, 1.22
PAPER, INK, FADED, RUBRIC = "#fbfaf6", "#211e1a", "#4d4841", "#7d1c22"
FRAMES = ((28, 3), (40, 1))
COLOURS = 32
NOWHERE = "\U0010ffff"
CUT = "…"


@dataclass(frozen=True, slots=True)
class Face:
    """A face in a size: its fonts, and which of them draws a letter, if one does."""

    fonts: tuple[Any, ...]
    drawing: Callable[[str], int | None]

    def has(self, words: str) -> bool:
        """Whether it has every letter of some words."""
        return bool(self.fonts) and all(self.drawing(each) is not None for each in words)

    def stretches(self, words: str) -> Iterator[tuple[str, Any]]:
        """Words in stretches, with the font that draws each."""
        for number, letters in groupby(words, key=self.drawing):
            yield "".join(letters), self.fonts[number or 0]

    def width(self, words: str) -> float:
        """How wide words are."""
        return float(sum(font.getlength(stretch) for stretch, font in self.stretches(words)))


def painter(files: Mapping[str, bytes]) -> Painter | None:
    """What draws the picture of a page from its title, who wrote it and a last line, with the faces among the files of
    a theme; nothing where Pillow is not installed or cannot read them. It draws nothing, either, where the faces lack a
    letter.
    """
    try:
        from PIL import Image, ImageDraw, ImageFont
    except ImportError:
        return None

    def opened(name: str) -> list[Any]:
        paths = (f"assets/fonts/glossator-serif-{name}{script}.woff2" for script in ("", "-cyrillic"))
        plain = ImageFont.Layout.BASIC
        return [ImageFont.truetype(BytesIO(files[each]), BY, layout_engine=plain) for each in paths if each in files]

    def sized(name: str, sizes: Sequence[int]) -> list[Face]:
        fonts = opened(name)
        return [Face(tuple(each.font_variant(size=size) for each in fonts), drawing(fonts)) for size in sizes]

    try:
        heads, (author,), (last,) = sized("semibold", SIZES), sized("italic", [BY]), sized("roman", [FOOT])
    except OSError:  # no face, or one that this Pillow was not built for
        return None

    def painted(title: str, by: str, foot: str) -> bytes | None:
        if not (heads[0].has(title) and author.has(by) and last.has(foot)):
            return None
        image = Image.new("RGB", (WIDTH, HEIGHT), PAPER)
        pen = ImageDraw.Draw(image)
        for inset, line in FRAMES:
            pen.rectangle((inset, inset, WIDTH - 1 - inset, HEIGHT - 1 - inset), outline=RUBRIC, width=line)
        size, head, lines = fitting(heads, title)
        top = (HEIGHT - len(lines) * size * TALL - (BY * 2 if by else 0)) / 2 - FOOT / 2
        for number, words in enumerate(lines):
            put(pen, head, words, top + number * size * TALL, INK)
        put(pen, author, cut(author, by), top + len(lines) * size * TALL + BY * 0.6, FADED)
        put(pen, last, cut(last, foot), HEIGHT - EDGE - FOOT * 0.6, RUBRIC)
        made = BytesIO()
        image.quantize(COLOURS).save(made, "PNG", compress_level=9)
        return made.getvalue()

    return painted


def drawing(fonts: Sequence[Any]) -> Callable[[str], int | None]:
    """Which of some fonts draws a letter, by its place among them; blanks are the first one's."""
    nothing = [shape(each, NOWHERE) for each in fonts]

    @cache
    def found(letter: str) -> int | None:
        having = (number for number, each in enumerate(fonts) if shape(each, letter) != nothing[number])
        return 0 if letter.isspace() else next(having, None)

    return found


def shape(font: Any, letter: str) -> tuple[Any, bytes]:
    """What a font draws for a letter."""
    mask = font.getmask(letter)
    return mask.size, bytes(mask)


def put(pen: Any, face: Face, words: str, top: float, colour: str) -> None:
    """Write words in the middle of the picture."""
    left = (WIDTH - face.width(words)) / 2
    for stretch, font in face.stretches(words):
        pen.text((round(left), round(top)), stretch, font=font, fill=colour, anchor="la")
        left += font.getlength(stretch)


def fitting(heads: Sequence[Face], title: str) -> tuple[int, Face, list[str]]:
    """The largest size in which a title has few enough lines, with its face and the lines; what is too long is cut."""
    for size, head in zip(SIZES, heads, strict=True):
        lines = broken(head, title)
        if len(lines) <= LINES and all(head.width(each) <= WIDTH - 2 * EDGE for each in lines):
            return size, head, lines
    head, lines = heads[-1], broken(heads[-1], title)
    kept = lines[:LINES]
    kept[-1] = kept[-1] if len(lines) <= LINES else f"{kept[-1]} {CUT}"
    return SIZES[-1], head, [cut(head, each) for each in kept]


def broken(face: Face, words: str) -> list[str]:
    """Words in lines that are no wider than the picture allows, unless a single word is."""
    lines: list[str] = []
    for word in words.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and face.width(longer) <= WIDTH - 2 * EDGE:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def cut(face: Face, words: str) -> str:
    """Words as they stand, or as many letters of them as there is room for."""
    if face.width(words) <= WIDTH - 2 * EDGE:
        return words
    while words and face.width(words + CUT) > WIDTH - 2 * EDGE:
        words = words[:-1]
    return words.rstrip() + CUT
