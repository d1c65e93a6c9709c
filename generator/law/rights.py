"""Which rights of a person hold for an activity, from its legal bases (AVG art. 15-22, 7(3))."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.recht import Recht
from generator.model.register import Register
from generator.model.verwerking import Verwerking

AVG = "avg"
COMPLAINT = "klacht-bij-de-ap"
"""The right that holds whatever the basis, so it has no rows per basis (AVG art. 77)."""
_STRENGTH = ("nee", "voorwaarde", "beperkt", "ja")
_FULLY_AUTOMATED = "volledig"
_HUMAN_REVIEW = "menselijke-tussenkomst"


@dataclass(frozen=True, slots=True)
class ApplicableRight:
    """A right that holds for at least one basis of the activity.

    Attributes:
        recht: the right.
        geldt: the strongest of ja, beperkt, voorwaarde over all bases.
        toelichtingen: the limits and conditions, each once.
        alleen_bij: codes of the bases for which it holds, when there are others for which it does not.
    """

    recht: Recht
    geldt: str
    toelichtingen: tuple[str, ...]
    alleen_bij: tuple[str, ...]


def legal_bases(verwerking: Verwerking) -> tuple[str, ...]:
    """Return the codes of the legal bases of an activity, each once, in order of appearance."""
    return tuple(dict.fromkeys(g.grondslag for doel in verwerking.doelen for g in doel.grondslagen))


def rights_here(register: Register, verwerking: Verwerking) -> set[str]:
    """Return the codes of the rights in an activity: those its law gives, under the AVG only as far as its bases go."""
    given = {row.recht for row in register.rechten_per_regime if row.regime == verwerking.regime}
    if verwerking.regime == AVG:
        given &= {found.recht.code for found in applicable_rights(register, verwerking)}
    return given


def applicable_rights(register: Register, verwerking: Verwerking) -> tuple[ApplicableRight, ...]:
    """Return the rights a person has in this activity, in the order of the table `rechten`.

    Human review is left out unless decisions are fully automated: the right exists only then (AVG art. 22).
    """
    bases = legal_bases(verwerking)
    found = []
    for recht in sorted(register.rechten.values(), key=lambda r: r.volgorde):
        if recht.code == _HUMAN_REVIEW and verwerking.besluitvorming != _FULLY_AUTOMATED:
            continue
        rows = [r for r in register.grondslagen_per_recht.get(recht.code, ()) if r.grondslag in bases]
        holding = [r for r in rows if r.geldt != "nee"]
        if holding:
            notes = tuple(dict.fromkeys(r.toelichting for r in holding if r.toelichting))
            only = {r.grondslag for r in holding} if len(holding) < len(rows) else set()
            strongest = max((r.geldt for r in holding), key=_STRENGTH.index)
            found.append(ApplicableRight(recht, strongest, notes, tuple(b for b in bases if b in only)))
    return tuple(found)
