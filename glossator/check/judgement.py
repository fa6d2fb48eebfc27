"""What is told of all that was found: the levels that an edition sets, and what its editor silences in place."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from glossator.check.silence_codes import FINDING_FIRM, FINDING_UNKNOWN, SILENCE_UNUSED
from glossator.model.diagnostic import Code, Diagnostic, Level, in_order
from glossator.model.edition import Edition
from glossator.model.nearest import nearest
from glossator.model.silence import Silence
from glossator.model.source import Place


@dataclass(frozen=True, slots=True)
class Judge:
    """Judges the findings about an edition by the codes there are.

    ``refused`` are codes that are errors whatever an edition says, as publishing wants it; ``strict`` makes errors of
    warnings; ``tidy`` makes notes of what is off where an edition says nothing of it.
    """

    edition: Edition
    codes: Mapping[str, Code]
    refused: Collection[str] = ()
    strict: bool = False
    tidy: bool = False
    levels: Mapping[str, Level] = field(init=False)

    def __post_init__(self) -> None:
        """Look up what the edition says of levels, but for what is an error in every edition."""
        own = {name: level for name, level in self.edition.fields.findings.pairs if self.settable(name)}
        object.__setattr__(self, "levels", own)

    def settable(self, name: str) -> bool:
        """Whether an edition may make less of a finding."""
        return name in self.codes and not self.codes[name].firm and name not in self.refused

    def told(self, findings: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
        """The findings that are told, in order, with what is wrong with levels and silences among them."""
        found = in_order([*findings, *self.wrong_levels(), *self.wrong_silences()])
        used: set[tuple[Silence, str]] = set()
        heard = []
        for each in found:
            silences = self.silences_of(each)
            used.update((silence, each.code) for silence in silences)
            if not silences:
                heard.append(each)
        broken = {each.place.path for each in heard if each.level is Level.ERROR}
        whole = (each for each in self.edition.silences if each.place.path not in broken)
        heard += [unused(each, name) for each in whole for name in self.usable(each) if (each, name) not in used]
        levelled = (replace(each, level=self.level(each)) for each in heard)
        return in_order(each for each in levelled if each.level is not Level.OFF)

    def silences_of(self, finding: Diagnostic) -> list[Silence]:
        """The silences that a finding falls under."""
        if not (self.edition.silences and self.settable(finding.code)):
            return []
        return [each for each in self.edition.silences if finding.code in each.codes and each.covers(finding.place)]

    def level(self, finding: Diagnostic) -> Level:
        """How much a finding matters."""
        level = self.levels.get(finding.code, finding.level)
        if finding.code in self.refused or (self.strict and level is Level.WARNING):
            return Level.ERROR
        return Level.NOTE if self.tidy and finding.level is Level.OFF and finding.code not in self.levels else level

    def usable(self, silence: Silence) -> list[str]:
        """The findings that a silence names and that can be silenced; what is wrong with the others is told already."""
        return [name for name in silence.codes if self.settable(name)]

    def wrong_levels(self) -> Iterator[Diagnostic]:
        """Levels that the edition sets for findings there are not, or that it cannot set."""
        for name, level in self.edition.fields.findings.pairs:
            place = self.edition.places.get(f"findings.{name}", Place("edition.toml", 1, 1))
            yield from self.wrong_name(name, place)
            if name in self.codes and self.codes[name].firm and level is not Level.ERROR:
                yield FINDING_FIRM.at(place, f"`{name}` is an error in every edition", f"run `explain {name}`")

    def wrong_silences(self) -> Iterator[Diagnostic]:
        """Silences that name no finding, or one that cannot be silenced."""
        for each in self.edition.silences:
            if not each.codes:
                yield FINDING_UNKNOWN.at(each.place, "this silence names no finding", "write `silent: CODE`")
            for name in each.codes:
                yield from self.wrong_name(name, each.place)
                if name in self.codes and self.codes[name].firm:
                    yield FINDING_FIRM.at(each.place, f"`{name}` is an error, which cannot be silenced", "mend it")

    def wrong_name(self, name: str, place: Place) -> Iterator[Diagnostic]:
        """The finding for a name that no finding has."""
        if name not in self.codes:
            yield FINDING_UNKNOWN.at(place, f"there is no finding `{name}`", nearest(name, tuple(self.codes)))


def unused(silence: Silence, name: str) -> Diagnostic:
    """The finding for a silence that nothing of a name falls under."""
    lines = f"line {silence.first}" if silence.first == silence.last else f"lines {silence.first} to {silence.last}"
    return SILENCE_UNUSED.at(silence.place, f"there is no finding `{name}` in {lines} to be silenced", "take it out")
