"""What is WebKit's own: how its pages hear, and where notes stand. The rest is in test_engines_*.py."""

from __future__ import annotations

from tests.browser.ears import EARS
from tests.browser.server import hosted
from tests.browser.survey import NOTES, TEXT
from tests.browser.waiting import until


def test_notes_stand_after_the_text_where_the_margin_cannot_hold_them(webkit, host):
    """All notes are there, in order, below the last paragraph, and none over another."""
    webkit.open(host + TEXT, width=1440)
    top = "(each) => each.getBoundingClientRect().top"
    tops = webkit.ask(f"return [...document.querySelectorAll('.notes:not(.editor) .note')].map({top})")
    last = webkit.ask("return [...document.querySelectorAll('article > p')].at(-1).getBoundingClientRect().bottom")
    assert len(tops) == NOTES
    assert tops == sorted(tops)
    assert webkit.ask("return CSS.supports('position-anchor: normal')") or tops[0] > last


def test_a_word_would_be_heard(webkit, tmp_path):
    """What the policy forbids, what fails, what is not there and what a script says: silence means something."""
    policy = "default-src 'none'; script-src 'self'"
    head = (
        f'<!DOCTYPE html><meta http-equiv="Content-Security-Policy" content="{policy}"><script src="ears.js"></script>'
    )
    body = '<script src="word.js"></script><script src="gone.js"></script><p style="color: red">Red</p>'
    (tmp_path / "index.html").write_text(f"{head}<title>Noisy</title>{body}")
    (tmp_path / "404.html").write_text(head)
    (tmp_path / "ears.js").write_text(EARS)
    (tmp_path / "word.js").write_text("console.info('a word'); throw new Error('a failure')")
    with hosted(tmp_path) as address:
        webkit.open(address + "index.html")
        for word in ["a word", "a failure", "Content Security Policy", "gone.js"]:
            until(lambda: word in "\n".join(webkit.heard()), f"{word} is heard")  # noqa: B023
