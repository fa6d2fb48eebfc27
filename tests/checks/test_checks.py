"""Every code has a folder of proof: content that provokes it, the report about that, and the same content mended.

``content/`` is a small edition; ``recipe.toml``, where there is one, adds files that cannot well be kept as files (each
is a row of parts: ``text``, perhaps repeated ``times``, or bytes in ``hex``). ``expected.txt`` is the whole report, and
``clean/`` the edition without the fault. What an import has to say is proved by foreign files in
``import/``. ``GLOSSATOR_REWRITE=1`` writes the reports anew, to be read before they are kept.
"""

from __future__ import annotations

import os
import shutil
import tomllib
from pathlib import Path

import pytest

from glossator.cli.foreign import one
from glossator.cli.report import text_report
from glossator.model.diagnostic import Code, Diagnostic
from glossator.model.slug import slug
from glossator.pipeline import Order, Outcome, build
from glossator.toolchain import CODES

HERE = Path(__file__).parent
PROOFS = sorted(path.name for path in HERE.iterdir() if path.is_dir() and path.name != "__pycache__")
IMPORTS = [name for name in PROOFS if (HERE / name / "import").is_dir()]
BUILDS = [name for name in PROOFS if name not in IMPORTS]
NAMES = sorted(code.name for code in CODES)


def built(proof: Path, folder: str, to: Path) -> Outcome:
    """The edition of a proof, with the files of its recipe, built in a folder of its own."""
    shutil.copytree(proof / folder, to / "content")
    recipe = proof / "recipe.toml"
    if folder == "content" and recipe.is_file():
        for path, parts in tomllib.loads(recipe.read_text("utf-8")).items():
            target = to / "content" / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(b"".join(map(part_of, parts)))
    return build(Order(to / "content", to / "site"))


def brought(folder: Path, into: Path) -> list[Diagnostic]:
    """What the imports of all files of a folder found."""
    return [found for file in sorted(folder.iterdir()) for found in one(file, into, slug(file.stem), None).findings]


def part_of(part: dict[str, str | int]) -> bytes:
    """The bytes that a part of a recipe stands for."""
    words = bytes.fromhex(str(part["hex"])) if "hex" in part else str(part["text"]).encode()
    return words * int(part.get("times", 1))


def test_every_code_has_a_proof_and_every_proof_a_code():
    """A code without a folder, or a folder without a code, is a mistake."""
    assert NAMES == PROOFS


@pytest.mark.parametrize("name", PROOFS)
def test_the_report_is_the_expected_one(name, tmp_path):
    """The content, or the import, gives exactly the expected report, which names the code."""
    if name in IMPORTS:
        report = text_report(brought(HERE / name / "import", tmp_path), "content")
    else:
        report = text_report(built(HERE / name, "content", tmp_path).findings, "content")
    expected = HERE / name / "expected.txt"
    if os.environ.get("GLOSSATOR_REWRITE"):
        expected.write_text(report, "utf-8")
    assert f"[{name}]" in report
    assert report == expected.read_text("utf-8")


@pytest.mark.parametrize("name", IMPORTS)
def test_the_mended_file_is_imported_without_a_finding(name, tmp_path):
    """What the proof shows to be wrong in a foreign file can be mended there."""
    assert brought(HERE / name / "clean", tmp_path) == []
    assert list(tmp_path.glob("texts/*.md"))


@pytest.mark.parametrize("name", BUILDS)
def test_the_mended_content_has_no_finding(name, tmp_path):
    """What the proof shows to be wrong can be mended, and then it builds."""
    outcome = built(HERE / name, "clean", tmp_path)
    assert text_report(outcome.findings, "content") == ""
    assert outcome.written is not None


@pytest.mark.parametrize("code", CODES, ids=lambda code: code.name)
def test_a_code_says_what_a_person_should_know(code: Code):
    """A code is declared with a summary, an explanation, a bad example and a good one."""
    assert all(each.strip() for each in (code.summary, code.explanation, code.bad, code.good))
    assert code.bad != code.good


def test_names_of_codes_are_plain_and_unique():
    """A code is a word or words with hyphens, and no two are the same."""
    assert len(set(NAMES)) == len(NAMES)
    assert all(name == "-".join(name.split("-")).lower() and name.replace("-", "").isalpha() for name in NAMES)
