"""Texts in signs alone: plain text, and Markdown."""
