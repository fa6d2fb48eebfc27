"""The project's own edition, built and hosted, and the browsers that read it."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Error

from glossator.pipeline import Order, build
from tests.browser.ears import give_ears
from tests.browser.server import hosted
from tests.browser.survey import every_kind
from tests.browser.waiting import PATIENCE, SHOWN, until
from tests.conftest import EDITION, Site

ROOT = Path(__file__).parent.parent.parent
HERE = Path(__file__).parent
NO_NETWORK = [
    "--no-sandbox",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-domain-reliability",
    "--disable-sync",
    "--metrics-recording-only",
    "--no-default-browser-check",
    "--no-first-run",
    "--no-pings",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
]

NAMES = ("One", "Two", "Three")

Visit = Callable[..., Any]


@pytest.fixture(scope="session")
def edition(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the project's own edition."""
    output = tmp_path_factory.mktemp("edition") / "site"
    outcome = build(Order(ROOT / "content", output))
    assert not outcome.failed, [str(each) for each in outcome.findings]
    return output


@pytest.fixture(scope="session")
def kinds(edition: Path) -> list[str]:
    """The paths of pages of every kind."""
    return every_kind(edition)


@pytest.fixture(scope="session")
def host(edition: Path) -> Iterator[str]:
    """The address of a host that has the edition under a sub-path."""
    with hosted(edition) as address:
        yield address


@pytest.fixture(scope="session")
def disk(edition: Path) -> str:
    """The address of the edition on the disk."""
    return f"{edition.as_uri()}/"


@pytest.fixture(scope="session")
def eared(edition: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site, with pages that hear what is said about them."""
    return give_ears(edition, tmp_path_factory.mktemp("eared") / "site")


@pytest.fixture(scope="session")
def eared_host(eared: Path) -> Iterator[str]:
    """The address of a host that has it."""
    with hosted(eared) as address:
        yield address


@pytest.fixture
def noisy(tmp_path: Path) -> Iterator[str]:
    """The address of a page with a script that speaks and fails and a style that its policy forbids."""
    policy = "default-src 'none'; script-src 'self'"
    head = f'<!DOCTYPE html><meta http-equiv="Content-Security-Policy" content="{policy}"><title>Noisy</title>'
    (tmp_path / "index.html").write_text(f'{head}<script src="word.js"></script><p style="color: red">Red</p>')
    (tmp_path / "404.html").write_text(head)
    (tmp_path / "word.js").write_text("console.info('a word'); throw new Error('a failure')")
    with hosted(tmp_path) as address:
        yield address


@pytest.fixture(scope="session")
def node_modules() -> Path:
    """What npm has installed for the tests."""
    folder = HERE / "node_modules"
    if not (folder / "axe-core").is_dir() or not (folder / "vnu-jar").is_dir():
        pytest.skip("needs `npm install` in tests/browser")
    return folder


@pytest.fixture(scope="session")
def axe(node_modules: Path) -> str:
    """The script that looks for obstacles to readers."""
    return (node_modules / "axe-core" / "axe.min.js").read_text("utf-8")


@pytest.fixture(scope="module")
def chromium() -> Iterator[Any]:
    """Chromium; started anew for each file, because its driver holds the event loop while it runs."""
    found = next(filter(None, map(shutil.which, ["chromium", "chromium-browser", "google-chrome"])), None)
    if not found:
        pytest.skip("needs Chromium")
    from playwright.sync_api import expect, sync_playwright

    expect.set_options(timeout=PATIENCE * 1000)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=NO_NETWORK)
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def firefox(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """Firefox; started anew for each file."""
    found = next(filter(None, map(shutil.which, ["firefox-esr", "firefox"])), None)
    if not found:
        pytest.skip("needs Firefox")
    from tests.browser.firefox import running

    with running(found, tmp_path_factory.mktemp("firefox")) as window:
        yield window


@pytest.fixture(scope="module")
def webkit() -> Iterator[Any]:
    """WebKit; started anew for each file."""
    found, screen = shutil.which("WebKitWebDriver"), shutil.which("Xvfb")
    if not found or not screen:
        pytest.skip("needs WebKitWebDriver and Xvfb")
    from tests.browser.webkit import running

    with running(found) as window:
        yield window


@pytest.fixture(scope="module", params=["firefox", "webkit"])
def reader(request: pytest.FixtureRequest) -> Any:
    """A window of each browser that is driven in the same words; one after the other."""
    return request.getfixturevalue(request.param)


@pytest.fixture
def home(reader: Any, request: pytest.FixtureRequest) -> str:
    """The address of a host that has the edition, for that browser."""
    return request.getfixturevalue("host" if reader.hears else "eared_host")


@pytest.fixture(params=["host", "disk"])
def place(reader: Any, request: pytest.FixtureRequest) -> str:
    """The address of the edition for that browser, on a host and on the disk."""
    if request.param == "host":
        return request.getfixturevalue("home")
    site: Path = request.getfixturevalue("edition" if reader.hears else "eared")
    return f"{site.as_uri()}/"


def listen(page: Any, base: str) -> list[str]:
    """What a page says on its console, and what it asks of other hosts, from now on."""
    heard: list[str] = []
    page.on("console", lambda message: heard.append(f"{page.url}: {message.type}: {message.text}"))
    page.on("pageerror", lambda error: heard.append(f"{page.url}: {error}"))

    def failed(request: Any) -> None:
        if request.failure != "net::ERR_ABORTED":  # the reader has gone on to the next page
            heard.append(f"{page.url}: {request.failure}: {request.url}")

    def asked(request: Any) -> None:
        if not request.url.startswith(base):
            heard.append(f"{page.url}: asked {request.url}")

    page.on("requestfailed", failed)
    page.on("request", asked)
    return heard


def wait_for_pages(page: Any) -> None:
    """Have a page that is gone to wait until it is shown: what is hidden is neither judged nor reached by keys."""

    def shown() -> bool:
        try:
            return bool(page.evaluate(f"(() => {{ {SHOWN} }})()"))
        except Error:  # it leads on to another one
            return False

    def patient(go: Callable[..., Any]) -> Callable[..., Any]:
        def gone(*arguments: Any, **options: Any) -> Any:
            answer = go(*arguments, **options)
            until(shown, "the page is shown")
            return answer

        return gone

    page.goto, page.reload = patient(page.goto), patient(page.reload)


@pytest.fixture
def visit(chromium: Any, host: str) -> Iterator[Visit]:
    """Open a page in Chromium in a window of a size.

    No page that a test opens says a word on the console or asks anything of another host. With ``empty_scripts`` the
    page's own scripts do nothing, but those of the test run.
    """
    opened = []

    def open_page(path: str, width: int = 900, base: str = host, *, empty_scripts: bool = False, **options: Any) -> Any:
        height = options.pop("height", 900)
        context = chromium.new_context(viewport={"width": width, "height": height}, **options)
        if empty_scripts:
            context.route(
                re.compile(r"\.js(\?|$)"), lambda route: route.fulfill(body="", content_type="text/javascript")
            )
        page = context.new_page()
        opened.append((context, listen(page, base)))
        wait_for_pages(page)
        page.goto(base + path)
        return page

    yield open_page
    for context, _ in opened:
        context.close()
    heard = [each for _, some in opened for each in some]
    assert not heard, "\n".join(heard)


@pytest.fixture(scope="session")
def site_in_two_columns(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a small edition whose text has headings and no editor's notes."""
    made = Site(tmp_path_factory.mktemp("headings"))
    made.write("edition.toml", EDITION)
    words = "\n\n".join(f"## {name} {{#{name.lower()}}}\n\n" + "\n\n".join(["Words. " * 90] * 3) for name in NAMES)
    made.text(words, "\n\n".join(f"{name}\n\n" + "\n\n".join(["Words. " * 90] * 3) for name in NAMES))
    outcome = made.build()
    assert outcome.written, made.report(outcome)
    with hosted(made.output) as address:
        yield address
