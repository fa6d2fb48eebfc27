"""Nobody but the preview's own pages and its user gets an answer."""

from __future__ import annotations

import pytest

from glossator.serve.guard import guard
from tests.serve.support import Small, ask, running, upgrade

FOREIGN_HOSTS = ("evil.test", "evil.test:{port}", "127.0.0.1", "127.0.0.1:1", "127.0.0.1.evil.test:{port}", "", None)
OWN_ORIGINS = ("http://127.0.0.1:{port}", "http://localhost:{port}", "http://[::1]:{port}", None)
FOREIGN_ORIGINS = ("http://evil.test", "http://evil.test:{port}", "null", "file://", "http://127.0.0.1:1", "")


def filled(text: str | None, port: int) -> str | None:
    return None if text is None else text.format(port=port)


def test_own_hosts_are_answered(small: Small) -> None:
    with running(small) as port:
        for host in ("127.0.0.1", "localhost", "LOCALHOST", "[::1]"):
            assert ask(port, Host=f"{host}:{port}").status == 200


def test_foreign_hosts_are_refused(small: Small) -> None:
    with running(small) as port:
        for path in ("/", "/livereload.js", "/glossator-preview.js", "/nowhere"):
            for host in FOREIGN_HOSTS:
                answer = ask(port, path, Host=filled(host, port))
                assert answer.status in {400, 403}, host
                assert b"first" not in answer.body
        assert ask(port, Host="evil.test").status == 403


@pytest.mark.parametrize("path", ["/livereload", "/glossator-findings"])
def test_web_sockets_are_for_own_pages(small: Small, path: str) -> None:
    with running(small) as port:
        for origin in OWN_ORIGINS:
            assert upgrade(port, path, Origin=filled(origin, port)) == 101, origin
        for origin in FOREIGN_ORIGINS:
            assert upgrade(port, path, Origin=filled(origin, port)) == 403, origin
        assert upgrade(port, path, Host=f"evil.test:{port}", Origin=f"http://evil.test:{port}") == 403


def test_a_page_elsewhere_may_not_fetch(small: Small) -> None:
    with running(small) as port:
        assert ask(port, Origin="http://evil.test").status == 403
        answer = ask(port)
        assert answer.headers["Cross-Origin-Resource-Policy"] == "same-origin"
        assert "Access-Control-Allow-Origin" not in answer.headers


def test_the_given_host_is_welcome() -> None:
    made = guard("Reader.local", 8000)
    assert made.welcomes("reader.local:8000", "http://reader.local:8000")
    assert made.welcomes("127.0.0.1:8000", None)
    assert not made.welcomes("reader.local", None)
    assert not made.welcomes("other.local:8000", None)


def test_the_usual_port_may_be_left_out() -> None:
    assert guard("127.0.0.1", 80).welcomes("localhost", "http://localhost")


def test_every_address_means_numeric_ones() -> None:
    made = guard("0.0.0.0", 8000)
    assert made.welcomes("10.1.2.3:8000", "http://10.1.2.3:8000")
    assert made.welcomes("[fe80::1]:8000", None)
    assert not made.welcomes("evil.test:8000", None)
    assert not made.welcomes("10.1.2.3:8000", "http://10.9.9.9:8000")
    assert not guard("127.0.0.1", 8000).welcomes("10.1.2.3:8000", None)
