"""What stands before the locator of a citation: signal, author, title, imprint, or a word like `Ibid.`."""

from __future__ import annotations

import re

from glossator.model.citation import Means

SIGNAL_WORDS = (
    "see also", "see esp.", "see especially", "see further", "see, for example,", "see e.g.", "see, e.g.,", "but see",
    "see", "cf. also", "cf.", "cf", "compare", "contrast", "also", "quoted in", "quoted by", "cited in", "cited by",
    "as quoted in", "as cited in", "reprinted in", "translated in", "e.g.", "in", "after", "following", "both in",
)  # fmt: skip
SIGNAL = re.compile(rf"(?:{'|'.join(re.escape(each) for each in sorted(SIGNAL_WORDS, key=len, reverse=True))})(?=[\s,:]|$)[,:]?\s*", re.IGNORECASE)  # noqa: E501
LATE_SIGNAL = re.compile(
    r"(?:^|[\s(,;:—–-])((?:but |and )?(?:see also|see|cf\.|compare|quoted in|cited in|as quoted in|as cited in|quoted by|reprinted in))"
    r"[,:]?\s+(?=[A-Z\"“‘'*IiÀ-Þ])",
    re.IGNORECASE,
)
BACK = re.compile(
    r"""\b(?:
        (?P<ibid>ibid(?:em)?\b\.?|ib\.)
      | (?P<opcit>op\.?\s?cit\b\.?)
      | (?P<loccit>loc\.?\s?cit\b\.?|l\.\s?c\.)
      | (?P<idem>idem\b|id\.(?=,?\s))
    )""",
    re.VERBOSE | re.IGNORECASE,
)
MEANS = {"ibid": Means.IBID, "opcit": Means.OP_CIT, "loccit": Means.LOC_CIT, "idem": Means.IDEM}
PLACE = r"[A-ZÀ-Þ][\w.’'-]*(?:[ -][A-ZÀ-Þ][\w.’'-]*){0,3}"
PUBLISHER = r"[^()\[\];:]{2,80}?"
YEAR = r"(?:1[4-9]|20)\d\d(?:[-–/]\d{1,4})?[a-z]?"
IMPRINT = re.compile(
    rf"""
      \((?P<bracketed>[^()]{{0,120}}?\b{YEAR}(?:,?\s(?:reprint|repr\.|rev\.|1st\s)[^()]{{0,20}})?)\)
    | (?P<open>{PLACE}(?:(?:,\s|\s(?:and|&)\s){PLACE})?:\s{PUBLISHER},\s{YEAR})(?=[.,;:\s)]|$)
    """,
    re.VERBOSE,
)
INITIAL = re.compile(r"(?:\b[A-ZÀ-Þ]|\b(?:vol|ed|eds|trans|no|St|Dr|Mr|Mrs|Ms|Prof|Jr|Sr|cf|Cf|etc|op|cit|loc|al))\.$")
STOP = re.compile(r"[.!?][\"”’')\]]*\s+(?=[\"“‘'(\[]?[A-ZÀ-Þ0-9])")


def after_last_stop(text: str) -> int:
    """Where the last sentence of some words begins; a full stop after an initial or an abbreviation ends none."""
    begins = 0
    for match in STOP.finditer(text):
        if not INITIAL.search(text[: match.start() + 1]):
            begins = match.end()
    return begins


def without_signal(text: str) -> tuple[str, str, int]:
    """The signal before a citation, the rest, and how many characters the signal takes with the space around it."""
    begins = 0
    late = list(LATE_SIGNAL.finditer(text))
    signal = ""
    if late:
        signal, begins = late[-1][1], late[-1].end()
    while True:
        lead = re.compile(r"[\s,;:(—–-]*(?:and\s+|or\s+)?").match(text, begins)
        begins = lead.end() if lead else begins
        match = SIGNAL.match(text, begins)
        if match is None or match.end() == len(text):
            return signal, text[begins:], begins
        signal = match[0].strip(" ,:") if not signal else signal
        begins = match.end()
