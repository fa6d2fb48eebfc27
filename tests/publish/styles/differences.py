"""Where our descriptions differ from the reference processor's on purpose, one by one, with the reason.

The processor prints what its style sheets can say; where that is not what the manual says, we keep to the manual.
"""

from __future__ import annotations

PREFIX = (
    "The manual keeps the small letter after a prefix that is no word by itself, as in `Co-operation` "
    "(CMOS 18, 8.162); the processor capitalises both halves of every hyphenated word."
)
PREPOSITIONS = (
    "Prepositions of five letters or more take a capital since the 18th edition (CMOS 18, 8.160); the processor's list "
    "of small words is older."
)
HYPHEN = (
    "A hyphen between given names stays between their initials, as in `J.-K. Huysmans` (CMOS 18, chapter 10; MLA 9, "
    "chapter 2: names are given as their bearers give them); the processor drops it."
)
EDITION = (
    "`revised and enlarged edition` takes one capital, at the beginning of its element (CMOS 18, chapter 14; MLA 9, "
    "5.48 to 5.50); the processor takes the words on both sides of `and` for two numbers and capitalises each."
)
GUESSED = "The elements of a note are divided by commas (CMOS 18, 13.18), also before a guessed date (14.44)."
PLACE = (
    "Where a speech was given is part of its description (CMOS 18, chapter 14; APA 7, 10.5), also when no meeting is "
    "named; the style sheet prints it only after a meeting's name."
)
SPEECH = (
    "A speech has the date and the place at which it was given (MLA 9, 5.68 to 5.99), which reference managers keep in "
    "`issued` and `event-place`; the style sheet looks for `event-date` or a meeting's name only."
)
SPACE = "`Review of` a title `by` somebody has a space before `by` (MLA 9, 5.109); the style sheet loses it."
SECOND = "Only the beginning of an element takes a capital (MLA 9, 5.38 to 5.47), not the second contributor in it."
ADDRESSED = (
    "A letter without a title is described by what it is and to whom it went (MLA 9, 5.109); the style sheet leaves "
    "out the recipient."
)
UNSIGNED = (
    "An unsigned entry begins with its title (MLA 9, 5.3 to 5.22); the style sheet puts the editor of the book in the "
    "place of its author."
)
SUBTITLE = (
    "In sentence style the first words of the title and of the subtitle have a capital (APA 7, 6.17); the style sheet "
    "leaves the record's small letter."
)
PUBLISHER = (
    "A publisher, or a site, that is also the author is not named again (APA 7, 9.29 and 9.32); the style sheet "
    "repeats it."
)
FILM = "A film is described as `[Film]`, under its director (APA 7, 10.12); the style sheet says `[Video recording]`."

DIFFERENCES: dict[tuple[str, str], dict[str, str]] = {
    ("chicago", "bibliography"): {
        "on-co-operation": PREFIX,
        "article-stop-words": PREPOSITIONS,
        "initials": HYPHEN,
        "edition-words": EDITION,
    },
    ("chicago", "full"): {
        "on-co-operation": PREFIX,
        "article-stop-words": PREPOSITIONS,
        "initials": HYPHEN,
        "circa": GUESSED,
        "speech-plain": PLACE,
    },
    ("chicago", "short"): {
        "on-co-operation": PREFIX,
        "article-stop-words": PREPOSITIONS,
    },
    ("mla", "bibliography"): {
        "on-co-operation": PREFIX,
        "initials": HYPHEN,
        "edition-words": EDITION,
        "right-deviation": SPEECH,
        "speech": SPEECH,
        "speech-plain": SPEECH,
        "schapiro-1974": SPACE,
        "review": SPACE,
        "review-untitled": SPACE,
        "review-newspaper": SPACE,
        "two-volumes-one": SECOND,
        "volumes-edited": SECOND,
        "edited-translated": SECOND,
        "letter": ADDRESSED,
        "letter-bare": ADDRESSED,
        "encyclopedia-unsigned": UNSIGNED,
    },
    ("mla", "full"): {
        "encyclopedia-unsigned": UNSIGNED,
    },
    ("apa", "bibliography"): {
        "four-authors": SUBTITLE,
        "article-stop-words": SUBTITLE,
        "title-sentence-case": SUBTITLE,
        "title-dash": SUBTITLE,
        "trial-report-1938": PUBLISHER,
        "institution": PUBLISHER,
        "report-url": PUBLISHER,
        "web-no-date": PUBLISHER,
        "film": FILM,
        "film-plain": FILM,
        "speech-plain": PLACE,
    },
    ("apa", "full"): {},
}

UNLISTED = {
    "chicago": {
        "right-deviation",
        "future-generation",
        "speech",
        "speech-plain",
        "letter-bare",
        "conference-talk",
        "encyclopedia-web",
        "encyclopedia-unsigned",
        "dictionary",
    },
    "mla": set(),
    "apa": {"letter-bare"},
}
"""Works that a manual wants in notes only (CMOS 18, 14.111, 14.114, 14.130; APA 7, 8.9). An edition lists every work
that its texts name, so we describe them in the manner of the others."""
