"""What can be wrong with how a file is saved."""

from glossator.model.diagnostic import Code, Level

BYTE_ORDER_MARK = Code(
    "byte-order-mark",
    Level.NOTE,
    "a file begins with a byte order mark",
    "UTF-8 needs none. Glossator passes over it, but other programs take it for a part of the first line. `check "
    "--fix` takes it out.",
    "a file saved as “UTF-8 with BOM”",
    "the same file saved as “UTF-8”",
)
LINE_ENDS_MIXED = Code(
    "line-ends-mixed",
    Level.NOTE,
    "the lines of a file end in different ways",
    "Lines end as on Unix or as on Windows, and either will do; where a file has both, comparisons of its versions "
    "show lines that nobody changed. `check --fix` gives all lines the end that most of them have.",
    "a file of which an editor on Windows changed some lines",
    "the same file saved with one kind of line ends",
)
SPACE_TRAILING = Code(
    "space-trailing",
    Level.NOTE,
    "there is space at the end of a line",
    "Nobody sees it, and it makes noise in comparisons of versions. Two spaces before a further line of a paragraph "
    "break the line, so they may stand. `check --fix` takes the others out.",
    "a line with a space or a tab behind its last word",
    "the same line without it",
)

CODES = (BYTE_ORDER_MARK, LINE_ENDS_MIXED, SPACE_TRAILING)
