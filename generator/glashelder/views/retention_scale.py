"""How long data are kept, drawn: a bar on a scale from a week to for ever, the same on every page.

Terms run from a day to more than a century, so the scale is logarithmic: each mark is several times the one before.
What a bar says stands in words beside it.
"""

from __future__ import annotations

import math
from collections.abc import Iterator

from msgspec import Struct

from glashelder.model.records import Bewaartermijn
from glashelder.wording.words import period_in_days

_END = 90.0
"""Where the longest term that still ends may come: beyond it is for ever."""
_LONGEST = period_in_days("P150Y")
_SHORTEST = 1.5
"""Also what is destroyed at once is seen."""


class Mark(Struct, frozen=True):
    """A line across all bars: its place in per cent of the width, its name, and how far from the one before."""

    plaats: float
    naam: str
    afstand: float


class Bar(Struct, frozen=True):
    """How long one thing is kept.

    Attributes:
        lengte: in per cent of the width.
        dagen: about how many days, to sort by; infinite for what is kept for ever.
    """

    lengte: float
    dagen: float

    @property
    def is_voor_altijd(self) -> bool:
        """True for what is never destroyed."""
        return math.isinf(self.dagen)


def bar_of(termijn: Bewaartermijn) -> Bar:
    """Return the bar of a retention period."""
    if not termijn.termijn:
        return Bar(100.0, math.inf)
    days = period_in_days(termijn.termijn)
    return Bar(max(_place(days), _SHORTEST), days)


def _place(days: float) -> float:
    return round(_END * min(math.log1p(days) / math.log1p(_LONGEST), 1), 1)


def _marks() -> Iterator[Mark]:
    before = 0.0
    for name, period in (("week", "P1W"), ("maand", "P1M"), ("jaar", "P1Y"), ("20 jaar", "P20Y"), ("altijd", "")):
        place = _place(period_in_days(period)) if period else 100.0
        yield Mark(place, name, round(place - before, 1))
        before = place


MARKS = tuple(_marks())
"""The lines of the scale, from left to right."""
