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

from glossator.model.source import Place
from glossator.serve.address import page_at
from glossator.serve.browsers import Browsers, post
from glossator.serve.desk import Desk
from glossator.serve.facts import nowhere
from glossator.serve.guard import Guard
from glossator.serve.wishes import LONGEST, Wishes

RELOADS = "/livereload"
FINDINGS = "/glossator-findings"
WISHES = "/glossator-wishes"
LONGEST_MESSAGE = LONGEST
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
    """What the server works with: who may ask, who answers, and who listens; without ``wishes``, pages have none."""

    guard: Guard
    desk: Desk
    wishes: Wishes | None = None
    link: Callable[[Place], str] = nowhere
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
        (FINDINGS, _findings_socket(app)),
        *([(WISHES, _wishes(app.wishes))] if app.wishes else []),
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


def _wishes(wishes: Wishes) -> type[object]:
    """The handler of what pages ask for; it answers in a thread of its own, so that pages are served meanwhile."""
    from tornado.web import RequestHandler

    class WishesOfPages(RequestHandler):
        async def post(self) -> None:
            self.set_header("Content-Type", "application/json; charset=utf-8")
            for name, value in HEADERS:
                self.set_header(name, value)
            status, answer = wishes.fault(self.request.headers, len(self.request.body)), "{}"
            if not status:
                loop = asyncio.get_running_loop()
                status, answer = await loop.run_in_executor(None, wishes.answer, self.request.body)
            self.set_status(status)
            await self.finish(answer)

        def check_xsrf_cookie(self) -> None:
            """The token in the page is what such a cookie would be."""

    return WishesOfPages


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
            facts = _facts(message)
            if facts.get("command") == "hello":
                super().on_message(message)
                browsers.listen(self)
            elif facts.get("command") == "info":
                browsers.listen(self, page_at(str(facts.get("url", ""))))

        def on_close(self) -> None:
            browsers.leave(self)

    return ReloadSocket


def _findings_socket(app: App) -> type[object]:
    """The handler that tells a browser the findings: at once, and after every build. It says which page it shows."""
    from tornado.websocket import WebSocketHandler

    class FindingsSocket(WebSocketHandler):
        def check_origin(self, origin: str) -> bool:
            return True  # the guard has looked at it already

        def open(self) -> None:
            page = page_at(self.get_query_argument("page", ""))
            app.readers.enter(self)
            app.readers.listen(self, page)
            post(self, app.desk.state().message(page, app.link))

        def on_message(self, message: str | bytes) -> None:
            """Browsers have nothing to say here."""

        def on_close(self) -> None:
            app.readers.leave(self)

    return FindingsSocket


def _facts(message: str | bytes) -> dict[str, Any]:
    """A message in livereload's protocol; empty for anything else."""
    try:
        facts = json.loads(message)
    except ValueError:
        return {}
    return facts if isinstance(facts, dict) else {}
