"""What every record has in common: the row it was read from."""

from __future__ import annotations

from dataclasses import dataclass

from glashelder.findings import Origin


@dataclass(frozen=True, kw_only=True)
class Record:
    """A record built from a row that passed its schema. Attributes are the fields of the table."""

    origin: Origin
