"""The content of a file as an address (RFC 2397)."""

from __future__ import annotations

from base64 import b64encode


def data_address(kind: str, content: bytes) -> str:
    """An address that holds content of a media type."""
    return f"data:{kind};base64,{b64encode(content).decode('ascii')}"
