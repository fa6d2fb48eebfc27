"""Whatever is edited, in whatever order: who builds again and again has what is built of nothing, byte for byte.

With ``GLOSSATOR_SEQUENCES=5000`` as many sequences of edits are tried. Where a change is judged, they are the same each
time; elsewhere they are new ones, or those of the seed that ``GLOSSATOR_SEED`` names. One that goes wrong is shortened
by leaving out steps: Hypothesis would try other edits in the place of each, for many minutes.
"""

from __future__ import annotations

import os
import secrets
from itertools import islice

import pytest

from tests.incremental.edit import Changed
from tests.incremental.editor import Known
from tests.incremental.edits_texts import LAMP
from tests.incremental.stories import stories
from tests.incremental.story import Edits, Looked, Looks, Story, differences, shortened
from tests.incremental.world import Manner

SEQUENCES = int(os.environ.get("GLOSSATOR_SEQUENCES", "200"))
SEED = int(os.environ.get("GLOSSATOR_SEED") or (0 if os.environ.get("CI") else secrets.randbelow(10**6)))


def report(story: Story, known: Known) -> str:
    """A story that goes wrong, as short as it can be told, and how it ends."""
    short = shortened(story, known)
    told = "\n".join(differences(short, known)[:20])
    return f"with GLOSSATOR_SEED={SEED}, and always, this goes wrong:\n\n{short}\n\n{told}"


def test_who_builds_again_and_again_has_what_is_built_of_nothing():
    known = Known()
    for story in islice(stories(SEED), SEQUENCES):
        if differences(story, known):
            pytest.fail(report(story, known), pytrace=False)


@pytest.mark.parametrize("manner", Manner)
@pytest.mark.parametrize("looked", Looked)
def test_an_edit_that_leaves_the_size_of_a_file_is_seen(looked, manner):
    """Also where a program gives the file the time that it had."""
    edit = Edits(Changed(LAMP, "The wick was new", "The wick was old"), manner)
    assert differences(Story((Looks(Looked.COMMAND), Looks(looked), edit, Looks(looked))), Known()) == []
