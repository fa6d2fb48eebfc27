"""Builds that are killed, and builds that run at once: no file is ever half there, and the next build is whole."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from glossator.store.refusal import FRESH, MANIFEST
from glossator.store.writer import STAGING
from tests.conftest import EDITION, Site

ROOT = Path(__file__).parent.parent.parent
LONG = bool(os.environ.get("GLOSSATOR_LONG"))
KILLS = 180 if LONG else 21
WHOLE_KILLS = 20 if LONG else 4
PAIRS = 20 if LONG else 3
TURNS = """
import sys
from pathlib import Path
from glossator.model.artifact import Artifact, Stage
from glossator.store.refusal import MANIFEST
from glossator.store.writer import write_site
sites = []
for name in ("one", "two"):
    folder = Path(sys.argv[1]) / name / "site"
    paths = [path for path in folder.rglob("*") if path.is_file() and path.name != MANIFEST]
    sites.append([Artifact(path.relative_to(folder).as_posix(), path.read_bytes(), Stage.PAGE) for path in paths])
print("ready", flush=True)
while True:
    for artifacts in sites:
        write_site(artifacts, Path(sys.argv[2]), [])
"""


def edition(folder: Path, word: str, count: int) -> Site:
    """A small edition in which a word stands on every page."""
    site = Site(folder)
    site.write("edition.toml", EDITION)
    for number in range(count):
        site.text(f"A paragraph about the NEP, {word}.\n\n" + f"{word} " * 400, name=f"{word}-{number}", title=word)
    site.entry("term", "nep", "title: NEP", f"A gloss, {word}.")
    return site


def files(folder: Path) -> dict[str, bytes]:
    """Every file of a folder, hidden ones too."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture(scope="module")
def world(tmp_path_factory) -> Path:
    """Two editions that have some pages in common, each with the site of a clean build."""
    folder = tmp_path_factory.mktemp("world")
    for word, count in (("one", 5), ("two", 8)):
        assert edition(folder / word, word, count).build().written
    return folder


def clean(world: Path) -> tuple[dict[str, bytes], dict[str, bytes]]:
    """The files of the two clean sites."""
    return files(world / "one" / "site"), files(world / "two" / "site")


def torn(found: dict[str, bytes], one: dict[str, bytes], two: dict[str, bytes]) -> list[str]:
    """The visible files that are neither as the one site has them nor as the other has."""
    visible = {path: content for path, content in found.items() if not path.startswith((MANIFEST, FRESH, STAGING))}
    return [path for path, content in visible.items() if content not in (one.get(path), two.get(path))]


def call(world: Path, name: str, output: Path) -> list[str]:
    """The call that builds one of the two editions."""
    content = str(world / name / "content")
    return [sys.executable, str(ROOT / "build.py"), "build", "--content", content, "--output", str(output)]


def test_a_killed_writer_leaves_no_torn_file(world, tmp_path):
    """Wherever the writing is killed, every visible file is whole, and the next build makes a clean site of it."""
    one, two = clean(world)
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    chance = random.Random(1)
    for number in range(KILLS):
        output = tmp_path / str(number)
        turns = [sys.executable, "-c", TURNS, str(world), str(output)]
        with subprocess.Popen(turns, stdout=subprocess.PIPE, env=environment, cwd=world) as child:
            assert child.stdout is not None
            child.stdout.readline()
            until = time.monotonic() + chance.choice((0.01, 0.03, 0.1)) * chance.random()
            while time.monotonic() < until:
                index = output / "index.html"
                assert not index.exists() or index.read_bytes() in (one["index.html"], two["index.html"])
            child.send_signal(signal.SIGKILL)
        assert torn(files(output) if output.exists() else {}, one, two) == []
        if (output / MANIFEST).exists():
            json.loads((output / MANIFEST).read_bytes())
        content, wanted = ("one", one) if number % 2 else ("two", two)
        rebuilt(world / content, output)
        assert files(output) == wanted


def rebuilt(folder: Path, output: Path) -> None:
    """Build an edition into a folder."""
    from glossator.pipeline import Order, build

    assert build(Order(folder / "content", output)).written is not None


def test_a_killed_build_leaves_no_torn_file(world, tmp_path):
    """The same for the whole program, killed at any time of its life."""
    one, two = clean(world)
    chance = random.Random(2)
    output = tmp_path / "site"
    for number in range(WHOLE_KILLS):
        with subprocess.Popen(call(world, ("one", "two")[number % 2], output), stderr=subprocess.DEVNULL) as child:
            time.sleep(0.15 + 0.5 * chance.random())
            child.send_signal(signal.SIGKILL)
        assert torn(files(output) if output.exists() else {}, one, two) == []
    rebuilt(world / "one", output)
    assert files(output) == one


@pytest.mark.parametrize("pair", [("one", "one"), ("one", "two")], ids="-".join)
def test_two_builds_at_once_give_the_site_of_one(world, tmp_path, pair):
    """Two builds into one folder take turns; the site is that of one of them, not something of both."""
    wanted = [files(world / name / "site") for name in pair]
    for number in range(PAIRS):
        output = tmp_path / str(number)
        quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        children = [subprocess.Popen(call(world, name, output), **quiet) for name in pair]
        assert [child.wait(60) for child in children] == [0, 0]
        assert files(output) in wanted
