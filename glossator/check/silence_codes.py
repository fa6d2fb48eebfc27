"""What can be wrong with how an edition deals with findings."""

from glossator.model.diagnostic import Code, Level

FINDING_UNKNOWN = Code(
    "finding-unknown",
    Level.ERROR,
    "a level is set for a finding, or a finding is silenced, that there is not",
    "`[findings]` in `edition.toml` and a comment `silent:` name findings as reports do. `explain` without a "
    "name lists all of them.",
    '[findings]\nentry-unsued = "off"',
    '[findings]\nentry-unused = "off"',
)
FINDING_FIRM = Code(
    "finding-firm",
    Level.ERROR,
    "a finding is made less of than can be",
    "Warnings and notes can be set to any level, and be silenced where they stand. So can the few errors with which a "
    "site can still be made, such as `source-different`; the manual lists them. With any other error there would be no "
    "page, or a wrong one, so it has to be mended.",
    '[findings]\nid-duplicate = "warning"',
    '[findings]\nimage-silent = "error"',
)
SILENCE_UNUSED = Code(
    "silence-unused",
    Level.WARNING,
    "a finding is silenced where there is none",
    "What was silenced has been mended, or the comment stands at another place than the finding. A comment behind "
    "something is about its line. In a line of its own it is about what follows: the next block of Markdown, or the "
    "next field with what is indented below it.",
    "born: 1888-10-09  # silent: entry-unused",
    "born: 1888-10-09",
)

CODES = (FINDING_UNKNOWN, FINDING_FIRM, SILENCE_UNUSED)
