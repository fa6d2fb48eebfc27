"""Faults that are no faults of the content: of the theme, and of what is not there."""

from __future__ import annotations


class TemplateFault(Exception):
    """A file of a theme that cannot be used: its name, the line, and what is wrong."""

    def __init__(self, name: str, line: int, message: str) -> None:
        super().__init__(f"{name}:{line}: {message}")
        self.name, self.line, self.message = name, line, message


class NoPrinter(Exception):
    """There is nothing to make PDF files with; the message says what to do."""


class NoCluster(Exception):
    """There is nobody to give the work to; the message says why, and what to do."""
