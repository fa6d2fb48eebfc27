"""The pages that are made of many documents, to which content can link."""

from __future__ import annotations

from pathlib import Path

from glossator.link.targets import gathered
from glossator.model.address import beside_page, page_of
from glossator.pipeline import Order, build
from glossator.publish.press import MISSING

CONTENT = Path(__file__).parents[2] / "content"


def test_content_can_link_to_every_page_that_no_document_makes(tmp_path):
    """What linking takes to be there is what is published, no more and no less; but the page of what stands beside a
    text is reached from the text.
    """
    outcome = build(Order(CONTENT, tmp_path / "site"))
    files = {path.relative_to(tmp_path / "site").as_posix() for path in (tmp_path / "site").rglob("*.html")}
    made = {each for each in files if not each.startswith("exports/")}
    documents = outcome.edition.documents
    assert set(gathered(documents)) == made - {
        MISSING,
        *(address(each) for each in documents for address in (page_of, lambda document: beside_page(document.id))),
    }


def test_pages_with_nothing_to_show_are_not_taken_to_be_there(site):
    site.text("One.\n")
    assert set(gathered(site.edition().documents)) == {"index.html", "search.html", "marks.html"}
