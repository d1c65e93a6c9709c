"""The rights of a person as a page tells them."""

from __future__ import annotations

from dataclasses import dataclass

from generator.law.rights import COMPLAINT, ApplicableRight, applicable_rights
from generator.model.register import Register
from generator.model.verwerking import Verwerking


@dataclass(frozen=True)
class RightView:
    """One right: what it is, and how far it holds here (both empty where that is not the question)."""

    code: str
    titel: str
    uitleg: str
    geldt: str
    geldt_titel: str
    toelichting: str
    bron: str


@dataclass(frozen=True)
class RightsView:
    """The rights that hold for an activity, and the titles of those that do not."""

    gelden: tuple[RightView, ...]
    gelden_niet: tuple[str, ...]


def rights_of(verwerking: Verwerking, register: Register) -> RightsView:
    """Return the rights that follow from the bases of an activity."""
    found = applicable_rights(register, verwerking)
    codes = {right.recht.code for right in found} | {COMPLAINT}
    others = sorted((r for r in register.rechten.values() if r.code not in codes), key=lambda r: r.volgorde)
    return RightsView(tuple(_right(right, register) for right in found), tuple(r.titel for r in others))


def _right(right: ApplicableRight, register: Register) -> RightView:
    recht = right.recht
    notes = list(right.toelichtingen)
    if right.alleen_bij:
        bases = register.codelijsten["grondslagen"]
        notes.append(f"Dit geldt alleen voor: {', '.join(bases[code].titel.lower() for code in right.alleen_bij)}.")
    return RightView(
        code=recht.code,
        titel=recht.titel,
        uitleg=recht.omschrijving,
        geldt=right.geldt,
        geldt_titel=register.codelijsten["geldingen"][right.geldt].titel,
        toelichting=" ".join(notes),
        bron=recht.bron,
    )
