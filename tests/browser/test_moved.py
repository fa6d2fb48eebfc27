"""Former addresses lead on: on a host and from disk, with scripts and without."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.browser.server import hosted
from tests.conftest import Site


@pytest.fixture
def renamed(site: Site) -> Iterator[dict[str, str]]:
    """The addresses of a site with a text that had another id."""
    path = site.text("A paragraph.\n\nAnother.")
    path.write_text(path.read_text().replace("author:", "former: [old-one]\nauthor:", 1))
    outcome = site.build()
    assert not outcome.failed, site.report(outcome)
    with hosted(site.output) as address:
        yield {"host": address, "disk": f"{site.output.as_uri()}/"}


@pytest.mark.parametrize("place", ["host", "disk"])
def test_the_place_on_the_page_is_kept(visit, renamed, place):
    """A link to a paragraph at the old address ends at that paragraph."""
    page = visit("texts/old-one.html#p2", base=renamed[place])
    page.wait_for_url(renamed[place] + "texts/one.html#p2")
    assert page.locator("#p2").inner_text().strip() == "Another."


@pytest.mark.parametrize("place", ["host", "disk"])
def test_without_scripts_the_page_is_found(visit, renamed, place):
    """The refresh leads on; the place is lost, the text is not."""
    page = visit("texts/old-one.html", base=renamed[place], java_script_enabled=False)
    page.wait_for_url(renamed[place] + "texts/one.html")
