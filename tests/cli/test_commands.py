"""The commands: what they print, and with which status they end."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from glossator import __version__
from glossator.cli import main as cli
from glossator.cli.main import COMMANDS, run
from glossator.toolchain import CODES
from tests.conftest import Site

ROOT = Path(__file__).parent.parent.parent
READY = [name for name, module in COMMANDS.items() if (ROOT / f"{module.replace('.', '/')}.py").is_file()]


def called(site: Site, command: str, *more: str) -> list[str]:
    """The arguments of a call about an edition."""
    output = ["--output", str(site.output)] if command == "build" else []
    return [command, "--content", str(site.content), *output, *more]


@pytest.fixture
def clean(site) -> Site:
    """An edition without a finding."""
    site.text("A paragraph about the NEP.")
    site.entry("term", "nep", "title: NEP")
    return site


@pytest.fixture
def warned(clean) -> Site:
    """An edition with a warning."""
    clean.entry("term", "unused", "title: Unused")
    return clean


@pytest.fixture
def broken(clean) -> Site:
    """An edition with an error and a warning."""
    clean.entry("term", "unused", "title: Unused")
    clean.text("A paragraph about the NEP.[^1]", source="A paragraph about the NEP.1")
    return clean


@pytest.mark.parametrize("command", ["build", "check"])
def test_clean_content_ends_with_0(clean, command, capsys):
    """Nothing to say, nothing wrong."""
    assert run(called(clean, command)) == 0
    assert "error" not in capsys.readouterr().err


@pytest.mark.parametrize("command", ["build", "check"])
def test_a_warning_ends_with_0_and_is_told(warned, command, capsys):
    """A warning keeps nobody from publishing."""
    assert run(called(warned, command)) == 0
    printed = capsys.readouterr()
    assert "warning[entry-unused]" in printed.out + printed.err


@pytest.mark.parametrize("command", ["build", "check"])
def test_a_warning_ends_with_1_if_strict(warned, command, capsys):
    """Strictly, a warning is an error."""
    assert run(called(warned, command, "--strict")) == 1
    printed = capsys.readouterr()
    assert "error[entry-unused]" in printed.out + printed.err


@pytest.mark.parametrize("command", ["build", "check"])
def test_an_error_ends_with_1(broken, command, capsys):
    """Content with an error is not published."""
    assert run(called(broken, command)) == 1
    printed = capsys.readouterr()
    assert "error[note-undefined]" in printed.out + printed.err
    assert "1 error, 1 warning" in printed.out + printed.err
    assert not broken.output.exists()


def test_check_writes_nothing(clean):
    """A check is only a look."""
    before = sorted(clean.folder.rglob("*"))
    assert run(called(clean, "check")) == 0
    assert sorted(clean.folder.rglob("*")) == before


def test_build_says_what_it_wrote(clean, capsys):
    """The last line counts; the second time it says that nothing had changed."""
    run(called(clean, "build"))
    assert "1 texts, 1 entries" in capsys.readouterr().out
    run(called(clean, "build"))
    assert "nothing had changed" in capsys.readouterr().out


def test_a_failed_build_says_that_the_site_is_as_it_was(clean, capsys):
    """Nobody has to wonder what became of the last good site."""
    run(called(clean, "build"))
    clean.entry("term", "nep", "titel: NEP")
    capsys.readouterr()
    run(called(clean, "build"))
    assert capsys.readouterr().err.splitlines()[-1] == f"nothing was written; {clean.output} is as it was"


@pytest.mark.parametrize(
    "arguments",
    [["no-such-command"], ["build", "--no-such-option"], ["build", "--format", "xml"], ["build", "too", "much"]],
    ids=" ".join,
)
def test_a_call_that_cannot_be_ends_with_2(arguments, capsys):
    """A slip in the call is told on the error stream, with the way to the help."""
    assert run(arguments) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert "--help" in printed.err


@pytest.mark.parametrize("command", ["build", "check"])
def test_a_missing_content_folder_is_one_line(tmp_path, command, capsys):
    """The line names the folder; the status is 2."""
    assert run(called(Site(tmp_path), command)) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert len(printed.err.splitlines()) == 1
    assert str(tmp_path / "content") in printed.err


def test_a_broken_template_is_one_line(clean, capsys):
    """A fault in a template names the template and the line, and ends with 2."""
    templates = clean.folder / "templates"
    templates.mkdir()
    (templates / "text.html").write_text("<p>\n{% if %}", "utf-8")
    output = ["--output", str(clean.output)]
    assert run(["build", "--content", str(clean.content), *output, "--templates", str(templates)]) == 2
    printed = capsys.readouterr()
    assert len(printed.err.splitlines()) == 1
    assert "text.html:2:" in printed.err


FAULTS = {
    "a template that is not UTF-8": ("text.html", b"<p>\n<p>Caf\xe9", "text.html:2: byte 0xe9"),
    "an asset of another kind": ("macros.html", b"\xff", "macros.html:1: byte 0xff"),
    "a syntax error": ("text.html", b"<p>\n{% if %}", "text.html:2: "),
    "a syntax error in a template that another one uses": ("base.html", b"\n\n{{ view. }}", "base.html:3: "),
    "a name that is not there": ("text.html", b"<p>\n\n{{ nothing }}", "text.html:3: 'nothing' is undefined"),
    "a sum that has no result": ("text.html", b"<p>\n{{ 1 / 0 }}", "text.html:2: ZeroDivisionError: "),
    "a call of what cannot be called": ("missing.html", b"\n{{ view() }}", "missing.html:2: TypeError: "),
    "a template that is not there": ("text.html", b"\n{% extends 'no.html' %}", "there is no template `no.html`"),
    "a fault in a template that another one uses": ("macros.html", b"\n{{ 1 / 0 }}", "macros.html:2: ZeroDivision"),
    "messages that are no TOML": ("messages/en.toml", b'close = "x"\nskip = \n', "messages/en.toml:2: this is no TOML"),
    "messages that are not UTF-8": ("messages/en.toml", b'\nclose = "\xe9"', "messages/en.toml:2: byte 0xe9"),
    "messages that are no words": ("messages/en.toml", b"\n\nclose = 5\n", "messages/en.toml:3: `close` takes words"),
    "a table of messages": ("messages/en.toml", b"\n[close]\na = 1\n", "messages/en.toml:2: `close` takes words"),
    "messages that lack words": ("messages/en.toml", b'close = "x"\n', "messages/en.toml:1: there are no words for "),
}


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_of_a_theme_names_its_file_and_line(clean, capsys, name):
    """Whatever is wrong with a template or a message file is one line, and ends with 2."""
    path, content, expected = FAULTS[name]
    templates = clean.folder / "templates"
    (templates / path).parent.mkdir(parents=True)
    (templates / path).write_bytes(content)
    output = ["--output", str(clean.output)]
    assert run(["build", "--content", str(clean.content), *output, "--templates", str(templates)]) == 2
    printed = capsys.readouterr()
    assert len(printed.err.splitlines()) == 1
    assert expected in printed.err
    assert printed.err.startswith(f"glossator: {templates / path}:")


@pytest.mark.parametrize("command", ["build", "check", "pin", "serve"])
def test_a_folder_of_templates_that_is_not_there_is_a_wrong_call(clean, capsys, command):
    """Without it the site would be made with the default ones, and nobody would know why."""
    nowhere = clean.folder / "nowhere"
    assert run([command, "--content", str(clean.content), "--templates", str(nowhere)]) == 2
    assert f"there is no folder `{nowhere}`" in capsys.readouterr().err


def test_a_dangerous_output_is_one_line(clean, capsys):
    """A folder that must not be written into ends with 2."""
    assert run(["build", "--content", str(clean.content), "--output", str(clean.content / "site")]) == 2
    assert len(capsys.readouterr().err.splitlines()) == 1
    assert not (clean.content / "site").exists()


def test_a_name_with_control_characters_is_one_harmless_line(tmp_path, capsys):
    """What the caller typed is told without what could move the cursor."""
    assert run(["check", "--content", str(tmp_path / "a\nb\x1b[31m")]) == 2
    printed = capsys.readouterr().err
    assert len(printed.splitlines()) == 1
    assert "\x1b" not in printed


@pytest.mark.parametrize("form", ["json", "sarif"])
@pytest.mark.parametrize("command", ["build", "check"])
def test_findings_for_programs_stand_alone(broken, command, form, capsys):
    """What a program reads is on the standard output, whole and alone, also where there is nothing to say."""
    assert run(called(broken, command, "--format", form)) == 1
    printed = capsys.readouterr()
    assert json.loads(printed.out)
    assert printed.err == ""


@pytest.mark.parametrize("name", READY)
def test_every_command_has_its_help(name, capsys):
    """The help says what the command does and names its options."""
    assert run([name, "--help"]) == 0
    printed = capsys.readouterr().out
    assert printed.startswith(f"Usage: glossator {name}")
    assert "--help" in printed


def test_the_help_names_every_command(capsys):
    """What there is can be found."""
    assert run(["--help"]) == 0
    printed = capsys.readouterr().out
    assert all(name in printed for name in COMMANDS)


@pytest.mark.parametrize("option", ["-h", "--help"])
def test_help_has_a_short_form(option, capsys):
    """Both spellings are known."""
    assert run([option]) == 0
    assert "Usage" in capsys.readouterr().out


def test_the_version_is_told(capsys):
    """One line with the name and the number."""
    assert run(["--version"]) == 0
    assert capsys.readouterr().out == f"glossator {__version__}\n"


@pytest.mark.parametrize("code", CODES, ids=lambda code: code.name)
def test_every_code_is_explained(code, capsys):
    """The explanation has the name, the summary, and both examples."""
    assert run(["explain", code.name]) == 0
    printed = capsys.readouterr().out
    assert printed.startswith(f"{code.name} ({code.level}): {code.summary}\n")
    assert all(line.strip() in printed for line in (*code.bad.splitlines(), *code.good.splitlines()))


def test_all_codes_are_listed(capsys):
    """Without a code, all of them, a line each."""
    assert run(["explain"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in lines] == [code.name for code in CODES]


def test_an_unknown_code_ends_with_2(capsys):
    """A code that is none, with the nearest that is one."""
    assert run(["explain", "note-undefind"]) == 2
    assert "did you mean `note-undefined`?" in capsys.readouterr().err


def test_an_interrupted_call_ends_with_130(monkeypatch, capsys):
    """Whoever stops the program sees no traceback."""

    def interrupted(**_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(cli, "main", interrupted)
    assert run(["build"]) == 130
    assert capsys.readouterr().err == "\n"


def test_the_front_door(clean):
    """`python build.py` without more builds `content/` into `site/`, from the folder where it is called."""
    call = [sys.executable, str(ROOT / "build.py")]
    done = subprocess.run(call, cwd=clean.folder, capture_output=True, text=True, check=False, timeout=60)
    assert (done.returncode, done.stderr) == (0, "")
    assert (clean.output / "texts" / "one.html").is_file()
    assert done.stdout.startswith("site: 1 texts, 1 entries")


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp437"])
def test_a_terminal_without_unicode_is_no_trouble(broken, encoding):
    """Where the terminal knows few characters, the report is poorer, and no traceback."""
    broken.write("pages/about.md", "---\ntitle: НЭП\n---\n\n[[нэп]] “x” [y](z—z.md)\n")
    environment = {**os.environ, "PYTHONIOENCODING": encoding}
    call = [sys.executable, str(ROOT / "build.py"), "check"]
    done = subprocess.run(call, cwd=broken.folder, env=environment, capture_output=True, check=False, timeout=60)
    assert done.returncode == 1
    assert b"Traceback" not in done.stderr
    assert b"error[link-broken]" in done.stdout


def test_an_editor_that_is_not_known_is_a_wrong_call(capfd):
    """The names that are known are said."""
    assert run(["serve", "--editor", "emacs"]) == 2
    assert "vscode" in capfd.readouterr().err
