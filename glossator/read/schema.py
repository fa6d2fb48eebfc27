"""From the fields of a file to the record its kind declares."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import MISSING, dataclass, field, is_dataclass
from enum import StrEnum
from functools import cache
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from glossator.model.diagnostic import Diagnostic, Level
from glossator.model.edition import Levels
from glossator.model.kinds import Language, declared_fields
from glossator.model.languages import is_language
from glossator.model.nearest import nearest
from glossator.model.source import Source, Span
from glossator.read.codes import FIELD_MISSING, FIELD_TYPE, FIELD_UNKNOWN
from glossator.read.front_matter import Mapping, Scalar, Sequence, Value

TRUTH = {"yes": True, "true": True, "no": False, "false": False}
WRONG = object()


@cache
def types_of(record: Any) -> dict[str, Any]:
    """The type of each field of a record, by the field's name in code; reckoned once for each record."""
    return get_type_hints(record)


@dataclass(slots=True)
class Conversion:
    """Converts the fields of one source; gathers findings and the places of values."""

    source: Source
    findings: list[Diagnostic] = field(default_factory=list)
    places: dict[str, Span] = field(default_factory=dict)

    def record(self, record: Any, mapping: Mapping, prefix: str = "") -> Any:
        """The record; fields that are missing or wrong get their default, or nothing at all, and a finding."""
        known = declared_fields(record)
        values: dict[str, Any] = {}
        for pair in mapping.pairs:
            if pair.name not in known:
                message = f"`{pair.name}` is no field of {article(record)}"
                hint = nearest(pair.name, tuple(known))
                self.findings.append(FIELD_UNKNOWN.at(self.source.place(pair.span), message, hint))
                continue
            name = known[pair.name].name
            value = self.value(types_of(record)[name], pair.value, prefix + pair.name)
            if value is not WRONG:
                values[name] = value
        self.missing(record, mapping, prefix)
        return filled(record, values)

    def missing(self, record: type[Any], mapping: Mapping, prefix: str) -> None:
        """Report the required fields that were not written or were left empty."""
        written = {pair.name for pair in mapping.pairs if not empty(pair.value)}
        for name, declaration in declared_fields(record).items():
            if declaration.default is MISSING and name not in written:
                place = self.source.place(Span(mapping.span.start, mapping.span.start + 1))
                message = f"`{prefix}{name}` is missing: {declaration.metadata['doc']}"
                self.findings.append(FIELD_MISSING.at(place, message))

    def value(self, wanted: Any, value: Value, name: str) -> Any:
        """A value of the wanted type, or ``WRONG`` with a finding."""
        self.places[name] = value.span
        wanted = without_none(wanted)
        if get_origin(wanted) is tuple:
            return self.items(get_args(wanted)[0], value, name)
        if wanted is Levels:
            return self.levels(value, name)
        if is_dataclass(wanted) and isinstance(wanted, type):
            if isinstance(value, Mapping):
                return self.record(wanted, value, f"{name}.")
            return self.wrong(value, f"`{name}` takes fields of its own")
        if not isinstance(value, Scalar):
            return self.wrong(
                value, f"`{name}` takes words, not a {'list' if isinstance(value, Sequence) else 'record'}"
            )
        return self.scalar(wanted, value, name)

    def items(self, wanted: Any, value: Value, name: str) -> Any:
        """A list of values."""
        if isinstance(value, Scalar) and not value.text:
            return ()
        if not isinstance(value, Sequence):
            return self.wrong(value, f"`{name}` takes a list", "write it as `[one, two]`, or each on a line after `- `")
        converted = [self.value(wanted, item, f"{name}.{number}") for number, item in enumerate(value.items)]
        return tuple(each for each in converted if each is not WRONG)

    def levels(self, value: Value, name: str) -> Any:
        """The level of each kind of finding that is named."""
        if not isinstance(value, Mapping):
            return self.wrong(value, f"`{name}` takes fields of its own")
        read = [(pair.name, self.value(Level, pair.value, f"{name}.{pair.name}")) for pair in value.pairs]
        return Levels(tuple((code, level) for code, level in read if level is not WRONG))

    def scalar(self, wanted: Any, value: Scalar, name: str) -> Any:
        """A single value from its words."""
        text = value.text.strip()
        if wanted is bool:
            return TRUTH[text] if text in TRUTH else self.wrong(value, f"`{name}` is `yes` or `no`")
        if wanted is int:
            plain = text.removeprefix("-").isdecimal() and len(text) < 10
            return int(text) if plain else self.wrong(value, f"`{name}` is a whole number")
        if value.kind:
            hint = f'write `{name.rpartition(".")[2]} = "{text}"`'
            return self.wrong(value, f"`{name}` takes words between quotation marks, not {value.kind}", hint)
        if wanted is Language:
            return text if not text or is_language(text) else self.wrong(value, *no_language(name, text))
        return text if wanted is str else self.choice(wanted, value, name)

    def choice(self, wanted: Any, value: Scalar, name: str) -> Any:
        """One of the words that a field allows."""
        if not (isinstance(wanted, type) and issubclass(wanted, StrEnum)):
            raise TypeError(f"no rule for fields of type {wanted!r}")
        text = value.text.strip()
        choices = [each.value for each in wanted]
        if text in choices:
            return wanted(text)
        hint = nearest(text, choices) or f"one of {', '.join(choices)}"
        return self.wrong(value, f"`{name}` cannot be `{text}`", hint)

    def wrong(self, value: Value, message: str, hint: str = "") -> Any:
        """Report a value; what was found out stands in its place."""
        self.findings.append(FIELD_TYPE.at(self.source.place(value.span), message, hint))
        return WRONG


def no_language(name: str, text: str) -> tuple[str, str]:
    """What to say of words that are no language tag."""
    mended = text.replace("_", "-")
    like = f"`{mended}`" if is_language(mended) else "`en`, `en-GB` or `sr-Latn`"
    return f"`{name}` cannot be `{text}`, which is no language tag", f"write it as BCP 47 does: {like}"


def empty(value: Value) -> bool:
    """Whether nothing was written."""
    return isinstance(value, Scalar) and not value.text.strip()


def without_none(wanted: Any) -> Any:
    """The type that a field takes when it is written at all."""
    if get_origin(wanted) in (Union, UnionType):
        return next(each for each in get_args(wanted) if each is not NoneType)
    return wanted


def filled(record: type[Any], values: dict[str, Any]) -> Any:
    """The record, with nothing in the required fields that have no value."""
    return record(**{**dict(blanks(record)), **values})


def blanks(record: Any) -> Iterator[tuple[str, Any]]:
    """An empty value for each required field."""
    for declaration in declared_fields(record).values():
        if declaration.default is MISSING:
            wanted = types_of(record)[declaration.name]
            yield declaration.name, blank(wanted)


def blank(wanted: Any) -> Any:
    """An empty value of a type; of several words that a field can be, the first."""
    if hasattr(wanted, "__dataclass_fields__"):
        return filled(wanted, {})
    return next(iter(wanted)) if isinstance(wanted, type) and issubclass(wanted, StrEnum) else wanted()


def article(record: type[Any]) -> str:
    """The record's name in a sentence: `TermFields` is `a term`."""
    name = record.__name__.removesuffix("Fields").lower()
    return f"an {name}" if name[0] in "aeiou" else f"a {name}"
