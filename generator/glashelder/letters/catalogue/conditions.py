"""Whether a ground for refusal agrees with what the register says of an activity.

A ground speaks of the activity: of its legal basis, of who decides. What it says is a row of
`weigeringsgrond_voorwaarden`, and the activity must bear out every row of the ground. What the register leaves open
bears out nothing: a decision rests on facts (Awb 3:46).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from glashelder.law.rights import legal_bases
from glashelder.model.records import Verwerking, Voorwaarde
from glashelder.model.register import Register

_Reader = Callable[[Register, Verwerking], Iterable[str | None]]


def _retention(register: Register, verwerking: Verwerking) -> Iterable[str | None]:
    return (register.bewaartermijnen[row.bewaartermijn_id].waardering for row in verwerking.bewaring)


FEITEN: Mapping[str, tuple[str, _Reader]] = {
    "grondslag": ("grondslagen", lambda _, v: legal_bases(v)),
    "besluitvorming": ("besluitvormingen", lambda _, v: (v.besluitvorming,)),
    "besluit-grond": ("besluit_gronden", lambda _, v: (v.besluit_grond,)),
    "bijzonder-gebruik": ("bijzondere_gebruiken", lambda _, v: (v.bijzonder_gebruik,)),
    "uitzondering": ("uitzonderingen", lambda _, v: (row.uitzondering for row in v.gegevens)),
    "waardering": ("waarderingen", _retention),
}
"""Per fact that a ground may speak of: the list of its values, and how an activity tells them."""


@dataclass(frozen=True, slots=True)
class Tegenspraak:
    """A condition that an activity does not bear out.

    Attributes:
        voorwaarde: the condition.
        feit: what the fact is called.
        staat: what the register says instead, in words; empty when it says nothing.
    """

    voorwaarde: Voorwaarde
    feit: str
    staat: str


def facts(register: Register, verwerking: Verwerking) -> dict[str, list[str]]:
    """Return what grounds may speak of: per fact the values of this activity, each once; a fact without is left out."""
    read = {feit: list(dict.fromkeys(filter(None, tell(register, verwerking)))) for feit, (_, tell) in FEITEN.items()}
    return {feit: values for feit, values in read.items() if values}


def titles(register: Register, feit: str) -> dict[str, str]:
    """Return the words for each value that a fact can have."""
    return {code: row.titel for code, row in register.codelijsten.get(FEITEN[feit][0], {}).items()}


def contradiction(register: Register, grond: str, verwerking: Verwerking) -> Tegenspraak | None:
    """Return the first condition of a ground that this activity does not bear out, or None when all agree."""
    known = facts(register, verwerking)
    for row in register.weigeringsgrond_voorwaarden:
        if row.grond == grond:
            values = known.get(row.feit, [])
            named = [value for value in values if value in row.waarden]
            if not values or bool(named) == row.mag_niet:
                label = register.codelijsten["voorwaarde_feiten"][row.feit].titel
                words = titles(register, row.feit)
                return Tegenspraak(row, label, ", ".join(words[value] for value in named or values))
    return None


def agreeing(register: Register, gronden: Iterable[str], verwerkingen: Iterable[Verwerking]) -> list[str]:
    """Return the grounds that contradict none of these activities."""
    activities = tuple(verwerkingen)
    return [code for code in gronden if not any(contradiction(register, code, v) for v in activities)]
