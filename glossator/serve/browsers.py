"""The browsers that listen: in goes a message, out it goes to each of them."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import CancelledError
from contextlib import suppress
from typing import Any, Protocol


class Pending(Protocol):
    """A message on its way."""

    def add_done_callback(self, callback: Callable[[Any], object], /) -> None:
        """Calls back when the message has left, or could not."""


class Socket(Protocol):
    """The side of a WebSocket that can be written to."""

    def write_message(self, message: str) -> Pending:
        """Sends one text message."""


class Browsers:
    """The open WebSockets of one kind; used in the server's thread only."""

    def __init__(self) -> None:
        self._open: set[Socket] = set()

    def __len__(self) -> int:
        """How many listen."""
        return len(self._open)

    def add(self, socket: Socket) -> None:
        """One more listens."""
        self._open.add(socket)

    def discard(self, socket: Socket) -> None:
        """One listens no more."""
        self._open.discard(socket)

    def send(self, *messages: str) -> None:
        """Sends the messages to every browser; one that is gone keeps the others from nothing."""
        for socket in tuple(self._open):
            try:
                for message in messages:
                    post(socket, message)
            except Exception:  # whatever closed it, it is closed
                self.discard(socket)


def post(socket: Socket, message: str) -> None:
    """Sends one message; that the browser leaves meanwhile is nobody's trouble."""
    socket.write_message(message).add_done_callback(_settle)


def _settle(done: Any) -> None:
    """Takes note of how a message went, so that a lost one is not reported as an oversight."""
    with suppress(Exception, CancelledError):
        done.exception()
