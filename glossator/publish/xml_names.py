"""Names that XML allows: an id begins with a letter or a low line (W3C, Namespaces in XML 1.0, NCName)."""

from __future__ import annotations


def xml_id(name: str) -> str:
    """An id as XML allows it; ids of content are letters, digits, dots, hyphens and low lines."""
    return name if not name or name[0].isalpha() or name[0] == "_" else f"_{name}"


def xml_way(href: str) -> str:
    """An address whose fragment is such an id."""
    path, mark, fragment = href.partition("#")
    return path + mark + xml_id(fragment)
