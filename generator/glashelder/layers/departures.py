"""What a higher layer changes in rows below: the table `afwijkingen`, of which each row says one thing and why.

In: raw rows of a lower layer, and departures. Out: the rows as they count. A changed value knows the cell of
`afwijkingen` that it comes from, so that a finding about it points there.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import NamedTuple

from glashelder.findings import Origin
from glashelder.load.rows import RawFile, RawRow
from glashelder.schema.catalogue import TableSpec

TABLE = "afwijkingen"
BETWEEN = " / "
"""Stands between the parts of a key, as findings show it."""


class Departure(NamedTuple):
    """One row: a field of a row below that gets another value, or without a field: a row that is left out."""

    table: str
    key: str
    field: str
    value: str
    reason: str
    origin: Origin
    level: int

    @property
    def where(self) -> str:
        """Its file and line, in words."""
        return f"{self.origin.path}, regel {self.origin.line}"


def read_departures(files: Iterable[tuple[int, RawFile]]) -> list[Departure]:
    """Return the departures of each layer, the lowest first; a row that names no table or key is told by its schema.

    What a layer leaves out comes before what it changes: a change of what is not there is then a fault.
    """
    found = [
        Departure(get("tabel", ""), get("kenmerk", ""), get("veld", ""), get("waarde", ""), get("reden", ""), at, level)
        for level, file in files
        for get, at in ((row.values.get, row.origin) for row in file.rows)
    ]
    return sorted((d for d in found if d.table and d.key), key=lambda d: (d.level, d.field != "", d.origin.line))


def key_of(row: RawRow, spec: TableSpec) -> str:
    """Return the key of a row as somebody types it in `afwijkingen`."""
    return BETWEEN.join(row.values.get(name, "") for name in spec.primary_key)


def as_typed(*cells: str) -> str:
    """Return a row of the table as somebody types it."""
    line = io.StringIO()
    csv.writer(line, lineterminator="").writerow(cells)
    return line.getvalue()


def changed(raw: RawFile, departures: Iterable[Departure], spec: TableSpec) -> RawFile:
    """Return the rows of a file as they count after these departures."""
    by_key: dict[str, list[Departure]] = {}
    for departure in departures:
        by_key.setdefault(departure.key, []).append(departure)
    return replace(raw, rows=list(_rows(raw.rows, by_key, spec))) if by_key else raw


def _rows(rows: Iterable[RawRow], by_key: dict[str, list[Departure]], spec: TableSpec) -> Iterator[RawRow]:
    is_kept = True
    for row in rows:
        if row.table == spec.name:
            concerning = by_key.get(key_of(row, spec), ())
            is_kept = all(departure.field for departure in concerning)
            for departure in concerning:
                row = with_value(row, departure)  # noqa: PLW2901 (one change after the other)
        if is_kept:  # nested rows go with the record that they follow
            yield row


def with_value(row: RawRow, departure: Departure) -> RawRow:
    """Return a row with one other value."""
    values = {name: text for name, text in row.values.items() if name != departure.field}
    if departure.value:
        values[departure.field] = departure.value
    place = departure.origin.place("waarde")
    return row._replace(values=values, origin=row.origin.with_places({departure.field: place}))
