"""The register as it may leave the house: pages, open data, search and letters of a site are made from it alone."""

from __future__ import annotations

from typing import Any

from msgspec.structs import replace

from glashelder.model.register import Register, by_attribute
from glashelder.model.withheld import ACTIVITIES, RowKey
from glashelder.schema.catalogue import Catalogue, Reference, TableSpec


def public_part(register: Register, catalogue: Catalogue) -> Register:
    """Return the register as it may leave the house: without what is withheld, and without words that name it."""
    if not register.withheld:
        return register
    shown = {n: _shown(register.table(n), s, register.withheld) for n, s in catalogue.tables.items() if not s.parent}
    return replace(register, **by_attribute(shown, catalogue))


def _shown(records: Any, spec: TableSpec, withheld: frozenset[RowKey]) -> Any:
    is_single = isinstance(records, dict)
    cut = [r for r in spec.references if r.table == ACTIVITIES]
    kept = [
        _without(record, cut, withheld)
        for record in (records.values() if is_single else records)
        if (spec.name, tuple(getattr(record, name) for name in spec.primary_key)) not in withheld
    ]
    return {getattr(r, spec.primary_key[0]): r for r in kept} if is_single else tuple(kept)


def _without(record: Any, references: list[Reference], withheld: frozenset[RowKey]) -> Any:
    for reference in references:
        if (reference.table, tuple(getattr(record, name) for name in reference.fields)) in withheld:
            record = replace(record, **dict.fromkeys(reference.fields))
    return record
