"""Tables and the picture say what was measured."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ElementTree
from dataclasses import replace
from itertools import pairwise

import pytest

from benchmarks.report import drawn, written
from benchmarks.reporting.drawing import LINE, Scale, Series, panel
from benchmarks.reporting.tables import BESIDE, View, against, by_terms, figure, from_nothing
from benchmarks.results import Call, Results, Run, read, write
from benchmarks.run import planned, said

MACHINE = {"processor": "P", "processors": "2", "memory": "4 GiB", "system": "Linux", "python": "3.11", "load": "0.1"}
CALL = Call("2026-01-01", "python benchmarks/run.py", MACHINE, {"glossator": "0.1", "hugo": "hugo 1"}, ["No Sphinx."])


def run(tool: str, texts: int, scenario: str, cpu: float) -> Run:
    return Run(tool, texts, 200, scenario, 0, round(cpu * 2, 4), round(cpu, 4), round(cpu * 100, 4))


@pytest.fixture
def results() -> Results:
    runs = [run("glossator", texts, "cold", cpu * texts) for texts in (10, 100) for cpu in (0.01, 0.02, 0.09)]
    runs += [run("hugo", texts, "cold", 0.04 * texts) for texts in (10, 100)]
    return Results().with_call(CALL, [*runs, run("glossator", 10, "sentence", 0.5)])


def test_a_figure_is_the_median(results):
    """Of the repetitions, by what they have in common."""
    assert results.median("glossator", 10, 200, "cold").cpu == 0.2
    assert results.median("glossator", 10, 2000, "cold") is None


def test_what_is_measured_again_takes_the_place_of_the_old(results):
    """All repetitions of the old go; what was not measured again stays, with its call."""
    both = results.with_call(CALL, [Run("hugo", 10, 200, "cold", 1, 1.0, 1.0, 1.0)])
    assert both.median("hugo", 10, 200, "cold").cpu == 1.0
    assert both.median("hugo", 100, 200, "cold").cpu == 4.0
    assert both.used() == (CALL, CALL)


def test_results_are_read_as_they_were_written(results, tmp_path):
    """The file holds everything."""
    write(results, tmp_path / "results.json")
    assert read(tmp_path / "results.json") == results
    assert read(tmp_path / "none.json") == Results()


def test_tables_have_the_medians(results):
    """Clock, processors, memory; a tool that was not measured has no row."""
    view = View(results, 200)
    rows = from_nothing(view).splitlines()
    assert rows[0] == "| tool | 10 texts | 100 texts |"
    assert rows[2].replace(BESIDE, " / ") == "| Glossator | 0.40 / 0.20 / 20.0 | 4.00 / 2.00 / 200 |"
    assert len(rows) == 4
    assert "| from nothing, processors | 0.50 × | 0.50 × |" in against(view)


def test_numbers_of_terms_are_compared_where_there_are_several(results):
    """Of the largest corpus that was built with more than one."""
    assert by_terms(results) == ""
    more = results.with_call(CALL, [Run("hugo", texts, 2000, "cold", 1, 1.0, 1.0, 9.0) for texts in (10, 100)])
    assert by_terms(more).splitlines()[0] == "| 100 texts | 200 terms | 2,000 terms |"
    assert [row.split(" | ")[0] for row in by_terms(more).splitlines()[2:]] == ["| Hugo"]


@pytest.mark.parametrize(("number", "words"), [(0.123, "0.12"), (12.34, "12.3"), (1234.5, "1,234")])
def test_figures_have_no_more_digits_than_mean_something(number, words):
    assert figure(number) == words


def test_the_page_names_all_it_was_made_of(results):
    """The call, its machine, versions, and what failed."""
    page = written(results)
    for words in (CALL.command, "2026-01-01", "hugo 1", "No Sphinx.", "4 GiB"):
        assert words in page
    assert "Other work was done" not in page
    assert not re.search(r"\n{3}|[{}]{2}|%}", page)


def test_the_page_says_when_the_machine_was_busy(results):
    """Seconds on the clock mean little then."""
    busy = replace(CALL, machine={**MACHINE, "load": "3.0"})
    assert "Other work was done" in written(results.with_call(busy, [replace(run("floor", 10, "cold", 0.1), call=1)]))


def test_a_scale_is_logarithmic():
    """Equal steps for equal factors."""
    scale = Scale(1, 1000, 0, 300)
    assert [scale.at(figure) for figure in (1, 10, 100, 1000)] == [0, 100, 200, 300]
    assert [tick.words for tick in scale.ticks()] == ["1", "10", "100", "1,000"]


def test_names_do_not_lie_on_each_other():
    """Lines that end at the same place have their names under each other."""
    series = [Series(name, ((10, 1.0), (100, 9.0 + number / 10))) for number, name in enumerate("abc")]
    places = sorted(each.words_y for each in panel("", series, 0).series)
    assert all(below - above >= LINE for above, below in pairwise(places))


def test_the_picture_is_well_formed(results):
    """Two panels, with a line for each tool."""
    picture = ElementTree.fromstring(drawn(results))
    lines = [each for each in picture.findall(".//{*}path") if "line" in each.get("class", "").split()]
    assert len(lines) == 4


def test_a_preview_alone_has_no_picture():
    """The picture is that of builds from nothing."""
    results = Results().with_call(CALL, [run("glossator", 10, "preview", 0.5)])
    assert "speed.png" not in written(results)
    assert ElementTree.fromstring(drawn(results)).findall(".//{*}path") == []


def test_the_command_refuses_what_it_does_not_know():
    """A slip in a name must not look like a measurement."""
    assert planned(["--sizes", "100,10", "--tools", "hugo"]).sizes == (10, 100)
    for words in (["--tools", "hugp"], ["--scenarios", "warm"], ["--sizes", "2"], ["--repeat", "99"]):
        with pytest.raises(SystemExit):
            planned(words)


def test_the_command_is_kept_without_folders():
    """What is published names no place on the machine."""
    words = ["--sizes", "10,100", "--out", "/here", "--work=/there", "--repeat", "3", "--options", "--workers 2"]
    assert said(words) == "python benchmarks/run.py --sizes 10,100 --repeat 3 --options '--workers 2'"
