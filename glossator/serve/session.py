"""One preview while it runs: the server's loop, the build thread and the watch thread, and what passes between them.

The watch thread asks the build thread for builds; the build thread keeps the state, hands it to the loop and
talks to the terminal; the loop answers browsers and tells them what is new.
"""

from __future__ import annotations

import asyncio
import secrets
import threading
import webbrowser
from contextlib import suppress

from glossator.serve.address import is_this_machine, url
from glossator.serve.app import App, start
from glossator.serve.builder import Builder
from glossator.serve.desk import Desk, own_files
from glossator.serve.guard import guard
from glossator.serve.port import Listening
from glossator.serve.state import State
from glossator.serve.terminal import lines
from glossator.serve.values import Outcome, Preview, Result
from glossator.serve.watch import Watcher
from glossator.serve.wishes import Wishes

PATIENCE = 5.0
"""How many seconds a running build is waited for at the end."""


class Session:
    """Runs a preview on sockets that are open already."""

    def __init__(self, preview: Preview, listening: Listening) -> None:
        self.state = State(secrets.token_hex(4))
        self.url = url(preview.host, listening.port)
        self._preview = preview
        self._listening = listening
        desk = Desk(preview.site, lambda: self.state, own_files())
        private = preview.ask if is_this_machine(preview.host) else None
        wishes = Wishes(private, preview.token) if private else None
        self._app = App(guard(preview.host, listening.port), desk, wishes, preview.link)
        self._builder = Builder(preview.build, self._finished)
        self._watcher = Watcher(preview.watched, preview.site, self._builder.request, preview.say)
        self._loop: asyncio.AbstractEventLoop | None = None

    async def run(self) -> None:
        """Serves, watches and builds until cancelled."""
        self._loop = asyncio.get_running_loop()
        end = start(self._app, self._listening.sockets)
        self._builder.start()
        self._watcher.start()
        try:
            await asyncio.get_running_loop().create_future()
        finally:
            await end()
            self._watcher.stop(PATIENCE)
            self._builder.stop(PATIENCE)

    def _finished(self, result: Result) -> None:
        """Takes a result, in the build thread: first the browsers learn of it, then the terminal."""
        before, self.state = self.state, self.state.after(result)
        if self._loop:
            self._loop.call_soon_threadsafe(self._tell, before, self.state)
        try:
            said = isinstance(result, Outcome) and result.second
            for line in () if said else lines(before, self.state, self._preview.draw):
                self._preview.say(line)
        finally:
            if self._preview.open_browser and not before.built:
                threading.Thread(target=self._open_browser, name="browser", daemon=True).start()

    def _tell(self, before: State, after: State) -> None:
        """Tells the browsers what is new, in the loop's thread."""
        self._app.readers.tell(lambda page: (after.message(page, self._preview.link),))
        if after.published > before.published:
            self._app.reloads.tell(after.reload_commands)

    def _open_browser(self) -> None:
        """Shows the site, which the first build has just made."""
        with suppress(Exception):
            webbrowser.open(self.url)
