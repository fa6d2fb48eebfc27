"""Content types: in goes a file name, out comes what the browser is told about it.

The table is our own because the system's differs from machine to machine.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import PurePath
from types import MappingProxyType

UNKNOWN = "application/octet-stream"
TEXTS: Mapping[str, str] = MappingProxyType(
    {
        ".html": "text/html",
        ".htm": "text/html",
        ".xhtml": "application/xhtml+xml",
        ".css": "text/css",
        ".js": "text/javascript",
        ".mjs": "text/javascript",
        ".json": "application/json",
        ".jsonld": "application/ld+json",
        ".map": "application/json",
        ".webmanifest": "application/manifest+json",
        ".txt": "text/plain",
        ".md": "text/plain",
        ".bib": "text/plain",
        ".csv": "text/csv",
        ".tsv": "text/tab-separated-values",
        ".vtt": "text/vtt",
        ".xml": "application/xml",
        ".tei": "application/xml",
        ".atom": "application/atom+xml",
        ".rss": "application/rss+xml",
        ".svg": "image/svg+xml",
    }
)
BINARIES: Mapping[str, str] = MappingProxyType(
    {
        ".avif": "image/avif",
        ".gif": "image/gif",
        ".ico": "image/x-icon",
        ".jpeg": "image/jpeg",
        ".jpg": "image/jpeg",
        ".png": "image/png",
        ".webp": "image/webp",
        ".otf": "font/otf",
        ".ttf": "font/ttf",
        ".woff": "font/woff",
        ".woff2": "font/woff2",
        ".m4a": "audio/mp4",
        ".mp3": "audio/mpeg",
        ".oga": "audio/ogg",
        ".ogg": "audio/ogg",
        ".opus": "audio/ogg",
        ".wav": "audio/wav",
        ".mp4": "video/mp4",
        ".webm": "video/webm",
        ".epub": "application/epub+zip",
        ".pdf": "application/pdf",
        ".wasm": "application/wasm",
        ".zip": "application/zip",
    }
)


def content_type(name: str) -> str:
    """The Content-Type of a file of that name."""
    ending = PurePath(name).suffix.casefold()
    if ending in TEXTS:
        return f"{TEXTS[ending]}; charset=utf-8"
    return BINARIES.get(ending, UNKNOWN)
