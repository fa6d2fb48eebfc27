"""What can be wrong with a bibliography."""

from glossator.model.diagnostic import Code, Level

BIBLIOGRAPHY_SYNTAX = Code(
    "bibliography-syntax",
    Level.ERROR,
    "a bibliography cannot be read",
    "`bibliography.bib` is BibLaTeX and `bibliography.json` is CSL-JSON, both as reference managers export them. Here "
    "a brace, a comma or a quotation mark is missing, or an entry has no key. The other entries are read all the same.",
    "@book{larina1993,\n  title = {This I Cannot Forget",
    "@book{larina1993,\n  title = {This I Cannot Forget}\n}",
    hint="look for a brace or a comma that is missing above this place",
)
BIBLIOGRAPHY_DUPLICATE = Code(
    "bibliography-duplicate",
    Level.ERROR,
    "a key or a field is written twice in a bibliography",
    "A key stands for one work, in all the bibliographies of an edition together, and a field has one value. The first "
    "one counts.",
    "@book{larina1993, title = {One}}\n@book{larina1993, title = {Two}}",
    "@book{larina1993, title = {One}}\n@book{larina1994, title = {Two}}",
    hint="give one of the two another key, or take one out",
)
BIBLIOGRAPHY_FIELD = Code(
    "bibliography-field",
    Level.WARNING,
    "a field of a bibliography is not understood",
    "A type, a field or a command is unknown, or a date is none. The work is described without what was not "
    "understood, so look whether something is missing.",
    "@book{larina1993, titel = {This I Cannot Forget}, date = {spring of 93}}",
    "@book{larina1993, title = {This I Cannot Forget}, date = {1993}}",
    hint="look it up, or take it out",
)

CODES = (BIBLIOGRAPHY_SYNTAX, BIBLIOGRAPHY_DUPLICATE, BIBLIOGRAPHY_FIELD)
