"""JSON of which every value knows where it is written."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from json.decoder import JSONDecodeError, JSONDecoder
from typing import NamedTuple

from glossator.model.source import Span

SPACE = re.compile(r"[ \t\n\r]*")
PLAIN = re.compile(r"true|false|null|-?(?:0|[1-9]\d{0,15})(?:\.\d+)?(?:[eE][-+]?\d{1,3})?")
NO_TEXT = re.compile("[\0\ud800-\udfff]")
DEPTH = 32
DECODER = JSONDecoder()


@dataclass(frozen=True, slots=True)
class Value:
    """A value: words, a number, ``True``, ``False`` or ``None``; a tuple of values; or a tuple of members."""

    span: Span
    value: str | float | tuple[Value, ...] | tuple[Member, ...] | None = None
    is_object: bool = False

    def get(self, name: str) -> Value | None:
        """What an object has under a name, the first if it has the name twice; nothing for any other value."""
        return next((each.value for each in self.members if each.name == name), None)

    @property
    def members(self) -> tuple[Member, ...]:
        """The members of an object; none of any other value."""
        return tuple(each for each in self.parts if isinstance(each, Member))

    @property
    def items(self) -> tuple[Value, ...]:
        """The values of a list; any other value is the only one of its own."""
        is_list = isinstance(self.value, tuple) and not self.is_object
        return tuple(each for each in self.parts if isinstance(each, Value)) if is_list else (self,)

    @property
    def parts(self) -> tuple[Value | Member, ...]:
        """The values of a list or the members of an object."""
        return self.value if isinstance(self.value, tuple) else ()

    @property
    def words(self) -> str:
        """Words; empty for any other value."""
        return self.value if isinstance(self.value, str) else ""


@dataclass(frozen=True, slots=True)
class Member:
    """A name of an object, where the name is written, and its value."""

    name: str
    span: Span
    value: Value


class Read(NamedTuple):
    """A value and where what follows it begins."""

    value: Value
    end: int


def parse(text: str) -> Value:
    """The value of a text. Raises ``JSONDecodeError``, which says where."""
    read = value_at(text, skip(text, 0), DEPTH)
    if read.end < len(text):
        raise JSONDecodeError("something stands after the end", text, read.end)
    return read.value


def skip(text: str, at: int) -> int:
    """The place of the first character that is no space."""
    found = SPACE.match(text, at)
    return found.end() if found else at


def value_at(text: str, at: int, depth: int) -> Read:
    """The value that begins at a place."""
    if not depth:
        raise JSONDecodeError("lists or objects are nested too deep", text, at)
    match text[at : at + 1]:
        case '"':
            words, end = string(text, at)
            return Read(Value(Span(at, end), words), skip(text, end))
        case "[":
            items = tuple(each.value for each in several(text, at, "]", depth))
            return closed(text, at, items[-1].span.end if items else at + 1, items)
        case "{":
            members = tuple(members_at(text, at, depth))
            return closed(text, at, members[-1].value.span.end if members else at + 1, members)
    found = PLAIN.match(text, at)
    if not found:
        raise JSONDecodeError("a value is missing", text, at)
    return Read(Value(Span(at, found.end()), json.loads(found[0])), skip(text, found.end()))


def closed(text: str, at: int, last: int, parts: tuple[Value, ...] | tuple[Member, ...]) -> Read:
    """A list or an object whose last part has been read, with its closing bracket."""
    end = skip(text, last) + 1
    return Read(Value(Span(at, end), parts, text[at] == "{"), skip(text, end))


def string(text: str, at: int) -> tuple[str, int]:
    """The words in quotation marks at a place, and where they end."""
    if text[at : at + 1] != '"':
        raise JSONDecodeError("a name in quotation marks is missing", text, at)
    words, end = DECODER.raw_decode(text, at)
    if NO_TEXT.search(words):
        raise JSONDecodeError("an escape stands for a character that no text has", text, at)
    return words, end


def members_at(text: str, at: int, depth: int) -> Iterator[Member]:
    """The members of an object."""
    at = skip(text, at + 1)
    while text[at : at + 1] != "}":
        name, end = string(text, at)
        colon = skip(text, end)
        if text[colon : colon + 1] != ":":
            raise JSONDecodeError("a colon is missing", text, colon)
        read = value_at(text, skip(text, colon + 1), depth - 1)
        yield Member(name, Span(at, end), read.value)
        at = after(text, read.end, "}")


def several(text: str, at: int, close: str, depth: int) -> Iterator[Read]:
    """The values of a list."""
    at = skip(text, at + 1)
    while text[at : at + 1] != close:
        read = value_at(text, at, depth - 1)
        yield read
        at = after(text, read.end, close)


def after(text: str, at: int, close: str) -> int:
    """Where the next part begins: after a comma, or at the closing bracket."""
    if text[at : at + 1] == close:
        return at
    if text[at : at + 1] != ",":
        raise JSONDecodeError(f"a comma or `{close}` is missing", text, at)
    begin = skip(text, at + 1)
    if text[begin : begin + 1] == close:
        raise JSONDecodeError("a value is missing after the comma", text, begin)
    return begin
