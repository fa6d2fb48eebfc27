"""What pages of the preview may ask for: in go the headers and the body of a request, out come a status and an answer.

The guard has looked at Host and Origin already, as for every request. Whoever asks here must besides be a page, have
this preview's own token, which stands in its pages and nowhere else, and send JSON, which a form elsewhere cannot.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from secrets import compare_digest
from typing import Any

Ask = Callable[[Mapping[str, Any]], Mapping[str, Any]]
"""Answers the wish of a page; it may take its time, and be called in any thread."""

LONGEST = 64 * 1024
TOKEN = "X-Glossator-Token"  # noqa: S105 - the header's name
OK, MALFORMED, FORBIDDEN, TOO_LONG, WRONG_TYPE = 200, 400, 403, 413, 415


@dataclass(frozen=True, slots=True)
class Wishes:
    """Answers those who may ask."""

    ask: Ask
    token: str

    def fault(self, headers: Mapping[str, str], length: int) -> int:
        """The status with which a request is turned away; 0 for one that is answered."""
        if headers.get("Origin") is None or headers.get("Sec-Fetch-Site", "same-origin") != "same-origin":
            return FORBIDDEN
        given = headers.get(TOKEN, "").encode("utf-8", "replace")
        if not self.token or not compare_digest(given, self.token.encode()):
            return FORBIDDEN
        if headers.get("Content-Type", "").partition(";")[0].strip().casefold() != "application/json":
            return WRONG_TYPE
        return TOO_LONG if length > LONGEST else 0

    def answer(self, body: bytes) -> tuple[int, str]:
        """The status and the answer, as JSON, to a body."""
        try:
            wish = json.loads(body)
        except (ValueError, RecursionError):
            wish = None
        if not isinstance(wish, dict):
            return MALFORMED, "{}"
        try:
            return OK, json.dumps(self.ask(wish))
        except Exception as problem:  # the preview outlives every wish
            return OK, json.dumps({"refused": f"This went wrong inside: {type(problem).__name__}: {problem}"})
