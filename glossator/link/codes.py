"""What can be wrong between documents."""

from glossator.model.diagnostic import Code, Level

ENTRY_UNKNOWN = Code(
    "entry-unknown",
    Level.ERROR,
    "an id names no entry",
    "A mark, a link between entries, or a field names an entry that does not exist. An entry's id is the name of its "
    "file.",
    "[[bukharine]]",
    "[[bukharin]]",
)
ENTRY_KIND = Code(
    "entry-kind",
    Level.ERROR,
    "a mark or a field names an entry of another kind",
    "The key in braces is the kind of the entry: `term`, `person`, `place`, `organisation`, `work` or `event`. Those "
    "who speak, to whom, and through whom (`speaker`, `to`, `via`) are persons or organisations.",
    "[Pravda]{person=pravda}",
    "[Pravda]{organisation=pravda}",
    hint="name an entry of the right kind, or take it out",
)
FORM_COLLISION = Code(
    "form-collision",
    Level.ERROR,
    "two entries claim the same form",
    "The words could mean either entry, and the tool does not guess. Take the form from one of them, and mark in the "
    "text "
    "where it means that one.",
    "`Larin` among the forms of both `larin` and `larina`",
    "`Larin` among the forms of `larin` only",
    hint="take it from one of the two entries",
)
FORM_EMPTY = Code(
    "form-empty",
    Level.ERROR,
    "a form has no words, or far too many",
    "A form is made of words; signs alone match nothing. And no text names anything in more than fifty words.",
    'forms: ["…"]',
    'forms: ["NEP"]',
    hint="write the words by which texts name it, or take it out",
)
LINK_BROKEN = Code(
    "link-broken",
    Level.ERROR,
    "a link leads nowhere",
    "A link inside the edition names a file of content, relative to the file it stands in, and perhaps an id in it: "
    "`../texts/one.md#p3`; or an id on the same page: `#p3`. A page that the tool makes of many files is "
    "named by its address: `../timeline.html`. An introduction names a page in `pages/` by its id.",
    "[the meeting](#meting)",
    "[the meeting](#meeting)",
)
LINK_UNSAFE = Code(
    "link-unsafe",
    Level.ERROR,
    "a link has a scheme that is not allowed",
    "Links lead to places inside the edition or begin with `https:`, `http:`, `mailto:` or `tel:`. Others can run "
    "code, or "
    "work on one machine only.",
    "[a note](file:///home/me/note.txt)",
    "[a note](https://example.org/note)",
    hint="link to an address that begins with `https:`, or to a file of content",
)
IMAGE_MISSING = Code(
    "image-missing",
    Level.ERROR,
    "a picture is not there",
    "A picture is a file in `content/images/`, named relative to the file that shows it.",
    "![The trial](../images/tral.jpg)",
    "![The trial](../images/trial.jpg)",
)
IMAGE_SILENT = Code(
    "image-silent",
    Level.WARNING,
    "a picture says nothing to those who cannot see it",
    "The words in the square brackets stand for the picture where it cannot be seen.",
    "![](../images/trial.jpg)",
    "![The defendants' bench in March 1938](../images/trial.jpg)",
    hint="describe it between the square brackets",
)
DOCUMENT_DUPLICATE = Code(
    "document-duplicate",
    Level.ERROR,
    "two files have the same id",
    "Two files of content would make the same page, or pages that some file systems cannot tell apart. Ids are "
    "compared "
    "without regard to small and large letters.",
    "`entries/person/larin.md` and `entries/term/larin.md`",
    "`entries/person/larin.md` and `entries/term/larin-plan.md`",
)

CITATION_UNKNOWN = Code(
    "citation-unknown",
    Level.WARNING,
    "a citation names no work that is known",
    "Every citation means a work: an entry in `entries/work/`, or an item of the bibliography. Either the work is "
    "missing "
    "there, or its author or title is spelt otherwise, or nothing was cited before a word that refers back. A citation "
    "that cannot be resolved is declared open, with a conjecture if there is one.",
    "[^3]: Tucker, p. 15.",
    '[^3]: [Tucker, p. 15.]{cites=open remark="No work of Tucker\'s is named in full."}',
)
CITATION_AMBIGUOUS = Code(
    "citation-ambiguous",
    Level.WARNING,
    "a citation can mean two works",
    "The author has several works, and neither the title nor an earlier citation says which is meant. The editor "
    "says so.",
    "[^12]: Cohen, p. 20.",
    "[^12]: [Cohen, p. 20.]{cites=cohen-1973}",
)
CITATION_DOUBTFUL = Code(
    "citation-doubtful",
    Level.WARNING,
    "it is doubtful what a citation refers back to",
    "After a note that cites two works, *Ibid.* can mean either, and *op. cit.* after two works of one author. The "
    "last one "
    "was taken. The editor looks at the passage and pins what is meant.",
    "[^15]: Larina, p. 302; Ulam, p. 667.\n[^16]: Ibid.",
    "[^16]: [Ibid.]{cites=larina-1993}",
)

CODES = (
    CITATION_UNKNOWN,
    CITATION_AMBIGUOUS,
    CITATION_DOUBTFUL,
    ENTRY_UNKNOWN,
    ENTRY_KIND,
    FORM_COLLISION,
    FORM_EMPTY,
    LINK_BROKEN,
    LINK_UNSAFE,
    IMAGE_MISSING,
    IMAGE_SILENT,
    DOCUMENT_DUPLICATE,
)
