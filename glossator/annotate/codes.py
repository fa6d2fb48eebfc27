"""What can be wrong with a document by itself, once it is known what its parts mean."""

from glossator.model.diagnostic import Code, Level

ATTRIBUTE_UNKNOWN = Code(
    "attribute-unknown",
    Level.ERROR,
    "braces hold a word that means nothing",
    "What stands in braces behind bracketed words says what they are. The manual lists the names there are; any "
    "other would be lost, and so would one that is written twice, or that says more of something which is not there: "
    "`reason` belongs to a `correction`, `locator` to `cites`.",
    "[the Master]{persom=lenin}",
    "[the Master]{person=lenin}",
)
BLOCK_UNKNOWN = Code(
    "block-unknown",
    Level.ERROR,
    "a block opened with `:::` has a name that means nothing",
    "The manual lists the blocks there are. Any other would be shown as if the colons were not there. A block has one "
    "name, each attribute once, and who speaks only where it is a quotation.",
    "::: qoutation",
    "::: quotation",
)
CERTAINTY_UNKNOWN = Code(
    "certainty-unknown",
    Level.ERROR,
    "an emendation or a citation says how sure it is in a word that is none of the three",
    "An emendation is `certain`, `probable`, or only `annotated`; a citation `certain`, `probable` or a `conjecture`.",
    '[Burkharin]{correction="Bukharin" certainty=sure}',
    '[Burkharin]{correction="Bukharin" certainty=certain}',
)
EMENDATION_SAME = Code(
    "emendation-same",
    Level.WARNING,
    "an emendation proposes the printed words",
    "The proposed reading is the printed one, so there is nothing to emend. Often the printed misprint was corrected "
    "in the "
    "transcription by mistake.",
    '[Bukharin]{correction="Bukharin"}',
    '[Burkharin]{correction="Bukharin"}',
    hint="restore the printed words, or take the braces out",
)
MARKUP_UNREAD = Code(
    "markup-unread",
    Level.WARNING,
    "signs in the editor's words look like mark-up but are none",
    "Brackets and braces that begin a mark, a link or a citation and do not end as one are shown as they are typed. "
    "Looked at are the words of the editor: entries, pages, the manual, editor's notes; what is between backticks, or "
    "behind a backslash, is meant as it stands.",
    "[[Lenin] and [the Master]{person = lenin}",
    "[[lenin|Lenin]] and [the Master]{person=lenin}",
)
TEXT_ONLY = Code(
    "text-only",
    Level.ERROR,
    "a note or an emendation stands outside a text",
    "Notes and emendations belong to texts. The pages of entries, of the edition and of the manual have no place for "
    "them, so they would be lost.",
    "A gloss with a note.[^1]\n\n[^1]: The note.",
    "A gloss (with what the note would say).",
)
NOTE_LABEL = Code(
    "note-label",
    Level.ERROR,
    "a note's label belongs to neither series",
    "A label is the number the source prints (or `*`, `†`, `‡`), for the author's notes, or one or two small "
    "letters, for "
    "the editor's.",
    "[^note1]: She says so.",
    "[^1]: She says so.",
    hint="use the printed number, or a letter for a note of your own",
)
NOTE_UNDEFINED = Code(
    "note-undefined",
    Level.ERROR,
    "a reference leads to no note",
    "The text refers to a note that is not there. If the source has lost it, say so: `[^1]: []{.lost}`.",
    "He had spoken with Lenin.[^1]",
    "He had spoken with Lenin.[^1]\n\n[^1]: Larina, p. 355.",
    hint="write the note, or `[]{.lost}` for one that the source has lost",
)
NOTE_UNUSED = Code(
    "note-unused",
    Level.ERROR,
    "nothing refers to a note",
    "A note that no reference leads to cannot be reached by a reader. Most often the reference was lost in copying.",
    "[^7]: Larina, p. 355.",
    "wretched by comparison.[^7]\n\n[^7]: Larina, p. 355.",
    yielding=True,
    hint="find the place in the source where its reference stands",
)
NOTE_DUPLICATE = Code(
    "note-duplicate",
    Level.ERROR,
    "two notes have the same label",
    "A reference could lead to either of them.",
    "[^7]: Larina, p. 355.\n[^7]: Ibid.",
    "[^7]: Larina, p. 355.\n[^8]: Ibid.",
    hint="give one of the two its own number",
)
NOTE_EMPTY = Code(
    "note-empty",
    Level.ERROR,
    "a note has no words",
    "A reader would be led to nothing. If the source has lost the note, say so.",
    "[^7]:",
    "[^7]: []{.lost}",
    yielding=True,
)
NOTE_ORDER = Code(
    "note-order",
    Level.WARNING,
    "a note is out of order",
    "The author's notes are referred to and printed in the order of their numbers. Where the order breaks, a number is "
    "often misread.",
    "one[^2] and two[^1]",
    "one[^1] and two[^2]",
    hint="compare the numbers with the source",
)
ID_DUPLICATE = Code(
    "id-duplicate",
    Level.ERROR,
    "two things on one page have the same id",
    "An address must lead to one place. Paragraphs are `p1`, `p2`, …, notes `n1`, …, references `r1`, … by themselves, "
    "so no id of your own has such a form, but that of a numbered paragraph: `{#p22}` says that it is the 22nd.",
    "## One {#x}\n\n## Two {#x}",
    "## One {#x}\n\n## Two {#y}",
    hint="choose another id for one of the two",
)

CODES = (
    ATTRIBUTE_UNKNOWN,
    BLOCK_UNKNOWN,
    CERTAINTY_UNKNOWN,
    EMENDATION_SAME,
    MARKUP_UNREAD,
    TEXT_ONLY,
    NOTE_LABEL,
    NOTE_UNDEFINED,
    NOTE_UNUSED,
    NOTE_DUPLICATE,
    NOTE_EMPTY,
    NOTE_ORDER,
    ID_DUPLICATE,
)
