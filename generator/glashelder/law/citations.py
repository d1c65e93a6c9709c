"""Which laws an activity rests on, and which rows name them."""

from __future__ import annotations

from collections.abc import Iterator

from glashelder.model.records import Gegeven, Grondslag, Ontvangst, Verwerking
from glashelder.model.register import Register

AVG = "avg"
UAVG = "uavg"
"""The ids in `wetten` of the two acts that grant exceptions for protected data."""

Citation = Grondslag | Gegeven | Ontvangst
"""A row that names a law in `wet_id`."""


def citations(verwerking: Verwerking) -> Iterator[Citation]:
    """Yield the rows of an activity that name a law: legal bases, exceptions and disclosures."""
    groups: list[tuple[Citation, ...]] = [doel.grondslagen for doel in verwerking.doelen]
    for rows in (*groups, verwerking.gegevens, verwerking.ontvangers):
        for row in rows:
            if row.wet_id:
                yield row


def laws_in_use(register: Register) -> set[str]:
    """Return the ids of the laws that published activities and their retention periods rest on."""
    used = {row.wet_id for verwerking in register.gepubliceerd for row in citations(verwerking)}
    terms = {row.bewaartermijn_id for verwerking in register.gepubliceerd for row in verwerking.bewaring}
    used |= {term.wet_id for key, term in register.bewaartermijnen.items() if key in terms}
    return {key for key in used if key}
