"""Which rows under `doorgiften` are transfers: those to a country outside the EEA (AVG art. 44).

A row with a country that is in no list is neither: whoever mistyped it is told so once.
"""

from __future__ import annotations

from collections.abc import Iterator

from glashelder.model.records import Doorgifte, Land, Verwerking
from glashelder.model.register import Register


def outside_eea(register: Register) -> dict[str, Land]:
    """Return the countries outside the EEA by their code."""
    return {code: land for code, land in register.codes("landen", Land).items() if not land.is_eer}


def transfers(verwerking: Verwerking, register: Register) -> Iterator[Doorgifte]:
    """Yield the rows that are a transfer."""
    outside = outside_eea(register)
    return (doorgifte for doorgifte in verwerking.doorgiften if doorgifte.land in outside)
