"""``[label]: address``: the addresses of links that stand apart from them, and which of them no link uses."""

from __future__ import annotations

from typing import Any


class Definitions(dict[str, Any]):
    """The addresses by their labels; remembers which labels were asked for."""

    def __init__(self) -> None:
        super().__init__()
        self.used: set[str] = set()

    def get(self, label: str, default: Any = None) -> Any:
        """An address; the rules for links and pictures ask for it only here."""
        self.used.add(label)
        return super().get(label, default)


def unused(env: dict[str, Any]) -> tuple[int, ...]:
    """The lines, from 0, in which an address is defined that no link uses, or that has a label defined before."""
    found: Definitions = env["references"]
    lines = [each["map"][0] for label, each in found.items() if label not in found.used]
    return tuple(sorted([*lines, *(each["map"][0] for each in env.get("duplicate_refs", ()))]))
