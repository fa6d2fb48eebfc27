"""The edition as browsers install and keep it (W3C, Web Application Manifest; Service Workers)."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from glossator.model.artifact import Artifact, Stage
from glossator.publish.assets import compact
from glossator.publish.finish.sitemap import EXPORTS
from glossator.publish.press import MANIFEST, Press

TEMPLATE = "feeds/site.webmanifest"
WORKER = "offline/worker.js"
PATH = "offline.js"
KEPT = (".avif", ".css", ".gif", ".html", ".jpeg", ".jpg", ".js", ".png", ".svg", ".webp", ".woff2")
LENGTH = 12


def offline(press: Press, made: Sequence[Artifact]) -> Iterator[Artifact]:
    """What the edition says of itself to who installs it; and, if the edition wishes it, what keeps it."""
    if press.site.manifest:
        yield Artifact(MANIFEST, press.templates.render(TEMPLATE, press.site), Stage.INDEX)
    if press.site.offline:
        files = {each.path: each.digest[:LENGTH] for each in made if is_kept(each.path)}
        words = json.dumps(files, ensure_ascii=False, sort_keys=True, indent=0)
        content = f"const FILES = {words};\n".encode() + compact(WORKER, press.files[WORKER])
        yield Artifact(PATH, content, Stage.INDEX)


def is_kept(path: str) -> bool:
    """Whether a file is a page or what pages need, and none that readers take away."""
    return path.endswith(KEPT) and not path.startswith(EXPORTS)
