"""The templates: typed values in, HTML out."""

from __future__ import annotations

import traceback
from collections.abc import Callable, Mapping

from jinja2 import Environment, FunctionLoader, StrictUndefined, TemplateNotFound, select_autoescape
from jinja2.exceptions import TemplateSyntaxError

from glossator.model.fault import TemplateFault
from glossator.model.language import direction

Found = tuple[str, str, Callable[[], bool]]
MARKUP = ("html", "xhtml", "xml", "svg")
ENDINGS = tuple(f".{each}" for each in (*MARKUP, "conf", "toml", "txt", "webmanifest", "yml"))


def theme_text(name: str, content: bytes) -> str:
    """The words of a file of a theme. Raises ``TemplateFault`` where it is not in UTF-8."""
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        sign = f"{content[error.start]:#04x}"
        raise TemplateFault(name, line, f"byte {sign} is no character in UTF-8; save the file as UTF-8") from error


class Templates:
    """The templates of a theme. A name that a template uses and nobody gave it is an error."""

    def __init__(self, files: Mapping[str, bytes]) -> None:
        """``files`` are the theme's files by their paths in it; those ending as pages, other XML and the settings of
        hosts do are templates.

        Raises ``TemplateFault``.
        """
        self.sources = {path: theme_text(path, content) for path, content in files.items() if path.endswith(ENDINGS)}
        self.environment = Environment(
            loader=FunctionLoader(self.found),
            autoescape=select_autoescape(MARKUP, default=False),
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
        )
        self.environment.filters["direction"] = direction

    def found(self, name: str) -> Found | None:
        """A template as its environment wants it: its words, and its name as that of a file, which a fault then has."""
        return (self.sources[name], name, lambda: True) if name in self.sources else None

    def page(self, name: str, path: str, view: object) -> bytes:
        """The page at a path of the site. Raises ``TemplateFault``."""
        return self.render(name, view)

    def render(self, name: str, view: object) -> bytes:
        """A page as bytes. Raises ``TemplateFault``, whatever goes wrong while a template is at work."""
        try:
            return self.environment.get_template(name).render(view=view).encode("utf-8")
        except TemplateFault:
            raise
        except TemplateSyntaxError as error:
            raise TemplateFault(error.name or name, error.lineno, error.message or "a fault in the syntax") from error
        except Exception as error:
            raise TemplateFault(*self.place(error, name), reason(error)) from error

    def place(self, error: Exception, name: str) -> tuple[str, int]:
        """The template and the line that was last at work; the first line of a page's own if none was."""
        frames = traceback.extract_tb(error.__traceback__)
        lines = [(each.filename, each.lineno or 1) for each in frames if each.filename in self.sources]
        return lines[-1] if lines else (name, 1)


def reason(error: Exception) -> str:
    """What went wrong, in one line."""
    if isinstance(error, TemplateNotFound):
        return f"there is no template `{error.name}`"
    return " ".join(f"{type(error).__name__}: {error}".split()).removeprefix("UndefinedError: ")
