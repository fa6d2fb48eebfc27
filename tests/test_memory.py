"""What a preview remembers changes nothing in what it shows: the site after edits is that of a clean build."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule

from glossator.memory.kept import Memory
from glossator.pipeline import Order, build
from tests.conftest import EDITION, Site

NAMES = st.sampled_from(("bukharin", "nep", "kulak"))
WORDS = st.sampled_from(("Bukharin and the NEP", "a kulak", "kulaks [[nep]]", "“Bukharin” spoke"))


class Editing(RuleBasedStateMachine):
    """An editor who changes files at will, with a preview at hand."""

    @initialize(tmp=st.just(None))
    def begin(self, tmp: None) -> None:
        """An edition with a text and an entry."""
        self.site = Site(Path(self.folder()))
        self.memory = Memory()
        self.templates = self.site.folder / "templates"
        self.site.write("edition.toml", EDITION)
        self.site.text("Bukharin and the NEP.\n")
        self.site.entry("term", "nep", "title: NEP")

    def folder(self) -> str:
        """A folder of its own for each sequence."""
        import tempfile

        self.kept = tempfile.TemporaryDirectory()
        return self.kept.name

    def teardown(self) -> None:
        """Take the folder away."""
        if hasattr(self, "kept"):
            self.kept.cleanup()

    @rule(words=WORDS, name=st.sampled_from(("one", "two")))
    def edit_text(self, words: str, name: str) -> None:
        self.site.text(f"{words}.\n", name=name, title=name)
        self.same()

    @rule(name=NAMES, gloss=WORDS, form=st.sampled_from(("NEP", "kulak", "kulaks", "Bukharin")))
    def edit_entry(self, name: str, gloss: str, form: str) -> None:
        self.site.entry("term", name, f"title: {name}\nforms: [{form}]", f"{gloss}.")
        self.same()

    @rule(name=NAMES)
    def remove_entry(self, name: str) -> None:
        (self.site.content / f"entries/term/{name}.md").unlink(missing_ok=True)
        self.same()

    @rule(title=st.sampled_from(("One Edition", "Another")))
    def edit_configuration(self, title: str) -> None:
        self.site.write("edition.toml", EDITION.replace("title =", f'subtitle = "{title}"\ntitle =', 1))
        self.same()

    @rule(words=st.sampled_from(("<p>foot</p>", "<p>end</p>", "{{ broken")))
    def edit_template(self, words: str) -> None:
        self.templates.mkdir(exist_ok=True)
        (self.templates / "moved.html").write_text(words)
        self.same()

    def same(self) -> None:
        """What the preview shows is what a clean build makes."""
        order = Order(self.site.content, self.site.folder / "kept", self.templates, preview=True)
        kept = build(order, memory=self.memory)
        fresh = build(replace(order, output=self.site.folder / "fresh"))
        assert kept.findings == fresh.findings
        assert files(self.site.folder / "kept") == files(self.site.folder / "fresh")


def files(folder: Path) -> dict[str, bytes]:
    """Every file of a folder, by its path in it."""
    return {str(each.relative_to(folder)): each.read_bytes() for each in folder.rglob("*") if each.is_file()}


TestEditing = Editing.TestCase
TestEditing.settings = settings(
    max_examples=60, stateful_step_count=4, deadline=None, suppress_health_check=list(HealthCheck)
)
