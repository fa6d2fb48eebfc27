"""Glossator: a static site generator for annotated readers."""

__version__ = "0.1.0"
