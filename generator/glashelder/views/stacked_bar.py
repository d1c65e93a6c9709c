"""One bar in parts: of how many activities something holds, each part with its word, number and pattern."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from glashelder.views.charts import spans


class BarPart(Struct, frozen=True):
    """One part; `x` and `breedte` are in percent. It has a tone by its place, so that two parts never look alike."""

    titel: str
    aantal: int
    toon: int
    x: float
    breedte: float


def stacked_bar(counts: Sequence[tuple[str, int]]) -> tuple[BarPart, ...]:
    """Return the parts of a bar in the order in which they are counted; what does not occur is left out."""
    placed = zip(counts, spans([number for _, number in counts]), strict=True)
    return tuple(
        BarPart(title, number, tone, x, width)
        for tone, ((title, number), (x, width)) in enumerate(placed, start=1)
        if number
    )
