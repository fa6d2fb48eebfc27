"""Firefox, driven by its own protocol, with the few words the tests need."""

from __future__ import annotations

import base64
import gc
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tests.browser.waiting import SHOWN, until

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    from marionette_driver.by import By
    from marionette_driver.keys import Keys
    from marionette_driver.marionette import Marionette

QUIET = {
    "browser.shell.checkDefaultBrowser": False,
    "browser.startup.page": 0,
    "dom.abort_script_on_child_shutdown": False,  # the tests leave pages that are still at work
    "dom.ipc.cancel_content_js_when_navigating": False,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "network.dns.disablePrefetch": True,
    "network.proxy.type": 0,
}
NAMED = {"down": Keys.ARROW_DOWN, "right": Keys.ARROW_RIGHT, "left": Keys.ARROW_LEFT}
HEARD = """
    const aborted = /downloadable font: .* status=2152398850/; // NS_BINDING_ABORTED: the page was left meanwhile
    return Services.console.getMessageArray()
      .filter((each) => each instanceof Ci.nsIScriptError)
      .filter((each) => !aborted.test(each.errorMessage))
      .filter((each) => each.category.startsWith("CSP") || !/^(chrome|resource):/.test(each.sourceName))
      .map((each) => `${each.sourceName}:${each.lineNumber} ${each.category}: ${each.errorMessage}`);
"""


class Firefox:
    """A window of Firefox."""

    name = "Firefox"
    hears = True

    def __init__(self, driver: Marionette) -> None:
        self.driver = driver

    def open(self, address: str, width: int = 900, height: int = 900) -> None:
        """Open a page in a window of a size, and forget what the console has said so far."""
        self.system("Services.console.reset()")
        self.size(width, height)
        self.driver.navigate("about:blank")
        self.driver.navigate(address)
        until(lambda: self.ask("return document.fonts.status === 'loaded'"), "the faces are loaded")
        until(lambda: self.ask(SHOWN), "the page is shown")

    def forget(self) -> None:
        """Forget the files that hosts have sent."""
        self.system("Services.cache2.clear()")

    def size(self, width: int, height: int) -> None:
        """Give the page's part of the window a size; Firefox makes none narrower than 500 pixels."""
        for _ in range(3):
            inner = self.ask("return [innerWidth, innerHeight]")
            if inner == [width, height]:
                return
            outer = self.driver.window_rect
            self.driver.set_window_rect(
                width=outer["width"] + width - inner[0], height=outer["height"] + height - inner[1]
            )
        until(lambda: self.ask("return [innerWidth, innerHeight]") == [width, height], f"the window is {width} wide")

    def ask(self, script: str, *arguments: Any) -> Any:
        """What a script returns that sees what the page's own scripts see."""
        return self.driver.execute_script(script, script_args=arguments, sandbox=None)

    def system(self, script: str, *arguments: Any) -> Any:
        """What a script in the browser itself returns."""
        with self.driver.using_context("chrome"):
            return self.driver.execute_script(script, script_args=arguments, sandbox="system")

    def heard(self) -> list[str]:
        """What Firefox has said about the page since it was opened: errors, warnings, what the policy forbade."""
        return self.system(HEARD)

    def find(self, selector: str) -> Any:
        """The first element of a selector."""
        return self.driver.find_element(By.CSS_SELECTOR, selector)

    def press(self, *keys: str) -> None:
        """Press keys one after the other, by their names or as they are."""
        chain = self.driver.actions.sequence("key", "keyboard")
        for key in keys:
            held, _, last = key.rpartition("+")
            value = NAMED.get(last) or getattr(Keys, last.upper(), last)
            chain = chain.key_down(Keys.SHIFT) if held else chain
            chain = chain.key_down(value).key_up(value)
            chain = chain.key_up(Keys.SHIFT) if held else chain
        chain.perform()

    def click(self, selector: str) -> None:
        """Click on an element."""
        self.find(selector).click()

    def fill(self, selector: str, words: str) -> None:
        """Write into a field, or give it the path of a file."""
        self.find(selector).send_keys(words)

    def tap(self, selector: str) -> None:
        """Touch an element with a finger."""
        left, top = self.middle(selector)
        finger = self.driver.actions.sequence("pointer", "finger", {"pointerType": "touch"})
        finger.pointer_move(left, top).pointer_down().pointer_up().perform()

    def back(self) -> None:
        """Go back as the browser does."""
        self.driver.go_back()

    def reload(self) -> None:
        """Load the page anew."""
        self.driver.refresh()

    def printed(self) -> bytes:
        """The page on paper, as a PDF."""
        paper = {"page": {"width": 21, "height": 29.7}}
        return base64.b64decode(self.driver._send_message("WebDriver:Print", paper, key="value"))

    @contextmanager
    def without_scripts(self) -> Iterator[Firefox]:
        """The same window, in which the scripts of pages do not run while the block lasts."""
        with self.preference("javascript.enabled", False):
            yield self

    def point(self, selector: str) -> None:
        """Move the mouse to an element, which is scrolled to the middle of the window unless it is fixed there."""
        self.move(*self.middle(selector))

    def middle(self, selector: str) -> tuple[int, int]:
        """Where the first line of an element is, in sight."""
        self.ask("document.querySelector(arguments[0]).scrollIntoView({ block: 'center' })", selector)
        line = self.ask("return document.querySelector(arguments[0]).getClientRects()[0].toJSON()", selector)
        return int(line["left"] + line["width"] / 2), int(line["top"] + line["height"] / 2)

    def move(self, left: int, top: int) -> None:
        """Move the mouse to a place in the window."""
        mouse = self.driver.actions.sequence("pointer", "mouse", {"pointerType": "mouse"})
        mouse.pointer_move(left, top, duration=20).perform()

    @contextmanager
    def preference(self, name: str, value: bool | int | str) -> Iterator[None]:
        """Set a preference while the block lasts."""
        before = self.driver.get_pref(name)
        self.driver.set_pref(name, value)
        try:
            yield
        finally:
            self.driver.set_pref(name, before)


@contextmanager
def running(binary: str, folder: Path) -> Iterator[Firefox]:
    """Run Firefox without a window while the block lasts."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the driver leaves sockets open while it tries whether Firefox is there
        driver = Marionette(
            bin=binary, headless=True, prefs=QUIET, port=0, gecko_log=str(folder / "firefox.log"), startup_timeout=60
        )
    try:
        driver.start_session()
        yield Firefox(driver)
    finally:
        driver.quit()
        driver.cleanup()
        driver.instance = None  # its profile removes its folder when it is collected: now, not when Python ends
        gc.collect()
