"""The schemas of data in formats of others, as far as they are read: CSL-JSON and the Web Annotation Data Model."""

from __future__ import annotations

from typing import Any

from glossator.model.csl import DATES, NAMES, PEOPLE, TYPES, VARIANTS, Item, Name, spelling
from glossator.model.kinds import declared_fields

WORDS = {"type": ["string", "number"]}
TEXT = {"type": "string", "minLength": 1}


def works() -> dict[str, Any]:
    """The schema of ``bibliography.json``: a list of works. Variables that are not read may stand there as well."""
    item = {
        "type": "object",
        "required": ["id", "type"],
        "properties": {
            **{name: variable(field) for name, field in NAMES.items()},
            **{old: {"description": f"An older name of `{new}`."} for old, new in VARIANTS.items()},
        },
    }
    listed = {"type": "array", "items": item}
    wrapped = {"type": "object", "required": ["items"], "properties": {"items": listed}}
    return {"anyOf": [listed, wrapped]}


def variable(field: str) -> dict[str, Any]:
    """The schema of one variable of a work."""
    doc = {"description": str(declared_fields(Item)[field.replace("_", "-")].metadata["doc"])}
    if field == "type":
        return {**doc, "enum": list(TYPES)}
    if field in PEOPLE:
        return {**doc, "type": "array", "items": name_schema()}
    if field in DATES:
        return {**doc, **date_schema()}
    return {**doc, **WORDS}


def name_schema() -> dict[str, Any]:
    """The schema of a name."""
    parts = {spelling(each.name): WORDS for each in declared_fields(Name).values() if each.type == "str"}
    return {"anyOf": [{"type": "string"}, {"type": "object", "properties": parts, "minProperties": 1}]}


def date_schema() -> dict[str, Any]:
    """The schema of a date."""
    part = {"type": ["integer", "string"]}
    parts = {"type": "array", "items": {"type": "array", "items": part, "maxItems": 3}, "minItems": 1, "maxItems": 2}
    date = {"date-parts": parts, "raw": {"type": "string"}, "literal": {"type": "string"}}
    return {"anyOf": [{"type": ["string", "integer"]}, {"type": "object", "properties": date, "minProperties": 1}]}


def layer() -> dict[str, Any]:
    """The schema of a layer of annotations: a collection, a page, a list, or one annotation."""
    each = {"$ref": "#/definitions/annotation"}
    page = {
        "type": "object",
        "required": ["type", "items"],
        "properties": {"type": {"const": "AnnotationPage"}, "items": {"type": "array", "items": each}},
    }
    collection = {
        "type": "object",
        "required": ["type", "first"],
        "properties": {"type": {"const": "AnnotationCollection"}, "label": WORDS, "first": page},
    }
    forms = [collection, page, {"type": "array", "items": each}, each]
    return {"anyOf": forms, "definitions": {"annotation": annotation()}}


def annotation() -> dict[str, Any]:
    """The schema of one annotation."""
    target = {
        "anyOf": [
            TEXT,
            {"type": "object", "required": ["source"], "properties": {"source": {}, "selector": {}}},
            {"type": "array", "minItems": 1},
        ]
    }
    return {
        "type": "object",
        "required": ["id", "type", "target"],
        "properties": {"id": TEXT, "type": {"const": "Annotation"}, "target": target, "creator": {}, "body": {}},
    }
