"""On which grounds a request, or a part of it, may be refused, and whether a ground agrees with the register.

A ground may be used for a right, under a law, on a day. What it says of the activity (of its legal basis, of who
decides) is a row of `weigeringsgrond_voorwaarden`, and the activity must bear out every row of the ground. What the
register leaves open bears out nothing: a decision rests on facts (Awb 3:46).
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Mapping

from msgspec import Struct

from glashelder.law.in_force import in_force
from glashelder.law.rights import legal_bases
from glashelder.model.records import Verwerking, Voorwaarde, Weigeringsgrond
from glashelder.model.register import Register
from glashelder.wording.retention import period_of

_TABLE = "weigeringsgronden"
_Reader = Callable[[Register, Verwerking], Iterable[str | None]]


def _retention(register: Register, verwerking: Verwerking) -> Iterable[str | None]:
    periods = (period_of(row, register.bewaartermijnen) for row in verwerking.bewaring)
    return (period.waardering for period in periods if period)


GROUND_FACTS: Mapping[str, tuple[str, _Reader]] = {
    "grondslag": ("grondslagen", lambda _, v: legal_bases(v)),
    "besluitvorming": ("besluitvormingen", lambda _, v: (v.besluitvorming,)),
    "besluit-grond": ("besluit_gronden", lambda _, v: (v.besluit_grond,)),
    "bijzonder-gebruik": ("bijzondere_gebruiken", lambda _, v: (v.bijzonder_gebruik,)),
    "uitzondering": ("uitzonderingen", lambda _, v: (row.uitzondering for row in v.gegevens)),
    "waardering": ("waarderingen", _retention),
}
"""Per fact that a ground may speak of: the list of its values, and how they follow from an activity."""


class Contradiction(Struct, frozen=True):
    """A condition that an activity does not bear out.

    Attributes:
        voorwaarde: the condition.
        fact: what the fact is called.
        instead: what the register says instead, in words; empty when it says nothing.
    """

    voorwaarde: Voorwaarde
    fact: str
    instead: str


def facts(register: Register, verwerking: Verwerking) -> dict[str, list[str]]:
    """Return what grounds may speak of: per fact the values of this activity, each once; a fact without is left out."""
    every = {fact: filter(None, read(register, verwerking)) for fact, (_, read) in GROUND_FACTS.items()}
    return {fact: values for fact, found in every.items() if (values := list(dict.fromkeys(found)))}


def titles(register: Register, feit: str) -> dict[str, str]:
    """Return the words for each value that a fact can have."""
    return {code: row.titel for code, row in register.codelijsten.get(GROUND_FACTS[feit][0], {}).items()}


def contradiction(register: Register, grond: str, verwerking: Verwerking) -> Contradiction | None:
    """Return the first condition of a ground that this activity does not bear out, or None when all agree."""
    known = facts(register, verwerking)
    for row in register.weigeringsgrond_voorwaarden:
        if row.grond == grond:
            values = known.get(row.feit, [])
            named = [value for value in values if value in row.waarden]
            if not values or bool(named) == row.mag_niet:
                label = register.codelijsten["voorwaarde_feiten"][row.feit].titel
                words = titles(register, row.feit)
                return Contradiction(row, label, ", ".join(words[value] for value in named or values))
    return None


def agreeing(register: Register, gronden: Iterable[str], verwerkingen: Iterable[Verwerking]) -> list[str]:
    """Return the grounds that contradict none of these activities."""
    activities = tuple(verwerkingen)
    return [code for code in gronden if not any(contradiction(register, code, v) for v in activities)]


def ground(register: Register, code: str) -> Weigeringsgrond | None:
    """Return a ground by its code, whether or not it may be used."""
    return register.codes(_TABLE, Weigeringsgrond).get(code)


def laws_of(register: Register, code: str) -> set[str]:
    """Return the codes of the laws under which a ground may be used."""
    return {row.regime for row in register.weigeringsgronden_per_regime if row.grond == code}


def part_only(register: Register, recht: str) -> dict[str, str]:
    """Return the grounds on which never a whole request for this right may be refused, each with what it is for."""
    rows = register.weigeringsgronden_per_recht
    return {row.grond: row.toelichting or "" for row in rows if row.recht == recht and row.alleen_voor_deel}


def grounds_for(
    register: Register, regime: str, recht: str, on: datetime.date, *, is_whole: bool = False
) -> dict[str, Weigeringsgrond]:
    """Return the grounds that may be used for this right under this law on that day, by code.

    Args:
        register: the register.
        regime: the law that rules the rights.
        recht: the right that is used.
        on: the day of the decision.
        is_whole: whether the whole request is refused.
    """
    for_right = {row.grond for row in register.weigeringsgronden_per_recht if row.recht == recht}
    if is_whole:
        for_right -= part_only(register, recht).keys()
    under_law = {row.grond for row in register.weigeringsgronden_per_regime if row.regime == regime}
    return {
        code: found
        for code, found in register.codes(_TABLE, Weigeringsgrond).items()
        if code in for_right & under_law and in_force(found, on)
    }
