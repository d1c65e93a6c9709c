"""Whether an activity needs a DPIA (AVG art. 35), from the reasons that are ticked and the lists that hold."""

from __future__ import annotations

from typing import NamedTuple

from generator.law.in_force import in_force
from generator.model.register import Register
from generator.model.taal import DpiaCriterium
from generator.model.verwerking import DpiaReden, Verwerking

DONE, UNNECESSARY = "uitgevoerd", "niet-nodig"
UNFINISHED = frozenset({"gepland", "in-uitvoering"})
_AUTHORITY, _EUROPE = "ap", "edpb"
_ENOUGH = 2
"""So many criteria of the European supervisors make a high risk likely (WP 248 rev. 01)."""
_PROCESSOR = "verwerker"
"""In this role the municipality works for another, who makes the assessment (AVG art. 35(1))."""


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
        criteria = register.codes("dpia_criteria", DpiaCriterium).values()
        self._list_of = {c.code: c.lijst for c in criteria if in_force(c, register.peildatum)}

    def need(self, verwerking: Verwerking) -> Need:
        """Return the reasons that hold for an activity; none when another organisation must judge them."""
        if verwerking.rol == _PROCESSOR:
            return Need((), ())
        return Need(self._on(_AUTHORITY, verwerking), self._on(_EUROPE, verwerking))

    def _on(self, name: str, verwerking: Verwerking) -> tuple[DpiaReden, ...]:
        reasons = {r.criterium: r for r in verwerking.dpia_criteria if self._list_of.get(r.criterium) == name}
        return tuple(reasons.values())
