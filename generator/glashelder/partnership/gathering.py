"""Puts the findings of several organisations together: what is wrong in a shared file is told once.

Each register is judged by itself, so a fault of a shared or national file is found as often as there are organisations.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from glashelder.findings import Finding
from glashelder.settings import Settings

_OF_ALL = frozenset({"niet-gebruikt", "toegestane-vondst-overbodig", "zoekvraag-zonder-antwoord"})
"""What is not so when it is not so for one of them: another organisation may use the row, or have the page."""


class Gathering:
    """The findings of the organisations that were judged."""

    def __init__(self) -> None:
        self._judged: list[str] = []
        self._found: dict[Finding, list[str]] = {}
        self._own: list[str] = []

    def add(self, settings: Settings, findings: Iterable[Finding]) -> None:
        """Add what was found in the register of an organisation."""
        self._judged.append(settings.organisatie)
        self._own.append(settings.own_data.shown(settings.own_layer))
        for finding in dict.fromkeys(findings):
            self._found.setdefault(finding, []).append(settings.organisatie)

    def findings(self) -> Iterator[Finding]:
        """Yield every finding once; one in a shared file says for whom it is, if it is not for all."""
        for finding, names in self._found.items():
            if len(names) == len(self._judged) or finding.place.path.startswith(tuple(self._own)):
                yield finding
            elif finding.rule not in _OF_ALL:
                yield replace(finding, message=f"{finding.message} Dit geldt voor: {', '.join(names)}.")
