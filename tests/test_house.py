"""The house is as ARCHITECTURE.md says."""

from __future__ import annotations

import ast
import re
import statistics
import sys
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "glossator"
FILES = sorted(PACKAGE.rglob("*.py"))
LAZY = {
    "serve": {"livereload", "tornado", "watchfiles"},
    "printing": {"weasyprint"},
    "drawing": {"PIL"},
    "workers": {"distributed"},
}


def tables() -> list[list[list[str]]]:
    """The tables of ARCHITECTURE.md, as rows of cells without their heads."""
    found: list[list[list[str]]] = []
    inside = False
    for line in (ROOT / "ARCHITECTURE.md").read_text("utf-8").splitlines():
        if line.startswith("|"):
            if not inside:
                found.append([])
            found[-1].append([cell.strip().strip("`") for cell in line.strip("|").split("|")])
        inside = line.startswith("|")
    return [rows[2:] for rows in found]


ROOMS = {row[1]: (int(row[0]), {name for name in row[3].split(", ") if name}) for row in tables()[0]}
MEASURES = {row[0]: (int(row[1]), int(row[2])) for row in tables()[1]}


def room_of(path: Path) -> str:
    """The room a file of the package belongs to."""
    relative = path.relative_to(PACKAGE)
    return relative.parts[0] if len(relative.parts) > 1 else relative.stem


def imports(tree: ast.AST) -> list[str]:
    """The modules that some code imports."""
    names: list[str] = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are absolute"
            names.append(node.module or "")
            if node.module == "glossator":
                names += [f"glossator.{alias.name}" for alias in node.names]
    return names


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@cache
def parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"))


def functions() -> list[tuple[str, ast.FunctionDef | ast.AsyncFunctionDef]]:
    """Every function of the package with the name of its file."""
    return [
        (f"{name(path)}:{node.name}", node)
        for path in FILES
        for node in ast.walk(parsed(path))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    ]


def test_every_room_is_in_the_table():
    """A room without a floor, or a floor without a room, is a mistake in one of the two."""
    rooms = {room_of(path) for path in FILES} - {"__init__", "__main__"}
    assert rooms == set(ROOMS)


@pytest.mark.parametrize("path", FILES, ids=name)
def test_imports_go_down(path):
    """A file imports from its own room and from lower floors only."""
    room = room_of(path)
    floor = ROOMS.get(room, (9, set()))[0]
    for module in imports(parsed(path)):
        if module.startswith("glossator."):
            other = module.split(".")[1]
            if other not in ROOMS:
                continue
            assert other == room or ROOMS[other][0] < floor, f"{name(path)} imports {module}"


@pytest.mark.parametrize("path", FILES, ids=name)
def test_third_parties_enter_by_their_rooms(path):
    """A package is imported only in the rooms that name it."""
    allowed = ROOMS.get(room_of(path), (0, set()))[1]
    for module in imports(parsed(path)):
        top = module.split(".")[0]
        if top not in sys.stdlib_module_names and top != "glossator":
            assert top in allowed, f"{name(path)} imports {module}"


def test_there_are_no_circles():
    """No file imports itself by way of others."""
    graph = {
        name(path).removesuffix(".py").removesuffix("/__init__").replace("/", "."): imports(parsed(path))
        for path in FILES
    }

    def visit(module: str, trail: tuple[str, ...]) -> None:
        assert module not in trail, " → ".join((*trail, module))
        for other in graph.get(module, ()):
            if other not in done:
                visit(other, (*trail, module))
        done.add(module)

    done: set[str] = set()
    for module in graph:
        visit(module, ())


@pytest.mark.parametrize("path", FILES, ids=name)
def test_imports_stand_at_the_top(path):
    """Only the libraries of the preview, of PDF and of pictures are imported inside functions; nothing is hidden."""
    tree = parsed(path)
    assert "TYPE_CHECKING" not in path.read_text("utf-8")
    for function in ast.walk(tree):
        if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef):
            for module in imports(function):
                assert module.split(".")[0] in LAZY.get(room_of(path), set()), f"{name(path)}: {module}"


def test_files_are_small():
    """Files are as long as the table allows."""
    median, most = MEASURES["lines of a file"]
    lengths = {name(path): len(path.read_text("utf-8").splitlines()) for path in FILES if path.name != "__init__.py"}
    assert {path: length for path, length in lengths.items() if length > most} == {}
    assert statistics.median(lengths.values()) <= median


def test_functions_are_small():
    """Functions are as long, and take as much, as the table allows."""
    lengths = {where: (node.end_lineno or 0) - node.lineno + 1 for where, node in functions()}
    median, most = MEASURES["lines of a function"]
    assert {where: length for where, length in lengths.items() if length > most} == {}
    assert statistics.median(lengths.values()) <= median
    counts = {where: parameters(node) for where, node in functions()}
    median, most = MEASURES["parameters of a function"]
    assert {where: count for where, count in counts.items() if count > most} == {}
    assert statistics.median(counts.values()) <= median


def parameters(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """How many parameters a function has, without `self` and `cls`."""
    named = [*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs]
    return len([each for each in named if each.arg not in ("self", "cls")])


@pytest.mark.parametrize("path", FILES, ids=name)
def test_no_module_holds_state(path):
    """What a module defines is a constant: its name says so, and no function declares it global."""
    tree = parsed(path)
    assert not any(isinstance(node, ast.Global) for node in ast.walk(tree))
    for node in tree.body:
        targets = (
            node.targets if isinstance(node, ast.Assign) else [node.target] if isinstance(node, ast.AnnAssign) else []
        )
        for target in targets:
            if isinstance(target, ast.Name):
                constant = re.fullmatch(r"(__\w+__|_?[A-Z][A-Z0-9_]*|[A-Z]\w*|command|\w+_option|fcntl)", target.id)
                assert constant, f"{name(path)}: {target.id}"


def test_every_public_thing_says_what_it_is():
    """Modules, classes and public functions have docstrings; functions that render one node are named by it."""
    silent = []
    for path in FILES:
        tree = parsed(path)
        if ast.get_docstring(tree) is None:
            silent.append(name(path))
        for node in tree.body:
            if isinstance(node, ast.ClassDef | ast.FunctionDef) and not node.name.startswith("_"):
                rendering = path.name.startswith("html_") and isinstance(node, ast.FunctionDef)
                if ast.get_docstring(node) is None and not rendering:
                    silent.append(f"{name(path)}:{node.name}")
    assert silent == []
