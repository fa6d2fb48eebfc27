"""The sentence around a mention."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossator.link.sentences import LIMIT, sentence

CASES = {
    "one sentence": "[So it was] Xaver [there.]",
    "the sentence before and the one after": "One. [Two] Xaver [three.] Four.",
    "a question": "Who? [It was] Xaver[.] Yes.",
    "an exclamation": "No! [It was] Xaver[!] Yes.",
    "an ellipsis before a capital": "One ... [Two] Xaver [end.]",
    "an ellipsis inside a sentence": "[One ... two] Xaver [... three.] Four.",
    "a sign for an ellipsis": "One… [Two] Xaver [so.]",
    "an initial": "[Of E. B.] Xaver [he said no word.] Two.",
    "initials after the mention": "[The] Xaver [of N. I. Bukharin.] Two.",
    "a title": "[And Mr.] Xaver [with Mrs. Cohen came.] Two.",
    "a professor": "[By Prof.] Xaver [and Dr. Cohen.] Two.",
    "pages": "[See pp. 289-90, cf. p. 5,] Xaver [there.] Two.",
    "a volume": "[In vol. 2, ed. Cohen,] Xaver [said so.] Two.",
    "a state": "[The U.S. Congress and] Xaver [met.] Two.",
    "a transliterated initial": "[By Ia. Sverdlov and] Xaver[.] Two.",
    "a closing quotation mark": "“One.” [Two] Xaver[.] Three.",
    "a quotation that begins": "One. [“Two] Xaver [three.”] Four.",
    "straight quotation marks": 'He said: "One." ["Two] Xaver[."] Three.',
    "brackets": "(One.) [(Two] Xaver[.)] Three.",
    "a number begins": "One. [1928 was] Xaver[.] 1929 too.",
    "a small letter goes on": "[So it. was] Xaver [there.] Two.",
    "no full stop at the end": "One. [Two] Xaver",
    "nothing before": "Xaver [was there.] Two.",
    "a Cyrillic capital": "One. [Он] Xaver[.] Два.",
    "an accented capital": "One. [Émile] Xaver[.] Éric.",
    "a line's end": "One.\n[Two] Xaver[.]\nThree.",
}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
def test_the_sentence_around_a_mention(case):
    """Brackets in the case stand around what is shown before and after the mention, which is `Xaver`."""
    text, marks = "", []
    for position, sign in enumerate(case):
        if sign in "[]":
            marks.append((position - len(marks), sign))
        else:
            text += sign
    at = text.index("Xaver")
    left = next((place for place, sign in marks if sign == "[" and place <= at), at)
    right = next((place for place, sign in reversed(marks) if sign == "]" and place > at), at + 5)
    assert sentence(text, at, at + 5) == (text[left:at], "Xaver", text[at + 5 : right])


def test_a_long_sentence_is_cut_at_words():
    """The words nearest to the mention stay."""
    text = "word " * 200 + "X" + " word" * 200 + "."
    before, form, after = sentence(text, 1000, 1001)
    assert form == "X"
    assert before.startswith("… word")
    assert after.endswith("word …")
    assert len(before) <= LIMIT + 2
    assert len(after) <= LIMIT + 2


@given(st.text(alphabet="Aab .?!…“”()\n", max_size=60), st.integers(0, 60), st.integers(0, 10))
def test_the_parts_of_a_sentence_stand_in_the_text_as_they_are(text, start, length):
    """Nothing is lost or put between them."""
    start = min(start, len(text))
    end = min(start + length, len(text))
    before, form, after = sentence(text, start, end)
    assert form == text[start:end]
    assert before + form + after in text
