"""PDF by WeasyPrint, which is not part of every installation (https://weasyprint.org, version 70 and later)."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from hashlib import sha256
from typing import Any

from glossator.model.fault import NoPrinter

Places = Mapping[str, int]
Make = Callable[[Places], str]
Printer = Callable[[Make, str], bytes]

MISSING = "PDF files are made with WeasyPrint, which is not here; `pip install 'glossator[pdf]'` installs it"
VARIANT = "pdf/ua-1"


def printer() -> Printer:
    """What makes a PDF file of a page. Raises ``NoPrinter``.

    What it takes is a function that makes the page, told on which sheets the addresses of the page stand, and a name
    for the file that stays the same. The page is made twice: first nothing is known of the sheets, and what needs them,
    an index, has to stand at the end, so that no sheet before it changes. Nothing is fetched but what addresses hold
    themselves.
    """
    try:
        import weasyprint  # type: ignore[import-untyped]
        from weasyprint.text.fonts import FontConfiguration  # type: ignore[import-untyped]
        from weasyprint.urls import URLFetcher  # type: ignore[import-untyped]
    except (ImportError, OSError) as error:
        raise NoPrinter(MISSING if isinstance(error, ImportError) else f"{MISSING} ({error})") from error
    logging.getLogger("weasyprint").setLevel(logging.ERROR)
    logging.getLogger("fontTools").setLevel(logging.ERROR)

    def laid_out(words: str) -> Any:
        fonts = FontConfiguration()
        page = weasyprint.HTML(string=words, url_fetcher=URLFetcher(allowed_protocols=("data",)))
        return page.render(font_config=fonts, pdf_variant=VARIANT, pdf_tags=True)

    def printed(make: Make, name: str) -> bytes:
        places = sheets(laid_out(make({})).pages)
        identifier = sha256(name.encode("utf-8")).digest()[:16]
        content = laid_out(make(places)).write_pdf(pdf_identifier=identifier, pdf_variant=VARIANT, pdf_tags=True)
        return bytes(content)

    return printed


def sheets(pages: Any) -> dict[str, int]:
    """On which sheet each address stands."""
    found: dict[str, int] = {}
    for number, page in enumerate(pages, 1):
        for name in page.anchors:
            found.setdefault(name, number)
    return found
