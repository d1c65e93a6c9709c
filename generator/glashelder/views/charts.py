"""What charts are measured in: parts of a whole and lengths against the longest, in percent.

A chart is drawn when the site is built, as SVG whose attributes are these numbers; the words stand beside it.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate, pairwise

WHOLE = 100


def lengths(numbers: Sequence[int]) -> tuple[float, ...]:
    """Return how long each bar is when the largest number has a whole one; nothing but noughts has none."""
    most = max(numbers, default=0)
    return tuple(_percent(number, most) for number in numbers)


def spans(numbers: Sequence[int]) -> tuple[tuple[float, float], ...]:
    """Return where each part of a whole begins and how wide it is; together they fill it."""
    whole = sum(numbers)
    ends = [_percent(number, whole) for number in accumulate(numbers, initial=0)]
    return tuple((start, round(end - start, 2)) for start, end in pairwise(ends))


def _percent(number: int, whole: int) -> float:
    return round(WHOLE * number / whole, 2) if whole else 0.0
