"""The tools that are measured."""

from __future__ import annotations

from benchmarks.tools.floor import FLOOR
from benchmarks.tools.glossator import GLOSSATOR
from benchmarks.tools.hugo import HUGO
from benchmarks.tools.mkdocs import MKDOCS, ZENSICAL
from benchmarks.tools.sphinx import SPHINX

TOOLS = {tool.name: tool for tool in (GLOSSATOR, HUGO, MKDOCS, ZENSICAL, SPHINX, FLOOR)}
