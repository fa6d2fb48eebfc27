r"""LaTeX in the fields of a bibliography, as plain words with the few tags of CSL-JSON.

Accents, letters and signs are those of LaTeX's standard encodings; `\emph` and its like become `<i>`. Braces that keep
small letters from becoming capitals become `<span class="nocase">`; other braces are left out.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field

DEPTH_LIMIT = 40
TOKEN = re.compile(r"\\[A-Za-z]+\*?[ \t\n]*|\\.|\\|[{}$~]|-{2,3}|``|''|`|[ \t\n]+|[^\\{}$~`' \t\n-]+|.", re.DOTALL)

ACCENTS = {
    "'": "\u0301",
    "`": "\u0300",
    "^": "\u0302",
    '"': "\u0308",
    "~": "\u0303",
    "=": "\u0304",
    ".": "\u0307",
    "u": "\u0306",
    "v": "\u030c",
    "H": "\u030b",
    "c": "\u0327",
    "k": "\u0328",
    "r": "\u030a",
    "b": "\u0331",
    "d": "\u0323",
    "h": "\u0309",
    "t": "\u0361",
}
LETTERS = {
    "aa": "å",
    "AA": "Å",
    "ae": "æ",
    "AE": "Æ",
    "oe": "œ",
    "OE": "Œ",
    "o": "ø",
    "O": "Ø",
    "l": "ł",
    "L": "Ł",
    "ss": "ß",
    "i": "ı",
    "j": "ȷ",
    "dh": "ð",
    "DH": "Ð",
    "dj": "đ",
    "DJ": "Đ",
    "ng": "ŋ",
    "NG": "Ŋ",
    "th": "þ",
    "TH": "Þ",
    "textquoteleft": "‘",
    "textquoteright": "’",
    "textquotedblleft": "“",
    "textquotedblright": "”",
    "textquotesingle": "'",
    "quotedblbase": "„",
    "quotesinglbase": "‚",
    "guillemotleft": "«",
    "guillemotright": "»",
    "guillemetleft": "«",
    "guillemetright": "»",
    "textendash": "–",
    "textemdash": "—",
    "ldots": "…",
    "dots": "…",
    "textellipsis": "…",
    "textbackslash": "\\",
    "textasciitilde": "~",
    "textasciicircum": "^",
    "textasciigrave": "`",
    "textunderscore": "_",
    "textbar": "|",
    "textless": "<",
    "textgreater": ">",
    "textbullet": "•",
    "textperiodcentered": "·",
    "textdegree": "°",
    "textnumero": "№",
    "textdollar": "$",
    "textbraceleft": "{",
    "textbraceright": "}",
    "textexclamdown": "¡",
    "textquestiondown": "¿",
    "S": "§",
    "P": "¶",
    "copyright": "©",
    "textcopyright": "©",
    "pounds": "£",
    "textsterling": "£",
    "texteuro": "€",
    "euro": "€",
    "slash": "/",
    "TeX": "TeX",
    "LaTeX": "LaTeX",
    "space": " ",
    "quad": " ",
    "newline": " ",
    "par": " ",
    "relax": "",
    "protect": "",
}
TAGS = {
    "emph": ("<i>", "</i>"),
    "textit": ("<i>", "</i>"),
    "textsl": ("<i>", "</i>"),
    "mkbibemph": ("<i>", "</i>"),
    "mkbibitalic": ("<i>", "</i>"),
    "textbf": ("<b>", "</b>"),
    "mkbibbold": ("<b>", "</b>"),
    "textsuperscript": ("<sup>", "</sup>"),
    "mkbibsuperscript": ("<sup>", "</sup>"),
    "textsubscript": ("<sub>", "</sub>"),
    "enquote": ("“", "”"),
    "mkbibquote": ("“", "”"),
    "textup": ("", ""),
    "textrm": ("", ""),
    "textnormal": ("", ""),
    "textsc": ("", ""),
    "text": ("", ""),
    "mbox": ("", ""),
    "hbox": ("", ""),
    "url": ("", ""),
    "path": ("", ""),
    "texttt": ("", ""),
}
DROPPED = ("foreignlanguage", "href", "noopsort", "selectlanguage", "textcolor")
"""Commands whose first argument is no words."""
SWITCHES = {"em": "i", "it": "i", "itshape": "i", "sl": "i", "bf": "b", "bfseries": "b"}
SIGNS = {"~": "\u00a0", "--": "–", "---": "—", "``": "“", "''": "”", "`": "‘", "$": ""}
NOCASE = '<span class="nocase">'


@dataclass(slots=True)
class Reader:
    """LaTeX that is being read, how far, how deep in braces, and which commands were not known."""

    tokens: list[str]
    at: int = 0
    depth: int = 0
    unknown: list[str] = field(default_factory=list)

    def group(self) -> str:
        """Words up to the brace that closes the group, or up to the end."""
        made: list[str] = []
        close = ""
        while self.at < len(self.tokens):
            part = self.take()
            if part == "}" and self.depth:
                break
            tag = SWITCHES.get(part[1:].strip()) if part.startswith("\\") else None
            if tag and not close:
                close = f"</{tag}>"
                made.append(f"<{tag}>")
            elif not tag:
                made.append(self.one(part))
        return "".join(made) + close

    def take(self) -> str:
        """The next token."""
        self.at += 1
        return self.tokens[self.at - 1]

    def one(self, part: str) -> str:
        """The words for a token and for what belongs to it."""
        if part == "{":
            return guarded(self.inside())
        if part == "}":
            return ""
        if part.startswith("\\"):
            return self.command((part[1:].strip() or part[1:]).rstrip("*"))
        return " " if part.strip(" \t\n") == "" else SIGNS.get(part, part)

    def inside(self) -> str:
        """The words of a group whose opening brace was taken; below a great depth braces are passed over."""
        if self.depth >= DEPTH_LIMIT:
            return ""
        self.depth += 1
        made = self.group()
        self.depth -= 1
        return made

    def argument(self) -> str:
        """The group or the character that a command applies to."""
        while self.at < len(self.tokens) and not self.tokens[self.at].strip(" \t\n"):
            self.at += 1
        if self.at >= len(self.tokens) or self.tokens[self.at] == "}":
            return ""
        part = self.take()
        if part == "{":
            return self.inside()
        if part.startswith("\\"):
            return self.nested(part)
        self.at -= 1
        self.tokens[self.at] = part[1:]
        self.at += not part[1:]
        return part[0]

    def nested(self, part: str) -> str:
        """The words for a command that is the argument of another; nothing below a great depth."""
        if self.depth >= DEPTH_LIMIT:
            return ""
        self.depth += 1
        made = self.one(part)
        self.depth -= 1
        return made

    def command(self, name: str) -> str:
        """The words for a command."""
        if name in ACCENTS and not (name.isalpha() and self.at >= len(self.tokens)):
            return accented(self.argument(), ACCENTS[name])
        if name in LETTERS:
            return LETTERS[name]
        if name in TAGS:
            opening, closing = TAGS[name]
            return f"{opening}{self.argument()}{closing}"
        if name in DROPPED:
            return self.argument()[:0]
        if len(name) == 1 and not name.isalpha():
            return " " if name.isspace() else "" if name in "-/,!" else name
        if name:
            self.unknown.append(name)
        return ""


def guarded(words: str) -> str:
    """The words of a group; protected from headline style if they begin with a small letter."""
    first = next((character for character in words if character.isalpha()), "")
    plain = "<" not in words and len(words) > 1
    return f"{NOCASE}{words}</span>" if plain and first.islower() else words


def accented(words: str, accent: str) -> str:
    """Words whose first letter has an accent."""
    base = {"ı": "i", "ȷ": "j"}.get(words[:1], words[:1])
    return unicodedata.normalize("NFC", (base or " ") + accent) + words[1:] if base else ""


def decoded(latex: str) -> tuple[str, tuple[str, ...]]:
    """Words with the tags of CSL-JSON, and the commands that were not known."""
    reader = Reader(TOKEN.findall(latex))
    words = reader.group()
    return re.sub(r"[ \t\n]+", " ", words).strip(), tuple(reader.unknown)


def plain(latex: str) -> str:
    """Words without tags, for names and the like."""
    return re.sub(r"</?(?:i|b|sup|sub|span)(?: [^<>]*)?>", "", decoded(latex)[0])


def verbatim(value: str) -> str:
    """A value that is no LaTeX, but may have backslashes before LaTeX's special characters."""
    return re.sub(r"\\([_%&#$~{}])", r"\1", "".join(value.split()).replace("{\\_}", "_"))
