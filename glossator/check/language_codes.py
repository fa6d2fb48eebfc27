"""What can be wrong with letters, words and marks."""

from glossator.model.diagnostic import Code, Level

SCRIPT_MIXED = Code(
    "script-mixed",
    Level.WARNING,
    "a word has letters of two scripts",
    "Some letters of Latin, Cyrillic and Greek look alike and are different: such a word is found by no search and "
    "matches no form. If the source of a text prints it so, silence the finding there.",
    "a `Larina` of which the second `a` was typed on a Russian keyboard",
    "Larina",
)
LETTER_UNSEEN = Code(
    "letter-unseen",
    Level.WARNING,
    "an unseen sign stands among letters",
    "Soft hyphens, spaces without width and byte order marks come with what is copied from web pages and books. Nobody "
    "sees them, and a word that has one is found by no search.",
    "`collective` with U+00AD behind `col`",
    "`collective` without it",
)
LETTER_BROKEN = Code(
    "letter-broken",
    Level.WARNING,
    "a letter was broken by a wrong encoding",
    "A text in UTF-8 that was read as Latin-1 or Windows-1252 has two or three signs for each letter beyond English; "
    "U+FFFD stands for a letter that is lost altogether.",
    "`café` with U+00C3 and U+00A9 for its last letter",
    "`café` with U+00E9",
)
LETTER_COMPOSED = Code(
    "letter-composed",
    Level.WARNING,
    "a letter is written in pieces, or a ligature as one sign",
    "A letter with an accent can be written as one sign or as two, and ligatures of print come with what is copied "
    "from a PDF. Both look right and are other characters than those a reader types.",
    "`café` with `e` and U+0301 behind it",
    "`café` with U+00E9",
)
WORD_DOUBLED = Code(
    "word-doubled",
    Level.WARNING,
    "a word stands twice in a row",
    "Often one of the two ends a line and the other begins the next, where nobody sees it. "
    "Looked at are the editor's own words; names such as Baden Baden and what English doubles, such as *had had*, may "
    "stand.",
    "He joined the the party.",
    "He joined the party.",
)
SPACE_DOUBLED = Code(
    "space-doubled",
    Level.NOTE,
    "more than one space parts two words",
    "A browser shows one space, but a search for the phrase and exports see what is written. `check --fix` mends it.",
    "the  party",
    "the party",
)
DASH_HYPHEN = Code(
    "dash-hyphen",
    Level.WARNING,
    "a hyphen stands for a dash",
    "A hyphen joins the parts of a word. Between parts of a sentence stands a dash, `–` with spaces or `—` without; "
    "between two years, `–`, which `check --fix` puts there.",
    "He left - and came back in 1927-29.",
    "He left – and came back in 1927–29.",
)
PUNCTUATION_ODD = Code(
    "punctuation-odd",
    Level.WARNING,
    "a mark stands where it does not belong",
    "Two stops or commas in a row, a space before a comma or a stop, or none behind it. Where the edition's language "
    "is French, a space may stand before a mark.",
    "He left ,and came back..",
    "He left, and came back.",
)
PAIR_UNBALANCED = Code(
    "pair-unbalanced",
    Level.WARNING,
    "a bracket or a quotation mark has no other one",
    "Looked at are the editor's own words, passage by passage. A quotation of several paragraphs may open in each of "
    "them and close in the last; the label of an item, `1)`, has one bracket.",
    "He called it “a retreat.",
    "He called it “a retreat”.",
)
PLACEHOLDER = Code(
    "placeholder",
    Level.WARNING,
    "something was left to be written",
    "`TODO`, `FIXME`, `TBD`, `???` and `lorem ipsum` are words by which editors remember what is missing. Readers "
    "should not see them.",
    "Born in TODO.",
    "Born in Moscow.",
)

CODES = (
    SCRIPT_MIXED,
    LETTER_UNSEEN,
    LETTER_BROKEN,
    LETTER_COMPOSED,
    WORD_DOUBLED,
    SPACE_DOUBLED,
    DASH_HYPHEN,
    PUNCTUATION_ODD,
    PAIR_UNBALANCED,
    PLACEHOLDER,
)
