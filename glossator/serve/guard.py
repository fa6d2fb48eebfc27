"""Who may talk to the preview: in go a Host and an Origin header, out comes yes or no.

Any page on the web can make a browser ask 127.0.0.1 for something, and a name that resolves to 127.0.0.1
makes its pages look like ours. Both give themselves away: by the Origin, or by the Host they ask for.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from glossator.serve.address import is_everywhere, is_numeric, written

NETLOC = re.compile(r"(\[[0-9a-f:.]+\]|[^\[\]:/@,\s]+)(?::([0-9]{1,5}))?")
HTTP_PORT = 80
THIS_MACHINE = frozenset({"127.0.0.1", "localhost", "[::1]"})


@dataclass(frozen=True, slots=True)
class Guard:
    """The allow-list of one preview: host names, the port, and whether any numeric address will do."""

    names: frozenset[str]
    port: int
    any_address: bool = False

    def welcomes(self, host: str | None, origin: str | None) -> bool:
        """Whether a request with these headers is answered."""
        return self.allows_host(host) and self.allows_origin(origin, host)

    def allows_host(self, host: str | None) -> bool:
        """Whether the Host header names this preview.

        A numeric address cannot be a foreign name in disguise, so one is enough for a preview that listens on
        every address of the machine.
        """
        name, port = _parts(host)
        known = name in self.names or (self.any_address and is_numeric(name))
        return known and port == self.port

    def allows_origin(self, origin: str | None, host: str | None) -> bool:
        """Whether a page of that origin may ask; a request without the header does not come from a page."""
        if origin is None:
            return True
        scheme, _, netloc = origin.partition("://")
        name, port = _parts(netloc)
        own = name in self.names and port == self.port
        same = self.any_address and netloc.casefold() == (host or "").casefold()
        return scheme.casefold() == "http" and (own or same)


def guard(host: str, port: int) -> Guard:
    """The guard of a preview that listens on a host and port."""
    return Guard(THIS_MACHINE | {written(host)}, port, is_everywhere(host))


def _parts(netloc: str | None) -> tuple[str, int]:
    """Name and port of ``name:port``; an empty name when it is anything else."""
    found = NETLOC.fullmatch((netloc or "").casefold())
    if found is None:
        return "", 0
    return found[1], int(found[2]) if found[2] else HTTP_PORT
