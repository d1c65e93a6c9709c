"""What validation gives: typed rows that know where they came from."""

from __future__ import annotations

import datetime
from typing import NamedTuple

from glashelder.findings import Finding, Origin

Value = str | int | bool | datetime.date | tuple[str, ...]


class TypedRow(NamedTuple):
    """A row that passed its schema. Empty fields are absent."""

    table: str
    values: dict[str, Value]
    origin: Origin


class CheckedFile(NamedTuple):
    """Everything known of one source file on its own: sound rows, keys of rows set aside, findings.

    An empty key in `set_aside` means: rows of this table are missing, and nobody knows which.
    """

    rows: tuple[TypedRow, ...]
    set_aside: tuple[tuple[str, tuple[str, ...]], ...]
    findings: tuple[Finding, ...]
    is_record: bool = False

    @property
    def judgeable(self) -> tuple[TypedRow, ...]:
        """The rows that rules may see: none of a record with a fault, or they would call what is broken missing."""
        return () if self.is_record and any(f.is_blocking for f in self.findings) else self.rows
