"""On which grounds a request may be refused: for a right, under a law, on a day."""

from __future__ import annotations

import datetime

from generator.law.in_force import in_force
from generator.model.register import Register
from generator.model.weigering import Weigeringsgrond

_TABLE = "weigeringsgronden"


def ground(register: Register, code: str) -> Weigeringsgrond | None:
    """Return a ground by its code, whether or not it may be used."""
    return register.codes(_TABLE, Weigeringsgrond).get(code)


def grounds_for(register: Register, regime: str, recht: str, on: datetime.date) -> dict[str, Weigeringsgrond]:
    """Return the grounds that may be used for this right under this law on that day, by code."""
    for_right = {row.grond for row in register.weigeringsgronden_per_recht if row.recht == recht}
    under_law = {row.grond for row in register.weigeringsgronden_per_regime if row.regime == regime}
    return {
        code: found
        for code, found in register.codes(_TABLE, Weigeringsgrond).items()
        if code in for_right & under_law and in_force(found, on)
    }
