"""The result of validation: typed rows with their origin."""

from __future__ import annotations

import datetime
from typing import NamedTuple

from glashelder.findings import Finding, Origin

Value = str | int | bool | datetime.date | tuple[str, ...]


class TypedRow(NamedTuple):
    """A row that is valid by its schema. Empty fields are absent."""

    table: str
    values: dict[str, Value]
    origin: Origin


class CheckedFile(NamedTuple):
    """The result for one source file on its own: valid rows, keys of rejected rows, findings.

    An empty key in `rejected` means that rows of this table are missing and it is unknown which.
    """

    rows: tuple[TypedRow, ...]
    rejected: tuple[tuple[str, tuple[str, ...]], ...]
    findings: tuple[Finding, ...]
    is_record: bool = False

    @property
    def judgeable(self) -> tuple[TypedRow, ...]:
        """The rows for rules: none of a record with a fault, or its rejected parts would seem missing."""
        return () if self.is_record and any(f.is_blocking for f in self.findings) else self.rows
