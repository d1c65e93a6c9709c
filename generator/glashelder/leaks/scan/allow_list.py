"""Compares hits with `toegestane_vondsten`: values that somebody reviewed and allowed, with a reason."""

from __future__ import annotations

from collections.abc import Iterable

from glashelder.findings import Finding, Severity
from glashelder.leaks.scan.hit import Hit
from glashelder.leaks.text_rule import normal
from glashelder.leaks.text_rules import OF_REAL_ONES
from glashelder.model.records import ToegestaneVondst
from glashelder.model.register import Register

TABLE = "toegestane_vondsten"


def allowed_in(register: Register) -> AllowList:
    """Return what a register allows."""
    is_invented = all(organisatie.is_fictief for organisatie in register.organisaties.values())
    return AllowList(register.toegestane_vondsten, is_invented=is_invented)


class AllowList:
    """The rows of the table, and which of them were needed. What `is_invented` may hold what only real ones may not."""

    def __init__(self, rows: Iterable[ToegestaneVondst], *, is_invented: bool = False) -> None:
        self._is_invented = is_invented
        self._rows = {(row.regel, normal(row.waarde)): row for row in rows}
        self._used: set[tuple[str, str]] = set()

    def sift(self, hits: Iterable[Hit]) -> list[Hit]:
        """Return the hits whose value no row allows; one that stands near another of these becomes a fault."""
        left = []
        for hit in hits:
            if self._is_invented and hit.finding.rule in OF_REAL_ONES:
                continue
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
