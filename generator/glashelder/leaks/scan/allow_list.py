"""Holds what was found against `toegestane_vondsten`: values that somebody looked at and allowed, with a reason."""

from __future__ import annotations

from collections.abc import Iterable

from glashelder.findings import Finding, Severity
from glashelder.leaks.scan.hit import Hit
from glashelder.leaks.text_rule import normal
from glashelder.model.records import ToegestaneVondst

TABLE = "toegestane_vondsten"


class AllowList:
    """The rows of the table, and which of them were needed."""

    def __init__(self, rows: Iterable[ToegestaneVondst]) -> None:
        self._rows = {(row.regel, normal(row.waarde)): row for row in rows}
        self._used: set[tuple[str, str]] = set()

    def sift(self, hits: Iterable[Hit]) -> list[Hit]:
        """Return the hits whose value no row allows; one that stands with another such is a fault."""
        left = []
        for hit in hits:
            if hit.value and hit.named in self._rows:
                self._used.add(hit.named)
            else:
                left.append(hit if hit.beside <= self._rows.keys() else hit.as_of_one_person())
        return left

    def unused(self) -> list[Finding]:
        """Return a tip for each row that no hit needed."""
        return [
            Finding(
                "toegestane-vondst-overbodig",
                f"Deze rij laat niets toe: de regel '{row.regel}' vindt deze waarde nergens.",
                row.origin.place("waarde"),
                "Verwijder de rij, of kijk of de regel en de waarde goed zijn getypt.",
                Severity.TIP,
            )
            for key, row in self._rows.items()
            if key not in self._used
        ]
