"""What can be wrong with headings, links, pictures and pages, and with words that name a kind of thing."""

from glossator.model.diagnostic import Code, Level

HEADING_SKIPPED = Code(
    "heading-skipped",
    Level.WARNING,
    "a heading skips a level",
    "Who listens to a page, or reads its outline, takes a skipped level for a section that was lost. Below the title "
    "come headings with `##`, below these with `###`.",
    "## Life\n\n#### Childhood",
    "## Life\n\n### Childhood",
)
HEADING_EMPTY = Code(
    "heading-empty",
    Level.WARNING,
    "a heading has no words",
    "It would be an empty line in the outline that leads somewhere.",
    "##",
    "## Life",
)
LINK_EMPTY = Code(
    "link-empty",
    Level.WARNING,
    "a link has no words or no address",
    "Nobody can see, or follow, such a link.",
    "[](https://example.org/)",
    "[the archive](https://example.org/)",
)
IMAGE_UNUSED = Code(
    "image-unused",
    Level.WARNING,
    "nothing shows a picture",
    "Everything in `images/` is published. A picture that no page shows is forgotten there, or its name is misspelt "
    "where it should stand.",
    "`content/images/trial.png`, which nothing names",
    "![The trial](../images/trial.png)",
)
PAGE_EMPTY = Code(
    "page-empty",
    Level.WARNING,
    "a text or a page has nothing to read",
    "A reader would come to a title with nothing below it.",
    "a page with front matter only",
    "a page with a paragraph",
)
TYPE_UNKNOWN = Code(
    "type-unknown",
    Level.WARNING,
    "a type is none that CSL has",
    "The `type` of a text or a work decides how it is cited. The types are those of the Citation Style Language: "
    "`book`, `chapter`, `article-journal`, `article-magazine`, `webpage`, `speech`, and others.",
    "type: bok",
    "type: book",
)
LANGUAGE_UNKNOWN = Code(
    "language-unknown",
    Level.WARNING,
    "a language tag is that of no language",
    "A tag begins with the two or three letters of a language, not with its name. A wrong one makes browsers read "
    "words aloud, divide and search them as if they were of no language.",
    "language: english",
    "language: en",
)

CODES = (HEADING_SKIPPED, HEADING_EMPTY, LINK_EMPTY, IMAGE_UNUSED, PAGE_EMPTY, TYPE_UNKNOWN, LANGUAGE_UNKNOWN)
