"""What is finished lies on disk, beside the site that stands, until all of it is known to be good."""

from __future__ import annotations

import errno
import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from glossator import pipeline
from glossator.model.artifact import Artifact, Filed, Stage
from glossator.pipeline import Order, build
from glossator.store.refusal import MANIFEST
from glossator.store.spool import Laying, Spool
from glossator.store.writer import STAGING, Written, staged, write_site, write_staged
from glossator.toolchain import PUBLISHERS, Toolchain
from glossator.workers.forked import forks, shared

ROOT = Path(__file__).parent.parent.parent
FULL = Path("/dev/full")
PAGE = Artifact("texts/a.html", "a word, é".encode(), Stage.PAGE, "texts/a.md")
KILLED = """
import os, signal, sys
from pathlib import Path
from glossator.model.artifact import Artifact, Stage
from glossator.store.writer import staged
with staged(Path(sys.argv[1]), []) as spool:
    spool.lay(Artifact("index.html", b"half a site", Stage.INDEX))
    os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.fixture
def spool(tmp_path) -> Iterator[Spool]:
    """A folder in which things are laid."""
    made = Spool(tmp_path / "spool")
    yield made
    made.close()


@pytest.fixture
def small(site):
    """An edition with a text and an entry."""
    site.text("A paragraph about the NEP.")
    site.entry("term", "nep", "title: NEP")
    return site


def killed(output: Path) -> None:
    """Have a build killed when it has finished a file."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    subprocess.run([sys.executable, "-c", KILLED, str(output)], env=environment, check=False)
    assert [each.read_bytes() for each in (output / STAGING).iterdir()] == [b"half a site"]


def test_what_was_laid_is_what_it_was(spool):
    """An artifact that holds no bytes says the same of itself as one that holds them."""
    laid = spool.lay(PAGE)
    assert isinstance(laid.held, Filed)
    assert (laid.path, laid.stage, laid.made_from) == (PAGE.path, PAGE.stage, PAGE.made_from)
    assert (laid.content, laid.length, laid.digest) == (PAGE.content, PAGE.length, PAGE.digest)
    assert spool.lay(laid) is laid


def test_two_that_want_one_place_are_two(spool):
    """Artifacts of one path, or of the same bytes, do not write over each other."""
    wished = [PAGE, PAGE, replace(PAGE, held=b"other"), replace(PAGE, path="b.html")]
    laid = [spool.lay(each) for each in wished]
    assert len({each.held for each in laid}) == len(laid)
    assert [each.content for each in laid] == [each.content for each in wished]


def by_maker(made: Sequence[Artifact]) -> dict[bytes, list[Artifact]]:
    """Artifacts by the process that is named in them."""
    return {name: [each for each in made if each.content == name] for name in {each.content for each in made}}


@pytest.mark.skipif(not forks(), reason="there are no copies of processes here")
def test_who_makes_lays(spool):
    """What copies of this process make lies on disk when it comes back, also where one thing makes several."""

    def pages(_: None, name: str) -> tuple[Artifact, ...]:
        time.sleep(0.001)
        return tuple(Artifact(f"{name}.{end}", str(os.getpid()).encode(), Stage.PAGE) for end in ("html", "js"))

    make = Laying(partial(shared, processes=3), spool.lay)
    made = [each for some in make(pages, None, [str(number) for number in range(400)]) for each in some]
    assert [each.path for each in made] == [f"{n}.{end}" for n in range(400) for end in ("html", "js")]
    assert all(isinstance(each.held, Filed) for each in made)
    assert len({each.content for each in made}) > 1
    assert all(len({each.held.file for each in some}) == 1 for some in by_maker(made).values())


def test_after_the_making_nobody_holds_bytes(small, monkeypatch):
    """A build has no bytes of the site when all of it is made, with whatever makes it."""
    seen: list[Artifact] = []

    def written(made: Sequence[Artifact], output: Path) -> Written:
        seen.extend(made)
        return write_staged(made, output)

    monkeypatch.setattr(pipeline, "write_staged", written)
    order = Order(small.content, small.output, base_url="https://example.org/", compressed=True, host="nginx")
    assert build(order).written
    assert len(seen) > 50
    assert [each.path for each in seen if not isinstance(each.held, Filed)] == []


def test_the_site_is_untouched_until_all_is_good(small):
    """While pages are made, the last good site stands; what is new lies in the staging folder, and a fault in the midst
    leaves nothing of it.
    """
    small.build()
    before, looked = small.files(), []

    def broken(_: object) -> tuple[Artifact, ...]:
        found = small.files()
        looked.append({path for path in found if path.startswith(STAGING)})
        assert {path: each for path, each in found.items() if not path.startswith(STAGING)} == before
        raise OSError("the machine fails")

    small.text("Another paragraph about the NEP.")
    toolchain = Toolchain(publishers=(*PUBLISHERS, broken))
    with pytest.raises(OSError, match="the machine fails"):
        build(Order(small.content, small.output), toolchain)
    assert looked[0]
    assert small.files() == before


def test_an_error_found_last_leaves_the_site(small):
    """What is found wrong when everything is made leaves the last good site, and nothing beside it."""
    small.build()
    before = small.files()
    small.write("pages/index.md", "---\ntitle: In the way\n---\n\nWords.\n")
    outcome = small.build()
    assert [each.code for each in outcome.findings] == ["path-collision"]
    assert outcome.written is None
    assert small.files() == before


def test_an_error_found_last_makes_no_folder(small):
    """Where no site was, there is no folder afterwards; an empty one that was there stays."""
    small.write("pages/index.md", "---\ntitle: In the way\n---\n\nWords.\n")
    assert small.build().failed
    assert not small.output.exists()
    small.output.mkdir()
    assert small.build().failed
    assert list(small.output.iterdir()) == []


def test_to_check_writes_nothing(small):
    """A build that is not to write leaves no trace on disk."""
    before = sorted(small.folder.rglob("*"))
    assert not small.build(write=False).failed
    assert sorted(small.folder.rglob("*")) == before


def test_the_next_build_clears_what_a_killed_one_left(small):
    """A killed build leaves the site as it was, and its staging folder; the next one takes that away."""
    small.build()
    before = small.files()
    killed(small.output)
    assert {path: each for path, each in small.files().items() if not path.startswith(STAGING)} == before
    assert small.build().written.changed == ()
    assert small.files() == before


def test_a_first_build_that_was_killed_refuses_nothing(small):
    """A folder in which there is only what a killed build left is ours."""
    killed(small.output)
    assert small.build().written
    assert MANIFEST in small.files()
    assert not (small.output / STAGING).exists()


def test_a_folder_that_is_taken_away_meanwhile_is_made_again(tmp_path):
    """Who waits for a folder that another build gives up writes into one that is there."""
    output = tmp_path / "site"
    code = "import sys; from pathlib import Path; from glossator.store.writer import write_site\n"
    code += "from glossator.model.artifact import Artifact, Stage\n"
    code += "print(1, flush=True); write_site([Artifact('a', b'a', Stage.PAGE)], Path(sys.argv[1]), [])"
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    with staged(output, []):
        child = subprocess.Popen([sys.executable, "-c", code, str(output)], stdout=subprocess.PIPE, env=environment)
        assert child.stdout is not None
        child.stdout.readline()
    with child:
        assert child.wait(30) == 0
    assert json.loads((output / MANIFEST).read_bytes())["files"].keys() == {"a"}
    assert (output / "a").read_bytes() == b"a"


@pytest.mark.skipif(not FULL.exists(), reason="the system has no disk that is always full")
def test_a_full_disk_leaves_nothing(tmp_path):
    """Where nothing more can be laid the fault names the folder, and nothing stays behind."""
    with pytest.raises(OSError, match=os.strerror(errno.ENOSPC)) as raised, staged(tmp_path / "site", []) as spool:
        spool.lay(PAGE)
        spool.piles[os.getpid()].close()
        spool.piles[os.getpid()] = FULL.open("wb")
        spool.lay(PAGE)
    assert raised.value.filename == str(tmp_path / "site" / STAGING)
    assert list(tmp_path.iterdir()) == []


def test_what_lies_elsewhere_is_written_too(spool, tmp_path):
    """What lies in another folder takes its place, and stays where it was laid."""
    laid = spool.lay(PAGE)
    write_site([laid], tmp_path / "site", [])
    assert (tmp_path / "site" / "texts" / "a.html").read_bytes() == PAGE.content
    assert laid.content == PAGE.content
