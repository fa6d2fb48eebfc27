"""What an import has to say of a foreign document."""

from glossator.model.diagnostic import Code, Level

IMPORT_UNREADABLE = Code(
    "import-unreadable",
    Level.ERROR,
    "a file cannot be imported",
    "The file is no text, or no document of the kind its name says, or it is damaged, or it unpacks to more than any "
    "book has. Nothing is written.",
    "glossator import picture.txt",
    "glossator import book.txt",
)
IMPORT_EXISTS = Code(
    "import-exists",
    Level.ERROR,
    "an import would write over a file",
    "An import never changes a file that is there. Give the new text another name, or move the old file away.",
    "glossator import book.txt (where content/texts/book.md is there)",
    "glossator import book.txt --id second-book",
    hint="give the text another id with `--id`, or move the file away",
)
IMPORT_MARKER = Code(
    "import-marker",
    Level.WARNING,
    "a reference in the source leads to no note",
    "The number stands where references to notes stand, and fits their order, but the source has no note for it. The "
    "text says so, with a note marked as lost. Look whether the note is elsewhere; take the reference away if the "
    "number is none.",
    "In the source: often.7 (and no note 7)",
    "In the source: often.7 (and below: 7. Larina, p. 355.)",
    hint="look for the note, or put a backslash before the sign",
)
IMPORT_NOTE = Code(
    "import-note",
    Level.WARNING,
    "nothing in the source refers to a note",
    "A note stands in a list of notes, but its number was not found in the text before it. Look for the place, and "
    "write `[^7]` there; until then the build reports the note.",
    "7. Larina, p. 355. (and no 7 in the text)",
    "Often.7 … 7. Larina, p. 355.",
    hint="look for the place that it belongs to, and write its reference there",
)
IMPORT_DOUBTFUL = Code(
    "import-doubtful",
    Level.WARNING,
    "the import is not sure of something",
    "Something was understood in one way and could be understood in another. Look at the place.",
    "a reference that is printed unlike all others",
    "a reference printed like all others",
    hint="compare it with the source",
)
IMPORT_PLAIN = Code(
    "import-plain",
    Level.WARNING,
    "a passage was transcribed without mark-up",
    "With the mark-up that the import had in mind, the transcription would not have had the same words as the source. "
    "So the passage stands as it was printed, each sign as itself. Mark it up by hand.",
    "_a sign that opens and does not close",
    "_a sign that opens and closes_",
    hint="mark it up by hand, if it needs it",
)
IMPORT_LEFT = Code(
    "import-left",
    Level.WARNING,
    "a part of a document has no place in a transcription",
    "A picture, a formula, a frame, or something else that is not words. It is named, so that nothing is lost unseen.",
    "a picture in a web page",
    "words",
    hint="add it by hand, if it belongs to the text",
)

CODES = (
    IMPORT_UNREADABLE,
    IMPORT_EXISTS,
    IMPORT_MARKER,
    IMPORT_NOTE,
    IMPORT_DOUBTFUL,
    IMPORT_PLAIN,
    IMPORT_LEFT,
)
