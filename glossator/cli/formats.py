"""Findings for other programs: JSON, SARIF 2.1.0 (OASIS, 2020), and the workflow commands of GitHub Actions."""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from importlib import import_module
from typing import IO, Any
from urllib.parse import quote

from glossator import __version__
from glossator.cli.report import clean, path_of, takes_colour, text_report
from glossator.model.diagnostic import Diagnostic, Level

FORMATS = ("text", "json", "sarif", "github")
COMMANDS = {Level.ERROR: "error", Level.WARNING: "warning", Level.NOTE: "notice"}
LONG = 10_000
SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"


def report(findings: Sequence[Diagnostic], form: str, folder: str, stream: IO[str] | None = None) -> str:
    """The findings in one of the formats; ``folder`` is the content folder as the caller named it, ``stream`` where the
    report goes, which may show colours.
    """
    if form == "text":
        return text_report(findings, folder, coloured=stream is not None and takes_colour(stream, os.environ))
    if form == "github":
        return "".join(f"{github_command(each, folder)}\n" for each in findings)
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


def github_command(finding: Diagnostic, folder: str) -> str:
    """A finding as a workflow command, which GitHub Actions shows beside the line it is about.

    Signs that would end a property or the command are escaped as the runner's own toolkit does it
    (https://github.com/actions/toolkit, packages/core/src/command.ts).
    """
    place = finding.place
    properties = {
        "file": path_of(place, folder),
        "line": place.line,
        "col": place.column,
        "endColumn": place.column + place.length,
        "title": f"{finding.code}",
    }
    named = ",".join(f"{name}={escaped(str(value), ',:')}" for name, value in properties.items())
    words = f"{finding.message} ({finding.hint})" if finding.hint else finding.message
    return f"::{COMMANDS[finding.level]} {named}::{escaped(clean(words))}"


def escaped(words: str, more: str = "") -> str:
    """Words without signs that mean something in a workflow command."""
    for sign in f"%\r\n{more}":
        words = words.replace(sign, f"%{ord(sign):02X}")
    return words


def sarif_report(findings: Sequence[Diagnostic], folder: str) -> dict[str, Any]:
    """The findings as SARIF has them."""
    rules = [
        {
            "id": code.name,
            "shortDescription": {"text": code.summary},
            "fullDescription": {"text": code.explanation},
            "defaultConfiguration": {"level": "none" if code.level is Level.OFF else code.level.value},
        }
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
