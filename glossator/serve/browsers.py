"""The browsers that listen: in goes a message, out it goes to each of them."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Iterable
from concurrent.futures import CancelledError
from contextlib import suppress
from typing import Any, Protocol

MOMENT = 0.01
"""Seconds between two looks at whether all are gone."""


class Pending(Protocol):
    """A message on its way."""

    def add_done_callback(self, callback: Callable[[Any], object], /) -> None:
        """Calls back when the message has left, or could not."""


class Socket(Protocol):
    """The side of a WebSocket that can be written to."""

    def write_message(self, message: str) -> Pending:
        """Sends one text message."""

    def close(self) -> None:
        """Says goodbye."""


class Browsers:
    """The open WebSockets of one kind, of which some listen; used in the server's thread only."""

    def __init__(self) -> None:
        self._open: set[Socket] = set()
        self._listening: dict[Socket, str] = {}

    def enter(self, socket: Socket) -> None:
        """One more is open."""
        self._open.add(socket)

    def listen(self, socket: Socket, page: str = "") -> None:
        """One more listens, and shows a page, if it has said which."""
        self._listening[socket] = page

    def leave(self, socket: Socket) -> None:
        """One is open no more."""
        self._open.discard(socket)
        self._listening.pop(socket, None)

    def tell(self, messages: Callable[[str], Iterable[str]]) -> None:
        """Sends every browser the messages for its page; one that is gone keeps the others from nothing."""
        for socket, page in tuple(self._listening.items()):
            try:
                for message in messages(page):
                    post(socket, message)
            except Exception:  # whatever closed it, it is closed
                self._listening.pop(socket, None)

    async def close(self, patience: float) -> None:
        """Says goodbye to all and waits that many seconds for their answers."""
        end = time.monotonic() + patience
        for socket in tuple(self._open):
            socket.close()
        while self._open and time.monotonic() < end:
            await asyncio.sleep(MOMENT)


def post(socket: Socket, message: str) -> None:
    """Sends one message; that the browser leaves meanwhile is nobody's trouble."""
    socket.write_message(message).add_done_callback(_settle)


def _settle(done: Any) -> None:
    """Takes note of how a message went, so that a lost one is not reported as an oversight."""
    with suppress(Exception, CancelledError):
        done.exception()
