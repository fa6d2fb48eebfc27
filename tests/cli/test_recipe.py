"""How a host repeats what was published: the same Glossator, the same wishes."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from types import SimpleNamespace

import pytest
import yaml

from glossator import __version__
from glossator.cli import recipe
from glossator.cli.main import run
from tests.conftest import Site

COMMIT = "0123456789abcdef0123456789abcdef01234567"
REPOSITORY = {"url": "https://example.org/glossator.git", "vcs_info": {"vcs": "git", "commit_id": COMMIT}}


@pytest.fixture
def edition(site: Site, monkeypatch) -> Site:
    """An edition in a folder of its own, with Glossator from a package index."""
    site.text("A paragraph.")
    monkeypatch.chdir(site.folder)
    installed_from(monkeypatch, None)
    return site


def installed_from(monkeypatch, known: dict[str, object] | None) -> None:
    """Let the record of the installation say where it came from."""
    record = SimpleNamespace(read_text=lambda _: json.dumps(known) if known else None)
    monkeypatch.setattr(recipe, "distribution", lambda _: record)


def steps(*options: str) -> list[str]:
    """The commands of the workflow that is written."""
    Path(".github/workflows/pages.yml").unlink(missing_ok=True)
    assert run(["publish", "github-pages", *options]) == 0
    workflow = yaml.safe_load(Path(".github/workflows/pages.yml").read_text("utf-8"))
    return [each["run"] for each in workflow["jobs"]["build"]["steps"] if "run" in each]


def test_the_release_at_hand_is_installed(edition):
    """And no later one, which might make another site."""
    assert steps() == [f"pip install glossator=={__version__}", "glossator publish github-pages --strict --no-settings"]


def test_wishes_are_repeated(edition):
    """With what they take; words of an address are no words of the shell."""
    installing, building = steps("--compress", "--base-url", "https://example.org/a'b/", "--allow-unstated-rights")
    assert installing == f"pip install 'glossator[brotli,cards]=={__version__}'"
    asked = subprocess.run(
        ["sh", "-c", f"printf '%s\\n' {building}"], capture_output=True, text=True, check=True
    ).stdout.splitlines()
    assert asked[5:] == ["--base-url", "https://example.org/a'b/", "--compress", "--allow-unstated-rights"]


def test_folders_are_repeated(edition):
    """Where they are not the usual ones."""
    edition.content.rename("words")
    assert steps("--content", "words")[-1].endswith("--no-settings --content words")


@pytest.mark.parametrize("host", ["github-pages", "gitlab-pages"])
def test_files_for_paper_take_packages_of_the_system(edition, host):
    """Which are installed first."""
    pytest.importorskip("weasyprint")
    assert run(["publish", host, "--pdf"]) == 0
    path = {"github-pages": ".github/workflows/pages.yml", "gitlab-pages": ".gitlab-ci.yml"}[host]
    text = Path(path).read_text("utf-8")
    assert yaml.safe_load(text)
    assert text.index("libpango") < text.index("glossator[pdf]") < text.index("--no-settings --pdf")


@pytest.mark.parametrize(
    ("known", "place"),
    [
        (REPOSITORY, f"git+https://example.org/glossator.git@{COMMIT}"),
        ({"url": "https://example.org/glossator.whl", "archive_info": {}}, "https://example.org/glossator.whl"),
    ],
)
def test_what_came_from_the_web_comes_from_there_again(edition, monkeypatch, known, place):
    """At the commit that made the site."""
    installed_from(monkeypatch, known)
    assert steps()[0] == f"pip install 'glossator @ {place}'"


@pytest.mark.parametrize("url", ["file:///home/me/glossator", "file:///tmp/glossator.whl"])
def test_what_came_from_this_machine_does_not(edition, monkeypatch, url):
    """No host has that folder."""
    installed_from(monkeypatch, {"url": url, "dir_info": {}})
    assert steps()[0] == f"pip install glossator=={__version__}"


def test_a_checkout_installs_itself(edition):
    """And calls its own script."""
    (edition.folder / "glossator").mkdir()
    (edition.folder / "glossator" / "__init__.py").touch()
    (edition.folder / "build.py").touch()
    assert steps()[0] == "pip install --editable ."
    assert steps()[1].startswith("python build.py publish")


def test_a_script_of_the_edition_is_called(edition):
    """Which adds passes of its own; Glossator is installed as ever."""
    (edition.folder / "build.py").touch()
    assert steps()[0] == f"pip install glossator=={__version__}"
    assert steps()[1].startswith("python build.py publish")
