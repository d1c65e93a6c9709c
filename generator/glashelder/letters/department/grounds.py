"""On which grounds a request, or a part of it, may be refused: for a right, under a law, on a day."""

from __future__ import annotations

import datetime

from glashelder.law.in_force import in_force
from glashelder.model.records import Weigeringsgrond
from glashelder.model.register import Register

_TABLE = "weigeringsgronden"


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
