"""What validation gives: typed rows that know where they came from."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from generator.findings import Finding, Origin

Value = str | int | bool | datetime.date | tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TypedRow:
    """A row that passed its schema. Empty fields are absent."""

    table: str
    values: dict[str, Value]
    origin: Origin


@dataclass(frozen=True, slots=True)
class CheckedFile:
    """Everything known of one source file on its own: sound rows, keys of rows set aside, findings."""

    rows: tuple[TypedRow, ...]
    set_aside: tuple[tuple[str, tuple[str, ...]], ...]
    findings: tuple[Finding, ...]
