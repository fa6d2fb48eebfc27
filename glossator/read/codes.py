"""What can be wrong with a file of content by itself."""

from glossator.model.diagnostic import Code, Level

ENCODING = Code(
    "encoding",
    Level.ERROR,
    "a file is not UTF-8 text",
    "Content is text in UTF-8. This file has bytes that are no characters in UTF-8, or characters that no text has, "
    "such "
    "as NUL. Save it again as UTF-8 from the program it was written in.",
    "a file saved as Windows-1252 or UTF-16",
    "the same file saved as UTF-8",
)
TOO_LONG = Code(
    "too-long",
    Level.ERROR,
    "a file or a line is longer than Glossator reads",
    "A file of content may have 16 million characters, and one line of it 1 million. Longer ones are mistakes, "
    "or attempts to keep a machine busy.",
    "one line of twenty million characters",
    "the same words in paragraphs, in several texts",
    hint="divide it",
)
TOO_DEEP = Code(
    "too-deep",
    Level.ERROR,
    "something is nested deeper than Glossator reads",
    "Lists, quotations, blocks, brackets and emphasis can stand in one another, but no deeper than any text needs. "
    "Most "
    "often a sign was repeated by mistake, or a block is not closed.",
    "> > > > > > > … and so on",
    "> > A quotation in a quotation.",
    hint="look for a sign that is repeated, or a block that is not closed",
)
ID_FORM = Code(
    "id-form",
    Level.ERROR,
    "a file's name cannot be an id",
    "The name of a file, without its ending, is the id of what is in it and part of its address. It is made of small "
    "letters a to z, digits, and single hyphens between them.",
    "`content/entries/person/Leo Trotsky.md`",
    "`content/entries/person/trotsky.md`",
)
FRONT_MATTER_MISSING = Code(
    "front-matter-missing",
    Level.ERROR,
    "a file does not begin with front matter",
    "Every file of content begins with a line of three hyphens, its fields, and another line of three hyphens. Without "
    "the second one it cannot be told where the fields end.",
    "a file that begins with its first paragraph",
    "---\ntitle: A title\n---",
    hint="begin with `---`, `title: …`, `---`",
)
FRONT_MATTER_SYNTAX = Code(
    "front-matter-syntax",
    Level.ERROR,
    "front matter cannot be read",
    "Front matter is YAML of the plain kind: fields, lists and words; no anchors, no tags, at most 64 thousand "
    "characters "
    "and eight levels. Words that hold a colon followed by a space, or begin with a mark, need quotation marks.",
    "title: Stalin: a life",
    'title: "Stalin: a life"',
)
FIELD_UNKNOWN = Code(
    "field-unknown",
    Level.ERROR,
    "a field is not one that this kind of content has",
    "Every kind of content declares its fields, and any other is an error, so that a slip of the keyboard does not "
    "silently "
    "lose what you wrote. The manual lists the fields of each kind.",
    "auther: MC5",
    "author: MC5",
)
FIELD_MISSING = Code(
    "field-missing",
    Level.ERROR,
    "a required field is missing",
    "Some fields have no sensible value that could be assumed, so they must be written.",
    "an entry without `title`",
    "title: NEP",
    hint="add it to the front matter",
)
FIELD_DUPLICATE = Code(
    "field-duplicate",
    Level.ERROR,
    "a field is written twice",
    "Only one of two values could count, and nobody could tell which.",
    "title: One\ntitle: Two",
    "title: One",
    hint="take one of the two out",
)
FIELD_TYPE = Code(
    "field-type",
    Level.ERROR,
    "a field's value is not of the kind it takes",
    "A list was written where words are taken or the other way round, or the words are none of those the field "
    "allows. The "
    "manual says what each field takes.",
    "see: nep",
    "see: [nep]",
    hint="the manual's page of fields says what it takes",
)
RAW_HTML = Code(
    "raw-html",
    Level.ERROR,
    "an HTML tag stands in the text",
    "Content has no HTML of its own: it is printed, exported and checked from one tree, and a tag has no place in "
    "it. The "
    "characters you typed are shown as they are. If they are meant, put a backslash before the `<`.",
    "He said <i>no</i>.",
    "He said *no*.",
)
DIVISION_UNCLOSED = Code(
    "division-unclosed",
    Level.ERROR,
    "a block opened with `:::` is not closed",
    "A block ends with a line of colons. Without it everything to the end of the text would belong to the block.",
    '::: quotation\n"So it is."',
    '::: quotation\n"So it is."\n:::',
)
DIVISION_STRAY = Code(
    "division-stray",
    Level.ERROR,
    "a line of colons opens or closes no block",
    "A line of three or more colons closes the block opened before it, or opens one with a name, alone or in braces "
    "with attributes. This line does neither, so it would be shown as colons.",
    "A paragraph.\n\n:::",
    "::: editorial\nA paragraph.\n:::",
    hint="take it out, or open a block with `::: name` before it",
)
HEADING_TITLE = Code(
    "heading-title",
    Level.WARNING,
    "a heading is of the level of the page's title",
    "The title of a page comes from its front matter and is its only heading of the first level. Those of its sections "
    "begin with `##`; the title as the source prints it stands in a block `title-block`, as a paragraph.",
    "# Part one",
    "## Part one",
)
LINK_UNUSED = Code(
    "link-unused",
    Level.ERROR,
    "a line is read as the address of a link that is not there",
    "In Markdown, `[label]: address` gives the address of a link that is written `[label]` elsewhere, and is not "
    "shown. Where nothing uses it, its words would be lost; so would those of a second address for the same label.",
    "[1]: Larina",
    "\\[1]: Larina",
)
TABLE_CELLS = Code(
    "table-cells",
    Level.ERROR,
    "a row of a table has more cells than its head",
    "The head of a table says how many columns there are. What a row has beyond them would be lost.",
    "| a | b |\n|---|---|\n| 1 | 2 | 3 |",
    "| a | b | c |\n|---|---|---|\n| 1 | 2 | 3 |",
)
BIDI_CONTROL = Code(
    "bidi-control",
    Level.WARNING,
    "an unseen sign changes the order in which words are shown",
    "Signs that embed or override a direction make words look other than they are written, to editors and to readers, "
    "and can hide what a file says. Words that run the other way need none; where their order comes out wrong, put "
    "them between U+2067 or U+2068 and U+2069, closed in the same paragraph.",
    "a U+202E in the middle of a word",
    "the same word without it",
)

EDITION_MISSING = Code(
    "edition-missing",
    Level.ERROR,
    "the content folder has no `edition.toml`",
    "The edition's title, language and rights are declared in `edition.toml` in the content folder.",
    "a content folder with texts only",
    'title = "My edition"',
    hint='write one with `title = "…"`, or name another folder with `--content`',
)
EDITION_SYNTAX = Code(
    "edition-syntax",
    Level.ERROR,
    "`edition.toml` cannot be read",
    "The file is TOML: names, equals signs, and words between quotation marks.",
    "title = My edition",
    'title = "My edition"',
)
SPELLING_WORD = Code(
    "spelling-word",
    Level.ERROR,
    "words that are spelled in several ways are not so declared",
    "Each list in `spellings`, under `[search]` in `edition.toml`, has two or more words. Each of them is a single "
    "word, without a space or a hyphen, and they differ by more than capitals and accents, which a search ignores.",
    'spellings = [["New York", "NY"]]',
    'spellings = [["Krupskaia", "Krupskaya"]]',
    hint="write single words, each spelled otherwise",
)
FILE_UNPLACED = Code(
    "file-unplaced",
    Level.WARNING,
    "a file lies where no kind of content is looked for",
    "Content lies in `texts/`, `entries/<kind>/`, `parallels/`, `pages/`, `manual/`, `annotations/`, `sources/` and "
    "`images/`. A file anywhere else is not "
    "read, and a misspelt folder would lose everything in it.",
    "`content/entries/persons/lenin.md`",
    "`content/entries/person/lenin.md`",
)
FILE_UNREAD = Code(
    "file-unread",
    Level.WARNING,
    "something in the content folder is not read",
    "Content is read from the files in the content folder, and from links to files in it. A link that leads out of it, "
    "to a folder, or nowhere is passed over, and so is a folder that has the name of a file.",
    "`content/texts/one.md` as a link to `../../drafts/one.md`",
    "the file itself in `content/texts/one.md`",
)
FILE_NAME = Code(
    "file-name",
    Level.ERROR,
    "a source or a picture has a name that not every system can keep",
    "The names of sources and pictures go with the edition to other machines and into addresses. They have no control "
    'characters and none of the signs `\\ : * ? " < > |`, and are written in UTF-8.',
    "`content/images/trial: March 1938.png`",
    "`content/images/trial-march-1938.png`",
    hint="rename it with letters, digits and hyphens",
)
IMAGE_FORM = Code(
    "image-form",
    Level.ERROR,
    "a file in `images/` is no picture of a known form",
    "Everything in `images/` is published. Pictures in AVIF, GIF, JPEG, PNG and WebP only show something; other "
    "files, SVG "
    "and HTML among them, can run a script in the browser of whoever opens them. Save a drawing as PNG or WebP.",
    "`content/images/map.svg`",
    "`content/images/map.png`",
    hint="save it as PNG or WebP",
)

CODES = (
    EDITION_MISSING,
    EDITION_SYNTAX,
    SPELLING_WORD,
    FILE_UNPLACED,
    FILE_UNREAD,
    FILE_NAME,
    IMAGE_FORM,
    ENCODING,
    TOO_LONG,
    TOO_DEEP,
    ID_FORM,
    FRONT_MATTER_MISSING,
    FRONT_MATTER_SYNTAX,
    FIELD_UNKNOWN,
    FIELD_MISSING,
    FIELD_DUPLICATE,
    FIELD_TYPE,
    RAW_HTML,
    DIVISION_UNCLOSED,
    DIVISION_STRAY,
    HEADING_TITLE,
    LINK_UNUSED,
    TABLE_CELLS,
    BIDI_CONTROL,
)
