"""Bars over the years: of one figure, the last years for which it may be known."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec import Struct

from glashelder.views.charts import WHOLE, lengths

YEARS_SHOWN = 6
"""More bars do not fit on a phone; the table beneath has every year."""


class YearBar(Struct, frozen=True):
    """One year: its figure as text, empty if not known; where its bar begins, from above, and how high it is."""

    jaar: int
    waarde: str
    y: float
    hoogte: float


def year_bars(years: Sequence[int], values: Mapping[int, int]) -> tuple[YearBar, ...]:
    """Return a bar for each of the last years; a figure that is not known has none, which is not nought."""
    shown = years[-YEARS_SHOWN:]
    heights = lengths([values.get(year, 0) for year in shown])
    return tuple(
        YearBar(year, str(values[year]) if year in values else "", round(WHOLE - height, 2), height)
        for year, height in zip(shown, heights, strict=True)
    )
