"""Which rights a person has: from the bases of an activity, through the dated rows of `rechten_per_grondslag`."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.register import USED_KEYS, Register
from generator.model.verwerking import Verwerking

_STRENGTH = ("nee", "voorwaarde", "beperkt", "ja")


@dataclass(frozen=True, slots=True)
class RightView:
    """One right as it applies here."""

    code: str
    titel: str
    uitleg: str
    geldt: str
    geldt_titel: str
    toelichting: str
    bron: str


def rights_of(verwerking: Verwerking, register: Register) -> tuple[RightView, ...]:
    """Return every right with how far it applies; with several bases the most generous counts."""
    bases = set(USED_KEYS["grondslagen"](verwerking))
    rows = [r for r in register.rechten_per_grondslag if r.grondslag in bases]
    found: list[RightView] = []
    for recht in sorted(register.rechten.values(), key=lambda r: r.volgorde):
        options = [r for r in rows if r.recht == recht.code]
        if not options:
            continue
        best = max(options, key=lambda r: _STRENGTH.index(r.geldt))
        found.append(
            RightView(
                code=recht.code,
                titel=recht.titel,
                uitleg=recht.omschrijving,
                geldt=best.geldt,
                geldt_titel=register.codelijsten["geldingen"][best.geldt].titel,
                toelichting=best.toelichting or "",
                bron=recht.bron,
            )
        )
    return tuple(found)
