"""The result of validation: typed rows with their origin."""

from __future__ import annotations

import datetime
from typing import NamedTuple

from glashelder.findings import EMPTY_FIELD, EMPTY_ROW, Finding, Origin

DRAFT = "concept"
"""The status of an activity that is not published yet."""
Value = str | int | bool | datetime.date | tuple[str, ...]


class TypedRow(NamedTuple):
    """A row that is valid by its schema. Empty fields are absent."""

    table: str
    values: dict[str, Value]
    origin: Origin


class CheckedFile(NamedTuple):
    """The result for one source file on its own: valid rows, keys of rejected rows, findings.

    An empty key in `rejected` means that rows of this table are missing and it is unknown which. Of a record also
    rejected rows are in `rows` if they only lack values: they say what the record refers to. `status` is the id and the
    status of a record as they were typed, whatever else is wrong; both empty where one of them is.
    """

    rows: tuple[TypedRow, ...]
    rejected: tuple[tuple[str, tuple[str, ...]], ...]
    findings: tuple[Finding, ...]
    is_record: bool = False
    status: tuple[str, str] = ("", "")

    @property
    def judgeable(self) -> tuple[TypedRow, ...]:
        """The rows for rules: none of a record with a fault, or its rejected parts would seem missing."""
        return () if self.is_record and (self.rejected or not self.only_lacks) else self.rows

    @property
    def only_lacks(self) -> bool:
        """True if nothing in this file is wrong, though values may be missing."""
        return not any(f.is_blocking and f.rule not in {EMPTY_FIELD, EMPTY_ROW} for f in self.findings)
