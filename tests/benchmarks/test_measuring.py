"""What a command costs is that of all its processes."""

from __future__ import annotations

import sys
from pathlib import Path
from subprocess import PIPE, Popen

import pytest

from benchmarks.measuring import MEBI, busy, measured, memory_of

BUSY = "import time\nwhile time.process_time() < 0.3: pass"
HOLD = "import sys; held = b'x' * 60_000_000; print('held', flush=True); sys.stdin.read()"
TWO = f"""
import subprocess, sys
both = [subprocess.Popen([sys.executable, "-c", {HOLD!r}], stdin=subprocess.PIPE, stdout=subprocess.PIPE) for _ in "ab"]
for each in both: each.stdout.readline()
print("both", flush=True)
sys.stdin.read()
for each in both: each.communicate()
"""

pytestmark = pytest.mark.skipif(not Path("/proc/self/smaps_rollup").exists(), reason="needs the system's own figures")


def cost(program: str, folder: Path):
    return measured([sys.executable, "-c", program], folder, {}, folder / "log.txt")


def test_the_time_of_children_counts(tmp_path):
    """Two processes, one after the other, are busy; so is one that nobody waits for."""
    twice = f"import subprocess, sys\nfor _ in 'ab': subprocess.run([sys.executable, '-c', {BUSY!r}])"
    assert 0.6 <= cost(twice, tmp_path).cpu < 3
    stays = f"{BUSY}\nprint('so', flush=True)\ntime.sleep(600)"
    command = f"subprocess.Popen([sys.executable, '-c', {stays!r}], stdout=subprocess.PIPE)"
    left = f"import os, subprocess, sys\n{command}.stdout.readline()\nos._exit(0)"
    assert 0.3 <= cost(left, tmp_path).cpu < 3


def test_the_memory_of_children_is_added():
    """Two processes hold 60 MB each at the same time."""
    with Popen([sys.executable, "-c", TWO], stdin=PIPE, stdout=PIPE) as parent:
        assert parent.stdout.readline() == b"both\n"
        found = memory_of(parent.pid)
        parent.communicate()
    assert 115 * MEBI < found.shared <= found.apart < 200 * MEBI
    assert 57 * MEBI < found.largest < 100 * MEBI
    assert found.processes == 3


def test_our_own_memory_does_not_count(tmp_path):
    """A process inherits the highest figure of the one that starts it, and this one holds all the tests."""
    assert cost("pass", tmp_path).memory < 20


def test_how_a_command_ends_is_known(tmp_path):
    """And what it said is kept."""
    found = cost("print('so'); raise SystemExit(3)", tmp_path)
    assert found.status == 3
    assert (tmp_path / "log.txt").read_text("utf-8") == "so\n"


def test_python_may_keep_what_it_compiled(tmp_path, monkeypatch):
    """As it does on a machine where nobody said otherwise."""
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    assert cost("import sys; sys.exit(sys.dont_write_bytecode)", tmp_path).status == 0


def test_what_a_process_is_busy_with_is_known_while_it_runs():
    with Popen([sys.executable, "-c", f"{BUSY}\nprint('so', flush=True)\ninput()"], stdin=PIPE, stdout=PIPE) as process:
        assert process.stdout.readline() == b"so\n"
        assert 0.25 <= busy(process.pid) < 3
        process.communicate(b"\n")
