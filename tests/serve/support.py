"""A preview under test: a small site that is built from text files, served on a real port, and what talks to it."""

from __future__ import annotations

import asyncio
import base64
import http.client
import json
import os
import socket
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from glossator.model.diagnostic import Diagnostic, Level
from glossator.model.source import Source, Span
from glossator.serve import Outcome, Preview
from glossator.serve.port import listen
from glossator.serve.session import Session

HERE = "127.0.0.1"
LIMIT = 60.0
"""How many seconds anything may take; nothing does, unless it never ends."""


def eventually(condition: Callable[[], object], what: str = "") -> None:
    """Waits until a condition holds."""
    end = time.monotonic() + LIMIT
    while not condition():
        assert time.monotonic() < end, what or "it never came true"
        time.sleep(0.005)


@dataclass
class Small:
    """Content in text files; the site is one page that holds their text.

    A word of the text may be a finding (``error``, ``warning``) or break the build (``raise``, ``exit``).
    """

    folder: Path
    builds: int = 0
    said: list[str] = field(default_factory=list)
    gate: threading.Event = field(default_factory=threading.Event)

    def __post_init__(self) -> None:
        self.content.mkdir()
        self.gate.set()

    @property
    def content(self) -> Path:
        return self.folder / "content"

    @property
    def site(self) -> Path:
        return self.folder / "site"

    def write(self, text: str, name: str = "a.txt") -> None:
        (self.content / name).write_text(text, "utf-8")

    def text(self) -> str:
        """All the text there is."""
        return "\n".join(path.read_text("utf-8") for path in sorted(self.content.glob("*.txt")))

    def has_built(self, more_than: int) -> bool:
        """Whether more builds than that have begun."""
        return self.builds > more_than

    def page(self) -> str:
        """The page of the site; empty when there is none."""
        path = self.site / "index.html"
        return path.read_text("utf-8") if path.exists() else ""

    def build(self) -> Outcome:
        self.builds += 1
        text = self.text()
        assert self.gate.wait(LIMIT)
        if "raise" in text:
            raise ValueError("of two\nlines")
        if "exit" in text:
            raise SystemExit(3)
        findings = tuple(self.findings(text))
        if any(each.level == Level.ERROR for each in findings):
            return Outcome(findings, (), published=False)
        changed = [name for name, content in self.pages(text).items() if self.put(name, content)]
        return Outcome(findings, tuple(changed), published=True)

    def findings(self, text: str) -> Iterator[Diagnostic]:
        source = Source("a.txt", text)
        for level in Level:
            start = text.find(level)
            if start >= 0:
                place = source.place(Span(start, start + len(level)))
                yield Diagnostic(f"word-{level}", level, place, f"<b>{level}</b> is not a word", "take it out")

    def pages(self, text: str) -> Mapping[str, str]:
        """The files of the site: a line ``styles: …`` is the style sheet, any other one a paragraph."""
        lines = text.split("\n")
        styles = [line.removeprefix("styles:") for line in lines if line.startswith("styles:")]
        paragraphs = [line for line in lines if not line.startswith("styles:")]
        body = "".join(f'<p id="p{number}">{line}</p>\n' for number, line in enumerate(paragraphs))
        return {"index.html": HEAD + body, "style.css": "".join(styles), "404.html": "not here"}

    def put(self, name: str, content: str) -> bool:
        """Writes a file of the site in one step, unless it is the same already."""
        path = self.site / name
        if path.exists() and path.read_text("utf-8") == content:
            return False
        self.site.mkdir(exist_ok=True)
        staged = self.folder / "staged"
        staged.write_text(content, "utf-8")
        staged.replace(path)
        return True


HEAD = """<!DOCTYPE html>
<html lang="en">
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy"
 content="default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self' ws:">
<title>Small</title>
<link rel="stylesheet" href="/style.css">
<script src="/livereload.js" defer></script>
<script src="/glossator-preview.js" defer></script>
"""


def preview(small: Small, **options: Any) -> Preview:
    """The preview of a small site."""
    settings: dict[str, Any] = {
        "build": small.build,
        "site": small.site,
        "watched": (small.content,),
        "say": small.said.append,
        "draw": lambda findings: "\n".join(f"{each.place.path}: {each.message}" for each in findings),
    }
    return Preview(**{**settings, **options})


@contextmanager
def running(small: Small, *, wait: bool = True, **options: Any) -> Iterator[int]:
    """A preview that runs meanwhile; gives its port, once the first build has ended."""
    order = preview(small, **options)
    listening = listen(order.host, 0)
    session = Session(order, listening)
    stops: list[Callable[[], object]] = []

    async def hold() -> None:
        loop, task = asyncio.get_running_loop(), asyncio.ensure_future(session.run())
        stops.append(lambda: loop.call_soon_threadsafe(task.cancel))
        with suppress(asyncio.CancelledError):
            await task

    thread = threading.Thread(target=lambda: asyncio.run(hold()))
    thread.start()
    try:
        eventually(lambda: stops and (session.state.built or not wait), "the first build never ended")
        yield listening.port
    finally:
        small.gate.set()
        for stop in stops:
            stop()
        thread.join(LIMIT)
        listening.close()
        assert not thread.is_alive()


@dataclass(frozen=True)
class Answer:
    """What a server answered."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def text(self) -> str:
        return self.body.decode("utf-8")


def ask(port: int, path: str = "/", method: str = "GET", **headers: str | None) -> Answer:
    """Asks for a path; a header that is None is not sent, and an underscore in a name is a hyphen."""
    connection = http.client.HTTPConnection(HERE, port, timeout=LIMIT)
    try:
        connection.putrequest(method, path, skip_host=True, skip_accept_encoding=True)
        for name, value in {"Host": f"{HERE}:{port}", **headers}.items():
            if value is not None:
                connection.putheader(name.replace("_", "-"), value)
        connection.endheaders()
        response = connection.getresponse()
        return Answer(response.status, dict(response.getheaders()), response.read())
    finally:
        connection.close()


def upgrade(port: int, path: str, **headers: str | None) -> int:
    """The status with which a WebSocket is granted (101) or refused."""
    wanted = {
        "Upgrade": "websocket",
        "Connection": "Upgrade",
        "Sec_WebSocket_Key": base64.b64encode(os.urandom(16)).decode(),
        "Sec_WebSocket_Version": "13",
    }
    return ask(port, path, "GET", **{**wanted, **headers}).status


class WebSocket:
    """A browser's side of a WebSocket: short text messages."""

    def __init__(self, port: int, path: str) -> None:
        self._socket = socket.create_connection((HERE, port), LIMIT)
        self._file = self._socket.makefile("rb")
        key = base64.b64encode(os.urandom(16)).decode()
        lines = [
            f"GET {path} HTTP/1.1",
            f"Host: {HERE}:{port}",
            f"Origin: http://{HERE}:{port}",
            "Upgrade: websocket",
            "Connection: Upgrade",
            f"Sec-WebSocket-Key: {key}",
            "Sec-WebSocket-Version: 13",
        ]
        self._socket.sendall("\r\n".join([*lines, "", ""]).encode())
        assert b" 101 " in self._file.readline()
        while self._file.readline().strip():
            pass

    def __enter__(self) -> WebSocket:
        return self

    def __exit__(self, *_: object) -> None:
        self._file.close()
        self._socket.close()

    def send(self, text: str) -> None:
        data = text.encode()
        assert len(data) < 126
        self._socket.sendall(bytes([0x81, 0x80 | len(data)]) + bytes(4) + data)

    def receive(self) -> Any:
        """The next message, as the value its JSON means."""
        kind, length = self._file.read(2)
        if length >= 126:
            length = int.from_bytes(self._file.read(2 if length == 126 else 8), "big")
        data = self._file.read(length)
        return json.loads(data) if kind == 0x81 else self.receive()

    def until(self, wanted: Callable[[Any], object]) -> Any:
        """The next message of a kind; others are passed over."""
        while not wanted(message := self.receive()):
            pass
        return message


@contextmanager
def reloads(port: int) -> Iterator[WebSocket]:
    """A browser that has greeted livereload's way."""
    with WebSocket(port, "/livereload") as client:
        client.send('{"command": "hello", "protocols": ["http://livereload.com/protocols/official-7"]}')
        assert client.receive()["command"] == "hello"
        yield client
