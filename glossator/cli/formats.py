"""Findings for other programs: JSON, and SARIF 2.1.0 (OASIS, 2020)."""

from __future__ import annotations

import json
from collections.abc import Sequence
from importlib import import_module
from typing import Any
from urllib.parse import quote

from glossator import __version__
from glossator.cli.report import clean, path_of, text_report
from glossator.model.diagnostic import Diagnostic

FORMATS = ("text", "json", "sarif")
LONG = 10_000
SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"


def report(findings: Sequence[Diagnostic], form: str, folder: str) -> str:
    """The findings in one of the formats; ``folder`` is the content folder as the caller named it."""
    if form == "text":
        return text_report(findings, folder)
    value = json_report(findings, folder) if form == "json" else sarif_report(findings, folder)
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def json_report(findings: Sequence[Diagnostic], folder: str) -> dict[str, Any]:
    """The findings as plain data."""
    return {"format": 1, "findings": [json_finding(each, folder) for each in findings]}


def json_finding(finding: Diagnostic, folder: str) -> dict[str, Any]:
    """A finding as plain data; the excerpt is empty where the line is very long."""
    place = finding.place
    return {
        "code": finding.code,
        "level": finding.level.value,
        "file": path_of(place, folder),
        "line": place.line,
        "column": place.column,
        "length": place.length,
        "excerpt": clean(place.excerpt) if len(place.excerpt) <= LONG else "",
        "message": clean(finding.message),
        "hint": clean(finding.hint),
    }


def sarif_report(findings: Sequence[Diagnostic], folder: str) -> dict[str, Any]:
    """The findings as SARIF has them."""
    rules = [
        {"id": code.name, "shortDescription": {"text": code.summary}, "fullDescription": {"text": code.explanation}}
        for code in import_module("glossator.toolchain").CODES  # which is all of the tool, and few want this format
    ]
    driver = {"name": "Glossator", "version": __version__, "rules": rules}
    results = [sarif_result(each, folder) for each in findings]
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    return {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}


def sarif_result(finding: Diagnostic, folder: str) -> dict[str, Any]:
    """A finding as SARIF has it."""
    place = finding.place
    region = {"startLine": place.line, "startColumn": place.column, "endColumn": place.column + place.length}
    location = {"artifactLocation": {"uri": quote(path_of(place, folder))}, "region": region}
    words = f"{finding.message} ({finding.hint})" if finding.hint else finding.message
    return {
        "ruleId": finding.code,
        "level": finding.level.value,
        "message": {"text": clean(words)},
        "locations": [{"physicalLocation": location}],
    }
