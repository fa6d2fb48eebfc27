"""What is in order and could be neater."""

from glossator.model.diagnostic import Code, Level

PARAGRAPH_UNPINNED = Code(
    "paragraph-unpinned",
    Level.OFF,
    "the ids of a text's paragraphs are not written into it",
    "Until they are, the paragraphs are counted anew at every build, and a paragraph that is added changes the "
    "addresses of all that follow. `pin` and `check --fix` write them; do it when the text is "
    "complete, before others link to it.",
    "A paragraph.",
    "A paragraph. {#p22}",
)
BIBLIOGRAPHY_UNSORTED = Code(
    "bibliography-unsorted",
    Level.OFF,
    "the works of `bibliography.bib` are not in the order of their keys",
    "For the site it does not matter. Sorted works are found by eye, and two people who add some do not add them at "
    "the same place. `check --fix` sorts them, each with the comment that stands before it.",
    "@book{larina-1993, …}\n@book{cohen-1973, …}",
    "@book{cohen-1973, …}\n@book{larina-1993, …}",
)

CODES = (PARAGRAPH_UNPINNED, BIBLIOGRAPHY_UNSORTED)
