"""The sockets a preview listens on: in go a host and a port, out come open sockets or a line that says why not."""

from __future__ import annotations

import errno
import os
import socket
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import repeat

TRIES = 100
LAST_PORT = 65535
BACKLOG = 128
TAKEN = frozenset({errno.EADDRINUSE, getattr(errno, "WSAEADDRINUSE", errno.EADDRINUSE)})

Address = tuple[socket.AddressFamily, str]


class Unusable(Exception):
    """A host or port that cannot be listened on; the message is one line for the terminal."""


@dataclass(frozen=True, slots=True)
class Listening:
    """Open sockets, all on one port."""

    sockets: tuple[socket.socket, ...]
    port: int

    def close(self) -> None:
        """Gives the port back."""
        for each in self.sockets:
            each.close()


def listen(host: str, port: int) -> Listening:
    """Sockets on the first free port from ``port`` on; 0 is any free port. Raises ``Unusable``."""
    if not 0 <= port <= LAST_PORT:
        raise Unusable(f"port {port} is not a port: give one from 1 to {LAST_PORT}")
    addresses = _addresses(host)
    last = min(port + TRIES - 1, LAST_PORT)
    for candidate in range(port, last + 1) if port else repeat(0, TRIES):
        found = _open_all(addresses, candidate, host)
        if found is not None:
            return found
    raise Unusable(f"ports {port} to {last} of {host} are all taken: choose another port")


def _addresses(host: str) -> tuple[Address, ...]:
    """The numeric addresses a host stands for, each once."""
    try:
        found = socket.getaddrinfo(host or None, None, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)
    except (OSError, ValueError) as problem:
        raise Unusable(f"cannot listen on host {host!r}: {_reason(problem)}") from problem
    return tuple(dict.fromkeys((family, str(address[0])) for family, _, _, _, address in found))


def _open_all(addresses: Iterable[Address], port: int, host: str) -> Listening | None:
    """Sockets on one port of every address, or nothing when that port is taken.

    An address this machine does not have is left out as long as another one works.
    """
    opened: list[socket.socket] = []
    absent: OSError | None = None
    for family, address in addresses:
        try:
            opened.append(_open(family, address, port))
            port = opened[0].getsockname()[1]
        except OSError as problem:
            absent = problem
            if problem.errno in {errno.EADDRNOTAVAIL, errno.EAFNOSUPPORT}:
                continue
            Listening(tuple(opened), port).close()
            if problem.errno in TAKEN:
                return None
            raise Unusable(f"cannot listen on {host} port {port}: {_reason(problem)}") from problem
    if not opened:
        raise Unusable(f"cannot listen on host {host!r}: {_reason(absent or OSError('no such address'))}")
    return Listening(tuple(opened), port)


def _open(family: socket.AddressFamily, address: str, port: int) -> socket.socket:
    """One listening socket."""
    opened = socket.socket(family, socket.SOCK_STREAM)
    try:
        if os.name == "posix":
            opened.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        if family == socket.AF_INET6:
            opened.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 1)
        opened.bind((address, port))
        opened.listen(BACKLOG)
        opened.settimeout(0)
    except BaseException:
        opened.close()
        raise
    return opened


def _reason(problem: Exception) -> str:
    """The system's word for a problem, in one line."""
    said = problem.strerror if isinstance(problem, OSError) and problem.strerror else str(problem)
    return " ".join(said.split()) or type(problem).__name__
