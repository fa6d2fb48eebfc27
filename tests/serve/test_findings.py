"""Findings reach the browser and go when they are mended."""

from __future__ import annotations

import json
from functools import partial
from operator import eq

from glossator.model.diagnostic import Diagnostic, Level
from glossator.model.source import Place
from glossator.serve.facts import MOST, WIDTH, excerpt, finding_facts, where
from glossator.serve.notice import notice
from glossator.serve.state import State
from glossator.serve.values import Outcome
from tests.serve.support import Small, WebSocket, ask, eventually, running


def test_findings_come_and_go(small: Small) -> None:
    with running(small) as port, WebSocket(port, "/glossator-findings") as reader:
        assert reader.receive()["findings"] == []
        small.write("one\nan error here")
        message = reader.until(lambda message: message["errors"])
        assert message["findings"] == [
            {
                "here": False,
                "href": "",
                "level": "error",
                "code": "word-error",
                "where": "a.txt:2:4",
                "excerpt": ["an ", "error", " here"],
                "message": "<b>error</b> is not a word",
                "hint": "take it out",
            }
        ]
        assert "first" in ask(port).text, "the last good site stands"
        with WebSocket(port, "/glossator-findings") as late:
            assert late.receive() == message
        small.write("mended")
        assert reader.until(lambda message: not message["errors"])["findings"] == []
        assert "mended" in ask(port).text


def test_warnings_are_told_and_published(small: Small) -> None:
    with running(small) as port, WebSocket(port, "/glossator-findings") as reader:
        small.write("a warning")
        message = reader.until(lambda message: message["warnings"])
        assert (message["errors"], message["warnings"]) == (0, 1)
        assert "a warning" in ask(port).text


def test_a_broken_build_is_told(small: Small) -> None:
    with running(small) as port, WebSocket(port, "/glossator-findings") as reader:
        small.write("exit")
        assert reader.until(lambda message: message["broken"])["broken"].startswith("SystemExit: 3")
        small.write("mended")
        assert reader.until(lambda message: not message["broken"])["findings"] == []


def test_without_a_site_the_findings_are_the_page(small: Small) -> None:
    small.write("an error <script>")
    with running(small) as port:
        answer = ask(port)
        assert answer.status == 503
        assert answer.headers["Content-Type"] == "text/html; charset=utf-8"
        assert "a.txt:1:4" in answer.text
        assert "&lt;b&gt;error&lt;/b&gt; is not a word" in answer.text
        assert "<mark>error</mark> &lt;script&gt;</pre>" in answer.text
        small.write("mended")
        eventually(lambda: ask(port).status == 200)


def test_while_the_first_build_runs_there_is_a_page(small: Small) -> None:
    small.gate.clear()
    with running(small, wait=False) as port:
        eventually(lambda: small.builds == 1)
        assert "Building" in ask(port).text
        small.gate.set()
        eventually(lambda: "first" in ask(port).text)


def test_a_site_from_before_stands_when_the_first_build_fails(small: Small) -> None:
    small.build()
    small.write("an error")
    with running(small) as port:
        assert "first" in ask(port).text


def test_the_terminal_is_told_what_is_new(small: Small) -> None:
    with running(small):
        eventually(lambda: small.said == ["built: 3 files changed"])
        for text, expected in (
            ("an error", ["a.txt: <b>error</b> is not a word", "1 error: the last good site stands"]),
            ("an error  ", ["a.txt: <b>error</b> is not a word", "1 error: the last good site stands"]),
            ("a warning", ["a.txt: <b>warning</b> is not a word", "built: 1 file changed, 1 warning"]),
            ("mended", ["built: 1 file changed, no findings left"]),
        ):
            small.said.clear()
            small.write(text)
            eventually(lambda: small.said, text)
            eventually(partial(eq, small.said, expected), f"{small.said} for {text}")


def test_findings_that_cannot_be_drawn_are_still_told(small: Small) -> None:
    def draw(findings: tuple[Diagnostic, ...]) -> str:
        raise ValueError(findings)

    with running(small, draw=draw) as port, WebSocket(port, "/glossator-findings") as reader:
        small.write("an error")
        reader.until(lambda message: message["errors"])
        small.write("mended")
        reader.until(lambda message: not message["errors"])


def test_long_lines_are_cut_around_the_finding() -> None:
    before, marked, after = excerpt(Place("a.md", 1, 10_001, 3, "x" * 10_000 + "bad" + "y" * 10_000))
    assert marked == "bad"
    assert before.startswith("…x")
    assert after.endswith("y…")
    assert len(before + marked + after) <= WIDTH + 2
    assert len(excerpt(Place("a.md", 1, 1, 10_000, "x" * 10_000))[1]) == WIDTH
    assert excerpt(Place("a.md", 1, 4, 1, "end")) == ("end", "", "")


def test_a_whole_file_has_no_line() -> None:
    assert where(Place("a.png", 1, 1)) == "a.png"
    finding = Diagnostic("code", Level.ERROR, Place("a.png", 1, 1), "message")
    assert finding_facts(finding)["excerpt"] == ("", "", "")


def test_thousands_of_findings_are_counted_and_the_first_shown() -> None:
    findings = tuple(Diagnostic("code", Level.ERROR, Place("a.md", line, 1), "\ud800") for line in range(5000))
    state = State("x").after(Outcome(findings, (), published=False))
    message = json.loads(state.message())
    assert (message["errors"], len(message["findings"])) == (5000, MOST)
    assert notice(state).count(b"<li class") == MOST


def test_findings_of_the_page_at_hand_come_first() -> None:
    places = [Place("entries/a.md", 1, 1), Place("texts/one.md", 2, 1), Place("texts/two.md", 3, 1)]
    findings = tuple(Diagnostic("code", Level.WARNING, place, "message") for place in places)
    pages = {"texts/one.md": "texts/one.html", "texts/two.md": "texts/two.html"}
    state = State("x").after(Outcome(findings, ("texts/one.html",), published=True, pages=pages))
    message = json.loads(state.message("texts/two.html", lambda place: f"x:{place.line}"))
    assert [(each["href"], each["here"]) for each in message["findings"]] == [
        ("x:3", True),
        ("x:1", False),
        ("x:2", False),
    ]
    assert (message["here"], message["changed"]) == (1, ["texts/one.html"])
    assert (
        json.loads(state.after(Outcome((), tuple(map(str, range(999))), published=True)).message())["changed"] is None
    )
