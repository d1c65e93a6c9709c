"""Whether an activity needs a DPIA (AVG art. 35), from its criteria and the lists in force."""

from __future__ import annotations

import datetime
from typing import NamedTuple

from glashelder.law.deadlines import add_period
from glashelder.law.in_force import in_force
from glashelder.law.roles import is_processor
from glashelder.model.records import DpiaCriterium, DpiaReden, Termijn, Verwerking
from glashelder.model.register import Register

DONE, UNNECESSARY = "uitgevoerd", "niet-nodig"
UNFINISHED = frozenset({"gepland", "in-uitvoering"})
REVIEW = "dpia-herziening"
"""The row of `termijnen` with the period after which a DPIA is reviewed (AVG art. 35(11))."""
_AUTHORITY, _EUROPE = "ap", "edpb"
_ENOUGH = 2
"""This many criteria of the European authorities make a high risk likely (WP 248 rev. 01)."""


def review_date(verwerking: Verwerking, term: Termijn | None) -> datetime.date | None:
    """Return the date by which a DPIA that was carried out must be reviewed, or None."""
    if term is None or verwerking.dpia != DONE or verwerking.dpia_op is None:
        return None
    try:
        return add_period(verwerking.dpia_op, term.duur)
    except (ValueError, OverflowError):  # beyond the last year of `datetime`
        return None


class Need(NamedTuple):
    """The criteria that an activity meets, each once: those that make a DPIA mandatory, and those that suggest one."""

    obliging: tuple[DpiaReden, ...]
    indicating: tuple[DpiaReden, ...]

    @property
    def is_likely(self) -> bool:
        """True if enough criteria of the European authorities are met."""
        return len(self.indicating) >= _ENOUGH


class DpiaLists:
    """The lists of criteria in force on the reference date of a register."""

    def __init__(self, register: Register) -> None:
        self._criteria = register.codes("dpia_criteria", DpiaCriterium)
        self._list_of = {c.code: c.lijst for c in self._criteria.values() if in_force(c, register.peildatum)}

    def need(self, verwerking: Verwerking) -> Need:
        """Return the criteria that an activity meets; none if another organisation must judge them (AVG art. 35(1))."""
        if is_processor(verwerking):
            return Need((), ())
        return Need(self._on(_AUTHORITY, verwerking), self._on(_EUROPE, verwerking))

    def obliged_since(self, need: Need) -> datetime.date:
        """Return the first date on which one of the mandatory criteria was on its list."""
        return min(self._criteria[r.criterium].geldig_van for r in need.obliging)

    def likely_since(self, need: Need) -> datetime.date:
        """Return the first date on which enough of the suggestive criteria were on their list."""
        return sorted(self._criteria[r.criterium].geldig_van for r in need.indicating)[_ENOUGH - 1]

    def _on(self, name: str, verwerking: Verwerking) -> tuple[DpiaReden, ...]:
        reasons = {r.criterium: r for r in verwerking.dpia_criteria if self._list_of.get(r.criterium) == name}
        return tuple(reasons.values())
