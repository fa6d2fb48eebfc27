"""Whoever is asked to read, ``build`` makes the same; and what cannot be asked is told in a line."""

from __future__ import annotations

import pytest

from glossator.cli.main import run

WORKERS = (("--workers", "1"), ("--workers", "2"), ())


@pytest.mark.parametrize("options", WORKERS, ids=" ".join)
def test_the_number_of_workers_changes_nothing(options, site, monkeypatch, capsys):
    monkeypatch.chdir(site.folder)
    site.write("edition.toml", 'title = "Many"\nexports = []\n')
    for number in range(120):
        site.text(f"Text {number}.", name=f"t{number:03}")
    assert run(["build", *options]) == 0
    assert "120 texts" in capsys.readouterr().out
    assert "Text 119." in (site.folder / "site" / "texts" / "t119.html").read_text("utf-8")


def test_a_scheduler_that_is_not_there(site, monkeypatch, capsys):
    monkeypatch.setattr("glossator.workers.cluster.PATIENCE", "0.2s")
    monkeypatch.chdir(site.folder)
    site.text("One.")
    assert run(["build", "--scheduler", "tcp://127.0.0.1:9"]) == 2
    said = capsys.readouterr().err
    assert "there is no scheduler at `tcp://127.0.0.1:9`" in said
    assert not (site.folder / "site").exists()
