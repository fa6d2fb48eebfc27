"""The package as others get it: built, installed into an empty environment, and used where no source is."""

from __future__ import annotations

import os
import subprocess
import sys
import tomllib
from pathlib import Path
from zipfile import ZipFile

import pytest
import yaml

from glossator import __version__
from tests.rooms import ROOT

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
ENVIRONMENT = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "VIRTUAL_ENV"))}


def said(*call: object, folder: Path) -> str:
    """What a program prints, called in a folder with nothing of ours in its environment."""
    done = subprocess.run(
        [str(each) for each in call], cwd=folder, env=ENVIRONMENT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, f"{call}\n{done.stdout}{done.stderr}"
    return done.stdout.strip()


def environment(folder: Path, *packages: object) -> Path:
    """A new environment with some packages; the folder of its programs."""
    said(sys.executable, "-m", "venv", folder, folder=folder.parent)
    said(folder / "bin" / "pip", "install", "--quiet", "--disable-pip-version-check", *packages, folder=folder.parent)
    return folder / "bin"


@pytest.fixture(scope="module")
def packages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the wheel and the sdist, made as they are for a release."""
    folder = tmp_path_factory.mktemp("packages")
    maker = environment(folder / "maker", "hatchling>=1.26")
    said(maker / "python", "-m", "hatchling", "build", "-d", folder / "made", folder=ROOT)
    return folder / "made"


@pytest.mark.parametrize("ending", [".whl", ".tar.gz"])
def test_an_installed_package_makes_an_edition(packages, tmp_path, ending):
    """From an empty folder to a published site, with no file of the source tree and no optional tool."""
    (package,) = packages.glob(f"*{ending}")
    programs = environment(tmp_path / "here", package)
    glossator = programs / "glossator"
    assert said(glossator, "--version", folder=tmp_path) == f"glossator {__version__}"
    where = said(programs / "python", "-c", "import glossator; print(glossator.__file__)", folder=tmp_path)
    assert Path(where).is_relative_to(tmp_path / "here")
    said(glossator, "new", "reader", folder=tmp_path)
    reader = tmp_path / "reader"
    assert "0 removed" in said(glossator, "build", "--strict", folder=reader)
    assert "nothing had changed" in said(glossator, "build", "--strict", folder=reader)
    assert (reader / "site" / "assets" / "reader.css").is_file()
    assert (reader / "site" / "exports" / "edition.epub").is_file()
    said(glossator, "publish", "github-pages", folder=reader)
    workflow = (reader / ".github" / "workflows" / "pages.yml").read_text("utf-8")
    assert f"- run: pip install glossator=={__version__}\n" in workflow
    assert "- run: glossator publish github-pages --strict --no-settings\n" in workflow
    report = said(glossator, "doctor", folder=reader)
    assert "lxml" in report
    assert report.count("would enable") >= 2


def test_a_package_holds_what_is_needed_and_no_more(packages):
    """The theme with the licences of its faces, the sample, our licence; no test, no content of ours."""
    (wheel,) = packages.glob("*.whl")
    with ZipFile(wheel) as opened:
        names = set(opened.namelist())
    own = {
        f"glossator/{each}" for each in ("templates/assets/fonts/OFL.txt", "sample/content/edition.toml", "theme.py")
    }
    assert own <= names
    assert f"glossator-{__version__}.dist-info/licenses/LICENSE" in names
    assert {each.split("/")[0] for each in names} == {"glossator", f"glossator-{__version__}.dist-info"}


def test_the_citation_agrees_with_the_package():
    """Both say the same of it; the version stands in one place."""
    citation = yaml.safe_load((ROOT / "CITATION.cff").read_text("utf-8"))
    assert {"cff-version", "message", "title", "authors"} <= set(citation)
    assert citation["title"].casefold() == PROJECT["name"]
    assert citation["abstract"] == PROJECT["description"]
    assert citation["license"] == PROJECT["license"]
    assert citation["keywords"] == PROJECT["keywords"]
    assert citation["authors"] == PROJECT["authors"]
    assert "version" not in citation
    assert PROJECT["dynamic"] == ["version"]
