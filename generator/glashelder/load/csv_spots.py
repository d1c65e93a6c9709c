"""Finds where the cells of a CSV text stand, so that one can be replaced and all else stays as it is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

_CELL = re.compile(r'"(?:[^"]|"")*"|[^,\r\n]*')
_LINE_END = re.compile(r"\r\n|\r|\n")


class Cell(NamedTuple):
    """Where a cell stands in the text, its quotes included."""

    start: int
    end: int


def cells(text: str) -> Iterator[list[Cell]]:
    """Yield the cells of each row of a CSV text that `parse_csv` can read. An empty line has none."""
    at, row = 0, list[Cell]()
    while at < len(text) or row:
        found = _CELL.match(text, at)
        end = found.end() if found else at
        row.append(Cell(at, end))
        if text[end : end + 1] == ",":
            at = end + 1
            continue
        line_end = _LINE_END.match(text, end)
        yield [] if row == [Cell(end, end)] else row
        at, row = line_end.end() if line_end else len(text), []


def content(written: str) -> str:
    """Return what a cell says, without its quotes and the blanks around it."""
    return (written[1:-1].replace('""', '"') if written.startswith('"') else written).strip()
