"""What can be wrong with the lists and dates of entries, and with the pages that citations name."""

from glossator.model.diagnostic import Code, Level

LIST_REPEATED = Code(
    "list-repeated",
    Level.WARNING,
    "a list has something twice",
    "The second one says nothing; often another was meant. `check --fix` takes it out.",
    "forms: [Larina, Anna Larina, Larina]",
    "forms: [Larina, Anna Larina]",
)
SEE_SELF = Code(
    "see-self",
    Level.WARNING,
    "an entry leads to itself",
    "`see` names related entries. A reader who follows this one stays where he is. `check --fix` takes it out.",
    "see: [larina, bukharin] (in `larina.md`)",
    "see: [bukharin]",
)
EXCEPTION_IDLE = Code(
    "exception-idle",
    Level.WARNING,
    "an exception has no form of its entry in it",
    "`except` has phrases in which a form is not this entry: for the form `Larin`, the phrase `Larin Street`. A phrase "
    "without a form excepts nothing.",
    "forms: [Larin]\nexcept: [Larkin Street]",
    "forms: [Larin]\nexcept: [Larin Street]",
)
FORM_UNUSED = Code(
    "form-unused",
    Level.OFF,
    "no text has a form of an entry",
    "It may be a slip, or a form for a text still to come; so this is told only where an edition sets its level.",
    "forms: [Nicolaevsky, Nikolaevsky]",
    "forms: [Nicolaevsky] (where no text prints the other)",
)
TITLE_REPEATED = Code(
    "title-repeated",
    Level.WARNING,
    "two entries of one kind have the same title",
    "In lists and in the search nobody could tell them apart. If they are one thing, make one entry of them.",
    "`title: Ivan Petrov` in two entries of persons",
    "`title: Ivan Petrov (engineer)` in one of them",
)
DATES_CONTRARY = Code(
    "dates-contrary",
    Level.WARNING,
    "two dates of an entry cannot both be right",
    "Nobody dies before being born, or at more than 122 years; nothing is dissolved before it is founded.",
    "born: 1888-10-09\ndied: 1838-03-15",
    "born: 1888-10-09\ndied: 1938-03-15",
)
EVENT_UNDATED = Code(
    "event-undated",
    Level.WARNING,
    "an event has no date",
    "The timeline has events by their dates, so this one, which no text dates either, is not in it. A date can be as "
    "vague as is known: `192X`, `1921/1929`, `1921~`.",
    "title: The tower is built",
    "title: The tower is built\ndate: 1846~",
)
LOCATOR_OUTSIDE = Code(
    "locator-outside",
    Level.WARNING,
    "a citation names a page that its work does not have",
    "The bibliography says which pages an article or a chapter fills, and the citation names another; or its pages run "
    "backwards. Either is often a figure misread. If it is printed so, pin the citation with the page that is meant, "
    "or silence the finding.",
    "[^4]: Cohen, p. 15. (of an article on pages 112-130)",
    "[^4]: Cohen, p. 115.",
)

CODES = (
    LIST_REPEATED,
    SEE_SELF,
    EXCEPTION_IDLE,
    FORM_UNUSED,
    TITLE_REPEATED,
    DATES_CONTRARY,
    EVENT_UNDATED,
    LOCATOR_OUTSIDE,
)
