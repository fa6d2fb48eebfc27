"""The way in and out: ports, hosts, Ctrl-C, and what is loaded when."""

from __future__ import annotations

import signal
import socket
import subprocess
import sys
import webbrowser
from pathlib import Path

import pytest

from glossator.serve import port as ports
from glossator.serve import serve
from glossator.serve.address import url
from glossator.serve.port import Unusable, listen
from tests.serve.support import HERE, LIMIT, Small, ask, eventually, preview, running

ROOT = Path(__file__).parent.parent.parent
SCRIPT = """
import sys
from pathlib import Path
from glossator.serve import Outcome, Preview, serve
here = Path(sys.argv[1])
say = lambda line: print(line, flush=True)
order = Preview(
    build=lambda: Outcome((), (), True), site=here, watched=(here,), say=say, draw=repr, port=int(sys.argv[2])
)
sys.exit(serve(order))
"""


def test_a_taken_port_means_the_next_free_one() -> None:
    with socket.socket() as taken:
        taken.bind((HERE, 0))
        taken.listen()
        port = taken.getsockname()[1]
        listening = listen(HERE, port)
        assert port < listening.port < port + ports.TRIES
        listening.close()


def test_when_all_ports_are_taken_that_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ports, "TRIES", 1)
    with socket.socket() as taken:
        taken.bind((HERE, 0))
        taken.listen()
        with pytest.raises(Unusable, match="all taken"):
            listen(HERE, taken.getsockname()[1])


@pytest.mark.parametrize(
    ("host", "port"),
    [
        ("203.0.113.7", 8000),
        ("no such host", 8000),
        ("a" * 300, 8000),
        ("nul\0", 8000),
        (HERE, -1),
        (HERE, 65536),
        ("999.1.1.1", 8000),
    ],
)
def test_an_unusable_host_or_port_is_one_line_and_status_2(small: Small, host: str, port: int) -> None:
    assert serve(preview(small, host=host, port=port)) == 2
    assert len(small.said) == 1
    assert "\n" not in small.said[0]
    assert small.builds == 0


def test_ctrl_c_ends_it_and_a_taken_port_is_said(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind((HERE, 0))
        taken.listen()
        port = taken.getsockname()[1]
        command = [sys.executable, "-c", SCRIPT, str(tmp_path), str(port)]
        with subprocess.Popen(
            command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
        ) as process:
            assert process.stdout
            try:
                assert process.stdout.readline().startswith(f"port {port} is taken: using ")
                assert process.stdout.readline().startswith(f"preview at http://{HERE}:")
                assert process.stdout.readline() == "built: nothing changed\n"
                process.send_signal(signal.SIGINT)
                rest, _ = process.communicate(timeout=LIMIT)
            finally:
                process.kill()
        assert rest == "preview ended\n"
        assert process.returncode == 0


def test_importing_loads_no_library_of_the_preview() -> None:
    code = "import sys, glossator.serve; print({'livereload', 'tornado', 'watchfiles'} & sys.modules.keys())"
    found = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert found.stdout == "set()\n"


def test_the_browser_is_opened_after_the_first_build(small: Small, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr(webbrowser, "open", opened.append)
    small.gate.clear()
    with running(small, wait=False, open_browser=True) as port:
        eventually(lambda: small.builds == 1)
        assert opened == []
        small.gate.set()
        eventually(lambda: opened)
        small.write("second")
        eventually(lambda: "second" in ask(port).text)
    assert opened == [f"http://{HERE}:{port}/"]


@pytest.mark.parametrize(
    ("host", "expected"),
    [
        ("localhost", "http://localhost:8000/"),
        ("::1", "http://[::1]:8000/"),
        ("0.0.0.0", "http://127.0.0.1:8000/"),
        ("::", "http://[::1]:8000/"),
        ("", "http://127.0.0.1:8000/"),
    ],
)
def test_the_address_to_open(host: str, expected: str) -> None:
    assert url(host, 8000) == expected


def test_localhost_is_one_port_on_every_address(small: Small) -> None:
    with running(small, host="localhost") as port:
        assert ask(port).status == 200
