"""What Lighthouse says of the pages: ``python benchmarks/lighthouse.py [--site site] [--runs 3]``.

Hosts a built site as a host that compresses does, asks Lighthouse about a page of each kind with its usual settings,
which are those of a telephone on a slow line, and says the points of each page, of a hundred. Of several runs the
median of the performance counts, which a busy machine lowers, and the worst of all else. Lighthouse comes with
``npm install`` in ``tests/browser``.
"""

from __future__ import annotations

import argparse
import statistics
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from tests.browser.lighthouse import Report, report, short  # noqa: E402 - found from the root
from tests.browser.server import hosted  # noqa: E402

PROGRAM = ROOT / "tests" / "browser" / "node_modules" / "lighthouse" / "cli" / "index.js"
PAGES = (
    "index.html",
    "texts/bukharins-way.html",
    "texts/mc5-on-larina.html",
    "beside/mc5-on-larina.html",
    "entries/bukharin.html",
    "people.html",
    "timeline.html",
    "parallels.html",
    "search.html",
    "manual/writing.html",
)
MEASURES = ("first-contentful-paint", "largest-contentful-paint", "total-blocking-time", "cumulative-layout-shift")


def main() -> None:
    """Host, ask, say."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--site", type=Path, default=ROOT / "site")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--program", type=Path, default=PROGRAM, help="the file cli/index.js of Lighthouse")
    parser.add_argument("pages", nargs="*", default=PAGES)
    given = parser.parse_args()
    with hosted(given.site, packed=True) as address:
        for page in given.pages:
            reports = [report(given.program, address + page) for _ in range(given.runs)]
            print(f"{page}: {'; '.join(said(reports))}", flush=True)


def said(reports: Sequence[Report]) -> Iterator[str]:
    """The points of each category, the measures behind those of performance, and what fell short."""
    for name in reports[0]["categories"]:
        points = [round(each["categories"][name]["score"] * 100) for each in reports]
        yield f"{name} {statistics.median(points) if name == 'performance' else min(points):g}"
    yield ", ".join(f"{name} {reports[0]['audits'][name]['displayValue']}" for name in MEASURES)
    yield from dict.fromkeys(each for found in reports for each in short(found))


if __name__ == "__main__":
    main()
