"""The fields at the beginning of a file, each with its place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

import yaml
from yaml.composer import Composer
from yaml.resolver import Resolver

from glossator.model.diagnostic import Diagnostic
from glossator.model.source import Source, Span
from glossator.read.codes import FIELD_DUPLICATE, FRONT_MATTER_MISSING, FRONT_MATTER_SYNTAX
from glossator.read.decode import NO_TEXT

FENCE = "---"
FIELD_LINE = re.compile(r"[\w-]+:(\s|$)|\s+\S|- |#")
UNLIKE = re.compile(r"[\t\r?\ufeff\x85\u2028\u2029]|(?:^|[\s\[{,:-])[!|>%&*]|---|\.{3}|:\s*[\]}]")
"""What a header has where libyaml may read something else than the parser written in Python."""
SIZE_LIMIT = 64_000
DEPTH_LIMIT = 8


@dataclass(frozen=True, slots=True)
class Scalar:
    """Words; where they are written as something else, ``kind`` says as what."""

    span: Span
    text: str
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list."""

    span: Span
    items: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Pair:
    """A field and its value."""

    span: Span
    name: str
    value: Value


@dataclass(frozen=True, slots=True)
class Mapping:
    """Fields."""

    span: Span
    pairs: tuple[Pair, ...]


Value = Scalar | Sequence | Mapping


class StringLoader(yaml.SafeLoader):
    """Reads every scalar as a string: what `no`, `1.10` or `12:30` mean is for the field to say."""

    yaml_implicit_resolvers: dict[str, list[tuple[str, object]]] = {}  # noqa: RUF012 - it is never written to


class Replay(Composer, Resolver):
    """Makes nodes of events that have been looked at, so that a header is scanned once."""

    yaml_implicit_resolvers = StringLoader.yaml_implicit_resolvers

    def __init__(self, events: Iterable[yaml.Event]) -> None:
        """``events`` are those of a whole stream, in order."""
        Composer.__init__(self)
        Resolver.__init__(self)
        self.ahead = list(events)[::-1]

    def check_event(self, *kinds: type[yaml.Event]) -> bool:
        """Whether the next event is of one of some kinds."""
        return isinstance(self.ahead[-1], kinds)

    def peek_event(self) -> yaml.Event:
        """The next event, which stays the next."""
        return self.ahead[-1]

    def get_event(self) -> yaml.Event:
        """The next event."""
        return self.ahead.pop()


class Refused(Exception):
    """YAML of a kind that front matter does not take: what is the matter, and at which character."""

    def __init__(self, message: str, mark: Any) -> None:
        super().__init__(message)
        self.message = message
        self.index: int = mark.index if mark is not None else 0


@dataclass(frozen=True, slots=True)
class Split:
    """Where the front matter stands in a source, and at which line, from 0, the body begins."""

    header: Span
    body_line: int


def split(source: Source) -> Split | None:
    """Find the front matter; ``None`` if the source does not begin with it."""
    lines = len(source.line_starts)
    if line_text(source, 0) != FENCE:
        return None
    for line in range(1, lines):
        if line_text(source, line) == FENCE:
            return Split(Span(source.line_starts[1], source.line_starts[line]), line + 1)
    return None


def without(source: Source) -> tuple[int, tuple[Diagnostic, ...]]:
    """Where the body of a source without front matter begins, and what is wrong: one that does not end has none."""
    place = source.place(Span(0, 3))
    if line_text(source, 0) == FENCE:
        message = "the front matter that begins here does not end: its closing line of `---` is missing"
        hint = f"write `---` in a line of its own behind line {last_field(source)}, the last that looks like a field"
        return len(source.line_starts), (FRONT_MATTER_MISSING.at(place, message, hint),)
    message = "the file does not begin with front matter, fields between two lines of `---`"
    return 0, (FRONT_MATTER_MISSING.at(place, message),)


def last_field(source: Source) -> int:
    """The number, from 1, of the line before the first one that can be no part of front matter."""
    for line in range(1, len(source.line_starts)):
        if not FIELD_LINE.match(line_text(source, line)):
            return line
    return len(source.line_starts)


def line_text(source: Source, line: int) -> str:
    """A line of a source without its end and the space before it."""
    span = source.line_span(line)
    return source.text[span.start : span.end].rstrip()


def front_matter(source: Source) -> tuple[Mapping, int, tuple[Diagnostic, ...]]:
    """The fields of a source, the line at which its body begins, and what is wrong with their form."""
    empty = Mapping(Span(0, 0), ())
    found = split(source)
    if found is None:
        return empty, *without(source)
    try:
        node = compose(source.text[found.header.start : found.header.end], found.header.start)
    except Refused as refused:
        at = found.header.start + refused.index
        place = source.place(Span(at, at + 1))
        return empty, found.body_line, (FRONT_MATTER_SYNTAX.at(place, refused.message, quotes_hint(place.excerpt)),)
    if not isinstance(node, Mapping):
        place = source.place(found.header)
        return empty, found.body_line, (FRONT_MATTER_SYNTAX.at(place, "front matter is fields, each with a value"),)
    return node, found.body_line, duplicates(source, node)


def quotes_hint(line: str) -> str:
    """What would help, if the line looks as if its value needs quotation marks."""
    value = line.partition(": ")[2]
    return "put the value between quotation marks" if ": " in value or (value[:1] in "*&!|>%@`[{" and value) else ""


def compose(text: str, offset: int) -> Value | None:
    """The YAML of a header as values whose spans begin at ``offset``. Raises ``Refused``."""
    if len(text) > SIZE_LIMIT:
        raise Refused(f"front matter of {len(text):,} characters is longer than {SIZE_LIMIT:,}", None)
    try:
        node = Replay(allowed(text)).get_single_node()
    except yaml.MarkedYAMLError as error:
        raise Refused(error.problem or "this is no YAML", place_of_fault(error, text)) from error
    except yaml.reader.ReaderError as error:
        at = yaml.Mark("", error.position, 0, 0, None, 0)
        raise Refused("this character cannot stand in front matter", at) from error
    except (ValueError, OverflowError) as error:  # a number or an escape beyond all measure
        raise Refused("this is no YAML", None) from error
    return value_of(node, offset) if node is not None else Mapping(Span(offset, offset), ())


def place_of_fault(error: yaml.MarkedYAMLError, text: str) -> Any:
    """Where to look: for something that does not end, where it began."""
    at_end = error.problem_mark is None or error.problem_mark.index >= len(text.rstrip())
    return error.context_mark if at_end and error.context_mark is not None else error.problem_mark


def events(text: str) -> Iterable[yaml.Event]:
    """The events of YAML: by libyaml, which is ten times as quick, where it is there and nothing is unlike or wrong.
    Faults are told by the other one. Raises ``YAMLError`` and what ``yaml.parse`` raises besides.
    """
    if yaml.__with_libyaml__ and not UNLIKE.search(text):
        with suppress(yaml.YAMLError, ValueError):
            return list(yaml.parse(text, Loader=yaml.CSafeLoader))
    return yaml.parse(text, Loader=StringLoader)


def allowed(text: str) -> Iterator[yaml.Event]:
    """The events of YAML without anchors, aliases, tags and deep nesting. Raises ``Refused``."""
    depth = 0
    for event in events(text):
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise Refused("front matter has no anchors and aliases", event.start_mark)
        if getattr(event, "tag", None):
            raise Refused("front matter has no tags", event.start_mark)
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > DEPTH_LIMIT:
            raise Refused(f"fields are nested more than {DEPTH_LIMIT} deep", event.start_mark)
        yield event


def value_of(node: yaml.Node, offset: int) -> Value:
    """A YAML node as a value."""
    span = Span(node.start_mark.index + offset, node.end_mark.index + offset)
    match node:
        case yaml.MappingNode():
            return Mapping(span, tuple(pair_of(key, value, offset) for key, value in node.value))
        case yaml.SequenceNode():
            return Sequence(span, tuple(value_of(item, offset) for item in node.value))
        case _:
            return Scalar(span, words_of(node))


def words_of(node: yaml.Node) -> str:
    """The words of a scalar. Raises ``Refused`` for escapes that stand for what no text has."""
    if NO_TEXT.search(node.value):
        raise Refused("an escape in these words stands for a character that no text has", node.start_mark)
    return str(node.value)


def pair_of(key: yaml.Node, value: yaml.Node, offset: int) -> Pair:
    """A field and its value. Raises ``Refused`` for a name that is more than words."""
    if not isinstance(key, yaml.ScalarNode):
        raise Refused("a field's name is a word", key.start_mark)
    span = Span(key.start_mark.index + offset, key.end_mark.index + offset)
    return Pair(span, words_of(key), value_of(value, offset))


def duplicates(source: Source, mapping: Mapping) -> tuple[Diagnostic, ...]:
    """Fields that are written twice."""
    seen: set[str] = set()
    findings = []
    for pair in mapping.pairs:
        if pair.name in seen:
            findings.append(FIELD_DUPLICATE.at(source.place(pair.span), f"`{pair.name}` is written a second time"))
        seen.add(pair.name)
        if isinstance(pair.value, Mapping):
            findings.extend(duplicates(source, pair.value))
    return tuple(findings)
