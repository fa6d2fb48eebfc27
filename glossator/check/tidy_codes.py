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
LIST_UNTIDY = Code(
    "list-untidy",
    Level.OFF,
    "a list of an entry is not written plainly",
    "An item is empty, blanks stand around words or doubled between them, or the one form is the title, which is a "
    "form without being listed. Whoever reads the file stumbles; the site does not. `check --fix` straightens the "
    "list: what it says stays, and so does whether it stands between brackets or has a line for each item.",
    "forms: [Larina ,Anna  Larina]",
    "forms: [Larina, Anna Larina]",
)
FORMS_UNSORTED = Code(
    "forms-unsorted",
    Level.OFF,
    "the forms of an entry are not in the order of their letters",
    "For the site their order does not matter, but it may for whoever wrote them, the commonest first; so this is "
    "told, and mended by `check --fix`, only where an edition sets its level. Capitals and accents do not count, and "
    "each form takes its comment along.",
    "forms: [Larina, Anna Larina]",
    "forms: [Anna Larina, Larina]",
)

CODES = (PARAGRAPH_UNPINNED, BIBLIOGRAPHY_UNSORTED, LIST_UNTIDY, FORMS_UNSORTED)
