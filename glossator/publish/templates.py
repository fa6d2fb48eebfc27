"""The templates: typed values in, HTML out."""

from __future__ import annotations

from collections.abc import Mapping

from jinja2 import DictLoader, Environment, StrictUndefined, TemplateError
from jinja2.exceptions import TemplateSyntaxError


class TemplateFault(Exception):
    """A template that cannot be used: its name, the line if known, and what is wrong."""

    def __init__(self, name: str, line: int, message: str) -> None:
        super().__init__(f"{name}:{line}: {message}")
        self.name, self.line, self.message = name, line, message


class Templates:
    """The templates of a theme. A name that a template uses and nobody gave it is an error."""

    def __init__(self, files: Mapping[str, bytes]) -> None:
        """``files`` are the theme's files by their paths in it; those ending in ``.html`` are templates."""
        sources = {path: content.decode("utf-8") for path, content in files.items() if path.endswith(".html")}
        self.environment = Environment(
            loader=DictLoader(sources),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
        )

    def render(self, name: str, view: object) -> bytes:
        """A page as bytes. Raises ``TemplateFault``."""
        try:
            return self.environment.get_template(name).render(view=view).encode("utf-8")
        except TemplateSyntaxError as error:
            raise TemplateFault(error.name or name, error.lineno, error.message or "a fault in the syntax") from error
        except TemplateError as error:
            raise TemplateFault(name, 1, error.message or type(error).__name__) from error
