"""Finds which rows of two versions are the same row."""

from __future__ import annotations

import difflib
from collections import defaultdict
from collections.abc import Callable
from typing import NamedTuple

from glashelder.history.changes.side import Values

_ALIKE = 0.6


class Pairs(NamedTuple):
    """Rows on both sides, rows that were removed, and rows that were added."""

    both: list[tuple[Values, Values]]
    gone: list[Values]
    new: list[Values]


def pair(old: list[Values], new: list[Values], key: Callable[[Values], object]) -> Pairs:
    """Pair rows with the same key, in order."""
    waiting: dict[object, list[Values]] = defaultdict(list)
    for row in old:
        waiting[key(row)].append(row)
    both: list[tuple[Values, Values]] = []
    added: list[Values] = []
    for row in new:
        same = waiting[key(row)]
        if same:
            both.append((same.pop(0), row))
        else:
            added.append(row)
    return Pairs(both, [row for rows in waiting.values() for row in rows], added)


def pair_alike(old: list[Values], new: list[Values], text: str) -> Pairs:
    """Pair rows by one text; a row whose text was only rewritten is still the same row."""
    exact = pair(old, new, lambda row: row.get(text, ""))
    both, gone, added = exact.both, list(exact.gone), []
    for row in exact.new:
        near = difflib.get_close_matches(row.get(text, ""), [g.get(text, "") for g in gone], n=1, cutoff=_ALIKE)
        if near:
            was = next(g for g in gone if g.get(text, "") == near[0])
            gone.remove(was)
            both.append((was, row))
        else:
            added.append(row)
    return Pairs(both, gone, added)
