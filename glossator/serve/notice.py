"""The page that stands in for a site that does not exist yet: in goes a state, out comes HTML."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from glossator.model.diagnostic import Diagnostic
from glossator.serve.facts import MOST, counted, excerpt, where
from glossator.serve.state import State

SCRIPT = "/glossator-preview.js"
STYLES = "/glossator-preview.css"
POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self' ws:; base-uri 'none'"

PAGE = """<!DOCTYPE html>
<html lang="en" data-glossator-built="{session}-{built}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<link rel="stylesheet" href="{styles}">
<script src="{script}" defer></script>
</head>
<body class="notice">
<main>
<h1>{title}</h1>
<p>{text}</p>
<ol class="findings">{items}</ol>
</main>
</body>
</html>
"""


def notice(state: State) -> bytes:
    """The page; it loads itself again after the next build."""
    title, text = _words(state)
    page = PAGE.format(
        session=state.session,
        built=state.built,
        styles=STYLES,
        script=SCRIPT,
        title=title,
        text=escape(text),
        items="".join(_items(state.findings)),
    )
    return page.encode("utf-8", "replace")


def _words(state: State) -> tuple[str, str]:
    """Title and first paragraph."""
    if state.broken:
        return "The build broke", f"{state.broken}. This page changes when a build succeeds."
    if state.findings:
        counts = ((state.errors, "error"), (state.warnings, "warning"), (state.notes, "note"))
        found = next(counted(number, noun) for number, noun in counts if number)
        return "There is no site yet", f"{found}. This page changes as soon as the content does."
    if state.built:
        return "There is no site yet", "The build gave no index.html."
    return "Building …", "The first build is running. This page changes when it is done."


def _items(findings: tuple[Diagnostic, ...]) -> Iterable[str]:
    """One list item for each finding that is shown."""
    yield from map(_item, findings[:MOST])
    if len(findings) > MOST:
        yield f"<li>and {len(findings) - MOST} more: the terminal shows all</li>"


def _item(finding: Diagnostic) -> str:
    """One finding."""
    before, marked, after = map(escape, excerpt(finding.place))
    line = f'<pre class="excerpt">{before}<mark>{marked}</mark>{after}</pre>' if finding.place.excerpt else ""
    hint = f'<p class="hint">{escape(finding.hint)}</p>' if finding.hint else ""
    return (
        f'<li class="{escape(finding.level)}"><p class="where"><span class="path">{escape(where(finding.place))}</span>'
        f' <span class="code">{escape(finding.level)}[{escape(finding.code)}]</span></p>'
        f'<p class="message">{escape(finding.message)}</p>{line}{hint}</li>'
    )
