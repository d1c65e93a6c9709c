"""Keeps the table `bekende_gaten`: takes away what is filled in, and records what is missing now if somebody asks.

What a person typed in a row that stays is kept: since when, why and until when.
"""

from __future__ import annotations

import csv
import datetime
import io
from collections.abc import Mapping

from glashelder.gaps.gap import Gap
from glashelder.gaps.known import Gaps, gap_of_row
from glashelder.law.deadlines import add_period, find_period
from glashelder.model.records import BekendGat
from glashelder.model.register import Register
from glashelder.schema.catalogue import TableSpec

TABLE = "bekende_gaten"
_REVIEW = "register-herziening"
_YEAR = "P12M"
_REASON = "Dit ontbrak al toen wij de bekende gaten vastlegden."


def baseline_csv(path: str, register: Register, gaps: Gaps, table: TableSpec, *, adds: bool) -> bytes:
    """Return the table as it must become.

    Args:
        path: the file, in the data; rows from elsewhere are of another layer.
        register: with the rows as they are.
        gaps: what is missing.
        table: the columns.
        adds: also record what no row knows, or knows too few of. Otherwise nothing is added.
    """
    own = (row for row in register.bekende_gaten if row.origin.path == path)
    rows = [_values(row, gaps.present, adds=adds) for row in own if _stays(row, gaps.present, register)]
    known = set(map(gap_of_row, register.bekende_gaten))
    if adds:
        rows += [_new(gap, number, register) for gap, number in sorted(gaps.counting.items()) if gap not in known]
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, [f.name for f in table.fields], restval="", lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue().encode()


def _stays(row: BekendGat, present: Mapping[Gap, int], register: Register) -> bool:
    """Tell whether a row is needed, or nobody can say because its activity has faults."""
    return gap_of_row(row) in present or row.verwerking_id not in register.verwerkingen


def _values(row: BekendGat, present: Mapping[Gap, int], *, adds: bool) -> dict[str, object]:
    known = row.aantal or 1
    number = present.get(gap_of_row(row), known)
    kept = {name: getattr(row, name) for name in row.__struct_fields__ if name != "origin"}
    if number != known and (adds or number < known):
        kept["aantal"] = number
    return {name: value for name, value in kept.items() if value is not None}


def _new(gap: Gap, number: int, register: Register) -> dict[str, object]:
    today = register.peildatum
    return {
        **gap._asdict(),
        "aantal": number if number > 1 else "",
        "sinds": today,
        "reden": _REASON,
        "herstel_voor": _until(register, today),
    }


def _until(register: Register, today: datetime.date) -> datetime.date:
    term = find_period(register, _REVIEW, today)
    return add_period(today, term.duur if term else _YEAR)
