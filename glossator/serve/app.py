"""The network: the only file that knows tornado, and livereload's handlers.

In go a desk that answers, a guard and the browsers that listen; out comes a server on open sockets. The
classes are made inside functions so that tornado and livereload are loaded when a preview starts.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass, field
from socket import socket
from typing import Any

from glossator.serve.browsers import Browsers, post
from glossator.serve.desk import Desk
from glossator.serve.guard import Guard

RELOADS = "/livereload"
FINDINGS = "/glossator-findings"
LONGEST_MESSAGE = 64 * 1024
PING_SECONDS = 30
PATIENCE = 1.0
"""How many seconds browsers have to say goodbye."""
HEADERS = (
    ("Cache-Control", "no-store"),
    ("X-Content-Type-Options", "nosniff"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
)


@dataclass(frozen=True, slots=True)
class App:
    """What the server works with: who may ask, who answers, and who listens."""

    guard: Guard
    desk: Desk
    reloads: Browsers = field(default_factory=Browsers)
    readers: Browsers = field(default_factory=Browsers)


def start(app: App, sockets: Iterable[socket]) -> Callable[[], Awaitable[None]]:
    """Serves on open sockets, in the running event loop; gives the function that ends it and every connection."""
    from tornado.httpserver import HTTPServer
    from tornado.routing import AnyMatches, Rule
    from tornado.web import Application

    rules: list[Any] = [
        Rule(_foreign(app.guard), _refusal()),
        (RELOADS, _reload_socket(app.reloads)),
        (FINDINGS, _findings_socket(app.readers, app.desk)),
        Rule(AnyMatches(), _pages(app.desk)),
    ]
    application = Application(
        rules,
        log_function=lambda handler: None,
        websocket_ping_interval=PING_SECONDS,
        websocket_max_message_size=LONGEST_MESSAGE,
    )
    server = HTTPServer(application, max_body_size=LONGEST_MESSAGE)
    server.add_sockets(sockets)

    async def end() -> None:
        server.stop()
        await asyncio.gather(app.reloads.close(PATIENCE), app.readers.close(PATIENCE))
        await server.close_all_connections()

    return end


def _foreign(guard: Guard) -> Any:
    """A matcher for every request, WebSockets included, that the guard does not welcome."""
    from tornado.httputil import HTTPServerRequest
    from tornado.routing import Matcher

    class Foreign(Matcher):
        def match(self, request: HTTPServerRequest) -> dict[str, Any] | None:
            headers = request.headers
            return None if guard.welcomes(headers.get("Host"), headers.get("Origin")) else {}

    return Foreign()


def _refusal() -> type[object]:
    """The handler of foreign requests."""
    from tornado.web import RequestHandler

    class Refusal(RequestHandler):
        def prepare(self) -> None:
            self.set_status(403)
            self.set_header("Content-Type", "text/plain; charset=utf-8")
            self.finish("The preview answers only its own address.\n")

    return Refusal


def _pages(desk: Desk) -> type[object]:
    """The handler of files and pages."""
    from tornado.web import RequestHandler

    class Pages(RequestHandler):
        def get(self) -> None:
            stamp = desk.state().stamp
            reply = desk.answer(self.request.path, self.request.headers.get("Range", ""))
            self.set_status(reply.status)
            self.set_header("Content-Type", reply.type)
            self.set_header("Server-Timing", f'glossator;desc="{stamp}"')
            for name, value in (*HEADERS, *reply.headers):
                self.set_header(name, value)
            self.finish(reply.body)

        head = get

        def compute_etag(self) -> None:
            """Nothing is remembered by browsers, so nothing needs a name to be remembered by."""

    return Pages


def _reload_socket(browsers: Browsers) -> type[object]:
    """The handler of livereload's protocol.

    The guard has looked at the Origin already. The library keeps its listeners in one place for the whole
    process and greets them there; ours are kept by the preview, from the greeting on.
    """
    from livereload.handlers import LiveReloadHandler  # type: ignore[import-untyped]

    class ReloadSocket(LiveReloadHandler):  # type: ignore[misc]
        def open(self) -> None:
            browsers.enter(self)

        def on_message(self, message: str | bytes) -> None:
            if _command(message) == "hello":
                super().on_message(message)
                browsers.listen(self)

        def on_close(self) -> None:
            browsers.leave(self)

    return ReloadSocket


def _findings_socket(browsers: Browsers, desk: Desk) -> type[object]:
    """The handler that tells a browser the findings: at once, and after every build."""
    from tornado.websocket import WebSocketHandler

    class FindingsSocket(WebSocketHandler):
        def check_origin(self, origin: str) -> bool:
            return True  # the guard has looked at it already

        def open(self) -> None:
            browsers.enter(self)
            browsers.listen(self)
            post(self, desk.state().message())

        def on_message(self, message: str | bytes) -> None:
            """Browsers have nothing to say here."""

        def on_close(self) -> None:
            browsers.leave(self)

    return FindingsSocket


def _command(message: str | bytes) -> str:
    """The command of a message in livereload's protocol; empty for anything else."""
    try:
        facts = json.loads(message)
    except ValueError:
        return ""
    return str(facts.get("command", "")) if isinstance(facts, dict) else ""
