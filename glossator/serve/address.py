"""Hosts and addresses: in goes the host a preview was told, out comes how it is written and what it means."""

from __future__ import annotations

from ipaddress import ip_address


def is_numeric(name: str) -> bool:
    """Whether a name is an IP address, in brackets or not."""
    try:
        ip_address(name.strip("[]"))
    except ValueError:
        return False
    return True


def is_everywhere(host: str) -> bool:
    """Whether a host stands for every address of this machine."""
    return not host or (is_numeric(host) and ip_address(host).is_unspecified)


def written(host: str) -> str:
    """A host as it is written in a web address and in headers."""
    return f"[{host}]" if ":" in host else host.casefold()


def url(host: str, port: int) -> str:
    """The address to open in a browser for what is listened on."""
    here = "::1" if ":" in host else "127.0.0.1"
    return f"http://{written(here if is_everywhere(host) else host)}:{port}/"
