"""WebKit, driven by the WebDriver protocol on a screen that nobody sees, with the few words the tests need."""

from __future__ import annotations

import glob
import os
import subprocess
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from selenium.webdriver import WebKitGTK
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.actions.action_builder import ActionBuilder
from selenium.webdriver.common.actions.pointer_input import PointerInput
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.webkitgtk.options import Options
from selenium.webdriver.webkitgtk.service import Service

from tests.browser.waiting import SHOWN, until

BROWSERS = "/usr/lib/*/webkit2gtk-4*/MiniBrowser"
KEYS = {
    "enter": Keys.ENTER,
    "escape": Keys.ESCAPE,
    "tab": Keys.TAB,
    "down": Keys.ARROW_DOWN,
    "left": Keys.ARROW_LEFT,
    "right": Keys.ARROW_RIGHT,
}


class WebKit:
    """A window of WebKit.

    Its driver does not tell what is said on the console, so the pages must have `EARS` in them.
    """

    name = "WebKit"
    hears = False

    def __init__(self, driver: WebKitGTK, binary: str) -> None:
        self.driver = driver
        self.binary = binary

    def open(self, address: str, width: int = 900, height: int = 900) -> None:
        """Open a page in a window of a size, with the pointer where it touches nothing."""
        self.driver.get("about:blank")
        self.size(width, height)
        self.driver.get(address)
        until(lambda: self.ask("return document.fonts.status === 'loaded'"), "the faces are loaded")
        until(lambda: self.ask(SHOWN), "the page is shown")
        self.move(1, 1)

    def size(self, width: int, height: int) -> None:
        """Give the page's part of the window a size."""
        for _ in range(4):
            inner = self.ask("return [innerWidth, innerHeight]")
            if inner == [width, height]:
                return
            outer = self.driver.get_window_size()
            self.driver.set_window_size(outer["width"] + width - inner[0], outer["height"] + height - inner[1])
        until(lambda: self.ask("return [innerWidth, innerHeight]") == [width, height], f"the window is {width} wide")

    def ask(self, script: str, *arguments: Any) -> Any:
        """What a script in the page returns."""
        return self.driver.execute_script(script, *arguments)

    def find(self, selector: str) -> Any:
        """The first element of a selector, in sight."""
        found = self.driver.find_element(By.CSS_SELECTOR, selector)
        self.ask("arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' })", found)
        return found

    def press(self, *keys: str) -> None:
        """Press keys one after the other where the focus is, by their names or as they are."""
        chain = ActionChains(self.driver)
        for key in keys:
            held, _, last = key.rpartition("+")
            chain = chain.key_down(Keys.SHIFT) if held else chain
            chain = chain.send_keys(KEYS.get(last, last))
            chain = chain.key_up(Keys.SHIFT) if held else chain
        chain.perform()

    def click(self, selector: str) -> None:
        """Click on an element."""
        self.find(selector).click()

    def fill(self, selector: str, words: str) -> None:
        """Write into a field, or give it the path of a file."""
        self.driver.find_element(By.CSS_SELECTOR, selector).send_keys(words)

    def back(self) -> None:
        """Go back as the browser does."""
        self.driver.back()

    def reload(self) -> None:
        """Load the page anew."""
        self.driver.refresh()

    def heard(self) -> list[str]:
        """What has been said about the page since it was opened; the page must have ears."""
        return self.ask("return window.heard")

    @contextmanager
    def without_scripts(self) -> Iterator[WebKit]:
        """Another window, in which the scripts of pages do not run, for as long as it is needed."""
        with running(self.binary, "--enable-javascript=false") as window:
            yield window

    def point(self, selector: str) -> None:
        """Rest the pointer on an element."""
        ActionChains(self.driver).move_to_element(self.find(selector)).perform()

    def move(self, x: int, y: int) -> None:
        """Bring the pointer to a place in the window."""
        actions = ActionBuilder(self.driver)
        actions.pointer_action.move_to_location(x, y)
        actions.perform()

    def tap(self, selector: str) -> None:
        """Touch an element with a finger."""
        actions = ActionBuilder(self.driver, mouse=PointerInput("touch", "finger"))
        actions.pointer_action.move_to(self.find(selector)).pointer_down().pointer_up()
        actions.perform()


@contextmanager
def screen() -> Iterator[str]:
    """The name of a screen that nobody sees."""
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1700x1300x24", "-nolisten", "tcp"]
    with subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL) as server:
        os.close(writing)
        try:
            with os.fdopen(reading) as said:
                yield f":{said.readline().strip()}"
        finally:
            server.terminate()


@contextmanager
def running(driver: str, *settings: str) -> Iterator[WebKit]:
    """A window of WebKit, for as long as it is needed."""
    options = Options()
    options.binary_location = glob.glob(BROWSERS)[0]
    for setting in ("--automation", *settings):
        options.add_argument(setting)
    with screen() as display:
        service = Service(driver, env={**os.environ, "DISPLAY": display})
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", DeprecationWarning)  # the library's own, in what it calls itself
            window = WebKitGTK(options=options, service=service)
        try:
            yield WebKit(window, driver)
        finally:
            window.quit()
