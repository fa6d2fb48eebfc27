"""A real nginx that serves a site in a folder as the settings say that `publish nginx` writes."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from glossator.pipeline import Order, theme
from glossator.publish.finish.hosts import repository_files, repository_view
from tests.browser.waiting import until

KINDS_OF_FILE = Path("/etc/nginx/mime.types")
MAIN = """\
pid {folder}/pid;
error_log {folder}/errors;
{user}
events {{}}
http {{
    access_log off;
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    scgi_temp_path {folder}/scgi;
    uwsgi_temp_path {folder}/uwsgi;
    include mime.types;
    include site.conf;
}}
"""


def program() -> str:
    """Where nginx is; the test is skipped where it is not."""
    found = shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin")
    if not found or not KINDS_OF_FILE.is_file():
        pytest.skip("needs nginx")
    return found


def settings(site: Path, path: str, port: int) -> str:
    """The settings that are published, with the folder and the port of this host."""
    view = repository_view(f"http://127.0.0.1{path}", "", "")
    written = repository_files(theme(Order(site, site)), "nginx", view)
    text = written["nginx.conf"].decode("utf-8")
    for said, meant in {"alias /srv/glossator/;": f"alias {site}/;", "listen 80;": f"listen 127.0.0.1:{port};"}.items():
        assert text.count(said) == 1
        text = text.replace(said, meant)
    return text


@contextmanager
def served(site: Path, folder: Path, path: str) -> Iterator[str]:
    """Serve a site under a path while the block lasts; gives its address, with a slash at the end."""
    found = program()
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    folder.mkdir(exist_ok=True)
    (folder / "mime.types").write_bytes(KINDS_OF_FILE.read_bytes())
    (folder / "site.conf").write_text(settings(site, path, port))
    user = "user root;" if os.geteuid() == 0 else ""
    (folder / "nginx.conf").write_text(MAIN.format(folder=folder, user=user))
    call = [found, "-p", str(folder), "-c", str(folder / "nginx.conf"), "-g", "daemon off;"]
    with (folder / "said").open("wb") as said, subprocess.Popen(call, stderr=said) as running:
        try:
            until(lambda: running.poll() is not None or listens(port), "nginx answers or ends")
            assert running.poll() is None, (folder / "said").read_text()
            yield f"http://127.0.0.1:{port}{path}"
        finally:
            running.terminate()


def listens(port: int) -> bool:
    """Whether something answers at a port."""
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0
