"""Why a register says something else than the layers below it, as far as that is public."""

from __future__ import annotations

from collections.abc import Collection

from glashelder.layers.departures import TABLE
from glashelder.model.register import Register


def reasons(register: Register, table: str, key: str, fields: Collection[str] = ()) -> tuple[str, ...]:
    """Return the reasons of the public departures in a row, or only in these fields of it; each once."""
    concerning = (a for a in register.afwijkingen if (a.tabel, a.kenmerk) == (table, key))
    named = (a for a in concerning if not fields or a.veld in fields)
    public = (a for a in named if (TABLE, (a.tabel, a.kenmerk, a.veld)) not in register.withheld)
    return tuple(dict.fromkeys(a.reden for a in public))
