"""A build of which nothing has changed is known without reading anything; whatever changes, the site is made again."""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from glossator.cli.main import run
from glossator.store.beside import FOLDER
from glossator.store.trace import Stamp, read_trace

ROOT = Path(__file__).parents[2]
LONG_AGO = time.time_ns() - 3_600_000_000_000


@pytest.fixture
def built(site, monkeypatch) -> Callable[..., str]:
    """Builds a small edition in a process of its own, and says the last line of the report and what was loaded."""
    site.text("Ibid is here, and a bukharin.\n")
    site.entry("person", "bukharin", "title: bukharin")
    monkeypatch.chdir(site.folder)
    shutil.copytree(ROOT / "glossator", site.folder / "lib" / "glossator", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(ROOT / "templates", site.folder / "lib" / "templates")
    settle(site.folder)

    def build(*options: str) -> str:
        script = (
            "import sys; from glossator.cli.main import run; status = run(['build', *sys.argv[1:]]);"
            "print('loaded' if {'jinja2', 'markdown_it'} & set(sys.modules) else 'light'); sys.exit(status)"
        )
        environment = {**os.environ, "PYTHONPATH": str(site.folder / "lib"), "PYTHONDONTWRITEBYTECODE": "1"}
        command = [sys.executable, "-c", script, *options]
        done = subprocess.run(command, check=False, capture_output=True, text=True, env=environment, cwd=site.folder)
        assert "Traceback" not in done.stderr
        return f"{done.stderr}{done.stdout}"

    return build


def settle(folder: Path) -> None:
    """Wait until a change of the files in a folder would show by its time."""
    newest = max(max(path.stat().st_ctime_ns, path.stat().st_mtime_ns) for path in folder.rglob("*"))
    while not Stamp("", newest).settled(time.time_ns()):
        time.sleep(0.02)


def test_nothing_is_loaded_where_nothing_changed(built):
    first, second = built(), built()
    assert "files written" in first and "loaded" in first
    assert "nothing had changed" in second and "light" in second


def test_findings_are_told_again(built, site):
    site.entry("term", "unused", "title: Unused")
    settle(site.folder)
    first, second = built(), built()
    findings = first[: first.index("1 warning")]
    assert "warning[" in findings and second.startswith(findings)
    assert "light" in second


CHANGES: dict[str, Callable[[Path], object]] = {
    "a sentence": lambda folder: (folder / "content/texts/one.md").write_text(
        (folder / "content/texts/one.md").read_text().replace("here", "hare")
    ),
    "the same bytes at another time": lambda folder: os.utime(folder / "content/edition.toml", ns=(1, LONG_AGO)),
    "a new file": lambda folder: (folder / "content/pages").mkdir() or (folder / "content/pages/x.md").write_text("x"),
    "an entry that is gone": lambda folder: (folder / "content/entries/person/bukharin.md").unlink(),
    "a link in the place of a file": lambda folder: (
        (folder / "content/entries/person/bukharin.md").unlink(),
        (folder / "content/entries/person/bukharin.md").symlink_to("../../edition.toml"),
    ),
    "the edition's own template": lambda folder: (
        (folder / "templates").mkdir(),
        (folder / "templates/foot.html").write_text("x"),
    ),
    "the theme": lambda folder: (folder / "lib/templates/base.html").write_text("x"),
    "the tool": lambda folder: (folder / "lib/glossator/__init__.py").write_text('__version__ = "0.1.1"\n'),
    "a page that somebody changed": lambda folder: (folder / "site/index.html").write_text("x"),
    "a page that somebody took away": lambda folder: (folder / "site/index.html").unlink(),
    "the list of what was written": lambda folder: (folder / "site/.glossator.json").unlink(),
    "a site that is gone": lambda folder: shutil.rmtree(folder / "site"),
}


@pytest.mark.parametrize("change", CHANGES)
def test_it_is_made_again_after(change, built, site):
    built()
    assert "light" in built()
    CHANGES[change](site.folder)
    assert "loaded" in built()


@pytest.mark.parametrize("options", [("--strict",), ("--base-url", "https://example.org/"), ("--output", "other")])
def test_other_options_are_another_build(options, built):
    built()
    assert "loaded" in built(*options)
    assert "light" in built(*options)


def test_a_build_that_failed_is_made_again(built, site):
    site.write("pages/about.md", "---\ntitle: [\n---\n")
    assert "error" in built()
    again = built()
    assert "error" in again and "loaded" in again


def test_an_edit_in_the_step_of_time_of_the_build_is_seen(site, monkeypatch, capsys):
    """Two states of a file with as many bytes, written so soon after each other that their times may be the same."""
    site.text("A word.\n")
    monkeypatch.chdir(site.folder)
    for word in ("cats", "dogs", "cows", "bees"):
        site.write("pages/about.md", f"---\ntitle: About\n---\n\n{word}\n")
        assert run(["build"]) == 0
        assert word in site.page("about.html")
    capsys.readouterr()


@pytest.mark.parametrize(("latest", "later", "settled"), [(1, 100_000_000, False), (1, 200_000_000, True)])
def test_a_change_is_seen_when_its_step_of_time_is_over(latest, later, settled):
    assert Stamp("", latest).settled(latest + later) is settled


def test_times_in_whole_seconds_have_long_steps():
    assert not Stamp("", 5_000_000_000).settled(6_900_000_000)
    assert Stamp("", 5_000_000_000).settled(7_100_000_000)


def test_a_broken_trace_is_none(site, monkeypatch, capsys):
    """Three hundred flips and cuts."""
    site.text("A word.\n")
    monkeypatch.chdir(site.folder)
    settle(site.folder)
    assert run(["build"]) == 0
    (path,) = (site.folder / FOLDER).glob("*.json")
    whole = path.read_bytes()
    assert read_trace(path) is not None
    chance = random.Random(7)
    for number in range(300):
        at = chance.randrange(len(whole))
        flipped = whole[:at] + bytes([whole[at] ^ (1 << chance.randrange(8))]) + whole[at + 1 :]
        path.write_bytes(flipped if number % 2 else whole[:at])
        assert read_trace(path) is None
    assert run(["build"]) == 0
    assert "nothing had changed" in capsys.readouterr().out


def test_a_trace_that_cannot_be_kept_keeps_nobody_from_building(site, monkeypatch):
    site.text("A word.\n")
    monkeypatch.chdir(site.folder)
    (site.folder / FOLDER).write_text("somebody's own")
    settle(site.folder)
    assert run(["build"]) == 0
    assert (site.folder / FOLDER).read_text() == "somebody's own"


def test_the_folder_of_traces_is_not_for_git(site, monkeypatch):
    site.text("A word.\n")
    monkeypatch.chdir(site.folder)
    settle(site.folder)
    assert run(["build"]) == 0
    assert (site.folder / FOLDER / ".gitignore").read_text() == "*\n"
