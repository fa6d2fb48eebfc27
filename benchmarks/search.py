"""How long a search takes where there is much to search: ``python benchmarks/search.py [--texts 1000] [--words 5000]``.

Makes an edition of invented words, builds it with the index and without, says how large the files of the index are, and
asks Chromium, with the site opened from the disk and a new window for each question, how long the first answer takes.
"""

from __future__ import annotations

import argparse
import hashlib
import random
import shutil
import statistics
import sys
import tempfile
import time
from itertools import accumulate
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent.parent))

from benchmarks.browser import chromium
from glossator.pipeline import Order, build
from glossator.publish.pages.search import search
from glossator.publish.search.packing import FOLDER, MOST
from glossator.toolchain import GATHERERS, Toolchain

ONSETS = "b br c ch d dr f fl g gr h j k l m n p pl qu r s sh st t tr v w z"
VOWELS = "a e i o u ai ea ou"
ENDS = "n r s t l nd ck m"
VOCABULARY = 60_000
PARAGRAPH = 90
QUESTIONS = (
    "{0}",
    "{3} {40}",
    "{40} {900}",
    "{200} {2000}",
    "{5000}",
    "{900:3}",
    '"{1} {2}"',
    '"{40} {41}"',
    "{30000}",
)
"""Words by their rank; the last words of a question are found by their beginnings."""


def main() -> None:
    """Make, build, measure, say."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--texts", type=int, default=1000)
    parser.add_argument("--words", type=int, default=5000)
    parser.add_argument("--folder", type=Path, help="where to keep the edition and the site")
    given = parser.parse_args()
    folder = given.folder or Path(tempfile.mkdtemp(prefix="glossator-search-"))
    vocabulary = invented_words()
    write_edition(folder / "content", vocabulary, given.texts, given.words)
    build_both(folder)
    weigh(folder / "site" / FOLDER)
    ask(folder / "site", vocabulary)
    if not given.folder:
        shutil.rmtree(folder)


def invented_words() -> list[str]:
    """The vocabulary, the commonest word first; the same each time."""
    chance = random.Random(1)
    onsets, vowels, ends = ONSETS.split(), VOWELS.split(), ["", "", "", *ENDS.split()]
    found: dict[str, None] = {}
    while len(found) < VOCABULARY:
        syllables = 1 + (len(found) > 300) + (len(found) > 9000)
        found[
            "".join(chance.choice(onsets) + chance.choice(vowels) + chance.choice(ends) for _ in range(syllables))
        ] = None
    return list(found)


def write_edition(content: Path, vocabulary: list[str], texts: int, words: int) -> None:
    """An edition of texts whose words are as frequent as those of a language (G. K. Zipf, 1935)."""
    weights = list(accumulate(1 / (rank + 2.7) for rank in range(len(vocabulary))))
    for name in ("texts", "sources"):
        (content / name).mkdir(parents=True, exist_ok=True)
    (content / "edition.toml").write_text('title = "A large edition"\n', "utf-8")
    for number in range(texts):
        chance = random.Random(number)
        chosen = chance.choices(vocabulary, cum_weights=weights, k=words)
        parts = [chosen[at : at + PARAGRAPH] for at in range(0, words, PARAGRAPH)]
        body = "\n\n".join(" ".join(part).capitalize() + "." for part in parts) + "\n"
        digest = hashlib.sha256(body.encode()).hexdigest()
        (content / "sources" / f"t{number}.txt").write_text(body, "utf-8")
        rights = "rights: {statement: https://example.org/, label: None}\n"
        head = f"title: Text {number}\nauthor: Nobody\ndate: 1974\n{rights}"
        source = f"source: {{file: t{number}.txt, sha256: {digest}}}\n"
        (content / "texts" / f"t{number}.md").write_text(f"---\n{head}{source}---\n\n{body}", "utf-8")


def build_both(folder: Path) -> None:
    """The site without the index, with it, and again."""
    without = Toolchain(gatherers=tuple(each for each in GATHERERS if each is not search))
    for name, output, toolchain in (
        ("without the index", "plain", without),
        ("with the index", "site", Toolchain()),
        ("again, unchanged", "site", Toolchain()),
    ):
        start, busy = time.perf_counter(), time.process_time()
        outcome = build(Order(folder / "content", folder / output), toolchain)
        changed = len(outcome.written.changed) if outcome.written else "no"
        seconds = time.perf_counter() - start
        print(f"{name}: {seconds:.1f} s, {time.process_time() - busy:.1f} s of the processor, {changed} files written")
    shutil.rmtree(folder / "plain")


def weigh(folder: Path) -> None:
    """How large the files of the index are."""
    for name in ("words-", "text-", "catalogue"):
        sizes = sorted(each.stat().st_size for each in folder.glob(f"{name}*.js"))
        print(
            f"{name}: {len(sizes)} files, {sum(sizes) / 1e6:.1f} MB, "
            f"median {statistics.median(sizes) / 1000:.1f} kB, largest {sizes[-1] / 1000:.1f} kB"
        )
        assert sizes[-1] <= MOST


def ask(site: Path, vocabulary: list[str]) -> None:
    """How long the first answer takes, from the last letter typed to the results on the page."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=["--no-sandbox"])
        for view in ("passages", "lines"):
            for question in QUESTIONS:
                words = written(question, vocabulary)
                times = [answer(browser, f"{site.as_uri()}/search.html", words, view) for _ in range(3)]
                print(f"{view} {words}: {' '.join(f'{each * 1000:.0f}' for each, _ in times)} ms; {times[0][1]}")
        browser.close()


def written(question: str, vocabulary: list[str]) -> str:
    """A question with the words of its ranks; a number after a colon is how many letters of the word are typed."""
    parts = []
    for each in question.replace('"', "").split():
        rank, _, letters = each.strip("{}").partition(":")
        parts.append(vocabulary[int(rank)][: int(letters) if letters else None])
    return f'"{" ".join(parts)}"' if question.startswith('"') else " ".join(parts)


def answer(browser: Any, address: str, words: str, view: str) -> tuple[float, str]:
    """Seconds until a new window answers, and what it says it found."""
    context = browser.new_context()
    page = context.new_page()
    page.goto(address)
    found = page.evaluate(
        """async ([words, view]) => {
          document.querySelector(`[name=as][value="${view === "lines" ? "lines" : ""}"]`).checked = true;
          const status = document.querySelector(".seek [role=status]");
          const field = document.querySelector("#_seek");
          const start = performance.now();
          field.value = words;
          field.dispatchEvent(new Event("input", { bubbles: true }));
          await new Promise((done) => {
            const results = document.querySelector(".results");
            new MutationObserver(() => results.hidden || done()).observe(results, { attributes: true });
            new MutationObserver(() => status.textContent && done()).observe(status, { childList: true });
          });
          const time = performance.now() - start;
          while (!status.textContent) await new Promise((done) => setTimeout(done, 5));
          return [time, status.textContent];
        }""",
        [words, view],
    )
    context.close()
    return found[0] / 1000, found[1]


if __name__ == "__main__":
    main()
