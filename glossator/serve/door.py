"""The way in: in goes a preview, out comes the exit status when it is over."""

from __future__ import annotations

import asyncio
from dataclasses import replace

from glossator.serve.port import Unusable, listen
from glossator.serve.session import Session
from glossator.serve.values import Preview

STOPPED, UNUSABLE = 0, 2


def serve(preview: Preview) -> int:
    """Serves a preview until Ctrl-C (0), or says why that host or port cannot be used (2)."""
    preview = replace(preview, host=preview.host.strip("[]"))
    try:
        listening = listen(preview.host, preview.port)
    except Unusable as problem:
        preview.say(str(problem))
        return UNUSABLE
    if preview.port not in {0, listening.port}:
        preview.say(f"port {preview.port} is taken: using {listening.port}")
    session = Session(preview, listening)
    preview.say(f"preview at {session.url} (Ctrl-C ends it)")
    try:
        asyncio.run(session.run())
    except KeyboardInterrupt:
        preview.say("preview ended")
    finally:
        listening.close()
    return STOPPED
