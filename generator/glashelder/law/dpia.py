"""Whether an activity needs a DPIA (AVG art. 35), from the reasons that are ticked and the lists that hold."""

from __future__ import annotations

import datetime
from typing import NamedTuple

from glashelder.law.deadlines import add_period
from glashelder.law.in_force import in_force
from glashelder.model.records import DpiaCriterium, DpiaReden, Termijn, Verwerking
from glashelder.model.register import Register

DONE, UNNECESSARY = "uitgevoerd", "niet-nodig"
UNFINISHED = frozenset({"gepland", "in-uitvoering"})
REVIEW = "dpia-herziening"
"""The term after which a DPIA is looked at again (AVG art. 35(11)), in `termijnen`."""
_AUTHORITY, _EUROPE = "ap", "edpb"
_ENOUGH = 2
"""So many criteria of the European supervisors make a high risk likely (WP 248 rev. 01)."""
_PROCESSOR = "verwerker"
"""In this role the municipality works for another, who makes the assessment (AVG art. 35(1))."""


def review_day(verwerking: Verwerking, term: Termijn | None) -> datetime.date | None:
    """Return the day by which a DPIA that was made is looked at again; None when there is no such day."""
    if term is None or verwerking.dpia != DONE or verwerking.dpia_op is None:
        return None
    try:
        return add_period(verwerking.dpia_op, term.duur)
    except (ValueError, OverflowError):  # beyond the calendar
        return None


class Need(NamedTuple):
    """The reasons of an activity, each once: those that oblige, and those that make a DPIA likely to be needed."""

    obliging: tuple[DpiaReden, ...]
    indicating: tuple[DpiaReden, ...]

    @property
    def is_likely(self) -> bool:
        """True when enough criteria of the European supervisors hold."""
        return len(self.indicating) >= _ENOUGH


class DpiaLists:
    """The lists of reasons as they hold on the reference date of a register."""

    def __init__(self, register: Register) -> None:
        self._criteria = register.codes("dpia_criteria", DpiaCriterium)
        self._list_of = {c.code: c.lijst for c in self._criteria.values() if in_force(c, register.peildatum)}

    def need(self, verwerking: Verwerking) -> Need:
        """Return the reasons that hold for an activity; none when another organisation must judge them."""
        if verwerking.rol == _PROCESSOR:
            return Need((), ())
        return Need(self._on(_AUTHORITY, verwerking), self._on(_EUROPE, verwerking))

    def obliged_since(self, need: Need) -> datetime.date:
        """Return the first day on which one of the obliging reasons was on its list."""
        return min(self._criteria[r.criterium].geldig_van for r in need.obliging)

    def likely_since(self, need: Need) -> datetime.date:
        """Return the first day on which enough of the indicating reasons were on their list."""
        return sorted(self._criteria[r.criterium].geldig_van for r in need.indicating)[_ENOUGH - 1]

    def _on(self, name: str, verwerking: Verwerking) -> tuple[DpiaReden, ...]:
        reasons = {r.criterium: r for r in verwerking.dpia_criteria if self._list_of.get(r.criterium) == name}
        return tuple(reasons.values())
