"""What stands before the locator of a citation: the sentence before, a signal, then author, title and imprint."""

from __future__ import annotations

import re
from typing import NamedTuple

from glossator.annotate.citations.names import NAME, UPPER, YEAR, Strength, each_word, masked, strong_part

QUOTING = r"(?:as\s)?(?:quoted|cited|reprinted|translated|reproduced|printed|mentioned|given)\s(?:in|by|from|after)"
SIGNAL = re.compile(
    rf"(?i:but\s(?:see|cf\.|compare)|and\ssee|see\s(?:also|esp\.|especially|further|generally|for\sexample|e\.g\.)"
    rf"|see,\s(?:for\sexample|e\.g\.|inter\salia)|see|cf\.\salso|cf\.?|compare|contrast|contra|pace|also|{QUOTING}|apud"
    rf"|e\.g\.|according\sto|for\sexample|siehe|vgl\.(?:\sauch)?|zit(?:iert|\.)\snach|voir(?:\saussi)?|cité\s(?:dans|par|d['’]après)"
    rf"|ср\.|см\.|both\sin|in|after|following|with|from)(?=[\s,:]|$)[,:]?\s*"
)
LATE_SIGNAL = re.compile(
    rf"(?:^|[\s(,;:—–-])((?i:(?:but\s|and\s)?(?:see\salso|see|cf\.|compare)|{QUOTING}|apud|siehe|vgl\.|voir"
    rf"|zit(?:iert|\.)\snach))(?i:,?\s(?:e\.g\.|for\sexample|esp\.|especially|also))?[,:]?\s+(?=[{UPPER}\"“‘'])"
)
INSIDE = re.compile(rf"{NAME.pattern},\s(in)\s(?={NAME.pattern}[,\s]*$)")
END_SIGNAL = re.compile(
    rf"(?:^|[\s(,;:—–-])((?i:(?:but\s|and\s)?(?:see\salso|see|cf\.|compare)|{QUOTING}|siehe|vgl\.|voir))[,:]?$"
)
LEAD = re.compile(r"[\s,;:.(—–\"“”‘«»„-]*(?:(?:[Aa]nd|[Oo]r|[Bb]ut(?=\s[A-Z])|und|et)(?:\s+|$))?")
PLACE_WORD = rf"(?:St\.\s|(?:[A-Z]\.){{1,3}}\s?)?[{UPPER}][\w’'-]+"
PLACE = rf"{PLACE_WORD}(?:[ -]{PLACE_WORD}){{0,2}}"
PUBLISHER = rf"(?!An?\s)[{UPPER}][^()\[\];:“”\"]{{1,80}}?"
OPEN_IMPRINT = re.compile(
    rf"{PLACE}(?:(?:,\s|\s(?:and|&)\s|/){PLACE})?:\s{PUBLISHER},\s(?:1[4-9]|20)\d\d[a-z]?(?=[.,;:\s)]|$)(?![-–]|\s*\()"
)
BRACKETED = re.compile(r"\((?P<imprint>[^()]{2,160})\)")
UNDATED = r"n\.\s?d\.|s\.\s?a\.|forthcoming|in\spress|undated"
HAS_YEAR = re.compile(rf"\b(?:{YEAR}|{UNDATED})\b")
LIFE = re.compile(r"[–—-]?\s?\d{4}\s?[–—-]\s?\d{4}")
TRAILING = re.compile(rf",\s((?:{PLACE}[,:]?\s)(?:{PUBLISHER},\s)?{YEAR})$")
IMPRINT_WORD = re.compile(
    rf"[{UPPER}\d&“\"][\w’'.&/“”\"–-]*$|(?i:of|the|and|de|du|des|la|le|les|für|und|et|der|den|van|von|di|del|do|da|i|y|edn?|eds?|"
    r"trans|tr|rev|repr|reprint|reprinted|orig|vols?|no|nos|diss|thesis|univ|vyp|by|in|with|first|second|third|new|enl|"
    r"pt|ser|series|to|n\.d|s\.a|forthcoming|press|undated)\.?$"
)
NO_BEGINNING = each_word("in by with of from for and the to de van von i y")
INITIAL = re.compile(
    rf"(?:\b[{UPPER}]|\b(?:vols?|eds?|trans|tr|nos?|St|Ste|Mt|Dr|Mr|Mrs|Ms|Prof|Jr|Sr|cf|Cf|etc|op|cit|loc|al|vgl|Vgl|rev|"
    r"Rev|repr|Bd|Hrsg|Aufl|Univ|Jan|Feb|Mar|Apr|Aug|Sept|Oct|Nov|Dec|pp?|nn?|chs?|chaps?|fols?|Gen|Col|Capt|Gov|Co|"
    r"Inc|Ltd|vs?|ca|fl|esp|pt|ser|suppl|fig|Fig|anon|comp|intro|Ph|e\.g|i\.e|viz|см|ср|Ср|См|zit|Nr|[Ii]b|[Ii]bid|Id))\.$"
)
STOP = re.compile(rf"[.!?][\"”’')\]]*\s+(?=[\"“‘'(\[«]?[{UPPER}0-9])")
ENDS_SHORT = re.compile(rf"(?:\b[{UPPER}]|\bal|\bJr|\bSr)\.$")
LONGEST = 500


class Head(NamedTuple):
    """The words before a tail: where they begin, the signal before them, how much they look like a work's name."""

    start: int
    signal: str
    words: str
    strength: Strength


def stops(text: str) -> list[int]:
    """Where sentences begin after others; a full stop after an initial or an abbreviation ends none."""
    found = STOP.finditer(text)
    return [each.end() for each in found if not INITIAL.search(text, max(each.start() - 12, 0), each.start() + 1)]


def without_signal(text: str) -> tuple[str, int]:
    """The signal before a citation, in masked words, and how many characters it takes with the space around it."""
    if end := END_SIGNAL.search(text):
        return end[1], len(text)
    late = list(LATE_SIGNAL.finditer(text))
    signal, begins = (late[-1][1], late[-1].end()) if late else ("", 0)
    if inside := INSIDE.match(text, begins):
        signal, begins = inside[inside.lastindex or 0], inside.end()
    while True:
        lead = LEAD.match(text, begins)
        begins = lead.end() if lead else begins
        match = SIGNAL.match(text, begins)
        if match is None or (match.end() == len(text) and match[0][0].isupper() and not text[:begins].strip(" (,;")):
            return (match[0].strip(" ,:"), match.end()) if match else (signal, begins)
        signal = signal or match[0].strip(" ,:")
        begins = match.end()


def head_before(text: str, start: int, end: int, *, whole: bool) -> Head:
    """The head of the tail that begins at ``end``, in words from ``start`` on.

    ``whole`` says that the head may reach over full stops, as references do whose parts are divided by them.
    """
    start = max(start, end - LONGEST)
    hidden = masked(text[start:end]).rstrip(" (")
    begins = max(hidden.rfind(";"), hidden.rfind("(")) + 1
    edges = [begins, *(each for each in stops(hidden) if each > begins)]
    best = part(hidden, edges[-1])
    for edge in reversed(edges[:-1]) if whole else ():
        if best.strength and best.words.count(",") + best.words.count("Q"):
            break
        longer = part(hidden, edge)
        best = longer if longer.strength is Strength.NAME and "," in longer.words else best
    words = text[start + best.start : end].rstrip(" ,:([")
    words = words if ENDS_SHORT.search(words) else words.removesuffix(".")
    return best._replace(start=start + best.start, words=words)


def part(hidden: str, edge: int) -> Head:
    """The head in masked words from an edge on, without signal and comment."""
    signal, skipped = without_signal(hidden[edge:])
    words = hidden[edge + skipped :].rstrip(" ,:([")
    begins, strength = strong_part(words.removesuffix("."))
    return Head(edge + skipped + begins, signal, words[begins:], strength)


def is_imprint(words: str) -> bool:
    """Whether words in brackets say where and when something was published; a life's dates do not."""
    first, *_ = parts = (
        words.replace("[", "").replace("]", "").replace(":", " ").replace(",", " ").replace(";", " ").split()
    )
    if not HAS_YEAR.search(words) or LIFE.fullmatch(words.strip()) or first.casefold() in NO_BEGINNING:
        return False
    return all(IMPRINT_WORD.match(each) for each in parts)


def with_imprint(head: str) -> tuple[str, str]:
    """A head without the place and the year at its end, and these: `Terrorismus, Berlin 1919`."""
    match = TRAILING.search(head)
    return (head[: match.start()], match[1]) if match and "," in head[: match.start()] else (head, "")
