"""A host for a site in a folder: static files under a sub-path of 127.0.0.1, and nothing else."""

from __future__ import annotations

import gzip
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

SUB_PATH = "/some/where/"
WORDS = {".html", ".css", ".js", ".svg"}


class Host(SimpleHTTPRequestHandler):
    """Answers as a plain host does: files, `index.html` for a folder, the site's own page for what is not there."""

    protocol_version = "HTTP/1.1"
    timeout = (
        60  # a connection that a browser keeps open ends by itself; one opened ahead may wait for its first question
    )

    def __init__(self, *args: Any, late: Callable[[str], float], packed: bool, **rest: Any) -> None:
        self.late = late
        self.packed = packed
        super().__init__(*args, **rest)

    def do_GET(self) -> None:
        """Send a file, some of them late, words packed if that is wanted."""
        time.sleep(self.late(self.path.partition("?")[0]))
        file = Path(self.translate_path(self.path))
        if self.packed and file.suffix in WORDS and file.is_file():
            self.send_packed(file)
        else:
            super().do_GET()

    def send_packed(self, file: Path) -> None:
        """Send a file as a host that compresses does."""
        body = gzip.compress(file.read_bytes(), 6)
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(file)))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def translate_path(self, path: str) -> str:
        """The file for an address; none outside the sub-path."""
        if not path.startswith(SUB_PATH):
            return str(Path(self.directory) / "no such file")
        return super().translate_path(path.removeprefix(SUB_PATH.rstrip("/")))

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """The site's page for lost readers."""
        body = (Path(self.directory) / "404.html").read_bytes()
        self.send_response(code, message)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Nothing is logged."""


class Hosting(ThreadingHTTPServer):
    """One thread for each connection, none of which keeps the tests from ending."""

    daemon_threads = True
    block_on_close = False
    request_queue_size = 128

    def handle_error(self, request: object, client_address: object) -> None:
        """A browser that closes a connection early is no error."""


@contextmanager
def hosted(site: Path, late: Callable[[str], float] = lambda path: 0.0, *, packed: bool = False) -> Iterator[str]:
    """Host a folder while the block lasts; gives its address, with a slash at the end.

    ``late`` says how many seconds late a file is sent, ``packed`` whether pages, styles and scripts are compressed.
    """
    with Hosting(("127.0.0.1", 0), partial(Host, directory=str(site), late=late, packed=packed)) as server:
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}{SUB_PATH}"
        finally:
            server.shutdown()
            thread.join()
