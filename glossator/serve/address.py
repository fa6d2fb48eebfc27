"""Hosts and addresses: in goes the host a preview was told, out comes how it is written and what it means."""

from __future__ import annotations

from ipaddress import ip_address
from urllib.parse import unquote, urlsplit

INDEX = "index.html"


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


def is_this_machine(host: str) -> bool:
    """Whether nobody but programmes on this machine can reach what listens on a host."""
    name = host.strip("[]").casefold()
    return name == "localhost" or (is_numeric(name) and ip_address(name).is_loopback)


def page_at(address: str) -> str:
    """The path in the site of the page that an address means: ``/`` is ``index.html``; empty for what is no address."""
    try:
        path = unquote(urlsplit(address).path)
    except ValueError:
        return ""
    return path.removeprefix("/") + INDEX * path.endswith("/")
