"""The JSON Schema of a record's fields.

JSON Schema draft 7 (https://json-schema.org/draft-07/schema), because that is what the language servers of editors for
YAML and TOML know best.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import MISSING, Field, dataclass, is_dataclass
from enum import StrEnum
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from glossator.model.diagnostic import Level
from glossator.model.edition import Levels
from glossator.model.kinds import Language, declared_fields

DRAFT = "http://json-schema.org/draft-07/schema#"
ID = r"^[a-z0-9]+(-[a-z0-9]+)*$"
DATE = r"^$|^[-0-9XYTZ:.~?%/+]+$"
DAY = r"^$|^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
LANGUAGE = r"^$|^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$"
PATTERNS: Mapping[str, str] = {
    **dict.fromkeys(("born", "died", "founded", "dissolved", "old-style"), DATE),
    "sha256": "^[0-9a-f]{64}$",
    "changed": DAY,
    "introduction": f"^$|{ID}",
    "reviews": f"^$|{ID}",
    "statement": "^$|^https?://",
    "lines": "^ *[0-9]+ *(- *[0-9]+ *)?(, *[0-9]+ *(- *[0-9]+ *)?)*$",
}
ITEMS: Mapping[str, str] = {"see": ID, "former": ID, "paragraphs": r"^[^\s]+$"}
"""What the words of fields, and of the items of lists, have to look like."""
LINK = re.compile(r"\[([^\]]+)\]\([^)]*\)")
SIGNS = re.compile("`")


@dataclass(frozen=True, slots=True)
class Writer:
    """Writes schemas for a notation. In YAML a word is a string, a number or a truth to an editor, and words to us;
    TOML has words between quotation marks. ``codes`` are the names of all findings.
    """

    toml: bool
    codes: tuple[str, ...] = ()

    def record(self, record: Any) -> dict[str, Any]:
        """The schema of a record."""
        types = get_type_hints(record)
        named = declared_fields(record)
        properties = {name: self.declared(name, each, types[each.name]) for name, each in named.items()}
        required = [name for name, each in named.items() if each.default is MISSING]
        schema = {"type": "object", "properties": properties, "additionalProperties": False}
        return {**schema, "required": required} if required else schema

    def declared(self, name: str, declaration: Field[Any], wanted: Any) -> dict[str, Any]:
        """The schema of a field, with the sentence that explains it; an optional field may be left empty in YAML."""
        needed = declaration.default is MISSING
        pattern = self.pattern(name, declaration)
        schema = self.value(wanted, pattern, ITEMS.get(name, ""))
        if not (needed or self.toml):
            schema = {"anyOf": [schema, {"type": "null"}]}
        elif needed and schema.get("type") == self.words()["type"] and not pattern:
            schema = {**schema, "minLength": 1}
        doc = SIGNS.sub("", LINK.sub(r"\1", str(declaration.metadata["doc"])))
        return {"description": doc[:1].upper() + doc[1:] + ".", **schema}

    def pattern(self, name: str, declaration: Field[Any]) -> str:
        """What the words of a field look like. A date of the edition is a day; any other is one of many forms."""
        if name == "date":
            return DAY if self.toml else DATE.removeprefix("^$|") if declaration.default is MISSING else DATE
        return PATTERNS.get(name, "")

    def value(self, wanted: Any, pattern: str, item: str) -> dict[str, Any]:
        """The schema of a value of a type."""
        if get_origin(wanted) in (Union, UnionType):
            wanted = next(each for each in get_args(wanted) if each is not NoneType)
        if get_origin(wanted) is tuple:
            return {"type": "array", "items": self.value(get_args(wanted)[0], item, "")}
        if is_dataclass(wanted):
            return self.levels() if wanted is Levels else self.record(wanted)
        if isinstance(wanted, type) and issubclass(wanted, StrEnum):
            return {"enum": [each.value for each in wanted]}
        if wanted in (bool, int):
            return self.truth() if wanted is bool else {"type": "integer"}
        pattern = LANGUAGE if wanted is Language else pattern
        return {**self.words(), "pattern": pattern} if pattern else self.words()

    def levels(self) -> dict[str, Any]:
        """The schema of the levels of findings."""
        level = {"enum": [each.value for each in Level]}
        return {"type": "object", "properties": dict.fromkeys(self.codes, level), "additionalProperties": False}

    def truth(self) -> dict[str, Any]:
        """The schema of a truth."""
        return {"type": "boolean"} if self.toml else {"enum": ["yes", "no", True, False]}

    def words(self) -> dict[str, Any]:
        """The schema of words."""
        return {"type": "string"} if self.toml else {"type": ["string", "number", "boolean"]}
