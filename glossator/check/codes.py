"""What can be wrong with the edition as a whole."""

from glossator.model.diagnostic import Code, Level

SOURCE_MISSING = Code(
    "source-missing",
    Level.ERROR,
    "the source of a text is not there",
    "Every text names the file it was transcribed from, in `content/sources/`, so that the two can be compared.",
    "file: 01.txt",
    "file: 001.txt",
    yielding=True,
)
SOURCE_CHANGED = Code(
    "source-changed",
    Level.ERROR,
    "the source of a text is not the file it was",
    "The SHA-256 of the source is not the one the text states. Sources are never changed: put the old file back, or, "
    "if it "
    "was replaced on purpose, compare the transcription again and state the new sum.",
    "sha256: 0000…",
    "sha256: f0ad…",
    yielding=True,
    hint="put the old file back, or state this sum if the file was replaced on purpose",
)
SOURCE_ENCODING = Code(
    "source-encoding",
    Level.ERROR,
    "a source is not encoded as its text says",
    "A source is kept byte for byte, so it need not be UTF-8; where it is not, the text states its `encoding`. Bytes "
    "that are no characters in it cannot be compared.",
    "file: 001.txt (saved as Windows-1252)",
    "file: 001.txt\nencoding: windows-1252",
)
SOURCE_DIFFERENT = Code(
    "source-different",
    Level.ERROR,
    "the transcription differs from its source",
    "The words of the transcription, without its mark-up, the notes and words of the editor, and the declared "
    "chrome, are "
    "compared with the source one by one. A word that was changed on purpose is an emendation; a word that was lost "
    "must come back. Notes that the source prints in the middle of a paragraph, where a page ends, may stand after it.",
    "Bukharin’s fall (the source has: Bukharin’s Fall)",
    'Bukharin’s [Fall]{correction="fall" reason="A misprint."}',
    yielding=True,
    hint="restore what the source has, or make an emendation of it",
)
CHROME_LINES = Code(
    "chrome-lines",
    Level.ERROR,
    "declared chrome is not in the source",
    "Chrome is declared by the numbers of its lines in the source: one number, two with a hyphen, or several of these "
    "with commas.",
    "lines: 900 (of a source with 228 lines)",
    "lines: 227-228",
    yielding=True,
    hint="count the lines of the source, from 1",
)
ENTRY_UNUSED = Code(
    "entry-unused",
    Level.WARNING,
    "no text mentions an entry and nothing links to it",
    "Either its forms are not those the texts use, or the entry is not needed. An entry that is meant to be read for "
    "itself "
    "is linked from another with `[[…]]` or `see`.",
    "forms: [Nikolaevsky] (the text prints Nicolaevsky)",
    "forms: [Nikolaevsky, Nicolaevsky]",
    hint="add the form that the texts print, or link to it",
)
GLOSS_MISSING = Code(
    "gloss-missing",
    Level.ERROR,
    "an entry has no gloss",
    "The first paragraph of an entry is its gloss, which readers see where the entry is marked.",
    "an entry with front matter only",
    "an entry with one paragraph",
    hint="write a paragraph below the front matter",
)
DATE_FORM = Code(
    "date-form",
    Level.ERROR,
    "a date is not written as dates are",
    "Dates are written as `1974`, `1974-02` or `1974-02-07`; `~` behind one says about, `?` uncertain, and a slash "
    "joins the two ends of a range, of which the second is not before the first. The manual's page on the timeline has "
    "all forms.",
    "born: 9 October 1888",
    "born: 1888-10-09",
)
OLD_STYLE = Code(
    "old-style-wrong",
    Level.ERROR,
    "the two styles of a date are not the same day",
    "`old-style` is the date in the Julian calendar, `date` the same in the Gregorian one. In the nineteenth century "
    "the first is twelve days behind the second, in the twentieth thirteen.",
    "date: 1917-11-07\nold-style: 1917-10-24",
    "date: 1917-11-07\nold-style: 1917-10-25",
)

DAY_FORM = Code(
    "day-form",
    Level.ERROR,
    "a day of the edition is not written as days are",
    "The edition's `date` and a text's `changed` are days of our calendar, because feeds and books want them so.",
    "changed: March 2026",
    "changed: 2026-03-01",
)
FORMER_ID = Code(
    "former-id",
    Level.ERROR,
    "a former id cannot be used",
    "The address of a former id leads to the page of the document that has it. So it has to be an id, small letters, "
    "digits and single hyphens, and neither the id of another text or entry nor a former id of another.",
    "former: [lenin]  # there is an entry `lenin`",
    "former: [ulyanov]",
)
RIGHTS_UNSTATED = Code(
    "rights-unstated",
    Level.WARNING,
    "the rights of a text, or of the edition's own words, are not stated",
    "Whoever takes a text from the edition must be able to tell what may be done with it. The statement is the address "
    "of one of the statements of RightsStatements.org or of a licence or mark of Creative Commons; they have one for "
    "what is not known, too. `publish` refuses an edition with this finding.",
    "statement: https://example.org/terms",
    "statement: http://rightsstatements.org/vocab/InC/1.0/",
)
CODES = (
    DAY_FORM,
    FORMER_ID,
    RIGHTS_UNSTATED,
    SOURCE_MISSING,
    SOURCE_CHANGED,
    SOURCE_ENCODING,
    SOURCE_DIFFERENT,
    CHROME_LINES,
    ENTRY_UNUSED,
    GLOSS_MISSING,
    DATE_FORM,
    OLD_STYLE,
)
