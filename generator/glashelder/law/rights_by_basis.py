"""What the law says about each right under each legal basis: the table `rechten_per_grondslag` must agree."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

YES, NO, LIMITED, CONDITIONAL = "ja", "nee", "beperkt", "voorwaarde"


class Fact(NamedTuple):
    """What `geldt` may be under some bases; without bases, under every basis that no earlier fact names."""

    allowed: tuple[str, ...]
    article: str
    bases: tuple[str, ...] = ()


_HOLDS = (YES, LIMITED, CONDITIONAL)
_BY_LAW = ("wettelijke-verplichting", "publieke-taak")

FACTS: Mapping[str, tuple[Fact, ...]] = {
    "inzage": (Fact((YES, LIMITED), "AVG artikel 15"),),
    "rectificatie": (Fact((YES, LIMITED), "AVG artikel 16"),),
    "verwijdering": (
        Fact((LIMITED, CONDITIONAL), "AVG artikel 17, derde lid, onder b", _BY_LAW),
        Fact(_HOLDS, "AVG artikel 17, eerste lid"),
    ),
    "beperking": (Fact((YES, LIMITED), "AVG artikel 18"),),
    "overdraagbaarheid": (
        Fact((CONDITIONAL, YES), "AVG artikel 20, eerste lid", ("toestemming", "overeenkomst")),
        Fact((NO,), "AVG artikel 20, eerste en derde lid"),
    ),
    "bezwaar": (
        Fact((YES,), "AVG artikel 21, eerste lid", ("publieke-taak", "gerechtvaardigd-belang")),
        Fact((CONDITIONAL, NO), "AVG artikel 21, eerste en tweede lid"),
    ),
    "menselijke-tussenkomst": (Fact((CONDITIONAL, YES), "AVG artikel 22"),),
    "toestemming-intrekken": (
        Fact((YES,), "AVG artikel 7, derde lid", ("toestemming",)),
        Fact((NO,), "AVG artikel 7, derde lid"),
    ),
}
"""For each right, the facts in the order in which they are applied."""


def fact_of(recht: str, grondslag: str) -> Fact | None:
    """Return what the law says about a right under a basis, or None if it says nothing here."""
    return next((f for f in FACTS.get(recht, ()) if not f.bases or grondslag in f.bases), None)
