"""Content cannot leave its folder: nothing outside is read, whatever leads there."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from glossator.cli.formats import report
from glossator.cli.main import run
from glossator.store.beside import FOLDER
from glossator.store.files import read_folder
from tests.conftest import Site

SECRET = "a-word-that-nobody-may-read"
PAGE = f"---\ntitle: {SECRET}\n---\n\n{SECRET}\n"


def link(name: str, target: str) -> Callable[[Path], None]:
    """Lay a link in the content folder; the target is relative to the folder of the link, or absolute."""

    def lay(content: Path) -> None:
        path = content / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.unlink(missing_ok=True)
        path.symlink_to(target.replace("{outside}", str(content.parent / "outside")))

    return lay


def both(*steps: Callable[[Path], None]) -> Callable[[Path], None]:
    """Lay several links."""

    def lay(content: Path) -> None:
        for step in steps:
            step(content)

    return lay


def hole(content: Path) -> None:
    """A pipe, which would keep a reader waiting for ever."""
    os.mkfifo(content / "pages" / "hole.md")


def words(path: str, text: str) -> Callable[[Path], None]:
    """Write a file of content."""

    def lay(content: Path) -> None:
        (content / path).parent.mkdir(parents=True, exist_ok=True)
        (content / path).write_text(text, "utf-8")

    return lay


def picture(target: str) -> Callable[[Path], None]:
    """A page with a picture."""
    return words("pages/about.md", f"---\ntitle: About\n---\n\n![x]({target})\n")


def source(file: str) -> Callable[[Path], None]:
    """A text with a source."""
    head = 'title: One\nauthor: A\ndate: 1974\nrights: {statement: "https://example.org/", label: CC0}'
    return words("texts/one.md", f"---\n{head}\nsource: {{file: '{file}', sha256: '0'}}\n---\n\nWords.\n")


ESCAPES: dict[str, Callable[[Path], None]] = {
    "a link to a file": link("pages/a.md", "../../outside/secret.md"),
    "a link to a file by its whole path": link("pages/a.md", "{outside}/secret.md"),
    "a link to a file by way of inside": link("pages/a.md", "../pages/../../outside/secret.md"),
    "a link to a link": both(link("pages/a.md", "b.md"), link("pages/b.md", "../../outside/secret.md")),
    "a chain of links": both(
        *(link(f"pages/l{number}.md", f"l{number + 1}.md") for number in range(9)),
        link("pages/l9.md", "{outside}/secret.md"),
    ),
    "a link to a folder": link("texts", "../outside"),
    "a link to a folder by its whole path": link("pages/more", "{outside}"),
    "a link to a folder by the name of a file": link("pages/a.md", "{outside}"),
    "a link to the folder above": link("pages/up", "../.."),
    "a link to the root": link("pages/root", "/"),
    "a link to the root by the name of a file": link("pages/root.md", "/"),
    "a folder of links": both(link("entries/term", "{outside}"), link("entries/person", "../../outside")),
    "a link through a linked folder": both(link("x", "{outside}"), link("pages/a.md", "../x/secret.md")),
    "a link to itself": link("pages/a.md", "a.md"),
    "links to each other": both(link("pages/a.md", "b.md"), link("pages/b.md", "a.md")),
    "a folder that holds itself": link("pages/again", "."),
    "a folder that holds the content": link("pages/again", ".."),
    "a loop of three": both(link("pages/a", "b"), link("pages/b", "c"), link("pages/c", "a")),
    "a link to nothing": link("pages/a.md", "../../outside/nothing.md"),
    "a link to the passwords": link("pages/a.md", "/etc/passwd"),
    "a link to the environment": link("pages/a.md", "/proc/self/environ"),
    "a link to endless zeros": link("pages/a.md", "/dev/zero"),
    "a link to the terminal": link("pages/a.md", "/dev/stdin"),
    "a pipe": hole,
    "a link for the edition": link("edition.toml", "../outside/edition.toml"),
    "a link for a source": both(source("one.txt"), link("sources/one.txt", "../../outside/secret.txt")),
    "a link for the sources": both(source("secret.txt"), link("sources", "../outside")),
    "a link for a picture": both(picture("../images/a.png"), link("images/a.png", "../../outside/secret.png")),
    "a link for the pictures": both(picture("../images/secret.png"), link("images", "../outside")),
    "a picture above": picture("../../outside/secret.png"),
    "a picture by its whole path": picture("/etc/passwd"),
    "a picture above in other letters": picture("..%2f..%2foutside%2fsecret.png"),
    "a picture above with dots in other letters": picture("%2e%2e/%2e%2e/outside/secret.png"),
    "a picture above in other letters twice": picture("..%252f..%252foutside%252fsecret.png"),
    "a picture above with backslashes": picture("..\\\\..\\\\outside\\\\secret.png"),
    "a picture above by way of the pictures": picture("../images/../../outside/secret.png"),
    "a picture by a scheme": picture("file:///etc/passwd"),
    "a picture after a NUL": picture("../images/a.png%00/../../../outside/secret.png"),
    "a link in words": words("pages/about.md", "---\ntitle: A\n---\n\n[x](../../outside/secret.md)\n"),
    "an included file": words(
        "pages/about.md", "---\ntitle: A\n---\n\n{% include '../outside/secret.md' %} {{ 7 * 7 }}\n"
    ),
    "a source above": source("../../outside/secret.txt"),
    "a source by its whole path": source("/etc/passwd"),
    "a source above with backslashes": source("..\\..\\outside\\secret.txt"),
    "a language that is a path": words("edition.toml", 'title = "x"\nlanguage = "../../outside/secret"\n'),
}


@pytest.fixture
def world(tmp_path) -> Site:
    """An edition beside a folder that nobody may look into."""
    outside = tmp_path / "outside"
    outside.mkdir()
    for name in ("secret.md", "secret.txt", "secret.png", "secret.toml", "edition.toml"):
        (outside / name).write_text(f'title = "{SECRET}"\n' if name == "edition.toml" else PAGE, "utf-8")
    site = Site(tmp_path)
    site.write("edition.toml", 'title = "An edition"\n')
    site.write("pages/own.md", "---\ntitle: Own\n---\n\nWords.\n")
    return site


def test_there_are_forty_escapes():
    """The promise names a number."""
    assert len(ESCAPES) >= 40


@pytest.mark.parametrize("name", ESCAPES)
def test_nothing_outside_is_read(world, name, monkeypatch, capsys):
    """Not one byte of a file outside is read, and the build ends as it would without it."""
    ESCAPES[name](world.content)
    read: list[str] = []
    plainly = Path.read_bytes
    monkeypatch.setattr(Path, "read_bytes", lambda path: (read.append(os.path.realpath(path)), plainly(path))[1])
    status = run(["build", "--content", str(world.content), "--output", str(world.output)])
    printed = capsys.readouterr()
    assert status in (0, 1)
    trace = world.folder / FOLDER
    inside = tuple(map(str, (world.content, world.output, trace, Path(__file__).parent.parent.parent)))
    assert [path for path in read if not path.startswith(inside)] == []
    assert SECRET not in printed.out + printed.err + report(world.findings(), "json", "content")
    assert not any(SECRET.encode() in content for content in (world.files().values() if world.output.exists() else ()))


def test_links_inside_are_followed(world):
    """A link that stays in the folder is as good as the file."""
    (world.content / "pages" / "also.md").symlink_to("own.md")
    assert set(read_folder(world.content)) == {"edition.toml", "pages/own.md", "pages/also.md"}


ODD = {
    "a link out": (link("pages/one.md", "../../outside/page.md"), "pages/one.md"),
    "a link out to nothing": (link("pages/one.md", "{outside}/nothing.md"), "pages/one.md"),
    "a link to nothing": (link("sources/one.txt", "two.txt"), "sources/one.txt"),
    "a link to itself": (link("pages/one.md", "one.md"), "pages/one.md"),
    "a link to a folder outside": (link("texts", "{outside}"), "texts"),
    "a link to a folder inside": (link("texts", "pages"), "texts"),
    "a pipe": (hole, "pages/hole.md"),
    "an empty folder with the name of a file": (lambda content: (content / "pages" / "one.md").mkdir(), "pages/one.md"),
}


@pytest.mark.parametrize("name", ODD)
def test_what_is_passed_over_is_reported(world, name):
    """Whoever laid it there learns that it is not read; nothing is said of what lies outside."""
    lay, path = ODD[name]
    lay(world.content)
    findings = [each for each in world.findings() if each.code == "file-unread"]
    assert [each.place.path for each in findings] == [path]
    assert "outside" not in findings[0].message


@pytest.mark.parametrize("name", [".hidden.md", "own.md~", "v1.0/x.md"])
def test_what_is_no_slip_is_not_reported(world, name):
    """Hidden files and backups are left there on purpose, and a folder whose files are told of needs no word."""
    world.write(f"pages/{name}", "x")
    assert not any(each.code == "file-unread" for each in world.findings())


def test_a_content_folder_that_is_a_link_is_read(world, tmp_path):
    """The folder itself is what the caller says it is."""
    (tmp_path / "link").symlink_to(world.content)
    assert read_folder(tmp_path / "link") == read_folder(world.content)


@pytest.mark.parametrize("name", [".hidden.md", "a.md~", ".#a.md", "a.md.swp", "a.md.bak", "x.tmp", ".git/config"])
def test_what_editors_leave_is_passed_over(world, name):
    """Hidden files and backups are no content."""
    world.write(f"pages/{name}", "x")
    assert set(read_folder(world.content)) == {"edition.toml", "pages/own.md"}


@pytest.mark.parametrize("kind", ["nothing", "a file", "a link to nothing", "a link to itself"])
def test_a_content_folder_that_is_none_is_one_line(tmp_path, capsys, kind):
    """Without a content folder the build says so in one line and ends with 2."""
    path = tmp_path / "content"
    match kind:
        case "a file":
            path.write_text("x")
        case "a link to nothing":
            path.symlink_to("nothing")
        case "a link to itself":
            path.symlink_to("content")
    for command in (["build", "--output", str(tmp_path / "site")], ["check"]):
        assert run([command[0], "--content", str(path), *command[1:]]) == 2
        printed = capsys.readouterr()
        assert len(printed.err.splitlines()) == 1
        assert "content" in printed.err
    assert not (tmp_path / "site").exists()
